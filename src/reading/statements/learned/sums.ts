import type { ChainModel } from "./chain.js";
import type { Features } from "./hash.js";

/** Sums of the weights of features, packed so that few places of memory are asked for. */

const LABELS_A_GROUP = 4;
/** Two of the four bytes: what they add up to has room for more features than any token has. */
const EVERY_OTHER = 0x00ff00ff;
/** The highest byte of a number that stands for a row in `apart`. */
const APART = 0xff;

/**
 * `weights[place * count + label]` as what each label counts more than "O", with `lift` added so that none is below zero: four labels a
 * number, a byte each, so that four are summed at once. Rows that bytes are too small for are in `apart`, two labels a number.
 */
export function packRows(weights: Int8Array, count: number): Pick<ChainModel, "rows" | "apart" | "lift" | "groups"> {
  const labels = count - 1;
  const more = Int16Array.from({ length: (weights.length / count) * labels }, (_, at) => {
    const base = Math.floor(at / labels) * count;
    return (weights[base + 1 + (at % labels)] ?? 0) - (weights[base] ?? 0);
  });
  const lift = -more.reduce((least, value) => Math.min(least, value), 0);
  const rows = new Int32Array(more.length / LABELS_A_GROUP);
  const apart: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    const at = row * LABELS_A_GROUP;
    const a = (more[at] ?? 0) + lift;
    const b = (more[at + 1] ?? 0) + lift;
    const c = (more[at + 2] ?? 0) + lift;
    const d = (more[at + 3] ?? 0) + lift;
    const fits = Math.max(a, b, c) <= 0xff && d < APART;
    rows[row] = fits ? a | (b << 8) | (c << 16) | (d << 24) : (APART << 24) | (apart.length / 2);
    if (!fits) apart.push(a | (c << 16), b | (d << 16));
  }
  return { rows, apart: Int32Array.from(apart), lift, groups: labels / LABELS_A_GROUP };
}

/** What the weights of two groups add up to: those of the even labels of each, and those of the odd ones. */
const evens = new Int32Array(2);
const odds = new Int32Array(2);

/** What features that are met again and again add up to, summed once: `columns` numbers from `at` on, of `count` features. */
export interface KnownSums {
  readonly sums: Int32Array;
  at: number;
  readonly count: number;
}

/** Numbers a group: the sums of its even labels, and of its odd ones. */
const SUMS_A_GROUP = 2;

/** How many numbers the sums of some features take. */
export function columnsOf({ groups }: ChainModel): number {
  return SUMS_A_GROUP * groups;
}

/** Keeps what the features from `from` to `to` add up to. */
export function keepSums(model: ChainModel, features: Features, from: number, to: number, known: KnownSums): void {
  for (let group = 0; group < model.groups; group++) {
    sum(model, features, from, to, group);
    known.sums[known.at + SUMS_A_GROUP * group] = evens[group % 2] ?? 0;
    known.sums[known.at + SUMS_A_GROUP * group + 1] = odds[group % 2] ?? 0;
  }
}

/** Adds the weights of the features from `from` to `to`, and of those `known`, to `scores[at..]`, one score a label. */
export function addScores(
  model: ChainModel,
  features: Features,
  from: number,
  to: number,
  scores: Float32Array,
  at: number,
  known: KnownSums | null = null,
): void {
  const { groups, lift, scale } = model;
  const lifted = lift * (to - from + (known?.count ?? 0));
  for (let group = 0; group < groups; group++) {
    sum(model, features, from, to, group);
    let even = evens[group % 2] ?? 0;
    let odd = odds[group % 2] ?? 0;
    if (known) {
      even = (even + (known.sums[known.at + SUMS_A_GROUP * group] ?? 0)) | 0;
      odd = (odd + (known.sums[known.at + SUMS_A_GROUP * group + 1] ?? 0)) | 0;
    }
    const label = at + 1 + group * LABELS_A_GROUP;
    add(scores, label, ((even & 0xffff) - lifted) * scale);
    add(scores, label + 1, ((odd & 0xffff) - lifted) * scale);
    add(scores, label + 2, ((even >>> 16) - lifted) * scale);
    add(scores, label + 3, ((odd >>> 16) - lifted) * scale);
  }
}

/** Leaves the sums of `group` in `evens` and `odds`, at its place among two. */
function sum(model: ChainModel, features: Features, from: number, to: number, group: number): void {
  if (group % 2 === 1) return;
  if (group + 1 < model.groups) sumTwo(model, features, from, to, group);
  else sumOne(model, features, from, to, group);
}

/** This short loop is hot, and so is the next. */
function sumOne(
  { rows, apart, groups }: ChainModel,
  { places }: Features,
  from: number,
  to: number,
  group: number,
): void {
  let even = 0;
  let odd = 0;
  for (let next = from; next < to; next++) {
    const row = rows[(places[next] ?? 0) * groups + group] ?? 0;
    if (row >>> 24 === APART) {
      even = (even + (apart[2 * (row & 0xffffff)] ?? 0)) | 0;
      odd = (odd + (apart[2 * (row & 0xffffff) + 1] ?? 0)) | 0;
    } else {
      even = (even + (row & EVERY_OTHER)) | 0;
      odd = (odd + ((row >>> 8) & EVERY_OTHER)) | 0;
    }
  }
  evens[0] = even;
  odds[0] = odd;
}

/** The same for a group and the next, which stand side by side: one pass for both makes the whole reading a twentieth faster. */
function sumTwo(
  { rows, apart, groups }: ChainModel,
  { places }: Features,
  from: number,
  to: number,
  group: number,
): void {
  let even = 0;
  let odd = 0;
  let nextEven = 0;
  let nextOdd = 0;
  for (let next = from; next < to; next++) {
    const place = (places[next] ?? 0) * groups + group;
    const row = rows[place] ?? 0;
    if (row >>> 24 === APART) {
      even = (even + (apart[2 * (row & 0xffffff)] ?? 0)) | 0;
      odd = (odd + (apart[2 * (row & 0xffffff) + 1] ?? 0)) | 0;
    } else {
      even = (even + (row & EVERY_OTHER)) | 0;
      odd = (odd + ((row >>> 8) & EVERY_OTHER)) | 0;
    }
    const beside = rows[place + 1] ?? 0;
    if (beside >>> 24 === APART) {
      nextEven = (nextEven + (apart[2 * (beside & 0xffffff)] ?? 0)) | 0;
      nextOdd = (nextOdd + (apart[2 * (beside & 0xffffff) + 1] ?? 0)) | 0;
    } else {
      nextEven = (nextEven + (beside & EVERY_OTHER)) | 0;
      nextOdd = (nextOdd + ((beside >>> 8) & EVERY_OTHER)) | 0;
    }
  }
  evens[0] = even;
  odds[0] = odd;
  evens[1] = nextEven;
  odds[1] = nextOdd;
}

function add(scores: Float32Array, at: number, more: number): void {
  scores[at] = (scores[at] ?? 0) + more;
}
