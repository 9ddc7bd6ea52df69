import { type Event, earliest, latest, stableId } from "#model";
import { withDistinctIds } from "../distinct-ids.js";
import { type Source, unique } from "../intake.js";
import { type Lookup, nameKey } from "../lookup.js";
import type { ActorKind } from "../types.js";

/** Which actor a name in a report is. */
export type ActorOf = (report: string, name: string) => ParticipantActor | undefined;

export interface ParticipantActor {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly kind: ActorKind;
}

/** An event as one report tells it. */
export interface EventFact {
  readonly id: string;
  readonly report: string;
  readonly day: string | null;
  readonly event: Event;
  /** Kinds that the press uses for one occasion are of one family. */
  readonly family: string;
  readonly sides: readonly string[];
  readonly participants: readonly ParticipantActor[];
  readonly host: string | null;
  readonly placeKey: string;
  readonly city: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Words for one occasion: a meeting is also called talks, a handover a delivery. */
const FAMILIES: Readonly<Record<string, string>> = { talks: "meeting", delivery: "handover" };
/** These say nothing of what was done; the class does. */
const NO_KIND: ReadonlySet<string> = new Set(["other", "statement"]);

const OF_DAYS: ReadonlySet<string | null> = new Set(["visit", "exercise"]);

/** Whether an occasion of this kind lasts for days. */
export function isOfDays(kind: string | null): boolean {
  return OF_DAYS.has(kind);
}

export function eventFacts({ key, day, reading }: Source, actorOf: ActorOf, look: Lookup): readonly EventFact[] {
  const facts = reading.events.map((event) => {
    const place = event.place === null ? undefined : placeOf(event.place, look);
    const kind = event.kind === null || NO_KIND.has(event.kind) ? event.type : event.kind;
    return {
      id: stableId("event", [key, kind, event.evidence[0]?.begin ?? 0, ...unique(event.participants)]),
      report: key,
      day,
      event,
      family: FAMILIES[kind] ?? kind,
      sides: unique(event.sides),
      participants: participantsOf(event.participants, key, actorOf),
      host: place?.country ?? event.host,
      placeKey: event.place === null ? "" : nameKey(event.place),
      city: place?.city ?? null,
      from: earliest(event.date),
      to: latest(event.date),
    };
  });
  return withDistinctIds(facts);
}

function participantsOf(names: readonly string[], report: string, actorOf: ActorOf): readonly ParticipantActor[] {
  const found = names.flatMap((name) => actorOf(report, name) ?? []);
  return [...new Map(found.map((actor) => [actor.id, actor])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const PARTS = /\s*[,(]\s*|\s+(?:in|at|near|outside)\s+/u;

/** The city and country of a place; "Air Headquarters, Islamabad" and "a barracks in Tunis" are looked up whole and by their parts, the last first. */
export function placeOf(name: string, look: Lookup): { readonly city: string | null; readonly country: string | null } {
  const parts = [
    name,
    ...name
      .split(PARTS)
      .map((part) => part.replace(/\)$/u, ""))
      .reverse(),
  ];
  const places = parts.flatMap((part) => look.place(part) ?? []);
  const city = places.find((place) => place.kind === "city")?.name ?? null;
  const country = places.find((place) => place.country !== null)?.country;
  return { city, country: country ?? parts.flatMap((part) => look.countryOf(part) ?? [])[0] ?? null };
}
