import { describe, expect, test } from "vitest";
import type { Person } from "#model";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const read = (text: string) => reader.read(makeReport({ id: "t", text, language: "en" }));
const people = (text: string) => read(text).people;
const brief = ({ name, rank, post, country }: Person) => [name, rank, post, country];

describe("a person before whose name rank or post stands", () => {
  const cases: [string, string, string | null, string | null, string | null][] = [
    ["Turkish Defence Minister Hulusi Akar spoke.", "Hulusi Akar", null, "Turkish Defence Minister", "TUR"],
    ["They met Lt. Gen. Kevin Smith of the Pakistan Army.", "Kevin Smith", "Lt. Gen.", null, "PAK"],
    [
      "Chief of the Army Staff Field Marshal Asim Munir left Islamabad.",
      "Asim Munir",
      "Field Marshal",
      "Chief of the Army Staff",
      "PAK",
    ],
    ["CDF Munir arrived.", "Munir", null, "CDF", null],
    ["Later, president Hugo Chavez of Venezuela spoke.", "Hugo Chavez", null, "president", "VEN"],
    ["The Libyan general Khalifa Haftar agreed.", "Khalifa Haftar", "general", null, "LBY"],
    ["KAI president and CEO Ha Sung-yong signed.", "Ha Sung-yong", null, "KAI president and CEO", "KOR"],
    ["He was met by Gen (retd) Ahmed Shah of Pakistan.", "Ahmed Shah", "Gen (retd)", null, "PAK"],
    [
      "The minister hosted his Japanese counterpart, Yoshimasa Hayashi.",
      "Yoshimasa Hayashi",
      null,
      "Japanese counterpart",
      "JPN",
    ],
    ["U.S. Ambassador Jane Q. Doe Jr. spoke.", "Jane Q. Doe Jr.", null, "U.S. Ambassador", "USA"],
    ["Col. John “Jack” Doe said so in the U.S. capital.", "John “Jack” Doe", "Col.", null, "USA"],
  ];
  test.each(cases)("%s", (text, name, rank, post, country) => {
    const [person] = people(text);
    expect(person && brief(person)).toEqual([name, rank, post, country ?? person?.country]);
  });
});

describe("a person behind whose name the post stands", () => {
  const cases: [string, string, string][] = [
    ["Suren Papikyan, Armenia's defence minister, spoke.", "Suren Papikyan", "Armenia's defence minister"],
    ["Yaşar Güler, Turkish Chief of General Staff, came.", "Yaşar Güler", "Turkish Chief of General Staff"],
    ["Manson Brown, who is Commander of the Pacific Area, signed.", "Manson Brown", "Commander of the Pacific Area"],
    [
      "Saddam Haftar, deputy commander of the Libyan National Army (LNA), came.",
      "Saddam Haftar",
      "deputy commander of the Libyan National Army (LNA)",
    ],
    ["Field Marshal Asim Munir, NI (M), HJ, Chief of Defence Forces, came.", "Asim Munir", "Chief of Defence Forces"],
    [
      "Ibrahim Solih, President of Maldives, and Defence Minister Mariya Didi came.",
      "Ibrahim Solih",
      "President of Maldives",
    ],
  ];
  test.each(cases)("%s", (text, name, post) => {
    const [person] = people(text);
    expect([person?.name, person?.post]).toEqual([name, post]);
  });

  test.each([
    "Munir, Haftar review cadet exchanges in Rawalpindi.",
    "Bosco Ntaganda, leading candidate in general elections, spoke.",
  ])("the word of a rank before a noun is none: %s", (text) => {
    expect(people(`${text}\n\nGeneral Asim Munir met General Khalifa Haftar.`).map(({ rank }) => rank)).not.toContain(
      "cadet",
    );
    expect(people(text).map(({ rank }) => rank)).not.toContain("general");
  });

  test("a rank in an apposition is the rank", () => {
    expect(people("The rebels follow Bosco Ntaganda, a former Congolese general.")[0]?.rank).toBe("general");
  });
});

describe("names that are no person's", () => {
  test.each([
    "The frigate HMS Ocean sailed.",
    "They landed at Jinnah International Airport.",
    "The General Staff met the Secretary General.",
    "The Attorney General spoke at General Headquarters.",
    "Monday was quiet in Northern Cyprus.",
    "JF-17 Thunder jets and Super Mushak trainers arrived.",
    "The Libya-based Group met the Iraqi-born guest.",
    "King Abdulaziz University opened.",
    "Meanwhile The Defence Ministry said nothing.",
  ])("%s", (text) => {
    expect(people(text).map(({ name }) => name)).toEqual([]);
  });
});

