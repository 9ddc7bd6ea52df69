import { describe, expect, it } from "vitest";
import { engagementsOf } from "./engagements.fixture.js";

describe("several who were met in one sentence, each on a day or in a place of his own", () => {
  it.each([
    [
      "Japanese Defence Minister Gen Nakatani met South Korean Minister Shin Won-sik in Seoul on Monday and Australian Minister Richard Marles in Tokyo on January 30.",
      ["meeting JPN-KOR Seoul 2026-02-02", "meeting JPN-AUS Tokyo 2026-01-30"],
    ],
    [
      "Norwegian Defence Minister Tore Sandvik met German Minister Boris Pistorius in Berlin on Thursday and the Danish minister in Copenhagen on Friday.",
      ["meeting NOR-DEU Berlin 2026-01-29", "meeting NOR-DNK Copenhagen 2026-01-30"],
    ],
  ])("%s", (text, told) => {
    expect(engagementsOf(text)).toEqual(told);
  });

  it.each([
    [
      "Polish Defence Minister Wladyslaw Kosiniak-Kamysz met US General Christopher Cavoli in Warsaw on Monday and discussed Ukrainian needs.",
      ["meeting POL-USA Warsaw 2026-02-02"],
    ],
    [
      "Polish Defence Minister Wladyslaw Kosiniak-Kamysz met US General Christopher Cavoli in Warsaw on Monday and the German ministry was told on Tuesday.",
      ["meeting POL-USA Warsaw 2026-02-02"],
    ],
    [
      "Norwegian Defence Minister Tore Sandvik met German Minister Boris Pistorius and Danish Minister Troels Lund Poulsen in Copenhagen on Friday.",
      ["meeting NOR-DEU-DNK Copenhagen 2026-01-30"],
    ],
  ])("not: %s", (text, told) => {
    expect(engagementsOf(text)).toEqual(told);
  });

  it.each([
    [
      "On a visit to Egypt, Pakistan's General Sahir Mirza called on Egyptian Minister Abdel Mageed Saqr and Lieutenant General Ahmed Khalifa of Egypt in separate meetings in Cairo on Monday.",
      2,
    ],
    [
      "Pakistan's General Sahir Mirza called on Egyptian Minister Abdel Mageed Saqr and Lieutenant General Ahmed Khalifa of Egypt in Cairo on Monday.",
      1,
    ],
  ])("%s: %i", (text, count) => {
    expect(engagementsOf(text).filter((told) => told.startsWith("meeting PAK-EGY Cairo"))).toHaveLength(count);
  });

  it.each([
    ["Indian General Upendra Dwivedi voiced his wish to meet Nepali General Ashok Sigdel soon."],
    ["Both the Greek and the Cypriot minister were keen to meet."],
  ])("only a wish: %s", (text) => {
    expect(engagementsOf(text)).toEqual([]);
  });
});
