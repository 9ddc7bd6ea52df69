import { describe, expect, it } from "vitest";
import { reading, statement } from "../../../test/record/made.js";
import { wholeKnowledge } from "../../../test/support/whole-knowledge.js";
import { fold } from "../fold.js";

const knowledge = wholeKnowledge;
const RELEASE =
  "the two chiefs looked at how crews train together and agreed to send more officers to each other's schools every year";
const OWN =
  "Rain fell on the parade while a band played old marches and children waved small paper flags along the road.";
const OTHER =
  "Dockers unloaded crates of spare parts all night before the tide turned and the tugs came back for the barge.";

function report(id: string, text: string, origin?: string) {
  const content = { begin: 0, end: text.length, text };
  return reading({ id, text, statements: origin === undefined ? [] : [statement(origin, content)] });
}
const copies = (...readings: readonly ReturnType<typeof reading>[]) =>
  fold(readings, [], knowledge).reports.flatMap((one) => one.copies.map((copy) => copy.kind));

describe("reports that share wording", () => {
  it("are copies where most of the shorter text is in the other", () => {
    expect(copies(report("a", `It said ${RELEASE}.`), report("b", `Later it said ${RELEASE}.`))).toEqual([
      "copy",
      "copy",
    ]);
  });

  it("quote one release where they share a part and cite the same source", () => {
    const pair = [report("a", `${OWN} ${RELEASE}`, "Indian Navy"), report("b", `${OTHER} ${RELEASE}`, "Indian Navy")];
    expect(copies(...pair)).toEqual(["same release", "same release"]);
  });

  it("were rewritten where they share a part and cite nobody", () => {
    const pair = [report("a", `${OWN} ${RELEASE}`), report("b", `${OTHER} ${RELEASE}`)];
    expect(copies(...pair)).toEqual(["rewrite", "rewrite"]);
  });

  it.each([
    ["on one subject in other words", OWN, OTHER],
    [
      "that share a title",
      "Deputy Commander of the Eastern Fleet of India spoke",
      "The Deputy Commander of the Eastern Fleet of India left",
    ],
    [
      "that share a stock phrase",
      `${OWN} It was held in a cordial atmosphere.`,
      `${OTHER} It was held in a cordial atmosphere.`,
    ],
  ])("are not reports %s", (_, a, b) => {
    expect(copies(report("a", a), report("b", b))).toEqual([]);
  });

  it("rest on one source, also where only one of them names it", () => {
    const { reports } = fold(
      [report("a", `${OWN} ${RELEASE}`, "Indian Navy"), report("b", `${OTHER} ${RELEASE}`)],
      [],
      knowledge,
    );
    expect(reports.map((one) => one.origins.map((origin) => origin.name))).toEqual([["Indian Navy"], ["Indian Navy"]]);
  });
});
