import { describe, expect, test } from "vitest";
import { lawKnowledge } from "../../test/support/law-knowledge.js";
import { createCheck } from "./check.js";
import { NOTHING_FORBIDS } from "./reasons.js";
import type { Question, VerdictWord } from "./types.js";

const check = createCheck(lawKnowledge());

function ask(change: Partial<Question>): ReturnType<typeof check> {
  return check({
    supplier: "BRA",
    recipient: "LBY",
    recipientIsGovernment: true,
    item: "rifles",
    date: "2020-01-15",
    ...change,
  });
}

describe("a verdict in words of law", () => {
  test("names the paragraph and the approval that is missing", () => {
    expect(ask({}).reasons[0]).toBe(
      "Prohibited unless the Committee approves in advance (UNSCR 2174, para 8); no approval is known",
    );
  });

  test("names the notice that is missing", () => {
    expect(ask({ date: "2013-01-15" }).reasons[0]).toBe(
      "Prohibited unless the Committee is notified in advance (UNSCR 2009, para 13(a)); no notification is known",
    );
  });

  test("never says a bare permitted", () => {
    expect(ask({ recipient: "PRT" }).reasons[0]).toBe(NOTHING_FORBIDS);
    expect(ask({ recipient: "PRT" }).notChecked).toContain("Arms Trade Treaty criteria");
  });

  test("prints a paragraph that was not verified as not verified", () => {
    const verdict = ask({ supplier: "POL", recipient: "BLR" });
    expect(verdict.reasons[0]).toContain("paragraph not verified");
    expect(verdict.regimes.find((one) => one.id === "eu-belarus-2011")?.measure?.paragraph).toBeNull();
  });

  test("shows a catch-all clause without treating it as an exemption", () => {
    const verdict = ask({ recipientIsGovernment: false, recipient: { nonState: "a brigade", country: "LBY" } });
    expect(verdict.verdict).toBe("prohibited");
    expect(verdict.reasons[0]).toContain("no approval of another supply is known (UNSCR 1970, para 9(c))");
  });

  test("says which regimes were looked at, also those that had ended or bind others", () => {
    const effects = new Map(ask({}).regimes.map((one) => [one.id, one.effect]));
    expect(effects.get("un-libya-1992")).toBe("not-in-force");
    expect(effects.get("eu-libya-2011")).toBe("out-of-scope");
  });

  test("explains itself in steps that name the instruments", () => {
    const steps = ask({ item: "tank spare parts" }).steps;
    expect(steps.map((step) => step.rule).slice(0, 3)).toEqual(["transfer", "item", "recipient"]);
    expect(steps.find((step) => step.rule === "item")?.text).toContain("ML6");
    expect(steps.flatMap((step) => step.instruments)).toContainEqual({
      instrument: "UNSCR 2174 (2014)",
      paragraph: "8",
    });
  });

  test("gives the day of the table and says the unknown status after a last known expiry", () => {
    const verdict = ask({ recipient: "SSD", recipientIsGovernment: false, date: "2026-06-01" });
    expect(verdict.verdict).toBe("unclear");
    expect(verdict.reasons[0]).toContain("status unknown after 2026-05-31");
    expect(verdict.asOf >= "2026-01-01").toBe(true);
  });
});

describe("where a fact is missing", () => {
  test("both answers are given", () => {
    const verdict = ask({ recipientIsGovernment: null });
    expect(verdict.verdict).toBe("unclear");
    expect(verdict.alternatives).toEqual([
      { if: "recipientIsGovernment=true", verdict: "exempt-with-approval" },
      { if: "recipientIsGovernment=false", verdict: "prohibited" },
    ]);
  });

  test("an item that nothing tells the class of is tried as every class", () => {
    const ways = ask({ item: "equipment of an unstated kind" }).alternatives ?? [];
    expect(ways).toContainEqual({ if: "itemClass=non-lethal", verdict: "permitted" });
    expect(ways).toContainEqual({ if: "itemClass=salw", verdict: "exempt-with-approval" });
  });

  test("a missing fact that changes nothing is not asked for", () => {
    const verdict = ask({ recipient: "SSD", recipientIsGovernment: null, item: "equipment of an unstated kind" });
    expect(verdict.verdict).toBe("prohibited");
  });

  test("a purpose that an exemption asks for is offered, not assumed", () => {
    const verdict = ask({ recipient: "SSD" });
    expect(verdict.verdict).toBe("prohibited");
    expect(verdict.alternatives).toContainEqual({ if: "purpose=peace-agreement", verdict: "exempt-with-approval" });
  });
});

type Row = readonly [fact: string, change: Partial<Question>, verdict: VerdictWord];

