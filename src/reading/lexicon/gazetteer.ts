import type { Token } from "../text/document.js";
import { firstNumber, MOST_NUMBERS } from "../text/numbers.js";
import { type Edges, edges } from "./edges.js";
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

/** What is listed under the words that lead to a node. */
interface Ending<Entry> {
  readonly entry: Entry;
  readonly capital: boolean;
  readonly acronym: boolean;
}

/** A token trie: its nodes are numbers, the root the first. */
interface Trie<Entry> {
  readonly edges: Edges;
  /** By node; most have none. */
  readonly endings: (Ending<Entry>[] | undefined)[];
  /** Numbers of the words of names, from 1. */
  readonly keys: Map<string, number>;
  /** What is known of the forms of words met, by their numbers counted from `since`: the node that each leads to from the root, and its key. */
  firsts: Int32Array;
  formKeys: Int32Array;
  since: number;
}

const ROOT = 1;
/** What stands for a form: not looked for yet, or looked for in vain. */
const UNKNOWN = 0;
const NONE = -1;

const ACRONYM_LETTERS_MAX = 6;

/** A token trie over `patterns`. */
export function gazetteer<Entry>(patterns: Iterable<Pattern<Entry>>): Gazetteer<Entry> {
  return layeredGazetteer([patterns]);
}

/** Several lists over one pass of the text: matches of one list do not overlap, those of different lists may. */
export function layeredGazetteer<Entry>(layers: readonly Iterable<Pattern<Entry>>[]): Gazetteer<Entry> {
  const tries = layers.map(trieOf);
  return {
    find: (text, tokens) => {
      const words = wordsIn(text, tokens);
      return tries.map((trie) => find(trie, words)).reduce(merged);
    },
  };
}

function trieOf<Entry>(patterns: Iterable<Pattern<Entry>>): Trie<Entry> {
  const none = new Int32Array(0);
  const trie = { edges: edges(), endings: [], keys: new Map(), firsts: none, formKeys: none, since: -1 };
  let nodes = ROOT;
  const newNode = (): number => ++nodes;
  for (const pattern of patterns) insert(trie, pattern, newNode);
  return trie;
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

function insert<Entry>(
  { edges, endings, keys: numbers }: Trie<Entry>,
  { name, entry, anyCase }: Pattern<Entry>,
  newNode: () => number,
): void {
  const { keys, capital: hasCapital } = nameWords(name);
  if (keys.length === 0) return;
  let node = ROOT;
  for (const word of keys) {
    const key = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, key);
    const next = edges.next(node, key) || newNode();
    edges.set(node, key, next);
    node = next;
  }
  const capital = anyCase !== true && hasCapital;
  const acronym = anyCase !== true && keys.length === 1 && name.length <= ACRONYM_LETTERS_MAX && /.\p{Lu}/u.test(name);
  const known = endings[node] ?? [];
  endings[node] = known;
  if (!known.some((one) => one.entry === entry && one.capital === capital && one.acronym === acronym))
    known.push({ entry, capital, acronym });
}

function find<Entry>(trie: Trie<Entry>, words: TextWords): Hit<Entry>[] {
  if (trie.since !== firstNumber()) {
    trie.firsts = new Int32Array(MOST_NUMBERS);
    trie.formKeys = new Int32Array(MOST_NUMBERS);
    trie.since = firstNumber();
  }
  const hits: Hit<Entry>[] = [];
  for (let i = 0; i < words.count; ) {
    const first = firstStep(trie, words, i);
    const hit = first === NONE ? undefined : longest(trie, first, words, i);
    if (hit) hits.push(hit.hit);
    i = hit ? hit.next : i + 1;
  }
  return hits;
}

/** The node to which the word at `at` leads from the root: most words begin no name. */
function firstStep<Entry>(trie: Trie<Entry>, words: TextWords, at: number): number {
  const number = (words.ids[at] ?? 0) - trie.since;
  const known = number < 0 ? UNKNOWN : (trie.firsts[number] ?? UNKNOWN);
  if (known !== UNKNOWN) return known;
  const next = step(trie, ROOT, words, at) || NONE;
  if (number >= 0) trie.firsts[number] = next;
  return next;
}

/** The node behind `node` by the word at `at`; 0 where there is none. */
function step<Entry>(trie: Trie<Entry>, node: number, words: TextWords, at: number): number {
  const key = keyAt(trie, words, at);
  return key === NONE ? 0 : trie.edges.next(node, key);
}

/** The number of the word at `at` among those of names, if it is one. */
function keyAt<Entry>({ keys, formKeys, since }: Trie<Entry>, { forms, ids }: TextWords, at: number): number {
  const number = (ids[at] ?? 0) - since;
  const known = number < 0 ? UNKNOWN : (formKeys[number] ?? UNKNOWN);
  if (known !== UNKNOWN) return known;
  const key = keys.get(forms[at]?.key ?? "") ?? NONE;
  if (number >= 0) formKeys[number] = key;
  return key;
}

function longest<Entry>(
  trie: Trie<Entry>,
  first: number,
  words: TextWords,
  from: number,
): { hit: Hit<Entry>; next: number } | undefined {
  const { forms, begins, ends, count } = words;
  let best: { hit: Hit<Entry>; next: number } | undefined;
  let hasCapital = false;
  let node = first;
  for (let i = from; i < count; i++) {
    const word = forms[i];
    if (!word) break;
    hasCapital ||= word.capital;
    const entries = entriesAt(trie.endings[node], hasCapital, word.innerCapital);
    if (entries.length > 0) best = { hit: { begin: begins[from] ?? 0, end: ends[i] ?? 0, entries }, next: i + 1 };
    node = i + 1 < count ? step(trie, node, words, i + 1) : 0;
    if (node === 0) break;
  }
  return best;
}

function entriesAt<Entry>(
  endings: readonly Ending<Entry>[] | undefined,
  hasCapital: boolean,
  innerCapital: boolean,
): readonly Entry[] {
  if (!endings) return NOTHING;
  return endings
    .filter(({ capital, acronym }) => (hasCapital || !capital) && (innerCapital || !acronym))
    .map(({ entry }) => entry);
}

const NOTHING: readonly never[] = [];
