import type { Word } from "./clause.js";
import { type FoundPhrase, findPhrases } from "./phrases.js";
import type { Scene, SceneSentence } from "./scene.js";

/** What was talked about is told in the sentence of an occasion and so many after it. */
const REACH = 3;

/** Topic ids in the sentences of an occasion and right behind them, up to where another is `told`, in the order of the text. */
export function topicsIn(scene: Scene, sentences: readonly number[], told: ReadonlySet<number>): string[] {
  const topics = new Set<string>();
  for (const index of reached(sentences, told)) {
    const sentence = scene.sentences[index];
    if (!sentence) continue;
    const words = wordsOf(scene, sentence);
    for (const found of findPhrases(words, scene.words.topics))
      if (isOneThing(words, found)) for (const topic of found.values) topics.add(topic);
  }
  return [...topics];
}

/** "Air and missile defence", and not "the air chief met the defence minister". */
function isOneThing(words: readonly Word[], { from, to }: FoundPhrase<string>): boolean {
  return words.slice(from + 1, to).every(({ token: { tag } }) => tag !== "VERB" && tag !== "AUX");
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
