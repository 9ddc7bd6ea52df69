import { type Atoms, near } from "./atoms.js";
import type { Form } from "./forms.js";
import { type Features, inOrder, put, templatesOf } from "./hash.js";

/** Upper bound of features a token. */
export const CUE_FEATURES = 64;
const LOOK = 4;

/** Where the values of a token stand, those of its neighbours, and of what is around: `2` is two tokens away. */
const WORD = 1;
const LEMMA = 2;
const TAG = 3;
const CLASS = 4;
const QUOTED = 5;
const SUFFIX = 6;
const SHAPE = 7;
const WORD_BEFORE = 8;
const WORD_AFTER = 9;
const WORD_BEFORE_2 = 10;
const WORD_AFTER_2 = 11;
const LEMMA_BEFORE = 12;
const LEMMA_AFTER = 13;
const TAG_BEFORE = 14;
const TAG_AFTER = 15;
const TAG_BEFORE_2 = 16;
const TAG_AFTER_2 = 17;
const TAG_AFTER_3 = 18;
const CLASS_BEFORE = 19;
const CLASS_AFTER = 20;
const QUOTED_BEFORE = 21;
const QUOTED_AFTER = 22;
const AHEAD = 23;
const SUBJECT = 24;
const EDGE = 25;
const QUOTES_BEFORE = 26;
const NOMINAL = 27;

const OF_WORD = templatesOf(
  inOrder(0, [[], [WORD], [LEMMA], [LEMMA, TAG], [TAG], [CLASS, TAG], [SUFFIX, TAG], [SHAPE, QUOTED]]),
);

/** The weights were trained with these numbers. */
const OF_NEIGHBOURS = templatesOf(
  inOrder(20, [
    [WORD_BEFORE],
    [WORD_AFTER],
    [WORD_BEFORE_2],
    [WORD_AFTER_2],
    [LEMMA_BEFORE, TAG],
    [LEMMA_AFTER, TAG],
    [TAG_BEFORE],
    [TAG_AFTER],
    [WORD_BEFORE, WORD],
    [WORD, WORD_AFTER],
    [TAG_BEFORE, TAG],
    [TAG, TAG_AFTER],
    [TAG_BEFORE, TAG, TAG_AFTER],
    [TAG_BEFORE_2, TAG_BEFORE, TAG],
    [TAG, TAG_AFTER, TAG_AFTER_2],
    [LEMMA, TAG_AFTER],
    [LEMMA, TAG_BEFORE],
    [LEMMA, QUOTED],
    [CLASS, TAG_AFTER],
    [CLASS, TAG_BEFORE],
    [CLASS, TAG_BEFORE, TAG_AFTER],
    [CLASS_BEFORE, TAG],
    [CLASS_AFTER, TAG],
    [CLASS_BEFORE, CLASS, CLASS_AFTER],
    [WORD_BEFORE, WORD, WORD_AFTER],
    [WORD_AFTER, WORD_AFTER_2],
    [WORD_BEFORE_2, WORD_BEFORE],
    [LEMMA, QUOTED_AFTER],
    [LEMMA, QUOTED_BEFORE],
    [LEMMA, AHEAD],
    [CLASS, AHEAD, TAG_BEFORE],
    [LEMMA, SUBJECT],
    [CLASS, SUBJECT, TAG_AFTER],
    [TAG, SUBJECT],
    [EDGE, TAG, CLASS],
    [CLASS, QUOTES_BEFORE, QUOTED],
    [LEMMA, QUOTES_BEFORE],
    [LEMMA_BEFORE, LEMMA],
    [LEMMA_AFTER, LEMMA],
    [TAG_AFTER_2, TAG_AFTER_3, TAG],
    [NOMINAL, LEMMA],
    [NOMINAL, TAG],
  ]),
);

/** Those of the features of neighbours that tell most beginnings of cues from other words: chosen one after the other on the dev part. */
const AT_A_GLANCE = templatesOf([
  [30, TAG_BEFORE, TAG],
  [31, TAG, TAG_AFTER],
  [33, TAG_BEFORE_2, TAG_BEFORE, TAG],
  [50, CLASS, AHEAD, TAG_BEFORE],
]);

/** Puts the features of a word by itself: enough to pass over many. */
export function wordFeatures(
  { word, lemma, tag, class: kind, suffix, shape }: Form,
  quoted: number,
  features: Features,
): void {
  const { values } = features;
  values[WORD] = word;
  values[LEMMA] = lemma;
  values[TAG] = tag;
  values[CLASS] = kind;
  values[QUOTED] = quoted;
  values[SUFFIX] = suffix;
  values[SHAPE] = shape;
  features.length = 0;
  put(features, OF_WORD);
}

