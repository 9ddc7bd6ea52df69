import type { Knowledge } from "#knowledge";
import { type Reading, stableId } from "#model";
import { organisationActor, personActor } from "./actors.js";
import {
  type ClaimContext,
  claimsOn,
  eventSayings,
  originsOf,
  personSayings,
  type Saying,
  transferSayings,
} from "./claims.js";
import type { Comparison } from "./cluster.js";
import { copyGroups, findCopies, type SharedWording } from "./copies/find.js";
import { wordingKeys } from "./copies/shingles.js";
import type { Decision } from "./decision.js";
import type { SharesWording } from "./events/compare.js";
import { eventEntry } from "./events/entry.js";
import { type ActorOf, type EventFact, eventFacts, type ParticipantActor } from "./events/facts.js";
import { eventBlocks, resolveEvents } from "./events/resolve.js";
import { compareText, intake, type Source, unique } from "./intake.js";
import { type Judgements, judgementsOf } from "./judgements.js";
import { eventLinks, transferLinks, withOpenPairs } from "./links.js";
import { type Lookup, lookup } from "./lookup.js";
import { decisionsInForce, type Marker, marker } from "./marks.js";
import { groupOrganisations, kindWords, organisationBlock, organisationFacts } from "./organisations.js";
import { personFacts } from "./people/nodes.js";
import { personBlocks, resolvePeople } from "./people/resolve.js";
import { citedSources, onlySource, reportEntries } from "./reports.js";
import { itemNames, transferEntry } from "./transfers/entry.js";
import { type TransferFact, transferFacts } from "./transfers/facts.js";
import { resolveTransfers, transferBlocks } from "./transfers/resolve.js";
import type { Actor, CitedOrigin, Claim, EventEntry, OpenPair, PressRecord, TransferEntry } from "./types.js";
import { outletKeyOf, voicesOf } from "./voices.js";

/** What every step of the fold looks up. */
interface Context {
  readonly sources: readonly Source[];
  readonly look: Lookup;
  readonly knowledge: Knowledge;
  readonly judgements: Judgements;
  readonly mark: Marker;
  readonly shared: readonly SharedWording[];
  /** For each report the sources of its main claims. */
  readonly cited: ReadonlyMap<string, readonly CitedOrigin[]>;
  readonly sharesWording: SharesWording;
  readonly claims: ClaimContext;
}

/** The record of these readings. Their order, and in how many batches they came, makes no difference. */
export function fold(readings: Iterable<Reading>, decisions: readonly Decision[], knowledge: Knowledge): PressRecord {
  const context = contextOf(intake(readings), decisionsInForce(decisions), knowledge);
  const actors = foldActors(context);
  const events = foldEvents(context, actors.actorOf);
  const transfers = foldTransfers(context, actors.actorOf);
  const names = new Map(actors.entries.map((actor) => [actor.id, actor.name]));
  const told = [
    ...events.groups.map((facts) => facts.flatMap((fact) => eventSayings(fact, (id) => names.get(id) ?? id))),
    ...transfers.groups.map(transferSayingsOf),
  ];
  const subjects = [...events.entries, ...transfers.entries].map((entry) => entry.id);
  const origins = new Map(subjects.map((id, i) => [id, originsOf(told[i] ?? [], context.claims)]));
  const withOrigins = <Entry extends { readonly id: string }>(entry: Entry) => ({
    ...entry,
    origins: origins.get(entry.id) ?? [],
  });
  const claims = subjects.flatMap((id, i) => claimsOn(id, told[i] ?? [], context.claims));
  return {
    reports: reportEntries(context.sources, context.shared, context.cited),
    actors: byId(actors.entries),
    events: byId(events.entries.map(withOrigins)),
    transfers: byId(transfers.entries.map(withOrigins)),
    claims: byId([...actors.claims, ...claims]),
    open: byId([...actors.open, ...events.open, ...transfers.open]),
  };
}

/**
 * What a reading may be compared by: readings that share no key, directly or through others, cannot touch one another's part
 * of the record. A store keeps these beside the reading, to fold again only what a new report can change.
 */
export function blockKeys(reading: Reading, knowledge: Knowledge): readonly string[] {
  const look = lookup(knowledge);
  const sources = intake([reading]);
  const nobody: ActorOf = () => undefined;
  const words = kindWords(knowledge);
  return unique(
    sources.flatMap((source) => [
      ...personFacts(source, look).flatMap((fact) => personBlocks(fact.parts, fact.country, look)),
      ...organisationFacts(source, words, look).map(organisationBlock),
      ...eventFacts(source, nobody, look).flatMap(eventBlocks),
      ...transferFacts(source, new Set(), look).flatMap(transferBlocks),
      ...wordingKeys(reading.report.text).map((key) => `wording:${key}`),
      ...(reading.report.url === null ? [] : [`url:${reading.report.url}`]),
    ]),
  );
}

function contextOf(sources: readonly Source[], inForce: readonly Decision[], knowledge: Knowledge): Context {
  const look = lookup(knowledge);
  const shared = findCopies(sources);
  const pairs = new Set(shared.map(({ left, right }) => `${left} ${right}`));
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const groups = copyGroups(shared);
  const mark = marker(inForce);
  const cited = citedSources(sources, shared, look);
  const outletKey = (report: string) => {
    const source = byKey.get(report);
    return groups.get(report) ?? (source ? outletKeyOf(source.reading, look) : report);
  };
  return {
    sources,
    look,
    knowledge,
    judgements: judgementsOf(inForce),
    mark,
    shared,
    cited,
    sharesWording: (a, b) => pairs.has(a < b ? `${a} ${b}` : `${b} ${a}`),
    claims: {
      voicesOf: (report, spans) => {
        const source = byKey.get(report);
        return source ? voicesOf(source, spans, look) : [];
      },
      outletKey,
      onlySource: (report) => {
        const source = byKey.get(report);
        return source ? onlySource(source, cited.get(report) ?? []) : null;
      },
      mark,
      look,
    },
  };
}

