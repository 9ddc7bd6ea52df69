import { describe, expect, it } from "vitest";
import type { Reading } from "#model";
import { type Decision, fold } from "#record";
import { item, meeting, person, reading, span, statement, transfer } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";
import type { Check } from "./types.js";

const knowledge = wholeKnowledge;
const nothing: Check = () => ({ verdict: null, parts: [], reasons: [] });

function findings(readings: readonly Reading[], check: Check = nothing, decisions: readonly Decision[] = []) {
  const record = fold(readings, decisions, knowledge);
  return findFindings({ record, readings, decisions, knowledge, check });
}
const kinds = (...readings: readonly Reading[]) => findings(readings).map((one) => `${one.kind} ${one.field}`);
const contradictions = (...readings: readonly Reading[]) =>
  findings(readings)
    .filter((one) => one.kind === "contradiction")
    .map((one) => [one.field, one.values.map(({ value }) => value)]);

const deal = (
  id: string,
  known: Parameters<typeof transfer>[1] = {},
  count: number | null = 26,
  published = "2026-02-03",
) => reading({ id, published, transfers: [transfer([item("Rafale M", count)], known)] });
const officer = (id: string, published: string | null, known: Parameters<typeof person>[1]) =>
  reading({ id, published, people: [person("Thierry Burkhard", { country: "FRA", ...known })] });

describe("a contradiction", () => {
  it.each<readonly [string, Reading, Reading, unknown]>([
    ["of numbers", deal("a"), deal("b", {}, 22), ["quantity of Rafale M", ["22", "26"]]],
    [
      "of sums",
      deal("a", { value: { amount: 7e9, currency: "EUR", approximate: false, basis: null, text: "€7bn" } }),
      deal("b", { value: { amount: 4e9, currency: "EUR", approximate: false, basis: null, text: "€4bn" } }),
      ["value", ["4000000000 EUR", "7000000000 EUR"]],
    ],
    [
      "of dates",
      deal("a", { ordered: "2025-12" }),
      deal("b", { ordered: "2026-01" }),
      ["date ordered", ["2025-12", "2026-01"]],
    ],
    [
      "of numbers that came at one time",
      deal("a", { status: "delivered" }, 30),
      deal("b", { status: "delivered" }, 8),
      ["quantity of Rafale M", ["30", "8"]],
    ],
    ["of a denial", deal("a"), deal("b", { status: "denied" }), ["status", ["agreed", "denied"]]],
    [
      "of stages told at one time",
      deal("a", { status: "delivered" }),
      deal("b", { status: "negotiating" }),
      ["status", ["delivered", "negotiating"]],
    ],
    [
      "of ranks",
      officer("a", "2026-02-01", { rank: "General" }),
      officer("b", "2026-02-03", { rank: "Admiral" }),
      ["rank", ["Admiral", "General"]],
    ],
    [
      "of posts",
      officer("a", "2026-02-01", { post: "Chief of Defence Forces" }),
      officer("b", "2026-02-03", { post: "Chief of Defence Staff" }),
      ["post", ["Chief of Defence Forces", "Chief of Defence Staff"]],
    ],
  ])("%s is found", (_, a, b, expected) => {
    expect(contradictions(a, b)).toEqual([expected]);
  });

  it.each<readonly [string, Reading, Reading]>([
    ["a year and a month in it", deal("a", { ordered: "2026" }), deal("b", { ordered: "2026-01" })],
    ["a sum and its rounding", deal("a", { value: sum(7e9) }), deal("b", { value: sum(7.2e9) })],
    [
      "a sum and an order of magnitude",
      deal("a", { value: sum(7e9) }),
      deal("b", { value: { ...sum(0), amount: null } }),
    ],
    ["a first batch and the whole order", deal("a"), deal("b", { status: "delivered" }, 3)],
    [
      "two batches that came months apart",
      deal("a", { status: "delivered" }, 30, "2024-02-07"),
      deal("b", { status: "delivered" }, 8, "2024-08-14"),
    ],
    [
      "a number in talks and that of the deal months later",
      deal("a", { status: "negotiating" }, 40, "2025-01-07"),
      deal("b", { status: "signed" }, 36, "2025-08-14"),
    ],
    ["two numbers while delivery goes on", deal("a", { status: "delivering" }), deal("b", { status: "delivered" }, 3)],
    ["a night in two time zones", deal("a", { ordered: "2026-01-02" }), deal("b", { ordered: "2026-01-03" })],
    ["progress over time", deal("a", { status: "negotiating" }, 26, "2025-01-01"), deal("b", { status: "signed" })],
    ["one number and none", deal("a"), deal("b", {}, null)],
    [
      "a rank and the form of address",
      officer("a", "2026-02-01", { rank: "Lieutenant General" }),
      officer("b", "2026-02-03", { rank: "Gen." }),
    ],
    [
      "a rank and its abbreviation",
      officer("a", "2026-02-01", { rank: "General" }),
      officer("b", "2026-02-03", { rank: "Gen." }),
    ],
    [
      "a promotion in a year",
      officer("a", "2024-02-01", { rank: "General" }),
      officer("b", "2026-02-03", { rank: "Admiral" }),
    ],
    [
      "a post and its short form",
      officer("a", "2026-02-01", { post: "army chief" }),
      officer("b", "2026-02-03", { post: "Chief of the Army Staff" }),
    ],
    [
      "two posts of one person",
      officer("a", "2026-02-01", { post: "Chief of Defence Staff" }),
      officer("b", "2026-02-03", { post: "Governor of Paris" }),
    ],
    [
      "undated reports with no occasion in common",
      officer("a", null, { rank: "General" }),
      officer("b", "2026-02-03", { rank: "Admiral" }),
    ],
  ])("is not %s", (_, a, b) => {
    expect(contradictions(a, b)).toEqual([]);
  });

  it("names together what does not differ", () => {
    const three = [
      deal("a", { status: "denied" }),
      deal("b", { status: "negotiating" }),
      deal("c", { status: "agreed" }),
    ];
    const [found] = findings(three).filter((one) => one.kind === "contradiction");
    expect(found?.sentence).toContain("agreed (Outlet of c) or negotiating (Outlet of b) against denied (Outlet of a)");
  });

  it("of ranks that lie a year apart is a change", () => {
    const a = officer("a", "2024-02-01", { rank: "General" });
    const b = officer("b", "2026-02-03", { rank: "Admiral" });
    expect(kinds(a, b)).toEqual(["post-change rank"]);
  });
});

