import type { Token } from "../text/document.js";
import { askedByForm } from "../text/remembered.js";
import { formOf, type Word } from "./clause.js";

/** Phrases of dictionary forms with what they mean, by their first word. */
export interface PhraseIndex<Value> {
  readonly byFirst: ReadonlyMap<string, readonly IndexedPhrase<Value>[]>;
  /** Whether one begins with a word that is not masked as a listed name; most begin none. */
  readonly mayBegin: (token: Token) => boolean;
}

interface IndexedPhrase<Value> {
  readonly words: readonly string[];
  readonly values: readonly Value[];
}

/** A phrase found in a clause; `from` and `to` are the indices of its first and last word. */
export interface FoundPhrase<Value> {
  readonly phrase: string;
  readonly values: readonly Value[];
  readonly from: number;
  readonly to: number;
  /** How many words it has. */
  readonly length: number;
}

/** So many words may stand between two words of a phrase. */
const REACH = 3;
/** Behind a form of "be" only one word and no verb: "was last in", not "is the first to be sent to" nor "was signed in". */
const REACH_BEHIND_BE = 1;

export function phraseIndex<Value>(entries: Iterable<readonly [phrase: string, value: Value]>): PhraseIndex<Value> {
  const values = new Map<string, Value[]>();
  for (const [phrase, value] of entries) {
    const known = values.get(phrase) ?? [];
    if (!known.includes(value)) known.push(value);
    values.set(phrase, known);
  }
  const index = new Map<string, IndexedPhrase<Value>[]>();
  for (const [phrase, list] of values) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    const known = index.get(first) ?? [];
    known.push({ words, values: list });
    index.set(first, known);
  }
  const mayBegin = askedByForm((token) => [formOf(token), token.lemma, token.lower].some((first) => index.has(first)));
  return { byFirst: index, mayBegin };
}

function isMask(form: string): boolean {
  return form === "@C" || form === "@P" || form === "@T";
}

/** The longest phrase at each word, the closest of several as long, in order, without those that lie inside a longer one. */
export function findPhrases<Value>(words: readonly Word[], index: PhraseIndex<Value>): FoundPhrase<Value>[] {
  const found: FoundPhrase<Value>[] = [];
  for (let from = 0; from < words.length; from++) {
    const word = words[from];
    if (!word || !(isMask(word.form) || index.mayBegin(word.token))) continue;
    const byForm = index.byFirst.get(word.form);
    const byLetters = lettersOf(word, index);
    const best = longer(byForm && longestAt(words, from, byForm), byLetters && longestAt(words, from, byLetters));
    if (best) found.push(best);
  }
  return found.length < 2 ? found : found.filter((_, i) => !isWithinLonger(found, i));
}

/** Phrases are short, so one that contains another begins at most so many places away in the list. */
const NEARBY = 16;

function isWithinLonger<Value>(found: readonly FoundPhrase<Value>[], at: number): boolean {
  const one = found[at];
  for (let i = Math.max(0, at - NEARBY); i <= at + NEARBY; i++) {
    const other = found[i];
    if (one && other && other.length > one.length && within(one, other)) return true;
  }
  return false;
}

/** Phrases that begin with the very letters of a word, where these are not its dictionary form. */
function lettersOf<Value>(
  { form, token }: Word,
  index: PhraseIndex<Value>,
): readonly IndexedPhrase<Value>[] | undefined {
  return token.lower === form || isMask(form) ? undefined : index.byFirst.get(token.lower);
}

function longer<Value>(
  a: FoundPhrase<Value> | null | undefined,
  b: FoundPhrase<Value> | null | undefined,
): FoundPhrase<Value> | null {
  if (!a || !b) return a ?? b ?? null;
  return b.length > a.length ? b : a;
}

function longestAt<Value>(
  words: readonly Word[],
  from: number,
  phrases: readonly IndexedPhrase<Value>[],
): FoundPhrase<Value> | null {
  let best: FoundPhrase<Value> | null = null;
  for (const { words: wanted, values } of phrases) {
    if (best && wanted.length < best.length) continue;
    const to = endOf(words, from, wanted);
    // "Called at Mombasa on Monday": of two as long the closer.
    if (to !== null && (!best || wanted.length > best.length || to < best.to))
      best = { phrase: wanted.join(" "), values, from, to, length: wanted.length };
  }
  return best;
}

/** Index of the last word, where the words of a phrase follow one another closely. */
function endOf(words: readonly Word[], from: number, wanted: readonly string[]): number | null {
  const isBe = wanted[0] === "be";
  const reach = isBe ? REACH_BEHIND_BE : REACH;
  let at = from;
  for (let i = 1; i < wanted.length; i++) {
    const form = wanted[i] ?? "";
    let next = at + 1;
    while (next <= at + reach + 1 && words[next] && !is(words[next], form) && !(isBe && isVerb(words[next]))) next++;
    if (!is(words[next], form)) return null;
    at = next;
  }
  return at;
}

function isVerb(word: Word | undefined): boolean {
  return word?.token.tag === "VERB";
}

function is(word: Word | undefined, form: string): boolean {
  return word !== undefined && (word.form === form || word.token.lower === form);
}

function within(inner: { from: number; to: number }, outer: { from: number; to: number }): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
