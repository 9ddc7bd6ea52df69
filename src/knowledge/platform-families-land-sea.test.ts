import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { compileKnowledge } from "./compile.js";
import type { Platform } from "./schema.js";

const folder = fileURLToPath(new URL("../../knowledge", import.meta.url));
let platforms: readonly Platform[];
beforeAll(() => {
  platforms = compileKnowledge(folder).platforms;
}, 60_000);

/** The entry that a report's words are resolved to. */
function entry(name: string): Platform {
  const found = platforms.find(({ designation, aliases }) => designation === name || aliases.includes(name));
  if (!found) throw new Error(`no platform is called ${name}`);
  return found;
}

const family = (name: string) => entry(name).family ?? entry(name).designation;

describe("two designs are no family", () => {
  it.each([
    ["UAZ-469", "HMMWV"],
    ["Type 75 howitzer", "Type 99"],
    ["T-64", "T-62"],
    ["BMP-2", "BMP-3"],
    ["BTR-60", "BTR-80"],
    ["Ratel", "Rosomak"],
    ["M101", "M102 howitzer"],
    ["M-46", "D-44"],
    ["FH-70", "L118"],
    ["Patria 6x6", "Patria AMV"],
    ["Cobra II", "Otokar Arma"],
    ["Constellation-class", "Oliver Hazard Perry-class"],
    ["Hobart-class", "F-110"],
    ["Istif-class frigate", "Ada-class"],
    ["MEKO A-200", "MEKO 200"],
    ["Type 055", "Type 052D"],
    ["Type 214", "Type 212CD"],
    ["Dolphin-class", "Type 212"],
    ["Lada-class", "Kilo-class"],
    ["AN/TPQ-53", "AN/TPS-77"],
    ["Sniper pod", "LITENING"],
    ["Giraffe 4A", "Sea Fire"],
    ["RD-93", "AL-31F"],
    ["F414", "F110 engine"],
    ["TS1400", "WS-10"],
    ["FN Minimi", "FN FAL"],
    ["Mk 19", "M203"],
    ["Galil", "Tavor"],
    ["M795", "M982 Excalibur"],
  ])("%s and %s", (one, other) => {
    expect(family(one)).not.toBe(family(other));
  });
});

describe("variants of one design the press names for one another", () => {
  it.each([
    ["LVTP-7", "AAV7"],
    ["M1114", "Humvee"],
    ["V-150", "V-100"],
    ["SH-15", "PCL-181"],
    ["Type 31", "Miecznik"],
    ["Reis-class", "Type 214"],
    ["Al-Hussein tank", "Challenger 1"],
  ])("%s and %s", (one, other) => {
    expect(family(one)).toBe(family(other));
  });
});

it.each([
  ["UAZ-469", ["RUS"]],
  ["Sherpa Light", ["FRA"]],
  ["SK-105", ["AUT"]],
  ["CB90", ["SWE"]],
  ["TAB-71", ["ROU"]],
  ["BNS Bangabandhu", ["KOR"]],
  ["Spearhead-class", ["USA"]],
  ["KTJ-3200", ["TUR"]],
] as const)("%s is made by %j", (name, makers) => {
  expect(entry(name).makers).toEqual(makers);
});

it.each([
  ["Attack-class submarine", "submarine"],
  ["Jang Bogo class", "submarine"],
  ["Claymore", "small arms"],
] as const)("%s is listed as %s", (name, category) => {
  expect(entry(name).category).toBe(category);
});