function sum(amount: number) {
  return { amount, currency: "EUR", approximate: true, basis: null, text: "about €7bn" };
}

describe("sources", () => {
  const people = [person("Thierry Burkhard", { country: "FRA" }), person("Dinesh Tripathi", { country: "IND" })];
  const told = (id: string, origin: string, text?: string) =>
    reading({
      id,
      people,
      ...(text === undefined ? {} : { text }),
      events: [meeting(["Thierry Burkhard", "Dinesh Tripathi"], { date: "2026-02-02", evidence: [span(10, 20)] })],
      statements: [statement(origin, span(5, 40), { chain: [origin, id] })],
    });

  it("of several reports that are one are said to be one", () => {
    const [first] = findings([told("a", "Indian Navy"), told("b", "Indian Navy")]);
    expect([first?.kind, first?.origins, first?.severity]).toEqual(["single-origin", ["Indian Navy"], "medium"]);
  });

  it("that differ make no finding of one origin", () => {
    expect(kinds(told("a", "Indian Navy"), told("b", "French Navy"))).toEqual([]);
  });

  it("of one report that rest on a party's release are said once for the report", () => {
    const [first, ...others] = findings([told("a", "Indian Navy")]);
    expect([first?.kind, first?.severity, others]).toEqual(["single-origin", "low", []]);
  });

  it("of figures that nobody is cited for are missed", () => {
    expect(kinds(deal("a"))).toEqual(["unattributed value and quantity"]);
  });

  it("of a transfer without figures are not missed", () => {
    expect(kinds(deal("a", {}, null))).toEqual([]);
  });
});

