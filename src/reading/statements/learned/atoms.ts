import type { Document, Token } from "../../text/document.js";
import type { Quotations } from "../quotes.js";
import type { StatementWords } from "../words.js";
import { STRENGTHS } from "../words.js";
import { hashWord } from "./hash.js";

/** What the features of a token are made of, as numbers, one array a property. */
export interface Atoms {
  readonly length: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  readonly suffix: Int32Array;
  /** Capital, all capitals, digit, punctuation, small. */
  readonly shape: Int32Array;
  /** Class of the word in our lists, 0 where it is in none. */
  readonly class: Int32Array;
  /** 0 outside quotations, 1 inside, 2 an opening mark, 3 a closing one. */
  readonly quoted: Int32Array;
  /** Number of the quotation, 0 outside. */
  readonly quotation: Int32Array;
  readonly sentence: Int32Array;
  /** 1 for verbs and auxiliaries. */
  readonly verbal: Int32Array;
  /** 1 for words that seldom begin or end a span amid a phrase. */
  readonly phrasal: Int32Array;
  /** 1 for punctuation, numbers and signs that are in no cue. */
  readonly mute: Int32Array;
  readonly comma: Int32Array;
  readonly that: Int32Array;
}

const TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE".split(" ");
const PHRASAL = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADV", "AUX", "PRON"]);
const MUTE = new Set(["PUNCT", "NUM", "SYM", "X", "SPACE"]);
const MARKS_OF_SPEECH = /^[:–—-]$/u;
const RELATIVE = /^(?:that|wh\w{1,5}|how)$/u;
const TAG_NUMBERS = new Map(TAGS.map((tag, i) => [tag, i + 1]));
const CLASSES_OF_NOUNS = STRENGTHS.length + 1;

export function atomsOf(document: Document, quotations: Quotations, words: StatementWords): Atoms {
  const length = document.tokens.length;
  const column = (value: (token: Token, index: number) => number): Int32Array => {
    const values = new Int32Array(length);
    document.tokens.forEach((token, index) => {
      values[index] = value(token, index);
    });
    return values;
  };
  return {
    length,
    word: column(({ lower }) => hashWord(lower)),
    lemma: column(({ lemma }) => hashWord(lemma.toLowerCase())),
    tag: column(({ tag }) => TAG_NUMBERS.get(tag) ?? 0),
    suffix: column(({ lower }) => hashWord(lower.slice(-3))),
    shape: column(shapeOf),
    class: column((token) => classOf(words, token)),
    quoted: column((_, index) => quotedAs(quotations, index)),
    quotation: quotations.of,
    sentence: column(({ sentence }) => sentence),
    verbal: column(({ tag }) => (tag === "VERB" || tag === "AUX" ? 1 : 0)),
    phrasal: column(({ tag, lower }) => (PHRASAL.has(tag) && !RELATIVE.test(lower) ? 1 : 0)),
    mute: column(({ tag, text }) => (MUTE.has(tag) && !MARKS_OF_SPEECH.test(text) ? 1 : 0)),
    comma: column(({ text }) => (text === "," || text === ";" || text === "–" || text === "—" ? 1 : 0)),
    that: column(({ lower }) => (lower === "that" ? 1 : 0)),
  };
}

function shapeOf({ text, tag }: Token): number {
  if (tag === "PUNCT") return 1;
  if (/^\p{N}/u.test(text)) return 2;
  if (/^\p{Lu}{2,}$/u.test(text)) return 3;
  return /^\p{Lu}/u.test(text) ? 4 : 5;
}

function classOf(words: StatementWords, { tag, lemma, lower }: Token): number {
  const verb = tag === "NOUN" || tag === "PROPN" ? undefined : words.verbs.get(lemma);
  if (verb) return STRENGTHS.indexOf(verb.strength) + 1;
  if (words.hedges.has(lower)) return CLASSES_OF_NOUNS;
  if (words.nouns.has(lemma)) return words.documents.has(lemma) ? CLASSES_OF_NOUNS + 1 : CLASSES_OF_NOUNS + 2;
  if (words.documents.has(lemma)) return CLASSES_OF_NOUNS + 3;
  return words.unnamed.has(lower) ? CLASSES_OF_NOUNS + 4 : 0;
}

function quotedAs({ of, list }: Quotations, index: number): number {
  const number = of[index] ?? 0;
  const quotation = number > 0 ? list[number - 1] : undefined;
  if (!quotation) return 0;
  if (quotation.first === index) return 2;
  return quotation.last === index + 1 && !quotation.open ? 3 : 1;
}
