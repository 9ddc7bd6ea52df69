import { describe, expect, it } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../../../test/support/whole-knowledge.js";

const reader = wholeReader();

function peopleOf(text: string): string[] {
  const report = makeReport({ id: "t", text, published: null, language: "en" });
  return reader
    .read(report)
    .people.map(({ name, rank, post, country }) => [name, rank ?? "-", post ?? "-", country ?? "-"].join(" | "));
}

describe("ranks and offices in the forms of many countries", () => {
  it.each([
    ["Minister of Foreign Affairs Hussein Arnous met nobody.", "Hussein Arnous | - | Minister of Foreign Affairs | -"],
    [
      "Qatari Deputy Prime Minister Khalid bin Mohammed Al Attiyah spoke.",
      "Khalid bin Mohammed Al Attiyah | - | Qatari Deputy Prime Minister | QAT",
    ],
    [
      "On January 4 Saudi Chief of General Staff Fayyad Al-Ruwaili spoke.",
      "Fayyad Al-Ruwaili | - | Saudi Chief of General Staff | SAU",
    ],
    [
      "Commander James Cook, captain of the frigate HMS Lancaster, spoke.",
      "James Cook | Commander | captain of the frigate HMS Lancaster | GBR",
    ],
    [
      "Colonel-General Yunus-bek Yevkurov, Russia's deputy defence minister, spoke.",
      "Yunus-bek Yevkurov | Colonel-General | Russia's deputy defence minister | RUS",
    ],
    ["General (Pol) Listyo Sigit Prabowo of Indonesia spoke.", "Listyo Sigit Prabowo | General (Pol) | - | IDN"],
    [
      "Brigadier General (ret.) Paulo Nogueira, Brazil's former minister, spoke.",
      "Paulo Nogueira | Brigadier General (ret.) | Brazil's former minister | BRA",
    ],
    ["Air Chief Marshal A P Singh of India spoke.", "A P Singh | Air Chief Marshal | - | IND"],
    [
      "The Chief of Staff of the People's National Army, General Said Chengriha, spoke.",
      "Said Chengriha | General | Chief of Staff of the People's National Army | DZA",
    ],
    ["Ambassador-designate Sergio Gor spoke.", "Sergio Gor | - | Ambassador-designate | -"],
    ["The Secretary and Foreign Minister Wong discussed trade with Australia.", "Wong | - | Foreign Minister | AUS"],
    ["Chinese Defense Minister Dong Jun spoke.", "Dong Jun | - | Chinese Defense Minister | CHN"],
    ["President Prabowo spoke.", "Prabowo | - | President | IDN"],
    [
      "NATO's Supreme Allied Commander Europe, General Alexus Grynkewich, met Croatian officers.",
      "Alexus Grynkewich | General | Supreme Allied Commander Europe | -",
    ],
  ])("%s", (text, person) => {
    expect(peopleOf(text)).toContain(person);
  });

  it.each([
    ["US Army General Dagvin Anderson spoke.", "Army General"],
    ["General Prime Niyongabo spoke.", "| - | Prime"],
    ["The Minister of Foreign Affairs spoke of foreign affairs.", "Affairs"],
    ["He was there in January with Libyan Commander Ali Saleh.", "January"],
  ])("does not read in %s: %s", (text, never) => {
    expect(peopleOf(text).join("\n")).not.toContain(never);
  });
});
