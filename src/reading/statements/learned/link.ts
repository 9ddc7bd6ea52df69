import type { Range } from "../draft.js";
import type { Atoms } from "./atoms.js";
import { bestLabels, type ChainModel, spansOf } from "./chain.js";
import { cueScene } from "./cue-scene.js";
import { type Features, featuresFor } from "./hash.js";
import {
  AROUND_FEATURES,
  eachLinkFeatures,
  isWellWithin,
  LINK_FEATURES,
  PLACE_FEATURES,
  putAround,
  WAY_FEATURES,
} from "./link-features.js";
import { addScores, columnsOf, type KnownSums, keepSums } from "./sums.js";

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
  /** What the features of the place of the token at hand add up to. */
  readonly place: KnownSums;
  /** What the features of each token and its neighbours add up to, before a cue and behind it, as far as some cue asked. */
  readonly around: KnownSums;
  readonly isKnown: Uint8Array;
  scores: Float32Array;
}

export function linkerFor(atoms: Atoms, model: ChainModel, cueTokens: Uint8Array): Linker {
  const wayScores = new Float32Array(model.labels.length);
  const place = { sums: new Int32Array(columnsOf(model)), at: 0, count: PLACE_FEATURES };
  const features = featuresFor(LINK_FEATURES, model.bits);
  const places = 2 * cueTokens.length;
  const around = { sums: new Int32Array(places * columnsOf(model)), at: 0, count: AROUND_FEATURES };
  const isKnown = new Uint8Array(places);
  return { atoms, model, cueTokens, features, wayScores, place, around, isKnown, scores: new Float32Array(0) };
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
  const { atoms, model, cueTokens, features, wayScores, place } = linker;
  const count = model.labels.length;
  const size = (window.last - window.first) * count;
  if (linker.scores.length < size) linker.scores = new Float32Array(2 * size);
  const scores = linker.scores.fill(0, 0, size);
  eachLinkFeatures(atoms, cueScene(atoms, cue, window), cueTokens, features, (token, same, isBehind) => {
    if (same < PLACE_FEATURES) keepSums(model, features, 0, PLACE_FEATURES, place);
    if (same < WAY_FEATURES) addScores(model, features, PLACE_FEATURES, WAY_FEATURES, wayScores.fill(0), 0, place);
    const at = (token - window.first) * count;
    for (let label = 1; label < count; label++) scores[at + label] = wayScores[label] ?? 0;
    const seen = features.length;
    const known = isWellWithin(window, token) ? sumsAround(linker, token, isBehind) : null;
    if (!known) putAround(features, isBehind);
    addScores(model, features, WAY_FEATURES, known ? seen : features.length, scores, at, known);
  });
  for (let i = cue.first; i < cue.last; i++)
    for (let label = 1; label < count; label++) scores[(i - window.first) * count + label] = NEVER;
}

/** A token is seen from several cues, and most that is around it is the same for all on one side. */
function sumsAround({ model, features, around, isKnown }: Linker, token: number, isBehind: boolean): KnownSums {
  const place = 2 * token + (isBehind ? 1 : 0);
  around.at = place * columnsOf(model);
  if (isKnown[place]) return around;
  const from = features.length;
  putAround(features, isBehind);
  keepSums(model, features, from, features.length, around);
  isKnown[place] = 1;
  return around;
}

function nearest(ranges: readonly Range[], cue: Range): Range | null {
  const distance = (range: Range): number => Math.max(cue.first - range.last, range.first - cue.last);
  return [...ranges].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
