import type { Range } from "../draft.js";
import { type Atoms, near } from "./atoms.js";
import { bucket, type CueScene, capped } from "./cue-scene.js";
import { type Features, inOrder, put, type Template, type Templates, templatesOf } from "./hash.js";

/** Upper bound of features a token. */
export const LINK_FEATURES = 72;
/** Where the values stand: of the cue, */
const CUE_LEMMA = 1;
const CUE_CLASS = 2;
const CUE_AFTER_WORD = 3;
const CUE_AFTER_TAG = 4;
const CUE_BEFORE_WORD = 5;
const CUE_BEFORE_TAG = 6;
const CUE_QUOTES = 7;
const CUE_VERBS = 8;
const CUE_LENGTH = 9;
/** of the way to a token, */
const FAR = 10;
const FAR_TO_5 = 11;
const FAR_TO_4 = 12;
const COMMAS = 13;
const VERBS = 14;
const CUES = 15;
const CROSSINGS = 16;
const OFFSET = 17;
const OFFSET_COMMAS = 18;
const THAT = 19;
const SAME = 20;
const SAME_CROSSINGS = 21;
const QUOTED = 22;
const PATH = 23;
/** and of the token and its neighbours. */
const WORD = 24;
const TAG = 25;
const SHAPE = 26;
const CLASS = 27;
const WORD_BEFORE = 28;
const WORD_AFTER = 29;
const TAG_BEFORE = 30;
const TAG_AFTER = 31;
const TAG_AFTER_2 = 32;
const QUOTED_BEFORE = 33;
const QUOTED_AFTER = 34;
const EDGE = 35;

/** Features of the sentence and the quotation that a token stands in, as seen from the cue. The weights were trained with these numbers. */
const OF_PLACE: readonly Template[] = [
  [0, CUE_LEMMA],
  [4, SAME, CROSSINGS, QUOTED],
  [9, OFFSET, QUOTED, CUE_QUOTES],
  [14, CUE_AFTER_WORD, OFFSET, QUOTED],
  [16, CUE_BEFORE_WORD, OFFSET, QUOTED],
  [18, CUE_AFTER_TAG, CUE_BEFORE_TAG, OFFSET],
  [27, CUE_CLASS, CUE_AFTER_TAG, OFFSET],
  [28, CUE_VERBS, CUE_AFTER_TAG, OFFSET],
  [29, CUE_VERBS, CUE_BEFORE_WORD, OFFSET],
  [30, CUE_QUOTES, SAME_CROSSINGS, OFFSET],
];
/** So many of the features, the first, are of the place. */
export const PLACE_FEATURES = OF_PLACE.length;

/** Features of the way from the cue, whatever the words at its end. */
const OF_WAY: readonly Template[] = [
  [2, FAR, OFFSET],
  [3, COMMAS, QUOTED, OFFSET],
  [6, VERBS, COMMAS, FAR],
  [13, CUE_LEMMA, VERBS, COMMAS],
  [21, CUES, COMMAS, VERBS],
  [32, CUE_LEMMA, THAT, FAR],
  [33, CUES, FAR, CUE_CLASS],
  [34, CUE_CLASS, VERBS, COMMAS],
  [35, CUE_VERBS, VERBS, COMMAS],
];
/** So many of the features, the first, are of the place of the token or the way to it. */
export const WAY_FEATURES = PLACE_FEATURES + OF_WAY.length;

