import type { Range } from "../draft.js";
import type { Atoms } from "./atoms.js";
import { addScores, bestLabels, type ChainModel, spansOf } from "./chain.js";
import { cueScene } from "./cue-scene.js";
import { type Features, featuresFor } from "./hash.js";
import { eachLinkFeatures, LINK_FEATURES, WAY_FEATURES } from "./link-features.js";

export interface Link {
  readonly source: Range | null;
  readonly content: readonly Range[];
}

/** What links the cues of one text; its working space is used again for every cue. */
export interface Linker {
  readonly atoms: Atoms;
  readonly model: ChainModel;
  /** Marks the tokens of all cues. */
  readonly cueTokens: Uint8Array;
  readonly features: Features;
  readonly wayScores: Float32Array;
  scores: Float32Array;
}

export function linkerFor(atoms: Atoms, model: ChainModel, cueTokens: Uint8Array): Linker {
  const wayScores = new Float32Array(model.labels.length);
  const features = featuresFor(LINK_FEATURES, model.bits);
  return { atoms, model, cueTokens, features, wayScores, scores: new Float32Array(0) };
}

/** Large enough that no feature outweighs it. */
const NEVER = -1e6;

/** Source and content of one cue, looked for in `window`. */
export function link(linker: Linker, cue: Range, window: Range): Link {
  const { model } = linker;
  setScores(linker, cue, window);
  const spans = spansOf(model, bestLabels(model, linker.scores, window.last - window.first), window.first);
  const of = (wanted: string): Range[] =>
    spans.filter(({ role }) => role === wanted).map(({ first, last }) => ({ first, last }));
  return { source: nearest(of("source"), cue), content: of("content") };
}

function setScores(linker: Linker, cue: Range, window: Range): void {
  const { atoms, model, cueTokens, features, wayScores } = linker;
  const count = model.labels.length;
  const size = (window.last - window.first) * count;
  if (linker.scores.length < size) linker.scores = new Float32Array(2 * size);
  const scores = linker.scores.fill(0, 0, size);
  eachLinkFeatures(atoms, cueScene(atoms, cue, window), cueTokens, features, (token, isNewWay) => {
    if (isNewWay) addScores(model, features, 0, WAY_FEATURES, wayScores.fill(0), 0);
    const at = (token - window.first) * count;
    for (let label = 1; label < count; label++) scores[at + label] = wayScores[label] ?? 0;
    addScores(model, features, WAY_FEATURES, features.length, scores, at);
  });
  for (let i = cue.first; i < cue.last; i++)
    for (let label = 1; label < count; label++) scores[(i - window.first) * count + label] = NEVER;
}

function nearest(ranges: readonly Range[], cue: Range): Range | null {
  const distance = (range: Range): number => Math.max(cue.first - range.last, range.first - cue.last);
  return [...ranges].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
