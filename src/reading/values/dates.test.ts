import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPartialDate, type Report } from "#model";
import { parse } from "../text/parse.js";
import { findDates } from "./dates.js";

const WORDS = { abbreviations: new Set(["gen", "sgt", "feb", "dec", "sept", "aug"]), starters: new Set(["the"]) };

/** Published on a Thursday. */
const THURSDAY = "2022-04-21";

/** `text` has one temporal expression, these words, which is this date for a report of Thursday 21 April 2022. */
const RESOLVED: readonly (readonly [text: string, words: string, date: string | null])[] = [
  ["The envoys met on 2 February 2026.", "2 February 2026", "2026-02-02"],
  ["The envoys met on 2nd February, 2026 in Oslo.", "2nd February, 2026", "2026-02-02"],
  ["The envoys met on February 2, 2026.", "February 2, 2026", "2026-02-02"],
  ["The envoys met on Feb. 02, 2026, again.", "Feb. 02, 2026", "2026-02-02"],
  ["It sailed on Monday, 2 February 2026.", "Monday, 2 February 2026", "2026-02-02"],
  ["The ship was stopped on the 18th of July 2021.", "18th of July 2021", "2021-07-18"],
  ["The drill ran on October 25-26, 2016 there.", "October 25-26, 2016", "2016-10-25/2016-10-26"],
  ["The drill ran from 30 June to 2 July 2021.", "30 June to 2 July 2021", "2021-06-30/2021-07-02"],
  ["Signed 2019-11-27 in Ankara.", "2019-11-27", "2019-11-27"],
  ["Signed 18.07.2021 in Ankara.", "18.07.2021", "2021-07-18"],
  ["Signed 14/02/2014 in Ankara.", "14/02/2014", "2014-02-14"],
  ["Signed 03/02/2014 in Ankara.", "03/02/2014", "2014"],
  ["They met in February 2020.", "February 2020", "2020-02"],
  ["They met in November of 2021.", "November of 2021", "2021-11"],
  ["They met in early December 2021.", "early December 2021", "2021-12"],
  ["Deliveries began in late 2013.", "late 2013", "2013"],
  ["Deliveries began in mid-2014 there.", "mid-2014", "2014"],
  ["It was built in 2013.", "2013", "2013"],
  ["The 2016 elections were calm.", "2016", "2016"],
  ["The war of 1980-88 was long.", "1980-88", "1980/1988"],
  ["The pact held from 2010 to 2014.", "2010 to 2014", "2010/2014"],
  ["The pact was made between 2010 and 2014.", "2010 and 2014", "2010/2014"],
  ["They trained between July and September 2014.", "July and September 2014", "2014-07/2014-09"],
  ["They have trained since 2011.", "2011", "2011/.."],
  ["All will arrive by the end of 2025.", "the end of 2025", "../2025"],
  ["It flew in the 1990s.", "the 1990s", "199X"],
  ["It flew in the late 1970s.", "the late 1970s", "197X"],
  ["A boat of the '50s was sold.", "the '50s", "195X"],
  ["It came in the third quarter of 2014.", "the third quarter of 2014", "2014-07/2014-09"],
  ["It came in Q4 2015.", "Q4 2015", "2015-10/2015-12"],
  ["It came in the summer of 2013.", "the summer of 2013", "2013-22"],
  ["It came in the first half of 2015.", "the first half of 2015", "2015-01/2015-06"],
  ["The minister arrived today.", "today", "2022-04-21"],
  ["The minister arrived yesterday evening.", "yesterday evening", "2022-04-20"],
  ["The minister will leave tomorrow.", "tomorrow", "2022-04-22"],
  ["The minister arrived this morning.", "this morning", "2022-04-21"],
  ["He arrived on Monday.", "Monday", "2022-04-18"],
  ["He said it on Thursday.", "Thursday", "2022-04-21"],
  ["He will arrive on Monday.", "Monday", "2022-04-25"],
  ["On Monday, he will meet the chief.", "Monday", "2022-04-25"],
  ["They met on Tuesday evening in London.", "Tuesday evening", "2022-04-19"],
  ["He arrived last Thursday.", "last Thursday", "2022-04-14"],
  ["He leaves next Thursday.", "next Thursday", "2022-04-28"],
  ["They struck a deal last month.", "last month", "2022-03"],
  ["They struck a deal last year.", "last year", "2021"],
  ["They meet next year.", "next year", "2023"],
  ["They meet early next year.", "early next year", "2023"],
  ["They voted earlier this week.", "earlier this week", "2022-04-18/2022-04-21"],
  ["They voted last week.", "last week", "2022-04-11/2022-04-17"],
  ["They left at the end of last year.", "the end of last year", "2021"],
  ["It should be done before the end of the year.", "the end of the year", "../2022"],
  ["The chief visited in July.", "July", "2021-07"],
  ["The chief will visit in July.", "July", "2022-07"],
  ["The chief visited in March.", "March", "2022-03"],
  ["In March Russia agreed to that.", "March", "2022-03"],
  ["The chief visited on Dec. 26.", "Dec. 26", "2021-12-26"],
  ["The parade is due on July 5.", "July 5", "2022-07-05"],
  ["They met last December.", "last December", "2021-12"],
  ["They met last summer.", "last summer", "2021-22"],
  ["They met two days ago.", "two days ago", "2022-04-19"],
  ["They met six months ago.", "six months ago", "2021-10~"],
  ["They met a year ago.", "a year ago", "2021~"],
  ["They met several years ago.", "several years ago", null],
  ["It lasted over the past decade.", "the past decade", null],
  ["It lasted two weeks.", "two weeks", null],
  ["It rose in recent years.", "recent years", null],
  ["It was agreed over the last 24 hours.", "the last 24 hours", null],
  ["It was agreed in the coming days and weeks.", "the coming days and weeks", null],
  ["It begins at 10 a.m. sharp.", "10 a.m.", null],
  ["They waited for years.", "years", null],
];

