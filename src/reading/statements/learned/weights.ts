import { z } from "zod";
import { derived } from "../../lexicon/derived.js";
import { type ChainModel, labelsBefore, mayFollow, spanLabels, toLanes } from "./chain.js";

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
const PackedModels = z.strictObject({ about: z.string(), cues: Packed, links: Packed });

export interface StatementModels {
  readonly cues: ChainModel;
  readonly links: ChainModel;
}

/** The trained weights, or nothing where the knowledge has none. Made by `scripts/train/statements.mjs`. */
export const statementModels = derived(({ models }): StatementModels | undefined => {
  if (models.statements === undefined) return undefined;
  const { cues, links } = PackedModels.parse(models.statements);
  return { cues: unpack(cues, CUE_LABELS), links: unpack(links, LINK_LABELS) };
});

/** A stored model as it is used. */
export function unpack(
  { bits, scale, weights, steps, starts, ends }: z.infer<typeof Packed>,
  labels: string[],
): ChainModel {
  const bytes = atob(weights);
  const values = new Int8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) values[i] = (bytes.charCodeAt(i) << 24) >> 24;
  const scores = (list: readonly (number | null)[]): Float32Array =>
    Float32Array.from(list, (value) => value ?? -Infinity);
  const lanes = toLanes(values, labels.length);
  const allowed = scores(steps);
  const before = labelsBefore(allowed, labels.length);
  return { labels, bits, scale, lanes, steps: allowed, before, starts: scores(starts), ends: scores(ends) };
}

/**
 * Which steps, starts and ends the labels allow: 0 or `-Infinity`.
 * @public The training script uses it too.
 */
export function allowedSteps(labels: readonly string[]): Pick<ChainModel, "steps" | "starts" | "ends"> {
  const allow = (from: string | undefined, to: string | undefined): number => (mayFollow(from, to) ? 0 : -Infinity);
  return {
    steps: Float32Array.from(labels.flatMap((from) => labels.map((to) => allow(from, to)))),
    starts: Float32Array.from(labels, (to) => allow(undefined, to)),
    ends: Float32Array.from(labels, (from) => allow(from, undefined)),
  };
}
