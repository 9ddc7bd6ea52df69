import type { Range } from "../draft.js";
import type { Atoms } from "./atoms.js";
import { type Features, put, putAs } from "./hash.js";

/** Upper bound of features a token. */
export const LINK_FEATURES = 72;
/** So many of them, the first, are of the way to the token. */
export const WAY_FEATURES = 19;

/** What is the same for every token around one cue. */
export interface CueScene {
  readonly cue: Range;
  readonly window: Range;
  readonly lemma: number;
  readonly kind: number;
  readonly afterTag: number;
  readonly afterWord: number;
  readonly beforeTag: number;
  readonly beforeWord: number;
  readonly sentence: number;
  readonly quotation: number;
  readonly quotesBefore: number;
  readonly quotesAfter: number;
  readonly verbsBefore: number;
}

/** How far token `i` is from its cue: counted outward from the cue. */
interface Way {
  distance: number;
  commas: number;
  verbs: number;
  crossings: number;
  that: number;
  cues: number;
  path: number;
}

const PATH_LENGTH = 5;

export function cueScene(atoms: Atoms, cue: Range, window: Range): CueScene {
  const at = (column: Int32Array, i: number): number =>
    i < window.first ? -1 : i >= window.last ? -2 : (column[i] ?? 0);
  const head = headOf(atoms, cue);
  const sentence = atoms.sentence[cue.first] ?? 0;
  let first = cue.first;
  while (first > window.first && atoms.sentence[first - 1] === sentence) first--;
  let last = cue.last;
  while (last < window.last && atoms.sentence[last] === sentence) last++;
  return {
    cue,
    window,
    lemma: atoms.lemma[head] ?? 0,
    kind: atoms.class[head] ?? 0,
    afterTag: at(atoms.tag, cue.last),
    afterWord: at(atoms.word, cue.last),
    beforeTag: at(atoms.tag, cue.first - 1),
    beforeWord: at(atoms.word, cue.first - 1),
    sentence,
    quotation: atoms.quotation[cue.first] ?? 0,
    quotesBefore: capped(count(atoms.quoted, first, cue.first), 2),
    quotesAfter: capped(count(atoms.quoted, cue.last, last), 2),
    verbsBefore: capped(count(atoms.verbal, first, cue.first), 3),
  };
}

/**
 * Calls `each` for every token of the window outside the cue, with the places of its features. Those of the way to it come first and are the
 * same for many tokens on end: `WAY_FEATURES` of them, `isNewWay` where they changed.
 */
export function eachLinkFeatures(
  atoms: Atoms,
  scene: CueScene,
  cueTokens: Uint8Array,
  features: Features,
  each: (token: number, isNewWay: boolean) => void,
): void {
  const { cue, window } = scene;
  for (const step of [-1, 1]) {
    const way: Way = { distance: 0, commas: 0, verbs: 0, crossings: 0, that: 0, cues: 0, path: 0 };
    const counts: WayCounts = {
      far: -1,
      commas: 0,
      verbs: 0,
      cues: 0,
      crossings: 0,
      offset: 0,
      that: 0,
      same: 0,
      quoted: 0,
    };
    for (let i = step < 0 ? cue.first - 1 : cue.last; i >= window.first && i < window.last; i += step) {
      goOn(atoms, way, i, step, cueTokens);
      if (!isAmidQuotation(atoms, scene, i) && !(way.distance > NEAR && isAmidPhrase(atoms, cueTokens, i))) {
        const isSameWay = countWay(atoms, scene, way, i, cueTokens, counts);
        features.length = isSameWay ? WAY_FEATURES : 0;
        if (!isSameWay) putWay(scene, counts, step, features);
        putAround(atoms, window, i, step, features);
        putFromCue(atoms, scene, way, counts, i, step, features);
        each(i, !isSameWay);
      }
      pass(atoms, way, i, step);
    }
  }
}

/** Tokens amid a quotation go with those around them: only its edges and those of its sentences are looked at. */
function isAmidQuotation({ quotation, quoted, sentence }: Atoms, scene: CueScene, i: number): boolean {
  const own = quotation[i];
  if (i <= scene.window.first || i + 1 >= scene.window.last) return false;
  if (!own || own === scene.quotation || quoted[i] !== 1 || quoted[i - 1] !== 1 || quoted[i + 1] !== 1) return false;
  return quotation[i - 1] === own && quotation[i + 1] === own && sentence[i - 1] === sentence[i + 1];
}

/** Within so many tokens of the cue every token is looked at. */
const NEAR = 6;

