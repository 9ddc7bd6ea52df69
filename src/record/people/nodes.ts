import { type Span, stableId } from "#model";
import { writtenOut } from "../acronyms.js";
import { type Source, unique } from "../intake.js";
import type { Lookup } from "../lookup.js";
import { type NamePart, nameParts, withInitialsJoined } from "../names/parts.js";
import { postKey } from "../posts.js";
import { type Voiced, voicesOf } from "../voices.js";

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
  /** The first: it stands for all, which the reading keeps. */
  readonly mentions: readonly Span[];
  readonly tenureSpans: readonly Span[];
  /** Posts they came into, or left, as the report says; absent where it says nothing of that. */
  readonly moves?: readonly Move[];
  /** Last names of those they met: evidence for who they are. */
  readonly company: readonly string[];
  /** Who stands behind the words for rank and post. */
  readonly voiced: readonly Voiced[];
  /** The last day on which some report says the same; the record keeps the first tellings only (see `sample.ts`). */
  readonly until: string | null;
}

/** Somebody who came into a post or left it. */
export interface Move {
  readonly kind: "took" | "left";
  readonly post: string;
  /** The day the report gives for it, else its own. */
  readonly day: string | null;
  /** Who held it before, or after. */
  readonly other: string | null;
  readonly spans: readonly Span[];
}

/** Facts so alike that they are compared as one: same name, side and, for names that say little, same rank and post. */
export interface PersonNode {
  readonly key: string;
  readonly facts: readonly PersonFact[];
  readonly parts: readonly NamePart[];
  readonly country: string | null;
  readonly common: boolean;
  /** Nothing but a name that many may bear. */
  readonly isBare: boolean;
  readonly reports: ReadonlySet<string>;
  readonly ranks: readonly string[];
  readonly posts: readonly string[];
  readonly company: ReadonlySet<string>;
}

export function personFacts(source: Source, look: Lookup): readonly PersonFact[] {
  const { key, day, reading } = source;
  return reading.people.map((person) => {
    const tenureSpans = [...(person.rankEvidence ?? []), ...(person.postEvidence ?? [])];
    const moves = movesOf(person.name, source);
    return {
      id: stableId("person", [key, person.name]),
      report: key,
      day,
      name: person.name,
      parts: nameParts(withInitialsJoined(person.name), look.names),
      country: person.country,
      rank: person.rank === null ? null : look.rankOf(person.rank),
      post: person.post === null ? null : writtenOut(person.post, reading.report.text),
      mentions: person.mentions.slice(0, 1),
      tenureSpans,
      ...(moves.length > 0 ? { moves } : {}),
      company: companyOf(person.name, reading.events, look),
      voiced: voicesOf(source, tenureSpans.length > 0 ? tenureSpans : person.mentions.slice(0, 1), look),
      until: null,
    };
  });
}

function movesOf(name: string, { day, reading }: Source): readonly Move[] {
  return (reading.successions ?? []).flatMap(({ post, to, from, date, postEvidence, evidence }): readonly Move[] => {
    const told = { post, day: date ?? day, spans: [...postEvidence, ...evidence] };
    if (to === name) return [{ ...told, kind: "took", other: from }];
    return from === name ? [{ ...told, kind: "left", other: to }] : [];
  });
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

/** Facts that reviewers named. */
export interface SetApart {
  /** Those set apart from others: never taken together with any unseen. */
  readonly alone: ReadonlySet<string>;
  /** Those that any decision names. */
  readonly kept: ReadonlySet<string>;
}

/** What facts share that are compared as one person. */
export function personNodeKey(fact: PersonFact, alone: ReadonlySet<string>, look: Lookup): string {
  const key = nodeKey(fact, look);
  return alone.has(fact.id) ? `${key}|${fact.id}` : key;
}

/** What facts of one node share that say the same. */
export function personVariant({ name, rank, post, moves = [] }: PersonFact): string {
  return JSON.stringify([name, rank, post, ...moves.map((move) => [move.kind, move.post, move.day, move.other])]);
}

function nodeKey(fact: PersonFact, look: Lookup): string {
  const name = fact.parts.map((part) => part.key).join(" ");
  const base = `person|${name}|${fact.country ?? ""}`;
  if (!saysLittle(fact.parts, look)) return base;
  if (isBare(fact, look)) return `${base}|${fact.report}`;
  return `${base}|${fact.rank ?? ""}|${fact.post === null ? "" : postKey(fact.post, look.posts)}`;
}

/** Neither rank nor post, and a name that many bear or that could be of any country. */
function isBare({ parts, rank, post, country }: PersonFact, look: Lookup): boolean {
  if (!saysLittle(parts, look) || rank !== null || post !== null) return false;
  return country === null || isCommon(parts, look);
}

/** A single name, or one made of parts that very many people bear. */
function saysLittle(parts: readonly NamePart[], look: Lookup): boolean {
  return parts.length < 2 || isCommon(parts, look);
}

function isCommon(parts: readonly NamePart[], look: Lookup): boolean {
  return parts.every(({ key, spelled }) => look.names.common.has(key.startsWith("=") ? key.slice(1) : spelled));
}

/** A person as these facts tell of them. */
export function personNode(key: string, facts: readonly PersonFact[], look: Lookup): PersonNode {
  const [first] = facts;
  const parts = first?.parts ?? [];
  return {
    key,
    facts,
    parts,
    country: first?.country ?? null,
    common: isCommon(parts, look),
    isBare: first !== undefined && isBare(first, look),
    reports: new Set(facts.map((fact) => fact.report)),
    ranks: unique(facts.flatMap((fact) => fact.rank ?? [])),
    posts: unique(facts.flatMap((fact) => fact.post ?? [])),
    company: new Set(facts.flatMap((fact) => fact.company)),
  };
}
