import type { EntityWords, WordSequences } from "../lexicon/entity-words.js";
import { foldWord } from "../lexicon/entity-words.js";
import type { Listed, ListedHit } from "../lexicon/lexicon.js";
import type { Document, Sentence, Tag, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { UNNUMBERED } from "../text/numbers.js";
import { remembered, rememberedByForm } from "../text/remembered.js";
import { type Shape, shapeOf, wordEnd, wordStart } from "./scan.js";

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
  /** The number of its spelling, where it is a token; what depends on `key` and `shape` alone is kept by it. */
  readonly form: number;
  /** What stands between the word before and this one in the same sentence, at most twelve characters of it. */
  readonly gap: string;
  readonly possessive: boolean;
  readonly tag: Tag;
  readonly sentence: number;
  readonly shape: Shape;
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
  const words: Draft[] = [];
  for (const sentence of document.sentences) cut(words, document, sentence);
  tag(words, document.tokens);
  place(words, hits);
  return words;
}

/** A word while what stands with it is still being gathered. */
type Draft = { -readonly [Key in keyof Word]: Word[Key] };

const NONE: readonly Listed[] = [];

function isTitle({ entries }: ListedHit): boolean {
  return entries.some(({ kind }) => kind === "rank" || kind === "post");
}

const LONGEST_GAP = 12;

function cut(
  words: Draft[],
  { text, tokens }: Document,
  { index: sentence, first: from, begin: start, end: to }: Sentence,
): void {
  const first = words.length;
  let nearby = from;
  for (let at = wordStart(text, start, to); at < to; at = wordStart(text, at, to)) {
    const begin = at;
    while ((tokens[nearby]?.begin ?? begin) < begin) nearby++;
    const token = tokens[nearby];
    const isPlain = token?.begin === begin && text.charCodeAt(token.end) === SPACE && formOfToken(token).plain;
    at = isPlain ? token.end : wordEnd(text, begin, to);
    const isToken = token?.begin === begin && token.end === at;
    const { own, key, shape, ending } = isToken ? formOfToken(token) : formOf(text.slice(begin, at));
    const end = at - ending;
    const possessive =
      ending > 0 || (isApostrophe(text.charCodeAt(end)) && /^.(?:s|\s)/u.test(text.slice(end, end + 2)));
    const before = words.length > first ? lookAt(words, words.length - 1) : undefined;
    const index = words.length;
    words.push({
      index,
      begin,
      end,
      text: own,
      key,
      form: isToken ? token.form : UNNUMBERED,
      gap: before ? gapBetween(text, before, begin) : "\n",
      possessive,
      tag: "X",
      sentence,
      shape,
      listed: NONE,
      listedTo: index,
      titles: NONE,
      titlesTo: index,
      inside: false,
    });
  }
}

const SPACE = 0x20;
/** Before a space a token of these alone is a word: its letters need not be looked at again. */
const PLAIN = /^[A-Za-z0-9]+$/u;

/** A word as it stands, without its possessive ending. */
function spelt(raw: string) {
  const ending = raw.length > 2 && raw.endsWith("s") && isApostrophe(raw.charCodeAt(raw.length - 2)) ? 2 : 0;
  const own = ending > 0 ? raw.slice(0, -ending) : raw;
  return { own, key: foldWord(own), shape: shapeOf(own), ending, plain: PLAIN.test(raw) };
}

const formOf = remembered(spelt);
const formOfToken = rememberedByForm(({ text }) => spelt(text));

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0xb4;
}

function gapBetween(text: string, before: Draft, begin: number): string {
  const ending = before.possessive && text[before.end + 1] === "s" ? 2 : 0;
  const from = Math.min(before.end + ending, begin);
  // "Gen.Okoth": read as "Gen. Okoth".
  if (begin - from === 1 && text[from] === ".") return ". ";
  return begin - from === 1 && text[from] === " " ? " " : text.slice(from, Math.min(begin, from + LONGEST_GAP));
}

