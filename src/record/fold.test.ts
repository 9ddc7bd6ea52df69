import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { item, meeting, organization, person, reading, span, statement, transfer } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import type { Decision } from "./decision.js";
import { fold } from "./fold.js";

const knowledge = wholeKnowledge;
const record = (...readings: readonly ReturnType<typeof reading>[]) => fold(readings, [], knowledge);
const decision = (id: string, known: Partial<Decision>): Decision => ({
  id,
  kind: "accept",
  subject: "",
  by: "analyst",
  at: `2026-03-01T00:00:0${id}Z`,
  ...known,
});

const GENERAL = { country: "FRA", rank: "General", post: "Chief of the Defence Staff" } as const;
const ADMIRAL = { country: "IND", rank: "Admiral", post: "Chief of the Naval Staff" } as const;

describe("people across reports", () => {
  it("are one where the names fit and the side is the same", () => {
    const { actors } = record(
      reading({ id: "a", people: [person("Thierry Burkhard", GENERAL)] }),
      reading({ id: "b", people: [person("Burkhard", GENERAL)] }),
    );
    expect(actors.map((actor) => actor.names)).toEqual([["Burkhard", "Thierry Burkhard"]]);
  });

  it("stay apart where one report names both", () => {
    const { actors } = record(
      reading({
        id: "a",
        people: [person("Khalifa Haftar", { country: "LBY" }), person("Saddam Haftar", { country: "LBY" })],
      }),
      reading({ id: "b", people: [person("Saddam Khalifa Haftar", { country: "LBY" })] }),
    );
    const names = actors.map((actor) => actor.names);
    expect(names).toContainEqual(["Khalifa Haftar"]);
    expect(names).toContainEqual(["Saddam Haftar", "Saddam Khalifa Haftar"]);
  });

  it("with a name that very many bear are listed as open without further evidence", () => {
    const { actors, open } = record(
      reading({ id: "a", people: [person("Ali Khan", { country: "PAK", post: "Minister of Defence" })] }),
      reading({ id: "b", people: [person("Ali Khan", { country: "PAK", rank: "Colonel" })] }),
    );
    expect(actors).toHaveLength(2);
    expect(open.map((pair) => pair.kind)).toEqual(["actor"]);
  });

  it("act for one side: a namesake of another country is another person", () => {
    const { actors } = record(
      reading({ id: "a", people: [person("Thierry Burkhard", { country: "FRA" })] }),
      reading({ id: "b", people: [person("Thierry Burkhard", { country: "BEL" })] }),
    );
    expect(actors).toHaveLength(2);
  });

  it("hold ranks over time, with the reports that say so", () => {
    const { actors, reports } = record(
      reading({
        id: "a",
        published: "2024-05-01",
        people: [person("Asim Munir", { country: "PAK", rank: "General" })],
      }),
      reading({
        id: "b",
        published: "2025-06-01",
        people: [person("Asim Munir", { country: "PAK", rank: "Field Marshal" })],
      }),
    );
    const keyOf = (id: string) => reports.find((report) => report.id === id)?.key;
    expect(actors[0]?.posts.map(({ rank, from, reports: by }) => [rank, from, by])).toEqual([
      ["Field Marshal", "2025-06-01", [keyOf("b")]],
      ["General", "2024-05-01", [keyOf("a")]],
    ]);
  });
});

