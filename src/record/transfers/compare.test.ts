import { describe, expect, it } from "vitest";
import type { Reading } from "#model";
import { item, reading, span, transfer } from "../../../test/record/made.js";
import { wholeKnowledge } from "../../../test/support/whole-knowledge.js";
import { fold } from "../fold.js";

const count = (...readings: readonly Reading[]) => fold(readings, [], wholeKnowledge).transfers.length;
type Known = Parameters<typeof transfer>[1];
const told = (id: string, published: string, items: readonly ReturnType<typeof item>[], known: Known = {}) =>
  reading({ id, published, transfers: [transfer(items, known)] });
const sum = (amount: number) => ({ amount, currency: "EUR", approximate: false, basis: null, text: `€${amount}` });
const boats = item("patrol boats", null, { category: "ship" });

describe("help that is given every year", () => {
  const gift = (id: string, published: string, amount: number, known: Known = {}) =>
    told(id, published, [boats], { mode: "aid", value: sum(amount), ...known });

  it("is another transfer where the sum is another", () => {
    expect(count(gift("a", "2024-11-04", 6e8), gift("b", "2025-12-05", 16e8))).toBe(2);
  });

  it.each<readonly [string, Reading]>([
    ["the sum is the same", gift("b", "2025-12-05", 6e8)],
    ["the other sum is told in the same month", gift("b", "2024-11-20", 16e8)],
  ])("is one where %s", (_, other) => expect(count(gift("a", "2024-11-04", 6e8), other)).toBe(1));

  it("is one where both give the day it was agreed", () => {
    const dated = { ordered: "2024-11-03" };
    expect(count(gift("a", "2024-11-04", 6e8, dated), gift("b", "2025-12-05", 16e8, dated))).toBe(1);
  });
});

describe("a step before one that was taken already", () => {
  const jets = (id: string, day: string, number: number | null, known: Known) =>
    told(id, day, [item("Rafale", number)], known);
  const signed = jets("a", "2026-02-03", 40, { status: "signed", signed: "2026-02-02" });

  it.each<readonly [string, Reading, Reading]>([
    ["talks on another number after the contract", signed, jets("b", "2026-02-20", 12, { status: "negotiating" })],
    [
      "a contract for another number after all had come",
      jets("a", "2026-02-03", 40, { status: "delivered", delivered: "2026-02-01" }),
      jets("b", "2026-02-20", 12, { status: "signed", signed: "2026-02-19" }),
    ],
    [
      "other jets that came weeks after talks",
      jets("a", "2026-02-03", 12, { status: "negotiating" }),
      jets("b", "2026-02-20", 40, { status: "delivering" }),
    ],
  ])("is of another deal: %s", (_, one, other) => expect(count(one, other)).toBe(2));

  it.each<readonly [string, Reading, Reading]>([
    ["talks on the same number", signed, jets("b", "2026-02-20", 40, { status: "negotiating" })],
    ["talks on no number", signed, jets("b", "2026-02-20", null, { status: "negotiating" })],
    ["talks before the contract", signed, jets("b", "2026-01-20", 42, { status: "negotiating" })],
    ["talks told of the day after", signed, jets("b", "2026-02-04", 42, { status: "negotiating" })],
    ["a contract of no day", jets("a", "2026-02-03", 40, { status: "delivered" }), jets("b", "2026-02-20", 42, {})],
  ])("is of the same deal: %s", (_, one, other) => expect(count(one, other)).toBe(1));
});

describe("a plain name", () => {
  const jets = (id: string, name: string) => told(id, "2026-02-03", [item(name, 12)]);
  it("may be the full one in the same number", () =>
    expect(count(jets("a", "Mirage"), jets("b", "Mirage 2000"))).toBe(1));
  it("is no other plane", () => expect(count(jets("a", "Mirage"), jets("b", "Rafale"))).toBe(2));
});

describe("training that comes with the goods", () => {
  const training = item("training", null, { category: "support" });
  it("makes no two deals one", () =>
    expect(
      count(
        told("a", "2026-02-03", [item("Rafale", 12), training]),
        told("b", "2026-02-05", [item("Leclerc", 40), training]),
      ),
    ).toBe(2));
  it("is enough where nothing else is told", () =>
    expect(count(told("a", "2026-02-03", [training]), told("b", "2026-02-05", [training]))).toBe(1));
});

