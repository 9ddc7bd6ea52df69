import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const read = (text: string) => reader.read(makeReport({ id: "t", text, language: "en" }));
const people = (text: string) => read(text).people.map(({ name, rank, post }) => [name, rank, post]);
const organizations = (text: string) => read(text).organizations.map(({ name }) => name);

describe("a rank or title without the space behind its full stop", () => {
  test.each([
    ["The army chief, Gen.David Okoth, spoke in Uganda.", "David Okoth", "Gen."],
    ["They met Brig.Gen Peter Zuma of Kenya.", "Peter Zuma", "Brig.Gen"],
    ["They met Lt.Gen.Adan Mwangi of Kenya.", "Adan Mwangi", "Lt.Gen."],
  ])("%s", (text, name, rank) => {
    expect(people(text)[0]?.slice(0, 2)).toEqual([name, rank]);
  });
  test.each([["The report was carried by News.Az on Monday.", []]])("%s", (text, names) => {
    expect(read(text).people.map(({ name }) => name)).toEqual(names);
  });
});

describe("a bracket behind a name", () => {
  test.each([
    ["Mr Khalid Mansour (UAE) met Colonel Jean Muller (France) in Oslo.", ["ARE", "FRA"], [null, null]],
    ["General Hassan Ali (COAS) of Pakistan flew to Oman.", ["PAK"], ["COAS"]],
    ["Anna Berg (Deputy Commander, Finnish Army) came.", ["FIN"], ["Deputy Commander, Finnish Army"]],
  ])("%s", (text, countries, posts) => {
    const found = read(text).people;
    expect(found.map(({ country }) => country)).toEqual(countries);
    expect(found.map(({ post }) => post)).toEqual(posts);
  });
});

describe("names with words of posts and places", () => {
  test.each([
    ["Commander Airforce Hassan Ali said that the planes flew.", ["Hassan Ali"]],
    ["General Paul Hill met Major Ann Forest of the army.", ["Paul Hill", "Ann Forest"]],
    ["The battle of Castle Hill was long. They met at Tiger Hill in May.", []],
  ])("%s", (text, names) => {
    expect(read(text).people.map(({ name }) => name)).toEqual(names);
  });
});

describe("organisations in full", () => {
  test.each([
    ["He saw the Uganda Rapid Deployment and Capability Centre.", ["Uganda Rapid Deployment and Capability Centre"]],
    ["The Ukrainian Ministry of Foreign Affairs (MFA) claims so.", ["Ukrainian Ministry of Foreign Affairs"]],
    ["The National Association for Peace met.", ["National Association for Peace"]],
    ["Previously BBC reported on crates.", ["BBC"]],
    ["The ships sailed, as cited by El Faro newspaper.", ["El Faro"]],
    ["It ended, he was quoted as saying by Kolo news.", ["Kolo"]],
    ["The 101st Rescue Brigade left.", ["101st Rescue Brigade"]],
    ["The 18th South Asian Association Summit was held.", ["South Asian Association"]],
    ["The President and Defence Ministry agreed.", ["Defence Ministry"]],
  ])("%s", (text, names) => {
    expect(organizations(text)).toEqual(names);
  });
  test.each([
    "They signed a letter of intent (LOI). The LOI covers training.",
    "Poland will buy 32 Lockheed Martin F-35 fighter jets.",
    "It was quoted by Omar Said of Kuwait.",
  ])("none in: %s", (text) => {
    expect(organizations(text)).toEqual([]);
  });
});