describe("occasions across reports", () => {
  const people = [person("Thierry Burkhard", GENERAL), person("Dinesh Tripathi", ADMIRAL)];
  const met = ["Thierry Burkhard", "Dinesh Tripathi"];

  it("are one where people, sides and day fit", () => {
    const { events } = record(
      reading({ id: "a", people, events: [meeting(met, { date: "2026-02-02", place: "New Delhi" })] }),
      reading({ id: "b", people, events: [meeting(met, { date: "2026-02" })] }),
    );
    expect(events.map((event) => [event.date, event.reports.length])).toEqual([["2026-02-02", 2]]);
  });

  it("of different months are two", () => {
    const { events } = record(
      reading({ id: "a", people, events: [meeting(met, { date: "2026-02" })] }),
      reading({ id: "b", people, events: [meeting(met, { date: "2025-07" })] }),
    );
    expect(events).toHaveLength(2);
  });

  it.each([
    ["two days apart, with both people in one town", "2026-02-04", "Paris", 1],
    ["three days apart", "2026-02-05", "Paris", 2],
    ["a day apart in another town", "2026-02-03", "Toulon", 2],
  ])("%s, with nothing else that differs: %s in %s", (_, date, place, count) => {
    const told = (id: string, known: Parameters<typeof meeting>[1]) =>
      reading({ id, people, events: [meeting(met, known)] });
    const { events, claims } = record(told("a", { date: "2026-02-02", place: "Paris" }), told("b", { date, place }));
    expect(events).toHaveLength(count);
    const dates = claims.filter(({ field, subject }) => field === "date" && subject === events[0]?.id);
    expect(dates).toHaveLength(count === 1 ? 2 : 1);
  });

  it.each([
    ["two people in a building of one town", { kind: "meeting", place: "the General Headquarters in Paris" }, met, 1],
    ["one visitor in one country", { kind: "visit", place: "France", host: "FRA" }, ["Dinesh Tripathi"], 1],
    ["a visitor nobody names", { kind: "visit", place: "Paris", host: "FRA" }, [], 2],
    ["an exercise of the same two in one town", { kind: "exercise", place: "Paris" }, [], 1],
    ["an exercise of one of them there", { kind: "exercise", place: "Paris", sides: ["FRA", "DEU"] }, [], 2],
    ["an exercise in another town", { kind: "exercise", place: "Toulon" }, [], 2],
    ["a signing by nobody named", { kind: "signing", place: "Paris" }, [], 2],
    ["a meeting of the same two, once at a place nobody lists", { kind: "meeting", place: "the old arsenal" }, met, 1],
    ["a meeting of the same two in another town", { kind: "meeting", place: "Toulon" }, met, 2],
    ["a call of the same two", { kind: "call" }, met, 1],
    [
      "a meeting of one of them with nobody named",
      { kind: "meeting", place: "the old arsenal" },
      ["Dinesh Tripathi"],
      2,
    ],
  ] as const)("told of two days, %s", (_, known, who, count) => {
    const told = (id: string, other: Parameters<typeof meeting>[1]) =>
      reading({ id, people, events: [meeting(who, { kind: known.kind, place: "Paris", host: "FRA", ...other })] });
    const { sides = ["FRA", "IND"], ...rest } = { sides: undefined, ...known };
    const { events } = record(
      told("a", { date: "2026-02-02" }),
      told("b", { ...rest, sides: [...sides], date: "2026-02-04" }),
    );
    expect(events).toHaveLength(count);
  });

  it("with other people on one side are two, though the day is the same", () => {
    const other = person("Rajnath Singh", { country: "IND", post: "Defence Minister" });
    const { events } = record(
      reading({ id: "a", people, events: [meeting(met, { date: "2026-02-02" })] }),
      reading({
        id: "b",
        people: [...people, other],
        events: [meeting(["Thierry Burkhard", "Rajnath Singh"], { date: "2026-02-02" })],
      }),
    );
    expect(events).toHaveLength(2);
  });

  it("are left open, with the reason, where one report names neither day nor guests", () => {
    const { events, open } = record(
      reading({ id: "a", people, events: [meeting(met, { date: "2026-02-02" })] }),
      reading({ id: "b", published: null, people: people.slice(0, 1), events: [meeting(["Thierry Burkhard"])] }),
    );
    expect(events).toHaveLength(2);
    expect(open[0]?.sentence).toBe(
      "Both are of kind meeting; the sides are France and India in both; one person takes part in both.",
    );
    expect(events[0]?.links.map((link) => link.kind)).toEqual(["possibly-same"]);
  });

  it("yearly repeats of an exercise stay apart", () => {
    const { events } = record(
      reading({ id: "a", events: [meeting([], { kind: "exercise", date: "2023-07" })] }),
      reading({ id: "b", events: [meeting([], { kind: "exercise", date: "2024-07-03" })] }),
    );
    expect(events).toHaveLength(2);
  });

  it("a meeting during a visit is part of it and not the same", () => {
    const { events } = record(
      reading({
        id: "a",
        people,
        events: [
          meeting(["Thierry Burkhard"], { kind: "visit", date: "2026-02-02", evidence: [span(0)] }),
          meeting(met, { date: "2026-02-03", evidence: [span(50)] }),
        ],
      }),
    );
    expect(events.flatMap((event) => event.links.map((link) => link.kind)).sort()).toEqual(["contains", "part-of"]);
  });
});

