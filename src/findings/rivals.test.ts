import { describe, expect, it } from "vitest";
import type { Reading } from "#model";
import { fold } from "#record";
import { item, meeting, person, reading, span, transfer } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";

const knowledge = wholeKnowledge;

function contradictions(...readings: readonly Reading[]) {
  const record = fold(readings, [], knowledge);
  const check = () => ({ verdict: null, parts: [], reasons: [] });
  return findFindings({ record, readings, decisions: [], knowledge, check })
    .filter((one) => one.kind === "contradiction")
    .map((one) => [one.field, one.values.map(({ value }) => value).sort()]);
}

type Deal = Parameters<typeof transfer>[1];
const deal = (id: string, items: readonly ReturnType<typeof item>[], known: Deal = {}, text?: string) =>
  reading({ id, ...(text === undefined ? {} : { text }), transfers: [transfer(items, known)] });
const rafales = item("Rafale", 24);
const value = { amount: 7e9, currency: "EUR", approximate: false, basis: null, text: "€7bn" };
/** The wording two reports share, long enough to be known as one text. */
const WIRE =
  "The ministry said on Monday that the first aircraft would leave the assembly line in the spring of next year and that the pilots who are to fly them had begun their training at the base near the coast, where two simulators were set up last month under the eyes of instructors from both countries.";

const guests = (
  id: string,
  name: string,
  post: string | null,
  known: Parameters<typeof meeting>[1] = {},
  hostPost: string | null = null,
) =>
  reading({
    id,
    people: [person("Thierry Burkhard", { country: "FRA", post: hostPost }), person(name, { country: "IND", post })],
    events: [meeting(["Thierry Burkhard", name], { date: "2026-02-02", place: "New Delhi", ...known })],
    text: `${id}: ${WIRE}`,
  });

