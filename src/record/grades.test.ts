import { describe, expect, it } from "vitest";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import type { Decision } from "./decision.js";
import { type CredibilityEvidence, credibilityOf, ratingsOf } from "./grades.js";

const knowledge = wholeKnowledge;

const known = (given: Partial<CredibilityEvidence>): CredibilityEvidence => ({
  origins: ["Reuters"],
  others: [],
  against: [],
  oneSide: null,
  isHedged: false,
  ...given,
});

describe("the number of a claim is", () => {
  it.each<readonly [number, string, Partial<CredibilityEvidence>]>([
    [1, "two independent origins", { origins: ["Reuters", "Indian Navy"] }],
    [2, "two bodies of one side", { origins: ["Indian Army", "Indian Navy"], oneSide: "India" }],
    [3, "two unnamed sources", { origins: ["unnamed official(s)", "unnamed source(s)"] }],
    [3, "two origins with reserve", { origins: ["Reuters", "Indian Navy"], isHedged: true }],
    [2, "one origin on a matter that others tell of too", { others: ["Indian Navy"] }],
    [3, "one unnamed origin on such a matter", { origins: ["unnamed official(s)"], others: ["Reuters"] }],
    [3, "one origin with reserve on such a matter", { others: ["Indian Navy"], isHedged: true }],
    [6, "one origin and nothing to compare it with", {}],
    [6, "no origin at all", { origins: [] }],
    [3, "more for it than against it", { origins: ["Reuters", "AFP"], against: ["TASS"] }],
    [4, "as many for it as against it", { against: ["TASS"] }],
    [5, "more against it than for it", { against: ["TASS", "AFP"] }],
  ])("%i for %s", (grade, _, evidence) => {
    expect(credibilityOf(known(evidence)).grade).toBe(grade);
  });

  it("given with its reason in one sentence", () => {
    expect(credibilityOf(known({ against: ["TASS"] })).reason).toBe(
      "Doubtful: Reuters says so, and as many independent origins (TASS) contradict it.",
    );
  });
});

const rate = (id: string, value: string, known: Partial<Decision> = {}): Decision => ({
  id,
  kind: "rate",
  subject: "Reuters",
  value,
  by: "Ana",
  at: `2026-03-0${id}T00:00:00Z`,
  why: "a reason",
  ...known,
});
const undo = (id: string, subject: string) => rate(id, "", { kind: "undo", subject });
const support = (origin: string, chain: readonly string[] = [origin]) => ({
  report: "r",
  said: "",
  origin,
  chain,
  hedged: false,
  evidence: [],
});

describe("the letter of a source is", () => {
  it.each<readonly [string, string, readonly Decision[]]>([
    ["A", "given once", [rate("1", "A")]],
    ["C", "the latest given", [rate("2", "C"), rate("1", "A")]],
    ["A", "the one before, once the latest was taken back", [rate("1", "A"), rate("2", "C"), undo("3", "2")]],
    [
      "C",
      "the latest again, once that was taken back too",
      [rate("1", "A"), rate("2", "C"), undo("3", "2"), undo("4", "3")],
    ],
    ["F", "F where all were taken back", [rate("1", "A"), undo("2", "1")]],
  ])("%s: %s", (grade, _, decisions) => {
    expect(ratingsOf(decisions, knowledge).of("Reuters")?.grade).toBe(grade);
  });

  it.each<readonly [string, readonly Decision[]]>([
    ["a source that nobody graded", []],
    ["another source", [rate("1", "A", { subject: "TASS" })]],
    ["a letter that is none", [rate("1", "G")]],
    ["a decision of another kind", [rate("1", "A", { kind: "correct" })]],
  ])("not made of %s", (_, decisions) => {
    expect(ratingsOf(decisions, knowledge).of("Reuters")).toBeNull();
  });

  it("one under all the names of a body", () => {
    expect(
      ratingsOf([rate("1", "B", { subject: "ISPR" })], knowledge).of("Inter-Services Public Relations")?.grade,
    ).toBe("B");
  });

  it("kept with who, when and why, also when it was taken back", () => {
    const [source] = ratingsOf([rate("1", "A"), rate("2", "C"), undo("3", "2")], knowledge).sources;
    expect(source?.history).toEqual([
      { decision: "1", grade: "A", by: "Ana", at: "2026-03-01T00:00:00Z", why: "a reason", undone: false },
      { decision: "2", grade: "C", by: "Ana", at: "2026-03-02T00:00:00Z", why: "a reason", undone: true },
    ]);
  });
});

describe("the pair of a claim takes", () => {
  const { pairOf } = ratingsOf([rate("1", "B"), rate("2", "D", { subject: "TASS" })], knowledge);
  const credibility = { grade: 2, reason: "" } as const;

  it.each<readonly [string, string, readonly ReturnType<typeof support>[]]>([
    ["B2", "the letter of its source", [support("Reuters")]],
    ["B2", "the best of several", [support("TASS"), support("Reuters")]],
    [
      "B2",
      "that of the hand an unnamed source came through",
      [support("unnamed official(s)", ["unnamed official(s)", "Reuters", "X"])],
    ],
    ["F2", "F for a source that nobody graded", [support("Indian Navy", ["Indian Navy", "Reuters"])]],
    ["F2", "F where nobody is named", [support("unnamed official(s)")]],
  ])("%s: %s", (pair, _, supports) => {
    expect(pairOf({ supports, credibility })).toBe(pair);
  });

  it("6 where nothing was compared", () => {
    expect(pairOf({ supports: [support("Reuters")] })).toBe("B6");
  });
});
