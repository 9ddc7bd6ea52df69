import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const dated = (text: string) => {
  const [deal] = reader.read(makeReport({ id: "t", text, published: "2022-04-10", language: "en" })).transfers;
  return [deal?.ordered, deal?.signed, deal?.delivered, deal?.delivery];
};

describe("the day of a contract told beside the coming of the goods", () => {
  test.each([
    "Japan is already supplying four radars to the Philippines under a contract signed in 2020.",
    "Japan has delivered four radars to the Philippines under a contract concluded in 2020.",
  ])("is no day of delivery: %s", (text) => {
    expect(dated(text)).toEqual(["2020", "2020", null, null]);
  });

  test.each([
    ["Japan delivered four radars to the Philippines in 2020.", [null, null, "2020", "in 2020"]],
    ["The Philippines received two of four radars ordered from Japan on Friday.", [null, null, "2022-04-08", "Friday"]],
    ["The Philippines received two of four radars ordered from Japan in 2020.", ["2020", "2020", null, null]],
    [
      "It was the first export of radars by Japan. In March 2020 Tokyo signed the contract with the Philippines for four radars.",
      ["2020-03", "2020-03", null, null],
    ],
    [
      "The command said in a statement on Friday that it had seized Iranian rifles bound for the Houthis in Yemen from a dhow on April 2.",
      [null, null, "2022-04-02", "April 2"],
    ],
    ["Norway suspended exports of ammunition to the United Arab Emirates in January 2018.", [null, null, null, null]],
  ])("%s", (text, days) => {
    expect(dated(text)).toEqual(days);
  });
});

describe("a day that was still to come when the report was written", () => {
  test.each([
    ["Russia will deliver four Mi-35 helicopters to Serbia in May 2022.", [null, null, null, "in May 2022"]],
    [
      "Throughout the current year Russia will deliver ten Mi-35 helicopters to Serbia.",
      [null, null, null, "the current year"],
    ],
    ["Serbia will sign a contract for four Mi-35 helicopters with Russia on 10 May 2022.", [null, null, null, null]],
    ["In January Russia agreed to supply four Mi-35 helicopters to Serbia.", ["2022-01", null, null, null]],
    ["Serbia ordered four Mi-35 helicopters from Russia in 2022.", ["2022", "2022", null, null]],
  ])("is no day of an order: %s", (text, days) => {
    expect(dated(text)).toEqual(days);
  });
});

describe("the day of a dateline is when a report was written", () => {
  test.each([
    ["MANILA, April 8 (Example) - The first two radars ordered by the Philippines from Japan arrived on Thursday."],
    ["MANILA, April 8 - The Philippines received two radars from Japan on Thursday."],
  ])("and not when goods came: %s", (text) => {
    expect(dated(text)).toEqual([null, null, "2022-04-07", "Thursday"]);
  });

  test.each([
    ["MANILA, April 8 (Example) - The Philippines has ordered four radars from Japan.", [null, null, null, null]],
    [
      "MANILA, April 8 - On April 6 the Philippines ordered four radars from Japan.",
      ["2022-04-06", "2022-04-06", null, null],
    ],
    [
      "On April 6 (Wednesday) the Philippines ordered four radars from Japan.",
      ["2022-04-06", "2022-04-06", null, null],
    ],
  ])("nor when they were ordered: %s", (text, days) => {
    expect(dated(text)).toEqual(days);
  });
});

test.each([
  ["Britain pledged missiles worth 90 million pounds to Ukraine.", 90_000_000],
  ["Britain pledged missiles to Ukraine, while Germany promised help worth 400 million euros.", undefined],
])("a sum is of the clause that tells it: %s", (text, amount) => {
  const [deal] = reader.read(makeReport({ id: "t", text, published: "2022-04-10", language: "en" })).transfers;
  expect(deal?.value?.amount ?? undefined).toBe(amount);
});
