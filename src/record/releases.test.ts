import { describe, expect, it } from "vitest";
import { makeReport } from "#sources";
import { wholeKnowledge, wholeReader } from "../../test/support/whole-knowledge.js";
import { fold } from "./fold.js";

const MET =
  "Field Marshal Asim Munir met French Chief of the Defence Staff General Fabien Mandon in Rawalpindi on February 2, 2026";

function origins(...told: readonly (readonly [publisher: string, text: string])[]) {
  const readings = told.map(([publisher, text], i) =>
    wholeReader().read(makeReport({ id: `r${i}`, text, publisher, published: "2026-02-03", language: "en" })),
  );
  return fold(readings, [], wholeKnowledge).events.map((event) => event.origins);
}

describe("a body's own release", () => {
  it.each([
    ["under its name", "Inter-Services Public Relations", "the ISPR said"],
    ["under another spelling of it", "Inter Services Public Relations", "according to the ISPR"],
    ["under its acronym", "ISPR", "Inter-Services Public Relations said"],
  ])("%s is one origin with those who cite the body", (_, publisher, cue) => {
    expect(origins([publisher, `${MET}.`], ["Lahore Ledger", `Visit to Pakistan: ${MET}, ${cue}.`])).toEqual([
      ["Inter-Services Public Relations"],
    ]);
  });

  it("is another origin than a newspaper that cites nobody, and than the other side's ministry", () => {
    expect(
      origins(
        ["ISPR", `${MET}.`],
        ["Lahore Ledger", `On his first visit, it was seen that ${MET} to talk of ships.`],
      )[0],
    ).toHaveLength(2);
  });
});
