import type { Knowledge } from "#knowledge";
import type { Wording } from "./blocks.js";
import { type ClaimContext, claimsOn, eventSayings, originsOf, type Saying, transferSayings } from "./claims.js";
import type { Decided } from "./decided.js";
import { eventEntry } from "./events/entry.js";
import { type ActorOf, type EventFact, eventFacts } from "./events/facts.js";
import { resolveEvents } from "./events/resolve.js";
import { byId, compareText, type Source, unique } from "./intake.js";
import { eventLinks, transferLinks, withOpenPairs } from "./links.js";
import { lookup } from "./lookup.js";
import { openPair } from "./open-pairs.js";
import { itemNames, transferEntry } from "./transfers/entry.js";
import { type TransferFact, transferFacts } from "./transfers/facts.js";
import { resolveTransfers } from "./transfers/resolve.js";
import type { Claim, EventEntry, OpenPair, TransferEntry } from "./types.js";

/** What one report tells of: events and transfers, their people known. */
export interface Tellings {
  readonly report: string;
  readonly events: readonly EventFact[];
  readonly transfers: readonly TransferFact[];
}

export function tellingsIn(source: Source, actorOf: ActorOf, knowledge: Knowledge): Tellings {
  const look = lookup(knowledge);
  const people = unique(source.reading.people.flatMap((one) => actorOf(source.key, one.name)?.id ?? []));
  return {
    report: source.key,
    events: eventFacts(source, actorOf, look),
    transfers: transferFacts(source, people, look),
  };
}

export interface SubjectsQuestion {
  readonly tellings: readonly Tellings[];
  readonly wording: Wording;
  readonly actorOf: ActorOf;
  readonly claims: ClaimContext;
  readonly decided: Decided;
  readonly knowledge: Knowledge;
  /** Facts whose claims are asked for; without it those of all. */
  readonly wanted?: ReadonlySet<string>;
}

export interface FoldedSubjects {
  readonly events: readonly EventEntry[];
  readonly transfers: readonly TransferEntry[];
  readonly claims: readonly Claim[];
  readonly open: readonly OpenPair[];
}

/** The events and transfers that reports tell of, with their claims. The order of the tellings makes no difference. */
export function foldSubjects(asked: SubjectsQuestion): FoldedSubjects {
  const question = { ...asked, tellings: [...asked.tellings].sort((a, b) => compareText(a.report, b.report)) };
  const { claims, wanted } = question;
  const events = foldEvents(question);
  const transfers = foldTransfers(question);
  const isWanted = ({ id }: { readonly id: string }) => wanted?.has(id) ?? true;
  const told = new Map<string, readonly Saying[]>();
  events.entries.forEach(({ id }, i) => {
    const facts = events.groups[i] ?? [];
    if (facts.some(isWanted)) told.set(id, facts.flatMap(eventSayings));
  });
  transfers.entries.forEach(({ id }, i) => {
    const facts = transfers.groups[i] ?? [];
    if (facts.some(isWanted)) told.set(id, transferSayingsOf(facts));
  });
  const withOrigins = <Entry extends { readonly id: string }>(entry: Entry) => ({
    ...entry,
    origins: originsOf(told.get(entry.id) ?? [], claims),
  });
  return {
    events: byId(events.entries.map(withOrigins)),
    transfers: byId(transfers.entries.map(withOrigins)),
    claims: [...told].flatMap(([id, sayings]) => claimsOn(id, sayings, claims)),
    open: [...events.open, ...transfers.open],
  };
}

interface Folded<Fact, Entry> {
  readonly groups: readonly (readonly Fact[])[];
  readonly entries: readonly Entry[];
  readonly open: readonly OpenPair[];
}

function foldEvents({ tellings, wording, decided, knowledge }: SubjectsQuestion): Folded<EventFact, EventEntry> {
  const facts = tellings.flatMap(({ events }) => events);
  const clustering = resolveEvents(facts, decided.judgements, wording, lookup(knowledge));
  const groups = clustering.groups.map((group) => group.flatMap((index) => facts[index] ?? []));
  const ids = groups.map((group) => eventEntry(group, [], decided.mark).id);
  const open = clustering.open.map((one) => openPair("event", one, placeIds(clustering.groups, ids)));
  const isPlan = (index: number) => groups[index]?.every((fact) => fact.event.planned) ?? false;
  const links = withOpenPairs(eventLinks(groups, ids), byId(open), ids, isPlan);
  return { groups, open, entries: groups.map((group, i) => eventEntry(group, links.get(i) ?? [], decided.mark)) };
}

function foldTransfers(question: SubjectsQuestion): Folded<TransferFact, TransferEntry> {
  const { tellings, wording, actorOf, decided, knowledge } = question;
  const facts = tellings.flatMap(({ transfers }) => transfers);
  const clustering = resolveTransfers(facts, decided.judgements, wording, lookup(knowledge));
  const groups = clustering.groups.map((group) => group.flatMap((index) => facts[index] ?? []));
  const entry = (group: readonly TransferFact[], links: TransferEntry["links"]) =>
    transferEntry(group, links, actorOf, decided.mark);
  const ids = groups.map((group) => entry(group, []).id);
  const open = clustering.open.map((one) => openPair("transfer", one, placeIds(clustering.groups, ids)));
  const links = withOpenPairs(transferLinks(groups, ids), byId(open), ids, () => false);
  return { groups, open, entries: groups.map((group, i) => entry(group, links.get(i) ?? [])) };
}

/** From the index of a fact to the id of the group it is in. */
function placeIds(groups: readonly (readonly number[])[], ids: readonly string[]): (index: number) => string {
  const place = new Map(groups.flatMap((group, i) => group.map((index) => [index, ids[i] ?? ""] as const)));
  return (index) => place.get(index) ?? "";
}

/** What the reports say of one transfer, with its items under the names the record keeps them by. */
function transferSayingsOf(facts: readonly TransferFact[]): readonly Saying[] {
  const names = itemNames(facts);
  return facts.flatMap((fact) => transferSayings(fact, names));
}