describe("a number that says much", () => {
  const rockets = (id: string, number: number) => told(id, "2026-02-03", [item("rockets", number)]);
  const named = (id: string, number: number) =>
    told(id, "2026-02-05", [item("Caesar", number, { category: "artillery" })]);

  it("ties a word for the goods to their name", () => expect(count(rockets("a", 3500), named("b", 3500))).toBe(1));
  it.each([
    ["a small one", 12, 12],
    ["another", 3500, 3400],
  ])("is not %s", (_, a, b) => expect(count(rockets("a", a), named("b", b))).toBe(2));
});

describe("two tellings in each of two reports", () => {
  const both = (status: "denied" | "seized") => (id: string) =>
    reading({
      id,
      transfers: [transfer([boats], { status: "delivered" }), transfer([boats], { status, evidence: [span(50, 60)] })],
    });
  const told = (status: "denied" | "seized") =>
    fold(["a", "b", "c"].map(both(status)), [], wholeKnowledge)
      .transfers.map(({ history }) => history.map((step) => step.status))
      .sort();

  it("are paired by their status", () => {
    expect(told("seized")).toEqual([["delivered"], ["seized"]]);
  });

  it("are one deal where one of them denies the other", () => {
    expect(told("denied")).toEqual([["delivered", "denied"]]);
  });
});

describe("a denial", () => {
  const arms = item("weapons", null, { category: "other" });
  const shells = item("ammunition", null, { category: "ammunition" });
  const denied = (published: string, known: Known = {}) =>
    told("b", published, [shells], { status: "denied", ...known });
  const said = told("a", "2026-02-03", [arms], { status: "delivered" });

  it("is of what the same two are said to do in those days", () => expect(count(said, denied("2026-02-05"))).toBe(1));
  it.each<readonly [string, Reading]>([
    ["months later", denied("2026-06-05")],
    ["by another supplier", denied("2026-02-05", { supplier: ["SWE"] })],
    ["of another thing", told("b", "2026-02-05", [item("Rafale", 12)], { status: "denied" })],
  ])("is another matter %s", (_, other) => expect(count(said, other)).toBe(2));
});

describe("an undated report", () => {
  const jets = (id: string, published: string | null, number: number | null, known: Known = {}) =>
    reading({ id, published, transfers: [transfer([item("Rafale", number)], { status: "signed", ...known })] });
  const worth = (id: string, published: string | null) => jets(id, published, null, { value: sum(5e9) });
  const early = jets("a", "2021-02-03", 24, { signed: "2021-02-02" });
  const late = jets("b", "2026-02-03", 40, { signed: "2026-02-02" });

  it("on two deals years apart makes them no one deal, and is left open beside both", () => {
    const { transfers, open } = fold([early, late, jets("c", null, null)], [], wholeKnowledge);
    expect([transfers.length, open.length]).toEqual([3, 2]);
  });

  it.each<readonly [string, readonly Reading[], number]>([
    ["that gives the number of one is of that one", [early, late, jets("c", null, 40)], 2],
    ["that gives the sum of the only one is of it", [worth("a", "2021-02-03"), worth("c", null)], 1],
    ["is one with another undated one", [jets("c", null, null), jets("d", null, null)], 1],
  ])("%s", (_, readings, number) => expect(count(...readings)).toBe(number));
});

describe("goods that came years after the order", () => {
  const missiles = (id: string, day: string, known: Known) => told(id, day, [item("BrahMos", null)], known);
  const came = { status: "delivering", delivered: "2024-04-20" } as const;

  it.each<readonly [string, Reading]>([
    [
      "a report that tells of order and arrival",
      missiles("b", "2024-04-19", { status: "delivering", ordered: "2022-01", delivered: "2024-04-19" }),
    ],
    ["a report of the same arrival", missiles("b", "2024-04-19", { status: "delivering", delivered: "2024-04-19" })],
  ])("are one with %s", (_, other) => expect(count(missiles("a", "2024-04-21", came), other)).toBe(1));
});

describe("a list of all that was ever bought", () => {
  const six = told("a", "2023-09-10", [item("Su-30", 6)], { status: "delivering", ordered: "2022-09" });

  it("is not the deal for one thing of it", () => {
    const list = ["MiG-29", "Su-30", "Yak-130"].map((name) => item(name, null));
    expect(count(six, told("b", "2022-10-04", list, { status: "signed" }))).toBe(2);
    expect(count(six, told("b", "2022-10-04", [item("Su-30", null)], { status: "signed" }))).toBe(1);
  });
});
