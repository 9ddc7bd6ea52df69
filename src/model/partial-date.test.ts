import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, dayNumber, dayOf, weekdayOf } from "./calendar.js";
import {
  compareDates,
  type DatePrecision,
  earliest,
  isBefore,
  isPartialDate,
  latest,
  mayCoincide,
  precision,
} from "./partial-date.js";

const DATES: readonly (readonly [string, DatePrecision, string | null, string | null])[] = [
  ["2026-02-02", "day", "2026-02-02", "2026-02-02"],
  ["2024-02", "month", "2024-02-01", "2024-02-29"],
  ["2023-02~", "month", "2023-02-01", "2023-02-28"],
  ["2014", "year", "2014-01-01", "2014-12-31"],
  ["199X", "decade", "1990-01-01", "1999-12-31"],
  ["19XX", "century", "1900-01-01", "1999-12-31"],
  ["2013-22", "season", "2013-06-01", "2013-08-31"],
  ["2013-24", "season", "2013-12-01", "2014-02-28"],
  ["2010/2014", "interval", "2010-01-01", "2014-12-31"],
  ["2014-07/2014-09", "interval", "2014-07-01", "2014-09-30"],
  ["2011/..", "interval", "2011-01-01", null],
  ["../2015-12", "interval", null, "2015-12-31"],
];
const NO_DATES = ["", "14", "2014-13", "2014-02-30", "2014-2", "2014-22-01", "199X-01", "2015/2014", "../..", "2014//"];

describe("partial dates", () => {
  it.each(DATES)("%s is of precision %s, from %s to %s", (date, kind, from, to) => {
    expect([precision(date), earliest(date), latest(date)]).toEqual([kind, from, to]);
  });

  it.each(NO_DATES)("%j is no date", (text) => {
    expect([isPartialDate(text), earliest(text), precision(text)]).toEqual([false, null, null]);
  });

  it.each([
    ["2026-02", "2026-02-02"],
    ["2026", "2025/2027-01"],
    ["2025-12~", "2026-01-10"],
    ["2011/..", "2030-01-01"],
    ["../2015", "2011/.."],
  ])("%s and %s may be the same day", (a, b) => {
    expect([mayCoincide(a, b), mayCoincide(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["2026-02", "2026-03-01"],
    ["2025-12~", "2026-03"],
    ["2011/..", "2010"],
    ["2011", "soon"],
    ["2011", null],
  ])("%s and %s are never the same day", (a, b) => {
    expect([mayCoincide(a, b), mayCoincide(b, a)]).toEqual([false, false]);
  });

  it("is before another only where all its days are", () => {
    expect([isBefore("2014", "2015-01-01"), isBefore("2014", "2014-12"), isBefore("2014/..", "2020")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("lists dates by first day, and what is no date last", () => {
    expect([null, "2014-02", "2014", "../2013", "2013-24"].sort(compareDates)).toEqual([
      "../2013",
      "2013-24",
      "2014",
      "2014-02",
      null,
    ]);
  });
});

describe("calendar", () => {
  it.each([
    ["1970-01-01", 0, 4],
    ["2000-02-29", 11_016, 2],
    ["2026-02-02", 20_486, 1],
    ["1969-12-31", -1, 3],
  ])("%s is day %i, weekday %i", (day, number, weekday) => {
    expect([dayNumber(day), weekdayOf(day)]).toEqual([number, weekday]);
  });

  it("counts days to a number and back", () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (day) => dayNumber(dayOf(day)) === day));
  });

  it("steps over the ends of months and years", () => {
    expect([
      addDays("2024-02-28", 1),
      addDays("2025-01-01", -1),
      addMonths("2026-01", -1),
      addMonths("2025-12", 2),
    ]).toEqual(["2024-02-29", "2024-12-31", "2025-12", "2026-02"]);
  });
});
