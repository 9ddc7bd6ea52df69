import { expect, it } from "vitest";
import { beforeConfirmed } from "./before-confirmed.js";

it.each([
  ["it is not confirmed that", "it is not confirmed"],
  ["nobody would confirm that the army", "nobody would confirm"],
  ["officials said that", ""],
  ["that", ""],
  ["it is confirmed", ""],
])("%s", (words, before) => {
  expect(beforeConfirmed(words.split(" ")).join(" ")).toBe(before);
});
