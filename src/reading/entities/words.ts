import type { EntityWords, WordSequences } from "../lexicon/entity-words.js";
import { foldWord } from "../lexicon/entity-words.js";
import type { Listed, ListedHit } from "../lexicon/lexicon.js";
import type { Document, Tag, Token } from "../text/document.js";

/**
 * A word as names are read: letters, digits, and the hyphens and apostrophes within them ("Abu-al-Qasim", "Commander-in-Chief"),
 * without the possessive ending. The tagger cuts names at hyphens and foreign letters, so names are not read from its tokens.
 */
export interface Word {
  readonly index: number;
  readonly begin: number;
  readonly end: number;
  readonly text: string;
  /** The folded form. */
  readonly key: string;
  /** What stands between the word before and this one in the same sentence, at most twelve characters of it. */
  readonly gap: string;
  readonly possessive: boolean;
  readonly tag: Tag;
  readonly sentence: number;
  readonly shape: "capital" | "acronym" | "initial" | "lower" | "number";
  /** What the lexicon lists under words that begin with this one; `listedTo` is the index after the last of them. */
  readonly listed: readonly Listed[];
  readonly listedTo: number;
  /** Ranks and posts listed under words that begin with this one, and the index after the last of them. */
  readonly titles: readonly Listed[];
  readonly titlesTo: number;
  /** True inside a listed name, past its first word. */
  readonly inside: boolean;
}

/** The words of a document in order; those of a sentence stand together. */
export function wordsOf(document: Document, hits: readonly ListedHit[]): Word[] {
  const bare: Bare[] = [];
  for (const sentence of document.sentences)
    for (const word of cut(document.text, sentence.begin, sentence.end))
      bare.push({ ...word, sentence: sentence.index });
  const tags = tagsOf(bare, document.tokens);
  const places = placesOf(
    bare,
    hits.filter((hit) => !isTitle(hit)),
  );
  const titles = placesOf(bare, hits.filter(isTitle));
  return bare.map((word, index) => ({
    ...word,
    index,
    key: foldWord(word.text),
    tag: tags[index] ?? "X",
    gap: gapBefore(document.text, bare, index),
    listed: places.listed.get(index)?.entries ?? [],
    listedTo: places.listed.get(index)?.to ?? index,
    titles: titles.listed.get(index)?.entries ?? [],
    titlesTo: titles.listed.get(index)?.to ?? index,
    inside: places.inside.has(index),
    shape: shapeOf(word.text),
  }));
}

function isTitle({ entries }: ListedHit): boolean {
  return entries.some(({ kind }) => kind === "rank" || kind === "post");
}

interface Bare {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
  readonly possessive: boolean;
  readonly sentence: number;
}

/** An acronym with dots, or a run of letters and digits with single joints. */
export const WORD = /(?:\p{L}\.){2,8}|[\p{L}\p{M}\p{N}]+(?:[-'’ʼ‘`‐‑.&/][\p{L}\p{M}\p{N}]+)*/gu;
export const POSSESSIVE = /['’]s$/u;
const LONGEST_GAP = 12;

function* cut(text: string, begin: number, end: number): Generator<Omit<Bare, "sentence">> {
  const sentence = text.slice(begin, end);
  for (const match of sentence.matchAll(WORD)) {
    const [raw] = match;
    const ending = POSSESSIVE.test(raw) ? 2 : 0;
    const from = begin + match.index;
    const to = from + raw.length - ending;
    const after = text.slice(to, to + 2);
    const possessive = ending > 0 || /^['’](?:s|\s)/u.test(after);
    yield { begin: from, end: to, text: raw.slice(0, raw.length - ending), possessive };
  }
}

function gapBefore(text: string, words: readonly Bare[], index: number): string {
  const word = words[index];
  const before = words[index - 1];
  if (!word) return "";
  if (!before || before.sentence !== word.sentence) return "\n";
  const from = before.end + (before.possessive && /^['’]s/u.test(text.slice(before.end, before.end + 2)) ? 2 : 0);
  return text.slice(from, Math.min(word.begin, from + LONGEST_GAP));
}

function shapeOf(text: string): Word["shape"] {
  if (/^\p{N}/u.test(text)) return "number";
  if (/^\p{Lu}(?:\.\p{Lu})*\.?$/u.test(text)) return text.replaceAll(".", "").length === 1 ? "initial" : "acronym";
  if (/^\p{Lu}[\p{Lu}\p{N}&/-]+s?$/u.test(text)) return "acronym";
  if (/^(?:\p{Lu}|(?:\p{Ll}{1,3}['’ʼ-])\p{Lu})/u.test(text)) return "capital";
  return "lower";
}

function tagsOf(words: readonly Bare[], tokens: readonly Token[]): Tag[] {
  let at = 0;
  return words.map((word) => {
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= word.begin) at++;
    return tokens[at]?.tag ?? "X";
  });
}

/** Ties each listed name to the words it covers; a name that ends within a word ("Libya-based") is not tied. */
function placesOf(words: readonly Bare[], hits: readonly ListedHit[]) {
  const listed = new Map<number, { entries: readonly Listed[]; to: number }>();
  const inside = new Set<number>();
  let at = 0;
  for (const hit of hits) {
    while ((words[at]?.end ?? Number.POSITIVE_INFINITY) <= hit.begin) at++;
    if (words[at]?.begin !== hit.begin) continue;
    let to = at;
    while ((words[to]?.begin ?? Number.POSITIVE_INFINITY) < hit.end) to++;
    const last = words[to - 1];
    if (!last || last.end > hit.end + 1) continue;
    listed.set(at, { entries: hit.entries, to });
    for (let i = at + 1; i < to; i++) inside.add(i);
  }
  return { listed, inside };
}

/** Index after the longest of `sequences` that begins at word `from`, or `from` where none does. */
export function matchSequence(words: readonly Word[], from: number, sequences: WordSequences): number {
  const first = words[from];
  if (!first || !sequences.first.has(first.key.split("-")[0] ?? "")) return from;
  let joined = "";
  let best = from;
  for (let i = from; i < Math.min(words.length, from + sequences.longest); i++) {
    const word = words[i];
    if (!word || (i > from && !/^\.?[ \u00a0-]$/u.test(word.gap))) break;
    joined = joined ? `${joined} ${word.key}` : word.key;
    if (sequences.all.has(joined)) best = i + 1;
  }
  return best;
}

/** Whether a word is written as a name is: with a capital, or as an initial. */
export function isName(word: Word | undefined): boolean {
  return word?.shape === "capital" || word?.shape === "initial";
}

/** The lists and words that every rule of this folder looks at. */
export interface Scene {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lists: EntityWords;
}
