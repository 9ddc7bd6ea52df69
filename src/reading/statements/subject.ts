import type { Document, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Range } from "./draft.js";
import type { StatementWords } from "./words.js";

/** Longest subject looked for, its asides included. */
const LONGEST = 45;
/** Asides between a subject and its verb: "X, the chairman of Y, who …, said". */
const MOST_ASIDES = 2;
const PHRASE = /^(?:ADJ|DET|NOUN|NUM|PROPN|PRON|PART|X)$/u;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const OF_DAY = /^(?:on|late|early|last|morning|afternoon|evening|night)$/u;
const NOMINAL = /^(?:NOUN|NUM|PRON|PROPN)$/u;
const LINK = /^(?:of|for|in|at|from|to|on|with|and|&|[()'’/-]|['’]s|by)$/u;
const RELATIVE = /^(?:who|whom|which|that|whose|what|where|when|how|why)$/u;
const NO_SUBJECT = /^(?:to|not|n['’]t|if|whether)$/u;
const ENDS_CLAUSE =
  /^(?:[,;:.!?"“”«»—–]|['’‘`]{1,2}|-{1,2}|and|but|or|as|that|while|because|after|before|although|though|when|since|where)$/u;

/**
 * The phrase before a finite verb that is its subject: from the verb leftward over asides between commas and over words of a noun phrase,
 * down to where a clause begins. Nothing where a verb or anything unexpected stands there instead.
 */
export function subjectBefore(document: Document, words: StatementWords, verb: number, floor: number): Range | null {
  const { tokens } = document;
  const from = Math.max(floor, (tokens[verb]?.index ?? 0) - LONGEST);
  let last = skipHelpers(tokens, verb, from);
  for (let asides = 0; asides < MOST_ASIDES && lookAt(tokens, last - 1)?.text === ","; asides++) {
    const open = asideStart(tokens, last - 1, from);
    if (open < 0) return null;
    last = open;
  }
  if (/^(?:,|and|but|or)$/u.test(lookAt(tokens, last - 1)?.lower ?? "")) return null;
  const first = phraseStart(document, words, last, from);
  if (first >= last || !hasNominal(tokens, words, first, last)) return null;
  const lone = last - first === 1 ? (tokens[first]?.lower ?? "") : "";
  if (RELATIVE.test(lone) || NO_SUBJECT.test(lone)) return null;
  return isClauseStart(tokens, words, first, floor) ? { first, last } : null;
}

function skipHelpers(tokens: readonly Token[], verb: number, from: number): number {
  let last = verb;
  while (last > from && isHelper(lookAt(tokens, last - 1))) last--;
  return skipDay(tokens, last, from);
}

/** An adverb or helping verb; "FAR" is the name of a body. */
function isHelper(token: Token | undefined): boolean {
  return token !== undefined && /^(?:ADV|AUX)$/u.test(token.tag) && !ACRONYM.test(token.text);
}

/** The name of a body in capital letters, whatever the tagger takes it for. */
export const ACRONYM = /^\p{Lu}{2,8}$/u;

/** "The minister on Friday night [said]". */
function skipDay(tokens: readonly Token[], last: number, from: number): number {
  let first = last;
  let day = false;
  while (
    first > from &&
    (DAY.test(lookAt(tokens, first - 1)?.lower ?? "") || OF_DAY.test(lookAt(tokens, first - 1)?.lower ?? ""))
  ) {
    first--;
    day ||= DAY.test(tokens[first]?.lower ?? "");
  }
  return day ? first : last;
}

/** Index of the comma that opens the aside closed by the comma at `close`; a relative clause may hold commas of its own. */
function asideStart(tokens: readonly Token[], close: number, from: number): number {
  for (let i = close - 1; i > from; i--) {
    if (tokens[i]?.text !== ",") continue;
    const next = tokens[i + 1];
    if (!next) return -1;
    if (
      RELATIVE.test(next.lower) ||
      /^(?:DET|NOUN|PROPN|NUM|ADP|ADV)$/u.test(next.tag) ||
      /(?:ing|ed)$/u.test(next.lower)
    )
      return i;
  }
  return -1;
}

/** Left end of the noun phrase that ends before `last`. */
function phraseStart({ tokens }: Document, words: StatementWords, last: number, from: number): number {
  let first = last;
  let beforeLink = last;
  while (first > from) {
    const token = lookAt(tokens, first - 1);
    if (!token || RELATIVE.test(token.lower)) break;
    if (!isPhraseWord(tokens, words, token)) break;
    if (token.lower === "and") beforeLink = first;
    first--;
  }
  while (first < last && LINK.test(tokens[first]?.lower ?? "")) first++;
  return isClauseStart(tokens, words, first, from) || beforeLink === last ? first : beforeLink;
}

function isPhraseWord(tokens: readonly Token[], words: StatementWords, token: Token): boolean {
  if (PHRASE.test(token.tag) || LINK.test(token.lower) || ACRONYM.test(token.text)) return true;
  // Taggers take "Won" of "Won-sik" and "Grant" for verbs.
  if (/^\p{Lu}/u.test(token.text) && lookAt(tokens, token.index - 1)?.sentence === token.sentence) return true;
  if (words.documents.has(token.lower) || words.documents.has(token.lemma) || words.unnamed.has(token.lower))
    return true;
  const next = tokens[token.index + 1]?.lower;
  return token.tag === "VERB" && (next === "by" || next === "in") && lookAt(tokens, token.index - 1)?.tag !== "AUX";
}

function hasNominal(tokens: readonly Token[], words: StatementWords, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (NOMINAL.test(token.tag) || ACRONYM.test(token.text)) return true;
    if (words.documents.has(token.lemma) || words.unnamed.has(token.lower)) return true;
  }
  return false;
}

function isClauseStart(tokens: readonly Token[], words: StatementWords, first: number, floor: number): boolean {
  const before = lookAt(tokens, first - 1);
  if (first <= floor || !before || before.sentence !== tokens[first]?.sentence) return true;
  // "The ministry said [the general praised …]".
  if (before.tag === "VERB" && before.lower !== before.lemma && words.verbs.get(before.lemma)?.strength === "says")
    return true;
  return ENDS_CLAUSE.test(before.lower) || (before.tag === "ADV" && isClauseStart(tokens, words, first - 1, floor));
}
