import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "./draft.js";
import { nest } from "./nest.js";

const draft = (cue: number, content: [number, number], source: [number, number] | null = null): Draft => ({
  cue: { first: cue, last: cue + 1 },
  source: source && { first: source[0], last: source[1] },
  content: [{ first: content[0], last: content[1] }],
  kind: "speech",
  rule: "test",
});

describe("nesting", () => {
  it("puts the statement whose cue stands in another's content within that one", () => {
    const nested = nest([draft(7, [8, 12]), draft(3, [4, 15])], 20);
    expect(nested.map(({ cue, within }) => [cue.first, within])).toEqual([
      [3, null],
      [7, 0],
    ]);
  });

  it("clips the inner content to the outer one", () => {
    const nested = nest([draft(3, [4, 15]), draft(12, [13, 19])], 20);
    expect(nested[1]?.content).toEqual([{ first: 13, last: 15 }]);
  });

  it("leaves statements apart whose cue lies outside every content", () => {
    expect(nest([draft(3, [4, 8]), draft(10, [11, 19])], 20).map(({ within }) => within)).toEqual([null, null]);
  });

  it("drops a draft whose source lies outside the content that holds its cue", () => {
    expect(nest([draft(3, [4, 15]), draft(7, [8, 12], [0, 2])], 20)).toHaveLength(1);
  });

  it("lists an outer statement before what stands in it, inside its content, whatever the drafts", () => {
    const range = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
      .map(([at, size]): [number, number] => [at, at + size]);
    const drafts = fc.array(
      fc.tuple(fc.nat(50), range).map(([cue, content]) => draft(cue, content)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(drafts, (list) => {
        const nested = nest(list, 60);
        nested.forEach(({ within, cue }, i) => {
          if (within === null) return;
          expect(within).toBeLessThan(i);
          expect(nested[within]?.content.some(({ first, last }) => first <= cue.first && cue.first < last)).toBe(true);
        });
      }),
    );
  });
});
