import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const said = (text: string) =>
  reader
    .read(makeReport({ id: "t", text, language: "en" }))
    .statements.map(({ source, cue, content }) => [
      source?.text ?? null,
      cue?.text,
      content.map((span) => span.text).join(" … "),
    ]);

describe("what a noun of speech cites, up to the verb of the sentence around it", () => {
  test.each([
    [
      "The announcement by Prime Minister Scott Morrison that Australia would cancel its contract has angered France.",
      ["Prime Minister Scott Morrison", "announcement", "that Australia would cancel its contract"],
    ],
    [
      "The accusation of Foreign Minister Jean-Yves Le Drian that Canberra had lied was repeated on Friday.",
      ["Foreign Minister Jean-Yves Le Drian", "accusation", "that Canberra had lied"],
    ],
    [
      "Morrison's claim that France had been told of the doubts in June was rejected in Paris.",
      ["Morrison's", "claim", "that France had been told of the doubts in June"],
    ],
  ])("%s", (text, statement) => {
    expect(said(text)).toContainEqual(statement);
  });

  test.each([
    "The idea of a common army that nobody had paid for was dropped.",
    "The letter of the law that was passed in June is plain.",
    "The call by the sea that the ships had made was short.",
  ])("%s cites nobody by its noun", (text) => {
    expect(said(text).map(([, cue]) => cue)).not.toContain(/idea|letter|call/u.exec(text)?.[0]);
  });
});

describe("what only looks like a statement", () => {
  test.each([
    "China had called home its navy chief from a seminar in Newport.",
    "Beijing called the visit off in September, and called back its envoy.",
    "French Defence Minister Sébastien Lecornu called Ukrainian Defence Minister Rustem Umerov on Monday.",
  ])("%s", (text) => {
    expect(said(text).filter(([, cue]) => /call/u.test(cue ?? ""))).toEqual([]);
  });

  test("all items mentioned mention nothing", () => {
    const cues = said("Another official said all items mentioned were part of the deal.").map(([, cue]) => cue);
    expect(cues).toEqual(["said"]);
  });
});
