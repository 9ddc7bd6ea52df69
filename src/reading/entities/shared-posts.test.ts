import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const people = (text: string) =>
  reader
    .read(makeReport({ id: "t", text, language: "en" }))
    .people.map(({ name, post, country }) => [name, post, country]);

describe("an office in the plural", () => {
  test.each([
    [
      "Azerbaijani and Georgian Defence Ministers Zakir Hasanov and Irakli Chikovani signed a plan.",
      [
        ["Zakir Hasanov", "Defence Minister", "AZE"],
        ["Irakli Chikovani", "Defence Minister", "GEO"],
      ],
    ],
    [
      "Defence ministers Rajnath Singh of India and Boris Pistorius of Germany met.",
      [
        ["Rajnath Singh", "Defence minister", "IND"],
        ["Boris Pistorius", "Defence minister", "DEU"],
      ],
    ],
    [
      "The army chiefs of Chad and Niger, Abakar Daoud and Salifou Mody, met.",
      [
        ["Abakar Daoud", "army chief", "TCD"],
        ["Salifou Mody", "army chief", "NER"],
      ],
    ],
    [
      "Presidents Vladimir Putin and Xi Jinping spoke.",
      [
        ["Vladimir Putin", "President", "RUS"],
        ["Xi Jinping", "President", "CHN"],
      ],
    ],
  ])("%s", (text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  test.each([
    "He told ministers on Monday that it was late.",
    "The ministers Without Portfolio resigned.",
    "The leaders of Chad and Niger, Paris said, would meet.",
  ])("%s names nobody", (text) => {
    expect(people(text)).toEqual([]);
  });

  test("an office of its own is not shared", () => {
    expect(people("Ministers Zakir Hasanov and President Ilham Aliyev of Azerbaijan spoke.").at(-1)?.[1]).toBe(
      "President",
    );
  });
});