describe("second mentions", () => {
  test("a family name alone is the person named in full before", () => {
    const [person, ...others] = people("Gen. Dagvin Anderson came. Anderson left. Gen. Anderson spoke.");
    expect([person?.name, person?.mentions.length, others.length]).toEqual(["Dagvin Anderson", 3, 0]);
  });
  test("the fullest name is kept, whatever the order", () => {
    expect(people("Asim Munir came. Field Marshal Syed Asim Munir left.").map(({ name }) => name)).toEqual([
      "Syed Asim Munir",
    ]);
  });
  test("father and son of one family name stay two", () => {
    const names = people("Field Marshal Khalifa Haftar and Lt Gen Saddam Khalifa Haftar came.").map(({ name }) => name);
    expect(names).toEqual(["Khalifa Haftar", "Saddam Khalifa Haftar"]);
  });
  test("a rank decides between two of one family name", () => {
    const [father, son] = people(
      "Field Marshal Khalifa Haftar and General Saddam Haftar came. General Haftar spoke of Field Marshal Haftar.",
    );
    expect([father?.mentions.length, son?.mentions.length]).toEqual([2, 2]);
  });
  test("the last part of a hyphened name is the same person", () => {
    expect(people("Iranian minister Hossein Amir-Abdollahian came. Amir-Abdollahian said no.")).toHaveLength(1);
  });
  test("a given name behind a form of address is the same person", () => {
    expect(people("Air Marshal Syed Noman Ali came. Air Marshal Noman left.")).toHaveLength(1);
  });
  test("the longer rank is kept", () => {
    expect(people("Lt. Gen. Omar Bakr came. Gen. Omar Bakr spoke.")[0]?.rank).toBe("Lt. Gen.");
  });
});

describe("sides", () => {
  test("generals in the plural share rank, and a neighbour shares the side", () => {
    const [first, second] = people("Pakistan's Generals Ahmed Shah and Bilal Khan came.");
    expect([first?.rank, second?.rank, first?.country, second?.country]).toEqual(["General", "General", "PAK", "PAK"]);
  });
  test("an office in the plural is no part of a name", () => {
    expect(people("Presidents Ahmed Shah and Omar Bakr came.").map(({ name }) => name)).toEqual([
      "Ahmed Shah",
      "Omar Bakr",
    ]);
  });
  test("a minister without a nation is the dateline's own", () => {
    expect(people("NEW DELHI: Defence Minister Vikram Seth opened the base.")[0]?.country).toBe("IND");
  });
  test("whom an officer invites is the other side, also in a report from there", () => {
    const text =
      "BEIJING, Feb. 26 - Generals met here on Wednesday.\n\nNavy chief Admiral Marsetio has invited China to a drill, which Indonesia will host.";
    expect(people(text)[0]?.country).toBe("IDN");
  });
  test("a state that a short sentence right before tells of has the minister; one of another paragraph has not", () => {
    const besides = (gap: string) =>
      people(
        `Taiwan's minister Chen Li-an welcomed it.\n\nChina protested.${gap}Vice Foreign Minister Liu Huaqiu spoke.`,
      )[1]?.country;
    expect(besides(" ")).toBe("CHN");
    expect(besides("\n\n")).not.toBe("CHN");
  });
  test("where an ambassador serves is not his side", () => {
    expect(people("Turkish ambassador to Pakistan Mehmet Paçacı spoke.")[0]?.country).toBe("TUR");
  });
  test("the people of a faction have the code of its territory", () => {
    expect(people("LNA commander Omar Bakr spoke.")[0]?.country).toBe("LBY");
  });
});

describe("evidence", () => {
  test("rank and post point at the words that give them", () => {
    const text = "Air Marshal Kim Lee, deputy chief of the air staff, came.";
    const [person] = people(text);
    const spans = [...(person?.rankEvidence ?? []), ...(person?.postEvidence ?? [])];
    expect(spans.map(({ begin, end }) => text.slice(begin, end))).toEqual([
      "Air Marshal",
      "deputy chief of the air staff",
    ]);
  });
});
