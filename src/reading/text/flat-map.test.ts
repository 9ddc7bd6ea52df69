import { expect, test } from "vitest";
import { flatMap } from "./flat-map.js";

test("lists are joined in order, single things stand for themselves, and nothing is left of an empty list", () => {
  expect(flatMap([1, 2, 3], (one, i) => (one === 2 ? [] : i === 0 ? one : [one, -one]))).toEqual([1, 3, -3]);
});

test("what is undefined, and a list within a list, is kept as it is", () => {
  expect(flatMap(["a", "b"], (one) => (one === "a" ? undefined : [[one]]))).toEqual([undefined, ["b"]]);
});
