import { z } from "zod";
import { derived } from "../../lexicon/derived.js";
import { allowedOf, type ChainModel, mayFollow, spanLabels } from "./chain.js";
import type { CueGate } from "./cue-gate.js";
import { packRows } from "./sums.js";

export const CUE_LABELS = spanLabels(["cue"]);
export const LINK_LABELS = spanLabels(["source", "content"]);

const Packed = z.strictObject({
  bits: z.int().min(1).max(22),
  scale: z.number(),
  /** Bytes in base64: one signed byte a weight. */
  weights: z.string(),
  steps: z.array(z.number().nullable()),
  starts: z.array(z.number().nullable()),
  ends: z.array(z.number().nullable()),
});
const PackedGate = z.strictObject({
  bits: z.int().min(1).max(22),
  /** One bit a place, in base64. */
  starts: z.string(),
  insides: z.string(),
});
const PackedModels = z.strictObject({ about: z.string(), gate: PackedGate, cues: Packed, links: Packed });

export interface StatementModels {
  readonly gate: CueGate;
  readonly cues: ChainModel;
  readonly links: ChainModel;
}

/** The trained weights, or nothing where the knowledge has none. Made by `scripts/train/statements.mjs`. */
export const statementModels = derived(({ models }): StatementModels | undefined => {
  if (models.statements === undefined) return undefined;
  const { gate, cues, links } = PackedModels.parse(models.statements);
  return { gate: unpackGate(gate), cues: unpack(cues, CUE_LABELS), links: unpack(links, LINK_LABELS) };
});

/** A stored model as it is used. */
export function unpack(
  { bits, scale, weights, steps, starts, ends }: z.infer<typeof Packed>,
  labels: string[],
): ChainModel {
  const scores = (list: readonly (number | null)[]): Float32Array =>
    Float32Array.from(list, (value) => value ?? -Infinity);
  return {
    labels,
    bits,
    scale,
    ...packRows(new Int8Array(bytesOf(weights).buffer), labels.length),
    steps: allowedOf(scores(steps), labels.length),
    starts: scores(starts),
    ends: scores(ends),
  };
}

/** A stored gate as it is used. */
export function unpackGate({ bits, starts, insides }: z.infer<typeof PackedGate>): CueGate {
  return { bits, starts: bytesOf(starts), insides: bytesOf(insides) };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/**
 * Which steps, starts and ends the labels allow: 0 or `-Infinity`.
 * @public The training script uses it too.
 */
export function allowedSteps(labels: readonly string[]): Record<"steps" | "starts" | "ends", Float32Array> {
  const allow = (from: string | undefined, to: string | undefined): number => (mayFollow(from, to) ? 0 : -Infinity);
  return {
    steps: Float32Array.from(labels.flatMap((from) => labels.map((to) => allow(from, to)))),
    starts: Float32Array.from(labels, (to) => allow(undefined, to)),
    ends: Float32Array.from(labels, (from) => allow(from, undefined)),
  };
}
