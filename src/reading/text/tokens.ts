import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Tag } from "./document.js";

/** Tokens and part-of-speech tags by wink-nlp (MIT). */
const nlp = winkNLP(model, ["pos"]);
const { its } = nlp;

export interface TaggedWord {
  readonly begin: number;
  readonly end: number;
  readonly tag: Tag;
  readonly lemma: string;
}

/** wink's tokenizer takes time that grows with the square of a word's length; longer runs than any real word are cut by us. */
const LONG_RUN = /\S{80,}/gu;
const PIECE = /[\p{L}\p{M}\p{N}]{1,80}|[^\p{L}\p{M}\p{N}]/gu;

/** Tagged words of `text`, in order, with offsets into it. */
export function tagWords(text: string): TaggedWord[] {
  const words: TaggedWord[] = [];
  let done = 0;
  for (const run of text.matchAll(LONG_RUN)) {
    tagPart(text, done, run.index, words);
    done = run.index + run[0].length;
    for (const piece of run[0].matchAll(PIECE)) words.push(untagged(piece[0], run.index + piece.index));
  }
  tagPart(text, done, text.length, words);
  return words;
}

function untagged(word: string, begin: number): TaggedWord {
  return { begin, end: begin + word.length, tag: "X", lemma: word.toLowerCase() };
}

/** Tags `text` from `from` to `to` and appends the words to `words`. */
function tagPart(text: string, from: number, to: number, words: TaggedWord[]): void {
  if (from >= to) return;
  const tokens = nlp.readDoc(text.slice(from, to)).tokens();
  const values: string[] = tokens.out();
  const tags = tokens.out(its.pos);
  // wink's own types leave its.lemma out of what `out` takes.
  const lemmas = tokens.out(its.lemma as unknown as typeof its.normal);
  let cursor = from;
  values.forEach((value, i) => {
    const begin = text.indexOf(value, cursor);
    if (begin < 0) return;
    cursor = begin + value.length;
    // wink types every `out` as strings; its.pos gives the universal tags of `Tag`.
    if (value.trim()) words.push({ begin, end: cursor, tag: tags[i] as unknown as Tag, lemma: lemmas[i] ?? value });
  });
}