interface FoldedActors {
  readonly entries: readonly Actor[];
  readonly claims: readonly Claim[];
  readonly open: readonly OpenPair[];
  readonly actorOf: ActorOf;
}

function foldActors({ sources, look, knowledge, judgements, mark, claims }: Context): FoldedActors {
  const facts = sources.flatMap((source) => personFacts(source, look));
  const { nodes, clustering } = resolvePeople(facts, judgements, look);
  const groups = clustering.groups.map((group) => group.flatMap((index) => nodes[index] ?? []));
  const people = groups.map((group) => personActor(group, mark, look));
  const words = kindWords(knowledge);
  const organisations = groupOrganisations(sources.flatMap((source) => organisationFacts(source, words, look)));
  const bodies = organisations.map((group) => organisationActor(group, mark));
  const idOf = new Map(groups.flatMap((group, i) => group.map((node) => [node.key, people[i]?.id ?? ""] as const)));
  const at = new Map<string, ParticipantActor>();
  organisations.forEach((group, i) => {
    for (const fact of group) put(at, `${fact.report} ${fact.name}`, bodies[i]);
  });
  groups.forEach((group, i) => {
    for (const fact of group.flatMap((node) => node.facts)) put(at, `${fact.report} ${fact.name}`, people[i]);
  });
  return {
    entries: [...people, ...bodies],
    claims: groups.flatMap((group, i) => {
      const sayings = group.flatMap((node) => node.facts).flatMap((fact) => personSayings(fact, look));
      return claimsOn(people[i]?.id ?? "", sayings, claims);
    }),
    open: clustering.open.map((one) => openPair("actor", one, (index) => idOf.get(nodes[index]?.key ?? "") ?? "")),
    actorOf: (report, name) => at.get(`${report} ${name}`),
  };
}

function put(at: Map<string, ParticipantActor>, key: string, actor: Actor | undefined): void {
  if (actor) at.set(key, { id: actor.id, country: actor.country, kind: actor.kind });
}

interface Folded<Fact, Entry> {
  readonly groups: readonly (readonly Fact[])[];
  readonly entries: readonly Entry[];
  readonly open: readonly OpenPair[];
}

function foldEvents(context: Context, actorOf: ActorOf): Folded<EventFact, EventEntry> {
  const facts = context.sources.flatMap((source) => eventFacts(source, actorOf, context.look));
  const clustering = resolveEvents(facts, context.judgements, context.sharesWording, context.look);
  const groups = clustering.groups.map((group) => group.flatMap((index) => facts[index] ?? []));
  const ids = groups.map((group) => eventEntry(group, [], context.mark).id);
  const idOf = placeIds(clustering.groups, ids);
  const open = clustering.open.map((one) => openPair("event", one, idOf));
  const links = withOpenPairs(eventLinks(groups, ids), open, ids);
  return { groups, open, entries: groups.map((group, i) => eventEntry(group, links.get(i) ?? [], context.mark)) };
}

function foldTransfers(context: Context, actorOf: ActorOf): Folded<TransferFact, TransferEntry> {
  const facts = context.sources.flatMap((source) => {
    const people = new Set(source.reading.people.flatMap((one) => actorOf(source.key, one.name)?.id ?? []));
    return transferFacts(source, people, context.look);
  });
  const clustering = resolveTransfers(facts, context.judgements, context.sharesWording, context.look);
  const groups = clustering.groups.map((group) => group.flatMap((index) => facts[index] ?? []));
  const entry = (group: readonly TransferFact[], links: TransferEntry["links"]) =>
    transferEntry(group, links, actorOf, context.mark);
  const ids = groups.map((group) => entry(group, []).id);
  const open = clustering.open.map((one) => openPair("transfer", one, placeIds(clustering.groups, ids)));
  const links = withOpenPairs(transferLinks(groups, ids), open, ids);
  return { groups, open, entries: groups.map((group, i) => entry(group, links.get(i) ?? [])) };
}

/** From the index of a fact to the id of the group it is in. */
function placeIds(groups: readonly (readonly number[])[], ids: readonly string[]): (index: number) => string {
  const place = new Map(groups.flatMap((group, i) => group.map((index) => [index, ids[i] ?? ""] as const)));
  return (index) => place.get(index) ?? "";
}

function openPair(kind: OpenPair["kind"], one: Comparison, idOf: (index: number) => string): OpenPair {
  const [left = "", right = ""] = [idOf(one.left), idOf(one.right)].sort(compareText);
  return { id: stableId("open", [left, right]), kind, left, right, score: one.score, sentence: one.sentence };
}

/** What the reports say of one transfer, with its items under the names the record keeps them by. */
function transferSayingsOf(facts: readonly TransferFact[]): readonly Saying[] {
  const names = itemNames(facts);
  return facts.flatMap((fact) => transferSayings(fact, names));
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): readonly Thing[] {
  return [...things].sort((a, b) => compareText(a.id, b.id));
}
