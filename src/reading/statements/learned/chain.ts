/** Linear chains: the best sequence of labels given scores of labels and of steps between them. */

export interface ChainModel {
  /** Names of the labels, "O" first. */
  readonly labels: readonly string[];
  readonly bits: number;
  /** Weights of the features, `groups` numbers a place; see `packRows`. Small, because most of the time goes to waiting for them. */
  readonly rows: Int32Array;
  readonly apart: Int32Array;
  readonly groups: number;
  readonly lift: number;
  readonly steps: Steps;
  readonly starts: Float32Array;
  readonly ends: Float32Array;
  /** What a unit of a weight counts. */
  readonly scale: number;
}

const PARTS = ["B", "I", "E", "U"] as const;
const BEGIN = PARTS.indexOf("B");
const INSIDE = PARTS.indexOf("I");
const END = PARTS.indexOf("E");

/** Span labels by role: begin, inside, end and unit of each; "O" outside. */
export function spanLabels(roles: readonly string[]): string[] {
  return ["O", ...roles.flatMap((role) => PARTS.map((part) => `${part}-${role}`))];
}

/** Whether label `to` may follow `from`; undefined stands for the edges of a sequence. */
export function mayFollow(from: string | undefined, to: string | undefined): boolean {
  const [part = "O", role] = (from ?? "O").split("-");
  const [next = "O", nextRole] = (to ?? "O").split("-");
  const open = part === "B" || part === "I";
  return open ? (next === "I" || next === "E") && role === nextRole : next === "O" || next === "B" || next === "U";
}

/** The allowed steps, those to one label on end: less than half of all are. */
export interface Steps {
  readonly froms: Int8Array;
  readonly costs: Float32Array;
  /** Where the steps to each label end. */
  readonly ends: Int8Array;
}

/** `costs[from * count + to]` without those that are not allowed (`-Infinity`). */
export function allowedOf(costs: Float32Array, count: number): Steps {
  const froms: number[] = [];
  const kept: number[] = [];
  const ends = Int8Array.from({ length: count }, (_, to) => {
    for (let from = 0; from < count; from++) {
      const cost = costs[from * count + to] ?? -Infinity;
      if (cost === -Infinity) continue;
      froms.push(from);
      kept.push(cost);
    }
    return froms.length;
  });
  return { froms: Int8Array.from(froms), costs: Float32Array.from(kept), ends };
}

/** What the step from one label to another costs. */
export function costOf({ froms, costs, ends }: Steps, from: number, to: number): number {
  for (let at = to === 0 ? 0 : (ends[to - 1] ?? 0); at < (ends[to] ?? 0); at++)
    if (froms[at] === from) return costs[at] ?? -Infinity;
  return -Infinity;
}

/** Working space of `bestLabels`, used again for every sequence. */
let best = new Float32Array(0);
let labels = new Int32Array(0);

/** The best labels for `length` tokens with `scores[token * labels + label]`. They are good until the next call. */
export function bestLabels(model: ChainModel, scores: Float32Array, length: number): Int32Array {
  const count = model.labels.length;
  if (best.length < length * count) best = new Float32Array(2 * length * count);
  if (labels.length < length) labels = new Int32Array(2 * length);
  const { steps, starts } = model;
  for (let label = 0; label < count; label++) best[label] = (scores[label] ?? 0) + (starts[label] ?? 0);
  for (let i = 1; i < length; i++) goOn(steps, scores, best, i * count, count);
  traceBack(model, length);
  return labels.subarray(0, length);
}

/** The best score of each label of the token whose labels stand at `here`, from those of the token before it. */
function goOn(
  { froms, costs, ends }: Steps,
  scores: Float32Array,
  best: Float32Array,
  here: number,
  count: number,
): void {
  const before = here - count;
  for (let to = 0, at = 0; to < count; to++) {
    const end = ends[to] ?? 0;
    let top = -Infinity;
    for (; at < end; at++) top = Math.max(top, (best[before + (froms[at] ?? 0)] ?? 0) + (costs[at] ?? 0));
    best[here + to] = top + (scores[here + to] ?? 0);
  }
}

/** Only on the best way is it asked which label each score came from: there the processor cannot guess the answer, and waits. */
function traceBack({ steps, labels: { length: count }, ends }: ChainModel, length: number): void {
  let top = -Infinity;
  for (let label = 0; label < count; label++) {
    const score = (best[(length - 1) * count + label] ?? 0) + (ends[label] ?? 0);
    if (label > 0 && score <= top) continue;
    top = score;
    labels[length - 1] = label;
  }
  for (let i = length - 1; i > 0; i--) labels[i - 1] = bestBefore(steps, labels[i] ?? 0, (i - 1) * count);
}

/** The label, of those at `before`, from which `to` is best reached. */
function bestBefore({ froms, costs, ends }: Steps, to: number, before: number): number {
  let top = -Infinity;
  let from = 0;
  for (let at = to === 0 ? 0 : (ends[to - 1] ?? 0); at < (ends[to] ?? 0); at++) {
    const label = froms[at] ?? 0;
    const score = (best[before + label] ?? 0) + (costs[at] ?? 0);
    if (score > top) {
      top = score;
      from = label;
    }
  }
  return from;
}

/** A span that a sequence of labels describes. */
export interface LabelledSpan {
  readonly role: string;
  readonly first: number;
  readonly last: number;
}

/** The spans that `labels` describe; their first token is number `offset`. */
export function spansOf({ labels: names }: ChainModel, labels: Int32Array, offset: number): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    const part = (label - 1) % PARTS.length;
    if (label === 0 || part === INSIDE) continue;
    if (part !== END) first = i;
    if (part !== BEGIN) spans.push({ role: names[label]?.slice(2) ?? "", first: offset + first, last: offset + i + 1 });
  }
  return spans;
}
