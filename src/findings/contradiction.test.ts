import { describe, expect, it } from "vitest";
import type { Person, Reading } from "#model";
import { fold } from "#record";
import { item, meeting, person, reading, span, transfer } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";

const knowledge = wholeKnowledge;

function contradictions(...readings: readonly Reading[]) {
  const record = fold(readings, [], knowledge);
  const check = () => ({ verdict: null, parts: [], reasons: [] });
  return findFindings({ record, readings, decisions: [], knowledge, check }).filter(
    (one) => one.kind === "contradiction",
  );
}
const told = (...readings: readonly Reading[]) =>
  contradictions(...readings).map(({ field, values }) => [field, ...values.map(({ value }) => value)]);

describe("ranks in full", () => {
  const said = (publisher: string, rank: string, words = rank): Reading => {
    const known: Partial<Person> = { country: "FRA", rank, rankEvidence: [{ ...span(0, words.length), text: words }] };
    return reading({ id: publisher, publisher, people: [person("Thierry Burkhard", known)] });
  };
  const exact = said("Indian Navy", "Lieutenant General");

  it("of two official texts contradict, though the one is also a form of address", () => {
    expect(told(exact, said("Ministry of Defence France", "General"))).toEqual([
      ["rank", "General", "Lieutenant General"],
    ]);
  });

  it.each([
    ["a newspaper gives the form of address", said("The Hindu", "General")],
    ["an official text shortens it", said("French Navy", "General", "Gen.")],
    ["an official text shortens the same rank", said("French Navy", "Lieutenant General", "Lt. Gen.")],
  ])("do not where %s", (_, other) => expect(told(exact, other)).toEqual([]));
});

describe("ranks of one man, a lower and a higher one", () => {
  const on = (published: string, rank: string) => {
    const rankEvidence = [{ ...span(0, rank.length), text: rank }];
    const people = [person("Thierry Burkhard", { country: "FRA", rank, rankEvidence })];
    return reading({ id: `${published} ${rank}`, publisher: rank, published, people });
  };

  it.each([
    ["the lower one is told later", on("2024-01-10", "Lieutenant General"), on("2024-02-01", "Brigadier")],
    ["both are told within days", on("2024-01-10", "Brigadier"), on("2024-01-12", "Lieutenant General")],
  ])("contradict where %s", (_, first, second) => {
    expect(told(first, second)).toEqual([["rank", "Brigadier", "Lieutenant General"]]);
  });

  it.each([
    ["the lower one came weeks before", on("2024-01-10", "Brigadier"), on("2024-02-01", "Lieutenant General")],
    ["they are months apart", on("2024-01-10", "General"), on("2024-05-01", "Commissaire")],
  ])("do not where %s", (_, first, second) => expect(told(first, second)).toEqual([]));
});

describe("what is done and denied in one region", () => {
  const people = [person("Thierry Burkhard", { country: "FRA" }), person("Dinesh Tripathi", { country: "IND" })];
  const names = people.map(({ name }) => name);
  const deed = (id: string, kind: "other" | "meeting", negated: boolean) =>
    reading({ id, publisher: id, people, events: [meeting(names, { kind, date: "2024-01-09", negated })] });

  it.each([
    ["is a contradiction where it has a name", "meeting", ["status"]],
    ["is none where it has none: whoever has yet to read a loan denies no other deed", "other", []],
  ] as const)("%s", (_, kind, fields) => {
    const both = [deed("a", kind, false), deed("b", kind, true)];
    expect(fold(both, [], knowledge).events).toHaveLength(1);
    expect(contradictions(...both).map(({ field }) => field)).toEqual(fields);
  });
});

describe("days next to each other", () => {
  const people = [person("Thierry Burkhard", { country: "FRA" }), person("Dinesh Tripathi", { country: "IND" })];
  const names = people.map(({ name }) => name);
  const met = (id: string, text: string, date: string, kind: "meeting" | "call" = "meeting") => {
    const evidence = [{ begin: 0, end: text.length, text }];
    return reading({ id, text, people, events: [meeting(names, { kind, date, evidence })] });
  };
  const first = met("a", "They met on 2 February 2026.", "2026-02-02");

  it("contradict where both are given by number and month", () => {
    expect(told(first, met("b", "The two met on Tuesday, February 3.", "2026-02-03"))).toEqual([
      ["date", "2026-02-02", "2026-02-03"],
    ]);
  });

  it("are told with all the reports that give either", () => {
    const [found] = contradictions(
      first,
      met("b", "The two met on February 3, 2026.", "2026-02-03"),
      met("c", "They met that Tuesday.", "2026-02-03"),
    );
    expect(found?.values.map(({ reports }) => reports.length)).toEqual([1, 2]);
  });

  it.each([
    ["one is a weekday", met("b", "The two met on Tuesday.", "2026-02-03")],
    ["one is an agency's dateline", met("b", "PARIS, Feb 3: The two met.", "2026-02-03")],
    ["one gives another day than it is held to mean", met("b", "They met; back on 4 February.", "2026-02-03")],
  ])("do not where %s", (_, other) => expect(told(first, other)).toEqual([]));

  it("of a call may both be right", () => {
    const calls = [
      met("a", "They spoke on 2 February.", "2026-02-02", "call"),
      met("b", "They spoke on 3 February.", "2026-02-03", "call"),
    ];
    expect(fold(calls, [], knowledge).events).toHaveLength(1);
    expect(told(...calls)).toEqual([]);
  });
});

