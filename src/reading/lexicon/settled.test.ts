import { describe, expect, test } from "vitest";
import { wholeLexicon } from "../../../test/support/whole-knowledge.js";
import { settledHits } from "./settled.js";

const lexicon = wholeLexicon();

/** Country of the organisation or headquarters listed at `name`; undefined where nothing is. */
function countryAt(text: string, name: string): string | null | undefined {
  const hits = settledHits(text, lexicon.names.find(text), lexicon);
  const hit = hits.find(({ begin, end }) => text.slice(begin, end) === name);
  const [first] = (hit?.entries ?? []).flatMap((entry) => {
    if (entry.kind === "organisation") return [entry.organisation.country];
    return entry.kind === "place" ? [entry.place.country] : [];
  });
  return first;
}

describe("a listed name that several states' bodies bear", () => {
  test.each([
    ["The chairman of the Joint Chiefs of Staff came from the United States.", "Joint Chiefs of Staff", "USA"],
    ["South Korea's Joint Chiefs of Staff spoke.", "Joint Chiefs of Staff", "KOR"],
    ["The Joint Chiefs of Staff met.", "Joint Chiefs of Staff", null],
    ["Officers of the Philippine Navy (PN) waved; a PN band played.", "PN", "PHL"],
    ["In Karachi a PN ship sailed for Pakistan.", "PN", "PAK"],
    ["The PN ship sailed.", "PN", null],
    ["The guests toured the Army Headquarters in Accra, Ghana.", "Army Headquarters", null],
    ["The Western Naval Command of Sri Lanka hosted them.", "Western Naval Command", undefined],
    ["The Western Naval Command hosted them in Mumbai, India.", "Western Naval Command", "IND"],
    ["ISPR said so.", "ISPR", "PAK"],
    ["An officer of US Central Command came.", "US Central Command", "USA"],
    ["The United States government gave it.", "United States government", "USA"],
  ])("%s: %s is of %s", (text, name, country) => {
    expect(countryAt(text, name)).toBe(country);
  });
});

describe("an article and a nation's adjective before a noun", () => {
  test.each([
    ["He commands the Australian Army.", "Australian Army", true],
    ["Then the Australian warship docked.", "Australian", true],
    ["The Australian Army trains there.", "Australian Army", true],
    ["He told the Australian, a newspaper.", "the Australian", true],
    ["He told the Australian, a newspaper.", "Australian", false],
  ])("%s: %s is a hit of its own: %s", (text, name, found) => {
    const hits = settledHits(text, lexicon.names.find(text), lexicon);
    expect(hits.some(({ begin, end }) => text.slice(begin, end) === name)).toBe(found);
  });
});
