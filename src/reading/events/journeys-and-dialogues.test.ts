import { describe, expect, it } from "vitest";
import { engagementsOf } from "./engagements.fixture.js";

const DENDIAS = "Greek Defence Minister Nikos Dendias";
const CROSETTO = "Italian Defence Minister Guido Crosetto";

describe("journeys, calls on somebody and dialogues", () => {
  it.each([
    [`${DENDIAS} left Athens for Italy on Monday.`, ["visit GRC-ITA Italy 2026-02-02"]],
    [`${DENDIAS} headed for Cyprus on Monday.`, ["visit GRC-CYP Cyprus 2026-02-02"]],
    [
      `The visit of ${DENDIAS} to Italy began on Monday. He will visit a naval base in Taranto.`,
      ["visit GRC-ITA Italy 2026-02-02"],
    ],
    ["A PASSEX was held by the Indian Navy with the Japanese Navy on Monday.", ["exercise IND-JPN ? 2026-02-02"]],
    ["ISLAMABAD - The army chief is on an official visit to China.", ["visit PAK-CHN China ?"]],
    [
      "ISLAMABAD: The COAS arrived in China on a four-day official visit on Tuesday, the ISPR said.",
      ["visit PAK-CHN China 2026-02-03"],
    ],
    [`${DENDIAS} and ${CROSETTO} discussed regional security by phone on Monday.`, ["call GRC-ITA ? 2026-02-02"]],
    [
      `${DENDIAS} visited Italy on Monday and Cyprus on Tuesday.`,
      ["visit GRC-ITA Italy 2026-02-02", "visit GRC-CYP Cyprus 2026-02-03"],
    ],
    [
      `${DENDIAS} was in Baku on Monday and in Tbilisi on Tuesday.`,
      ["visit GRC-AZE Baku 2026-02-02", "visit GRC-GEO Tbilisi 2026-02-03"],
    ],
    [
      `${DENDIAS} began a tour of Kenya and Ethiopia on Monday.`,
      ["visit GRC-KEN Kenya 2026-02-02", "visit GRC-ETH Ethiopia 2026-02-02"],
    ],
    [`${DENDIAS} visited Tripoli and Benghazi on Monday.`, ["visit GRC-LBY Tripoli and Benghazi 2026-02-02"]],
    [
      `${DENDIAS} flew to Munich on Monday, where he met ${CROSETTO}.`,
      ["visit GRC-DEU Munich 2026-02-02", "meeting GRC-ITA Munich 2026-02-02"],
    ],
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
    [`${DENDIAS}, reached by phone, said that Italy would buy drones.`],
    ["The general left the army for a company in Italy."],
    [`${DENDIAS} spoke of developments in Libya, Syria and Sudan.`],
  ])("tells of none: %s", (text) => {
    expect(engagementsOf(text)).toEqual([]);
  });
});
