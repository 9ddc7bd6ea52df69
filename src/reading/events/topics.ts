import type { Word } from "./clause.js";
import { findPhrases } from "./phrases.js";
import type { Scene, SceneSentence } from "./scene.js";

/** What was talked about is told in the sentence of an occasion and so many after it. */
const REACH = 3;

/** Topic ids in the sentences of an occasion and right behind them, up to where another is `told`, in the order of the text. */
export function topicsIn(scene: Scene, sentences: readonly number[], told: ReadonlySet<number>): string[] {
  const topics = new Set<string>();
  for (const index of reached(sentences, told)) {
    const sentence = scene.sentences[index];
    if (!sentence) continue;
    for (const { values } of findPhrases(wordsOf(scene, sentence), scene.words.topics))
      for (const topic of values) topics.add(topic);
  }
  return [...topics];
}

function reached(sentences: readonly number[], told: ReadonlySet<number>): readonly number[] {
  const own = new Set(sentences);
  const indices = new Set<number>();
  for (const first of own)
    for (let index = first; index <= first + REACH && (own.has(index) || !told.has(index)); index++) indices.add(index);
  return [...indices].sort((a, b) => a - b);
}

/** The words of a sentence; "Aerospace Industries" is a name and no topic. */
function wordsOf({ document }: Scene, { sentence, hits }: SceneSentence): Word[] {
  const names = hits.filter(({ entries }) => entries.some(({ kind }) => kind === "organisation" || kind === "outlet"));
  const tokens = document.tokens.slice(sentence.first, sentence.last);
  let next = 0;
  return tokens.map((token): Word => {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= token.begin) next++;
    return { token, form: (names[next]?.begin ?? token.end) < token.end ? "@P" : token.lemma };
  });
}
