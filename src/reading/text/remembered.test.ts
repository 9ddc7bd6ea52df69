import { expect, test } from "vitest";
import type { Token } from "./document.js";
import { forgetNumbers, newNumber, UNNUMBERED } from "./numbers.js";
import { askedByForm, rememberedByForm } from "./remembered.js";

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

test("each of many questions is asked once of a form, and again after numbers were forgotten", () => {
  const asked: string[] = [];
  const questions = Array.from({ length: 40 }, (_, i) =>
    askedByForm(({ text }) => {
      asked.push(`${text} ${i}`);
      return text.length === i;
    }),
  );
  const yes = (one: Token): number[] => questions.flatMap((isSo, i) => (isSo(one) ? [i] : []));
  const tank = token("tank", newNumber());
  const frigate = token("frigate", newNumber());
  expect([yes(tank), yes(frigate), yes(tank), yes(token("tanks", tank.form))]).toEqual([[4], [7], [4], [4]]);
  expect(asked).toHaveLength(80);
  forgetNumbers();
  expect([yes(token("jet", newNumber())), yes(tank), yes(token("a", UNNUMBERED))]).toEqual([[3], [4], [1]]);
  expect(asked).toHaveLength(200);
});
