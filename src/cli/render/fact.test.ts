import { expect, test } from "vitest";
import { fold } from "#record";
import { item, meeting, person, reading, transfer } from "../../../test/record/made.js";
import { wholeKnowledge } from "../../../test/support/whole-knowledge.js";
import { summariseFact } from "./fact.js";

const nothing = { claims: [], findings: [], decisions: [], quotations: [], correctable: [], sources: [] };

test("a deal is shown with its steps, each with its day", () => {
  const told = (id: string, published: string, status: "offered" | "signed") =>
    reading({ id, published, transfers: [transfer([item("Rafale", 24)], { status })] });
  const { transfers } = fold(
    [told("a", "2025-01-10", "offered"), told("b", "2025-03-10", "signed")],
    [],
    wholeKnowledge,
  );
  const shown = transfers.flatMap((body) => summariseFact({ ...nothing, kind: "transfer", body })).join(" ");
  expect(shown.replace(/\s+/gu, " ")).toContain("offered (2025-01-10, 1 report) → signed (2025-03-10, 1 report)");
});

test("a meeting that is denied is shown as denied", () => {
  const people = [person("Thierry Burkhard", { country: "FRA" }), person("Anil Chauhan", { country: "IND" })];
  const denied = meeting(["Thierry Burkhard", "Anil Chauhan"], { negated: true });
  const { events } = fold([reading({ id: "a", people, events: [denied] })], [], wholeKnowledge);
  const shown = events.flatMap((body) => summariseFact({ ...nothing, kind: "event", body })).join(" ");
  expect(shown).toMatch(/kind +denied meeting/u);
});
