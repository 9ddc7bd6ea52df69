import { expect, test } from "vitest";
import { lookAt } from "./look-at.js";

test.each([
  [0, "a"],
  [2, "c"],
  [3, undefined],
  [-1, undefined],
  [-3, undefined],
])("at %i of three stands %s", (index, found) => {
  expect(lookAt(["a", "b", "c"], index)).toBe(found);
});
