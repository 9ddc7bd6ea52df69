import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const SEIZED = "A cargo of 40 armoured vehicles bound for Libya was seized at sea. ";
const departures = (text: string) =>
  reader
    .read(makeReport({ id: "t", text, language: "en" }))
    .transfers.map((one) => (one.departures ?? []).map((span) => span.text));

describe("where what carried the goods set out", () => {
  test.each([
    ["The ship had sailed from the Jordanian port of Aqaba.", ["Aqaba"]],
    ["The vessel came through the Suez Canal from Jeddah, Saudi Arabia, on Friday.", ["Jeddah"]],
    ["The freighter departed from Haifa and earlier from Port Said.", ["Haifa", "Port Said"]],
    ["The ship was stopped on Monday. She had set out from Mersin.", ["Mersin"]],
    ["The tanker left Latakia on 3 May for Benghazi.", ["Latakia"]],
    ["The two planes had flown from Minsk.", ["Minsk"]],
  ])("%s", (text, expected) => {
    expect(departures(SEIZED + text)).toEqual([expected]);
  });

  test.each([
    ["days", "The ship sailed from Monday to Friday."],
    ["people and bodies", "The ship came from Rosoboronexport."],
    ["who travels without the goods", "The minister had travelled from Cairo."],
    ["where the ship went afterwards", "The ship left Marseille after a week."],
    ["goods on their way from nowhere", "The ship was taken to Marseille."],
  ])("not %s", (_, text) => {
    expect(departures(SEIZED + text)).toEqual([[]]);
  });

  test("not where goods that are ships or aircraft themselves come from", () => {
    expect(departures("Nigeria received three fighter aircraft, which came from Pakistan.").flat()).toEqual([]);
  });
});
