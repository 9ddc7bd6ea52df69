import { describe, expect, test } from "vitest";
import { engagementsOf, eventsOf } from "./engagements.fixture.js";

describe("what is told, and once", () => {
  test.each([
    // "was … in" does not hide the verb between
    ["A defence pact between Kenya and Ghana was signed in Paris on Monday.", ["signing KEN-GHA Paris 2026-02-02"]],
    ["The agreement between Peru and Chile was signed in Lima.", ["signing PER-CHL Lima ?"]],
    // a sum in dollars is no side
    [
      "Two South Korean firms have signed contracts worth US$5.76 billion with Poland to export tanks.",
      ["signing KOR-POL ? ?"],
    ],
    // the contract that was signed is signed once
    [
      "Peru has signed a contract for 42 Rafale fighters from France. The contract signed is for the first batch of six Rafales.",
      ["signing PER-FRA ? ?"],
    ],
    [
      "General Amir Rostami of Iran arrived in the Syrian capital city of Damascus on Sunday with a delegation.",
      ["visit IRN-SYR Damascus 2026-02-01"],
    ],
    [
      "General Amir Rostami of Iran arrived in Syrian capital city of Damascus on Sunday with a delegation.",
      ["visit IRN-SYR Damascus 2026-02-01"],
    ],
    // what two states aim at is a plan
    ["Kenya and Ghana aim to sign a defence memorandum before the end of this year.", ["signing KEN-GHA ? ?"]],
    // waters that border others
    [
      "The Kenyan and Turkish navies held an exercise on Saturday in the bay, which borders Oman, Iran and Yemen.",
      ["exercise KEN-TUR ? 2026-01-31"],
    ],
  ])("%s", (text, expected) => {
    expect(engagementsOf(text)).toEqual(expected);
  });

  test.each([
    "Kenya and Ghana agreed to enhance defence cooperation, especially in the fields of training, joint exercises and piracy.",
    "The Kenyan and Turkish navies have close relations, shown by courses, seminars and naval exercises.",
    "A ship arrived in the Polish port of Gdynia on Wednesday, delivering twelve K9 howitzers from South Korea.",
    "Minister Jan Kowalski of Poland recalled that the first delivery of South Korean howitzers arrived in Poland in December.",
  ])("none in: %s", (text) => {
    expect(engagementsOf(text).filter((told) => !told.startsWith("handover"))).toEqual([]);
  });

  test("a reception on arrival is the call that it begins", () => {
    const told = engagementsOf(
      "General Said Harthi of Oman called on Admiral Tariq Khan of Pakistan at Naval Headquarters in Islamabad on Monday. Upon arrival at Naval Headquarters, the general was received by the Pakistani admiral.",
    );
    expect(told).toEqual(["meeting OMN-PAK Naval Headquarters in Islamabad 2026-02-02"]);
  });

  test("what is to be done on a visit leaves it a plan", () => {
    const [visit] = eventsOf(
      "Israeli Defence Minister Yoel Gad will depart on Tuesday evening on an official visit to Azerbaijan. During his visit, Gad will hold talks with Azerbaijani President Ilgar Alizade.",
    ).filter(({ kind }) => kind === "visit");
    expect(visit?.planned).toBe(true);
  });
});
