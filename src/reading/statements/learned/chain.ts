import type { Features } from "./hash.js";

/** Linear chains: the best sequence of labels given scores of labels and of steps between them. */

export interface ChainModel {
  /** Names of the labels, "O" first. */
  readonly labels: readonly string[];
  readonly bits: number;
  /** `weights[place * labels.length + label]`. Bytes, because most of the time goes to waiting for them. */
  readonly weights: Int8Array;
  /** `steps[from * labels.length + to]`; `-Infinity` where a step is not allowed. */
  readonly steps: Float32Array;
  /** `before[to * (labels.length + 1)...]`: the labels from which a step to `to` is allowed, then -1. */
  readonly before: Int8Array;
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

const NONE = -1;

/** The labels from which each label can be reached: less than half of all steps are allowed. */
export function labelsBefore(steps: Float32Array, count: number): Int8Array {
  const before = new Int8Array(count * (count + 1)).fill(NONE);
  for (let to = 0; to < count; to++) {
    let at = to * (count + 1);
    for (let from = 0; from < count; from++) if (steps[from * count + to] !== -Infinity) before[at++] = from;
  }
  return before;
}

/** Labels that `addScores` has a sum for. */
const MOST_LABELS = 9;
const FEW_LABELS = 5;
const sums = new Int32Array(MOST_LABELS);

/** Adds the weights of the features to `scores[at..]`, one score a label. Unrolled: most of the time of reading statements is spent here. */
export function addScores(model: ChainModel, { places, length }: Features, scores: Float32Array, at: number): void {
  const { weights, scale, labels } = model;
  const count = labels.length;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  let i = 0;
  // A short loop first: its loads do not wait for each other, and the rows are at hand for the long one.
  for (let next = 0; next < length; next++) a += weights[(places[next] ?? 0) * count] ?? 0;
  for (let next = 0; next < length; next++) {
    const base = (places[next] ?? 0) * count;
    b += weights[base + 1] ?? 0;
    c += weights[base + 2] ?? 0;
    d += weights[base + 3] ?? 0;
    e += weights[base + 4] ?? 0;
    if (count <= FEW_LABELS) continue;
    f += weights[base + 5] ?? 0;
    g += weights[base + 6] ?? 0;
    h += weights[base + 7] ?? 0;
    i += weights[base + 8] ?? 0;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  sums[4] = e;
  sums[5] = f;
  sums[6] = g;
  sums[7] = h;
  sums[8] = i;
  for (let label = 0; label < count; label++)
    scores[at + label] = (scores[at + label] ?? 0) + (sums[label] ?? 0) * scale;
}

/** Working space of `bestLabels`, used again for every sequence. */
let best = new Float32Array(0);
let back = new Int8Array(0);

/** The best labels for `length` tokens with `scores[token * labels + label]`. */
export function bestLabels(model: ChainModel, scores: Float32Array, length: number): Int32Array {
  const count = model.labels.length;
  if (best.length < length * count) {
    best = new Float32Array(2 * length * count);
    back = new Int8Array(2 * length * count);
  }
  const { steps, starts, before } = model;
  for (let label = 0; label < count; label++) best[label] = (scores[label] ?? 0) + (starts[label] ?? 0);
  for (let i = 1; i < length; i++)
    for (let to = 0; to < count; to++) {
      let top = -Infinity;
      let from = 0;
      for (let at = to * (count + 1); ; at++) {
        const label = before[at] ?? NONE;
        if (label === NONE) break;
        const score = (best[(i - 1) * count + label] ?? 0) + (steps[label * count + to] ?? 0);
        if (score > top) {
          top = score;
          from = label;
        }
      }
      best[i * count + to] = top + (scores[i * count + to] ?? 0);
      back[i * count + to] = from;
    }
  return traceBack(model, length);
}

function traceBack(model: ChainModel, length: number): Int32Array {
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
