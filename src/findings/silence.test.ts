import { describe, expect, it } from "vitest";
import type { Reading } from "#model";
import { fold } from "#record";
import { meeting, person, reading, span, statement } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";

const knowledge = wholeKnowledge;

function silences(...readings: readonly Reading[]) {
  const record = fold(readings, [], knowledge);
  const check = () => ({ verdict: null, parts: [], reasons: [] });
  return findFindings({ record, readings, decisions: [], knowledge, check }).filter((one) => one.kind === "silence");
}

const people = [person("Thierry Burkhard", { country: "FRA" }), person("Dinesh Tripathi", { country: "IND" })];
const DULL =
  "The two officers met for an hour in the capital and both thanked the other for the warm welcome at the headquarters.";

/** An account of one meeting that a report credits to `origin`. */
function account(id: string, origin: string, said: string, known: Parameters<typeof meeting>[1] = {}): Reading {
  const text = `${said} ${DULL}`;
  const whole = { begin: 0, end: text.length, text };
  return reading({
    id,
    text,
    people,
    events: [
      meeting(["Thierry Burkhard", "Dinesh Tripathi"], {
        date: "2026-02-02",
        evidence: [{ begin: 0, end: 9, text: text.slice(0, 9) }],
        ...known,
      }),
    ],
    statements: [statement(origin, whole, { chain: [origin, id] })],
  });
}
const MARITIME = "They spoke about maritime security.";
const BOTH = "They spoke about maritime security and counterterrorism.";

/** What an outlet tells of the meeting in its own voice and its own words. */
const own = (id: string) =>
  reading({
    id,
    text: "Two chiefs sat down together on Monday.",
    people,
    events: [meeting(["Thierry Burkhard", "Dinesh Tripathi"], { date: "2026-02-02" })],
  });

describe("silence", () => {
  it("is a topic of one side's account that the other's lacks", () => {
    const [found] = silences(account("a", "French Navy", BOTH), account("b", "Indian Navy", MARITIME));
    expect([found?.field, found?.values.map(({ value }) => value)]).toEqual([
      "topics",
      ["counter-terrorism", "maritime security"],
    ]);
    expect(found?.sentence).toContain("speaks of counter-terrorism; that by the Indian Navy does not.");
  });

  it("is a topic anywhere in one side's own release, and not only where it tells of the meeting", () => {
    const release = (id: string, publisher: string, said: string): Reading => ({
      ...account(id, publisher, `The two officers met in the capital and shook hands for the cameras. ${said}`),
      report: { ...account(id, publisher, `The two officers met. ${said}`).report, publisher },
      statements: [],
    });
    const [found] = silences(release("a", "French Navy", BOTH), release("b", "Indian Navy", MARITIME));
    expect(found?.values.map(({ value }) => value)).toEqual(["counter-terrorism", "maritime security"]);
  });

  it("is an occasion that several bodies of one side tell of and none of the other", () => {
    const [found] = silences(account("a", "Indian Army", BOTH), account("b", "Indian Navy", MARITIME));
    expect([found?.field, found?.values.map(({ value }) => value)]).toEqual(["participants", ["India"]]);
  });

  it.each<readonly [string, readonly Reading[]]>([
    [
      "two accounts of one side that differ in nothing the other tells",
      [account("a", "French Navy", BOTH), account("b", "Indian Navy", BOTH)],
    ],
    ["the word of an outlet", [account("a", "French Navy", BOTH), account("b", "Reuters", MARITIME)]],
    [
      "what a guest is quoted with in the host's release",
      [account("a", "Thierry Burkhard", BOTH), account("b", "Indian Navy", MARITIME)],
    ],
    [
      "an account that speaks of nothing at all",
      [account("a", "French Navy", BOTH), account("b", "Indian Navy", "They met.")],
    ],
    ["an unnamed official", [account("a", "unnamed official(s)", BOTH), account("b", "Indian Navy", MARITIME)]],
    [
      "a body of one side and an outlet of that country that tells of it in its own voice",
      [
        account("a", "Indian Navy", BOTH),
        { ...own("b"), organizations: [{ name: "Outlet of b", mentions: [span(0)], country: "IND" }] },
      ],
    ],
    ["one body alone", [account("b", "Indian Navy", MARITIME)]],
    [
      "a meeting that is only planned",
      [account("a", "French Navy", BOTH, { planned: true }), account("b", "Indian Navy", MARITIME, { planned: true })],
    ],
    [
      "two meetings",
      [account("a", "French Navy", BOTH), account("b", "Indian Navy", MARITIME, { date: "2025-11-02" })],
    ],
  ])("is not %s", (_, readings) => {
    expect(silences(...readings)).toEqual([]);
  });
});
