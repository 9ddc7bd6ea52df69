import { describe, expect, it } from "vitest";
import type { Transfer } from "#model";
import { item, reading, span, transfer } from "../../../test/record/made.js";
import { wholeKnowledge } from "../../../test/support/whole-knowledge.js";
import { fold } from "../fold.js";

const told = (id: string, published: string, count: number | null, known: Partial<Transfer>) =>
  reading({ id, published, transfers: [transfer([item("Rafale M", count)], known)] });
const order = (count = 24) => told("order", "2015-02-17", count, { status: "signed", signed: "2015-02-16" });
const coming = (id: string, day: string, count: number) =>
  told(id, day, count, { status: "delivering", delivered: day });
const came = (id: string, day: string, count: number | null, words = "") =>
  told(id, day, count, {
    status: "delivered",
    delivered: day,
    evidence: [{ ...span(0), text: `three jets were delivered${words}` }],
  });

describe("deliveries of an order that another report tells", () => {
  it.each([
    ["a batch leaves the order on its way", [order(), came("a", "2015-07-20", 3)], "delivering", 24],
    [
      "two batches are not the whole",
      [order(), came("a", "2015-07-20", 3), came("b", "2015-12-20", 3)],
      "delivering",
      24,
    ],
    [
      "batches that come to the number are",
      [order(6), came("a", "2015-07-20", 3), came("b", "2015-12-20", 3)],
      "delivered",
      6,
    ],
    [
      "one batch told twice counts once",
      [order(6), came("a", "2015-07-20", 3), came("b", "2015-07-20", 3)],
      "delivering",
      6,
    ],
    ["the whole number is", [order(), came("a", "2015-07-20", 24)], "delivered", 24],
    ["a delivery without a number is of the whole", [order(), came("a", "2015-07-20", null)], "delivered", 24],
    [
      "what is said to be the last of them is",
      [order(), came("a", "2015-07-20", 3, ", the last of them")],
      "delivered",
      24,
    ],
    ["without an order they are what is told", [came("a", "2015-07-20", 3)], "delivered", 3],
    [
      "what its own words call a first batch is not the whole",
      [came("a", "2015-07-20", 3, ", the first batch under an order for nine")],
      "delivering",
      3,
    ],
    [
      "what its own words call the second and last batch is",
      [came("a", "2015-07-20", 3, ", the second batch and the last")],
      "delivered",
      3,
    ],
    [
      "what another report of that day calls the first batch is not the whole",
      [coming("a", "2015-07-20", 3), came("b", "2015-07-21", 3)],
      "delivering",
      3,
    ],
    [
      "fewer than the first batch, months later, are another batch",
      [coming("a", "2015-07-20", 10), coming("c", "2015-07-20", 10), came("b", "2015-10-21", 5)],
      "delivering",
      10,
    ],
    [
      "as many as were on their way, months later, are the whole",
      [coming("a", "2015-07-20", 10), came("b", "2015-10-21", 10)],
      "delivered",
      10,
    ],
    [
      "the number of an order that is on its way is no number of what came",
      [told("o", "2015-07-20", 180, { status: "delivering", signed: "2015-02" }), came("b", "2015-07-21", 10)],
      "delivering",
      180,
    ],
  ] as const)("%s", (_, readings, status, quantity) => {
    const { transfers } = fold(readings, [], wholeKnowledge);
    expect(transfers.map((one) => [one.status, one.items[0]?.quantity])).toEqual([[status, quantity]]);
  });

  it("the number agreed stands, however many reports tell of a batch", () => {
    const readings = [order(), ...["a", "b", "c"].map((id) => came(id, "2015-07-20", 3))];
    expect(fold(readings, [], wholeKnowledge).transfers[0]?.items[0]?.quantity).toBe(24);
  });

  it("that may be of either of two orders is left open between them", () => {
    const later = told("later", "2015-12-02", 30, { status: "signed", signed: "2015-12-01" });
    const { transfers, open } = fold([order(), later, came("a", "2016-03-20", 3)], [], wholeKnowledge);
    expect([transfers.length, open.length]).toEqual([3, 2]);
    const known = fold([order(), later, came("a", "2015-07-20", 3)], [], wholeKnowledge).transfers;
    expect(known.map((one) => [one.items[0]?.quantity, one.status])).toContainEqual([24, "delivering"]);
  });
});

describe("the sum of a deal", () => {
  const worth = (id: string, published: string, amount: number) =>
    told(id, published, 24, {
      status: "signed",
      signed: "2015-02-16",
      value: { amount, currency: "EUR", approximate: false, basis: null, text: `${amount} euros` },
    });
  it.each([
    ["a correction printed on the next day is taken", [6.5e9, 6.7e9], 6.7e9],
    ["what most reports give is taken", [6.7e9, 6.7e9, 6.5e9], 6.7e9],
  ] as const)("%s", (_, sums, kept) => {
    const readings = sums.map((sum, i) => worth(`r${i}`, `2015-02-1${7 + i}`, sum));
    expect(fold(readings, [], wholeKnowledge).transfers.map(({ value }) => value?.amount)).toEqual([kept]);
  });
});
