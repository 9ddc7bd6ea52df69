import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeLexicon } from "../../../test/support/whole-knowledge.js";
import { parse } from "../text/parse.js";
import { findEquipment } from "./find.js";
import { pluralOf } from "./words.js";

const lexicon = wholeLexicon();

function equipmentIn(text: string) {
  return findEquipment(parse(text, lexicon.sentenceWords), lexicon.names.find(text), lexicon);
}

function designationsIn(text: string): string[] {
  return equipmentIn(text)
    .filter(({ generic }) => !generic)
    .map(({ designation }) => designation);
}

describe("equipment by designation", () => {
  it.each([
    ["Sixteen JF-17 Thunder fighter jets flew.", "JF-17 Thunder"],
    ["The JF 17s landed.", "JF-17"],
    ["They want Mi-35Ms.", "Mi-35"],
    ["They want Su-99X jets.", "Su-99X"],
    ["The XQ-77 drones are new.", "XQ-77"],
    ["Two Ming-class submarines sailed.", "Ming-class"],
    ["A Z-class frigate sailed.", "Z-class"],
    ["The Type 099Z frigates sailed.", "Type 099Z"],
    ["They bought Zorbas drones for the army.", "Zorbas"],
    ["They bought ZORBAS self-propelled howitzers.", "ZORBAS"],
    ["A 2S77 howitzer was shown.", "2S77"],
    ["They bought Zorbas Mk 95 helicopters for the navy.", "Zorbas Mk 95"],
    ["They bought Zorbas Mk41 helicopters for the navy.", "Zorbas Mk41"],
    ["They got six Sea King Mk41 helicopters.", "Sea King Mk41"],
    ["Twelve Hawk Mk 203 jets flew.", "Hawk Mk 203"],
  ])("is found: %s", (text, designation) => {
    expect(designationsIn(text).join("; ")).toContain(designation);
  });

  it.each([
    "Leaders of the G-20 met.",
    "COVID-19 and COP-28 were discussed.",
    "Resolution 1970 and Article 5 apply.",
    "On May 13 they took the I-95 highway.",
    "M23 rebels attacked.",
    "The flight MH17 was shot down.",
    "World-class frigates need first-class crews.",
    "Russian jets and Iraqi helicopters flew.",
    "Air Force jets and Navy ships took part.",
    "Room 101 is on floor 3.",
    "The U-19 team won.",
    "The Project 2025 paper is out.",
  ])("is not found in: %s", (text) => {
    expect(designationsIn(text)).toEqual([]);
  });

  it("keeps the variant that the text gives", () => {
    expect(designationsIn("They want the JF-17 Block III now.")[0]).toMatch(/Block III$/u);
  });

  it("is read again from a bare second number", () => {
    expect(designationsIn("They offered Sukhoi 30 and 35 aircraft.")).toEqual(["Sukhoi 30", "Sukhoi 35"]);
  });
});

describe("equipment by common noun", () => {
  it.each([
    ["They sent fighter jets.", "aircraft"],
    ["They sent anti-ship missiles.", "missile"],
    ["They sent patrol boats.", "ship"],
    ["They sent ammunition.", "ammunition"],
    ["They sent assault rifles.", "small arms"],
    ["They sent spare parts.", "support"],
    ["They sent armoured personnel carriers.", "armoured vehicle"],
    ["They sent howitzers.", "artillery"],
    ["They sent surface-to-air missiles.", "air defence"],
    ["They sent UAVs.", "uav"],
    ["They sent vehicles designed for military use.", "armoured vehicle"],
  ])("has its category: %s", (text, category) => {
    expect(equipmentIn(text)[0]).toMatchObject({ category, generic: true, loose: false });
  });

  it.each([
    "Rebel fighters took the town.",
    "A new round of talks began.",
    "They take part in the talks.",
    "A shell company owned it.",
    "It was on his part a mistake.",
    "Arms control talks failed.",
    "He planes wood and guns the engine of change.",
    "They met their counterparts.",
    "A platform for dialogue was set up.",
    "He is a trainer, and his fighters are people.",
    "The party won a landslide.",
  ])("is no sure equipment in: %s", (text) => {
    expect(equipmentIn(text).filter(({ loose }) => !loose)).toEqual([]);
  });

  it.each([
    ["frigate", "frigates"],
    ["patrol craft", "patrol craft"],
    ["round of ammunition", "rounds of ammunition"],
    ["gunship", "gunships"],
    ["military supply", "military supplies"],
    ["torpedo", "torpedoes"],
  ])("has its plural: %s", (singular, plural) => {
    expect(pluralOf(singular)).toBe(plural);
  });
});

describe("equipment in any text", () => {
  it("re-slices, in order, without overlaps", () => {
    const word = fc.constantFrom(
      "JF-17",
      "Block",
      "III",
      "fighter",
      "jets",
      "Type",
      "054A",
      "class",
      "Ming",
      "and",
      "35",
      "the",
      "(",
      "Su-30",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const text = words.join(" ");
        const found = equipmentIn(text);
        found.forEach(({ begin, end }, i) => {
          expect(text.slice(begin, end).trim()).toBe(text.slice(begin, end));
          expect(begin).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        });
      }),
    );
  });

  it("takes time that grows with its length", () => {
    const text = "Aaaa-1111AAA1aaa-111AA/AA Type 054A class A-B-C-D Ming Ming Ming class ".repeat(1500);
    const begin = performance.now();
    equipmentIn(text);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
