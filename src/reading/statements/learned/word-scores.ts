import type { Atoms } from "./atoms.js";
import { addScores, type ChainModel } from "./chain.js";
import { wordFeatures } from "./cue-features.js";
import type { Features } from "./hash.js";

/** What words score by themselves, kept by all that goes into it: most words of a report stood in the one before. */
interface WordScores {
  readonly leaning: number;
  /** Four numbers a slot: what the word in it is made of. */
  readonly parts: Int32Array;
  readonly scores: Float32Array;
}

const SLOT_BITS = 14;
const PARTS = 4;
const kept = new WeakMap<ChainModel, WordScores>();

/** Writes the scores of token `i` by itself to `scores[at..]`; `leaning` is added to the labels that begin a span. */
export function wordScorer(
  model: ChainModel,
  atoms: Atoms,
  features: Features,
  leaning: number,
): (i: number, scores: Float32Array, at: number) => void {
  const count = model.labels.length;
  const starting = model.labels.flatMap((label, at) => (/^[BU]/u.test(label) ? [at] : []));
  const known = keptScores(model, leaning);
  return (i, scores, at) => {
    const slot = slotOf(atoms, i);
    const from = slot * count;
    if (!isIn(known.parts, slot, atoms, i)) {
      known.scores.fill(0, from, from + count);
      for (const label of starting) known.scores[from + label] = leaning;
      wordFeatures(atoms, i, features);
      addScores(model, features, known.scores, from);
    }
    for (let label = 0; label < count; label++) scores[at + label] = known.scores[from + label] ?? 0;
  };
}

function keptScores(model: ChainModel, leaning: number): WordScores {
  const known = kept.get(model);
  if (known?.leaning === leaning) return known;
  const parts = new Int32Array(PARTS << SLOT_BITS);
  const fresh = { leaning, parts, scores: new Float32Array(model.labels.length << SLOT_BITS) };
  kept.set(model, fresh);
  return fresh;
}

function slotOf({ word, lemma, tag, quoted }: Atoms, i: number): number {
  const mixed =
    (word[i] ?? 0) ^ Math.imul(lemma[i] ?? 0, 31) ^ Math.imul((tag[i] ?? 0) * 4 + (quoted[i] ?? 0), 0x9e3779b1);
  return Math.imul(mixed, 0x85ebca6b) >>> (32 - SLOT_BITS);
}

/** Whether the slot holds the word of token `i`; it does from now on. */
function isIn(parts: Int32Array, slot: number, atoms: Atoms, i: number): boolean {
  const at = slot * PARTS;
  const word = atoms.word[i] ?? 0;
  const lemma = atoms.lemma[i] ?? 0;
  const suffix = atoms.suffix[i] ?? 0;
  const rest = formOf(atoms, i);
  if (parts[at] === word && parts[at + 1] === lemma && parts[at + 2] === suffix && parts[at + 3] === rest) return true;
  parts[at] = word;
  parts[at + 1] = lemma;
  parts[at + 2] = suffix;
  parts[at + 3] = rest;
  return false;
}

/** Tag, shape, quotation and class in one number, never 0: an empty slot holds no word. */
function formOf(atoms: Atoms, i: number): number {
  const form = ((atoms.tag[i] ?? 0) * 8 + (atoms.shape[i] ?? 0)) * 4 + (atoms.quoted[i] ?? 0);
  return form * 256 + (atoms.class[i] ?? 0) + 1;
}
