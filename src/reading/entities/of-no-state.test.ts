import { expect, it } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

function sideOf(text: string): string | null | undefined {
  return wholeReader().read(makeReport({ id: "t", text, published: "2026-02-03", language: "en" })).people[0]?.country;
}

it.each([
  ['"They came from the Emirates," said Owen Hale, a researcher who had studied the bombs in Sudan.', null],
  ["Amnesty International's Secretary-General, Marta Lindqvist, called on the French government to halt sales.", null],
  ["China's drills near Taiwan worry Japan, said Owen Hale, an analyst at a think tank.", null],
  ["Henrik Berg, a senior researcher at SIPRI, said that India buys from Russia.", null],
  ["India bought jets from France. Owen Hale, professor of history, said the deal came late.", null],
  ["Pakistani analyst Saleem Dar said that India bought 36 jets from France.", "PAK"],
  ["Retired Lt Gen Saleem Dar, a defence analyst, said that Pakistan and Turkey signed a deal.", "PAK"],
  ["Defence Minister Saleem Dar said that Pakistan signed a deal.", "PAK"],
])("%s: an expert acts for no state that his words do not name", (text, side) => {
  expect(sideOf(text)).toBe(side);
});
