import { describe, expect, it } from "vitest";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { sumReader } from "./amounts.js";

const read = sumReader(wholeKnowledge);
const FOUR = "4000000000";

describe("the words before a sum", () => {
  it.each([
    ["a deal worth more than $4 billion", [4e9, Number.POSITIVE_INFINITY]],
    ["worth at least US$4 billion", [4e9, Number.POSITIVE_INFINITY]],
    ["credit of up to USD 4 billion", [0, 4e9]],
    ["at about €4 billion", [3e9, 5e9]],
    ["about 4 billion euros", [3e9, 5e9]],
  ])("bound it: %s", (said, bounds) => expect(read(FOUR, said)).toEqual(bounds));

  it.each(["a deal worth $4 billion", "$4 billion", "more than 20 jets for 4 billion euros", "4 billion", ""])(
    "say no more than the sum: %s",
    (said) => expect(read(FOUR, said)).toEqual([4e9, 4e9]),
  );
});
