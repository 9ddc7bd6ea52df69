import type { Token } from "../text/document.js";
import { firstNumber, MOST_NUMBERS } from "../text/numbers.js";
import { nameWords, type TextWords, wordsIn } from "./text-words.js";

/** A listed name found in the text. `begin` and `end` are offsets, word-bounded; the longest match wins. */
export interface Hit<Entry> {
  readonly begin: number;
  readonly end: number;
  readonly entries: readonly Entry[];
}

/**
 * A name to look for. Names with a capital match only where the text has one too, unless `anyCase`. An acronym of one short word
 * ("HIT", "LeT") matches only where the text has an inner capital too, so that "Hit" and "Let" at the head of a sentence are no names.
 */
export interface Pattern<Entry> {
  readonly name: string;
  readonly entry: Entry;
  readonly anyCase?: boolean;
}

export interface Gazetteer<Entry> {
  /** All longest matches, left to right; those of one list without overlaps. The `tokens` of the text, where known, make it quicker. */
  find(text: string, tokens?: readonly Token[]): Hit<Entry>[];
}

interface Node<Entry> {
  readonly next: Map<string, Node<Entry>>;
  readonly entries: { readonly entry: Entry; readonly capital: boolean; readonly acronym: boolean }[];
}

/** The tries' roots, with the first step of every form of a word as far as taken: most words begin no name. */
interface Root<Entry> {
  readonly node: Node<Entry>;
  /** By number of the form, counted from `since`; null where no name begins so. */
  firsts: (Node<Entry> | null | undefined)[];
  since: number;
}

const ACRONYM_LETTERS_MAX = 6;

/** A token trie over `patterns`: half as fast as a flat automaton, a quarter of its memory, and readable. */
export function gazetteer<Entry>(patterns: Iterable<Pattern<Entry>>): Gazetteer<Entry> {
  return layeredGazetteer([patterns]);
}

/** Several lists over one pass of the text: matches of one list do not overlap, those of different lists may. */
export function layeredGazetteer<Entry>(layers: readonly Iterable<Pattern<Entry>>[]): Gazetteer<Entry> {
  const roots = layers.map((patterns): Root<Entry> => {
    const node: Node<Entry> = { next: new Map(), entries: [] };
    for (const pattern of patterns) insert(node, pattern);
    return { node, firsts: [], since: -1 };
  });
  return {
    find: (text, tokens) => {
      const words = wordsIn(text, tokens);
      return roots.map((root) => find(root, words)).reduce(merged);
    },
  };
}

/** Both lists are in order: by begin, the longer one first. */
function merged<Entry>(one: readonly Hit<Entry>[], other: readonly Hit<Entry>[]): Hit<Entry>[] {
  const all: Hit<Entry>[] = [];
  let at = 0;
  for (const hit of other) {
    for (let next = one[at]; next && !isBefore(hit, next); next = one[++at]) all.push(next);
    all.push(hit);
  }
  for (let next = one[at]; next; next = one[++at]) all.push(next);
  return all;
}

function isBefore(a: Hit<unknown>, b: Hit<unknown>): boolean {
  return a.begin < b.begin || (a.begin === b.begin && a.end > b.end);
}

function insert<Entry>(root: Node<Entry>, { name, entry, anyCase }: Pattern<Entry>): void {
  const { keys, capital: hasCapital } = nameWords(name);
  if (keys.length === 0) return;
  let node = root;
  for (const key of keys) {
    let next = node.next.get(key);
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(key, next);
    }
    node = next;
  }
  const capital = anyCase !== true && hasCapital;
  const acronym = anyCase !== true && keys.length === 1 && name.length <= ACRONYM_LETTERS_MAX && /.\p{Lu}/u.test(name);
  const listed = node.entries.some(
    (known) => known.entry === entry && known.capital === capital && known.acronym === acronym,
  );
  if (!listed) node.entries.push({ entry, capital, acronym });
}

function find<Entry>(root: Root<Entry>, words: TextWords): Hit<Entry>[] {
  if (root.since !== firstNumber()) {
    root.firsts = new Array(MOST_NUMBERS);
    root.since = firstNumber();
  }
  const hits: Hit<Entry>[] = [];
  for (let i = 0; i < words.count; ) {
    const first = firstStep(root, words, i);
    const hit = first && longest(first, words, i);
    if (hit) hits.push(hit.hit);
    i = hit ? hit.next : i + 1;
  }
  return hits;
}

function firstStep<Entry>(
  { node, firsts, since }: Root<Entry>,
  { forms, ids }: TextWords,
  at: number,
): Node<Entry> | null {
  const number = (ids[at] ?? 0) - since;
  const known = firsts[number];
  if (known !== undefined) return known;
  const next = node.next.get(forms[at]?.key ?? "") ?? null;
  if (number >= 0) firsts[number] = next;
  return next;
}

function longest<Entry>(
  first: Node<Entry>,
  { forms, begins, ends, count }: TextWords,
  from: number,
): { hit: Hit<Entry>; next: number } | undefined {
  let node: Node<Entry> | undefined = first;
  let best: { hit: Hit<Entry>; next: number } | undefined;
  let hasCapital = false;
  for (let i = from; node && i < count; i++) {
    const word = forms[i];
    if (!word) break;
    hasCapital ||= word.capital;
    const entries = entriesAt(node, hasCapital, word.innerCapital);
    if (entries.length > 0) best = { hit: { begin: begins[from] ?? 0, end: ends[i] ?? 0, entries }, next: i + 1 };
    node = node.next.get(forms[i + 1]?.key ?? "");
  }
  return best;
}

function entriesAt<Entry>({ entries }: Node<Entry>, hasCapital: boolean, innerCapital: boolean): readonly Entry[] {
  if (entries.length === 0) return NONE;
  return entries
    .filter(({ capital, acronym }) => (hasCapital || !capital) && (innerCapital || !acronym))
    .map(({ entry }) => entry);
}

const NONE: readonly never[] = [];
