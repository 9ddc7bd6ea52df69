import { compareText } from "./intake.js";
import type { Link } from "./types.js";

/** How two things of one kind compare. `different` bars their groups from ever being one. */
export interface Comparison<Key = number> {
  readonly left: Key;
  readonly right: Key;
  readonly score: number;
  readonly verdict: "same" | "unsure" | "different";
  readonly sentence: string;
  /** For two that are apart: what may be of either, and is of neither more than of the other, is left open. */
  readonly rivals?: true;
  /** For two that belong together without being one: what the right one is to the left, and the left one to the right. */
  readonly link?: {
    readonly left: Link["kind"];
    readonly right: Link["kind"];
    readonly evidence?: Link["evidence"];
  };
}

export interface Clustering {
  /** Indices of what belongs together, each group and all groups in order. */
  readonly groups: readonly (readonly number[])[];
  /** Pairs of groups that were left apart although something speaks for them. */
  readonly open: readonly Comparison[];
}

/**
 * Groups things by pairwise comparisons, the surest first. Two groups become one only where no comparison between them says
 * "different". The outcome depends on the comparisons alone: `names` breaks ties, not the order of arrival. What is in one group
 * of `known` is one already.
 */
export function cluster(
  names: readonly string[],
  comparisons: readonly Comparison[],
  known: readonly (readonly number[])[] = [],
): Clustering {
  const state = { parent: names.map((_, i) => i), foes: barred(comparisons) };
  for (const [first = 0, ...rest] of known) for (const other of rest) unite(state, first, other);
  const either = undecided(comparisons);
  const refused = [...either];
  const ordered = comparisons.filter((one) => one.verdict === "same" && !either.has(one)).sort(bySurety(names));
  for (const one of ordered) if (!join(state, one.left, one.right)) refused.push(one);
  const unsure = comparisons.filter((one) => one.verdict === "unsure");
  return { groups: groupsOf(state.parent), open: openPairs(state, [...refused, ...unsure].sort(bySurety(names))) };
}

interface State {
  readonly parent: number[];
  /** For each root, the roots it must not join. */
  readonly foes: Map<number, Set<number>>;
}

function barred(comparisons: readonly Comparison[]): Map<number, Set<number>> {
  const foes = new Map<number, Set<number>>();
  for (const { left, right, verdict } of comparisons) {
    if (verdict !== "different") continue;
    foes.set(left, (foes.get(left) ?? new Set()).add(right));
    foes.set(right, (foes.get(right) ?? new Set()).add(left));
  }
  return foes;
}

/** The score of what a reviewer decided: more than any evidence. */
export const BY_REVIEWER = 10;

/**
 * What is as likely one as another that is not the first is neither, until something tells them apart: a delivery after two orders. Nor
 * is it one with anything else on no more evidence than that, which would lead it to one of the two by another way.
 */
function undecided(comparisons: readonly Comparison[]): ReadonlySet<Comparison> {
  const rivals = barred(comparisons.filter((one) => one.rivals));
  if (rivals.size === 0) return new Set();
  const likely = new Map<number, Map<number, Comparison>>();
  for (const one of comparisons)
    if (one.verdict === "same" && one.score < BY_REVIEWER)
      for (const [from, to] of [
        [one.left, one.right],
        [one.right, one.left],
      ] as const)
        likely.set(from, (likely.get(from) ?? new Map()).set(to, one));
  const found = new Set<Comparison>();
  for (const ofOne of likely.values()) {
    const torn = [...ofOne].flatMap(([other, { score }]) =>
      [...(rivals.get(other) ?? [])].some((rival) => ofOne.get(rival)?.score === score) ? [score] : [],
    );
    if (torn.length === 0) continue;
    const most = Math.max(...torn);
    for (const one of ofOne.values()) if (one.score <= most) found.add(one);
  }
  return found;
}

function bySurety(names: readonly string[]): (a: Comparison, b: Comparison) => number {
  const pairName = (one: Comparison) => {
    const [left = "", right = ""] = [names[one.left] ?? "", names[one.right] ?? ""].sort();
    return `${left} ${right}`;
  };
  return (a, b) => b.score - a.score || compareText(pairName(a), pairName(b));
}

function find(parent: number[], index: number): number {
  let root = index;
  while (parent[root] !== root) root = parent[root] ?? root;
  for (let at = index; at !== root; ) {
    const next = parent[at] ?? root;
    parent[at] = root;
    at = next;
  }
  return root;
}

function join(state: State, left: number, right: number): boolean {
  const a = find(state.parent, left);
  const b = find(state.parent, right);
  if (a === b) return true;
  if (state.foes.get(a)?.has(b)) return false;
  unite(state, a, b);
  return true;
}

function unite({ parent, foes }: State, left: number, right: number): void {
  const a = find(parent, left);
  const b = find(parent, right);
  if (a === b) return;
  parent[b] = a;
  const united = foes.get(a) ?? new Set<number>();
  for (const foe of foes.get(b) ?? []) {
    united.add(foe);
    foes.get(foe)?.delete(b);
    foes.get(foe)?.add(a);
  }
  foes.set(a, united);
  foes.delete(b);
}

function groupsOf(parent: number[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  parent.forEach((_, index) => {
    const root = find(parent, index);
    const group = groups.get(root);
    if (group) group.push(index);
    else groups.set(root, [index]);
  });
  return [...groups.values()];
}

/** One pair for each two groups: the surest. */
function openPairs({ parent, foes }: State, candidates: readonly Comparison[]): readonly Comparison[] {
  const seen = new Set<string>();
  return candidates.filter(({ left, right }) => {
    const [a = 0, b = 0] = [find(parent, left), find(parent, right)].sort((x, y) => x - y);
    const pair = `${a} ${b}`;
    if (a === b || foes.get(a)?.has(b) || seen.has(pair)) return false;
    seen.add(pair);
    return true;
  });
}
