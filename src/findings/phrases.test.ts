import { describe, expect, test } from "vitest";
import { fold } from "#record";
import { makeReport } from "#sources";
import { wholeKnowledge, wholeReader } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";

/** All sentences on some reports, each by an outlet of its own. */
function sentences(...texts: readonly string[]): string {
  const readings = texts.map((text, i) =>
    wholeReader().read(
      makeReport({ id: `r${i}`, text, publisher: `Daily ${i}`, published: "2026-03-10", language: "en" }),
    ),
  );
  const record = fold(readings, [], wholeKnowledge);
  const check = () => ({ verdict: null, parts: [], reasons: [] });
  const found = findFindings({ record, readings, decisions: [], knowledge: wholeKnowledge, check });
  return found.map(({ sentence }) => sentence).join("\n");
}

describe("a sentence of a finding", () => {
  test("says how far a number is meant", () => {
    const all = sentences(
      "Morocco ordered about 20 Barak MX launchers from Israel in February.",
      "Morocco ordered more than 30 Barak MX launchers from Israel in February.",
    );
    expect(all).toContain("about 20 (Daily 0) against at least 30 (Daily 1)");
  });

  test("says which outlet gives which figure", () => {
    const all = sentences(
      "Indonesia signed a $2.1 billion contract with Turkey for 12 KAAN fighters on Monday.",
      "Indonesia signed a $3.4 billion contract with Turkey for 12 KAAN fighters on Monday.",
    );
    expect(all).toMatch(/Daily 0 gives [^,]*2,100,000,000 USD, and Daily 1 gives .*3,400,000,000 USD/u);
  });

  test("has a word for goods in small letters, wherever it stood in the report", () => {
    const all = sentences(
      "Vehicles for military use were shipped from Turkey to Libya on 3 January 2026.",
      "Vehicles for military use were shipped from Turkey to Libya on 9 January 2026.",
    );
    expect(all).toContain("vehicles for military use");
    expect(all).not.toContain("Vehicles for");
  });

  test("names a sea and a ministry with an article, and those without a name with whom they spoke to", () => {
    const all = sentences(
      "Turkey and Indonesia held an exercise in the Indian Ocean on 2 March 2026, the Turkish defence ministry said.",
      "Turkey and Indonesia held an exercise in the Indian Ocean on 2 March 2026, according to the Turkish Ministry of National Defence.",
    );
    expect(all).toMatch(/in the Indian Ocean on 2026-03-02, and all rest on the Turkish Ministry of National Defence/u);
    const relayed = sentences(
      "An official told Reuters that Pakistan had sold 40 JF-17 fighters to Sudan.",
      "Sudan has bought 40 JF-17 fighters from Pakistan, an official told Reuters on Monday.",
    );
    expect(relayed).toContain("all rest on unnamed officials alone, through Reuters.");
  });

  test("names as visitors those who came, and not whom they called on", () => {
    const all = sentences(
      "Egyptian Defence Minister Mohamed Zaki visited Sudan on 2 March 2026 and met Sudanese army chief Gen Abdel Fattah al-Burhan, the Sudanese defence ministry said. Gen al-Burhan said that the visit was a success.",
    );
    expect(all).not.toMatch(/the visit of (?:(?!meeting)[^.])*Burhan/u);
    expect(all).toContain("the visit of Mohamed Zaki to Sudan");
  });

  test("has no article before a force told with its state", () => {
    const all = sentences(
      "Pakistan agreed to sell 16 JF-17 fighters to Libya's eastern forces for $4 billion.",
      "Pakistan agreed to sell 20 JF-17 fighters to Libya's eastern forces for $4 billion.",
    );
    expect(all).toContain("Libya's eastern forces");
    expect(all).not.toContain("the Libya's");
  });
});
