import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meeting, person, reading, span } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { fold } from "./fold.js";
import { type HeldBy, holderOn } from "./holders.js";

const actor = (name: string) => ({ id: `person:${name}`, name, country: "PAK", kind: "person" as const });
const told = (name: string, day: string): HeldBy => ({
  actor: actor(name),
  day,
  office: "PAK army chief",
  report: `${name} ${day}`,
  evidence: [],
});
const left = (name: string, day: string): HeldBy => ({ ...told(name, day), office: "PAK army chief (left)" });
const who = (day: string, ...all: readonly HeldBy[]) => holderOn("PAK army chief", day, all)?.actor.name;

describe("who holds a post on a day", () => {
  it.each([
    ["named that day", "2026-03-10", [told("A", "2026-03-10")]],
    ["named before and behind", "2026-03-10", [told("A", "2026-03-01"), told("A", "2026-03-20")]],
    ["named before alone", "2026-03-10", [told("A", "2026-02-01")]],
    ["named behind alone", "2026-03-10", [told("A", "2026-04-20")]],
    [
      "named on both sides, where another was before",
      "2026-03-10",
      [told("B", "2026-02-20"), told("A", "2026-03-01"), told("A", "2026-03-20")],
    ],
    [
      "named on both sides, where another comes behind",
      "2026-03-10",
      [told("A", "2026-03-01"), told("A", "2026-03-20"), told("B", "2026-03-25")],
    ],
    [
      "named last, where another was named last weeks before",
      "2026-03-10",
      [told("B", "2026-02-01"), told("A", "2026-03-01")],
    ],
  ])("is the one who is %s", (_, day, all) => expect(who(day, ...all)).toBe("A"));

  it.each([
    ["nobody is named in it", []],
    ["the only one was named two months and more before", [told("A", "2026-01-08")]],
    ["two are named that day", [told("A", "2026-03-10"), told("B", "2026-03-10")]],
    [
      "two are named on both sides",
      [told("A", "2026-03-01"), told("B", "2026-03-02"), told("A", "2026-03-20"), told("B", "2026-03-21")],
    ],
    ["one is named before and another behind", [told("A", "2026-03-01"), told("B", "2026-03-20")]],
    ["two are named behind", [told("A", "2026-03-11"), told("B", "2026-04-20")]],
    ["two are named before, days apart", [told("A", "2026-03-01"), told("B", "2026-03-05")]],
  ])("is nobody where %s", (_, all) => expect(who("2026-03-10", ...all)).toBeUndefined());

  it.each([
    ["2026-03-09", "A"],
    ["2026-03-10", "B"],
    ["2026-03-12", "B"],
  ])("who took over on 10 March holds it from then on: on %s %s does", (day, name) => {
    const all = [told("A", "2026-03-01"), told("A", "2026-03-09"), left("A", "2026-03-10"), told("B", "2026-03-10")];
    expect(who(day, ...all)).toBe(name);
  });

  it("rests on the nearest words before and behind, and on that day's alone where there are any", () => {
    const all = ["2026-03-01", "2026-03-05", "2026-03-20"].map((day) => told("A", day));
    const days = (day: string) => holderOn("PAK army chief", day, all)?.supports.map((one) => one.day);
    expect(days("2026-03-10")).toEqual(["2026-03-05", "2026-03-20"]);
    expect(days("2026-03-05")).toEqual(["2026-03-05"]);
  });
});

const CHIEF = { country: "PAK", rank: "General", post: "Chief of the Army Staff", postEvidence: [span(10, 20)] };
const MINISTER = { country: "TUR", post: "Minister of National Defence" } as const;
const named = (id: string, published: string, name = "Asim Munir") =>
  reading({ id, published, people: [person(name, CHIEF)] });
const unnamed = (id: string, published: string | null, known: Parameters<typeof meeting>[1] = {}) => ({
  ...reading({
    id,
    published,
    people: [person("Yasar Guler", MINISTER)],
    events: [
      meeting(["Yasar Guler"], { sides: ["PAK", "TUR"], date: "2026-02-02", holders: [span(30, 40)], ...known }),
    ],
  }),
  holders: [{ post: "army chief", seat: "army chief", country: "PAK", mentions: [span(30, 40)] }],
});

describe("an occasion with somebody told by the post alone", () => {
  const eventOf = (...readings: Parameters<typeof fold>[0][]) =>
    fold(
      readings.flatMap((one) => [...one]),
      [],
      wholeKnowledge,
    );

  it("has whoever other reports name in it, marked, with the words for the post and those that name him", () => {
    const { events, actors, reports, claims } = eventOf([unnamed("a", "2026-02-03"), named("b", "2026-01-20")]);
    const keyOf = (id: string) => reports.find((report) => report.id === id)?.key;
    const chief = actors.find(({ name }) => name === "Asim Munir");
    expect(events[0]?.participants).toEqual([actors.find(({ name }) => name === "Yasar Guler")?.id]);
    expect(events[0]?.inferred).toEqual([
      {
        actor: chief?.id,
        name: "Asim Munir",
        office: "PAK army chief",
        evidence: [{ report: keyOf("a"), begin: 30, end: 40 }],
        supports: [
          {
            day: "2026-01-20",
            report: keyOf("b"),
            evidence: [
              { report: keyOf("b"), begin: 0, end: 5 },
              { report: keyOf("b"), begin: 10, end: 20 },
            ],
          },
        ],
      },
    ]);
    expect(claims.filter(({ field }) => field === "participants").map(({ value }) => value)).toEqual(["Yasar Guler"]);
  });

  it("is one with the occasion that names him", () => {
    const people = [person("Asim Munir", CHIEF), person("Yasar Guler", MINISTER)];
    const met = meeting(["Asim Munir", "Yasar Guler"], { sides: ["PAK", "TUR"], date: "2026-02" });
    const { events } = eventOf([
      unnamed("a", "2026-02-03"),
      reading({ id: "b", published: "2026-02-04", people, events: [met] }),
    ]);
    expect(events.map(({ participants, inferred }) => [participants.length, inferred])).toEqual([[2, undefined]]);
  });

  it.each([
    ["no report names anybody in it", [unnamed("a", "2026-02-03")]],
    [
      "two are named in it",
      [unnamed("a", "2026-02-03"), named("b", "2026-02-03"), named("c", "2026-02-03", "Sahir Mirza")],
    ],
    ["the report is not dated", [unnamed("a", null, { date: null }), named("b", "2026-01-20")]],
    ["he is named in it a year before", [unnamed("a", "2026-02-03"), named("b", "2025-01-20")]],
  ])("has nobody more where %s", (_, readings) => {
    const { events } = eventOf(readings);
    expect(events.map(({ participants, inferred }) => [participants.length, inferred])).toEqual([[1, undefined]]);
  });

  it("is the same in whatever order the reports come", () => {
    const all = [
      unnamed("a", "2026-02-03"),
      named("b", "2026-01-20"),
      named("c", "2026-02-20"),
      named("d", "2026-03-20", "Sahir Mirza"),
      unnamed("e", "2026-03-25", { date: "2026-03-24" }),
    ];
    const whole = JSON.stringify(eventOf(all).events);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (some) => {
        expect(JSON.stringify(eventOf(some).events)).toBe(whole);
      }),
      { numRuns: 20 },
    );
  });
});
