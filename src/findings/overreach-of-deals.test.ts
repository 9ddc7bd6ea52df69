import { describe, expect, it } from "vitest";
import { fold } from "#record";
import { makeReport } from "#sources";
import { wholeKnowledge, wholeReader } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";

type Told = readonly [publisher: string, published: string, text: string];

function overreaches(...told: readonly Told[]): readonly string[] {
  const readings = told.map(([publisher, published, text], i) =>
    wholeReader().read(makeReport({ id: `r${i}`, text, publisher, published, language: "en" })),
  );
  const record = fold(readings, [], wholeKnowledge);
  const check = () => ({ verdict: null, parts: [], reasons: [] });
  const found = findFindings({ record, readings, decisions: [], knowledge: wholeKnowledge, check });
  return found.flatMap(({ kind, sentence }) => (kind === "overreach" ? [sentence] : []));
}

const FIRST =
  "Pakistan and Sudan have reached a deal for 16 JF-17 fighters worth more than $4 billion, four Pakistani officials said. The officials, who are involved in defence matters, declined to be identified because of the sensitivity of the deal.";
const MORE = " The deal also covers 12 Super Mushak trainers, the officials said.";
const OWN = " Sudan will also receive 12 Super Mushak trainers from Pakistan.";

describe("a rewrite", () => {
  it("that credits the same source with more goods than the text it takes over is overreach", () => {
    expect(overreaches(["Wire", "2026-01-20", FIRST], ["Daily", "2026-01-21", `${FIRST}${MORE}`])).toEqual([
      "Daily credits unnamed officials with Super Mushak in the transfer from Pakistan to Sudan; Wire, whose wording it shares, names none of that.",
    ]);
  });

  it.each<readonly [string, readonly Told[]]>([
    [
      "that came first is none",
      [
        ["Wire", "2026-01-20", FIRST],
        ["Daily", "2026-01-19", `${FIRST}${MORE}`],
      ],
    ],
    [
      "of one day may be the longer cut",
      [
        ["Wire", "2026-01-20", FIRST],
        ["Daily", "2026-01-20", `${FIRST}${MORE}`],
      ],
    ],
    [
      "that adds in its own voice is none",
      [
        ["Wire", "2026-01-20", FIRST],
        ["Daily", "2026-01-21", `${FIRST}${OWN}`],
      ],
    ],
    [
      "that adds nothing is none",
      [
        ["Wire", "2026-01-20", FIRST],
        ["Daily", "2026-01-21", FIRST],
      ],
    ],
    [
      "of a text that has it too is none",
      [
        ["Wire", "2026-01-20", `${FIRST}${MORE}`],
        ["Daily", "2026-01-21", `${FIRST}${MORE}`],
      ],
    ],
  ])("%s", (_, told) => {
    expect(overreaches(...told)).toEqual([]);
  });
});
