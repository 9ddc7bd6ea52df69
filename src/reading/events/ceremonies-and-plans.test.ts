import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const ENGAGED = /^(?:visit|meeting|talks|exercise|training|signing|handover)$/u;

function engagements(text: string): string[] {
  const report = makeReport({ id: "t", text, published: "2024-05-16", language: "en" });
  return reader
    .read(report)
    .events.filter(({ kind, negated }) => kind !== null && ENGAGED.test(kind) && !negated)
    .map(({ kind, sides, place, date }) => [kind, [...sides].sort().join("-"), place, date].join(" "));
}

describe("engagements in unusual words", () => {
  test.each([
    [
      "More than 400 U.S. and Togo soldiers gathered in Kara, Togo for the opening ceremony of Exercise BRIGHT ACCORD.",
      ["exercise TGO-USA Kara, Togo "],
    ],
    ["The team from the National Defence College of Kenya is on a study tour in Uganda.", ["visit KEN-UGA Uganda "]],
    [
      "Peru will sign a contract worth $4 billion for 24 jets from Sweden, Defence Minister Luis Paz said on Monday. The signing ceremony will take place on Friday in Arequipa, Paz said.",
      ["signing PER-SWE Arequipa 2024-05-17"],
    ],
    [
      "Indian Prime Minister Anil Rao will hand over the helicopter to Nepal on Tuesday. First Rao will hand over the helicopter to Prime Minister Hari Thapa and then Thapa will hand over the helicopter to General Bim Rana.",
      ["handover IND-NPL  2024-05-21"],
    ],
  ])("%s", (text, expected) => {
    expect(engagements(text)).toEqual(expected);
  });

  test.each([
    "The United Nations has been trying to revive peace talks between Houthi rebels and the government in Yemen.",
    '"We talked about the coast from Slovenia to Greece," the Croatian minister said.',
  ])("none in: %s", (text) => {
    expect(engagements(text)).toEqual([]);
  });

  test("two generals who talked about the future met", () => {
    expect(
      engagements("Generals Rao of India and Bat of Mongolia came. The two generals talked about drills."),
    ).toEqual(["meeting IND-MNG  "]);
  });
});
