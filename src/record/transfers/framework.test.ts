import { describe, expect, it } from "vitest";
import { item, reading, transfer } from "../../../test/record/made.js";
import { wholeKnowledge } from "../../../test/support/whole-knowledge.js";
import { fold } from "../fold.js";
import { scopeOf } from "./framework.js";

const saying = (text: string) => ({ begin: 0, end: text.length, text });
const FRAME = saying("India signed a framework agreement with France for Rafale jets.");
const UNDER = saying("India ordered Rafale jets under the framework agreement signed last year.");
const PLAIN = saying("India signed a contract with France for Rafale jets.");

describe("what a telling is to a framework", () => {
  it.each([
    ["framework", "The two signed a framework agreement."],
    ["framework", "An umbrella contract for drones was concluded."],
    ["under", "The contract was signed under the framework agreement of July."],
    ["under", "It is part of a $4 billion framework agreement."],
    [null, "The two signed a contract."],
    [null, "A framework for talks was agreed."],
    [null, "The frame of the aircraft is delivered under the contract."],
  ])("%s: %s", (scope, text) => expect(scopeOf([saying(text)])).toBe(scope));
});

type Known = Parameters<typeof transfer>[1] & { readonly number?: number | null; readonly name?: string };
const deal = (id: string, published: string, { number = null, name = "Rafale", ...known }: Known) =>
  reading({ id, published, transfers: [transfer([item(name, number)], known)] });
const frame = deal("a", "2024-02-02", { number: 60, signed: "2024-02-01", evidence: [FRAME] });
/** For each transfer the kinds of its links. */
const linksOf = (readings: Parameters<typeof fold>[0]) =>
  fold(readings, [], wholeKnowledge).transfers.map(({ links }) => links.map(({ kind }) => kind).join(" "));
const contract = (known: Known, published = "2024-06-02") =>
  deal("b", published, { number: 24, signed: "2024-06-01", status: "signed", evidence: [PLAIN], ...known });

describe("a framework and what another report tells of", () => {
  it.each<readonly [string, ReturnType<typeof contract>, string, string]>([
    ["a later contract for fewer", contract({}), "contract", "framework"],
    [
      "one said to be under it, without a number",
      contract({ number: null, evidence: [UNDER] }),
      "contract",
      "framework",
    ],
    [
      "a delivery of some",
      contract({ number: 4, status: "delivered", signed: null, delivered: "2024-09-01" }),
      "delivery",
      "order",
    ],
  ])("are two that belong together: %s", (_, made, down, up) => {
    expect([...linksOf([frame, made])].sort()).toEqual([down, up].sort());
    expect(linksOf([made, frame])).toEqual(linksOf([frame, made]));
  });

  it.each<readonly [string, ReturnType<typeof contract>]>([
    ["a contract for more", contract({ number: 90 })],
    ["a contract before it", contract({ signed: "2023-06-01" }, "2023-06-02")],
    ["a contract of other goods", contract({ name: "Scorpène" })],
    ["a contract of other parties", contract({ recipient: ["IDN"] })],
    ["an offer of fewer", contract({ status: "offered", signed: null })],
    ["the framework told again", contract({ number: 60, signed: "2024-02-01", evidence: [FRAME] }, "2024-02-03")],
  ])("have no link: %s", (_, made) => {
    expect(linksOf([frame, made]).filter((links) => /framework|contract|order|delivery/u.test(links))).toEqual([]);
  });

  it("are two for a sum within its ceiling, and not for one beyond it", () => {
    const sum = (amount: number) => ({ amount, currency: "EUR", approximate: false, basis: null, text: `${amount}` });
    const wide = deal("a", "2024-02-02", { number: 60, signed: "2024-02-01", evidence: [FRAME], value: sum(9e9) });
    expect(linksOf([wide, contract({ value: sum(2e9) })])).toContain("framework");
    expect(linksOf([wide, contract({ value: sum(12e9) })])).not.toContain("framework");
  });
});
