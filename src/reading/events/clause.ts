import type { ListedHit } from "../lexicon/lexicon.js";
import type { Document, Sentence, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { rememberedByForm } from "../text/remembered.js";

/** A word of a clause as the class model sees it: names stand as what kind of name they are. */
export interface Word {
  readonly token: Token;
  /** Dictionary form, or a mask: `@C` a country, `@P` another listed place or body, `@N` another name, `@#` a number, `@T` a thing or a day. */
  readonly form: string;
}

/** What a sentence tells, without who reports it. */
export interface Clause {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** Extent of what is told; `words` keep only the first word of a listed name. */
  readonly begin: number;
  readonly end: number;
}

/** The verbs of "…, the ministry said": what stands with them at the end of a sentence says who reports, not what was done. */
const REPORTING =
  /^(?:say|report|announce|confirm|tell|state|quote|add|disclose|reveal|note|claim|write|show|indicate|accord|learn|explain|recall)$/u;
/** An attribution behind the last comma is at most so many words long. */
const TAIL_LENGTH = 24;
/** A dateline is at most so many words long. */
const HEAD_LENGTH = 14;
/** A town alone before a colon is at most so many words; with an agency in brackets a dateline may be longer. */
const COLON_REACH = 4;
const DASHES = /^(?:-{1,2}|[–—])$/u;

/** A stretch of the text that names a thing or a day: its words speak of no event. */
interface Stretch {
  readonly begin: number;
  readonly end: number;
}

/** The words of `sentence` that tell what was done. `hits` are the listed names that lie in it, `named` the equipment and dates. */
export function clauseOf(
  document: Document,
  sentence: Sentence,
  hits: readonly ListedHit[],
  named: readonly Stretch[] = [],
): Clause {
  const tokens = document.tokens.slice(sentence.first, sentence.last);
  const from = headLength(tokens);
  // "…, the minister told reporters, the agency reported": one behind the other.
  const to = tailStart(tokens, from, tokens.length);
  const clause = madeOf(sentence, tokens.slice(from, tailStart(tokens, from, to)), hits);
  return named.length === 0 ? clause : { ...clause, words: withoutNamed(clause.words, named) };
}

/** The words of `sentence` behind its dateline, who reports them included. */
export function wholeOf(document: Document, sentence: Sentence, hits: readonly ListedHit[]): Clause {
  const tokens = document.tokens.slice(sentence.first, sentence.last);
  return madeOf(sentence, tokens.slice(headLength(tokens)), hits);
}

function madeOf(sentence: Sentence, tokens: readonly Token[], hits: readonly ListedHit[]): Clause {
  const begin = tokens[0]?.begin ?? sentence.begin;
  return { sentence, words: masked(tokens, hits), begin, end: tokens.at(-1)?.end ?? begin };
}

/** How many tokens of dateline ("ANKARA, May 5 (Xinhua) --") or attribution ("According to X,") stand before the news. */
function headLength(tokens: readonly Token[]): number {
  const dash = tokens.slice(0, HEAD_LENGTH).findIndex((token, i) => DASHES.test(token.text) && stands(tokens, i));
  if (dash > 0 && (isUpper(tokens[0]) || lookAt(tokens, dash - 1)?.text === ")")) return dash + 1;
  const colon = tokens.slice(0, HEAD_LENGTH).findIndex(({ text }) => text === ":");
  const ends = colon > 0 && (colon < COLON_REACH || lookAt(tokens, colon - 1)?.text === ")");
  if (ends && isUpper(tokens[0])) return colon + 1;
  if (tokens[0]?.lower !== "according") return 0;
  const comma = tokens.slice(0, TAIL_LENGTH).findIndex((token) => token.text === ",");
  return comma + 1;
}

/** Not the hyphen of "Al-Rumaithi". */
function stands(tokens: readonly Token[], at: number): boolean {
  return (lookAt(tokens, at - 1)?.end ?? 0) < (tokens[at]?.begin ?? 0);
}

function isUpper(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}[\p{Lu}.'’-]+$/u.test(token.text);
}

/** Where ", the ministry said on Monday" begins before `end`; the end where nothing of the kind stands there. */
function tailStart(tokens: readonly Token[], from: number, end: number): number {
  const earliestStart = Math.max(from + 4, end - TAIL_LENGTH);
  for (let at = end - 3; at >= earliestStart; at--) {
    const token = tokens[at];
    if (token?.lower === "according" && tokens[at + 1]?.lower === "to") return at;
    if (token?.text === "," && isReport(tokens.slice(at + 1, end))) return at;
  }
  return end;
}

/** "the Reuters news agency reported from Kabul": names and nouns with one finite verb of reporting. */
function isReport(tokens: readonly Token[]): boolean {
  if (isInverted(tokens)) return true;
  const verb = tokens.findIndex(
    (token) => (token.tag === "VERB" || token.tag === "AUX") && !/^\p{Lu}/u.test(token.text),
  );
  const first = lookAt(tokens, verb);
  if (!first || verb > 16 || verb < 1) return false;
  const reporting =
    REPORTING.test(first.lemma) || (first.tag === "AUX" && REPORTING.test(tokens[verb + 1]?.lemma ?? ""));
  return reporting && !/^(?:and|but|which|who|saying)$/u.test(tokens[0]?.lower ?? "");
}

/** "…”, said General X, the ministry's spokesman": the verb first, and no other behind it. */
function isInverted([verb, next, ...rest]: readonly Token[]): boolean {
  if (verb?.tag !== "VERB" || !/^(?:said|says|reported|reports)$/u.test(verb.lower)) return false;
  if (!next || !/^(?:PROPN|DET|NOUN|ADJ)$/u.test(next.tag)) return false;
  return !rest.some(({ tag, text }) => (tag === "VERB" || tag === "AUX") && !/^\p{Lu}/u.test(text));
}

/** A verb in small letters: no part of a name. */
export function isDeed({ tag, text }: Token): boolean {
  return (tag === "VERB" || tag === "AUX") && /^\p{Ll}/u.test(text);
}

function masked(tokens: readonly Token[], hits: readonly ListedHit[]): Word[] {
  const words: Word[] = [];
  let next = 0;
  let covered = -1;
  for (const token of tokens) {
    while ((hits[next]?.end ?? Number.POSITIVE_INFINITY) <= token.begin) next++;
    const hit = hits[next];
    const mask = hit && hit.begin <= token.begin ? maskOf(hit) : null;
    if (mask && hit) {
      if (covered !== next) words.push({ token, form: mask });
      covered = next;
      continue;
    }
    words.push({ token, form: formOf(token) });
  }
  return words;
}

/** "Maritime patrol aircraft", "JF-17A Block III", "the end of March": one name each, in which nothing is patrolled, blocked or marched. */
function withoutNamed(words: readonly Word[], named: readonly Stretch[]): Word[] {
  const spans = [...named].sort((a, b) => a.begin - b.begin);
  const kept: Word[] = [];
  let next = 0;
  let covered = -1;
  for (const word of words) {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= word.token.begin) next++;
    const isNamed = (spans[next]?.begin ?? word.token.end) < word.token.end && !/^@[CP]$/u.test(word.form);
    if (!isNamed) kept.push(word);
    else if (covered !== next) kept.push({ ...word, form: NAMED });
    if (isNamed) covered = next;
  }
  return kept;
}

const NAMED = "@T";

function maskOf({ entries }: ListedHit): string | null {
  if (entries.some(({ kind }) => kind === "country")) return "@C";
  return entries.some(({ kind }) => kind === "place" || kind === "organisation") ? "@P" : null;
}

/** The form of a word that is no listed name. */
export const formOf = rememberedByForm(({ text, tag, lemma }) => {
  if (/^\p{N}/u.test(text)) return "@#";
  return tag === "PROPN" && /^\p{Lu}/u.test(text) ? "@N" : lemma.toLowerCase();
});
