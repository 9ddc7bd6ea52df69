import { describe, expect, it } from "vitest";
import { engagementsOf } from "./engagements.fixture.js";

describe("ships act for the state whose letters they bear", () => {
  it.each([
    [
      "The frigates HMAS Warramunga and JS Akizuki and the destroyer USS Halsey took part in a passing exercise in the Philippine Sea on Saturday.",
      "exercise AUS-JPN-USA Philippine Sea 2026-01-31",
    ],
    ["INS Tarkash carried out a partnership exercise with HMS Tamar off Port Louis.", "exercise IND-GBR Port Louis ?"],
    ["KRI Bung Tomo docked at Sattahip on Monday for three days.", "visit IDN-THA Sattahip 2026-02-02"],
    [
      "The Israeli corvette INS Magen and HS Psara held a naval exercise in the Aegean Sea on Monday.",
      "exercise ISR-GRC Aegean Sea 2026-02-02",
    ],
  ])("%s", (text, told) => {
    expect(engagementsOf(text)).toEqual([told]);
  });

  it.each([
    ["MV Blue Star docked at Sattahip on Monday with a cargo of rice."],
    ["CNS Zafar Abbasi spoke on the exercise at length."],
    ["BAE Systems showed the destroyer at a military exercise in Plymouth."],
  ])("none: %s", (text) => {
    expect(engagementsOf(text)).toEqual([]);
  });
});

describe("who discussed something by telephone", () => {
  it.each([
    [
      "The defence ministers of Sweden and Poland discussed support for Ukraine by phone on Monday.",
      ["call SWE-POL ? 2026-02-02"],
    ],
    ["The Swedish ministry announced the purchase of Polish missiles by phone on Monday.", []],
  ])("%s", (text, told) => {
    expect(engagementsOf(text)).toEqual(told);
  });
});
