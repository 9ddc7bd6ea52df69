import type { Document } from "../../text/document.js";
import type { Range } from "../draft.js";
import type { Atoms } from "./atoms.js";
import { addScores, bestLabels, type ChainModel } from "./chain.js";
import { CUE_FEATURES, neighbourFeatures, wordFeatures } from "./cue-features.js";
import { beginsNone, type CueGate, goesOnWithNone } from "./cue-gate.js";
import { type Features, featuresFor } from "./hash.js";

/** Added to the score of every cue: the labellers mark fewer cues than a reader should find. Chosen on the dev part. */
export const LEANING = 1.7;
/** A word that by itself leans less towards the beginning of a cue than this begins none, unless our lists name it. */
const LEAST_BY_ITSELF = 1;

interface Tagger {
  readonly atoms: Atoms;
  readonly model: ChainModel;
  readonly gate: CueGate;
  /** Added to the score of each label: `leaning` for those that begin a span. */
  readonly leanings: Float32Array;
  readonly features: Features;
  /** Scores of the run at hand, then those of a token by itself; used again for every run. */
  readonly scores: Float32Array;
}

/** Cues sentence by sentence. `leaning` is added to the score of every cue: above zero finds more, below fewer. */
export function tagCues(
  document: Document,
  atoms: Atoms,
  { cues: model, gate }: { readonly cues: ChainModel; readonly gate: CueGate },
  leaning: number,
): Range[] {
  const longest = document.sentences.reduce((most, { first, last }) => Math.max(most, last - first), 0);
  const tagger: Tagger = {
    atoms,
    model,
    gate,
    leanings: Float32Array.from(model.labels, (label) => (/^[BU]/u.test(label) ? leaning : 0)),
    features: featuresFor(CUE_FEATURES, model.bits),
    scores: new Float32Array((longest + 2) * model.labels.length),
  };
  const cues: Range[] = [];
  for (const sentence of document.sentences)
    for (let i = sentence.first; i < sentence.last; i++) if (mayBegin(tagger, i)) i = tagRun(tagger, i, sentence, cues);
  return cues;
}

/** Whether token `i` may begin a cue, by itself. */
function mayBegin({ atoms, model, gate, leanings, features, scores }: Tagger, i: number): boolean {
  if (atoms.mute[i] || beginsNone(gate, atoms, i)) return false;
  if (atoms.class[i]) return true;
  scores.set(leanings);
  wordFeatures(atoms, i, features);
  addScores(model, features, 0, features.length, scores, 0);
  const least = (scores[0] ?? 0) + LEAST_BY_ITSELF;
  for (let label = 1; label < leanings.length; label++)
    if (leanings[label] && (scores[label] ?? 0) > least) return true;
  return false;
}

/** Larger than any sum of weights. */
const CERTAIN = 100;

/** Adds the cues of the run that begins at `first` to `cues`; what stands beside the run in its sentence is in none. Returns where it ends. */
function tagRun(tagger: Tagger, first: number, sentence: Range, cues: Range[]): number {
  const { atoms, model, gate, scores } = tagger;
  const count = model.labels.length;
  let last = first + 1;
  while (last < sentence.last && !atoms.mute[last] && (mayBegin(tagger, last) || !goesOnWithNone(gate, atoms, last)))
    last++;
  const from = Math.max(first - 1, sentence.first);
  const to = Math.min(last + 1, sentence.last);
  scores.fill(0, 0, (to - from) * count);
  for (let i = from; i < to; i++) {
    const at = (i - from) * count;
    if (i < first || i >= last) scores[at] = CERTAIN;
    else score(tagger, i, sentence, at);
  }
  for (const { range } of rangesOf(model, bestLabels(model, scores, to - from), from)) cues.push(range);
  return last;
}

function score({ atoms, model, leanings, features, scores }: Tagger, i: number, sentence: Range, at: number): void {
  scores.set(leanings, at);
  wordFeatures(atoms, i, features);
  addScores(model, features, 0, features.length, scores, at);
  neighbourFeatures(atoms, i, sentence, features);
  addScores(model, features, 0, features.length, scores, at);
}

/** The spans that a sequence of labels describes, with their role. */
export function rangesOf(model: ChainModel, labels: Int32Array, offset: number): { role: string; range: Range }[] {
  const ranges: { role: string; range: Range }[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (label === 0) continue;
    const name = model.labels[label];
    if (!name || name.startsWith("I")) continue;
    if (!name.startsWith("E")) first = i;
    if (!name.startsWith("B"))
      ranges.push({ role: name.slice(2), range: { first: offset + first, last: offset + i + 1 } });
  }
  return ranges;
}
