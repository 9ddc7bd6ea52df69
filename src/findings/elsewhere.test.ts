import { describe, expect, it } from "vitest";
import { fold } from "#record";
import { makeReport } from "#sources";
import { wholeKnowledge, wholeReader } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";

function contradictions(...texts: readonly string[]): readonly string[] {
  const readings = texts.map((text, i) =>
    wholeReader().read(
      makeReport({ id: `r${i}`, text, publisher: `Paper ${i}`, published: "2025-03-13", language: "en" }),
    ),
  );
  const record = fold(readings, [], wholeKnowledge);
  const check = () => ({ verdict: null, parts: [], reasons: [] });
  const found = findFindings({ record, readings, decisions: [], knowledge: wholeKnowledge, check });
  return found.flatMap(({ kind, sentence }) => (kind === "contradiction" ? [sentence] : []));
}

const BAKU =
  "Azerbaijan's Defence Minister Zakir Hasanov met Pakistan's air chief, Air Chief Marshal Zaheer Sidhu, in Baku on March 12, 2025.";
const ankara = (day: string, more = "") =>
  `Air Chief Marshal Zaheer Sidhu, chief of the Pakistan Air Force, met Turkish Defence Minister Yasar Guler in Ankara on ${day}.${more}`;

describe("one man told in two countries on one day", () => {
  it("is a finding with the words of both", () => {
    expect(contradictions(BAKU, ankara("March 12, 2025"))).toEqual([
      "Zaheer Sidhu is told in Ankara and in Baku on 2025-03-12 (Paper 0 and Paper 1), and no report has both; a day or a place may be wrong.",
    ]);
  });

  it.each([
    ["on two days", [BAKU, ankara("March 11, 2025")]],
    [
      "on the telephone",
      [BAKU, ankara("March 12, 2025").replace("met", "spoke by phone with").replace(" in Ankara", "")],
    ],
    ["where one report tells of the journey", [`${BAKU} ${ankara("March 12, 2025", " He had flown in at noon.")}`]],
    [
      "in two towns of one country",
      [BAKU.replace("Baku", "Ankara"), ankara("March 12, 2025").replace("Ankara", "Istanbul")],
    ],
  ])("is none %s", (_, texts) => expect(contradictions(...texts)).toEqual([]));
});
