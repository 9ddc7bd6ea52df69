import { type Likeness, likeness } from "./likeness.js";
import type { Part, ReadName } from "./parts.js";

export interface Match {
  readonly left: Part;
  readonly right: Part;
  readonly likeness: Likeness;
}

/** Parts that found no other. */
export interface Rest {
  readonly parts: readonly Part[];
  readonly weight: number;
  /** The first part of the name is among them. */
  readonly first: boolean;
}

export interface Alignment {
  readonly matches: readonly Match[];
  readonly leftRest: Rest;
  readonly rightRest: Rest;
  readonly inOrder: boolean;
  /** One of the names is a single word. */
  readonly single: boolean;
}

interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly likeness: Likeness;
}

/** Pairs the parts of two names, the most alike first; neighbours written as one word count as that word. */
export function align(a: ReadName, b: ReadName): Alignment {
  const left = joinLike(a, b);
  const right = joinLike(b, a);
  const chosen = choose(left, right);
  return {
    matches: chosen.flatMap(({ i, j, likeness: like }) => {
      const [one, other] = [left[i], right[j]];
      return one && other ? [{ left: one, right: other, likeness: like }] : [];
    }),
    leftRest: restOf(left, new Set(chosen.map(({ i }) => i))),
    rightRest: restOf(right, new Set(chosen.map(({ j }) => j))),
    inOrder: chosen.every(({ j }, n) => n === 0 || j > (chosen[n - 1]?.j ?? -1)),
    single: Math.min(left.length, right.length) === 1,
  };
}

/** The parts of `a`, with neighbours joined where `b` has them in one word. */
function joinLike(a: ReadName, b: ReadName): readonly Part[] {
  if (a.pairs.length === 0) return a.parts;
  const parts: Part[] = [];
  for (let i = 0; i < a.parts.length; i++) {
    const pair = a.pairs[i];
    const part = a.parts[i];
    const next = a.parts[i + 1];
    if (pair && part && next && b.parts.some((other) => isOneWord(pair, other) && !isEither(other, part, next))) {
      parts.push(pair);
      i++;
    } else if (part) parts.push(part);
  }
  return parts;
}

/** A word that is like one of the two alone is not both. */
function isEither(other: Part, part: Part, next: Part): boolean {
  return likeness(other, part) !== null || likeness(other, next) !== null || part.spelled.length === 1;
}

/** Whether neighbours in one of the names are one word in the other. */
export function hasJoined(a: ReadName, b: ReadName): boolean {
  return joins(a.pairs, b.parts) || joins(b.pairs, a.parts);
}

function joins(pairs: readonly Part[], parts: readonly Part[]): boolean {
  for (const pair of pairs) for (const part of parts) if (isOneWord(pair, part)) return true;
  return false;
}

const MIN_JOINED = 4;

function isOneWord(pair: Part, other: Part): boolean {
  if (pair.spelled === other.spelled) return true;
  if (other.spelled.length < MIN_JOINED) return false;
  if (pair.foreign === other.foreign) return pair.key === other.key;
  return pair.skeletons.some((skeleton) => skeleton.length > 2 && other.skeletons.includes(skeleton));
}

/** In order of the left name. */
function choose(left: readonly Part[], right: readonly Part[]): readonly Candidate[] {
  const all: Candidate[] = [];
  left.forEach((one, i) => {
    right.forEach((other, j) => {
      const like = likeness(one, other);
      if (like) all.push({ i, j, likeness: like });
    });
  });
  all.sort((x, y) => y.likeness.value - x.likeness.value || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
  const chosen: Candidate[] = [];
  for (const one of all) if (!chosen.some(({ i, j }) => i === one.i || j === one.j)) chosen.push(one);
  return chosen.sort((x, y) => x.i - y.i);
}

function restOf(parts: readonly Part[], taken: ReadonlySet<number>): Rest {
  const rest = parts.filter((_, i) => !taken.has(i));
  return {
    parts: rest,
    weight: rest.reduce((sum, { weight }) => sum + weight, 0),
    first: parts.length > 0 && !taken.has(0),
  };
}
