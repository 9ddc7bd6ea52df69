import type { Knowledge } from "#knowledge";
import type { Wording } from "./copies/wording.js";
import { compareEvents } from "./events/compare.js";
import { type ActorOf, type EventFact, eventFacts } from "./events/facts.js";
import { eventFinding, eventFound, eventsAt, eventsSought } from "./events/places.js";
import { type Gathered, gather } from "./gather.js";
import type { HolderOf } from "./holders.js";
import { type Source, unique } from "./intake.js";
import { lookup } from "./lookup.js";
import { compareTransfers } from "./transfers/compare.js";
import { type TransferFact, transferFacts } from "./transfers/facts.js";
import { dayPlaces, sumPlaces, transfersAt, transfersSought } from "./transfers/places.js";

/** What one report tells of: events and transfers, their people known. */
export interface Tellings {
  readonly report: string;
  readonly events: readonly EventFact[];
  readonly transfers: readonly TransferFact[];
}

export function tellingsIn(source: Source, actorOf: ActorOf, holderOf: HolderOf, knowledge: Knowledge): Tellings {
  const look = lookup(knowledge);
  const people = unique(source.reading.people.flatMap((one) => actorOf(source.key, one.name)?.id ?? []));
  return {
    report: source.key,
    events: eventFacts(source, actorOf, holderOf, look),
    transfers: transferFacts(source, people, look),
  };
}

/** Where the facts of a report are found. */
export function tellingsAt({ events, transfers }: Pick<Tellings, "events" | "transfers">): readonly string[] {
  return [...events.flatMap(eventFound), ...transfers.flatMap(transfersAt), ...rivalPlaces({ transfers })];
}

/** Where they look for others. */
export function tellingSeeks({ events, transfers }: Pick<Tellings, "events" | "transfers">): readonly string[] {
  return [...events.flatMap(eventFinding), ...transfers.flatMap(transfersSought)];
}

/** Where transfers are found that cannot be one with these and may be told of one deal. */
export function rivalPlaces({ transfers }: Pick<Tellings, "transfers">): readonly string[] {
  return transfers.flatMap((one) => [...sumPlaces(one), ...dayPlaces(one)]);
}

/** What reports tell of, gathered as it is fetched, each pair that may be one compared once. */
export interface GatheredTellings {
  readonly events: Gathered<EventFact>;
  readonly transfers: Gathered<TransferFact>;
  readonly add: (tellings: readonly Tellings[]) => void;
}

/** `wording` is asked for a report only after what it tells was added. */
export function gatherTellings(wording: Wording, knowledge: Knowledge): GatheredTellings {
  const look = lookup(knowledge);
  const events = gather({ at: eventsAt, seeks: eventsSought, compare: compareEvents }, wording, look);
  const transfers = gather({ at: transfersAt, seeks: transfersSought, compare: compareTransfers }, wording, look);
  const add = (tellings: readonly Tellings[]) => {
    for (const one of tellings) {
      events.add(one.events);
      transfers.add(one.transfers);
    }
  };
  return { events, transfers, add };
}