function tag(words: readonly Draft[], tokens: readonly Token[]): void {
  let at = 0;
  for (const word of words) {
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= word.begin) at++;
    word.tag = tokens[at]?.tag ?? "X";
  }
}

/** Ties each listed name to the words it covers; a name that ends within a word ("Libya-based") is not tied. */
function place(words: readonly Draft[], hits: readonly ListedHit[]): void {
  let at = 0;
  for (const hit of hits) {
    while ((words[at]?.end ?? Number.POSITIVE_INFINITY) <= hit.begin) at++;
    const first = words[at];
    if (first?.begin !== hit.begin) continue;
    let to = at;
    while ((words[to]?.begin ?? Number.POSITIVE_INFINITY) < hit.end) to++;
    const last = lookAt(words, to - 1);
    if (!last || last.end > hit.end + 1 || isArticleOf(first, words[at + 1], words[to])) continue;
    if (isTitle(hit)) {
      first.titles = hit.entries;
      first.titlesTo = to;
    } else {
      first.listed = hit.entries;
      first.listedTo = to;
      for (let i = at + 1; i < to; i++) tieInside(words[i]);
    }
  }
}

/** "the National Park" is not the outlet "The National", nor "the east African coast" the "East African". */
function isArticleOf(first: Draft, second: Draft | undefined, next: Draft | undefined): boolean {
  if (first.key !== "the") return false;
  return second?.shape === "lower" || (first.text === "the" && next?.gap === " " && next.shape === "capital");
}

function tieInside(word: Draft | undefined): void {
  if (word) word.inside = true;
}

/** Index after the longest of `sequences` that begins at word `from`, or `from` where none does. */
export function matchSequence(words: readonly Word[], from: number, sequences: WordSequences): number {
  const first = words[from];
  if (!first || !sequences.opensWith(first)) return from;
  let joined = "";
  let best = from;
  for (let i = from; i < words.length; i++) {
    const word = words[i];
    if (!word || (i > from && !/^\.?[ \u00a0-]$/u.test(word.gap))) break;
    const key = word.key.includes("-") ? word.key.replaceAll("-", " ") : word.key;
    joined = joined ? `${joined} ${key}` : key;
    if (sequences.all.has(joined)) best = i + 1;
    if (!sequences.begun.has(joined)) break;
  }
  return best;
}

/** The first part of a compound, or the whole word. */
export function firstPart(key: string): string {
  const hyphen = key.indexOf("-");
  return hyphen < 0 ? key : key.slice(0, hyphen);
}

/** The last part of a compound, or the whole word. */
export function lastPart(key: string): string {
  return key.slice(key.lastIndexOf("-") + 1);
}

/** Whether a word is written as a name is: with a capital, or as an initial. */
export function isName(word: Word | undefined): boolean {
  return word?.shape === "capital" || word?.shape === "initial";
}

/** "Oleksii" and "Oleksiy", "Zelenskyy" and "Zelenskiy" are spellings of one name. */
export function inOneSpelling(part: string): string {
  return part.length > 4 ? part.replace(/(?:ii|iy|yy|ij)$/u, "y") : part;
}

/** The lists and words that every rule of this folder looks at. */
export interface Scene {
  readonly text: string;
  readonly words: readonly Word[];
  /** Those of them that begin a listed name. */
  readonly listed: readonly Word[];
  readonly lists: EntityWords;
}

/** The word before that at `at` and its article: "to" of "to the Netherlands". */
export function beforeArticle(words: readonly Word[], at: number): Word | undefined {
  return lookAt(words, at - 1)?.key === "the" ? lookAt(words, at - 2) : lookAt(words, at - 1);
}

/** Index of the word at `at`, or behind it where it is an article: "Netherlands" of "the Netherlands". */
export function pastArticle(words: readonly Word[], at: number): number {
  return words[at]?.key === "the" ? at + 1 : at;
}
