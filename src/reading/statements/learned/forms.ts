import { keptWith } from "#model";
import type { Token } from "../../text/document.js";
import { rememberedByForm } from "../../text/remembered.js";
import { STRENGTHS, type StatementWords } from "../words.js";
import { hashWord } from "./hash.js";

/** What is known of a word wherever it stands, as numbers. */
export interface Form {
  readonly word: number;
  readonly lemma: number;
  readonly tag: number;
  readonly suffix: number;
  /** Capital, all capitals, digit, punctuation, small. */
  readonly shape: number;
  /** Class of the word in our lists, 0 where it is in none. */
  readonly class: number;
  /** 1 for verbs and auxiliaries. */
  readonly verbal: number;
  /** 1 for words that seldom begin or end a span amid a phrase. */
  readonly phrasal: number;
  /** 1 for punctuation, numbers and signs that are in no cue. */
  readonly mute: number;
  readonly comma: number;
  readonly that: number;
}

/** A word with its tag. */
export type Spelt = Pick<Token, "text" | "lower" | "tag" | "lemma" | "form">;

/** The form of a token, by the lists of `words`. */
export const formsFor: (words: StatementWords) => (token: Spelt) => Form = keptWith((words) =>
  rememberedByForm((token) => formOf(token, words)),
);

const TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE".split(" ");
const PHRASAL = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADV", "AUX", "PRON"]);
const MUTE = new Set(["PUNCT", "NUM", "SYM", "X", "SPACE"]);
const MARKS_OF_SPEECH = /^[:–—-]$/u;
const RELATIVE = /^(?:that|wh\w{1,5}|how)$/u;
const TAG_NUMBERS = new Map(TAGS.map((tag, i) => [tag, i + 1]));
const CLASSES_OF_NOUNS = STRENGTHS.length + 1;

function formOf(token: Spelt, words: StatementWords): Form {
  const { text, lower, tag, lemma } = token;
  return {
    word: hashWord(lower),
    lemma: hashWord(lemma.toLowerCase()),
    tag: TAG_NUMBERS.get(tag) ?? 0,
    suffix: hashWord(lower.slice(-3)),
    shape: shapeOf(token),
    class: classOf(words, token),
    verbal: tag === "VERB" || tag === "AUX" ? 1 : 0,
    phrasal: PHRASAL.has(tag) && !RELATIVE.test(lower) ? 1 : 0,
    mute: MUTE.has(tag) && !MARKS_OF_SPEECH.test(text) ? 1 : 0,
    comma: text === "," || text === ";" || text === "–" || text === "—" ? 1 : 0,
    that: lower === "that" ? 1 : 0,
  };
}

function shapeOf({ text, tag }: Spelt): number {
  if (tag === "PUNCT") return 1;
  if (/^\p{N}/u.test(text)) return 2;
  if (/^\p{Lu}{2,}$/u.test(text)) return 3;
  return /^\p{Lu}/u.test(text) ? 4 : 5;
}

function classOf(words: StatementWords, { tag, lemma, lower }: Spelt): number {
  const verb = tag === "NOUN" || tag === "PROPN" ? undefined : words.verbs.get(lemma);
  if (verb) return STRENGTHS.indexOf(verb.strength) + 1;
  if (words.hedges.has(lower)) return CLASSES_OF_NOUNS;
  if (words.nouns.has(lemma)) return words.documents.has(lemma) ? CLASSES_OF_NOUNS + 1 : CLASSES_OF_NOUNS + 2;
  if (words.documents.has(lemma)) return CLASSES_OF_NOUNS + 3;
  return words.unnamed.has(lower) ? CLASSES_OF_NOUNS + 4 : 0;
}
