/** Feature hashing: a feature is a few small numbers, its weights stand at the place their mix points to. */

/** A number for a word; equal words have equal numbers. FNV-1a. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The place, below 2^`bits`, of the feature `id` with the values `a`, `b`, `c`. Finalizers as in MurmurHash3. */
export function placeOf(bits: number, id: number, a: number, b: number, c: number): number {
  let hash = Math.imul(id + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ a, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ b, 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash ^ c, 0x27d4eb2f);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> (32 - bits);
}
