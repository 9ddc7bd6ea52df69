import { averageLink } from "./average-link.js";
import type { Pair } from "./neighbours.js";
import { likeness, type Telling, unit } from "./terms.js";
import type { StoryReport } from "./types.js";

/** A part of a group must have so many reports to be a story of its own. */
const LEAST_PART = 3;
/** Two parts are two stories where reports of either are so much less alike than reports of one. */
const APART = 0.2;
/** Into so many parts a group is cut, at most, to find two that are large enough: stragglers come off first. */
const MOST_CUTS = 6;
/** Two parts may part again. */
const DEEPEST = 3;
/** Larger groups are left whole: to compare all their members would take long, and no affair is told so often within weeks. */
const LARGEST = 300;

type Group = readonly number[];

/**
 * Parts a group that holds two stories of one kind: two elections, two earthquakes, two visits. Within the group the words that
 * all members share say nothing; what is left tells the two apart.
 */
export function partStories(
  group: Group,
  reports: readonly StoryReport[],
  telling: Telling,
  depth = 0,
): readonly Group[] {
  if (group.length < 2 * LEAST_PART || group.length > LARGEST || depth >= DEEPEST) return [group];
  const matrix = likenesses(localVectors(group, reports, telling));
  const found = twoParts(matrix);
  if (found === null || !areApart(found.first, found.second, matrix)) return [group];
  const [first, second] = [[...found.first], [...found.second]];
  for (const straggler of found.rest) {
    const nearer = mean([straggler], found.first, matrix) >= mean([straggler], found.second, matrix) ? first : second;
    nearer.push(straggler);
  }
  return [first, second].flatMap((part) => {
    const places = part.sort((a, b) => a - b).flatMap((at) => group[at] ?? []);
    return partStories(places, reports, telling, depth + 1);
  });
}

/** Each member by the words that only some members have. */
function localVectors(group: Group, reports: readonly StoryReport[], telling: Telling) {
  const holders = new Map<string, number>();
  for (const at of group)
    for (const term of reports[at]?.terms.counts.keys() ?? []) holders.set(term, (holders.get(term) ?? 0) + 1);
  return group.map((at) =>
    unit(
      [...(reports[at]?.terms.counts ?? [])].map(([term, count]) => {
        const held = holders.get(term) ?? 0;
        const local = held < 2 ? 0 : Math.max(0, Math.log((group.length + 1) / (held + 0.5)));
        return [term, count * local * telling(term)];
      }),
    ),
  );
}

type Matrix = readonly (readonly number[])[];

function likenesses(vectors: readonly ReadonlyMap<string, number>[]): Matrix {
  const matrix = vectors.map(() => new Array<number>(vectors.length).fill(0));
  vectors.forEach((left, i) => {
    vectors.forEach((right, j) => {
      if (j <= i) return;
      const value = likeness(left, right);
      const [row, column] = [matrix[i], matrix[j]];
      if (row && column) [row[j], column[i]] = [value, value];
    });
  });
  return matrix;
}

interface Cut {
  readonly first: Group;
  readonly second: Group;
  readonly rest: Group;
}

function twoParts(matrix: Matrix): Cut | null {
  const pairs: Pair[] = matrix.flatMap((row, left) =>
    row.flatMap((value, right) => (right > left ? [{ left, right, likeness: value }] : [])),
  );
  for (let parts = 2; parts <= Math.min(MOST_CUTS, matrix.length); parts++) {
    const cut = [...averageLink(matrix.length, pairs, { parts })].sort((a, b) => b.length - a.length);
    const [first, second, ...rest] = cut;
    if (first && second && second.length >= LEAST_PART) return { first, second, rest: rest.flat() };
  }
  return null;
}

function areApart(first: Group, second: Group, matrix: Matrix): boolean {
  const within = (mean(first, first, matrix) + mean(second, second, matrix)) / 2;
  return mean(first, second, matrix) <= APART * within;
}

/** Mean likeness of the members of two groups, a member not compared with itself. */
function mean(first: Group, second: Group, matrix: Matrix): number {
  let [sum, count] = [0, 0];
  for (const i of first)
    for (const j of second)
      if (i !== j) {
        sum += matrix[i]?.[j] ?? 0;
        count++;
      }
  return count === 0 ? 0 : sum / count;
}
