import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();
const sideOf = (text: string, name: string) =>
  reader.read(makeReport({ id: "t", text, language: "en" })).people.find((person) => person.name === name)?.country;

describe("the side of those whom a sentence puts in company", () => {
  test.each([
    [
      "The Russian envoy flew to Burkina Faso and met the country's president, Ibrahim Traore.",
      "Ibrahim Traore",
      "BFA",
    ],
    [
      "An Azerbaijani general went to Georgia and met the Minister of Defence of this country, Irakli Beraia.",
      "Irakli Beraia",
      "GEO",
    ],
    [
      "In Saudi Arabia a contingent of the Royal Oman Police arrived, commanded by Colonel Salim Al Abri.",
      "Salim Al Abri",
      "OMN",
    ],
    [
      "Colonel Anthony Nelson, the attaché at the U.S. Embassy in Colombo, handed over the boats to the area commander, Rear Admiral Suresh De Silva.",
      "Suresh De Silva",
      "LKA",
    ],
    [
      "The chief executive of the Russian arms trader Rosoboronexport confirmed the deal. Isaykin also said that many want to buy. China will be the first, Isaykin said.",
      "Isaykin",
      "RUS",
    ],
    [
      "The tender USS Frank Cable arrived in Mombasa, Kenya. It was a good visit, said Capt. Drew John, Frank Cable's commanding officer.",
      "Drew John",
      "USA",
    ],
    [
      "General David Tarus of Kenya met Italian Ambassador Roberto Natali. The Italian ambassador and Chief of Army Staff Gen Tarus discussed security.",
      "David Tarus",
      "KEN",
    ],
    [
      "The Indian Army chief arrived on a visit to Nepal at the invitation of Chief of the Army Staff Purna Thapa.",
      "Purna Thapa",
      "NPL",
    ],
    [
      "The Maldivian general called on Indian minister Rajnath Singh and met Air Chief Marshal Birender Dhanoa.",
      "Birender Dhanoa",
      "IND",
    ],
    ["The Qatari side at the talks with Oman was chaired by Dr Khalid Al Attiyah.", "Khalid Al Attiyah", "QAT"],
    ["Vietnam received a delegation of the Lao army led by Colonel Souban Phanthavi.", "Souban Phanthavi", "LAO"],
    ["Turkish minister Hulusi Akar flew to Libya. He was accompanied by General Yasar Yilmaz.", "Yasar Yilmaz", "TUR"],
    [
      "Ethiopian general Birhanu Jula went to Kenya, where he was received by Major General Rashid Elmi.",
      "Rashid Elmi",
      "KEN",
    ],
    [
      "Japanese minister Nobuo Kishi called his U.S. and South Korean counterparts Lloyd Austin and Suh Wook.",
      "Suh Wook",
      "KOR",
    ],
    [
      "Japanese minister Nobuo Kishi called his U.S. and South Korean counterparts Lloyd Austin and Suh Wook.",
      "Lloyd Austin",
      "USA",
    ],
    ["Italian minister Guido Crosetto met Kenya's Soipan Tuya in Rome.", "Soipan Tuya", "KEN"],
    [
      "Argentina decided to buy jets from Russia, the country's minister Osvaldo Perelli said.",
      "Osvaldo Perelli",
      "ARG",
    ],
    ["Italian admiral Paolo Verdi (left) with Kenya's Gen. John Ouma.", "John Ouma", "KEN"],
    ["Lt. Gen. Ahmed Yusuf (retd), Kenya's ambassador to Italy, met Admiral Paolo Verdi.", "Paolo Verdi", "ITA"],
    [
      "Kenya's minister met his Iraqi counterpart. The talks between John Ouma and Karim al-Tamimi, who was on a visit to the Kenyan capital, were friendly.",
      "Karim al-Tamimi",
      "IRQ",
    ],
    ["BOGOTA, Feb 3 – The jets will come soon, new Defense Minister Pedro Sanchez said.", "Pedro Sanchez", "COL"],
    ["Brig. Gen. Adam Flasch from the Maryland National Guard met Estonian officers.", "Adam Flasch", "USA"],
  ])("%s %s is of %s", (text, name, side) => {
    expect(sideOf(text, name)).toBe(side);
  });

  test.each([
    ["The Pakistani delegation to Turkey was led by General Sahir Shamshad.", "Sahir Shamshad", "TUR"],
    ["The Pakistani delegation was received by Turkish General Metin Gurak.", "Metin Gurak", "PAK"],
    ["Kenyan general Charles Kahariri was accompanied by US ambassador Meg Whitman.", "Meg Whitman", "KEN"],
    ["Chad's minister met the country's guest, Egyptian general Ahmed Khalifa.", "Ahmed Khalifa", "TCD"],
    ["The Qatari side met an Omani team led by Major General Idris Al Kindi.", "Idris Al Kindi", "QAT"],
    ["The United States (US) general visited Nairobi. Kenyan General Francis Ogolla spoke.", "Francis Ogolla", "USA"],
    ["French minister Sebastien Lecornu came, accompanying German minister Boris Pistorius.", "Boris Pistorius", "FRA"],
  ])("%s %s is not of %s", (text, name, side) => {
    expect([undefined, side]).not.toContain(sideOf(text, name));
  });
});
