import type { Atoms } from "./atoms.js";
import { placeOf } from "./hash.js";

/** Upper bound of features a token. */
export const CUE_FEATURES = 64;
const LOOK = 4;

/** Writes the places of the features of token `i` that tell cues, from `at` on; returns where they end. */
export function cueFeatures(
  atoms: Atoms,
  i: number,
  sentence: { readonly first: number; readonly last: number },
  bits: number,
  places: Int32Array,
  at: number,
): number {
  let next = at;
  let id = 0;
  const put = (a: number, b = 0, c = 0): void => {
    places[next++] = placeOf(bits, id++, a, b, c);
  };
  const get = (column: Int32Array, offset: number): number => {
    const j = i + offset;
    return j < sentence.first ? -1 : j >= sentence.last ? -2 : (column[j] ?? 0);
  };
  const { word, lemma, tag, suffix, shape, quoted } = atoms;
  const kind = atoms.class;
  const w0 = get(word, 0);
  const l0 = get(lemma, 0);
  const t0 = get(tag, 0);
  const k0 = get(kind, 0);
  const q0 = get(quoted, 0);
  const tb = get(tag, -1);
  const ta = get(tag, 1);
  const wb = get(word, -1);
  const wa = get(word, 1);
  put(0);
  put(w0);
  put(l0);
  put(l0, t0);
  put(t0);
  put(k0, t0);
  put(get(suffix, 0), t0);
  put(get(shape, 0), q0);
  put(wb);
  put(wa);
  put(get(word, -2));
  put(get(word, 2));
  put(get(lemma, -1), t0);
  put(get(lemma, 1), t0);
  put(tb);
  put(ta);
  put(wb, w0);
  put(w0, wa);
  put(tb, t0);
  put(t0, ta);
  put(tb, t0, ta);
  put(get(tag, -2), tb, t0);
  put(t0, ta, get(tag, 2));
  put(l0, ta);
  put(l0, tb);
  put(l0, q0);
  put(k0, ta);
  put(k0, tb);
  put(k0, tb, ta);
  put(get(kind, -1), t0);
  put(get(kind, 1), t0);
  put(get(kind, -1), k0, get(kind, 1));
  put(wb, w0, wa);
  put(wa, get(word, 2));
  put(get(word, -2), wb);
  put(l0, get(quoted, 1));
  put(l0, get(quoted, -1));
  const ahead = lookAhead(atoms, i, sentence.last);
  put(l0, ahead);
  put(k0, ahead, tb);
  const subject = subjectBefore(atoms, i, sentence.first);
  put(l0, subject);
  put(k0, subject, ta);
  put(t0, subject);
  const edge = (i === sentence.first ? 1 : 0) + (i >= sentence.last - 2 ? 2 : 0);
  put(edge, t0, k0);
  const before = quotesIn(atoms, sentence.first, i);
  put(k0, before, q0);
  put(l0, before);
  put(get(lemma, -1), l0);
  put(get(lemma, 1), l0);
  put(get(tag, 2), get(tag, 3), t0);
  put(lastNominal(atoms, i, sentence.first), l0);
  put(lastNominal(atoms, i, sentence.first), t0);
  return next;
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

function quotesIn(atoms: Atoms, from: number, to: number): number {
  let seen = 0;
  for (let j = Math.max(from, to - 60); j < to; j++) if (atoms.quoted[j]) seen = atoms.quoted[j] === 3 ? 2 : 1;
  return seen;
}