const DOUBTS: readonly Row[] = [
  ["the Taliban authorities since August 2021", { recipient: "AFG", date: "2022-02-02" }, "unclear"],
  ["the Afghan army before", { recipient: "AFG", date: "2020-02-02" }, "permitted"],
  [
    "drones out of Iran in 2022",
    { supplier: "IRN", recipient: "RUS", item: "kamikaze drones", date: "2022-11-02" },
    "unclear",
  ],
  [
    "artillery shells out of Iran in 2022",
    { supplier: "IRN", recipient: "RUS", item: "artillery shells", date: "2022-11-02" },
    "permitted",
  ],
  [
    "the Kurdistan Region's forces",
    { recipient: "IRQ", item: "rifles for the Kurdistan Regional Government", date: "2016-02-02" },
    "unclear",
  ],
  [
    "the same with Baghdad's leave",
    { recipient: "IRQ", item: "rifles for the Kurdistan Regional Government, approved by Baghdad", date: "2016-02-02" },
    "permitted",
  ],
  [
    "an EU supplier and the Central African army in 2024",
    { supplier: "ITA", recipient: "CAF", date: "2024-12-02" },
    "unclear",
  ],
  [
    "an EU supplier and the Government of Syria in 2016",
    { supplier: "ITA", recipient: "SYR", date: "2016-02-02" },
    "unclear",
  ],
  ["an Arab League supplier and Syria in 2024", { supplier: "JOR", recipient: "SYR", date: "2024-02-02" }, "unclear"],
  [
    "an Arab League supplier and Syria in 2012",
    { supplier: "JOR", recipient: "SYR", date: "2012-02-02" },
    "prohibited",
  ],
  ["non-lethal goods for China", { supplier: "ITA", recipient: "CHN", item: "field radios" }, "unclear"],
  ["lethal goods for China", { supplier: "ITA", recipient: "CHN", item: "torpedoes" }, "prohibited"],
  [
    "the days for which sources disagree on Uzbekistan",
    { supplier: "ITA", recipient: "UZB", date: "2009-11-05" },
    "unclear",
  ],
  ["supply to Libyan rebels in the summer of 2011", { recipientIsGovernment: false, date: "2011-08-01" }, "unclear"],
  ["supply to Libyan armed groups in 2012", { recipientIsGovernment: false, date: "2012-08-01" }, "prohibited"],
];

describe("a doubt of the table", () => {
  test.each(DOUBTS)("%s: %o is %s", (_fact, change, verdict) => {
    expect(ask(change).verdict).toBe(verdict);
  });

  test("that is a dispute between states is said beside the verdict", () => {
    const verdict = ask({ recipient: "IRN", item: "battle tanks", date: "2025-10-15" });
    expect(verdict.verdict).toBe("prohibited");
    expect(verdict.reasons.join(" ")).toContain("Iran, Russia and China dispute it");
  });
});

const BOUND: readonly Row[] = [
  [
    "a new member of the EU the day it joined",
    { supplier: "SWE", recipient: "CHN", date: "1995-01-01", item: "bombs" },
    "prohibited",
  ],
  [
    "the same state the day before",
    { supplier: "SWE", recipient: "CHN", date: "1994-12-31", item: "bombs" },
    "permitted",
  ],
  [
    "the United Kingdom in the transition of 2020",
    { supplier: "GBR", recipient: "CHN", date: "2020-06-01", item: "bombs" },
    "prohibited",
  ],
  [
    "the United Kingdom after it",
    { supplier: "GBR", recipient: "CHN", date: "2021-01-01", item: "bombs" },
    "permitted",
  ],
  ["Greece, which did not join in 1986", { supplier: "GRC", recipient: "SYR", date: "1988-01-01" }, "permitted"],
  [
    "Switzerland before it joined the United Nations",
    { supplier: "CHE", recipient: "LBR", date: "2001-12-01" },
    "unclear",
  ],
  ["Switzerland as a member", { supplier: "CHE", recipient: "LBR", date: "2002-12-01" }, "prohibited"],
  ["an old code of the recipient", { recipient: "ZAR", supplier: "BEL", date: "1996-01-01" }, "prohibited"],
  ["Serbia while it was part of the federation", { recipient: "SRB", date: "1999-01-01" }, "prohibited"],
  ["the south of Sudan before it was a state", { supplier: "BEL", recipient: "SSD", date: "2009-01-01" }, "prohibited"],
  [
    "a broker in the EU, of whom the measure does not speak",
    { supplier: "BRA", recipient: "BLR", broker: "CYP" },
    "unclear",
  ],
  ["goods in transit, of which it does not speak", { supplier: "BRA", recipient: "BLR", transit: ["LTU"] }, "unclear"],
  [
    "a broker in the EU, whom the measure names",
    { supplier: "BRA", recipient: "SDN", broker: "CYP", date: "2015-01-01", recipientIsGovernment: true },
    "prohibited",
  ],
  [
    "a supplier that is bound, whatever the route",
    { supplier: "POL", recipient: "BLR", transit: ["LTU"] },
    "prohibited",
  ],
  ["a supplier that is not known", { supplier: "unknown supplier(s)", recipient: "BLR" }, "unclear"],
  [
    "a supplier that is not known, under a resolution that binds all",
    { supplier: "unknown supplier(s)", recipientIsGovernment: false },
    "prohibited",
  ],
  ["no EU state in the chain", { supplier: "BRA", recipient: "BLR", transit: ["TUR"] }, "permitted"],
];

test("goods for humanitarian use are for neither side where nobody is named", () => {
  const verdict = ask({ recipientIsGovernment: null, item: "tents for humanitarian use", date: "2012-05-01" });
  expect(verdict.reasons[0]).toContain("UNSCR 1970, para 9(a)");
});

describe("who is bound", () => {
  test.each(BOUND)("%s: %o is %s", (_fact, change, verdict) => {
    expect(ask(change).verdict).toBe(verdict);
  });
});