describe("how far a deal has come", () => {
  const deal = (id: string, published: string, known: Parameters<typeof transfer>[1]) =>
    reading({ id, published, transfers: [transfer([item("Rafale M", 26)], known)] });
  const talks = (published: string) => deal("b", published, { status: "negotiating" });
  const signed = deal("a", "2026-02-10", { status: "signed", ordered: "2026-02-09", signed: "2026-02-09" });
  const delivered = deal("a", "2026-02-10", { status: "delivered" });

  it.each<readonly [string, Reading, Reading]>([
    ["talks before the day of the contract", signed, talks("2026-02-07")],
    ["talks on the day of the contract", signed, talks("2026-02-09")],
    ["talks some days before a delivery was told", delivered, talks("2026-02-05")],
  ])("is no dispute: %s", (_, one, other) => expect(told(one, other)).toEqual([]));

  it.each<readonly [string, Reading, Reading]>([
    ["talks after the day of the contract", signed, talks("2026-02-12")],
    ["talks the day before a delivery was told", delivered, talks("2026-02-09")],
    ["talks after a delivery was told", delivered, talks("2026-02-14")],
  ])("is one: %s", (_, one, other) => expect(told(one, other).map(([field]) => field)).toEqual(["status"]));
});

describe("the day of a deal", () => {
  const deal = (id: string, known: Parameters<typeof transfer>[1]) =>
    reading({ id, transfers: [transfer([item("Rafale M", 26)], known)] });

  it("that is ordered and signed is one dispute", () => {
    const dated = (id: string, day: string) => deal(id, { status: "signed", ordered: day, signed: day });
    expect(told(dated("a", "2025-12-01"), dated("b", "2026-01-20"))).toEqual([
      ["date signed", "2025-12-01", "2026-01-20"],
    ]);
  });

  it("is not the day it was agreed where another gives that of the contract", () => {
    const agreed = deal("a", { status: "agreed", ordered: "2025-12-01" });
    expect(told(agreed, deal("b", { status: "signed", ordered: "2026-01-20" }))).toEqual([]);
  });

  it("is not a month that is not over when it is told", () => {
    const planned = deal("a", { status: "signed", signed: "2026-02" });
    expect(told(planned, deal("b", { status: "signed", signed: "2026-01-20" }))).toEqual([]);
  });

  it.each(["cancelled", "suspended", "offered", "negotiating"] as const)(
    "is not what a report gives for another step: %s",
    (status) => {
      const made = deal("a", { status: "signed", ordered: "2025-12" });
      const fields = told(made, deal("b", { status, ordered: "2026-01" })).map(([field]) => field);
      expect(fields).not.toContain("date ordered");
    },
  );
});

describe("sums", () => {
  const priced = (id: string, amount: number, words: string) => {
    const text = `The jets are bought in a deal ${words}.`;
    const evidence = [{ begin: 0, end: text.length, text }];
    const value = { amount, currency: "EUR", approximate: false, basis: null, text: words.replace(/^[^\d€]*/u, "") };
    return reading({ id, text, transfers: [transfer([item("Rafale M", 26)], { value, evidence })] });
  };

  it("that differ contradict", () => {
    expect(told(priced("a", 4e9, "worth €4 billion"), priced("b", 5e9, "worth €5 billion"))).toEqual([
      ["value", "4000000000 EUR", "5000000000 EUR"],
    ]);
  });

  it("below what another calls the least contradict", () => {
    const fields = told(priced("a", 4e9, "worth more than €4 billion"), priced("b", 3e9, "worth €3 billion"));
    expect(fields.map(([field]) => field)).toEqual(["value"]);
  });

  it.each([
    ["a least that the other is above", "worth more than €4 billion"],
    ["a word for about", "worth around €4 billion"],
  ])("do not after %s", (_, words) => {
    expect(told(priced("a", 4e9, words), priced("b", 4.8e9, "worth €4.8 billion"))).toEqual([]);
  });
});

describe("where a shipment set out", () => {
  const shipped = (id: string, ...ports: readonly string[]) => {
    const departures = ports.map((text) => ({ ...span(0, text.length), text }));
    return reading({ id, transfers: [transfer([item("Rafale M", 26)], { status: "seized", departures })] });
  };

  it.each([
    ["other ports contradict", ["Aqaba"], ["Jeddah", "Port Sudan"], 1],
    ["a port among several does not", ["Port Sudan"], ["Jeddah", "Port Sudan"], 0],
    ["another spelling does not", ["Aqaba"], ["Al Aqabah"], 0],
    ["a report that says nothing does not", ["Aqaba"], [], 0],
  ])("%s", (_, left, right, count) => {
    const fields = told(shipped("a", ...left), shipped("b", ...right)).map(([field]) => field);
    expect(fields.filter((field) => field === "place of departure")).toHaveLength(count);
  });
});
