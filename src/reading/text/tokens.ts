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

/** Tagged words of `text`, in order, with offsets into it. */
export function tagWords(text: string): TaggedWord[] {
  const tokens = nlp.readDoc(text).tokens();
  const values: string[] = tokens.out();
  const tags = tokens.out(its.pos);
  // wink's own types leave its.lemma out of what `out` takes.
  const lemmas = tokens.out(its.lemma as unknown as typeof its.normal);
  const words: TaggedWord[] = [];
  let cursor = 0;
  values.forEach((value, i) => {
    const begin = text.indexOf(value, cursor);
    if (begin < 0) return;
    cursor = begin + value.length;
    // wink types every `out` as strings; its.pos gives the universal tags of `Tag`.
    if (value.trim()) words.push({ begin, end: cursor, tag: tags[i] as unknown as Tag, lemma: lemmas[i] ?? value });
  });
  return words;
}
