import { describe, expect, it } from "vitest";
import { makeReport } from "#sources";
import { expectSpans } from "../../../test/support/spans.js";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();

function readingOf(text: string, publisher: string | null = null) {
  const reading = reader.read(makeReport({ id: "t", text, publisher, published: "2026-02-03", language: "en" }));
  expectSpans(reading);
  return reading;
}

function holdersOf(text: string, publisher: string | null = null): readonly string[] {
  const { holders = [] } = readingOf(text, publisher);
  return holders.map(({ seat, country, mentions }) => `${country} ${seat} ${mentions.length}`);
}

describe("posts whose holder a report does not name", () => {
  it.each([
    ["Pakistan's air chief met the press. The air chief said training would go on.", ["PAK air chief 2"]],
    ["A delegation called on the Turkish defence minister in Ankara.", ["TUR defence minister 1"]],
    [
      "The commander of the Lebanese Army was received by the French defense minister.",
      ["LBN army chief 1", "FRA defence minister 1"],
    ],
    ["The US defence secretary met officials.", ["USA defence secretary 1"]],
    ["ISLAMABAD: The army chief on Monday visited troops.", ["PAK army chief 1"]],
    ["India's navy chief's visit to Muscat ended on Monday.", ["IND navy chief 1"]],
    [
      "MUSCAT: India's navy chief called on the Omani defence minister.",
      ["IND navy chief 1", "OMN defence minister 1"],
    ],
  ])("%s", (text, holders) => expect(holdersOf(text)).toEqual(holders));

  it.each([
    ["named before the post", "Turkish Defence Minister Yasar Guler spoke."],
    ["named behind the post", "The Turkish defence minister, Yasar Guler, spoke."],
    ["named elsewhere in the report", "Yasar Guler is Turkey's defence minister. The Turkish defence minister spoke."],
    [
      "named with a rank that may be his",
      "Air Chief Marshal Zaheer Sidhu of Pakistan spoke. Pakistan's air chief left.",
    ],
    ["a former holder", "Former Pakistani army chief spoke. The former Turkish defence minister left."],
    ["a deputy", "Pakistan's deputy army chief met the Turkish deputy defence minister."],
    ["one who is to hold it", "The Turkish defence minister-designate spoke. He was named as Turkey's army chief."],
    ["anybody in the post", "Pakistan needs an army chief. Every Pakistani army chief has said so."],
    [
      "somebody else's word",
      "The Turkish defence minister's spokesman spoke. A spokesman for the Turkish president left.",
    ],
    ["the post itself", "The post of Pakistan's army chief is vacant."],
    ["of a side that is not told", "The defence minister spoke."],
    ["of one of two sides", "Egypt and Sudan held talks. The defence minister spoke."],
    ["a president of a company", "The president of the company spoke in Pakistan."],
    ["several", "The army chiefs of Egypt and Sudan met."],
  ])("is nothing for one who is %s", (_, text) => expect(holdersOf(text)).toEqual([]));

  it.each([
    [
      "Pakistan's air chief met the Turkish defence minister in Islamabad.",
      ["Pakistan's air chief", "Turkish defence minister"],
    ],
    ["Turkey's navy chief visited Karachi at the invitation of the Pakistani navy chief.", ["Turkey's navy chief"]],
    ["A letter from the Saudi defence minister was handed over as Pakistani and Saudi officials met in Riyadh.", []],
    ["Pakistani Defence Minister Khawaja Asif met the Saudi defence minister in Riyadh.", ["Saudi defence minister"]],
  ])("takes part by the post where the sentence says so: %s", (text, expected) => {
    const told = readingOf(text).events.flatMap(({ holders = [] }) => holders.map((span) => span.text));
    expect(told).toEqual(expected);
  });

  it("is the report's own country's where the outlet is of it and no other is near", () => {
    expect(holdersOf("The army chief visited troops. Pakistan is ready.", "Dawn")).toEqual(["PAK army chief 1"]);
    expect(holdersOf("The army chief is on a visit to China. Pakistan is ready.", "Dawn")).toEqual([
      "PAK army chief 1",
    ]);
    expect(holdersOf("In Cairo the army chief visited troops of Egypt. Pakistan is ready.", "Dawn")).toEqual([]);
  });
});
