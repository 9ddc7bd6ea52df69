/** Finds the phrases of the law tables in a text: the longest phrase from each word on, never two over the same word. */

export type Hit<T> = Readonly<{ begin: number; end: number; values: readonly T[] }>;

export type Lexicon<T> = Readonly<{ find: (words: readonly string[]) => readonly Hit<T>[] }>;

type Node<T> = { next: Map<string, Node<T>>; values: T[] };

/** Longer texts than this many words are read up to here. */
const MAX_WORDS = 2_000;

export const WORD = /\p{L}+|\p{N}+/gu;

/** The same in a text known to be ASCII and lower case. */
const ASCII_WORD = /[a-z]+|[0-9]+/gu;

const NO_WORDS: readonly string[] = [];

/** "The Union's mission", "people's defence force". */
const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/gu;

const APOSTROPHE = /['’]/u;

/** The words of a text: lower case, without accents, a number apart from its unit, plural endings and possessives taken off. */
export function wordsOf(text: string): readonly string[] {
  if (text === "") return NO_WORDS;
  const lower = text.slice(0, MAX_WORDS * 12).toLowerCase();
  const plain = APOSTROPHE.test(lower) ? lower.replace(POSSESSIVE, "") : lower;
  const words = (isAscii(plain) ? plain.match(ASCII_WORD) : withoutAccents(plain).match(WORD)) ?? NO_WORDS;
  return words.length > MAX_WORDS ? words.slice(0, MAX_WORDS).map(singular) : words.map(singular);
}

/** A trie over the words of all phrases; one pass over a text finds them. */
export function buildLexicon<T>(entries: Iterable<readonly [phrase: string, value: T]>): Lexicon<T> {
  const root: Node<T> = { next: new Map(), values: [] };
  for (const [phrase, value] of entries) insert(root, wordsOf(phrase), value);
  return { find: (words) => findAll(root, words) };
}

function insert<T>(root: Node<T>, words: readonly string[], value: T): void {
  let node = root;
  for (const word of words) {
    const known = node.next.get(word) ?? { next: new Map(), values: [] };
    node.next.set(word, known);
    node = known;
  }
  if (!node.values.includes(value)) node.values.push(value);
}

const NOTHING: readonly never[] = [];

function findAll<T>(root: Node<T>, words: readonly string[]): readonly Hit<T>[] {
  if (words.length === 0) return NOTHING;
  const hits: Hit<T>[] = [];
  for (let begin = 0; begin < words.length; ) {
    const hit = withoutArticle(root, words, longestFrom(root, words, begin));
    if (hit) hits.push(hit);
    begin = hit ? hit.end : begin + 1;
  }
  return hits;
}

/** "The government of national accord" is that name, not "the government". */
function withoutArticle<T>(root: Node<T>, words: readonly string[], hit: Hit<T> | undefined): Hit<T> | undefined {
  if (!hit || words[hit.begin] !== "the") return hit;
  const named = longestFrom(root, words, hit.begin + 1);
  return named && named.end > hit.end ? named : hit;
}

function longestFrom<T>(root: Node<T>, words: readonly string[], begin: number): Hit<T> | undefined {
  let node = root.next.get(words[begin] ?? "");
  let found: Hit<T> | undefined;
  for (let end = begin + 1; node; end++) {
    if (node.values.length > 0) found = { begin, end, values: node.values };
    node = end < words.length ? node.next.get(words[end] ?? "") : undefined;
  }
  return found;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function withoutAccents(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("oes") || word.endsWith("ches") || word.endsWith("xes")) return word.slice(0, -2);
  return word.slice(0, -1);
}