describe("transfers across reports", () => {
  it("are one where parties and items fit, and keep the number each report gives", () => {
    const { transfers, claims } = record(
      reading({ id: "a", transfers: [transfer([item("Rafale M", 26)])] }),
      reading({ id: "b", transfers: [transfer([item("Rafale M", 22)], { status: "signed" })] }),
    );
    expect(transfers.map((one) => [one.status, one.reports.length])).toEqual([["signed", 2]]);
    const numbers = claims.filter((claim) => claim.field === "quantity of Rafale M").map((claim) => claim.value);
    expect(numbers.sort()).toEqual(["22", "26"]);
  });

  it.each([
    ["other items", transfer([item("Exocet", null, { category: "missile" })])],
    ["another supplier", transfer([item("Rafale M", 26)], { supplier: ["SWE"] })],
    ["another recipient", transfer([item("Rafale M", 26)], { recipient: ["EGY"] })],
    ["years apart", transfer([item("Rafale M", 26)], { ordered: "2016-09" })],
  ])("with %s are two", (_, other) => {
    const { transfers } = record(
      reading({ id: "a", transfers: [transfer([item("Rafale M", 26)], { ordered: "2025-04" })] }),
      reading({ id: "b", transfers: [other] }),
    );
    expect(transfers).toHaveLength(2);
  });
});

describe("claims and their origins", () => {
  const told = (id: string, origin: string | null) =>
    reading({
      id,
      transfers: [transfer([item("Rafale M", 26)])],
      statements: origin === null ? [] : [statement(origin, span(5, 60), { chain: [origin, "Agency", id] })],
    });
  const quantity = (...readings: readonly ReturnType<typeof reading>[]) =>
    record(...readings).claims.find((claim) => claim.field.startsWith("quantity"));

  it("count one source once, however many reports cite it", () => {
    expect(quantity(told("a", "Dassault Aviation"), told("b", "Dassault Aviation"))?.origins).toHaveLength(1);
  });

  it("count two outlets in their own voice as two", () => {
    expect(quantity(told("a", null), told("b", null))?.origins).toEqual(["Outlet of a", "Outlet of b"]);
  });

  it("count an unnamed source relayed by one agency once", () => {
    expect(quantity(told("a", "unnamed official(s)"), told("b", "unnamed official(s)"))?.origins).toHaveLength(1);
  });
});

