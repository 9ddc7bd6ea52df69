import { describe, expect, it } from "vitest";
import { wholeLexicon } from "../../../test/support/whole-knowledge.js";
import { parse } from "../text/parse.js";
import { findInstruments } from "./find.js";

const lexicon = wholeLexicon();

function idsIn(text: string): string[] {
  const instruments = findInstruments(parse(text, lexicon.sentenceWords), lexicon.names.find(text), lexicon);
  for (const { mentions } of instruments)
    for (const span of mentions) expect(text.slice(span.begin, span.end)).toBe(span.text);
  return instruments.map(({ id }) => id);
}

describe("instruments", () => {
  it.each([
    ["The shipment breached UNSCR 1970.", ["UNSCR 1970"]],
    ["It was imposed by United Nations Security Council Resolution (UNSCR) 1970.", ["UNSCR 1970"]],
    ["UN Security Council resolutions 1970 (2011), 1973 and 2009 apply.", ["UNSCR 1970", "UNSCR 1973", "UNSCR 2009"]],
    ["Resolution 2231 expired, and so did UNSC Resolution 1929.", ["UNSCR 2231", "UNSCR 1929"]],
    ["This breaks UN Security Resolution 2216 of 2015.", ["UNSCR 2216"]],
    ["See S/RES/1970 (2011) for the text.", ["UNSCR 1970"]],
    ["The General Assembly resolution 68/262 is not binding.", ["UNGA 68/262"]],
    [
      "Council Decision 2011/137/CFSP was replaced by Council Decision (CFSP) 2015/1333.",
      ["Council Decision 2011/137/CFSP", "Council Decision (CFSP) 2015/1333"],
    ],
    [
      "Regulation (EU) 2016/44 and Council Regulation (EU) No 833/2014 bind firms.",
      ["Regulation (EU) 2016/44", "Regulation (EU) No 833/2014"],
    ],
    ["Common Position 2008/944/CFSP sets eight criteria.", ["Common Position 2008/944/CFSP"]],
    ["He signed Executive Order 14024.", ["Executive Order 14024"]],
    [
      "Neither has joined the Arms Trade Treaty or the Wassenaar Arrangement.",
      ["Arms Trade Treaty", "Wassenaar Arrangement"],
    ],
  ])("are found in: %s", (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  it.each([
    "They hoped for a peaceful resolution of the conflict.",
    "The House Resolution 1540 was tabled by a senator.",
    "A New Year's resolution for 2024 was to spend less.",
    "The screen has a resolution of 1080 lines.",
    "The two sides signed an agreement and a memorandum of understanding.",
    "The Council decided in 2011 to meet again.",
    "A decision on 24/7 support is due.",
    "Regulation of arms dealers is weak.",
    "The government ordered 2231 rifles.",
    "He spoke of a treaty, a pact and a convention.",
    "Article 5 of the constitution allows it.",
    "The agreement was reached on day 1970 of the war.",
  ])("are not found in: %s", (text) => {
    expect(idsIn(text)).toEqual([]);
  });

  it.each([
    ["Paragraph 9 of Resolution 1970 bars all sales.", "9"],
    ["It cited paragraph 9(c) of UNSCR 1970.", "9(c)"],
    ["Under Resolution 1970 (2011), paragraph 10, cargo is inspected.", "10"],
    ["Resolution 1970 has twenty-eight paragraphs.", null],
  ])("carry their paragraph: %s", (text, paragraph) => {
    const [instrument] = findInstruments(parse(text, lexicon.sentenceWords), [], lexicon);
    expect(instrument?.paragraph).toBe(paragraph);
  });

  it("cited twice are one instrument with two mentions", () => {
    const text = "UNSCR 1970 began it. Resolution 1970 goes on.";
    const [instrument, ...others] = findInstruments(parse(text, lexicon.sentenceWords), [], lexicon);
    expect(instrument?.mentions.map((span) => span.text)).toEqual(["UNSCR 1970", "Resolution 1970"]);
    expect(others).toEqual([]);
  });

  it("an agreement named by its kind alone takes the names of its sides", () => {
    const text = "Freedonia and Sylvania renewed their Freedonia-Sylvania ties in a Defence Cooperation Agreement.";
    const [freedonia, sylvania] = ["Freedonia", "Sylvania"].map((name) => ({
      code: name.slice(0, 3).toUpperCase(),
      name,
      aliases: [],
      demonyms: [],
      capital: null,
      metonyms: [],
    }));
    const hits = [...text.matchAll(/Freedonia|Sylvania/gu)].flatMap((match) => {
      const country = match[0] === "Freedonia" ? freedonia : sylvania;
      if (!country) return [];
      return [
        {
          begin: match.index,
          end: match.index + match[0].length,
          entries: [{ kind: "country" as const, form: "name" as const, country }],
        },
      ];
    });
    const ids = findInstruments(parse(text, lexicon.sentenceWords), hits, lexicon).map(({ id }) => id);
    expect(ids).toEqual(["Freedonia-Sylvania Defence Cooperation Agreement"]);
  });
});
