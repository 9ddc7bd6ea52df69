import type { Reference } from "../entities/types.js";
import { beginOf, countBefore } from "../text/count-before.js";
import type { Document, Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { changed, type Draft, type Range } from "./draft.js";
import type { StatementWords } from "./words.js";

/** Between "by" and "that" stand at most so many words. */
const LONGEST_SOURCE = 14;
const LEADS = /^(?:by|of|from)$/u;

/** "The announcement by X that …", "the accusation of Y that …": who stands behind the noun says it, where nobody else is read to. */
export function draftByNoun(
  document: Document,
  words: StatementWords,
  references: readonly Reference[],
  drafts: readonly Draft[],
): Draft[] {
  const { tokens } = document;
  const taken = new Set(flatMap(drafts, ({ cue }) => [cue.first, cue.last - 1]));
  const found: Draft[] = [];
  for (const { tag, lower, index: at } of tokens) {
    if (tag !== "NOUN" || !words.nouns.has(lower) || taken.has(at)) continue;
    const source = LEADS.test(tokens[at + 1]?.lower ?? "") ? sourceBehind(document, at + 2) : undefined;
    if (!source || !isNamed(document, references, source)) continue;
    const content = { first: source.last, last: endOfThat(document, source.last) };
    const cue = { first: at, last: at + 1 };
    found.push({ cue, source, content: [content], kind: "speech", rule: "statement.by-noun" });
  }
  return found;
}

/** The words up to "that"; nothing where a verb or a comma comes first. */
function sourceBehind({ tokens }: Document, first: number): Range | undefined {
  for (let i = first; i < first + LONGEST_SOURCE; i++) {
    const token = tokens[i];
    if (!token || token.tag === "VERB" || token.tag === "AUX") return undefined;
    if (token.tag === "PUNCT" && token.text !== "-") return undefined;
    if (token.lower === "that") return i > first ? { first, last: i } : undefined;
  }
  return undefined;
}

function isNamed({ tokens }: Document, references: readonly Reference[], { first, last }: Range): boolean {
  const begin = tokens[first]?.begin ?? 0;
  const end = lookAt(tokens, last - 1)?.end ?? begin;
  for (let i = countBefore(references, begin, beginOf); i < references.length; i++) {
    const { actor, begin: from = end } = references[i] ?? {};
    if (!actor || from >= end) return false;
    if (actor.kind === "person" || actor.kind === "organisation") return true;
  }
  return false;
}

/** A content that begins with "that" behind a noun, without the verb of the sentence around it: "X's claim that … | was rejected". */
export function withoutOuterVerb(document: Document, draft: Draft): Draft {
  const { cue, content, rule } = draft;
  const [said, ...more] = content;
  if (rule !== "statement.noun" || !said || more.length > 0 || said.first !== cue.last) return draft;
  if (document.tokens[said.first]?.lower !== "that") return draft;
  const last = Math.min(said.last, endOfThat(document, said.first));
  return last === said.last ? draft : changed(draft, { content: [{ first: said.first, last }] });
}

/** The auxiliary that begins the verb of the outer sentence. */
const FINITE = /^(?:has|have|had|is|are|was|were|will|would|did|does|can|could|may|might|should)$/u;
/** Behind one of these the auxiliary is of the inner sentence. */
const GOES_ON = /^(?:and|or|but|which|who|that|whether|if|as|because|while|when|where|than|,)$/u;
const NEAR = 5;

/** Where the sentence behind "that" at `first` ends: at the second finite auxiliary, else with the sentence. */
function endOfThat({ tokens, sentences }: Document, first: number): number {
  const end = sentences[tokens[first]?.sentence ?? 0]?.last ?? first + 1;
  let isBehindVerb = false;
  for (let i = first + 1; i < end; i++) {
    const token = tokens[i];
    if (!token) break;
    if (isBehindVerb && isOuter(tokens, i, first)) return i;
    const before = lookAt(tokens, i - 1);
    if ((token.tag === "VERB" || token.tag === "AUX") && before?.lower !== "to") isBehindVerb = true;
  }
  return lookAt(tokens, end - 1)?.tag === "PUNCT" ? end - 1 : end;
}

function isOuter(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  const before = lookAt(tokens, at - 1);
  if (token?.tag !== "AUX" || !FINITE.test(token.lower)) return false;
  if (!before || /^(?:AUX|VERB|PART|PRON)$/u.test(before.tag)) return false;
  return !tokens.slice(Math.max(first + 1, at - NEAR), at).some(({ lower }) => GOES_ON.test(lower));
}
