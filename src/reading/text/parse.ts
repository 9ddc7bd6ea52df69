import type { Knowledge } from "#knowledge";
import type { Document, Paragraph, Sentence, Token } from "./document.js";
import { paragraphsOf, sentencesOf } from "./sentences.js";
import { type TaggedWord, tagWords } from "./tokens.js";

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
  const tagged = tagger();
  for (const paragraph of paragraphsOf(text)) {
    const first = sentences.length;
    for (const extent of sentencesOf(text, paragraph, words.abbreviations, words.starters)) {
      const index = sentences.length;
      const from = tokens.length;
      for (const word of tagged(text.slice(extent.begin, extent.end)))
        tokens.push(token(text, tokens.length, extent.begin, word, index));
      sentences.push({ index, ...extent, first: from, last: tokens.length, paragraph: paragraphs.length });
    }
    paragraphs.push({ index: paragraphs.length, ...paragraph, first, last: sentences.length });
  }
  return { text, tokens, sentences, paragraphs };
}

/** Tags a sentence, one that was there before not again: a text of a hundred thousand equal lines is tagged once. */
function tagger(): (sentence: string) => readonly TaggedWord[] {
  const known = new Map<string, readonly TaggedWord[]>();
  return (sentence) => {
    const words = known.get(sentence) ?? tagWords(sentence);
    known.set(sentence, words);
    return words;
  };
}

function token(text: string, index: number, offset: number, word: TaggedWord, sentence: number): Token {
  const begin = offset + word.begin;
  const end = offset + word.end;
  const surface = text.slice(begin, end);
  return { index, begin, end, text: surface, lower: surface.toLowerCase(), tag: word.tag, lemma: word.lemma, sentence };
}