describe("decisions", () => {
  const readings = [
    reading({ id: "a", people: [person("Ali Khan", { country: "PAK", post: "Minister of Defence" })] }),
    reading({ id: "b", people: [person("Ali Khan", { country: "PAK", rank: "Colonel" })] }),
  ];
  const [first = "", second = ""] = fold(readings, [], knowledge).actors.map((actor) => actor.id);

  it("merge what we keep apart, and undo takes it back", () => {
    const merge = decision("1", { kind: "merge", subject: first, value: second });
    expect(fold(readings, [merge], knowledge).actors).toHaveLength(1);
    const undo = decision("2", { kind: "undo", subject: "1" });
    expect(fold(readings, [merge, undo], knowledge).actors).toHaveLength(2);
  });

  it("split what we merge", () => {
    const same = [
      reading({ id: "a", people: [person("Thierry Burkhard", GENERAL)] }),
      reading({ id: "b", people: [person("Thierry Burkhard", GENERAL)] }),
    ];
    const [actor] = fold(same, [], knowledge).actors;
    const [left = "", right = ""] = actor?.members ?? [];
    const split = decision("1", { kind: "split", subject: left, value: right });
    expect(fold(same, [split], knowledge).actors).toHaveLength(2);
  });

  it("merge two names of one body, whatever knowledge lists, and undo takes it back", () => {
    const named = [
      reading({ id: "a", organizations: [organization("Orbital Yards", "FRA")] }),
      reading({ id: "b", organizations: [organization("Chantiers Orbitaux", "FRA")] }),
      reading({ id: "c", organizations: [organization("Chantiers Orbitaux", "FRA")] }),
    ];
    const [one = "", other = ""] = fold(named, [], knowledge).actors.map(({ id }) => id);
    const merge = decision("1", { kind: "merge", subject: one, value: other });
    const [merged, ...rest] = fold(named, [merge], knowledge).actors;
    expect([merged?.names, merged?.reports.length, rest]).toEqual([["Chantiers Orbitaux", "Orbital Yards"], 3, []]);
    const undo = decision("2", { kind: "undo", subject: "1" });
    expect(fold(named, [merge, undo], knowledge).actors).toHaveLength(2);
  });

  it("split two bodies of one name", () => {
    const named = ["a", "b"].map((id) => reading({ id, organizations: [organization("Home Guard", "FRA")] }));
    const [actor] = fold(named, [], knowledge).actors;
    const [left = "", right = ""] = actor?.members ?? [];
    const split = decision("1", { kind: "split", subject: left, value: right });
    expect(fold(named, [split], knowledge).actors.map(({ members }) => members)).toEqual([[left], [right]]);
  });

  it("reject a thing without losing it", () => {
    const [actor] = fold(readings, [decision("1", { kind: "reject", subject: first })], knowledge).actors.filter(
      (one) => one.id === first,
    );
    expect(actor?.mark).toEqual({ shown: false, accepted: false, decisions: ["1"], corrected: [] });
  });

  it("correct a field and keep what stood there", () => {
    const correct = decision("1", { kind: "correct", subject: first, field: "name", value: "Ali Raza Khan" });
    const actor = fold(readings, [correct], knowledge).actors.find((one) => one.id === first);
    expect([actor?.name, actor?.mark.corrected]).toEqual([
      "Ali Raza Khan",
      [{ field: "name", was: "Ali Khan", decision: "1" }],
    ]);
  });
});

describe("the fold", () => {
  const people = [person("Thierry Burkhard", GENERAL), person("Dinesh Tripathi", ADMIRAL), person("Tripathi", ADMIRAL)];
  const pool = [0, 1, 2, 3, 4, 5].map((i) =>
    reading({
      id: `r${i}`,
      published: i % 3 === 0 ? null : `2026-02-0${i + 1}`,
      text: `Both sides spoke about training and about ships for the fleet, said the ministry in report ${i % 2}.`,
      people: people.slice(0, 1 + (i % 3)),
      events: [
        meeting(["Thierry Burkhard", "Dinesh Tripathi"].slice(0, 1 + (i % 2)), { date: i % 2 ? "2026-02-02" : null }),
      ],
      transfers: [transfer([item("Rafale M", 20 + (i % 2))], { ordered: i % 2 ? "2026-01" : null })],
    }),
  );

  it("gives the same record in whatever order the readings come, and if they come twice", () => {
    const whole = fold(pool, [], knowledge);
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), fc.subarray(pool), (shuffled, again) => {
        expect(fold([...shuffled, ...again], [], knowledge)).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  it("keeps the same text under another label as one report with two labels", () => {
    const [one] = pool;
    if (!one) throw new Error("the pool is empty");
    const { reports } = fold([one, { ...one, report: { ...one.report, id: "again" } }], [], knowledge);
    expect(reports.map((report) => report.ids)).toEqual([["again", "r0"]]);
  });

  it("takes hostile names without an error", () => {
    const odd = reading({ id: "odd", people: [person(""), person("'''"), person("李"), person("a".repeat(5000))] });
    expect(fold([odd], [], knowledge).reports).toHaveLength(1);
  });
});
