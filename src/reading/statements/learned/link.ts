import type { Range } from "../draft.js";
import type { Atoms } from "./atoms.js";
import { addScores, bestLabels, type ChainModel } from "./chain.js";
import { featuresFor } from "./hash.js";
import { cueScene, eachLinkFeatures, LINK_FEATURES, WAY_FEATURES } from "./link-features.js";
import { rangesOf } from "./tag-cues.js";

export interface Link {
  readonly source: Range | null;
  readonly content: readonly Range[];
}

/** Large enough that no feature outweighs it. */
const NEVER = -1e6;

/** Source and content of one cue, looked for in `window`. `cueTokens` marks the tokens of all cues. */
export function link(atoms: Atoms, model: ChainModel, cue: Range, window: Range, cueTokens: Uint8Array): Link {
  const count = model.labels.length;
  const length = window.last - window.first;
  const scores = new Float32Array(length * count);
  const features = featuresFor(LINK_FEATURES, model.bits);
  const wayScores = new Float32Array(count);
  eachLinkFeatures(atoms, cueScene(atoms, cue, window), cueTokens, features, (token, isNewWay) => {
    if (isNewWay) addScores(model, features, 0, WAY_FEATURES, wayScores.fill(0), 0);
    const at = (token - window.first) * count;
    for (let label = 1; label < count; label++) scores[at + label] = wayScores[label] ?? 0;
    addScores(model, features, WAY_FEATURES, features.length, scores, at);
  });
  for (let i = cue.first; i < cue.last; i++)
    for (let label = 1; label < count; label++) scores[(i - window.first) * count + label] = NEVER;
  const ranges = rangesOf(model, bestLabels(model, scores, length), window.first);
  const of = (wanted: string): Range[] => ranges.filter(({ role }) => role === wanted).map(({ range }) => range);
  return { source: nearest(of("source"), cue), content: of("content") };
}

function nearest(ranges: readonly Range[], cue: Range): Range | null {
  const distance = (range: Range): number => Math.max(cue.first - range.last, range.first - cue.last);
  return [...ranges].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
