import type { Knowledge } from "#knowledge";
import type { Document, Paragraph, Sentence, Token } from "./document.js";
import { forgetRuns } from "./pieces.js";
import { paragraphsOf, sentencesOf } from "./sentences.js";
import { tagSentence } from "./tokens.js";

/** What cutting a text into sentences looks up. */
export interface SentenceWords {
  readonly abbreviations: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
}

export function sentenceWords(knowledge: Knowledge): SentenceWords {
  return {
    abbreviations: new Set((knowledge.words.abbreviations ?? []).map((word) => word.toLowerCase().replaceAll(".", ""))),
    starters: new Set(knowledge.words["sentence-starters"] ?? []),
  };
}

/** Cuts `text` into paragraphs, sentences and tagged tokens. */
export function parse(text: string, words: SentenceWords): Document {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  forgetRuns();
  for (const paragraph of paragraphsOf(text)) {
    const first = sentences.length;
    for (const { begin, end } of sentencesOf(text, paragraph, words.abbreviations, words.starters)) {
      const index = sentences.length;
      const from = tokens.length;
      tagSentence(text, { begin, end }, index, tokens);
      sentences.push({ index, begin, end, first: from, last: tokens.length, paragraph: paragraphs.length });
    }
    paragraphs.push({ index: paragraphs.length, ...paragraph, first, last: sentences.length });
  }
  return { text, tokens, sentences, paragraphs };
}
