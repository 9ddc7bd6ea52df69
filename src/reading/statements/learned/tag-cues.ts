import type { Document } from "../../text/document.js";
import type { Range } from "../draft.js";
import type { Atoms } from "./atoms.js";
import { addScores, bestLabels, type ChainModel } from "./chain.js";
import { CUE_FEATURES, cueFeatures } from "./cue-features.js";
import { beginsNone, type CueGate, goesOnWithNone } from "./cue-gate.js";
import { type Features, featuresFor } from "./hash.js";

/** Added to the score of every cue: the labellers mark fewer cues than a reader should find. Chosen on the dev part. */
export const LEANING = 1.7;

interface Tagger {
  readonly atoms: Atoms;
  readonly model: ChainModel;
  readonly gate: CueGate;
  /** Added to the score of each label: `leaning` for those that begin a span. */
  readonly leanings: Float32Array;
  readonly features: Features;
}

/** Cues sentence by sentence. `leaning` is added to the score of every cue: above zero finds more, below fewer. */
export function tagCues(
  document: Document,
  atoms: Atoms,
  { cues: model, gate }: { readonly cues: ChainModel; readonly gate: CueGate },
  leaning: number,
): Range[] {
  const leanings = Float32Array.from(model.labels, (label) => (/^[BU]/u.test(label) ? leaning : 0));
  const tagger = { atoms, model, gate, leanings, features: featuresFor(CUE_FEATURES, model.bits) };
  const cues: Range[] = [];
  for (const sentence of document.sentences)
    for (let i = sentence.first; i < sentence.last; i++) {
      if (atoms.mute[i] || beginsNone(gate, atoms, i)) continue;
      const run = { first: i, last: endOfRun(tagger, i + 1, sentence.last) };
      for (const { range } of tagRun(tagger, run, sentence)) cues.push(range);
      i = run.last;
    }
  return cues;
}

/** The next token from `i` on that is in no cue: it neither begins one nor goes on with one. */
function endOfRun({ atoms, gate }: Tagger, i: number, last: number): number {
  let end = i;
  while (end < last && !atoms.mute[end] && !(beginsNone(gate, atoms, end) && goesOnWithNone(gate, atoms, end))) end++;
  return end;
}

/** Larger than any sum of weights. */
const CERTAIN = 100;

/** Cues in a run of tokens; what stands beside the run in its sentence is outside any. */
function tagRun(
  { atoms, model, leanings, features }: Tagger,
  run: Range,
  sentence: Range,
): ReturnType<typeof rangesOf> {
  const count = model.labels.length;
  const first = Math.max(run.first - 1, sentence.first);
  const last = Math.min(run.last + 1, sentence.last);
  const scores = new Float32Array((last - first) * count);
  for (let i = first; i < last; i++) {
    const at = (i - first) * count;
    if (i < run.first || i >= run.last) scores[at] = CERTAIN;
    else {
      scores.set(leanings, at);
      cueFeatures(atoms, i, sentence, features);
      addScores(model, features, scores, at);
    }
  }
  return rangesOf(model, bestLabels(model, scores, last - first), first);
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
