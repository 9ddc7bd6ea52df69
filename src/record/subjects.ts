import { type ClaimContext, claimsOn, originsOf } from "./claims.js";
import { type Clustering, cluster } from "./cluster.js";
import type { Decided } from "./decided.js";
import { eventEntry } from "./events/entry.js";
import type { ActorOf, EventFact } from "./events/facts.js";
import type { Compared, Gathered } from "./gather.js";
import { byId, compareText } from "./intake.js";
import { judged } from "./judgements.js";
import { eventLinks, type Links, transferLinks, withComparedLinks, withOpenPairs } from "./links.js";
import { openPair } from "./open-pairs.js";
import { heldIn, ownerOfGroup, type Part } from "./part.js";
import { byAge } from "./sample.js";
import { eventSayings, type Saying, transferSayings } from "./sayings.js";
import type { GatheredTellings } from "./tellings.js";
import { withBatches } from "./transfers/batches.js";
import { itemNames, transferEntry } from "./transfers/entry.js";
import type { TransferFact } from "./transfers/facts.js";
import type { Claim, EventEntry, Link, OpenPair, TransferEntry } from "./types.js";

export interface SubjectsQuestion {
  readonly told: GatheredTellings;
  readonly actorOf: ActorOf;
  readonly claims: ClaimContext;
  readonly decided: Decided;
  /** What is folded of what was told; without it all. */
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

/** The events and transfers that reports tell of, with their claims. The order in which they were gathered makes no difference. */
export function foldSubjects(question: SubjectsQuestion): FoldedSubjects {
  const { claims } = question;
  const events = foldEvents(question);
  const transfers = foldTransfers(question);
  const told = new Map<string, readonly Saying[]>([
    ...events.own.map(({ entry, facts }) => [entry.id, facts.flatMap(eventSayings)] as const),
    ...transfers.own.map(({ entry, facts }) => [entry.id, transferSayingsOf(withBatches(facts))] as const),
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

function foldEvents({ told, decided, part }: SubjectsQuestion): Folded<EventFact, EventEntry> {
  return foldKind(told.events, decided, part, {
    kind: "event",
    linksOf: eventLinks,
    isPlan: (group, owner) =>
      owner === undefined ? group.every((fact) => fact.event.planned) : (part?.isPlanned(owner) ?? false),
    entryOf: (group, links) => eventEntry(group, links, decided.mark),
  });
}

function foldTransfers({ told, actorOf, decided, part }: SubjectsQuestion): Folded<TransferFact, TransferEntry> {
  return foldKind(told.transfers, decided, part, {
    kind: "transfer",
    linksOf: transferLinks,
    isPlan: () => false,
    entryOf: (group, links) => transferEntry(withBatches(group), links, actorOf, decided.mark),
  });
}

interface Subject<Fact, Entry> {
  readonly kind: OpenPair["kind"];
  readonly linksOf: (groups: readonly (readonly Fact[])[], ids: readonly string[]) => Links;
  /** Whether a group is only planned; `owner` is what it was folded into before. */
  readonly isPlan: (group: readonly Fact[], owner: string | undefined) => boolean;
  readonly entryOf: (group: readonly Fact[], links: readonly Link[]) => Entry;
}

function foldKind<Fact extends EventFact | TransferFact, Entry>(
  gathered: Gathered<Fact>,
  decided: Decided,
  part: Part | undefined,
  { kind, linksOf, isPlan, entryOf }: Subject<Fact, Entry>,
): Folded<Fact, Entry> {
  const facts = [...heldIn(gathered.facts, part)].sort((a, b) => compareText(a.report, b.report));
  gathered.compare(part?.facts ?? facts.map(({ id }) => id));
  const clustering = clusterFacts(facts, gathered.compared, decided, part);
  const groups = clustering.groups.map((group) => group.flatMap((index) => facts[index] ?? []));
  const owners = groups.map((group) => ownerOfGroup(group, part));
  const ids = groups.map((group, i) => owners[i] ?? idOf(group));
  const open = openPairs(kind, clustering, ids);
  const groupOf = new Map(groups.flatMap((group, i) => group.map(({ id }) => [id, i] as const)));
  const linked = gathered.compared.some(({ link }) => link !== undefined)
    ? withComparedLinks(linksOf(groups, ids), gathered.compared, groupOf, ids)
    : linksOf(groups, ids);
  const links = withOpenPairs(linked, byId(open), ids, (i) => isPlan(groups[i] ?? [], owners[i]));
  const isOwn = new Set(ids.filter((_, i) => owners[i] === undefined));
  return {
    own: groups.flatMap((group, i) =>
      owners[i] === undefined ? [{ facts: group, entry: entryOf(group, links.get(i) ?? []) }] : [],
    ),
    open,
    beside: new Map(
      owners.flatMap((owner, i) =>
        owner === undefined ? [] : [[owner, (links.get(i) ?? []).filter(({ id }) => isOwn.has(id))] as const],
      ),
    ),
  };
}

/** Groups facts by how they compare, a reviewer's word before ours; what was folded before stays together. */
function clusterFacts(
  facts: readonly (EventFact | TransferFact)[],
  compared: readonly Compared[],
  { judgements }: Decided,
  part: Part | undefined,
): Clustering {
  const places = new Map(facts.map(({ id }, index) => [id, index]));
  const comparisons = compared.flatMap((one) => {
    const [left, right] = [places.get(one.left), places.get(one.right)];
    return left === undefined || right === undefined ? [] : [{ ...one, left, right }];
  });
  return cluster(
    facts.map(({ id }) => id),
    judged(comparisons, (id) => places.get(id), judgements),
    part?.knownGroups(facts),
  );
}

/** The id of a group is that of its earliest fact, so that later reports leave it as it is. */
function idOf(group: readonly (EventFact | TransferFact)[]): string {
  return [...group].sort(byAge)[0]?.id ?? "";
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
