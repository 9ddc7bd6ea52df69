import type { Comparison } from "./cluster.js";
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

const BY_REVIEWER = 10;

/** The comparisons with the reviewers' word in place of ours. `ids` are the fact ids of each thing compared. */
export function judged(
  comparisons: readonly Comparison[],
  ids: readonly (readonly string[])[],
  { same, different }: Judgements,
): readonly Comparison[] {
  if (same.length === 0 && different.length === 0) return comparisons;
  const place = new Map(ids.flatMap((members, index) => members.map((id) => [id, index])));
  const verdicts = new Map<string, Comparison>();
  for (const [pairs, verdict] of [
    [same, "same"],
    [different, "different"],
  ] as const)
    for (const [a, b] of pairs) {
      const [left, right] = [place.get(a), place.get(b)];
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

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
