import { expect, it } from "vitest";
import { countBefore } from "./count-before.js";

const places = [3, 5, 5, 9];

it.each([
  [0, 0],
  [3, 0],
  [4, 1],
  [5, 1],
  [6, 3],
  [9, 3],
  [10, 4],
])("of 3, 5, 5 and 9 before %i stand %i", (place, count) => {
  expect(countBefore(places, place, (one) => one)).toBe(count);
});

it("of nothing nothing stands before anything", () => {
  expect(countBefore([], 5, Number)).toBe(0);
});
