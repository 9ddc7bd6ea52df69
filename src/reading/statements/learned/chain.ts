import type { Features } from "./hash.js";

/** Linear chains: the best sequence of labels given scores of labels and of steps between them. */

export interface ChainModel {
  /** Names of the labels, "O" first. */
  readonly labels: readonly string[];
  readonly bits: number;
  /** `weights[place * labels.length + label]` */
  readonly weights: Float32Array | Int8Array;
  /** `steps[from * labels.length + to]`; `-Infinity` where a step is not allowed. */
  readonly steps: Float32Array;
  readonly starts: Float32Array;
  readonly ends: Float32Array;
  /** What a unit of `weights` counts. */
  readonly scale: number;
}

/** Span labels by role: begin, inside, end and unit of each; "O" outside. */
export function spanLabels(roles: readonly string[]): string[] {
  return ["O", ...roles.flatMap((role) => ["B", "I", "E", "U"].map((part) => `${part}-${role}`))];
}

/** Whether label `to` may follow `from`; undefined stands for the edges of a sequence. */
export function mayFollow(from: string | undefined, to: string | undefined): boolean {
  const [part = "O", role] = (from ?? "O").split("-");
  const [next = "O", nextRole] = (to ?? "O").split("-");
  const open = part === "B" || part === "I";
  return open ? (next === "I" || next === "E") && role === nextRole : next === "O" || next === "B" || next === "U";
}

/** Adds the weights of the features to `scores[at..]`, one score a label. */
export function addScores(model: ChainModel, { places, length }: Features, scores: Float32Array, at: number): void {
  const { weights, scale } = model;
  const count = model.labels.length;
  for (let label = 0; label < count; label++) {
    let total = 0;
    for (let f = 0; f < length; f++) total += weights[(places[f] ?? 0) * count + label] ?? 0;
    scores[at + label] = (scores[at + label] ?? 0) + total * scale;
  }
}

/** The best labels for `length` tokens with `scores[token * labels + label]`. */
export function bestLabels(model: ChainModel, scores: Float32Array, length: number): Int32Array {
  const count = model.labels.length;
  const best = new Float32Array(length * count);
  const back = new Int32Array(length * count);
  for (let label = 0; label < count; label++) best[label] = (scores[label] ?? 0) + (model.starts[label] ?? 0);
  for (let i = 1; i < length; i++)
    for (let to = 0; to < count; to++) {
      let top = -Infinity;
      let from = 0;
      for (let label = 0; label < count; label++) {
        const score = (best[(i - 1) * count + label] ?? 0) + (model.steps[label * count + to] ?? 0);
        if (score > top) {
          top = score;
          from = label;
        }
      }
      best[i * count + to] = top + (scores[i * count + to] ?? 0);
      back[i * count + to] = from;
    }
  return traceBack(model, best, back, length);
}

function traceBack(model: ChainModel, best: Float32Array, back: Int32Array, length: number): Int32Array {
  const count = model.labels.length;
  const labels = new Int32Array(length);
  let top = -Infinity;
  for (let label = 0; label < count; label++) {
    const score = (best[(length - 1) * count + label] ?? 0) + (model.ends[label] ?? 0);
    if (score <= top) continue;
    top = score;
    labels[length - 1] = label;
  }
  for (let i = length - 1; i > 0; i--) labels[i - 1] = back[i * count + (labels[i] ?? 0)] ?? 0;
  return labels;
}
