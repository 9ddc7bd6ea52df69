import { describe, expect, test } from "vitest";
import { wholeKnowledge } from "../../../test/support/whole-knowledge.js";
import { createCheck } from "../check.js";
import type { Question } from "../types.js";
import { createQuestionReader, readCountry } from "./read-question.js";

const knowledge = wholeKnowledge;
const read = createQuestionReader(knowledge);
const base: Question = { supplier: "PAK", recipient: "LBY", item: "rifles", date: "2020-01-01" };

describe("what no table knows is a problem that names the field and the way out", () => {
  test.each([
    ["supplier", { supplier: "XXX" }, /ISO alpha-3 code/u],
    ["supplier", { supplier: "" }, /ISO alpha-3 code/u],
    ["supplier", { supplier: "Congo" }, /COD or COG/u],
    ["recipient", { recipient: "ZZZ" }, /ISO alpha-3 code/u],
    ["recipient", { recipient: { nonState: "M23", country: "QQQ" } }, /ISO alpha-3 code/u],
    ["broker", { broker: "XX" }, /ISO alpha-3 code/u],
    ["transit", { transit: ["ARE", "nowhere"] }, /ISO alpha-3 code/u],
    ["item", { item: " " }, /say what is supplied/u],
    ["date", { date: "1750-01-01" }, /between 1900 and 2100/u],
    ["contractDate", { contractDate: "2999-01-01" }, /between 1900 and 2100/u],
  ] as const)("%s: %j", (field, change, expected) => {
    expect(read({ ...base, ...change } as Question)).toMatchObject({
      problem: { field, expected: expect.stringMatching(expected) },
    });
  });
});

describe("countries are read by code, old code or name", () => {
  test.each([
    [{ supplier: "pak" }, { supplier: "PAK" }],
    [
      { supplier: "Pakistan", recipient: "libya" },
      { supplier: "PAK", recipient: "LBY" },
    ],
    [{ recipient: "YUG" }, { recipient: "YUG" }],
    [{ recipient: "ZAR" }, { recipient: "ZAR" }],
    [{ recipient: { nonState: "M23", country: "COD" } }, { recipient: { nonState: "M23", country: "COD" } }],
    [{ recipient: { nonState: "Houthis" } }, { recipient: { nonState: "Houthis" } }],
    [
      { broker: "Cyprus", transit: ["Türkiye", "JOR"] },
      { broker: "CYP", transit: ["TUR", "JOR"] },
    ],
    [{ supplier: "unknown supplier(s)" }, { supplier: "unknown supplier(s)" }],
  ] as const)("%j", (change, wanted) => {
    expect(read({ ...base, ...change } as Question)).toEqual({ ...base, ...wanted });
  });
});

test("every state that a regime names is a country of the table", () => {
  const codes = knowledge.regimes.flatMap((regime) =>
    (regime as { readonly targets: readonly { readonly code: string }[] }).targets.map(({ code }) => code),
  );
  expect(codes.filter((code) => readCountry(knowledge, code) === null)).toEqual([]);
});

describe("what is done is not delivered: the measure must say that it covers it", () => {
  const check = createCheck(knowledge);
  const ask = (change: Partial<Question>) => check({ ...base, recipientIsGovernment: true, ...change });
  test.each([
    ["licensed production of rifles", "PRK", "2015-01-01", "unclear"],
    ["licensed production of rifles", "ZAF", "1980-01-01", "prohibited"],
    ["training of pilots", "SSD", "2019-01-01", "prohibited"],
    ["maintenance of helicopters", "PRK", "2015-01-01", "unclear"],
    ["maintenance of helicopters and rifles", "PRK", "2017-01-01", "prohibited"],
    ["rifles, and training on them", "PRK", "2017-01-01", "prohibited"],
    ["mercenaries", "LBY", "2020-01-01", "exempt-with-approval"],
    ["mercenaries", "SSD", "2019-01-01", "unclear"],
  ])("%s to %s on %s: %s", (item, recipient, date, verdict) => {
    expect(ask({ supplier: "RUS", item, recipient, date }).verdict).toBe(verdict);
  });

  test("training for the Houthis is covered in every stretch of the regime", () => {
    const recipient = { nonState: "Houthis", country: "YEM" };
    for (const date of ["2016-01-01", "2024-01-01"])
      expect(ask({ supplier: "RUS", item: "military training", recipient, date }).verdict).toBe("prohibited");
  });
});
