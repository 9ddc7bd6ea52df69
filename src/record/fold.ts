import type { Knowledge } from "#knowledge";
import type { ReadingFacts } from "#model";
import { type ClaimContext, claimsOn } from "./claims.js";
import { copyGroups, findCopies } from "./copies/find.js";
import { wordingOf } from "./copies/wording.js";
import { type Decided, decidedBy } from "./decided.js";
import type { Decision } from "./decision.js";
import type { ActorOf, ParticipantActor } from "./events/facts.js";
import { findHolders, type HolderOf, heldIn, partsOfOffice, soughtIn } from "./holders.js";
import { byId, compareText, intake, type Source, unique } from "./intake.js";
import { lookup } from "./lookup.js";
import { type FoldedActor, foldNames, type NamedFact, type Node, namedIn } from "./named.js";
import { digestOf, type Standing, standings } from "./reports.js";
import { sample } from "./sample.js";
import { personSayings, type Saying } from "./sayings.js";
import { foldSubjects } from "./subjects.js";
import { gatherTellings, tellingsIn } from "./tellings.js";
import type { Actor, Claim, PressRecord } from "./types.js";
import { type Voiced, voicesOf } from "./voices.js";

/**
 * The record of these readings, made in one piece. Their order, and in how many batches they came, makes no difference. A store makes
 * the same record part by part, with the same steps: what reports share, whom they name, what they tell of.
 */
export function fold(
  readings: Iterable<ReadingFacts>,
  decisions: readonly Decision[],
  knowledge: Knowledge,
): PressRecord {
  const sources = intake(readings);
  const decided = decidedBy(decisions);
  const shared = findCopies(sources);
  const digests = sources.map((source) => digestOf(source, knowledge));
  const reports = standings(digests, { digests, shared, keysAt: keysByUrl(sources) });
  const claims = claimContext({ sources, reports, groups: copyGroups(shared), decided, knowledge });
  const named = sources.flatMap((source) => namedIn(source, decided.apart, knowledge));
  const nodes = nodesOf(named, decided);
  const names = foldNames([...nodes.values()], decided, knowledge);
  const byNode = new Map(
    names.actors.flatMap(({ actor, nodes: own }) => own.map((node) => [node, participantOf(actor)] as const)),
  );
  const actorOf = actorsIn(named, byNode);
  const holderOf = findHolders(sources.flatMap(soughtIn), heldIn(named, knowledge), (node) => byNode.get(node));
  const told = gatherTellings(wordingOf(shared), knowledge);
  told.add(sources.map((source) => tellingsIn(source, actorOf, holderOf, knowledge)));
  const subjects = foldSubjects({ told, actorOf, claims: withSpeakers(claims, actorOf, holderOf), decided });
  return {
    reports: reports.map(({ entry }) => entry),
    actors: byId(withAllReports(names.actors, named)),
    events: subjects.events,
    transfers: subjects.transfers,
    claims: byId([...names.actors.flatMap((one) => actorClaims(one, claims)), ...subjects.claims]),
    open: byId([...names.open, ...subjects.open]),
  };
}

/** Actors with all reports that name them, beyond the first of each kind that are kept with them. */
function withAllReports(actors: readonly FoldedActor[], named: readonly NamedFact[]): readonly Actor[] {
  const byNode = new Map<string, string[]>();
  for (const { node, fact } of named) {
    const known = byNode.get(node);
    if (known) known.push(fact.report);
    else byNode.set(node, [fact.report]);
  }
  return actors.map(({ actor, nodes }) => ({
    ...actor,
    reports: unique(nodes.flatMap((node) => byNode.get(node) ?? [])),
  }));
}

/** What claims are made with: the readings, where spans must be placed in them, and how the reports stand. */
export interface ClaimsQuestion {
  readonly sources: readonly Source[];
  readonly reports: readonly Standing[];
  /** For each report in a group of close copies, the name of the group. */
  readonly groups: ReadonlyMap<string, string>;
  readonly decided: Decided;
  readonly knowledge: Knowledge;
}

