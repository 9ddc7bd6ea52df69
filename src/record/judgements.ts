import { BY_REVIEWER, type Comparison } from "./cluster.js";
import type { Decision } from "./decision.js";

/** What reviewers said of pairs of things: one, or two. */
export interface Judgements {
  readonly same: readonly (readonly [string, string])[];
  readonly different: readonly (readonly [string, string])[];
}

/** The reviewers' pairs in force; the later word on a pair stands. */
export function judgementsOf(decisions: readonly Decision[]): Judgements {
  const pairs = new Map<string, { readonly pair: readonly [string, string]; readonly kind: "merge" | "split" }>();
  for (const { kind, subject, value } of decisions) {
    if ((kind !== "merge" && kind !== "split") || !value) continue;
    const pair = subject < value ? ([subject, value] as const) : ([value, subject] as const);
    pairs.set(pair.join(" "), { pair, kind });
  }
  const all = [...pairs.values()];
  return {
    same: all.filter((one) => one.kind === "merge").map((one) => one.pair),
    different: all.filter((one) => one.kind === "split").map((one) => one.pair),
  };
}

/** The comparisons with the reviewers' word in place of ours. `keyOf` is what a fact is compared as; nothing where it is not. */
export function judged<Key extends string | number>(
  comparisons: readonly Comparison<Key>[],
  keyOf: (fact: string) => Key | undefined,
  { same, different }: Judgements,
): readonly Comparison<Key>[] {
  if (same.length === 0 && different.length === 0) return comparisons;
  const verdicts = new Map<string, Comparison<Key>>();
  for (const [pairs, verdict] of [
    [same, "same"],
    [different, "different"],
  ] as const)
    for (const [a, b] of pairs) {
      const [left, right] = [keyOf(a), keyOf(b)];
      if (left === undefined || right === undefined || left === right) continue;
      verdicts.set(pairKey(left, right), {
        left,
        right,
        score: BY_REVIEWER,
        verdict,
        sentence: "A reviewer decided so.",
      });
    }
  const others = comparisons.filter((one) => !verdicts.has(pairKey(one.left, one.right)));
  return [...others, ...verdicts.values()];
}

function pairKey(a: string | number, b: string | number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
