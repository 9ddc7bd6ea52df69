import type { SourceClass } from "#model";
import type { Actor, Reference } from "../entities/types.js";
import { beginOf, countBefore } from "../text/count-before.js";
import type { Document, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Draft, Range } from "./draft.js";
import { ACRONYM } from "./subject.js";
import { takenUp } from "./taken-up.js";
import type { StatementWords, UnnamedSource } from "./words.js";

export interface Origin {
  readonly name: string;
  readonly sourceClass: SourceClass;
  /** What later pronouns and "the statement" may take up. */
  readonly kind: "person" | "issuer" | "unnamed";
}

/** Who spoke last, for pronouns and bare documents that nothing else resolves. */
export interface Memory {
  person: Origin | undefined;
  issuer: Origin | undefined;
  last: Origin | undefined;
  /** Who spoke last in a statement of its own, and in which sentence: the next sentence's "he" or "it" goes on with that speaker. */
  speaker: { readonly origin: Origin; readonly sentence: number } | undefined;
}

export interface Sources {
  readonly document: Document;
  readonly words: StatementWords;
  /** In the order of the text. */
  readonly references: readonly Reference[];
  /** Names of outlets and of companies, lower-cased. */
  readonly classes: ReadonlyMap<string, SourceClass>;
}

/** Tokens after "told" in which the outlet that was told is named. */
const TOLD_REACH = 6;
/** Characters back from "who" to the end of its name. */
const ANTECEDENT_REACH = 4;
const RELATIVE = /^(?:who|which|that)$/u;
const HE = /^(?:he|she|him|his|her|i|who)$/u;
const IT = /^(?:it|its|they|them|their|which|that|we|both)$/u;
const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM)$/u;
/** Takes up those unnamed who spoke last: "another", "a second". */
const OTHERS = /^(?:another|others?|second|third|both|latter|two|three|four|some)$/u;
const PART = /^(?:one|two|three|four|five|some|many|most|several|both|another|others|none|each)$/u;
const SPEAKS_FOR = /^(?:spokes\w+|representative|office|service|wing)$/u;
const ENDS_HEAD = /^(?:of|for|from|in|at|by|to|on|with|who|which|that|,|\(|seen|issued|cited|quoted|familiar)$/u;

/** Who stands behind the words of `source`: a name as the entities have it, or a class of the unnamed. */
export function originOf(sources: Sources, source: Range, memory: Memory, within: number | null): Origin {
  const others = areOthers(sources, source, memory, within) ? unnamed(sources.words, "they") : undefined;
  const origin = goesOn(sources, source, memory) ?? others ?? resolve(sources, source, memory);
  if (within === null) memory.speaker = { origin, sentence: sources.document.tokens[source.first]?.sentence ?? 0 };
  memory.last = origin;
  if (origin.kind === "person") memory.person = origin;
  if (origin.kind === "issuer") memory.issuer = origin;
  return origin;
}

/** "They" inside another's statement, or after one person spoke, are people who are not named there. */
function areOthers(sources: Sources, source: Range, { last }: Memory, within: number | null): boolean {
  const { document } = sources;
  if (source.last - source.first > 1 || !/^(?:they|both)$/iu.test(document.tokens[source.first]?.text ?? ""))
    return false;
  return (within !== null || last?.kind === "person") && referencesIn(sources, source).length === 0;
}

/** "He added …": the speaker of the sentence before, even where that speaker named another man in it. */
function goesOn({ document }: Sources, source: Range, { speaker }: Memory): Origin | undefined {
  const token = document.tokens[source.first];
  if (!token || !speaker || source.last - source.first > 1 || speaker.sentence !== token.sentence - 1) return undefined;
  if (document.sentences[token.sentence]?.first !== token.index) return undefined;
  const { kind } = speaker.origin;
  const same = (kind === "person" && /^(?:he|she)$/u.test(token.lower)) || (kind === "issuer" && token.lower === "it");
  return same ? speaker.origin : undefined;
}

/** Whom "who" takes up: the name that ends shortly before it. */
function antecedent(sources: Sources, begin: number): Origin | undefined {
  const { references } = sources;
  for (let i = countBefore(references, begin, beginOf) - 1; i >= 0; i--) {
    const reference = references[i];
    if (!reference || begin - reference.end > ANTECEDENT_REACH) return undefined;
    if (reference.actor.kind === "person" || reference.actor.kind === "organisation")
      return byReference(sources, reference.actor);
  }
  return undefined;
}

/** The outlet through which a source speaks: "officials cited by X", "told X", "X reported, citing officials". */
export function viaOf(sources: Sources, draft: Draft): string | undefined {
  const { document, classes } = sources;
  const told = lookAt(document.tokens, draft.cue.last - 1)?.lemma === "tell";
  const places = [
    draft.source,
    draft.cue,
    told ? { first: draft.cue.last, last: draft.cue.last + TOLD_REACH } : null,
    draft.through ?? null,
  ];
  for (const place of places) {
    const outlet =
      place && referencesIn(sources, place).find(({ actor }) => classes.get(actor.name.toLowerCase()) === "media");
    if (outlet) return outlet.actor.name;
  }
  return undefined;
}

function resolve(sources: Sources, source: Range, memory: Memory): Origin {
  const { document, words } = sources;
  const inside = referencesIn(sources, source);
  const head = headOf(document, source);
  const lower = head?.lower ?? "";
  const named = inside.find(({ actor }) => actor.kind === "person" || actor.kind === "organisation");
  if (source.last - source.first === 1 && RELATIVE.test(lower)) {
    const before = antecedent(sources, document.tokens[source.first]?.begin ?? 0);
    if (before) return before;
  }
  if (source.last - source.first === 1 && (HE.test(lower) || IT.test(lower)))
    return byReference(sources, inside[0]?.actor) ?? remembered(lower, memory) ?? unnamed(words, lower);
  const body = takenUp(document, words, sources.references, source);
  if (body) return byReference(sources, body) ?? unnamed(words, lower);
  if (isDocument(words, document, source, head)) return issuer(sources, source, inside, memory);
  if (OTHERS.test(lower) && source.last - source.first <= 2 && memory.last?.kind === "unnamed") return memory.last;
  const class_ = isName(head, source) ? undefined : (partOf(sources, source) ?? words.unnamed.get(lower));
  const outlet = class_?.sourceClass === "media" ? byReference(sources, named?.actor) : undefined;
  if (outlet?.sourceClass === "media") return outlet;
  const ofState = class_ ? bodyOfState(sources, source, head, inside) : undefined;
  if (ofState) return ofState;
  if (class_ && !SPEAKS_FOR.test(lower) && !personAtEdge(inside, document, source))
    return { ...unnamedOf(class_), kind: "unnamed" };
  const person = inside.find(
    ({ actor, form }) => actor.kind === "person" && form !== "pronoun" && !possessive(document, source, actor),
  );
  return (
    byReference(sources, person?.actor) ??
    byReference(sources, named?.actor) ??
    byReference(sources, inside.find(({ actor }) => actor.kind === "country")?.actor) ??
    byWords(sources, source, head)
  );
}

/** Nouns of which a state has one: what it says is no unnamed official's word. */
const SOLE_BODY = /^(?:army|embassy|government|military|ministry|navy|parliament)$/u;
const AIR = /^(?:air|police|defence|defense|armed|security)$/u;
const FORCE = /^forces?$/u;

/** "The Greek defence ministry", "the Chilean air force": a body that is named by its state, written small or large. */
function bodyOfState(
  sources: Sources,
  source: Range,
  head: Token | undefined,
  inside: readonly Reference[],
): Origin | undefined {
  const { document, classes, words } = sources;
  if (!head || head.index < source.first || head.index >= source.last) return undefined;
  const isForce = FORCE.test(head.lower) && AIR.test(lookAt(document.tokens, head.index - 1)?.lower ?? "");
  if (!isForce && !SOLE_BODY.test(head.lower)) return undefined;
  const named = inside.find(
    ({ actor, begin, end }) => actor.kind === "organisation" && begin <= head.begin && head.end <= end,
  );
  if (named) return /\p{Lu}/u.test(named.actor.name) ? byReference(sources, named.actor) : undefined;
  const first = [...tokensIn(document, source)].find(({ lower }) => !/^(?:the|a|an)$/u.test(lower));
  const name = document.text.slice(first?.begin ?? head.begin, head.end);
  const known = name.toLowerCase();
  return words.bodyKinds.has(known) && known !== name
    ? { name, sourceClass: classes.get(known) ?? classByNoun(words, known), kind: "issuer" }
    : undefined;
}

/** "two of the officials": the class of those of whom it is a part. */
function partOf({ document, words }: Sources, source: Range): UnnamedSource | undefined {
  const tokens = [...tokensIn(document, source)];
  const of = tokens.findIndex(
    ({ lower }, i) => lower === "of" && i > 0 && PART.test(lookAt(tokens, i - 1)?.lower ?? ""),
  );
  return of < 0
    ? undefined
    : tokens
        .slice(of + 1)
        .reduce<UnnamedSource | undefined>((found, { lower }) => found ?? words.unnamed.get(lower), undefined);
}

/** "the Defence Ministry", not "Officials" at the head of its sentence. */
function isName(head: Token | undefined, source: Range): boolean {
  return head !== undefined && head.index > source.first && /^\p{Lu}/u.test(head.text);
}

function unnamedOf({ origin, sourceClass }: { origin: string; sourceClass: SourceClass }): Omit<Origin, "kind"> {
  return { name: origin, sourceClass };
}

function byReference({ classes, words }: Sources, actor: Actor | undefined): Origin | undefined {
  if (!actor || actor.kind === "unnamed") return undefined;
  if (actor.kind === "person") return { name: actor.name, sourceClass: "named", kind: "person" };
  const name = actor.name.toLowerCase();
  const sourceClass = classes.get(name) ?? (actor.kind === "country" ? "official" : classByNoun(words, name));
  return { name: actor.name, sourceClass, kind: "issuer" };
}

/** A body that is not listed under its words ("Britain's Ministry of Defence") is of the class of its noun. */
function classByNoun({ nounClasses }: StatementWords, name: string): SourceClass {
  for (const word of name.split(/[\s-]+/u)) {
    const found = nounClasses.get(word);
    if (found) return found;
  }
  return "named";
}

function remembered(lower: string, memory: Memory): Origin | undefined {
  if (HE.test(lower)) return memory.person ?? memory.last;
  return lower === "it" ? (memory.issuer ?? memory.last) : (memory.last ?? memory.issuer);
}

/** A text speaks for whoever issued it: the name inside the phrase, or for a bare "the statement" the last issuer. */
function issuer(sources: Sources, source: Range, inside: readonly Reference[], memory: Memory): Origin {
  const { document, words } = sources;
  const actor =
    inside.find((reference) => reference.actor.kind === "organisation") ??
    inside.find((reference) => reference.actor.kind === "person") ??
    inside.find((reference) => reference.actor.kind !== "unnamed");
  const known = byReference(sources, actor?.actor);
  if (known) return { ...known, kind: known.kind === "person" ? "person" : "issuer" };
  if (hasCapital(document, source)) return byWords(sources, issuing(document, source), headOf(document, source));
  const modifier = [...tokensIn(document, source)].map(({ lower }) => words.unnamed.get(lower)).find((found) => found);
  const bare =
    source.last - source.first <= 3 &&
    /^(?:the|this|that|its|his|her|their)$/u.test(document.tokens[source.first]?.lower ?? "");
  if (bare && memory.issuer) return memory.issuer;
  if (modifier) return { ...unnamedOf(modifier), kind: "unnamed" };
  return [...tokensIn(document, source)].some(({ lower }) => lower === "official")
    ? unnamed(words, "officials")
    : (memory.issuer ?? unnamed(words, "sources"));
}

/** "A statement by [the eastern forces of …]", "from [the general's office]": whose text it is, where the phrase says so in capitals. */
function issuing(document: Document, source: Range): Range {
  const by = document.tokens.slice(source.first, source.last).findIndex(({ lower }) => /^(?:by|from)$/u.test(lower));
  const behind = { first: source.first + by + 1, last: source.last };
  return by >= 0 && hasCapital(document, behind) ? behind : source;
}

function unnamed(words: StatementWords, noun: string): Origin {
  const found = words.unnamed.get(noun);
  return { name: found?.origin ?? "unnamed source(s)", sourceClass: found?.sourceClass ?? "other", kind: "unnamed" };
}

function byWords({ document, words, classes }: Sources, source: Range, head: Token | undefined): Origin {
  const tokens = [...tokensIn(document, source)];
  const acronym = tokens.find((token, i) => lookAt(tokens, i - 1)?.text === "(" && ACRONYM.test(token.text));
  if (acronym) return { name: acronym.text, sourceClass: "named", kind: "issuer" };
  if (!hasCapital(document, source) || isOnlyOpening(document, source)) return unnamed(words, head?.lower ?? "");
  const first = document.tokens[source.first];
  const begin =
    first && /^(?:the|a|an)$/u.test(first.lower)
      ? (document.tokens[source.first + 1]?.begin ?? first.begin)
      : (first?.begin ?? 0);
  const comma = tokens.find(({ text }) => text === "," || text === "(");
  const name = document.text
    .slice(begin, comma && comma.begin > begin ? comma.begin : lookAt(document.tokens, source.last - 1)?.end)
    .trim();
  return { name, sourceClass: classes.get(name.toLowerCase()) ?? "named", kind: "issuer" };
}

/** "Farmers beside the road": a plain plural with the capital that opens its sentence. */
function isOnlyOpening(document: Document, source: Range): boolean {
  const [opening, ...others] = [...tokensIn(document, source)];
  if (!opening || document.sentences[opening.sentence]?.first !== opening.index) return false;
  return /^\p{Lu}\p{Ll}{2,}s$/u.test(opening.text) && !others.some(({ text }) => /^\p{Lu}/u.test(text));
}

function isDocument(words: StatementWords, document: Document, source: Range, head: Token | undefined): boolean {
  if (!head) return false;
  const before = lookAt(document.tokens, head.index - 1);
  const two = before && before.index >= source.first ? `${before.lower} ${head.lower}` : "";
  return words.documents.has(head.lower) || words.documents.has(head.lemma) || words.documents.has(two);
}

/** The last noun before the first word that ends the head of the phrase ("a [spokesman] for the ministry"). */
export function headOf(document: Document, source: Range): Token | undefined {
  let head: Token | undefined;
  for (const token of tokensIn(document, source)) {
    if (head && ENDS_HEAD.test(token.lower)) break;
    if (NOMINAL.test(token.tag) || !head) head = token;
  }
  return head;
}

function* tokensIn(document: Document, { first, last }: Range): Generator<Token> {
  for (let i = first; i < last; i++) {
    const token = document.tokens[i];
    if (token) yield token;
  }
}

function hasCapital(document: Document, source: Range): boolean {
  return [...tokensIn(document, source)].some(
    ({ text, tag }, i) =>
      /^\p{Lu}/u.test(text) &&
      (i > 0 || tag === "PROPN" || ACRONYM.test(text)) &&
      !/^(?:the|a|an|one|this)$/iu.test(text),
  );
}

function personAtEdge(inside: readonly Reference[], document: Document, source: Range): boolean {
  const { begin = 0 } = document.tokens[source.first] ?? {};
  const end = lookAt(document.tokens, source.last - 1)?.end ?? begin;
  return inside.some(
    (reference) =>
      reference.actor.kind === "person" &&
      ((reference.form === "name" && !possessive(document, source, reference.actor)) ||
        (reference.form === "post" && reference.begin === begin && reference.end === end)),
  );
}

function possessive(document: Document, source: Range, actor: Actor): boolean {
  const last = actor.name.split(" ").at(-1)?.toLowerCase();
  return [...tokensIn(document, source)].some(
    (token, i, all) => token.lower === last && /^['’]s?$/u.test(all[i + 1]?.text ?? ""),
  );
}

/** References inside the source, by a search in their order. */
function referencesIn({ document, references }: Sources, source: Range): Reference[] {
  const begin = document.tokens[source.first]?.begin ?? 0;
  // What is looked for behind a verb may reach past the end of the text.
  const end = (lookAt(document.tokens, source.last - 1) ?? document.tokens.at(-1))?.end ?? begin;
  const inside: Reference[] = [];
  for (let i = countBefore(references, begin, beginOf); i < references.length; i++) {
    const reference = references[i];
    if (!reference || reference.begin >= end) break;
    if (reference.end <= end) inside.push(reference);
  }
  return inside;
}
