import { describe, expect, it } from "vitest";
import { type Answer, parseAnswer, type ReviewItem } from "./answer.js";

const finding: ReviewItem = { kind: "finding", id: "finding:1", subject: "transfer:1" };
const pair: ReviewItem = { kind: "pair", left: "person:1", right: "person:2" };
const decide = (decision: Extract<Answer, { do: "decide" }>["decision"], why: string | null = null): Answer => ({
  do: "decide",
  decision,
  why,
});

describe("an answer on a finding", () => {
  it.each<readonly [string, Answer]>([
    ["a", decide({ kind: "accept", subject: "finding:1" })],
    ["a the contract was seen", decide({ kind: "accept", subject: "finding:1" }, "the contract was seen")],
    ["dismiss # a typing error", decide({ kind: "dismiss", subject: "finding:1" }, "a typing error")],
    ["r", decide({ kind: "reject", subject: "transfer:1" })],
    ["r claim:9 # misread", decide({ kind: "reject", subject: "claim:9" }, "misread")],
    ["c status = signed", decide({ kind: "correct", subject: "transfer:1", field: "status", value: "signed" })],
    [
      "c quantity of JF-17 = 18 # counted",
      decide({ kind: "correct", subject: "transfer:1", field: "quantity of JF-17", value: "18" }, "counted"),
    ],
    ["c person:7 country = LBY", decide({ kind: "correct", subject: "person:7", field: "country", value: "LBY" })],
    ["m event:1 event:2", decide({ kind: "merge", subject: "event:1", value: "event:2" })],
    ["s event:1 event:2 # two days", decide({ kind: "split", subject: "event:1", value: "event:2" }, "two days")],
    ["g Example Wire B # for years", decide({ kind: "rate", subject: "Example Wire", value: "B" }, "for years")],
    ["", { do: "skip" }],
    ["  n ", { do: "skip" }],
    ["u", { do: "undo" }],
    ["Q", { do: "quit" }],
    ["?", { do: "help" }],
  ])("%j is understood", (line, answer) => {
    expect(parseAnswer(line, finding)).toEqual(answer);
  });

  it.each([
    ["x", "x is no key"],
    ["accepted", "accepted is no key"],
    ["r because", "because is no id"],
    ["c status signed", "write c FIELD = VALUE"],
    ["c", "write c FIELD = VALUE"],
    ["m", "write m ID ID"],
    ["m event:1", "write m ID ID"],
    ["s a b c", "write s ID ID"],
    ["g Reuters", "write g SOURCE GRADE"],
    ["g", "write g SOURCE GRADE"],
  ])("%j is asked again", (line, problem) => {
    expect(parseAnswer(line, finding)).toEqual({ do: "again", problem: expect.stringContaining(problem) });
  });
});

describe("an answer on a pair", () => {
  it.each<readonly [string, Answer]>([
    ["m", decide({ kind: "merge", subject: "person:1", value: "person:2" })],
    ["m # one man", decide({ kind: "merge", subject: "person:1", value: "person:2" }, "one man")],
    ["s", decide({ kind: "split", subject: "person:1", value: "person:2" })],
  ])("%j is understood", (line, answer) => {
    expect(parseAnswer(line, pair)).toEqual(answer);
  });

  it.each(["a", "d why", "r", "c name = X"])("%j is asked again", (line) => {
    expect(parseAnswer(line, pair)).toMatchObject({ do: "again" });
  });
});
