import { describe, expect, it } from "vitest";
import type { Reading, TransferStatus } from "#model";
import { fold } from "#record";
import { item, person, reading, span, transfer } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";

const deal = (id: string, published: string, status: TransferStatus, name = "Rafale M") =>
  reading({ id, published, transfers: [transfer([item(name, 26)], { status })] });

function findingsOn(readings: readonly Reading[]) {
  const record = fold(readings, [], wholeKnowledge);
  const check = () => ({ verdict: null, parts: [], reasons: [] });
  return findFindings({ record, readings, decisions: [], knowledge: wholeKnowledge, check });
}

function changes(...readings: readonly Reading[]) {
  return findingsOn(readings).filter(({ kind }) => kind === "status-change");
}
const steps = (...readings: readonly Reading[]) =>
  changes(...readings).map(({ values }) => values.map((one) => one.value));

describe("a change of status", () => {
  it("is told with each step once, however often it is told", () => {
    const told = [
      deal("a", "2025-06-14", "signed"),
      deal("b", "2026-02-11", "cancelled"),
      deal("c", "2026-02-12", "cancelled"),
    ];
    expect(steps(...told)).toEqual([["signed", "cancelled"]]);
  });

  it("is a delivery that goes on for months", () => {
    expect(steps(deal("a", "2025-06-14", "delivering"), deal("b", "2026-02-11", "delivered"))).toEqual([
      ["delivering", "delivered"],
    ]);
  });

  it("is not a first batch that others call a delivery", () => {
    expect(steps(deal("a", "2026-02-10", "delivering"), deal("b", "2026-02-12", "delivered"))).toEqual([]);
  });

  it("is not a step that others tell of a day later in other words", () => {
    expect(steps(deal("a", "2026-02-10", "agreed"), deal("b", "2026-02-11", "signed"))).toEqual([]);
    expect(steps(deal("a", "2026-02-10", "signed"), deal("b", "2026-02-11", "cancelled"))).toHaveLength(1);
  });

  it("does not count the goods twice under another word", () => {
    const words = (id: string, published: string, status: TransferStatus, name: string) =>
      reading({ id, published, transfers: [transfer([item(name, 30, { category: "armoured vehicle" })], { status })] });
    const [found] = changes(
      words("a", "2026-01-20", "agreed", "armoured vehicles"),
      words("b", "2026-02-10", "delivered", "armoured personnel carriers"),
      words("c", "2026-02-10", "delivered", "armoured personnel carriers"),
    );
    expect(found?.sentence).toContain("The transfer of 30 armoured personnel carriers from");
  });
});

describe("a new holder of a post", () => {
  const chief = { country: "PAK", rank: "Admiral" } as const;
  const succession = (id: string, from: string | null, published = "2023-10-08"): Reading => ({
    ...reading({ id, published, people: [person("Naveed Ashraf", chief), person("Muhammad Amjad Khan Niazi", chief)] }),
    successions: [
      {
        post: "Chief of the Naval Staff",
        country: "PAK",
        to: "Naveed Ashraf",
        from,
        date: "2023-10-07",
        postEvidence: [span(5)],
        evidence: [span(0, 20)],
      },
    ],
  });
  const told = (...readings: readonly Reading[]) =>
    findingsOn(readings).map(({ kind, field, sentence }) => `${kind} ${field}: ${sentence}`);

  it("is a finding with the day and whom he came after, once for all reports that tell it", () => {
    expect(told(succession("a", "Muhammad Amjad Khan Niazi"), succession("b", "Muhammad Amjad Khan Niazi"))).toEqual([
      "post-change post: Naveed Ashraf is Chief of the Naval Staff from 2023-10-07 in place of Muhammad Amjad Khan Niazi (Outlet of a and Outlet of b).",
    ]);
  });

  it("is none where nobody is told to have held it before", () => {
    expect(told(succession("a", null))).toEqual([]);
  });

  it("begins the one's period in the post and ends the other's", () => {
    const { actors } = fold([succession("a", "Muhammad Amjad Khan Niazi")], [], wholeKnowledge);
    const periods = actors.map(({ name, posts }) => [
      name,
      posts.flatMap(({ post, from, to }) => (post === null ? [] : [[post, from, to]])),
    ]);
    expect(Object.fromEntries(periods)).toEqual({
      "Naveed Ashraf": [["Chief of the Naval Staff", "2023-10-07", "2023-10-07"]],
      "Muhammad Amjad Khan Niazi": [["Chief of the Naval Staff", null, "2023-10-07"]],
    });
  });
});