describe("a contradiction", () => {
  it.each<readonly [string, readonly Reading[], unknown]>([
    [
      "of who held a post at a meeting",
      [guests("a", "Anil Chauhan", "Chief of Defence Staff"), guests("b", "Dinesh Tripathi", "Chief of Defence Staff")],
      ["participants", ["Anil Chauhan", "Dinesh Tripathi"]],
    ],
    [
      "of who held the post of the one they met",
      [
        guests("a", "Anil Chauhan", "counterpart", {}, "Chief of Defence Staff"),
        guests("b", "Dinesh Tripathi", "Chief of Defence Staff"),
      ],
      ["participants", ["Anil Chauhan", "Dinesh Tripathi"]],
    ],
    [
      "of a meeting held and one denied",
      [guests("a", "Anil Chauhan", null), guests("b", "Anil Chauhan", null, { negated: true })],
      ["status", ["denied", "done"]],
    ],
    [
      "of which aircraft it is",
      [deal("a", [rafales, item("MICA", 100)]), deal("b", [item("Mirage 2000", 24), item("MICA", 100)])],
      ["items", ["Mirage 2000", "Rafale"]],
    ],
    [
      "of the supplier of one deal at one sum",
      [deal("a", [rafales], { value }), deal("b", [rafales], { value, supplier: ["SWE"] })],
      ["supplier", ["FRA", "SWE"]],
    ],
    [
      "of the supplier of goods without a name, in one number on one day",
      [
        deal("a", [item("armoured vehicles", 60)], { status: "delivered", delivered: "2026-02-01" }),
        deal("b", [item("armoured vehicles", 60)], { status: "delivered", delivered: "2026-02-01", supplier: ["SWE"] }),
      ],
      ["supplier", ["FRA", "SWE"]],
    ],
    [
      "of the recipient in two versions of one text",
      [deal("a", [rafales], {}, `a: ${WIRE}`), deal("b", [rafales], { recipient: ["IDN"] }, `b: ${WIRE}`)],
      ["recipient", ["IDN", "IND"]],
    ],
    [
      "of a deal cancelled and delivered in one week",
      [deal("a", [rafales], { status: "cancelled" }), deal("b", [rafales], { status: "delivered" })],
      ["status", ["cancelled", "delivered"]],
    ],
    [
      "of a number above the most that the other allows",
      [deal("a", [item("Rafale", 24, { evidence: [said("up to 24 Rafale")] })]), deal("b", [item("Rafale", 36)])],
      ["quantity of Rafale", ["24", "36"]],
    ],
  ])("%s is found", (_, readings, expected) => {
    expect(contradictions(...readings)).toContainEqual(expected);
  });

  it.each<readonly [string, readonly Reading[]]>([
    [
      "two people of one side in different posts",
      [guests("a", "Anil Chauhan", "Chief of Defence Staff"), guests("b", "Dinesh Tripathi", "Chief of Naval Staff")],
    ],
    [
      "a plain name and the full one",
      [deal("a", [item("Mirage", 24), item("MICA", 100)]), deal("b", [item("Mirage 2000", 24), item("MICA", 100)])],
    ],
    [
      "a counterpart of somebody in another post",
      [
        guests("a", "Anil Chauhan", "counterpart", {}, "Chief of Naval Staff"),
        guests("b", "Dinesh Tripathi", "Chief of Defence Staff"),
      ],
    ],
    [
      "two spellings of one given name in one post",
      [guests("a", "Anil Chauhan", "Chief of Defence Staff"), guests("b", "Oneel Chauhan", "Chief of Defence Staff")],
    ],
    [
      "two gifts of another number on one day",
      [
        deal("a", [item("armoured vehicles", 60)], { status: "delivered", delivered: "2026-02-01" }),
        deal("b", [item("armoured vehicles", 40)], { status: "delivered", delivered: "2026-02-01", supplier: ["SWE"] }),
      ],
    ],
    [
      "two gifts in one month",
      [
        deal("a", [item("armoured vehicles", 60)], { status: "delivered", delivered: "2026-02" }),
        deal("b", [item("armoured vehicles", 60)], { status: "delivered", delivered: "2026-02", supplier: ["SWE"] }),
      ],
    ],
    ["two people of one side without posts", [guests("a", "Anil Chauhan", null), guests("b", "Dinesh Tripathi", null)]],
    [
      "a plan and the meeting that came of it",
      [guests("a", "Anil Chauhan", null, { planned: true }), guests("b", "Anil Chauhan", null)],
    ],
    [
      "one meeting told twice",
      [guests("a", "Anil Chauhan", "Chief of Defence Staff"), guests("b", "Anil Chauhan", "defence chief")],
    ],
    [
      "a meeting told at the capital and at its twin town",
      [
        guests("a", "Anil Chauhan", null, { place: "Rawalpindi", sides: ["FRA", "PAK"] }),
        guests("b", "Anil Chauhan", null, { place: "Islamabad", sides: ["FRA", "PAK"] }),
      ],
    ],
    [
      "two towns of one visit",
      [
        guests("a", "Anil Chauhan", null, { kind: "visit", place: "Mumbai" }),
        guests("b", "Anil Chauhan", null, { kind: "visit", place: "New Delhi" }),
      ],
    ],
    [
      "a hall and the town it stands in",
      [guests("a", "Anil Chauhan", null), guests("b", "Anil Chauhan", null, { place: "South Block, New Delhi" })],
    ],
    [
      "two platforms in different numbers",
      [deal("a", [rafales, item("MICA", 100)]), deal("b", [item("Mirage 2000", 12), item("MICA", 100)])],
    ],
    [
      "two platforms that one report names together",
      [deal("a", [rafales, item("Mirage 2000", 24)]), deal("b", [rafales])],
    ],
    ["a platform and its variant", [deal("a", [rafales]), deal("b", [item("Rafale F4", 24)])]],
    ["a platform and a word for it", [deal("a", [rafales]), deal("b", [item("fighter jets", 24)])]],
    [
      "two deals with two suppliers at two sums",
      [deal("a", [rafales], { value }), deal("b", [rafales], { value: { ...value, amount: 5e9 }, supplier: ["SWE"] })],
    ],
    [
      "two buyers of one number of aircraft",
      [deal("a", [rafales], { value }), deal("b", [rafales], { value, recipient: ["IDN"] })],
    ],
    [
      "a day of signing and a time of delivery behind the report",
      [deal("a", [rafales], { ordered: "2026-01-12" }), deal("b", [rafales], { ordered: "2026-03" })],
    ],
    [
      "a day of signing and two years",
      [deal("a", [rafales], { ordered: "2026-01-12" }), deal("b", [rafales], { ordered: "2024/2025" })],
    ],
    ["a supplier and no supplier", [deal("a", [rafales]), deal("b", [rafales], { supplier: [] })]],
    ["one of two suppliers", [deal("a", [rafales], { supplier: ["FRA", "GBR"] }), deal("b", [rafales])]],
    ["a state and its navy", [deal("a", [rafales]), deal("b", [rafales], { recipientForce: "Indian Navy" })]],
    [
      "two services of one state",
      [
        deal("a", [rafales], { recipientForce: "Indian Air Force" }),
        deal("b", [rafales], { recipientForce: "Indian Navy" }),
      ],
    ],
    [
      "a deal suspended while it is delivered",
      [deal("a", [rafales], { status: "suspended" }), deal("b", [rafales], { status: "delivered" })],
    ],
    [
      "about a number and the number",
      [deal("a", [item("Rafale", 20, { evidence: [said("about 20 Rafale")] })]), deal("b", [item("Rafale", 24)])],
    ],
    [
      "at least a number and more",
      [deal("a", [item("Rafale", 12, { evidence: [said("at least 12 Rafale")] })]), deal("b", [item("Rafale", 24)])],
    ],
    [
      "dozens and two dozen",
      [deal("a", [item("Rafale", null, { quantityRange: [24, 99], quantityText: "Dozens" })]), deal("b", [rafales])],
    ],
  ])("is not %s", (_, readings) => {
    expect(contradictions(...readings)).toEqual([]);
  });
});

function said(text: string) {
  return { ...span(10, 10 + text.length), text };
}
