import type { Range } from "../draft.js";
import type { Atoms } from "./atoms.js";
import { placeOf } from "./hash.js";

/** Upper bound of features a token. */
export const LINK_FEATURES = 72;

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

/** Calls `each` for every token of the window outside the cue, with the places of its features. */
export function eachLinkFeatures(
  atoms: Atoms,
  scene: CueScene,
  cueTokens: Uint8Array,
  bits: number,
  places: Int32Array,
  each: (token: number, end: number) => void,
): void {
  const { cue, window } = scene;
  for (const step of [-1, 1]) {
    const way: Way = { distance: 0, commas: 0, verbs: 0, crossings: 0, that: 0, cues: 0, path: 0 };
    for (let i = step < 0 ? cue.first - 1 : cue.last; i >= window.first && i < window.last; i += step) {
      goOn(atoms, way, i, step, cueTokens);
      const fixed = placesAround(atoms, window, i, step, bits, places, 0);
      each(i, placesFromCue(atoms, scene, way, i, step, cueTokens, bits, places, fixed));
      pass(atoms, way, i, step);
    }
  }
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
function placesAround(
  atoms: Atoms,
  window: Range,
  i: number,
  step: number,
  bits: number,
  places: Int32Array,
  at: number,
): number {
  let next = at;
  let id = step < 0 ? 100 : 150;
  const put = (a: number, b = 0, c = 0): void => {
    places[next++] = placeOf(bits, id++, a, b, c);
  };
  const get = (column: Int32Array, offset: number): number => {
    const j = i + offset;
    return j < window.first ? -1 : j >= window.last ? -2 : (column[j] ?? 0);
  };
  const { word, tag, quoted, sentence } = atoms;
  const w0 = get(word, 0);
  const t0 = get(tag, 0);
  const tb = get(tag, -1);
  const ta = get(tag, 1);
  const wb = get(word, -1);
  const wa = get(word, 1);
  const edge = (get(sentence, -1) === get(sentence, 0) ? 0 : 1) + (get(sentence, 1) === get(sentence, 0) ? 0 : 2);
  put(0);
  put(w0);
  put(t0, get(atoms.shape, 0));
  put(wb);
  put(wa);
  put(tb, t0);
  put(t0, ta);
  put(tb, t0, ta);
  put(get(tag, -2), tb, t0);
  put(t0, ta, get(tag, 2));
  put(wb, w0);
  put(w0, wa);
  put(wb, t0);
  put(wa, t0);
  put(get(quoted, 0), get(quoted, -1), get(quoted, 1));
  put(edge, t0);
  put(edge, get(quoted, 0), get(quoted, 1));
  put(get(atoms.class, 0), t0);
  put(get(atoms.class, 1), ta);
  put(wa, get(word, 2));
  put(get(atoms.lemma, 0));
  return next;
}

/** Features of a token as seen from the cue. */
function placesFromCue(
  atoms: Atoms,
  scene: CueScene,
  way: Way,
  i: number,
  step: number,
  cueTokens: Uint8Array,
  bits: number,
  places: Int32Array,
  at: number,
): number {
  let next = at;
  let id = step < 0 ? 200 : 250;
  const put = (a: number, b = 0, c = 0): void => {
    places[next++] = placeOf(bits, id++, a, b, c);
  };
  const inWindow = (j: number): boolean => j >= scene.window.first && j < scene.window.last;
  const { lemma, kind } = scene;
  const t0 = atoms.tag[i] ?? 0;
  const w0 = atoms.word[i] ?? 0;
  const q0 = atoms.quoted[i] ?? 0;
  const tb = inWindow(i - 1) ? (atoms.tag[i - 1] ?? 0) : -1;
  const wb = inWindow(i - 1) ? (atoms.word[i - 1] ?? 0) : -1;
  const ta = inWindow(i + 1) ? (atoms.tag[i + 1] ?? 0) : -1;
  const wa = inWindow(i + 1) ? (atoms.word[i + 1] ?? 0) : -1;
  const near = bucket(way.distance);
  const commas = capped(way.commas, 3);
  const verbs = capped(way.verbs, 3);
  const cues = capped(way.cues, 2) + (cueTokens[i] ? 3 : 0);
  const crossings = capped(way.crossings, 4);
  const offset = Math.max(-2, Math.min(2, (atoms.sentence[i] ?? 0) - scene.sentence)) + 3;
  const that = way.that === 0 ? 0 : way.that <= 3 ? 1 : 2;
  const same = atoms.quotation[i] === scene.quotation ? 1 : 0;
  put(lemma);
  put(near, t0);
  put(near, offset);
  put(commas, q0, offset);
  put(same, crossings, q0);
  put(verbs, t0, commas);
  put(verbs, commas, near);
  put(that, t0, verbs);
  put(that, wb);
  put(offset, q0, scene.quotesBefore * 3 + scene.quotesAfter);
  put(lemma, t0, near < 5 ? near : 5);
  put(lemma, w0);
  put(lemma, wb, near < 4 ? near : 4);
  put(lemma, that, near);
  put(lemma, verbs, commas);
  put(scene.afterTag, q0, offset);
  put(scene.afterWord, offset, q0);
  put(scene.afterWord, t0, near);
  put(scene.beforeWord, offset, q0);
  put(scene.beforeTag, t0, near);
  put(scene.afterTag, scene.beforeTag, offset);
  put(way.distance <= PATH_LENGTH ? way.path : 0, near);
  put(way.distance <= PATH_LENGTH ? way.path : 0, ta, near);
  put(cues, commas, verbs);
  put(cues, t0, tb);
  put(cues, near, kind);
  put(commas, tb, t0);
  put(commas, wb, t0);
  put(commas, t0, wa);
  put(kind, t0, near);
  put(kind, scene.afterTag, offset);
  put(kind, verbs, commas);
  put(scene.verbsBefore, scene.afterTag, offset);
  put(scene.verbsBefore, scene.beforeWord, offset);
  put(scene.verbsBefore, verbs, commas);
  put(scene.quotesBefore * 3 + scene.quotesAfter, same * 5 + crossings, offset);
  put(scene.quotesBefore * 3 + scene.quotesAfter, q0, wb);
  put(tb, t0, offset * 4 + commas);
  put(wb, w0, near);
  put(scene.cue.last - scene.cue.first, near, t0);
  return next;
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