/** Adds the few features of token `i` among its neighbours that are looked at first. */
export function glanceFeatures(
  atoms: Atoms,
  i: number,
  { first, last }: { readonly first: number; readonly last: number },
  features: Features,
): void {
  const { tag } = atoms;
  const { values } = features;
  values[TAG_BEFORE] = near(tag, i, -1, first, last);
  values[TAG_AFTER] = near(tag, i, 1, first, last);
  values[TAG_BEFORE_2] = near(tag, i, -2, first, last);
  values[AHEAD] = lookAhead(atoms, i, last);
  put(features, AT_A_GLANCE);
}

/** Adds the features of token `i` among its neighbours to those of the word by itself. */
export function neighbourFeatures(
  atoms: Atoms,
  i: number,
  { first, last }: { readonly first: number; readonly last: number },
  features: Features,
): void {
  const { word, lemma, tag, quoted, class: kind } = atoms;
  const { values } = features;
  values[WORD_BEFORE] = near(word, i, -1, first, last);
  values[WORD_AFTER] = near(word, i, 1, first, last);
  values[WORD_BEFORE_2] = near(word, i, -2, first, last);
  values[WORD_AFTER_2] = near(word, i, 2, first, last);
  values[LEMMA_BEFORE] = near(lemma, i, -1, first, last);
  values[LEMMA_AFTER] = near(lemma, i, 1, first, last);
  values[TAG_BEFORE] = near(tag, i, -1, first, last);
  values[TAG_AFTER] = near(tag, i, 1, first, last);
  values[TAG_BEFORE_2] = near(tag, i, -2, first, last);
  values[TAG_AFTER_2] = near(tag, i, 2, first, last);
  values[TAG_AFTER_3] = near(tag, i, 3, first, last);
  values[CLASS_BEFORE] = near(kind, i, -1, first, last);
  values[CLASS_AFTER] = near(kind, i, 1, first, last);
  values[QUOTED_BEFORE] = near(quoted, i, -1, first, last);
  values[QUOTED_AFTER] = near(quoted, i, 1, first, last);
  values[AHEAD] = lookAhead(atoms, i, last);
  values[SUBJECT] = subjectBefore(atoms, i, first);
  values[EDGE] = (i === first ? 1 : 0) + (i >= last - 2 ? 2 : 0);
  values[QUOTES_BEFORE] = quotesIn(atoms, first, i);
  values[NOMINAL] = lastNominal(atoms, i, first);
  put(features, OF_NEIGHBOURS);
}

/** What comes within a few words: "that", a quotation, "to", an end. */
function lookAhead(atoms: Atoms, i: number, last: number): number {
  for (let j = i + 1; j <= i + LOOK; j++) {
    if (j >= last) return 1;
    if (atoms.that[j]) return 2;
    if (atoms.quoted[j] === 2) return 3;
    if (atoms.comma[j]) return 4;
    if (atoms.verbal[j]) return 5;
  }
  return 0;
}

/** Class, tag and form of the next nominal to the left. */
function subjectBefore(atoms: Atoms, i: number, first: number): number {
  for (let j = i - 1; j >= first && j >= i - 6; j--) {
    const tag = atoms.tag[j] ?? 0;
    if (tag === PRONOUN) return atoms.word[j] ?? 0;
    if (tag === NOUN || tag === NAME) return tag + 100 * (atoms.class[j] ?? 0);
    if (atoms.comma[j]) return 1;
  }
  return 0;
}

function lastNominal(atoms: Atoms, i: number, first: number): number {
  for (let j = i - 1; j >= first && j >= i - 6; j--) {
    const tag = atoms.tag[j] ?? 0;
    if (tag === PRONOUN || tag === NOUN) return atoms.lemma[j] ?? 0;
    if (tag === NAME) return 1;
  }
  return 0;
}

const NOUN = 8;
const PRONOUN = 11;
const NAME = 12;

/** Tokens back that a quotation is looked for. */
const QUOTE_LOOK = 24;

/** Whether a quotation stands shortly before token `to`: 2 where it has ended, 1 where it has not. */
function quotesIn({ quoted }: Atoms, from: number, to: number): number {
  for (let j = to - 1; j >= from && j >= to - QUOTE_LOOK; j--) if (quoted[j]) return quoted[j] === 3 ? 2 : 1;
  return 0;
}