/** Features of a token as seen from the cue. */
const FROM_CUE: readonly Template[] = [
  [1, FAR, TAG],
  [5, VERBS, TAG, COMMAS],
  [7, THAT, TAG, VERBS],
  [8, THAT, WORD_BEFORE],
  [10, CUE_LEMMA, TAG, FAR_TO_5],
  [11, CUE_LEMMA, WORD],
  [12, CUE_LEMMA, WORD_BEFORE, FAR_TO_4],
  [15, CUE_AFTER_WORD, TAG, FAR],
  [17, CUE_BEFORE_TAG, TAG, FAR],
  [19, PATH, FAR],
  [20, PATH, TAG_AFTER, FAR],
  [22, CUES, TAG, TAG_BEFORE],
  [23, COMMAS, TAG_BEFORE, TAG],
  [24, COMMAS, WORD_BEFORE, TAG],
  [25, COMMAS, TAG, WORD_AFTER],
  [26, CUE_CLASS, TAG, FAR],
  [31, CUE_QUOTES, QUOTED, WORD_BEFORE],
  [36, TAG_BEFORE, TAG, OFFSET_COMMAS],
  [37, WORD_BEFORE, WORD, FAR],
  [38, CUE_LENGTH, FAR, TAG],
];

/** Features of a token and its neighbours. */
const AROUND = inOrder(0, [
  [],
  [WORD],
  [TAG, SHAPE],
  [WORD_BEFORE],
  [WORD_AFTER],
  [TAG_BEFORE, TAG, TAG_AFTER],
  [TAG, TAG_AFTER, TAG_AFTER_2],
  [WORD_BEFORE, WORD],
  [WORD, WORD_AFTER],
  [WORD_BEFORE, TAG],
  [QUOTED, QUOTED_BEFORE, QUOTED_AFTER],
  [EDGE, TAG],
  [EDGE, QUOTED, QUOTED_AFTER],
  [CLASS, TAG],
]);

/** Other numbers on either side of a cue. */
const BEFORE_CUE = sided(100, 200);
const BEHIND_CUE = sided(150, 250);

function sided(around: number, seen: number): Record<"place" | "way" | "seen" | "around", Templates> {
  return {
    place: templatesOf(OF_PLACE, seen),
    way: templatesOf(OF_WAY, seen),
    seen: templatesOf(FROM_CUE, seen),
    around: templatesOf(AROUND, around),
  };
}

/** So many features of a token are the same for every cue on one side of it. */
export const AROUND_FEATURES = AROUND.length;

/** Adds the features of the token at hand and its neighbours, which stands before its cue or behind it. */
export function putAround(features: Features, isBehind: boolean): void {
  put(features, (isBehind ? BEHIND_CUE : BEFORE_CUE).around);
}

