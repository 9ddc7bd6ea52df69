import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wholeLexicon } from "../../../test/support/whole-knowledge.js";
import { parse } from "../text/parse.js";
import { findQuantities } from "./quantities.js";

const lexicon = wholeLexicon();

function quantitiesIn(text: string) {
  const found = findQuantities(parse(text, lexicon.sentenceWords), lexicon);
  return found.map(({ begin, end, quantity, range }) => [text.slice(begin, end), quantity, range]);
}

describe("counts", () => {
  it.each([
    ["They ordered 16 jets.", ["16", 16, null]],
    ["They ordered 24,000 rifles.", ["24,000", 24_000, null]],
    ["They ordered 2.5 million rounds.", ["2.5 million", 2_500_000, null]],
    ["They ordered 1,00,000 rifles.", ["1,00,000", 100_000, null]],
    ["They ordered twenty-four jets.", ["twenty-four", 24, null]],
    ["They ordered one hundred and five tanks.", ["one hundred and five", 105, null]],
    ["They ordered a dozen helicopters.", ["a dozen", 12, null]],
    ["They ordered two dozen guns.", ["two dozen", 24, null]],
    ["They ordered a pair of frigates.", ["a pair", 2, null]],
    ["They ordered a squadron of jets.", ["a squadron", null, [12, 24]]],
    ["They ordered a batch of missiles.", ["a batch", null, null]],
    ["They ordered dozens of vehicles.", ["dozens", null, [24, 99]]],
    ["They ordered hundreds of thousands of rounds.", ["hundreds of thousands", null, [200_000, 999_999]]],
    ["They ordered up to 40 tanks.", ["up to 40", 40, [0, 40]]],
    ["They ordered at least ten frigates.", ["at least ten", 10, null]],
    ["They ordered another four jets.", ["another four", 4, null]],
    ["They got the first of 10 ships.", ["the first of 10", 10, null]],
    ["They ordered 12 to 16 jets.", ["12 to 16", null, [12, 16]]],
    ["They ordered between 12 and 16 jets.", ["12 and 16", null, [12, 16]]],
    ["They handed over two ships.", ["two", 2, null]],
    ["One frigate sailed.", ["One", 1, null]],
    ["2000 rifles were sent.", ["2000", 2000, null]],
  ])("are read: %s", (text, expected) => {
    expect(quantitiesIn(text)).toContainEqual(expected);
  });

  it.each([
    "In 2011 protests began.",
    "On May 13 they met.",
    "It was signed on 13 May 2021.",
    "At 10:30 the talks ended.",
    "Resolution 1970 applies.",
    "The 57th anniversary was marked.",
    "The F-16 and the T-90 took part.",
    "The 45-year-old pilot retired.",
    "It lies 120 kilometers away.",
    "It took 20 years.",
    "It costs $664 million.",
    "It costs 54 million euros.",
    "Growth was 4 percent.",
    "Article 5 and paragraph 9 apply.",
    "The 82-foot boat sank.",
    "The frigate F 465 sailed.",
    "No one came, and this one stayed.",
    "The Block 70 variant flew in the 1990s.",
    "COVID-19 cases rose.",
    "The gun has a calibre of 155 mm.",
    "The second jet landed.",
  ])("are not read in: %s", (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  });

  it("in digits keep their value whatever stands around them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1800 }), (count) => {
        expect(quantitiesIn(`The army bought ${count} rifles.`)).toEqual([[String(count), count, null]]);
      }),
      { numRuns: 50 },
    );
  });

  it("in any text re-slice and do not overlap", () => {
    const word = fc.constantFrom(
      "two",
      "and",
      "a",
      "half",
      "dozen",
      "12",
      "-",
      "to",
      "hundred",
      "of",
      "jets",
      "1.5",
      ",",
      "million",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(" ");
        const found = findQuantities(parse(text, lexicon.sentenceWords), lexicon);
        found.forEach(({ begin, end }, i) => {
          expect(begin).toBeLessThan(end);
          expect(begin).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        });
      }),
    );
  });

  it("in one endless line are found in time that grows with its length", () => {
    const text = "two hundred and five thousand and one half a dozen of the up to 12 - 16 ".repeat(1500);
    const begin = performance.now();
    quantitiesIn(text);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
