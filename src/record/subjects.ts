import type { Knowledge } from "#knowledge";
import type { Wording } from "./blocks.js";
import { type ClaimContext, claimsOn, eventSayings, originsOf, type Saying, transferSayings } from "./claims.js";
import type { Clustering } from "./cluster.js";
import type { Decided } from "./decided.js";
import { eventEntry } from "./events/entry.js";
import { type ActorOf, type EventFact, eventFacts } from "./events/facts.js";
import { resolveEvents } from "./events/resolve.js";
import { byId, compareText, type Source, unique } from "./intake.js";
import { eventLinks, type Links, transferLinks, withOpenPairs } from "./links.js";
import { lookup } from "./lookup.js";
import { openPair } from "./open-pairs.js";
import { heldIn, ownerOfGroup, type Part } from "./part.js";
import { byAge } from "./sample.js";
import { itemNames, transferEntry } from "./transfers/entry.js";
import { type TransferFact, transferFacts } from "./transfers/facts.js";
import { resolveTransfers } from "./transfers/resolve.js";
import type { Claim, EventEntry, Link, OpenPair, TransferEntry } from "./types.js";

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
  /** What is folded of the tellings; without it all. */
  readonly part?: Part;
}

export interface FoldedSubjects {
  readonly events: readonly EventEntry[];
  readonly transfers: readonly TransferEntry[];
  readonly claims: readonly Claim[];
  readonly open: readonly OpenPair[];
  /** For what was folded before, the links to what is folded now. */
  readonly beside: ReadonlyMap<string, readonly Link[]>;
}

/** The events and transfers that reports tell of, with their claims. The order of the tellings makes no difference. */
export function foldSubjects(asked: SubjectsQuestion): FoldedSubjects {
  const question = { ...asked, tellings: [...asked.tellings].sort((a, b) => compareText(a.report, b.report)) };
  const { claims } = question;
  const events = foldEvents(question);
  const transfers = foldTransfers(question);
  const told = new Map<string, readonly Saying[]>([
    ...events.own.map(({ entry, facts }) => [entry.id, facts.flatMap(eventSayings)] as const),
    ...transfers.own.map(({ entry, facts }) => [entry.id, transferSayingsOf(facts)] as const),
  ]);
  const withOrigins = <Entry extends { readonly id: string }>({ entry }: { readonly entry: Entry }) => ({
    ...entry,
    origins: originsOf(told.get(entry.id) ?? [], claims),
  });
  return {
    events: byId(events.own.map(withOrigins)),
    transfers: byId(transfers.own.map(withOrigins)),
    claims: byId([...told].flatMap(([id, sayings]) => claimsOn(id, sayings, claims))),
    open: [...events.open, ...transfers.open],
    beside: new Map([...events.beside, ...transfers.beside]),
  };
}

interface Folded<Fact, Entry> {
  readonly own: readonly { readonly entry: Entry; readonly facts: readonly Fact[] }[];
  readonly open: readonly OpenPair[];
  readonly beside: ReadonlyMap<string, readonly Link[]>;
}

function foldEvents({ tellings, wording, decided, knowledge, part }: SubjectsQuestion): Folded<EventFact, EventEntry> {
  const facts = heldIn(
    tellings.flatMap(({ events }) => events),
    part,
  );
  const clustering = resolveEvents(facts, decided.judgements, wording, lookup(knowledge), part);
  const groups = clustering.groups.map((group) => group.flatMap((index) => facts[index] ?? []));
  const owners = groups.map((group) => ownerOfGroup(group, part));
  const ids = groups.map((group, i) => owners[i] ?? idOf(group));
  const open = openPairs("event", clustering, ids);
  const isPlan = (index: number) => {
    const owner = owners[index];
    return owner !== undefined
      ? (part?.isPlanned(owner) ?? false)
      : (groups[index]?.every((fact) => fact.event.planned) ?? false);
  };
  const links = withOpenPairs(eventLinks(groups, ids), byId(open), ids, isPlan);
  const entry = (group: readonly EventFact[], own: readonly Link[]) => eventEntry(group, own, decided.mark);
  return { open, ...parted(groups, owners, links, entry) };
}

function foldTransfers(question: SubjectsQuestion): Folded<TransferFact, TransferEntry> {
  const { tellings, wording, actorOf, decided, knowledge, part } = question;
  const facts = heldIn(
    tellings.flatMap(({ transfers }) => transfers),
    part,
  );
  const clustering = resolveTransfers(facts, decided.judgements, wording, lookup(knowledge), part);
  const groups = clustering.groups.map((group) => group.flatMap((index) => facts[index] ?? []));
  const owners = groups.map((group) => ownerOfGroup(group, part));
  const ids = groups.map((group, i) => owners[i] ?? idOf(group));
  const open = openPairs("transfer", clustering, ids);
  const links = withOpenPairs(transferLinks(groups, ids), byId(open), ids, () => false);
  const entry = (group: readonly TransferFact[], own: readonly Link[]) =>
    transferEntry(group, own, actorOf, decided.mark);
  return { open, ...parted(groups, owners, links, entry) };
}

/** The id of a group is that of its earliest fact, so that later reports leave it as it is. */
function idOf(group: readonly (EventFact | TransferFact)[]): string {
  return [...group].sort(byAge)[0]?.id ?? "";
}

/** What is folded now, and the links to it of what was folded before. */
function parted<Fact extends EventFact | TransferFact, Entry>(
  groups: readonly (readonly Fact[])[],
  owners: readonly (string | undefined)[],
  links: Links,
  entry: (group: readonly Fact[], links: readonly Link[]) => Entry,
): Pick<Folded<Fact, Entry>, "own" | "beside"> {
  const own = groups.flatMap((facts, i) =>
    owners[i] === undefined ? [{ facts, entry: entry(facts, links.get(i) ?? []) }] : [],
  );
  const isOwn = new Set(groups.flatMap((group, i) => (owners[i] === undefined ? [idOf(group)] : [])));
  const beside = owners.flatMap((owner, i) =>
    owner === undefined ? [] : [[owner, (links.get(i) ?? []).filter(({ id }) => isOwn.has(id))] as const],
  );
  return { own, beside: new Map(beside) };
}

/** The pairs of groups left open, by the ids of the groups. */
function openPairs(kind: OpenPair["kind"], { groups, open }: Clustering, ids: readonly string[]): readonly OpenPair[] {
  const idAt = new Map(groups.flatMap((group, i) => group.map((index) => [index, ids[i] ?? ""] as const)));
  return open.map((one) => openPair(kind, one, (index) => idAt.get(index) ?? ""));
}

/** What the reports say of one transfer, with its items under the names the record keeps them by. */
function transferSayingsOf(facts: readonly TransferFact[]): readonly Saying[] {
  const names = itemNames(facts);
  return facts.flatMap((fact) => transferSayings(fact, names));
}
