import { describe, expect, it } from "vitest";
import { wholeKnowledge } from "../../../test/support/whole-knowledge.js";
import { groupStories } from "./group.js";
import { storyTerms, tellingWords } from "./terms.js";

const telling = tellingWords(wholeKnowledge);

const FLOOD = [
  "The river Oder broke its dykes near Opole on Friday and flooded four villages, the fire brigade said.",
  "Fire crews near Opole filled sandbags all night after the Oder rose over the dykes and into the villages.",
  "Villages by the Oder are under water. Dykes near Opole gave way on Friday, and the fire brigade sent boats.",
];
const STRIKE = [
  "Ferry crews in Piraeus walked out for a second day over wages, and islands ran short of milk.",
  "Islands waited for milk and papers as the ferry crews of Piraeus kept up their walk-out over wages.",
];
const OTHER_FLOOD = [
  "The Arno rose over its banks in Pisa and flooded cellars in the old town, the mayor, Mr Rossi, said.",
  "Cellars in the old town of Pisa stood under water when the Arno left its banks, Mayor Rossi said.",
  "In Pisa pumps ran in flooded cellars after the Arno came over its banks, said the mayor.",
];

const report = (key: string, text: string, day: string | null = null) => ({
  key,
  day,
  terms: storyTerms(text, telling),
});
const named = (prefix: string, texts: readonly string[]) => texts.map((text, i) => report(`${prefix}${i}`, text));
const keysOf = (reports: ReturnType<typeof named>) =>
  groupStories(reports, telling).map((story) => story.reports.join(" "));

describe("stories", () => {
  it("hold the reports of one affair in other words", () => {
    expect(keysOf([...named("flood", FLOOD), ...named("strike", STRIKE)])).toEqual([
      "flood0 flood1 flood2",
      "strike0 strike1",
    ]);
  });

  it("are two where two affairs of one kind have other names", () => {
    expect(keysOf([...named("a", FLOOD), ...named("b", OTHER_FLOOD)])).toEqual(["a0 a1 a2", "b0 b1 b2"]);
  });

  it("do not depend on the order in which reports come", () => {
    const all = [...named("a", FLOOD), ...named("b", OTHER_FLOOD), ...named("c", STRIKE)];
    expect(groupStories([...all].reverse(), telling)).toEqual(groupStories(all, telling));
  });

  it("end within weeks: the same words months later are another story", () => {
    const [first = "", second = ""] = FLOOD;
    const reports = [report("then", first, "2025-03-01"), report("later", second, "2025-09-01")];
    expect(keysOf(reports)).toEqual(["later", "then"]);
  });

  it.each([
    ["no words", ""],
    ["figures alone", "1 2 3 4 5 6"],
    ["an address alone", "https://example.org/a"],
  ])("take a text of %s as a story of its own", (_, text) => {
    expect(keysOf([report("a", text), report("b", text), ...named("c", STRIKE)])).toContain("c0 c1");
  });

  it("give every report back once", () => {
    const all = [...named("a", FLOOD), ...named("b", OTHER_FLOOD), ...named("c", STRIKE), report("d", "")];
    expect(
      groupStories(all, telling)
        .flatMap((story) => story.reports)
        .sort(),
    ).toEqual(all.map(({ key }) => key).sort());
  });
});
