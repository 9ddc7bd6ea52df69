import { describe, expect, it } from "vitest";
import type { Reading } from "#model";
import { fold } from "#record";
import { person, reading } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";

const knowledge = wholeKnowledge;

function contradictions(readings: readonly Reading[]) {
  const record = fold(readings, [], knowledge);
  const check = () => ({ verdict: null, parts: [], reasons: [] });
  return findFindings({ record, readings, decisions: [], knowledge, check }).filter(
    (one) => one.kind === "contradiction",
  );
}

let count = 0;
const officer = (published: string | null, known: Parameters<typeof person>[1], publisher?: string) =>
  reading({
    id: `r${++count}`,
    ...(publisher === undefined ? {} : { publisher }),
    published,
    people: [person("Thierry Burkhard", { country: "FRA", ...known })],
  });
const ranks = (...given: readonly (readonly [string | null, string, string?])[]) =>
  given.map(([published, rank, publisher]) => officer(published, { rank }, publisher));
const posts = (...given: readonly (readonly [string, string])[]) =>
  given.map(([published, post]) => officer(published, { post }));
const FORCES = "Chief of Defence Forces";
const STAFF = "Chief of Defence Staff";

describe("a sequence that cannot be", () => {
  it("of ranks is a lower one after a higher one", () => {
    const [found] = contradictions(ranks(["2024-01-10", "Lieutenant General", "A"], ["2024-09-20", "Brigadier", "B"]));
    expect([found?.field, found?.sentence]).toEqual([
      "rank",
      "Thierry Burkhard is Lieutenant General on 2024-01-10 (A) and still the lower Brigadier on 2024-09-20 (B); officers rise, and no report tells of a reduction in rank.",
    ]);
  });

  it("of ranks is a colonel after a general", () => {
    const found = contradictions(ranks(["2024-01-10", "General", "A"], ["2024-09-20", "Colonel", "B"]));
    expect(found.map(({ values }) => values.map(({ value }) => value))).toEqual([["General", "Colonel"]]);
  });

  it("of posts is one between two days of another", () => {
    const [found] = contradictions(posts(["2024-01-10", FORCES], ["2024-06-10", STAFF], ["2024-12-10", FORCES]));
    expect([found?.field, found?.values.map(({ value }) => value)]).toEqual(["post", [FORCES, STAFF]]);
  });

  it.each<readonly [string, readonly Reading[]]>([
    ["a promotion", ranks(["2024-01-10", "Brigadier"], ["2024-09-20", "Lieutenant General"])],
    ["a rank and its form of address", ranks(["2024-01-10", "General"], ["2024-09-20", "Major General"])],
    ["a rank that is also a post", ranks(["2024-01-10", "General"], ["2024-09-20", "Commander"])],
    ["a rank of navies that is also a post", ranks(["2024-01-10", "Admiral"], ["2024-09-20", "Captain"])],
    ["a rank of no known grade", ranks(["2024-01-10", "General"], ["2024-09-20", "Commissaire"])],
    ["two words for one grade", ranks(["2024-01-10", "Brigadier General"], ["2024-09-20", "Brigadier"])],
    ["two ranks of one outlet", ranks(["2024-01-10", "Lieutenant General", "A"], ["2024-09-20", "Brigadier", "A"])],
    ["an undated lower rank", ranks(["2024-01-10", "Lieutenant General"], [null, "Brigadier"])],
    ["one post after another", posts(["2024-01-10", FORCES], ["2024-06-10", STAFF], ["2024-12-10", STAFF])],
    [
      "a post and its short form",
      posts(["2024-01-10", "army chief"], ["2024-06-10", "Chief of the Army Staff"], ["2024-12-10", "army chief"]),
    ],
    [
      "two posts that go together",
      posts(["2024-01-10", FORCES], ["2024-06-10", "Governor of Paris"], ["2024-12-10", FORCES]),
    ],
  ])("is not %s", (_, readings) => {
    expect(contradictions(readings)).toEqual([]);
  });
});
