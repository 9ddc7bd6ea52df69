import { describe, expect, it } from "vitest";
import { item, meeting, person, reading, span, transfer } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { fold } from "./fold.js";

const knowledge = wholeKnowledge;
const people = [person("Thierry Burkhard", { country: "FRA" }), person("Dinesh Tripathi", { country: "IND" })];
const NAMES = ["Thierry Burkhard", "Dinesh Tripathi"];

const told = (id: string, known: Parameters<typeof meeting>[1], published: string | null = "2026-02-03") =>
  reading({ id, published, people, events: [meeting(NAMES, { date: "2026-02-02", place: "New Delhi", ...known })] });
const deals = (...known: readonly Parameters<typeof transfer>[1][]) =>
  reading({
    id: "a",
    transfers: known.map((one, i) =>
      transfer([item("Rafale", [24, 6][i] ?? null)], { evidence: [span(10 + 40 * i, 30 + 40 * i)], ...one }),
    ),
  });

function linksOf(readings: Parameters<typeof fold>[0]): readonly string[] {
  const { events, transfers } = fold(readings, [], knowledge);
  return [...events, ...transfers].flatMap(({ links }) => links.map(({ kind }) => kind)).sort();
}

describe("links", () => {
  it("tie a plan and what came of it, both ways", () => {
    const plan = told("a", { planned: true }, "2026-01-30");
    const { events } = fold([plan, told("b", {})], [], knowledge);
    const [planned, done] = [true, false].map((isPlan) => events.find((event) => event.planned === isPlan));
    expect(done?.links).toEqual([expect.objectContaining({ kind: "planned-as", id: planned?.id })]);
    expect(planned?.links).toEqual([expect.objectContaining({ kind: "carried-out-as", id: done?.id })]);
  });

  it("tie an order and its delivery that one report tells apart", () => {
    expect(linksOf([deals({ status: "signed" }, { status: "delivered" })])).toEqual(["delivery", "order"]);
  });

  it.each<readonly [string, Parameters<typeof fold>[0]]>([
    ["a meeting told twice", [told("a", {}), told("b", {})]],
    ["a plan told after it was done", [told("a", { planned: true }, "2026-02-20"), told("b", {})]],
    ["a plan for another day", [told("a", { planned: true, date: "2026-03-08" }, "2026-01-30"), told("b", {})]],
    [
      "a plan of other people's",
      [told("a", { planned: true, participants: [], sides: ["FRA", "IDN"] }, "2026-01-30"), told("b", {})],
    ],
    ["two orders", [deals({ status: "signed" }, { status: "signed" })]],
    ["an offer and a delivery", [deals({ status: "offered" }, { status: "delivered" })]],
    [
      "an order and a delivery to somebody else",
      [deals({ status: "signed" }, { status: "delivered", recipient: ["IDN"] })],
    ],
  ])("do not tie %s", (_, readings) => {
    expect(linksOf(readings)).toEqual([]);
  });

  it("leave open whether a plan without a day is the plan of a meeting", () => {
    const plan = told(
      "a",
      { planned: true, date: null, place: null, participants: ["Thierry Burkhard"] },
      "2026-01-30",
    );
    expect(linksOf([plan, told("b", { participants: ["Dinesh Tripathi"] })])).not.toContain("planned-as");
  });
});