/** Far from the cue, tokens amid a phrase go with their neighbours too: spans begin and end at verbs, links and punctuation. */
function isAmidPhrase({ phrasal }: Atoms, cueTokens: Uint8Array, i: number): boolean {
  if (i === 0 || i + 1 >= phrasal.length || cueTokens[i - 1] || cueTokens[i] || cueTokens[i + 1]) return false;
  return phrasal[i - 1] === 1 && phrasal[i] === 1 && phrasal[i + 1] === 1;
}

/** Counts what lies between the cue and token `i`, the token itself excluded. */
function goOn(atoms: Atoms, way: Way, i: number, step: number, cueTokens: Uint8Array): void {
  way.distance++;
  if (way.distance <= PATH_LENGTH) way.path = Math.imul(way.path, 31) + (atoms.tag[i] ?? 0) + 1;
  if (atoms.quotation[i] !== atoms.quotation[i - step]) way.crossings++;
  if (cueTokens[i] && !cueTokens[i - step]) way.cues++;
}

function pass(atoms: Atoms, way: Way, i: number, step: number): void {
  if (atoms.comma[i]) way.commas++;
  if (atoms.verbal[i] && !atoms.verbal[i - step]) way.verbs++;
  if (atoms.that[i] && !way.that) way.that = way.distance;
}

/** Features of a token and its neighbours, on either side of a cue. */
function putAround(atoms: Atoms, window: Range, i: number, step: number, features: Features): void {
  const { first, last } = window;
  features.id = step < 0 ? 100 : 150;
  const { word, tag, quoted, sentence } = atoms;
  const w0 = word[i] ?? 0;
  const t0 = tag[i] ?? 0;
  const tb = near(tag, i, -1, first, last);
  const ta = near(tag, i, 1, first, last);
  const wb = near(word, i, -1, first, last);
  const wa = near(word, i, 1, first, last);
  const edge =
    (near(sentence, i, -1, first, last) === (sentence[i] ?? 0) ? 0 : 1) +
    (near(sentence, i, 1, first, last) === (sentence[i] ?? 0) ? 0 : 2);
  put(features, 0, 0, 0);
  put(features, w0, 0, 0);
  put(features, t0, atoms.shape[i] ?? 0, 0);
  put(features, wb, 0, 0);
  put(features, wa, 0, 0);
  put(features, tb, t0, ta);
  put(features, t0, ta, near(tag, i, 2, first, last));
  put(features, wb, w0, 0);
  put(features, w0, wa, 0);
  put(features, wb, t0, 0);
  put(features, quoted[i] ?? 0, near(quoted, i, -1, first, last), near(quoted, i, 1, first, last));
  put(features, edge, t0, 0);
  put(features, edge, quoted[i] ?? 0, near(quoted, i, 1, first, last));
  put(features, atoms.class[i] ?? 0, t0, 0);
}

/** What the features of `putWay` are made of. */
interface WayCounts {
  far: number;
  commas: number;
  verbs: number;
  cues: number;
  crossings: number;
  offset: number;
  that: number;
  same: number;
  quoted: number;
}

/** How far token `i` is from the cue, coarsely; whether that is as it was for the token before. */
function countWay(
  atoms: Atoms,
  scene: CueScene,
  way: Way,
  i: number,
  cueTokens: Uint8Array,
  counts: WayCounts,
): boolean {
  const far = bucket(way.distance);
  const commas = capped(way.commas, 3);
  const verbs = capped(way.verbs, 3);
  const cues = capped(way.cues, 2) + (cueTokens[i] ? 3 : 0);
  const crossings = capped(way.crossings, 4);
  const offset = Math.max(-2, Math.min(2, (atoms.sentence[i] ?? 0) - scene.sentence)) + 3;
  const that = way.that === 0 ? 0 : way.that <= 3 ? 1 : 2;
  const same = atoms.quotation[i] === scene.quotation ? 1 : 0;
  const quoted = atoms.quoted[i] ?? 0;
  const isSame =
    far === counts.far &&
    commas === counts.commas &&
    verbs === counts.verbs &&
    cues === counts.cues &&
    crossings === counts.crossings &&
    offset === counts.offset &&
    that === counts.that &&
    same === counts.same &&
    quoted === counts.quoted;
  counts.far = far;
  counts.commas = commas;
  counts.verbs = verbs;
  counts.cues = cues;
  counts.crossings = crossings;
  counts.offset = offset;
  counts.that = that;
  counts.same = same;
  counts.quoted = quoted;
  return isSame;
}

/** Numbers of the features seen from the cue, on either side of it. The weights were trained with these numbers. */
function seenFrom(step: number): number {
  return step < 0 ? 200 : 250;
}

