import anyAscii from "any-ascii";

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
  /** All longest matches, left to right; those of one list without overlaps. */
  find(text: string): Hit<Entry>[];
}

interface Node<Entry> {
  readonly next: Map<string, Node<Entry>>;
  readonly entries: { readonly entry: Entry; readonly capital: boolean; readonly acronym: boolean }[];
}

interface Word {
  readonly begin: number;
  readonly end: number;
  readonly key: string;
  readonly capital: boolean;
  readonly innerCapital: boolean;
}

const ACRONYM_LETTERS_MAX = 6;
const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const DASHES = /^[‐‑‒–—−]$/u;

/** A token trie over `patterns`: half as fast as a flat automaton, a quarter of its memory, and readable. */
export function gazetteer<Entry>(patterns: Iterable<Pattern<Entry>>): Gazetteer<Entry> {
  return layeredGazetteer([patterns]);
}

/** Several lists over one pass of the text: matches of one list do not overlap, those of different lists may. */
export function layeredGazetteer<Entry>(layers: readonly Iterable<Pattern<Entry>>[]): Gazetteer<Entry> {
  const roots = layers.map((patterns) => {
    const root: Node<Entry> = { next: new Map(), entries: [] };
    for (const pattern of patterns) insert(root, pattern);
    return root;
  });
  return {
    find: (text) => {
      const words = text.length < WORTH_KEEPING ? wordsOf(text) : keptWords(text);
      const hits = roots.map((root) => find(root, words));
      return hits.length === 1 ? (hits[0] ?? []) : hits.flat().sort((a, b) => a.begin - b.begin || b.end - a.end);
    },
  };
}

/** Texts from this length on are looked at by several gazetteers in turn; their words are cut once. */
const WORTH_KEEPING = 800;
let kept: { readonly text: string; readonly words: readonly Word[] } = { text: "", words: [] };

/** The words of `text`; those of the last text are kept, and nothing else. */
function keptWords(text: string): readonly Word[] {
  if (kept.text !== text) kept = { text, words: wordsOf(text) };
  return kept.words;
}

function insert<Entry>(root: Node<Entry>, { name, entry, anyCase }: Pattern<Entry>): void {
  const words = wordsOf(name);
  if (words.length === 0) return;
  let node = root;
  for (const { key } of words) {
    let next = node.next.get(key);
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(key, next);
    }
    node = next;
  }
  const capital = anyCase !== true && words.some((word) => word.capital);
  const acronym = anyCase !== true && words.length === 1 && name.length <= ACRONYM_LETTERS_MAX && /.\p{Lu}/u.test(name);
  const listed = node.entries.some(
    (known) => known.entry === entry && known.capital === capital && known.acronym === acronym,
  );
  if (!listed) node.entries.push({ entry, capital, acronym });
}

function find<Entry>(root: Node<Entry>, words: readonly Word[]): Hit<Entry>[] {
  const hits: Hit<Entry>[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i];
    const hit = word && root.next.has(word.key) ? longest(root, words, i) : undefined;
    if (hit) hits.push(hit.hit);
    i = hit ? hit.next : i + 1;
  }
  return hits;
}

function longest<Entry>(
  root: Node<Entry>,
  words: readonly Word[],
  from: number,
): { hit: Hit<Entry>; next: number } | undefined {
  let node = root;
  let best: { hit: Hit<Entry>; next: number } | undefined;
  let capital = false;
  for (let i = from; i < words.length; i++) {
    const word = words[i];
    const next = word && node.next.get(word.key);
    if (!word || !next) break;
    capital ||= word.capital;
    node = next;
    if (node.entries.length === 0) continue;
    const entries = node.entries
      .filter((known) => (capital || !known.capital) && (word.innerCapital || !known.acronym))
      .map((known) => known.entry);
    if (entries.length > 0) best = { hit: { begin: words[from]?.begin ?? 0, end: word.end, entries }, next: i + 1 };
  }
  return best;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const forms = new Map<string, Form>();
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    let form = forms.get(word);
    if (!form) {
      form = formOf(word);
      forms.set(word, form);
    }
    const { key, capital, innerCapital } = form;
    words.push({ begin: match.index, end: match.index + word.length, key, capital, innerCapital });
  }
  return words;
}

/** What does not depend on where the word stands: made once for each word of a text. */
type Form = Pick<Word, "key" | "capital" | "innerCapital">;

function formOf(word: string): Form {
  return { key: keyOf(word), capital: /^[\p{Lu}\p{N}]/u.test(word), innerCapital: /.\p{Lu}/u.test(word) };
}

const ASCII = /^[\x20-\x7e]+$/u;

function keyOf(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  if (DASHES.test(word)) return "-";
  if (word === "’" || word === "‘") return "'";
  return anyAscii(word).toLowerCase();
}
