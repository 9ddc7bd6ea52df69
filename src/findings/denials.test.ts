import { describe, expect, test } from "vitest";
import { fold } from "#record";
import { makeReport } from "#sources";
import { wholeKnowledge, wholeReader } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";

function disputes(...texts: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const readings = texts.map((text, i) =>
    wholeReader().read(
      makeReport({ id: `r${i}`, text, publisher: `Daily ${i}`, published: "2026-03-10", language: "en" }),
    ),
  );
  const record = fold(readings, [], wholeKnowledge);
  const check = () => ({ verdict: null, parts: [], reasons: [] });
  return findFindings({ record, readings, decisions: [], knowledge: wholeKnowledge, check }).flatMap((one) =>
    one.kind === "contradiction" && one.field === "status"
      ? [[one.sentence, one.values.map(({ value }) => value)] as const]
      : [],
  );
}

const SOLD = "Pakistan has agreed to sell 40 JF-17 fighters to Azerbaijan, two officials in Islamabad said.";
const MET =
  "Iran's Defence Minister Aziz Nasirzadeh met Saudi Defence Minister Khalid bin Salman in Muscat on 8 March 2026.";

describe("a deal and its denial", () => {
  test.each([
    "Azerbaijan's defence ministry denied that any such deal had been signed.",
    "Azerbaijan's defence ministry denied the report.",
  ])("are a contradiction within one report, with who says either: %s", (denial) => {
    const [found, ...others] = disputes(`${SOLD} ${denial}`);
    expect(others).toEqual([]);
    expect(found?.[1]).toEqual(["agreed", "denied"]);
    expect(found?.[0]).toMatch(
      /^Sources in Daily 0 differ on .*agreed \(unnamed officials\) against denied \(.*(?:Ministry|Pakistan)/u,
    );
  });

  test("are one where the report ends with the denial of the same goods", () => {
    const [found] = disputes(`${SOLD} Pakistan denied that it had sold JF-17 fighters to Azerbaijan.`);
    expect(found?.[0]).toMatch(/denied \(Pakistan\) against reported \(unnamed officials\)/u);
  });

  test("are one between two reports, where the denial has a pronoun and no conjunction", () => {
    const [found] = disputes(SOLD, "Pakistan denied it had agreed to sell 40 JF-17 fighters to Azerbaijan.");
    expect(found?.[1]).toEqual(["agreed", "denied"]);
  });

  test.each([
    "Azerbaijan denied reports of clashes on its border.",
    "Azerbaijan welcomed the deal.",
    "Israel sold drones to Azerbaijan in 2024; it denied the report of that sale.",
  ])("are none where something else is denied: %s", (other) => {
    expect(disputes(`${SOLD} ${other}`)).toEqual([]);
  });
});

describe("a meeting and its denial", () => {
  test.each([
    "Saudi Arabia denied on Tuesday that Khalid bin Salman had met Aziz Nasirzadeh.",
    "Saudi Arabia rejected claims that Khalid bin Salman met Aziz Nasirzadeh.",
    "Reports that Khalid bin Salman met Aziz Nasirzadeh are false, the Saudi embassy said.",
  ])("are a contradiction, in two reports and in one: %s", (denial) => {
    const told = ["denied", "done"];
    expect(disputes(MET, denial).map(([, values]) => values)).toEqual([told]);
    expect(disputes(`${MET}\n\n${denial}`).map(([, values]) => values)).toEqual([told]);
  });

  test.each([
    "Khalid bin Salman denied reports of a rift and met Aziz Nasirzadeh in Muscat on 8 March 2026.",
    "Saudi Arabia denied the report, but Khalid bin Salman met Aziz Nasirzadeh in Muscat on 8 March 2026.",
  ])("are none where something else is denied: %s", (other) => {
    expect(disputes(MET, other)).toEqual([]);
  });
});