/** What holds no date. */
const NOT_A_DATE = [
  "They march on the capital.",
  "March on, the general told his men.",
  "Sgt. March spoke to the press.",
  "The two sides may sign the pact.",
  "May the force prevail, he said.",
  "An F-16 was seen.",
  "Resolution 1970 bans the sale.",
  "UNSCR 2231 bans the sale.",
  "Under Resolution 2292 (2016) ships are searched.",
  "Directive 2009/43 applies.",
  "The base works 24/7 and is large.",
  "About 2000 soldiers came.",
  "They sold 1950 rifles.",
  "The price was $2013 apiece.",
  "He reads the Sunday Times.",
  "Black Friday was loud.",
  "Su-30 and MiG-29 fighters flew.",
  "The august house sat.",
  "He sat in the second row.",
  "The Type 2000 radar works.",
  "They marched to Augusta.",
  "A decimated unit withdrew.",
  "Monsieur Sunwoo had sat down.",
  "Some 1,200 troops came.",
];

describe("findDates", () => {
  it.each(RESOLVED)("%j has %j, which is %s", (text, words, date) => {
    expect(read(text, THURSDAY).map((found) => [text.slice(found.begin, found.end), found.date])).toEqual([
      [words, date],
    ]);
  });

  it.each(NOT_A_DATE)("%j holds no date", (text) => {
    expect(read(text, THURSDAY)).toEqual([]);
  });

  it.each([
    ["He arrived on Monday."],
    ["They struck a deal last month."],
    ["The chief visited in July."],
    ["The chief visited on July 5."],
    ["He arrived yesterday."],
    ["In 2011, on 4 May, he left. He returned on Friday."],
  ])("without a date of the report %j is not guessed", (text) => {
    expect(read(text, null).at(-1)?.date).toBeNull();
  });

  it("a dateline says what today is, before the publication does", () => {
    expect(dates("New Delhi, May 2\nThe ship was handed over today.", "2023-05-03")).toEqual([
      "2023-05-02",
      "2023-05-02",
    ]);
  });

  it("a dateline with an agency and a year stands without a publication date", () => {
    expect(dates("ISLAMABAD, Feb 2, 2026 (APP): They met on Monday and agreed on it last month.", null)).toEqual([
      "2026-02-02",
      "2026-02-02",
      "2026-01",
    ]);
  });

  it("a caption's full date resolves the weekday that it was, and what follows from it", () => {
    const text = "Two envoys at the ministry on February 2, 2026.\nThey met on Monday. A pact was signed last month.";
    expect(dates(text, null)).toEqual(["2026-02-02", "2026-02-02", "2026-01"]);
  });

  it("a full date that was another weekday does not", () => {
    const text = "Two envoys at the ministry on February 3, 2026.\nThey met on Monday.";
    expect(dates(text, null)).toEqual(["2026-02-03", null]);
  });

  it("a month takes the only year that the text gives it", () => {
    expect(dates("In December he was there. The trip of Dec. 2025 was short.", null)).toEqual(["2025-12", "2025-12"]);
  });

  it("that year and the following day count from the date told last", () => {
    expect(dates("It was shown in April 2011. After July of that year talks began.", null)).toEqual([
      "2011-04",
      "2011-07/..",
    ]);
    expect(dates("It fell on 6 May 2011. The following day it rose.", null)).toEqual(["2011-05-06", "2011-05-07"]);
  });

  it("a publication known to the month resolves months and no days", () => {
    expect(dates("He came on Friday. They met last month.", "2021-05")).toEqual([null, "2021-04"]);
  });

  it("every mention lies in the text and its date is well-formed, whatever the text", () => {
    const piece = fc.constantFrom(
      "May ",
      "2 ",
      "1990",
      "-",
      "s ",
      "last ",
      "of ",
      "the ",
      "Feb. ",
      "Monday",
      ", ",
      "30",
      "/",
      "\n",
      "é ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        for (const { begin, end, date } of read(text, THURSDAY)) {
          expect(begin).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(date === null || isPartialDate(date)).toBe(true);
        }
      }),
    );
  });

  it("one endless line of date words is read in time that grows with its length", () => {
    const document = parse("last the 2011 May ".repeat(12_000), WORDS);
    const start = performance.now();
    findDates(document, report("", THURSDAY));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

function dates(text: string, published: string | null): (string | null)[] {
  return read(text, published).map(({ date }) => date);
}

function read(text: string, published: string | null) {
  return findDates(parse(text, WORDS), report(text, published)).dates;
}

function report(text: string, published: string | null): Report {
  const sha256 = "0".repeat(64);
  return {
    id: "r",
    key: sha256,
    url: null,
    title: null,
    publisher: null,
    published,
    language: "en",
    retrieved: null,
    sha256,
    text,
  };
}
