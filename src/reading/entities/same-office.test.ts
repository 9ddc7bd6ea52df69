import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const people = (text: string) => reader.read(makeReport({ id: "t", text, language: "en" })).people;
const sides = (text: string) => Object.fromEntries(people(text).map(({ name, country }) => [name, country]));

describe("whose side somebody is on", () => {
  test.each([
    [
      "Indian Prime Minister Anil Rao will hand the jet to Nepal. Rao will give it to Prime Minister Hari Thapa.",
      { "Anil Rao": "IND", "Hari Thapa": "NPL" },
    ],
    [
      "The Indian Ambassador to Kabul Anil Rao, acting defense minister Omar Karim and others came.",
      { "Anil Rao": "IND", "Omar Karim": "AFG" },
    ],
    ["Peru`s Minister of Defense Agustin Rojas spoke of Russian jets.", { "Agustin Rojas": "PER" }],
  ])("%s", (text, expected) => {
    expect(sides(text)).toEqual(expected);
  });

  test.each([
    [
      "Indian Defence Minister Anil Rao spoke in Delhi. Defence Minister Hari Singh was his predecessor.",
      { "Anil Rao": "IND", "Hari Singh": "IND" },
    ],
    [
      "Indian Army spokesman Anil Rao and spokesman Hari Singh spoke in Delhi.",
      { "Anil Rao": "IND", "Hari Singh": "IND" },
    ],
  ])("%s: no other state", (text, expected) => {
    expect(sides(text)).toEqual(expected);
  });
});

describe("an office right behind a name", () => {
  test.each([
    [
      "Gen Okoth of Uganda met Brig Gen Peter Mills the Deputy Commander of the Combined Task Force on Monday.",
      "Peter Mills",
      "Deputy Commander of the Combined Task Force",
    ],
    ["General Okoth told Ali Hassan the President of Chad had left.", "Okoth", null],
  ])("%s", (text, name, post) => {
    expect(people(text).find((one) => one.name === name)?.post).toBe(post);
    expect(people(text).filter((one) => one.post !== null)).toHaveLength(post === null ? 0 : 1);
  });
});

describe("who is a person", () => {
  test.each([
    ["Talks were held between Yasar Demir and Thabet al-Rawi, who was in Ankara.", ["Yasar Demir", "Thabet al-Rawi"]],
    ["The Dhruv Mark 3 chopper was given to Nepal.", []],
  ])("%s", (text, names) => {
    expect(people(text).map(({ name }) => name)).toEqual(names);
  });
});
