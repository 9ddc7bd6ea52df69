import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BY_REVIEWER, type Comparison, cluster } from "./cluster.js";

const pair = (left: number, right: number, score: number, verdict: Comparison["verdict"]): Comparison => ({
  left,
  right,
  score,
  verdict,
  sentence: "",
});

describe("clustering by pairs", () => {
  it("joins what is the same, also through others", () => {
    expect(cluster(["a", "b", "c", "d"], [pair(0, 1, 1, "same"), pair(1, 2, 0.9, "same")]).groups).toEqual([
      [0, 1, 2],
      [3],
    ]);
  });

  it("never joins through a chain what one comparison tells apart", () => {
    const { groups } = cluster(
      ["a", "b", "c"],
      [pair(0, 1, 1, "same"), pair(1, 2, 0.9, "same"), pair(0, 2, 0, "different")],
    );
    expect(groups).toEqual([[0, 1], [2]]);
  });

  it("leaves open what is as likely one as another that is not the first", () => {
    const apart: Comparison = { ...pair(1, 2, 0, "different"), rivals: true };
    const either = cluster(["a", "b", "c"], [pair(0, 1, 0.8, "same"), pair(0, 2, 0.8, "same"), apart]);
    expect([either.groups, either.open.length]).toEqual([[[0], [1], [2]], 2]);
    const likelier = cluster(["a", "b", "c"], [pair(0, 1, 0.8, "same"), pair(0, 2, 0.9, "same"), apart]);
    const any = cluster(
      ["a", "b", "c"],
      [pair(0, 1, 0.8, "same"), pair(0, 2, 0.8, "same"), { ...pair(1, 2, 0, "different") }],
    );
    expect(any.groups).toEqual([[0, 1], [2]]);
    expect(likelier.groups).toEqual([[0, 2], [1]]);
    const decided = cluster(["a", "b", "c"], [pair(0, 1, 0.8, "same"), pair(0, 2, BY_REVIEWER, "same"), apart]);
    expect(decided.groups).toEqual([[0, 2], [1]]);
  });

  it("does not lead what may be either to one of the two by a third that says no more", () => {
    const apart: Comparison = { ...pair(1, 2, 0, "different"), rivals: true };
    const either = [pair(0, 1, 0.8, "same"), pair(0, 2, 0.8, "same"), apart, pair(2, 3, 0.9, "same")];
    const names = ["a", "b", "c", "d"];
    expect(cluster(names, [...either, pair(0, 3, 0.8, "same")]).groups).toEqual([[0], [1], [2, 3]]);
    expect(cluster(names, [...either, pair(0, 3, 0.9, "same")]).groups).toEqual([[0, 2, 3], [1]]);
  });

  it("lists what is unsure once for two groups", () => {
    const { open } = cluster(
      ["a", "b", "c"],
      [pair(0, 1, 1, "same"), pair(0, 2, 0.5, "unsure"), pair(1, 2, 0.6, "unsure")],
    );
    expect(open.map((one) => one.score)).toEqual([0.6]);
  });

  it("gives the same groups in whatever order the comparisons come", () => {
    const verdict = fc.constantFrom<Comparison["verdict"]>("same", "unsure", "different");
    const comparison = fc
      .tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 0, max: 4 }), verdict)
      .filter(([left, right]) => left < right)
      .map(([left, right, score, v]) => pair(left, right, score, v));
    const unique = fc.uniqueArray(comparison, { selector: (one) => `${one.left} ${one.right}`, maxLength: 20 });
    const names = [..."abcdefgh"];
    fc.assert(
      fc.property(unique, fc.infiniteStream(fc.nat()), (comparisons, keys) => {
        const shuffled = [...comparisons].map((one) => ({ one, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(
          cluster(
            names,
            shuffled.map(({ one }) => one),
          ).groups,
        ).toEqual(cluster(names, comparisons).groups);
      }),
    );
  });
});
