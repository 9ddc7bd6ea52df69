/** Feature hashing: a feature is a few small numbers, its weights stand at the place their mix points to. */

/** A number for a word; equal words have equal numbers. FNV-1a. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** A feature: its number, and where the values it is of stand among those of a token; 0 where it is of fewer than three. */
export type Template = readonly [id: number, a?: number, b?: number, c?: number];

/** Features as a table, four numbers each, so that one short loop makes them all: calls for each took five times as long. */
export type Templates = Int32Array;

const COLUMNS = 4;

/** `list` as a table; `base` is added to the number of each: equal values of two features stand at different places. */
export function templatesOf(list: readonly Template[], base = 0): Templates {
  return Int32Array.from(list.flatMap(([id, a = 0, b = 0, c = 0]) => [Math.imul(base + id, 0x9e3779b1), a, b, c]));
}

/** Features numbered as they stand, from `first` on. */
export function inOrder(first: number, list: readonly (readonly [a?: number, b?: number, c?: number])[]): Template[] {
  return list.map((values, i): Template => [first + i, ...values]);
}

/** The features of one token, as places below 2^bits, and the values they are made of; used again for every token. */
export interface Features {
  readonly places: Int32Array;
  readonly shift: number;
  length: number;
  /** The first is 0 for ever. */
  readonly values: Int32Array;
}

export function featuresFor(most: number, bits: number): Features {
  return { places: new Int32Array(most), shift: 32 - bits, length: 0, values: new Int32Array(most) };
}

/** Adds the features of `templates`. Finalizers as in MurmurHash3. */
export function put(features: Features, templates: Templates): void {
  const { places, shift, values } = features;
  let length = features.length;
  for (let at = 0; at < templates.length; at += COLUMNS) {
    let hash = (templates[at] ?? 0) ^ Math.imul(values[templates[at + 1] ?? 0] ?? 0, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13) ^ (values[templates[at + 2] ?? 0] ?? 0), 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 16) ^ (values[templates[at + 3] ?? 0] ?? 0), 0x27d4eb2f);
    places[length++] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> shift;
  }
  features.length = length;
}
