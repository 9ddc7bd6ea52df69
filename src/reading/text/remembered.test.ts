import { expect, test } from "vitest";
import type { Token } from "./document.js";
import { forgetNumbers, newNumber, UNNUMBERED } from "./numbers.js";
import { rememberedByForm } from "./remembered.js";

const token = (text: string, form: number): Token => ({
  ...{ index: 0, begin: 0, end: text.length, sentence: 0 },
  ...{ text, lower: text, tag: "NOUN", lemma: text, form },
});

test("what is made of a form is made once, and again after numbers were forgotten", () => {
  const made: string[] = [];
  const size = rememberedByForm(({ text }) => {
    made.push(text);
    return text.length;
  });
  const tank = token("tank", newNumber());
  expect([size(tank), size(tank), size(token("ship", newNumber()))]).toEqual([4, 4, 4]);
  expect(made).toEqual(["tank", "ship"]);
  forgetNumbers();
  expect([size(token("jet", newNumber())), size(tank)]).toEqual([3, 4]);
  expect(made).toEqual(["tank", "ship", "jet", "tank"]);
});

test("a token without a number is looked at every time", () => {
  const upper = rememberedByForm(({ text }) => text.toUpperCase());
  expect([upper(token("a", UNNUMBERED)), upper(token("b", UNNUMBERED))]).toEqual(["A", "B"]);
});
