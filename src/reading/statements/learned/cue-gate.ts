import type { Atoms } from "./atoms.js";

/**
 * Words that were seen often in the training text and hardly ever in a cue: their features are not looked at. One bit a place that the
 * dictionary form and tag of a word point to; a word never seen is not passed over, nor one that our own lists name.
 */
export interface CueGate {
  readonly bits: number;
  /** Words that begin no cue. */
  readonly starts: Uint8Array;
  /** Words that go on with none. */
  readonly insides: Uint8Array;
}

/** Whether token `i` begins no cue. */
export function beginsNone({ bits, starts }: CueGate, atoms: Atoms, i: number): boolean {
  return !atoms.class[i] && isSet(starts, gatePlace(atoms, i, bits));
}

/** Whether token `i` goes on with no cue. */
export function goesOnWithNone({ bits, insides }: CueGate, atoms: Atoms, i: number): boolean {
  return !atoms.class[i] && isSet(insides, gatePlace(atoms, i, bits));
}

/** Where the bit of token `i` stands. */
export function gatePlace({ lemma, tag }: Atoms, i: number, bits: number): number {
  const mixed = Math.imul((lemma[i] ?? 0) ^ Math.imul(tag[i] ?? 0, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> (32 - bits);
}

function isSet(bytes: Uint8Array, place: number): boolean {
  return (((bytes[place >>> 3] ?? 0) >>> (place & 7)) & 1) === 1;
}
