import { type Span, stableId } from "#model";
import { writtenOut } from "../acronyms.js";
import { compareText, type Source, unique } from "../intake.js";
import type { Lookup } from "../lookup.js";
import { type NamePart, nameParts } from "../names/parts.js";
import { postKey } from "../posts.js";

/** A person as one report names them. */
export interface PersonFact {
  readonly id: string;
  readonly report: string;
  readonly day: string | null;
  readonly name: string;
  readonly parts: readonly NamePart[];
  readonly country: string | null;
  readonly rank: string | null;
  readonly post: string | null;
  readonly mentions: readonly Span[];
  readonly tenureSpans: readonly Span[];
  /** Last names of those they met, with the day: evidence for who they are. */
  readonly company: readonly string[];
}

/** Facts so alike that they are compared as one: same name, side and, for names that say little, same rank and post. */
export interface PersonNode {
  readonly key: string;
  readonly facts: readonly PersonFact[];
  readonly parts: readonly NamePart[];
  readonly country: string | null;
  readonly common: boolean;
  readonly reports: ReadonlySet<string>;
  readonly ranks: readonly string[];
  readonly posts: readonly string[];
  readonly company: ReadonlySet<string>;
}

export function personFacts({ key, day, reading }: Source, look: Lookup): readonly PersonFact[] {
  return reading.people.map((person) => ({
    id: stableId("person", [key, person.name]),
    report: key,
    day,
    name: person.name,
    parts: nameParts(person.name, look.names),
    country: person.country,
    rank: person.rank === null ? null : look.rankOf(person.rank),
    post: person.post === null ? null : writtenOut(person.post, reading.report.text),
    mentions: person.mentions,
    tenureSpans: [...(person.rankEvidence ?? []), ...(person.postEvidence ?? [])],
    company: companyOf(person.name, reading.events, look),
  }));
}

function companyOf(
  name: string,
  events: readonly { readonly participants: readonly string[] }[],
  look: Lookup,
): readonly string[] {
  const met = events.filter((event) => event.participants.includes(name)).flatMap((event) => event.participants);
  return unique(
    met.filter((other) => other !== name).map((other) => nameParts(other, look.names).at(-1)?.key ?? other),
  );
}

/** `alone` are facts that a reviewer set apart: they are never taken together with others unseen. */
export function personNodes(
  facts: readonly PersonFact[],
  alone: ReadonlySet<string>,
  look: Lookup,
): readonly PersonNode[] {
  const groups = new Map<string, PersonFact[]>();
  for (const fact of facts) {
    const key = alone.has(fact.id) ? `${nodeKey(fact, look)}|${fact.id}` : nodeKey(fact, look);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([key, group]) => nodeOf(key, group, look));
}

function nodeKey(fact: PersonFact, look: Lookup): string {
  const name = fact.parts.map((part) => part.key).join(" ");
  const base = `${name}|${fact.country ?? ""}`;
  if (!saysLittle(fact.parts, look)) return base;
  if (fact.rank === null && fact.post === null) return `${base}|${fact.report}`;
  return `${base}|${fact.rank ?? ""}|${fact.post === null ? "" : postKey(fact.post, look.posts)}`;
}

/** A single name, or one made of parts that very many people bear. */
function saysLittle(parts: readonly NamePart[], look: Lookup): boolean {
  return parts.length < 2 || isCommon(parts, look);
}

function isCommon(parts: readonly NamePart[], look: Lookup): boolean {
  return parts.every(({ key, spelled }) => look.names.common.has(key.startsWith("=") ? key.slice(1) : spelled));
}

function nodeOf(key: string, facts: readonly PersonFact[], look: Lookup): PersonNode {
  const [first] = facts;
  const parts = first?.parts ?? [];
  return {
    key,
    facts,
    parts,
    country: first?.country ?? null,
    common: isCommon(parts, look),
    reports: new Set(facts.map((fact) => fact.report)),
    ranks: unique(facts.flatMap((fact) => fact.rank ?? [])),
    posts: unique(facts.flatMap((fact) => fact.post ?? [])),
    company: new Set(facts.flatMap((fact) => fact.company)),
  };
}