describe("overreach", () => {
  const people = [person("Thierry Burkhard", { country: "FRA" })];
  const account = (id: string, origin: string, text: string, published: string | null) =>
    reading({
      id,
      text,
      published,
      people,
      events: [
        meeting(["Thierry Burkhard"], { date: published, evidence: [{ begin: 0, end: 9, text: text.slice(0, 9) }] }),
      ],
      statements: [
        statement(origin, { begin: 0, end: text.length, text }, { direct: origin !== "unnamed official(s)" }),
      ],
    });
  const release = account("a", "Indian Navy", "Both men spoke about maritime security.", "2026-02-02");

  it("is what officials are credited with beyond the text of the release", () => {
    const other = account(
      "b",
      "unnamed official(s)",
      "The talks covered maritime security and counterterrorism.",
      null,
    );
    const found = findings([release, other]).find((one) => one.kind === "overreach");
    expect(found?.values.map(({ value }) => value)).toEqual(["counter-terrorism", "maritime security"]);
  });

  it("is not what unnamed officials say of another matter, where the report cites a body on the talks by name", () => {
    const other = account("b", "Indian Navy", "Both men spoke about maritime security.", "2026-02-02");
    const text = "The ban on counterterrorism goods has lapsed, officials argued.";
    const aside = statement("unnamed official(s)", { begin: 0, end: text.length, text });
    const both = { ...other, statements: [...other.statements, aside] };
    expect(findings([release, both]).some((one) => one.kind === "overreach")).toBe(false);
  });

  const LONG =
    "The two officers met at the headquarters, inspected a guard of honour and planted a tree in the garden of it.";
  const ownRelease = (): Reading => {
    const made = account("a", "Indian Navy", `Both men spoke about maritime security. ${LONG}`, "2026-02-02");
    return { ...made, statements: [], report: { ...made.report, publisher: "Indian Navy" } };
  };
  const crediting = (text: string): Reading => {
    const made = account("b", "Indian Navy", text, "2026-02-02");
    return { ...made, statements: made.statements.map((one) => ({ ...one, direct: false })) };
  };

  it("is what a named body is credited with beyond its own release, where that is in the record", () => {
    const found = findings([ownRelease(), crediting("The talks covered arms sales, the navy said.")]).find(
      (one) => one.kind === "overreach",
    );
    expect(found?.sentence).toMatch(
      /credits the Indian Navy .* with arms sales; the release by the Indian Navy contains/u,
    );
  });

  it("is not what the body's own release contains", () => {
    const same = crediting("The talks covered maritime security, the navy said.");
    expect(findings([ownRelease(), same]).some((one) => one.kind === "overreach")).toBe(false);
  });

  it("is not what officials say of another of a series, to which this one is only the one before", () => {
    const text = "The talks covered maritime security and counterterrorism.";
    const other = account("b", "unnamed official(s)", text, "2026-02-02");
    const next = meeting(["Thierry Burkhard"], {
      date: "2027-02-03",
      evidence: [{ begin: 0, end: 9, text: "The talks" }],
    });
    expect(findings([release, other]).some((one) => one.kind === "overreach")).toBe(true);
    const ofSeries = { ...other, events: [next, ...other.events] };
    expect(findings([release, ofSeries]).some((one) => one.kind === "overreach")).toBe(false);
  });

  it("is not what a newspaper is quoted with", () => {
    const quoting = account("a", "Le Figaro", "Both men spoke about maritime security.", "2026-02-02");
    const other = account("b", "unnamed official(s)", "The talks covered counterterrorism.", null);
    expect(findings([quoting, other]).some((one) => one.kind === "overreach")).toBe(false);
  });

  it("is not what the release contains in other words", () => {
    const other = account("b", "unnamed official(s)", "The talks covered naval cooperation.", null);
    expect(findings([release, other]).some((one) => one.kind === "overreach")).toBe(false);
  });
});

