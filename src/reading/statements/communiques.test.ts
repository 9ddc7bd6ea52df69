import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const said = (text: string) =>
  reader
    .read(makeReport({ id: "t", text, language: "en" }))
    .statements.filter(({ kind }) => kind === "speech")
    .map(({ source, origin }) => [source?.text ?? null, origin]);

describe("what is done at meetings without a word said", () => {
  test.each([
    "Visiting Omani General Mattar Al Balushi called on Chief of Army Staff (COAS) General Asim Munir at headquarters.",
    "The Omani minister called on Pakistan Army Chief and both toured the base.",
    "Gen Ogolla paid a courtesy call to Rwandan Chief of Defence Staff General Mubarakh Muganga.",
    "The frigate is commanded by Captain Abhishek Kumar.",
    "The destroyer was welcomed by the Sri Lanka Navy.",
    "To conclude his visit to India, the general laid a wreath.",
    "The general was also briefed about the exercise.",
  ])("%s", (text) => {
    expect(said(text)).toEqual([]);
  });

  test.each([
    ["The general called on the rebels to lay down their arms.", "The general"],
    ["The plan was criticised by the Turkish ministry, which said it would fail.", "which"],
  ])("%s still says something", (text, source) => {
    expect(said(text).map(([words]) => words)).toContain(source);
  });
});

describe("who speaks behind a dateline or in a document", () => {
  test.each([
    ["LAHORE: Pakistani General Asim Munir said that the talks went well.", "Pakistani General Asim Munir"],
    [
      "New Delhi, April 5 (EXP): Indian General Manoj Pande said that the talks went well.",
      "Indian General Manoj Pande",
    ],
    [
      "Hanoi (EXP) – Vietnamese General Phan Van Giang said that the talks went well.",
      "Vietnamese General Phan Van Giang",
    ],
    [
      '"The ministers held a telephone call on Monday" said in the statement made by the Turkish Defence Ministry.',
      "the Turkish Defence Ministry",
    ],
    [
      "The generals met on Monday, reads a press release issued by the Turkish Defence Ministry.",
      "a press release issued by the Turkish Defence Ministry",
    ],
  ])("%s", (text, source) => {
    expect(said(text)[0]?.[0]).toBe(source);
  });
});

describe("who is meant", () => {
  const met =
    "Azerbaijani Defence Minister Zakir Hasanov and Georgian Defence Minister Irakli Chikovani met in Baku. General Hasanov welcomed the guests.";
  test("the minister is the one who was named last", () => {
    expect(said(`${met} The defence minister noted that talks matter.`).at(-1)).toEqual([
      "The defence minister",
      "Zakir Hasanov",
    ]);
  });

  test("the official of a side is its only person", () => {
    expect(said(`${met} The Georgian official asked that talks go on.`).at(-1)?.[1]).toBe("Irakli Chikovani");
  });

  test("they, after people, are no organisation", () => {
    const text = `NATO's chief Mark Rutte met General Cavoli of the United States. They said that NATO was ready.`;
    expect(said(text).at(-1)?.[1]).not.toBe("NATO");
  });
});
