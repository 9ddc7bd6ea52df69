import { describe, expect, it } from "vitest";
import { fold } from "#record";
import { makeReport } from "#sources";
import { wholeKnowledge, wholeReader } from "../../test/support/whole-knowledge.js";
import { findFindings } from "./find.js";
import type { Finding } from "./types.js";

type Told = readonly [publisher: string, published: string, text: string, url?: string];

function findings(...told: readonly Told[]): readonly Finding[] {
  const readings = told.map(([publisher, published, text, url], i) =>
    wholeReader().read(makeReport({ id: `r${i}`, text, publisher, published, language: "en", ...(url && { url }) })),
  );
  const record = fold(readings, [], wholeKnowledge);
  const check = () => ({ verdict: null, parts: [], reasons: [] });
  return findFindings({ record, readings, decisions: [], knowledge: wholeKnowledge, check });
}

/** The sentences of all contradictions in what some outlets told. */
function contradictions(...told: readonly Told[]): readonly string[] {
  return findings(...told).flatMap(({ kind, sentence }) => (kind === "contradiction" ? [sentence] : []));
}

const howitzers = (count: number, more = "") =>
  `The Czech Republic delivered ${count} Dana howitzers to Ukraine on April 1, 2026.${more}`;
const MINISTERS = "Greek Defence Minister Nikos Dendias met French Defence Minister Catherine Vautrin";

describe("a contradiction", () => {
  it("names what it is about without the value in dispute, and goods by their name", () => {
    expect(
      contradictions(["Daily", "2026-04-02", howitzers(62)], ["Courier", "2026-04-02", howitzers(26)]).join(),
    ).toContain(
      "the quantity of Dana of the transfer of Dana from the Czech Republic to Ukraine: 26 (Courier) against 62 (Daily)",
    );
    expect(
      contradictions(
        ["Daily", "2026-03-03", `${MINISTERS} in Paris on March 2, 2026.`],
        ["Courier", "2026-03-03", `${MINISTERS} in Lyon on March 2, 2026.`],
      ).join(),
    ).toMatch(/^Reports differ on the place of the meeting of [^:]*Vautrin[^:]* on 2026-03-02: /u);
  });

  it("within one outlet says of which day each account is", () => {
    expect(
      contradictions(["Daily", "2026-04-02", howitzers(62)], ["Daily", "2026-04-05", howitzers(26)]).join(),
    ).toContain("26 (Daily of 2026-04-05) against 62 (Daily of 2026-04-02)");
  });

  it("that the outlet itself has put right is told as a correction", () => {
    const later = howitzers(26, " An earlier version of this report gave the number as 62.");
    expect(contradictions(["Daily", "2026-04-02", howitzers(62)], ["Daily", "2026-04-03", later])).toEqual([
      "Daily corrected the quantity of Dana of the transfer of Dana from the Czech Republic to Ukraine: 26 in place of 62.",
    ]);
    expect(
      contradictions(
        ["Daily", "2026-04-02", howitzers(62)],
        ["Daily", "2026-04-03", later],
        ["Courier", "2026-04-02", `Kyiv says more are to come. ${howitzers(62)}`],
      ).join(),
    ).toContain("26 (Daily) against 62 (Courier)");
    expect(contradictions(["Courier", "2026-04-02", howitzers(62)], ["Daily", "2026-04-03", later]).join()).toContain(
      "26 (Daily) against 62 (Courier)",
    );
  });

  it("between two texts of one page is a change of the page, and a third outlet's older number is in dispute", () => {
    const [page, other] = ["https://daily.example/1", "https://daily.example/2"];
    const first = ["Daily", "2026-04-02", howitzers(62)] as const;
    const later = ["Daily", "2026-04-03", howitzers(26)] as const;
    const changed =
      "Daily changed, in a later text of the same page, the quantity of Dana of the transfer of Dana from the Czech Republic to Ukraine: 26 in place of 62.";
    expect(contradictions([...first, page], [...later, page])).toEqual([changed]);
    expect(contradictions([...first, page], [...later, other]).join()).toContain("26 (Daily of 2026-04-03) against 62");
    expect(
      contradictions([...first, page], [...later, page], ["Courier", "2026-04-04", howitzers(62)]).join(),
    ).toContain("26 (Daily) against 62 (Courier)");
  });

  it("of near days says that they may have met on each", () => {
    const talks = (day: number) => `${MINISTERS} on March ${day}, 2026.`;
    expect(contradictions(["Daily", "2026-03-10", talks(9)], ["Courier", "2026-03-11", talks(10)]).join()).toContain(
      "there may have been one on each of these days",
    );
  });

  it("is none where the later report says that they met again", () => {
    const again = `${MINISTERS} again on March 10, 2026.`;
    expect(
      contradictions(["Daily", "2026-03-10", `${MINISTERS} on March 9, 2026.`], ["Courier", "2026-03-11", again]),
    ).toEqual([]);
  });

  it("between texts that share wording says that one may have changed it", () => {
    const text = (count: number) =>
      `Turkey will sell ${count} Hurjet trainers to Spain under a deal worth 2.6 billion euros, the Turkish defence minister said. Yasar Guler told reporters that the first aircraft would be delivered in 2028 and that both sides had agreed on local production. The contract was signed in Madrid on January 19, 2026.`;
    expect(contradictions(["Daily", "2026-01-20", text(24)], ["Courier", "2026-01-21", text(30)]).join()).toContain(
      "Courier and Daily share wording, so it may have been changed in copying",
    );
  });

  it("on the buyer needs one sum on one day", () => {
    const sold = (buyer: string, worth: string) =>
      `Norway delivered 50 NASAMS launchers${worth} to ${buyer} on April 2, 2026.`;
    const sum = " worth 900 million dollars";
    expect(
      contradictions(
        ["Daily", "2026-04-03", sold("Hungary", sum)],
        ["Courier", "2026-04-03", sold("Lithuania", sum)],
      ).join(),
    ).toContain("recipient of one deal (50 NASAMS from Norway)");
    const ordered =
      "Lithuania signed a contract with Norway for 50 NASAMS launchers worth 900 million dollars on March 1, 2026.";
    const came = `${sold("Hungary", sum)} The contract was signed on March 1, 2026.`;
    expect(contradictions(["Daily", "2026-04-03", came], ["Courier", "2026-03-02", ordered]).join()).toContain(
      "recipient of one deal (50 NASAMS from Norway)",
    );
    expect(
      contradictions(["Daily", "2026-04-03", sold("Hungary", "")], ["Courier", "2026-04-03", sold("Lithuania", "")]),
    ).toEqual([]);
  });
});

describe("a single origin", () => {
  const said = (count: number) =>
    `The Czech Republic delivered ${count} Dana howitzers to Ukraine on April 1, 2026, the Ukrainian defence ministry said.`;
  it("is not of several reports where they are texts of one page", () => {
    const page = "https://daily.example/1";
    const several = (...told: readonly Told[]) =>
      findings(...told).some(({ kind, sentence }) => kind === "single-origin" && /^2 reports/u.test(sentence));
    expect(several(["Daily", "2026-04-02", said(62), page], ["Daily", "2026-04-03", said(60), page])).toBe(false);
    expect(several(["Daily", "2026-04-02", said(62), page], ["Courier", "2026-04-03", said(62)])).toBe(true);
  });
});
