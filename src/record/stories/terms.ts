import { z } from "zod";
import type { Knowledge } from "#knowledge";

/** `knowledge/models/stories.json`, made by `scripts/train/stories.mjs`: in how many of so many texts of the general press a word stands. */
const Model = z.strictObject({ documents: z.number(), words: z.record(z.string(), z.number()) });

/** How telling a word is: high for what few texts hold. */
export type Telling = (word: string) => number;

/** The terms of a text with their weights, as a vector of length one; and the plain counts they were made of. */
export interface Terms {
  readonly weights: ReadonlyMap<string, number>;
  readonly counts: ReadonlyMap<string, number>;
}

const WORD = /\p{L}[\p{L}\p{N}]{0,60}(?: ?['’] ?s\b)?|\p{N}{1,20}(?:[.,]\p{N}{1,20}){0,5}/gu;
const GENITIVE = / ?['’] ?s$/u;
const ADDRESS_LINE = /^\s*https? ?:/iu;
const CAPITAL = /^\p{Lu}/u;
const DIGIT = /^\p{N}/u;
/** A line with more capitals than this is a headline, where capitals say nothing. */
const HEADLINE = 0.6;
/** A name tells twice as much as another word, and two names in a row are a term of their own. */
const NAME_WEIGHT = 2;

export function tellingWords(knowledge: Knowledge): Telling {
  const { documents, words } = Model.parse(knowledge.models.stories ?? { documents: 0, words: {} });
  const known = new Map(Object.entries(words));
  return (word) => Math.max(0, Math.log((documents + 1) / ((known.get(word) ?? 0) + 0.5)));
}

/** What a text is about, in words and names. */
export function storyTerms(text: string, telling: Telling): Terms {
  const counts = new Map<string, number>();
  const count = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
  let before: Word | null = null;
  for (const word of wordsOf(text)) {
    count(word.term, word.isName ? NAME_WEIGHT : 1);
    if (word.isName && before?.isName) count(`${before.term} ${word.term}`, 1);
    before = word;
  }
  return { counts, weights: unit([...counts].map(([term, number]) => [term, (1 + Math.log(number)) * telling(term)])) };
}

/** The vector at length one, without what weighs nothing. */
export function unit(weights: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const positive = weights.filter(([, weight]) => weight > 0);
  const length = Math.sqrt(positive.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(positive.map(([term, weight]) => [term, weight / length]));
}

interface Word {
  readonly term: string;
  readonly isName: boolean;
}

/** The words of a text as they are counted: in lower case, without their endings. */
export function wordsOf(text: string): readonly Word[] {
  return text.split("\n").flatMap((line) => (ADDRESS_LINE.test(line) ? [] : wordsOfLine(line)));
}

function wordsOfLine(line: string): readonly Word[] {
  const words = [...line.matchAll(WORD)].map(([word]) => word.replace(GENITIVE, ""));
  const isHeadline = words.filter((word) => CAPITAL.test(word)).length > words.length * HEADLINE;
  return words.map((word, index) => ({
    term: DIGIT.test(word) ? word : stem(word.toLowerCase()),
    isName: index > 0 && !isHeadline && CAPITAL.test(word),
  }));
}

/** "visits", "visited" and "visiting" alike, roughly: only for comparing. */
function stem(word: string): string {
  if (word.length > 4) return word.replace(/ies$/u, "y").replace(/(?:ing|ed|es|s)$/u, "");
  return word.length > 3 ? word.replace(/s$/u, "") : word;
}

/** The cosine of two vectors of length one. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}
