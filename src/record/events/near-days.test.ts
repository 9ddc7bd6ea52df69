import { describe, expect, it } from "vitest";
import type { Event } from "#model";
import { meeting, person, reading, span } from "../../../test/record/made.js";
import { wholeKnowledge } from "../../../test/support/whole-knowledge.js";
import { fold } from "../fold.js";

const signing = (id: string, date: string, known: Partial<Event> = {}) =>
  reading({
    id,
    events: [meeting([], { kind: "signing", place: "Riyadh", topics: ["industry"], date, ...known })],
  });

describe("signings by nobody named, on days next to each other", () => {
  it.each<readonly [string, Partial<Event>, number]>([
    ["on the same matters at one place are open", {}, 1],
    ["on other matters are two", { topics: ["training"] }, 0],
    ["of other sides are two", { sides: ["FRA", "EGY"] }, 0],
    ["in another town are two", { place: "Paris" }, 0],
    ["three days apart are two", { date: "2026-02-11" }, 0],
  ])("%s", (_, known, open) => {
    const record = fold([signing("a", "2026-02-08"), signing("b", "2026-02-10", known)], [], wholeKnowledge);
    expect([record.events.length, record.open.length]).toEqual([2, open]);
  });
});

describe("meetings of the same two on days next to each other", () => {
  const met = (id: string, date: string, words: string) =>
    reading({
      id,
      people: [person("Thierry Burkhard", { country: "FRA" }), person("Upendra Dwivedi", { country: "IND" })],
      events: [
        meeting(["Thierry Burkhard", "Upendra Dwivedi"], {
          date,
          place: "Paris",
          evidence: [{ ...span(0), text: words }],
        }),
      ],
    });

  it.each([
    ["The two generals met again on Tuesday.", 2],
    ["General Burkhard met General Dwivedi again in Paris.", 2],
    ["They sat down for a second round of talks.", 2],
    ["They held another meeting in Paris.", 2],
    ["The two generals met on Tuesday.", 1],
    ["General Burkhard met General Dwivedi, who again called for restraint.", 1],
    ["The second army corps was inspected when they met.", 1],
  ])("%s", (words, occasions) => {
    const both = [met("a", "2026-03-09", "The two generals met on Monday."), met("b", "2026-03-10", words)];
    expect(fold(both, [], wholeKnowledge).events).toHaveLength(occasions);
    const turned = [met("a", "2026-03-09", words), met("b", "2026-03-10", "The two generals met on Tuesday.")];
    expect(fold(turned, [], wholeKnowledge).events).toHaveLength(1);
  });
});
