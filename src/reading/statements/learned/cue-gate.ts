import type { Form } from "./forms.js";

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

/** Whether a word begins no cue. */
export function beginsNone({ bits, starts }: CueGate, form: Form): boolean {
  return !form.class && isSet(starts, gatePlace(form, bits));
}

/** Whether a word goes on with no cue. */
export function goesOnWithNone({ bits, insides }: CueGate, form: Form): boolean {
  return !form.class && isSet(insides, gatePlace(form, bits));
}

/** Where the bit of a word stands. */
export function gatePlace({ lemma, tag }: Form, bits: number): number {
  const mixed = Math.imul(lemma ^ Math.imul(tag, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> (32 - bits);
}

function isSet(bytes: Uint8Array, place: number): boolean {
  return (((bytes[place >>> 3] ?? 0) >>> (place & 7)) & 1) === 1;
}
