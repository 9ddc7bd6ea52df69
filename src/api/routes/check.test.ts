import { describe, expect, test } from "vitest";
import { AttacheError } from "#model";
import { wholeKnowledge } from "../../../test/support/whole-knowledge.js";
import { checkRoutes } from "./check.js";

const routes = checkRoutes({ knowledge: wholeKnowledge }).onError((error, c) =>
  c.json({ reason: error.message }, error instanceof AttacheError ? 400 : 500),
);

const BASE = { supplier: "BRA", recipient: "BLR", item: "rifles", government: "yes", date: "2015-01-01" };

async function get(change: Readonly<Record<string, string>>) {
  const answer = await routes.request(`/check?${new URLSearchParams({ ...BASE, ...change })}`);
  return { status: answer.status, body: await answer.json() };
}

describe("GET /api/check", () => {
  test.each([
    ["the plain question", {}, "permitted"],
    ["a supplier that is bound", { supplier: "POL" }, "prohibited"],
    ["a broker of whom the measure does not speak", { broker: "CYP" }, "unclear"],
    ["states of transit", { transit: "TUR,LTU" }, "unclear"],
    [
      "a purpose",
      { supplier: "POL", purpose: "for the national biathlon team", date: "2018-06-15" },
      "exempt-with-approval",
    ],
    ["a look back", { supplier: "POL", asOf: "2011-01-01" }, "permitted"],
    [
      "an old contract",
      { supplier: "FRA", recipient: "RUS", date: "2014-11-01", contractDate: "2011-06-01" },
      "permitted",
    ],
    [
      "a new contract",
      { supplier: "FRA", recipient: "RUS", date: "2014-11-01", contractDate: "2014-09-01" },
      "prohibited",
    ],
    ["a place", { supplier: "RUS", recipient: "SDN", date: "2006-01-01", territory: "Nyala, Darfur" }, "prohibited"],
    ["another place", { supplier: "RUS", recipient: "SDN", date: "2006-01-01", territory: "Port Sudan" }, "permitted"],
    [
      "a class",
      { supplier: "RUS", recipient: "LBY", itemClass: "non-lethal", item: "x", date: "2015-01-01" },
      "permitted",
    ],
    [
      "a category",
      { supplier: "RUS", recipient: "LBY", itemCategory: "small arms", item: "x" },
      "exempt-with-approval",
    ],
    ["a group", { supplier: "RUS", recipient: "YEM", nonState: "Houthis", date: "2016-01-01" }, "prohibited"],
  ] as const)("answers %s", async (_, change, verdict) => {
    expect(await get(change)).toMatchObject({ status: 200, body: { verdict } });
  });

  test.each([
    [{ supplier: "XXX" }, /supplier.*XXX/u],
    [{ recipient: "libya" }, /recipient/u],
    [{ broker: "QQQ" }, /broker.*QQQ/u],
    [{ transit: "ARE,QQQ" }, /transit.*QQQ/u],
    [{ date: "2025-02-30" }, /date/u],
    [{ date: "1750-01-01" }, /1900/u],
    [{ contractDate: "2020-13-01" }, /contractDate/u],
    [{ asOf: "yesterday" }, /asOf/u],
    [{ itemCategory: "spaceship" }, /itemCategory/u],
    [{ government: "perhaps" }, /government/u],
    [{ item: " " }, /item/u],
    [{ unknown: "1" }, /unknown/u],
  ])("refuses %j and says why", async (change, reason) => {
    const { status, body } = await get(change as Readonly<Record<string, string>>);
    expect(status).toBe(400);
    expect(body.reason).toMatch(reason);
  });
});
