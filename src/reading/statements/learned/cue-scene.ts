import type { Range } from "../draft.js";
import type { Atoms } from "./atoms.js";

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

/** The scene around `cue`: what its sentence and its neighbours are. */
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

/** `value`, `most` at most. */
export function capped(value: number, most: number): number {
  return value > most ? most : value;
}

/** A distance in tokens, coarsely. */
export function bucket(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 10) return 6;
  if (distance <= 16) return 7;
  return distance <= 30 ? 8 : 9;
}