export function claimContext({ sources, reports, groups, decided, knowledge }: ClaimsQuestion): ClaimContext {
  const look = lookup(knowledge);
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const standing = new Map(reports.map((one) => [one.entry.key, one]));
  // All that one fact says rests on the same words: who says them is asked for each of its fields.
  const known = new WeakMap<object, readonly Voiced[]>();
  const voiced = (report: string, spans: Saying["spans"]): readonly Voiced[] => {
    const source = byKey.get(report);
    const found = source ? voicesOf(source, spans, look) : [];
    known.set(spans, found);
    return found;
  };
  return {
    voicesOf: (report, spans) => known.get(spans) ?? voiced(report, spans),
    outletKey: (report) => groups.get(report) ?? standing.get(report)?.outlet ?? report,
    outletOf: (report) => standing.get(report)?.outlet ?? report,
    onlySource: (report) => standing.get(report)?.onlySource ?? null,
    mark: decided.mark,
    look,
  };
}

/** With who it is that a report cites, of those whom the record knows. */
export function withSpeakers(context: ClaimContext, actorOf: ActorOf, holderOf: HolderOf): ClaimContext {
  return {
    ...context,
    speakerOf: (report, { origin, office }) => {
      const actor = office === undefined ? actorOf(report, origin) : holderOf(report, ...partsOfOffice(office))?.actor;
      return actor?.kind === "person" ? actor.id : undefined;
    },
  };
}

/** The claims on somebody: the ranks and posts that reports give them. */
export function actorClaims(
  { actor, facts }: Pick<FoldedActor, "actor" | "facts">,
  context: ClaimContext,
): readonly Claim[] {
  const sayings = facts.flatMap((fact) => personSayings(fact, context.look));
  return claimsOn(actor.id, sayings, context);
}

/** What an event or a transfer goes by of an actor. */
export function participantOf({ id, name, country, kind }: Actor): ParticipantActor {
  return { id, name, country, kind };
}

function nodesOf(all: readonly NamedFact[], decided: Decided): ReadonlyMap<string, Node> {
  const nodes = new Map<string, NamedFact[]>();
  for (const named of all) {
    const known = nodes.get(named.node);
    if (known) known.push(named);
    else nodes.set(named.node, [named]);
  }
  return new Map([...nodes].map(([node, facts]) => [node, { node, facts: sampled(facts, decided) }]));
}

/** The first facts of each variant of a node, as a store fetches them. */
function sampled(facts: readonly NamedFact[], { apart }: Decided): readonly NamedFact[] {
  const kept = new Map(facts.map((one) => [one.fact.id, one]));
  const few = sample(
    facts.map(({ fact, variant }) => ({ ...pick(fact), variant })),
    ({ variant }) => variant,
    apart.kept,
  );
  return few.flatMap(({ id, until }) => {
    const one = kept.get(id);
    return one ? [withUntil(one, until)] : [];
  });
}

function pick({ id, report, day, until }: NamedFact["fact"]) {
  return { id, report, day, until };
}

/** A fact with the last day on which some report says the same. */
export function withUntil(named: NamedFact, until: string | null): NamedFact {
  return named.kind === "person"
    ? { ...named, fact: { ...named.fact, until } }
    : { ...named, fact: { ...named.fact, until } };
}

function actorsIn(named: readonly NamedFact[], byNode: ReadonlyMap<string, ParticipantActor>): ActorOf {
  return actorOfNames(
    named.flatMap(({ kind, node, fact }) => {
      const actor = byNode.get(node);
      return actor ? [{ report: fact.report, name: fact.name, kind, actor }] : [];
    }),
  );
}

/** A name in a report with the actor it is. */
export interface NameOfActor {
  readonly report: string;
  readonly name: string;
  readonly kind: NamedFact["kind"];
  readonly actor: ParticipantActor;
}

/** Which actor a name in a report is: a person before a body of the same name. */
export function actorOfNames(names: readonly NameOfActor[]): ActorOf {
  const ordered = [...names].sort((a, b) => compareText(a.kind, b.kind));
  const at = new Map(ordered.map(({ report, name, actor }) => [`${report} ${name}`, actor]));
  return (report, name) => at.get(`${report} ${name}`);
}

function keysByUrl(sources: readonly Source[]): (url: string) => readonly string[] {
  const urls = new Map<string, string[]>();
  for (const { key, reading } of sources) {
    const { url } = reading.report;
    if (url !== null) urls.set(url, [...(urls.get(url) ?? []), key]);
  }
  return (url) => urls.get(url) ?? [];
}
