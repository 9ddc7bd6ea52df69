import type { Document } from "../../text/document.js";
import type { Range } from "../draft.js";
import type { Atoms } from "./atoms.js";
import { addScores, bestLabels, type ChainModel } from "./chain.js";
import { CUE_FEATURES, neighbourFeatures } from "./cue-features.js";
import { featuresFor } from "./hash.js";
import { wordScorer } from "./word-scores.js";

/** Added to the score of every cue: the labellers mark fewer cues than a reader should find. Chosen on the dev part. */
export const LEANING = 1.7;

/** Cues sentence by sentence. `leaning` is added to the score of every cue: above zero finds more, below fewer. */
export function tagCues(document: Document, atoms: Atoms, model: ChainModel, leaning: number): Range[] {
  const features = featuresFor(CUE_FEATURES, model.bits);
  const scoreWord = wordScorer(model, atoms, features, leaning);
  return document.sentences.flatMap((sentence) => {
    const length = sentence.last - sentence.first;
    if (length === 0) return [];
    const scores = new Float32Array(length * model.labels.length);
    for (let i = 0; i < length; i++) {
      const at = i * model.labels.length;
      if (atoms.mute[sentence.first + i]) {
        scores[at] = CERTAIN;
        continue;
      }
      scoreWord(sentence.first + i, scores, at);
      if (isPlain(scores, at, model.labels.length)) {
        scores[at] = CERTAIN;
        continue;
      }
      neighbourFeatures(atoms, sentence.first + i, sentence, features);
      addScores(model, features, scores, at);
    }
    return rangesOf(model, bestLabels(model, scores, length), sentence.first).map(({ range }) => range);
  });
}

/** The spans that a sequence of labels describes, with their role. */
export function rangesOf(model: ChainModel, labels: Int32Array, offset: number): { role: string; range: Range }[] {
  const ranges: { role: string; range: Range }[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    const name = model.labels[label];
    if (label === 0 || !name || name.startsWith("I")) continue;
    if (!name.startsWith("E")) first = i;
    if (!name.startsWith("B"))
      ranges.push({ role: name.slice(2), range: { first: offset + first, last: offset + i + 1 } });
  }
  return ranges;
}

/** A word that by itself leans less towards a cue than this is none, and its features are not looked at: a price in cues for time. */
const GATE = -0.25;
const CERTAIN = 100;

function isPlain(scores: Float32Array, at: number, labels: number): boolean {
  const outside = scores[at] ?? 0;
  for (let label = 1; label < labels; label++) if ((scores[at + label] ?? 0) - outside > GATE) return false;
  return true;
}
