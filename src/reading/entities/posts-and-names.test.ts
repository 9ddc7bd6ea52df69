import { describe, expect, it } from "vitest";
import type { Person } from "#model";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();

function peopleOf(text: string): readonly Person[] {
  return reader.read(makeReport({ id: "t", text, published: "2026-02-03", language: "en" })).people;
}

describe("whose post it is", () => {
  it.each([
    [
      "Nikos Dendias",
      null,
      "While meeting with the Secretary of National Defense of the Philippines, Nikos Dendias welcomed closer ties.",
    ],
    [
      "Gilberto Teodoro",
      "Secretary of National Defense of the Philippines",
      "The talks were held with the Secretary of National Defense of the Philippines, Gilberto Teodoro, on Monday.",
    ],
    [
      "Nikos Dendias",
      "Minister of National Defence of the Hellenic Republic",
      "The Minister of Defence of Cyprus, Vasilis Palmas, the Minister of National Defence of the Hellenic Republic, Nikos Dendias, and General Wieslaw Kukula met.",
    ],
    [
      "Said Chengriha",
      "Chief of Staff of the Algerian Army",
      "The minister saw General Said Chengriha, the Chief of Staff of the Algerian Army and the accompanying delegation.",
    ],
    [
      "Ibrahim Kana",
      "Permanent Secretary, Ministry of Defence",
      "The Permanent Secretary, Ministry of Defence, Dr Ibrahim Kana, received a Nigerian officer.",
    ],
    ["Luis Petri", "Argentine peer", "Venezuelan Defence Minister Vladimir Padrino met his Argentine peer Luis Petri."],
    [
      "Mohammed bin Salman",
      "Crown Prince",
      "In Riyadh Crown Prince Mohammed bin Salman received General Wieslaw Kukula.",
    ],
  ])("%s is %s", (name, post, text) => {
    expect(peopleOf(text).find((person) => person.name === name)?.post).toBe(post);
  });
});

describe("names", () => {
  it("keep initials that are written without spaces", () => {
    expect(peopleOf("Brigadier P.S.Cheema opened the exercise.").map(({ name }) => name)).toEqual(["P.S.Cheema"]);
  });

  it("are a host's side where a minister without a nation meets a guest in the town of the dateline", () => {
    const people = peopleOf(
      "ABU DHABI, Feb. 2 (WAM) -- Mohammed Al Bowardi, Minister of State for Defence Affairs, met on Monday with Mariya Didi, Minister of Defence of the Republic of Maldives.",
    );
    expect(people.map(({ country }) => country)).toEqual(["ARE", "MDV"]);
  });

  it("end before the next office that is written small", () => {
    const [first] = peopleOf(
      "The general met president Daniel Noboa, minister of defense Giancarlo Loffredo, and others.",
    );
    expect(first?.post).toBe("president");
  });

  it("begin with an initial that is no sign of a retired officer", () => {
    expect(peopleOf("Admiral R. Hari Kumar met General Asim Munir.").map(({ name, rank }) => [name, rank])).toEqual([
      ["R. Hari Kumar", "Admiral"],
      ["Asim Munir", "General"],
    ]);
  });

  it("stand behind a senior lieutenant general's rank, however it is written", () => {
    const people = peopleOf("Senior Lieutenant General Nguyen Chi Vinh met Sen. Lieut. Gen. Hoang Xuan Chien.");
    expect(people.map(({ rank }) => rank)).toEqual(["Senior Lieutenant General", "Sen. Lieut. Gen."]);
  });

  it("are no exercise's or port's", () => {
    expect(peopleOf("The Turgut Reis exercises ended and ships sailed to port Mina Salman on Monday.")).toEqual([]);
  });

  it("are no people's where they name a base or camp", () => {
    expect(peopleOf("Troops gathered at Joint Base Lewis McChord and at Camp Robert Grant on Monday.")).toEqual([]);
  });
});
