import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { compileKnowledge } from "./compile.js";
import type { Organisation } from "./schema.js";

const folder = fileURLToPath(new URL("../../knowledge", import.meta.url));
let companies: readonly Organisation[];
beforeAll(() => {
  companies = compileKnowledge(folder).organisations.filter(({ kind }) => kind === "company");
}, 60_000);

/** The entry that a report's words are resolved to. */
function entry(words: string): Organisation {
  const found = companies.find(({ name, aliases }) => name === words || aliases.includes(words));
  if (!found) throw new Error(`no company is called ${words}`);
  return found;
}

describe("two firms are not one", () => {
  it.each([
    ["Minsk Wheel Tractor Plant", "558 Aircraft Repair Plant"],
    ["GDLS-Canada", "De Havilland Canada"],
    ["MTU Aero Engines", "MTU Friedrichshafen"],
    ["Rheinmetall", "Rheinmetall Denel Munition"],
    ["BAE Systems", "BAE Systems Bofors"],
    ["Airbus Helicopters", "Aérospatiale"],
    ["Hellenic Defence Systems", "Hellenic Shipyards"],
    ["PTDI", "PT Len Industri"],
    ["Qods Aviation", "Shahed Aviation Industries"],
    ["Poly Technologies", "China South Industries Group"],
    ["Elbit Systems", "Elbit Systems of America"],
    ["Leonardo", "Leonardo DRS"],
    ["PZL Mielec", "PZL-Świdnik"],
    ["Kalashnikov", "ZALA Aero"],
    ["Japan Marine United", "Japan Steel Works"],
    ["Iveco Defence Vehicles", "Iveco"],
  ])("%s and %s", (one, other) => {
    expect(entry(one).id).not.toBe(entry(other).id);
  });
});

describe("names of one firm", () => {
  it.each([
    ["AVIC", "Aviation Industry Corporation of China"],
    ["FAdeA", "Fábrica Argentina de Aviones"],
    ["TKMS", "ThyssenKrupp Marine Systems"],
    ["PTDI", "Indonesian Aerospace"],
    ["KOMID", "Korea Mining Development Trading Corporation"],
    ["Rosoboroneksport", "Rosoboronexport"],
    ["UVZ", "Uralvagonzavod"],
    ["HESA", "Iran Aircraft Manufacturing Industrial Company"],
    ["CMI Defence", "John Cockerill"],
    ["Yuzhmash", "Pivdenmash"],
    ["MZKT", "Minsk Wheel Tractor Plant"],
    ["KNDS France", "Nexter"],
  ])("%s and %s", (one, other) => {
    expect(entry(one).id).toBe(entry(other).id);
  });
});

describe("the state of a firm is where it works", () => {
  it.each([
    ["Sabena Technics", "FRA"],
    ["Rheinmetall Denel Munition", "ZAF"],
    ["BAE Systems Hägglunds", "SWE"],
    ["Leonardo DRS", "USA"],
    ["Colt CZ Group", "CZE"],
    ["GDELS", null],
  ])("%s: %s", (name, country) => {
    expect(entry(name).country).toBe(country);
  });
});

describe("an everyday word is no firm", () => {
  it.each(["Delta", "Era", "ERA", "Insta", "Aeronautics", "Taurus", "Cugir"])("%s", (word) => {
    expect(companies.some(({ name, aliases }) => name === word || aliases.includes(word))).toBe(false);
  });
});
