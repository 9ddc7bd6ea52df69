import { describe, expect, it } from "vitest";
import { engagementsOf } from "./engagements.fixture.js";

const DENDIAS = "Greek Defence Minister Nikos Dendias";
const CROSETTO = "Italian Defence Minister Guido Crosetto";

describe("journeys, calls on somebody and dialogues", () => {
  it.each([
    [`${DENDIAS} left Athens for Italy on Monday.`, ["visit GRC-ITA Italy 2026-02-02"]],
    [`${DENDIAS} headed for Cyprus on Monday.`, ["visit GRC-CYP Cyprus 2026-02-02"]],
    [
      `Italian Colonel Luciano Portolano paid a visit to the Chief of Staff of the Greek Army, General Nikos Dendias, on Monday.`,
      ["meeting ITA-GRC ? 2026-02-02"],
    ],
    [
      "Italian General Luciano Portolano called on General Thomas Oppong-Peprah of Ghana at Burma Camp on Monday.",
      ["meeting ITA-GHA Burma Camp 2026-02-02"],
    ],
    [
      `${DENDIAS} and ${CROSETTO} co-chaired the 8th Greece-Italy Defence Policy Dialogue in Rome on Monday.`,
      ["talks GRC-ITA Rome 2026-02-02"],
    ],
  ])("%s", (text, engagements) => {
    expect(engagementsOf(text)).toEqual(engagements);
  });

  it.each([
    ["Ties between Greece and Italy have grown since the 7th edition of the dialogue."],
    [`${DENDIAS} left for home on Monday.`],
    ["The general left the army for a company in Italy."],
    [`${DENDIAS} spoke of developments in Libya, Syria and Sudan.`],
  ])("tells of none: %s", (text) => {
    expect(engagementsOf(text)).toEqual([]);
  });
});