/** Features of the way from the cue, whatever the words at its end. */
function putWay(scene: CueScene, counts: WayCounts, step: number, features: Features): void {
  const id = seenFrom(step);
  const { lemma, kind, afterWord, afterTag, beforeWord, beforeTag, verbsBefore } = scene;
  const { far, commas, verbs, cues, crossings, offset, that, same, quoted } = counts;
  const quotes = scene.quotesBefore * 3 + scene.quotesAfter;
  putAs(features, id, lemma, 0, 0);
  putAs(features, id + 2, far, offset, 0);
  putAs(features, id + 3, commas, quoted, offset);
  putAs(features, id + 4, same, crossings, quoted);
  putAs(features, id + 6, verbs, commas, far);
  putAs(features, id + 9, offset, quoted, quotes);
  putAs(features, id + 13, lemma, verbs, commas);
  putAs(features, id + 14, afterWord, offset, quoted);
  putAs(features, id + 16, beforeWord, offset, quoted);
  putAs(features, id + 18, afterTag, beforeTag, offset);
  putAs(features, id + 21, cues, commas, verbs);
  putAs(features, id + 27, kind, afterTag, offset);
  putAs(features, id + 28, verbsBefore, afterTag, offset);
  putAs(features, id + 29, verbsBefore, beforeWord, offset);
  putAs(features, id + 30, quotes, same * 5 + crossings, offset);
  putAs(features, id + 32, lemma, that, far);
  putAs(features, id + 33, cues, far, kind);
  putAs(features, id + 34, kind, verbs, commas);
  putAs(features, id + 35, verbsBefore, verbs, commas);
}

/** Features of a token as seen from the cue. */
function putFromCue(
  atoms: Atoms,
  scene: CueScene,
  way: Way,
  counts: WayCounts,
  i: number,
  step: number,
  features: Features,
): void {
  const id = seenFrom(step);
  const { first, last } = scene.window;
  const { lemma, kind } = scene;
  const { far, commas, verbs, cues, offset, that, quoted } = counts;
  const t0 = atoms.tag[i] ?? 0;
  const w0 = atoms.word[i] ?? 0;
  const tb = near(atoms.tag, i, -1, first, last);
  const wb = near(atoms.word, i, -1, first, last);
  const ta = near(atoms.tag, i, 1, first, last);
  const wa = near(atoms.word, i, 1, first, last);
  const path = way.distance <= PATH_LENGTH ? way.path : 0;
  putAs(features, id + 1, far, t0, 0);
  putAs(features, id + 5, verbs, t0, commas);
  putAs(features, id + 7, that, t0, verbs);
  putAs(features, id + 8, that, wb, 0);
  putAs(features, id + 10, lemma, t0, far < 5 ? far : 5);
  putAs(features, id + 11, lemma, w0, 0);
  putAs(features, id + 12, lemma, wb, far < 4 ? far : 4);
  putAs(features, id + 15, scene.afterWord, t0, far);
  putAs(features, id + 17, scene.beforeTag, t0, far);
  putAs(features, id + 19, path, far, 0);
  putAs(features, id + 20, path, ta, far);
  putAs(features, id + 22, cues, t0, tb);
  putAs(features, id + 23, commas, tb, t0);
  putAs(features, id + 24, commas, wb, t0);
  putAs(features, id + 25, commas, t0, wa);
  putAs(features, id + 26, kind, t0, far);
  putAs(features, id + 31, scene.quotesBefore * 3 + scene.quotesAfter, quoted, wb);
  putAs(features, id + 36, tb, t0, offset * 4 + commas);
  putAs(features, id + 37, wb, w0, far);
  putAs(features, id + 38, scene.cue.last - scene.cue.first, far, t0);
}

/** The value `offset` tokens on; -1 before the window, -2 after it. */
function near(column: Int32Array, i: number, offset: number, first: number, last: number): number {
  const j = i + offset;
  return j < first ? -1 : j >= last ? -2 : (column[j] ?? 0);
}

/** The last verb of a cue, else its last word. */
function headOf(atoms: Atoms, cue: Range): number {
  for (let i = cue.last - 1; i >= cue.first; i--) if (atoms.class[i] && atoms.verbal[i]) return i;
  for (let i = cue.last - 1; i >= cue.first; i--) if (atoms.verbal[i]) return i;
  return cue.last - 1;
}

function count(column: Int32Array, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) if (column[i]) total++;
  return total;
}

function capped(value: number, most: number): number {
  return value > most ? most : value;
}

function bucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 10) return 6;
  if (distance <= 16) return 7;
  return distance <= 30 ? 8 : 9;
}
