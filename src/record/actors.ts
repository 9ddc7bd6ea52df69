import type { ParticipantActor } from "./events/facts.js";
import { compareText, evidenceOf, mergeEvidence, unique } from "./intake.js";
import type { Lookup } from "./lookup.js";
import { type Marker, UNMARKED } from "./marks.js";
import type { OrganisationFact } from "./organisations.js";
import type { Move, PersonFact, PersonNode } from "./people/nodes.js";
import { postKey, splitPosts } from "./posts.js";
import { byAge } from "./sample.js";
import type { Actor, Evidence, Predecessor, Tenure } from "./types.js";

export function personActor(nodes: readonly PersonNode[], mark: Marker, look: Lookup): Actor {
  const facts = nodes.flatMap((node) => node.facts).sort(byAge);
  const names = unique(facts.map((fact) => fact.name));
  const country = mostFrequent(facts.map((fact) => fact.country));
  return mark({
    ...identity(facts),
    kind: "person",
    name: fullest(
      names,
      facts.map((fact) => fact.name),
    ),
    names,
    country,
    posts: tenures(facts, look),
    evidence: mergeEvidence(facts.flatMap((fact) => evidenceOf(fact.report, fact.mentions))),
    mark: UNMARKED,
  });
}

export function organisationActor(group: readonly OrganisationFact[], mark: Marker): Actor {
  const facts = [...group].sort(byAge);
  const names = unique(facts.flatMap((fact) => [fact.name, fact.fullName]));
  return mark({
    ...identity(facts),
    kind: facts[0]?.kind ?? "group",
    name: facts[0]?.fullName ?? "",
    names,
    country: mostFrequent(facts.map((fact) => fact.country)),
    posts: [],
    evidence: mergeEvidence(facts.flatMap((fact) => evidenceOf(fact.report, fact.mentions))),
    mark: UNMARKED,
  });
}

/** An actor as some reports alone name them: what is said there, and nowhere else. */
export function actorIn(
  { id, name, country, kind }: ParticipantActor,
  people: readonly PersonFact[],
  look: Lookup,
): Actor {
  const facts = [...people].sort(byAge);
  return {
    ...identity(facts),
    id,
    kind,
    name,
    names: unique(facts.map((fact) => fact.name)),
    country,
    posts: tenures(
      facts.map((fact) => ({ ...fact, until: null })),
      look,
    ),
    evidence: mergeEvidence(facts.flatMap((fact) => evidenceOf(fact.report, fact.mentions))),
    mark: UNMARKED,
  };
}

/** What an actor goes by in the record: the earliest of its facts. */
export function actorId(facts: readonly PersonFact[]): string {
  return [...facts].sort(byAge)[0]?.id ?? "";
}

function identity(facts: readonly (PersonFact | OrganisationFact)[]): Pick<Actor, "id" | "members" | "reports"> {
  return {
    id: facts[0]?.id ?? "",
    members: unique(facts.map((fact) => fact.id)),
    reports: unique(facts.map((fact) => fact.report)),
  };
}

/** The name with most parts among those that two reports use, else among all; of those the shortest, then the first in the alphabet. */
function fullest(names: readonly string[], given: readonly string[]): string {
  const size = (name: string) => name.split(/\s+/u).length;
  const usual = names.filter((name) => given.filter((one) => one === name).length > 1);
  const pool = usual.length > 0 ? usual : names;
  return [...pool].sort((a, b) => size(b) - size(a) || a.length - b.length || compareText(a, b))[0] ?? "";
}

export function mostFrequent<Value extends string>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b))[0]?.[0] ?? null;
}

/** What one report says of a rank or post: held on some days, taken or left on one. */
interface Told {
  readonly fact: PersonFact;
  readonly post: string | null;
  readonly move: Move | null;
}

/**
 * Each rank and post that somebody is given, with the first and last day of the reports that say so; a post that a report says was taken,
 * or left, begins or ends on that day.
 */
function tenures(facts: readonly PersonFact[], look: Lookup): readonly Tenure[] {
  const groups = new Map<string, Told[]>();
  for (const told of facts.flatMap((fact) => toldOf(fact, look))) {
    const key = `${told.fact.rank ?? ""}|${told.post === null ? "" : postKey(told.post, look.posts)}`;
    const group = groups.get(key);
    if (group) group.push(told);
    else groups.set(key, [told]);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => tenure(group));
}

function toldOf(fact: PersonFact, look: Lookup): readonly Told[] {
  const posts = fact.post === null ? [null] : splitPosts(fact.post, look.posts);
  const held = posts.flatMap((post) => (post === null && fact.rank === null ? [] : [{ fact, post, move: null }]));
  const moved = (fact.moves ?? []).flatMap((move) =>
    splitPosts(move.post, look.posts).map((post) => ({ fact, post, move })),
  );
  return [...held, ...moved];
}

function tenure(group: readonly Told[]): Tenure {
  const days = (pick: (one: Told) => boolean) =>
    group
      .filter(pick)
      .flatMap(({ fact, move }) => (move ? [move.day] : [fact.day, fact.until]).flatMap((day) => day ?? []));
  const after = predecessors(group);
  return {
    post: group[0]?.post ?? null,
    rank: group[0]?.fact.rank ?? null,
    from: days(({ move }) => move?.kind !== "left").sort()[0] ?? null,
    to:
      days(() => true)
        .sort()
        .at(-1) ?? null,
    ...(after.length > 0 ? { after } : {}),
    reports: unique(group.map(({ fact }) => fact.report)),
    evidence: mergeEvidence(
      group.flatMap(({ fact, move }) => (move ? evidenceOf(fact.report, move.spans) : supportOf(fact))),
    ),
  };
}

/** Those of one name together, however many reports tell of them. */
function predecessors(group: readonly Told[]): readonly Predecessor[] {
  const byName = new Map<string, Told[]>();
  for (const told of group) {
    const name = told.move?.kind === "took" ? told.move.other : null;
    if (name !== null) byName.set(name, [...(byName.get(name) ?? []), told]);
  }
  return [...byName]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, all]) => ({
      name,
      day: all.flatMap(({ move }) => move?.day ?? []).sort()[0] ?? null,
      reports: unique(all.map(({ fact }) => fact.report)),
      evidence: mergeEvidence(all.flatMap(({ fact, move }) => evidenceOf(fact.report, move?.spans ?? []))),
    }));
}

/** The words of rank and post, or the name they stand with. */
function supportOf(fact: PersonFact): readonly Evidence[] {
  const spans = fact.tenureSpans.length > 0 ? fact.tenureSpans : fact.mentions.slice(0, 1);
  return evidenceOf(fact.report, spans);
}
