import { type Event, earliest, latest, type Span, stableId } from "#model";
import { withDistinctIds } from "../distinct-ids.js";
import type { FoundHolder, HolderOf } from "../holders.js";
import { evidenceOf, type Source, unique } from "../intake.js";
import { type Lookup, nameKey } from "../lookup.js";
import type { ActorKind, Inference } from "../types.js";

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
  /** Those of the participants whom the report speaks of by the post alone. */
  readonly inferred?: readonly Inference[];
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

export function eventFacts(source: Source, actorOf: ActorOf, holderOf: HolderOf, look: Lookup): readonly EventFact[] {
  const { key, day, reading } = source;
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
      ...attendance(event, source, actorOf, holderOf),
      host: place?.country ?? event.host,
      placeKey: event.place === null ? "" : nameKey(event.place),
      city: place?.city ?? null,
      from: earliest(event.date),
      to: latest(event.date),
    };
  });
  return withDistinctIds(facts);
}

/** Who took part: by name, and where a post alone is told of, by whoever held it. */
function attendance(
  event: Event,
  source: Source,
  actorOf: ActorOf,
  holderOf: HolderOf,
): Pick<EventFact, "participants" | "inferred"> {
  const named = participantsOf(event.participants, source.key, actorOf);
  const looked = lookedUp(event, source, holderOf).filter(({ actor }) => !named.some(({ id }) => id === actor.id));
  if (looked.length === 0) return { participants: named };
  const participants = [...named, ...looked.map(({ actor }) => actor)].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { participants, inferred: looked.map(({ inference }) => inference) };
}

interface LookedUp {
  readonly actor: ParticipantActor;
  readonly inference: Inference;
}

function lookedUp({ holders = [] }: Event, { key, reading }: Source, holderOf: HolderOf): readonly LookedUp[] {
  const found = new Map<string, { readonly holder: FoundHolder; readonly spans: Span[] }>();
  for (const span of holders) {
    const told = reading.holders?.find(({ mentions }) => mentions.some(({ begin }) => begin === span.begin));
    const holder = told && holderOf(key, told.country, told.seat);
    const known = holder && found.get(holder.actor.id);
    if (known) known.spans.push(span);
    else if (holder) found.set(holder.actor.id, { holder, spans: [span] });
  }
  return [...found.values()].map(({ holder: { actor, office, supports }, spans }) => ({
    actor,
    inference: { actor: actor.id, name: actor.name, office, evidence: evidenceOf(key, spans), supports },
  }));
}

/** Whether somebody is named, and not only looked up. */
export function isNamed({ inferred = [] }: Pick<EventFact, "inferred">, id: string): boolean {
  return !inferred.some(({ actor }) => actor === id);
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