/** Whether the neighbours that `putAround` looks at all lie in the window: then the cue and its window do not matter. */
export function isWellWithin({ first, last }: Range, i: number): boolean {
  return i > first && i + 2 < last;
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

/**
 * Calls `each` for every token of the window outside the cue, with the places of its features but those of `putAround`. Those of its place
 * and of the way to it come first and are the same for many tokens on end: `same` of them are those of the token before.
 */
export function eachLinkFeatures(
  atoms: Atoms,
  scene: CueScene,
  cueTokens: Uint8Array,
  features: Features,
  each: (token: number, same: number, isBehind: boolean) => void,
): void {
  const { cue, window } = scene;
  setScene(scene, features.values);
  for (const step of [-1, 1]) {
    const templates = step < 0 ? BEFORE_CUE : BEHIND_CUE;
    const way: Way = { distance: 0, commas: 0, verbs: 0, crossings: 0, that: 0, cues: 0, path: 0 };
    let lastPlace = -1;
    let lastWay = -1;
    for (let i = step < 0 ? cue.first - 1 : cue.last; i >= window.first && i < window.last; i += step) {
      goOn(atoms, way, i, step, cueTokens);
      if (!isAmidQuotation(atoms, scene, i) && !(way.distance > NEAR && isAmidPhrase(atoms, cueTokens, i))) {
        const place = setPlace(atoms, scene, way, i, features.values);
        const thisWay = setWay(way, i, cueTokens, features.values);
        const same = place !== lastPlace ? 0 : thisWay !== lastWay ? PLACE_FEATURES : WAY_FEATURES;
        features.length = same;
        if (same === 0) put(features, templates.place);
        if (same < WAY_FEATURES) put(features, templates.way);
        setToken(atoms, window, i, features.values);
        put(features, templates.seen);
        each(i, same, step > 0);
        lastPlace = place;
        lastWay = thisWay;
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

/** Sets what is the same for every token around a cue. */
function setScene(scene: CueScene, values: Int32Array): void {
  values[CUE_LEMMA] = scene.lemma;
  values[CUE_CLASS] = scene.kind;
  values[CUE_AFTER_WORD] = scene.afterWord;
  values[CUE_AFTER_TAG] = scene.afterTag;
  values[CUE_BEFORE_WORD] = scene.beforeWord;
  values[CUE_BEFORE_TAG] = scene.beforeTag;
  values[CUE_QUOTES] = scene.quotesBefore * 3 + scene.quotesAfter;
  values[CUE_VERBS] = scene.verbsBefore;
  values[CUE_LENGTH] = scene.cue.last - scene.cue.first;
}

/** Sets which sentence and quotation token `i` stands in. Returns a number that is the same for the same place. */
function setPlace(atoms: Atoms, scene: CueScene, way: Way, i: number, values: Int32Array): number {
  const crossings = capped(way.crossings, 4);
  const offset = Math.max(-2, Math.min(2, (atoms.sentence[i] ?? 0) - scene.sentence)) + 3;
  const same = atoms.quotation[i] === scene.quotation ? 1 : 0;
  const quoted = atoms.quoted[i] ?? 0;
  values[CROSSINGS] = crossings;
  values[OFFSET] = offset;
  values[SAME] = same;
  values[SAME_CROSSINGS] = same * 5 + crossings;
  values[QUOTED] = quoted;
  return ((crossings * 6 + offset) * 2 + same) * 4 + quoted;
}

/** Sets how far token `i` is from the cue, coarsely. Returns a number that is the same for the same way to the same place. */
function setWay(way: Way, i: number, cueTokens: Uint8Array, values: Int32Array): number {
  const far = bucket(way.distance);
  const commas = capped(way.commas, 3);
  const verbs = capped(way.verbs, 3);
  const cues = capped(way.cues, 2) + (cueTokens[i] ? 3 : 0);
  const that = way.that === 0 ? 0 : way.that <= 3 ? 1 : 2;
  values[FAR] = far;
  values[FAR_TO_5] = capped(far, 5);
  values[FAR_TO_4] = capped(far, 4);
  values[COMMAS] = commas;
  values[VERBS] = verbs;
  values[CUES] = cues;
  values[OFFSET_COMMAS] = (values[OFFSET] ?? 0) * 4 + commas;
  values[THAT] = that;
  values[PATH] = way.distance <= PATH_LENGTH ? way.path : 0;
  return (((far * 4 + commas) * 4 + verbs) * 6 + cues) * 3 + that;
}

/** Sets what token `i` and its neighbours are. */
function setToken(atoms: Atoms, { first, last }: Range, i: number, values: Int32Array): void {
  const { word, tag, quoted, sentence } = atoms;
  const own = sentence[i] ?? 0;
  values[WORD] = word[i] ?? 0;
  values[TAG] = tag[i] ?? 0;
  values[SHAPE] = atoms.shape[i] ?? 0;
  values[CLASS] = atoms.class[i] ?? 0;
  values[WORD_BEFORE] = near(word, i, -1, first, last);
  values[WORD_AFTER] = near(word, i, 1, first, last);
  values[TAG_BEFORE] = near(tag, i, -1, first, last);
  values[TAG_AFTER] = near(tag, i, 1, first, last);
  values[TAG_AFTER_2] = near(tag, i, 2, first, last);
  values[QUOTED_BEFORE] = near(quoted, i, -1, first, last);
  values[QUOTED_AFTER] = near(quoted, i, 1, first, last);
  values[EDGE] =
    (near(sentence, i, -1, first, last) === own ? 0 : 1) + (near(sentence, i, 1, first, last) === own ? 0 : 2);
}
