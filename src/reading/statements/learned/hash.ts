/** Feature hashing: a feature is a few small numbers, its weights stand at the place their mix points to. */

/** A number for a word; equal words have equal numbers. FNV-1a. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The features of one token, as places below 2^bits; used again for every token. */
export interface Features {
  readonly places: Int32Array;
  readonly shift: number;
  length: number;
  /** Number of the next feature: equal values of two features stand at different places. */
  id: number;
}

export function featuresFor(most: number, bits: number): Features {
  return { places: new Int32Array(most), shift: 32 - bits, length: 0, id: 0 };
}

/** Adds the next feature, with the values `a`, `b` and `c`. Finalizers as in MurmurHash3. */
export function put(features: Features, a: number, b: number, c: number): void {
  let hash = Math.imul(features.id++, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16) ^ c, 0x27d4eb2f);
  features.places[features.length++] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> features.shift;
}

/** Adds the feature with number `id`. */
export function putAs(features: Features, id: number, a: number, b: number, c: number): void {
  features.id = id;
  put(features, a, b, c);
}
