import type { Word } from "./clause.js";
import { findPhrases } from "./phrases.js";
import type { Scene } from "./scene.js";

/** What was talked about is told in the sentence of an occasion and so many after it. */
const REACH = 3;

/** Topic ids in the sentences of an occasion and right behind them, in the order of the text. */
export function topicsIn({ document, words }: Scene, sentences: readonly number[]): string[] {
  const indices = new Set(sentences.flatMap((index) => Array.from({ length: REACH + 1 }, (_, i) => index + i)));
  const topics = new Set<string>();
  for (const index of [...indices].sort((a, b) => a - b)) {
    const sentence = document.sentences[index];
    if (!sentence) continue;
    const tokens = document.tokens.slice(sentence.first, sentence.last);
    const forms = tokens.map((token): Word => ({ token, form: token.lemma }));
    for (const { values } of findPhrases(forms, words.topics)) for (const topic of values) topics.add(topic);
  }
  return [...topics];
}
