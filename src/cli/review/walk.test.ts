import { describe, expect, it } from "vitest";
import { failure } from "#model";
import type { Decision } from "#record";
import { type Reviewed, type Shown, walk } from "./walk.js";

async function review(answers: readonly string[], things = 2) {
  const rest = [...answers];
  const said: string[] = [];
  const made: string[] = [];
  async function* shown(): AsyncGenerator<Shown> {
    for (let i = 1; i <= things; i++)
      yield { item: { kind: "finding", id: `finding:${i}`, subject: `transfer:${i}` }, text: `Finding ${i}.` };
  }
  const reviewed: Reviewed = await walk({
    open: things,
    things: shown(),
    lines: { next: async () => rest.shift() ?? null, close: () => undefined },
    say: async (text) => void said.push(text),
    decide: async ({ kind, subject, value }, why): Promise<Decision> => {
      if (value === "bought") throw failure("decision-invalid", { reason: "bought is none of signed" });
      made.push(`${kind} ${subject}`);
      return { id: `decision:${made.length}`, kind, subject, by: "Ana", at: "2026-03-01T00:00:00Z", why };
    },
  });
  return { reviewed, said, made, rest };
}

describe("a review", () => {
  it.each<readonly [string, readonly string[], readonly string[], Reviewed]>([
    [
      "goes on behind a decision",
      ["a", "d no"],
      ["accept finding:1", "dismiss finding:2"],
      { seen: 2, decided: 2, answered: true },
    ],
    ["goes on behind what is skipped", ["", "a"], ["accept finding:2"], { seen: 2, decided: 1, answered: true }],
    ["ends where it is told to", ["q", "a"], [], { seen: 1, decided: 0, answered: true }],
    ["ends with its answers", ["a"], ["accept finding:1"], { seen: 2, decided: 1, answered: true }],
    ["says when nobody answered", [], [], { seen: 1, decided: 0, answered: false }],
    [
      "stays where a source is graded",
      ["g Reuters A", "a", "q"],
      ["rate Reuters", "accept finding:1"],
      { seen: 2, decided: 2, answered: true },
    ],
    [
      "stays where a line is no answer",
      ["what", "?", "a", "q"],
      ["accept finding:1"],
      { seen: 2, decided: 1, answered: true },
    ],
    [
      "stays where a decision cannot be kept",
      ["c status = bought", "a", "q"],
      ["accept finding:1"],
      { seen: 2, decided: 1, answered: true },
    ],
    [
      "takes back its last decision",
      ["a", "u", "q"],
      ["accept finding:1", "undo decision:1"],
      { seen: 2, decided: 0, answered: true },
    ],
    ["has nothing to take back at first", ["u", "q"], [], { seen: 1, decided: 0, answered: true }],
  ])("%s", async (_, answers, made, reviewed) => {
    const found = await review(answers);
    expect([found.made, found.reviewed]).toEqual([made, reviewed]);
  });

  it("says why a decision was not kept", async () => {
    const { said } = await review(["c status = bought", "q"]);
    expect(said).toContain("Not done: This decision cannot be kept: bought is none of signed");
  });
});
