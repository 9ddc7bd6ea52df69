import type { ListedNames } from "./listed-names.js";
import { type PartRow, STEPS, UNKNOWN } from "./part-rows.js";
import type { ReadName } from "./parts.js";
import { AGAINST } from "./weights.js";

/** A question made ready: the rows and the weights of its parts. */
export interface Asked {
  readonly rows: readonly PartRow[];
  readonly weights: Float64Array;
  readonly isOrganisation: boolean;
}

export function askFor(name: ReadName, { rows }: ListedNames): Asked {
  return {
    rows: name.parts.map((part) => rows.rowOf(part)),
    weights: Float64Array.from(name.parts, ({ weight }) => weight),
    isOrganisation: name.isOrganisation,
  };
}

/**
 * The best score that a listed name can reach part by part, from how alike its parts are at most: never less than what the full
 * comparison gives, unless neighbours are written as one word.
 */
export function boundOf({ rows, weights, isOrganisation }: Asked, names: ListedNames, i: number): number {
  const start = names.starts[i] ?? 0;
  const count = (names.starts[i + 1] ?? start) - start;
  let best = 0;
  let rest = 0;
  let ownRest = 0;
  let nearWeight = 0;
  // A bit for each part of the listed name that is like one asked for: names have no more than ten.
  let near = 0;
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n];
    if (!row) continue;
    let most = 0;
    for (let at = 0; at < count; at++) {
      const id = names.partIds[start + at] ?? 0;
      const known = row.known[id] ?? UNKNOWN;
      const steps = known === UNKNOWN ? names.rows.fill(row, id) : known - 1;
      if (steps === 0) continue;
      near |= 1 << at;
      if (steps > most) most = steps;
    }
    const weight = weights[n] ?? 0;
    if (most === 0) ownRest += weight;
    else nearWeight += weight;
    if (most > best) best = most;
  }
  if (best === 0) return 0;
  for (let at = 0; at < count; at++) {
    const weight = names.weights[start + at] ?? 0;
    if ((near >> at) & 1) nearWeight += weight;
    else rest += weight;
  }
  const isLone = !isOrganisation && ownRest + rest > 0 && Math.min(rows.length, count) === 1;
  const matched = nearWeight / 2;
  const share = matched / (matched + AGAINST.conflict * Math.min(ownRest, rest));
  return (isLone ? AGAINST.single : 1) * (best / STEPS) * share;
}
