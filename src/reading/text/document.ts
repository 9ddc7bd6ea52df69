import { countBefore } from "./count-before.js";
/** The text of a report cut into paragraphs, sentences and tagged tokens: what every later part of reading works on. */

/** Universal part-of-speech tags, as the tagger gives them. */
export type Tag =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

export interface Token {
  readonly index: number;
  readonly begin: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly tag: Tag;
  /** Dictionary form in lower case, as the tagger gives it. */
  readonly lemma: string;
  /** One number for all tokens with the same text, tag and dictionary form; `UNNUMBERED` where there were too many. */
  readonly form: number;
  /** Index of the sentence it stands in. */
  readonly sentence: number;
}

/** `first` and `last` are token indices, `last` exclusive. */
export interface Sentence {
  readonly index: number;
  readonly begin: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** `first` and `last` are sentence indices, `last` exclusive. */
export interface Paragraph {
  readonly index: number;
  readonly begin: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

export interface Document {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
}

function endOf({ end }: Token): number {
  return end;
}

/** Index of the first token that ends after `offset`; `tokens.length` where there is none. */
export function tokenAt(document: Document, offset: number): number {
  return countBefore(document.tokens, offset + 1, endOf);
}
