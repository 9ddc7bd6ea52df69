import type { Word } from "./clause.js";

/** Phrases of dictionary forms with what they mean, by their first word. */
export type PhraseIndex<Value> = ReadonlyMap<string, readonly IndexedPhrase<Value>[]>;

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
/** Behind a form of "be" only one word: "was last in", not "is the first to be sent to". */
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
  return index;
}

/** The longest phrase at each word, in order, without those that lie inside a longer one. */
export function findPhrases<Value>(words: readonly Word[], index: PhraseIndex<Value>): FoundPhrase<Value>[] {
  const found: FoundPhrase<Value>[] = [];
  for (let from = 0; from < words.length; from++) {
    const best = longestAt(words, from, candidates(words[from], index));
    if (best) found.push(best);
  }
  return found.filter((one, i) => !nearby(found, i).some((other) => other.length > one.length && within(one, other)));
}

/** Phrases are short, so one that contains another begins at most a few places away in the list. */
function nearby<Value>(found: readonly FoundPhrase<Value>[], at: number): readonly FoundPhrase<Value>[] {
  return found.slice(Math.max(0, at - 16), at + 17);
}

function candidates<Value>(word: Word | undefined, index: PhraseIndex<Value>): readonly IndexedPhrase<Value>[] {
  if (!word) return [];
  const byForm = index.get(word.form) ?? [];
  const lower = word.token.lower;
  return lower === word.form || word.form === "@C" || word.form === "@P"
    ? byForm
    : [...byForm, ...(index.get(lower) ?? [])];
}

function longestAt<Value>(
  words: readonly Word[],
  from: number,
  phrases: readonly IndexedPhrase<Value>[],
): FoundPhrase<Value> | null {
  let best: FoundPhrase<Value> | null = null;
  for (const { words: wanted, values } of phrases) {
    if (best && wanted.length <= best.length) continue;
    const to = endOf(words, from, wanted);
    if (to !== null) best = { phrase: wanted.join(" "), values, from, to, length: wanted.length };
  }
  return best;
}

/** Index of the last word, where the words of a phrase follow one another closely. */
function endOf(words: readonly Word[], from: number, wanted: readonly string[]): number | null {
  const reach = wanted[0] === "be" ? REACH_BEHIND_BE : REACH;
  let at = from;
  for (const form of wanted.slice(1)) {
    let next = at + 1;
    while (next <= at + reach + 1 && words[next] && !is(words[next], form)) next++;
    if (!is(words[next], form)) return null;
    at = next;
  }
  return at;
}

function is(word: Word | undefined, form: string): boolean {
  return word !== undefined && (word.form === form || word.token.lower === form);
}

function within(inner: { from: number; to: number }, outer: { from: number; to: number }): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
