import type { ParticipantActor } from "./events/facts.js";
import { compareText, evidenceOf, mergeEvidence, unique } from "./intake.js";
import type { Lookup } from "./lookup.js";
import { type Marker, UNMARKED } from "./marks.js";
import type { OrganisationFact } from "./organisations.js";
import type { PersonFact, PersonNode } from "./people/nodes.js";
import { postKey, splitPosts } from "./posts.js";
import { byAge } from "./sample.js";
import type { Actor, Evidence, Tenure } from "./types.js";

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

/** Each rank and post that somebody is given, with the first and last day of the reports that say so. */
function tenures(facts: readonly PersonFact[], look: Lookup): readonly Tenure[] {
  const groups = new Map<string, { readonly post: string | null; readonly facts: PersonFact[] }>();
  for (const fact of facts)
    for (const post of fact.post === null ? [null] : splitPosts(fact.post, look.posts)) {
      if (post === null && fact.rank === null) continue;
      const key = `${fact.rank ?? ""}|${post === null ? "" : postKey(post, look.posts)}`;
      const group = groups.get(key) ?? { post, facts: [] };
      group.facts.push(fact);
      groups.set(key, group);
    }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => tenure(group.post, group.facts));
}

function tenure(post: string | null, facts: readonly PersonFact[]): Tenure {
  const days = facts.flatMap((fact) => [fact.day, fact.until].flatMap((day) => day ?? [])).sort();
  return {
    post,
    rank: facts[0]?.rank ?? null,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    reports: unique(facts.map((fact) => fact.report)),
    evidence: mergeEvidence(facts.flatMap(supportOf)),
  };
}

/** The words of rank and post, or the name they stand with. */
function supportOf(fact: PersonFact): readonly Evidence[] {
  const spans = fact.tenureSpans.length > 0 ? fact.tenureSpans : fact.mentions.slice(0, 1);
  return evidenceOf(fact.report, spans);
}
