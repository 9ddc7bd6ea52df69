import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { lawKnowledge } from "../../test/support/law-knowledge.js";
import { changes, inForce } from "./calendar.js";
import { createRangeCheck } from "./check-range.js";
import { daysOf } from "./days.js";

const knowledge = lawKnowledge();

describe("what is in force", () => {
  const idsOn = (day: string, target?: string) => inForce(knowledge, day, target).map((one) => one.regime);

  test("on the first day of the embargo on Libya, and not the day before", () => {
    expect(idsOn("2011-02-26", "LBY")).toContain("un-libya-2011");
    expect(idsOn("2011-02-25", "LBY")).not.toContain("un-libya-2011");
  });

  test("on a target that a measure leaves out, is not said", () => {
    expect(idsOn("1997-01-01", "SVN")).toEqual(["eu-yugoslavia-1991"]);
    expect(inForce(knowledge, "1997-01-01", "SVN").map((one) => one.binding)).toEqual(["voluntary"]);
  });

  test("after its last known expiry, has an unknown status", () => {
    const status = (day: string) =>
      inForce(knowledge, day, "SSD").find((one) => one.regime === "un-southsudan-2018")?.status;
    expect([status("2026-05-31"), status("2026-06-01")]).toEqual(["in force", "status unknown"]);
  });
});

describe("what changed", () => {
  test("between two days is told in order, both days included", () => {
    const found = changes(knowledge, ["2011-02-26", "2011-02-28"], "LBY");
    expect(found.filter((one) => one.kind === "begins").map((one) => [one.date, one.regime])).toEqual([
      ["2011-02-26", "un-libya-2011"],
      ["2011-02-28", "eu-libya-2011"],
    ]);
  });
});

describe("a transfer over its dates", () => {
  const check = createRangeCheck(knowledge);
  const deal = { supplier: "BRA", recipient: "LBY", recipientIsGovernment: true, item: "rifles" };

  test("says which part conflicts", () => {
    const { verdict, parts, reasons } = check({ ...deal, signed: "2010-05", delivered: "2011-03" });
    expect(verdict).toBe("prohibited");
    expect(
      parts.filter((part) => part.stages.length > 0).map((part) => [part.from, part.to, part.verdict.verdict]),
    ).toEqual([
      ["2010-05-01", "2010-05-31", "permitted"],
      ["2011-03-01", "2011-03-31", "prohibited"],
    ]);
    expect(reasons[0]).toContain("delivered, 2011-03-01 to 2011-03-31");
  });

  test("cuts a year at the day the law changes", () => {
    const { parts } = check({ ...deal, delivered: "2014" });
    expect(parts.map((part) => [part.from, part.verdict.verdict])).toEqual([
      ["2014-01-01", "exempt-with-notification"],
      ["2014-08-27", "exempt-with-approval"],
    ]);
  });

  test("without a date has no verdict", () => {
    expect(check(deal).verdict).toBeNull();
  });

  test("without a day of delivery says so", () => {
    expect(check({ ...deal, signed: "2010-05" }).reasons.join(" ")).toContain("day of delivery is not known");
  });
});

const DATES: readonly (readonly [date: string, days: readonly [string, string] | null])[] = [
  ["2021", ["2021-01-01", "2021-12-31"]],
  ["2024-02", ["2024-02-01", "2024-02-29"]],
  ["2025-12~", ["2025-12-01", "2025-12-31"]],
  ["2021-03-07", ["2021-03-07", "2021-03-07"]],
  ["2021/2023-06", ["2021-01-01", "2023-06-30"]],
  ["2021-13", null],
  ["2021-02-31x", null],
  ["last year", null],
];

test.each(DATES)("the EDTF date %s means the days %o", (date, days) => {
  expect(daysOf(date)).toEqual(days);
});

test("the pages of docs/regimes are in step with the regimes", () => {
  expect(() =>
    execFileSync(process.execPath, ["scripts/regime-pages.mjs", "--check"], { stdio: "pipe" }),
  ).not.toThrow();
});