describe("an embargo finding", () => {
  const law = { instrument: "Resolution 1", paragraph: "9(c)" };
  const check: Check = ({ ordered, recipientIsGovernment }) => ({
    verdict: "prohibited",
    reasons: [],
    parts: [
      {
        from: ordered ?? "",
        to: ordered ?? "",
        stages: ["ordered"],
        verdict: {
          verdict: "prohibited",
          regimes: [
            {
              id: "un-made",
              issuer: "UN",
              title: "Embargo made for this test",
              effect: "prohibited",
              rule: "prohibition",
              measure: { ...law, paragraph: null },
              exemptions: [{ ...law, procedure: "advance-approval", what: `government ${recipientIsGovernment}` }],
              sentence: "",
              asOf: "2026-01-01",
            },
          ],
          reasons: [],
          steps: [],
          asOf: "2026-01-01",
          notChecked: [],
        },
      },
    ],
  });
  const faction = deal("a", { recipient: ["LBY"], recipientForce: "Libyan National Army", ordered: "2026-01" });

  it("names the clause, the procedure that was needed, and that a faction is no government", () => {
    const [first] = findings([faction], check);
    expect(first?.severity).toBe("high");
    expect(first?.sentence).toBe(
      "The transfer of 26 Rafale M from France to the Libyan National Army (2026-01) meets the UN embargo (Resolution 1, paragraph not verified), and the recipient is a faction's force or an armed group, not the government; it would have needed the committee's approval in advance under Resolution 1, paragraph 9(c) (government false), of which no report tells.",
    );
  });

  it("tells an open date in words", () => {
    const since = deal("a", { recipient: ["LBY"], delivered: "2023-08/.." });
    const found = findings([since], check).find(({ kind }) => kind === "embargo");
    expect(found?.sentence).toMatch(/to Libya \(since 2023-08\) meets/u);
  });

  it("says of a transfer that somebody denies that it is denied", () => {
    const denial = deal("b", { recipient: ["LBY"], recipientForce: "Libyan National Army", status: "denied" });
    const found = findings([faction, denial], check).find(({ kind }) => kind === "embargo");
    expect(found?.sentence).toMatch(/Libyan National Army \(2026-01\), which is denied, meets the UN embargo/u);
  });

  it("is not made of a transfer that was refused", () => {
    expect(findings([deal("a", { status: "refused" })], check).some((one) => one.kind === "embargo")).toBe(false);
  });

  it.each([
    ["since August 2023, until the day it is told", "2023-08/..", "2023-08-01/2026-02-03"],
    ["by the end of 2027, from the day it is told", "../2027", "2026-02-03/2027-12-31"],
    ["until 2015, long before it is told", "../2015", "2015-12-31"],
    ["in spring 2024", "2024-21", "2024-03-01/2024-05-31"],
    ["about June 2024", "2024-06~", "2024-06-01/2024-06-30"],
  ])("is looked for on every day of a delivery %s", (_, delivered, asked) => {
    const days: (string | null | undefined)[] = [];
    const listen: Check = (question) => {
      days.push(...[question.delivered].flat());
      return check(question);
    };
    findings([deal("a", { delivered })], listen);
    expect(days).toEqual([asked]);
  });

  it("is not made where the check forbids nothing", () => {
    expect(findings([faction]).some((one) => one.kind === "embargo")).toBe(false);
  });
});

describe("a dismissed finding", () => {
  const dismiss = (subject: string): Decision => ({
    id: "1",
    kind: "dismiss",
    subject,
    by: "analyst",
    at: "2026-03-01T00:00:00Z",
  });
  const readings = [deal("a"), deal("b", {}, 22)];
  const contradiction = (all: readonly Reading[], decisions: readonly Decision[]) =>
    findings(all, nothing, decisions).find((one) => one.kind === "contradiction");
  const id = contradiction(readings, [])?.id ?? "";

  it("stays dismissed while its evidence is the same", () => {
    expect(contradiction([...readings].reverse(), [dismiss(id)])?.dismissedBy).toBe("1");
  });

  it("comes back when another report joins it", () => {
    expect(contradiction([...readings, deal("c", {}, 22)], [dismiss(id)])?.dismissedBy).toBeNull();
  });
});
