import { describe, expect, test } from "vitest";
import { lawKnowledge } from "../../test/support/law-knowledge.js";
import { createCheck } from "./check.js";

const knowledge = lawKnowledge();
const sale = { supplier: "BRA", recipient: "LBY", recipientIsGovernment: true, item: "rifles" };

function ask(asOf: string | undefined, date: string) {
  return createCheck(knowledge, { asOf })({ ...sale, date });
}

describe("a look back", () => {
  test.each([
    ["2011-02-25", "2011-03-01", "permitted"],
    ["2011-02-26", "2011-03-01", "prohibited"],
    ["2011-09-15", "2013-01-15", "prohibited"],
    ["2011-09-16", "2013-01-15", "exempt-with-notification"],
    [undefined, "2020-01-15", "exempt-with-approval"],
  ])("as of %s, a delivery to Libya on %s is %s", (asOf, date, verdict) => {
    expect(ask(asOf, date).verdict).toBe(verdict);
  });

  test("says what it does not look at and which regimes lost something", () => {
    const { reasons, asOf } = ask("2011-02-01", "2011-03-01");
    const text = reasons.join("\n");
    expect(text).toContain("As of 2011-02-01: what this table dates later is not looked at");
    expect(text).toContain("Left out as later than 2011-02-01:");
    expect(text).toContain("checked against the law as it stood on 2011-02-01");
    expect(asOf).toBe("2011-02-01");
  });

  test("to a day before an end that came later takes the measure for in force", () => {
    const angola = { ...sale, recipient: "SLE", date: "2015-01-01" };
    expect(createCheck(knowledge)(angola).verdict).toBe("permitted");
    expect(createCheck(knowledge, { asOf: "1997-12-01" })(angola).verdict).not.toBe("permitted");
  });

  test("does not take a state for a member before it joined", () => {
    const names = (asOf?: string) =>
      createCheck(knowledge, { asOf })({ ...sale, supplier: "HRV", recipient: "CHN", date: "2020-01-01" }).verdict;
    expect([names(), names("2010-01-01")]).toEqual(["prohibited", "permitted"]);
  });

  test("to the day the table was last seen changes no verdict", () => {
    const today = ask(undefined, "2020-01-15");
    expect(ask(today.asOf, "2020-01-15").verdict).toBe(today.verdict);
  });

  test("leaves no trace in the check of today", () => {
    expect(ask(undefined, "2020-01-15").reasons.join()).not.toContain("As of");
  });
});
