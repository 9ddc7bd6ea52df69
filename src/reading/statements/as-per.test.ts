import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const told = (text: string) =>
  reader
    .read(makeReport({ id: "t", text, language: "en" }))
    .statements.filter(({ rule }) => rule === "statement.as-per")
    .map(({ source, origin, content }) => [source?.text, origin, content.map((span) => span.text).join(" … ")]);

describe("who says a sentence that is told “as per” somebody", () => {
  test.each([
    [
      "Kenya plans to buy 12 helicopters from Italy, as per media reports.",
      "media reports",
      "unnamed media",
      "Kenya plans to buy 12 helicopters from Italy",
    ],
    [
      "As per the defence ministry, the deal is worth $200 million.",
      "the defence ministry",
      "unnamed official(s)",
      "the deal is worth $200 million",
    ],
    [
      "The deal, as per sources, is worth $200 million.",
      "sources",
      "unnamed source(s)",
      "The deal … is worth $200 million",
    ],
    [
      "Kenya will buy 12 helicopters, as per a report by Reuters.",
      "a report by Reuters",
      "Reuters",
      "Kenya will buy 12 helicopters",
    ],
    ["Kenya will buy 12 helicopters, per Reuters.", "Reuters", "Reuters", "Kenya will buy 12 helicopters"],
    ["The officer said that, as per reports, the jets arrived.", "reports", "unnamed media", "the jets arrived"],
  ])("%s", (text, source, origin, content) => {
    expect(told(text)).toEqual([[source, origin, content]]);
  });

  test.each([
    "The work was done as per the contract, the officer said.",
    "As per the agreement, Italy will deliver 12 helicopters.",
    "The drill was held as per the ministry's guidelines.",
    "The country spends 300 dollars per head, per year.",
  ])("nobody: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("who says a sentence that is told “according to” somebody", () => {
  const accordingTo = (text: string) =>
    reader
      .read(makeReport({ id: "t", text, language: "en" }))
      .statements.filter(({ rule }) => rule === "statement.according-to")
      .map(({ origin, content }) => [origin, content.map((span) => span.text).join(" … ")]);

  test.each([
    ["According to ISPR, defence cooperation was discussed.", "ISPR", "defence cooperation was discussed"],
    ["According to ISPR, the two sides met.", "ISPR", "the two sides met"],
    ["According to ISPR, Pakistan and Libya agreed on training.", "ISPR", "Pakistan and Libya agreed on training"],
    [
      "The two sides, according to the Turkish Defence Ministry, agreed to hold joint exercises.",
      "Turkish Defence Ministry",
      "The two sides … agreed to hold joint exercises",
    ],
    [
      "The jets, according to two officials, will be delivered in May.",
      "unnamed official(s)",
      "The jets … will be delivered in May",
    ],
  ])("%s", (text, origin, content) => {
    expect(accordingTo(text)).toEqual([[origin, content]]);
  });

  test.each([
    "Everything went according to plan.",
    "Troops were moved according to the agreement.",
    "The parade was held according to the calendar of the armed forces.",
  ])("nobody: %s", (text) => {
    expect(accordingTo(text)).toEqual([]);
  });
});

describe("whose statement it is", () => {
  test.each([
    ["A statement by Libya's eastern forces called the visit useful.", "Libya's eastern forces"],
    ["A statement from Hifter's office said that the visit was useful.", "Hifter's office"],
  ])("%s", (text, origin) => {
    const [statement] = reader.read(makeReport({ id: "t", text, language: "en" })).statements;
    expect(statement?.origin).toBe(origin);
  });
});
