import type { Atoms } from "./atoms.js";
import { type Features, put } from "./hash.js";

/** Upper bound of features a token. */
export const CUE_FEATURES = 64;
const LOOK = 4;

/** Puts the features of token `i` by itself: enough to pass over many words. */
export function wordFeatures(
  { word, lemma, tag, suffix, shape, quoted, class: kind }: Atoms,
  i: number,
  features: Features,
): void {
  features.length = 0;
  features.id = 0;
  const t0 = tag[i] ?? 0;
  put(features, 0, 0, 0);
  put(features, word[i] ?? 0, 0, 0);
  put(features, lemma[i] ?? 0, 0, 0);
  put(features, lemma[i] ?? 0, t0, 0);
  put(features, t0, 0, 0);
  put(features, kind[i] ?? 0, t0, 0);
  put(features, suffix[i] ?? 0, t0, 0);
  put(features, shape[i] ?? 0, quoted[i] ?? 0, 0);
}

/** Puts the features of token `i` among its neighbours. */
export function neighbourFeatures(
  atoms: Atoms,
  i: number,
  { first, last }: { readonly first: number; readonly last: number },
  features: Features,
): void {
  features.length = 0;
  features.id = 20;
  const { word, lemma, tag, quoted } = atoms;
  const kind = atoms.class;
  const w0 = word[i] ?? 0;
  const l0 = lemma[i] ?? 0;
  const t0 = tag[i] ?? 0;
  const k0 = kind[i] ?? 0;
  const q0 = quoted[i] ?? 0;
  const tb = near(tag, i, -1, first, last);
  const ta = near(tag, i, 1, first, last);
  const wb = near(word, i, -1, first, last);
  const wa = near(word, i, 1, first, last);
  put(features, wb, 0, 0);
  put(features, wa, 0, 0);
  put(features, near(word, i, -2, first, last), 0, 0);
  put(features, near(word, i, 2, first, last), 0, 0);
  put(features, near(lemma, i, -1, first, last), t0, 0);
  put(features, near(lemma, i, 1, first, last), t0, 0);
  put(features, tb, 0, 0);
  put(features, ta, 0, 0);
  put(features, wb, w0, 0);
  put(features, w0, wa, 0);
  put(features, tb, t0, 0);
  put(features, t0, ta, 0);
  put(features, tb, t0, ta);
  put(features, near(tag, i, -2, first, last), tb, t0);
  put(features, t0, ta, near(tag, i, 2, first, last));
  put(features, l0, ta, 0);
  put(features, l0, tb, 0);
  put(features, l0, q0, 0);
  put(features, k0, ta, 0);
  put(features, k0, tb, 0);
  put(features, k0, tb, ta);
  put(features, near(kind, i, -1, first, last), t0, 0);
  put(features, near(kind, i, 1, first, last), t0, 0);
  put(features, near(kind, i, -1, first, last), k0, near(kind, i, 1, first, last));
  put(features, wb, w0, wa);
  put(features, wa, near(word, i, 2, first, last), 0);
  put(features, near(word, i, -2, first, last), wb, 0);
  put(features, l0, near(quoted, i, 1, first, last), 0);
  put(features, l0, near(quoted, i, -1, first, last), 0);
  const ahead = lookAhead(atoms, i, last);
  put(features, l0, ahead, 0);
  put(features, k0, ahead, tb);
  const subject = subjectBefore(atoms, i, first);
  put(features, l0, subject, 0);
  put(features, k0, subject, ta);
  put(features, t0, subject, 0);
  const edge = (i === first ? 1 : 0) + (i >= last - 2 ? 2 : 0);
  put(features, edge, t0, k0);
  const before = quotesIn(atoms, first, i);
  put(features, k0, before, q0);
  put(features, l0, before, 0);
  put(features, near(lemma, i, -1, first, last), l0, 0);
  put(features, near(lemma, i, 1, first, last), l0, 0);
  put(features, near(tag, i, 2, first, last), near(tag, i, 3, first, last), t0);
  const nominal = lastNominal(atoms, i, first);
  put(features, nominal, l0, 0);
  put(features, nominal, t0, 0);
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

/** The value `offset` tokens on; -1 before the sentence, -2 after it. */
function near(column: Int32Array, i: number, offset: number, first: number, last: number): number {
  const j = i + offset;
  return j < first ? -1 : j >= last ? -2 : (column[j] ?? 0);
}
