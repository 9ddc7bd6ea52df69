import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const organizations = (text: string) => reader.read(makeReport({ id: "t", text, language: "en" })).organizations;
const names = (text: string) => organizations(text).map(({ name }) => name);

describe("organisations that are named", () => {
  const cases: [string, string[]][] = [
    ["The Ministry of Public Works of Peru signed.", ["Ministry of Public Works of Peru"]],
    ["The Zambian Air Force flew.", ["Zambian Air Force"]],
    ["It was built by Northwind Aerospace Ltd.", ["Northwind Aerospace Ltd"]],
    ["He works for the Fjord Shipbuilding Company.", ["Fjord Shipbuilding Company"]],
    ["The Togolese parliament approved it.", ["Togolese parliament"]],
    ["Moldova's foreign ministry confirmed it.", ["Moldova's foreign ministry"]],
    ["The daily Morgenluft wrote about it.", ["Morgenluft"]],
    ["Grumbach, a Swiss company, sold them.", ["Grumbach"]],
    ["The Egyptian embassy in Washington was silent.", ["Egyptian embassy in Washington"]],
    ["It passed the Pentagon.", ["Pentagon"]],
    [
      "The UN Panel of Experts said so. The Panel of Experts on Libya had seen it, the Panel of Experts said.",
      ["Panel of Experts on Libya"],
    ],
    [
      "The Panel of Experts on Libya met the Panel of Experts on Sudan.",
      ["Panel of Experts on Libya", "Panel of Experts on Sudan"],
    ],
  ];
  test.each(cases)("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("what is no named organisation", () => {
  test.each([
    "The Libyan government met Turkish officials.",
    "The Libyan military parade was long.",
    "The chief of the Air Staff spoke.",
    "The Chief of the Naval Staff of Pakistan spoke.",
    "He is Chief of the General Staff of Turkey.",
    "Its Air Force is old.",
    "The two navies held the exercise Indra in May.",
    "Two Sukhoi aircraft landed.",
    "The country's Parliament voted.",
    "A UN-recognised government rules there.",
    "They met at the General Headquarters in Tokyo.",
  ])("%s", (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe("one organisation under several names", () => {
  test("an acronym in brackets stands for the name before it", () => {
    const found = organizations("The Zambezi River Authority (ZRA) met. The ZRA agreed.");
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([["Zambezi River Authority", 3]]);
  });
  test("a shorter form after the longer one is the same", () => {
    expect(names("The Argentine Defense Ministry denied it. The Defense Ministry said so.")).toEqual([
      "Argentine Defense Ministry",
    ]);
  });
  test("a listed acronym is joined to its full name", () => {
    expect(names("Inter-Services Public Relations spoke. ISPR added more.")).toEqual([
      "Inter-Services Public Relations",
    ]);
  });
  test("a unit and its army are two", () => {
    expect(names("It came from the 3rd Battalion of the Mongolian Army.")).toEqual(["3rd Battalion", "Mongolian Army"]);
  });
});

describe("a force that several states call alike", () => {
  test.each([
    ["Rabat said the Royal Air Force of Morocco flew in Agadir. The Royal Air Force has 12 jets.", "MAR"],
    ["Thailand will buy four jets, the Royal Air Force said in Bangkok.", "THA"],
    ["The Royal Armed Forces (FAR) of Morocco opened the exercise.", "MAR"],
    ["The Royal Air Force has 12 jets.", "GBR"],
    ["Britain and Morocco trained together. The Royal Air Force sent four jets.", "GBR"],
    ["The Royal Navy frigate called at Lisbon, in Portugal.", "GBR"],
  ])("%s: %s", (text, country) => {
    expect(new Set(organizations(text).map((one) => one.country))).toEqual(new Set([country]));
  });
});
