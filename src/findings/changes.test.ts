import { describe, expect, it } from "vitest";
import type { Reading, TransferStatus } from "#model";
import { fold } from "#record";
import { item, reading, transfer } from "../../test/record/made.js";
import { wholeKnowledge } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";

const deal = (id: string, published: string, status: TransferStatus, name = "Rafale M") =>
  reading({ id, published, transfers: [transfer([item(name, 26)], { status })] });

function changes(...readings: readonly Reading[]) {
  const record = fold(readings, [], wholeKnowledge);
  const check = () => ({ verdict: null, parts: [], reasons: [] });
  const found = findFindings({ record, readings, decisions: [], knowledge: wholeKnowledge, check });
  return found.filter(({ kind }) => kind === "status-change");
}
const steps = (...readings: readonly Reading[]) =>
  changes(...readings).map(({ values }) => values.map((one) => one.value));

describe("a change of status", () => {
  it("is told with each step once, however often it is told", () => {
    const told = [
      deal("a", "2025-06-14", "signed"),
      deal("b", "2026-02-11", "cancelled"),
      deal("c", "2026-02-12", "cancelled"),
    ];
    expect(steps(...told)).toEqual([["signed", "cancelled"]]);
  });

  it("is a delivery that goes on for months", () => {
    expect(steps(deal("a", "2025-06-14", "delivering"), deal("b", "2026-02-11", "delivered"))).toEqual([
      ["delivering", "delivered"],
    ]);
  });

  it("is not a first batch that others call a delivery", () => {
    expect(steps(deal("a", "2026-02-10", "delivering"), deal("b", "2026-02-12", "delivered"))).toEqual([]);
  });

  it("is not a step that others tell of a day later in other words", () => {
    expect(steps(deal("a", "2026-02-10", "agreed"), deal("b", "2026-02-11", "signed"))).toEqual([]);
    expect(steps(deal("a", "2026-02-10", "signed"), deal("b", "2026-02-11", "cancelled"))).toHaveLength(1);
  });

  it("does not count the goods twice under another word", () => {
    const words = (id: string, published: string, status: TransferStatus, name: string) =>
      reading({ id, published, transfers: [transfer([item(name, 30, { category: "armoured vehicle" })], { status })] });
    const [found] = changes(
      words("a", "2026-01-20", "agreed", "armoured vehicles"),
      words("b", "2026-02-10", "delivered", "armoured personnel carriers"),
      words("c", "2026-02-10", "delivered", "armoured personnel carriers"),
    );
    expect(found?.sentence).toContain("The transfer of 30 armoured personnel carriers from");
  });
});
