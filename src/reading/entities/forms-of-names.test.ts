import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const read = (text: string) => reader.read(makeReport({ id: "t", text, language: "en" }));

describe("names whose words are something else elsewhere", () => {
  test.each([
    ["Chinese Vice Premier He Lifeng arrived in Lahore.", "He Lifeng", null],
    ["Gen. He Weiming of China met a Vietnamese delegation.", "He Weiming", "Gen."],
    ["Lt Gen Owen Hale, Chief of Jt Ops. He left for Canberra.", "Owen Hale", "Lt Gen"],
    ["Singapore's Defence Minister Ng Eng Hen spoke.", "Ng Eng Hen", null],
    ["Indian Defence Minister A K Antony left for Moscow.", "A K Antony", null],
    ["Lt Gen Ahmed Fathi IBRAHIM KHALIFA of Egypt arrived.", "Ahmed Fathi IBRAHIM KHALIFA", "Lt Gen"],
    ["Mr Francisco (Paco) Palmieri of the United States spoke.", "Francisco (Paco) Palmieri", null],
    ["Rear Admiral Pilot Sheikh Saeed Al Nahyan of the UAE spoke.", "Saeed Al Nahyan", "Rear Admiral"],
    ["They thanked Brig.-Gen. Tukur Gusau of Nigeria.", "Tukur Gusau", "Brig.-Gen."],
    ["British Defence Secretary Ben Wallace spoke.", "Ben Wallace", null],
  ])("%s", (text, name, rank) => {
    const [person] = read(text).people;
    expect([person?.name, person?.rank]).toEqual([name, rank]);
  });

  test.each([
    ["The Vice Premier said. He Left for Lahore on Monday."],
    ["Luang Prabang (KPL) – Ministers of the region met on Monday."],
    ["The SANDF Chiefs of Intelligence, Policy and Plans were there."],
    ["The deputy staff officer, Operations and Training, was there."],
    ["He called at the official Residence in Colombo."],
    ["They raised the National Flags of both countries."],
    ["The fleet was represented by KRI Sultan Hasanudin, a corvette."],
    ["The navy has drilled with major Navies of the region."],
    ["They stood at Gyeryong, Directorate General of Public Information said."],
  ])("%s names nobody", (text) => {
    expect(read(text).people.map(({ name }) => name)).toEqual([]);
  });
});

describe("posts in a row", () => {
  test.each([
    ["He met Sri Lankan Defence Secretary General Kamal Gunaratne (Retd).", ["Sri Lankan Defence Secretary"]],
    ["Kuwait's Emir Sheikh Mishal Al-Sabah met the admiral.", ["Emir"]],
    ["General Shavendra Silva, Commander of Sri Lankan Army at the airport, spoke.", ["Commander of Sri Lankan Army"]],
    [
      "Defence Minister Pervez Khattak, Minister for Planning Asad Umar and others came from Pakistan.",
      ["Defence Minister", "Minister for Planning"],
    ],
    ["He met Rwandan Chief of Defence Staff Lieutenant General Mubarakh Muganga.", ["Rwandan Chief of Defence Staff"]],
    [
      "Gen. Raul Botelho, chief of the Brazilian Armed Forces' Joint Staff, spoke.",
      ["chief of the Brazilian Armed Forces' Joint Staff"],
    ],
  ])("%s", (text, posts) => {
    expect(read(text).people.map(({ post }) => post)).toEqual(posts);
  });
});

describe("a post that stands for its holder", () => {
  const munir = "Chief of Army Staff (COAS) General Asim Munir of Pakistan flew to Oman.";
  test.each([
    ["COAS said that the visit was useful.", "Asim Munir"],
    ["Chief of Army Staff also said that the visit was useful.", "Asim Munir"],
    ["The chief of army staff said that the visit was useful.", "Asim Munir"],
  ])("%s", (sentence, origin) => {
    expect(read(`${munir} ${sentence}`).statements.at(-1)?.origin).toBe(origin);
  });
});
