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
    ["IA-58 Pucará", "IA-63 Pampa"],
    ["Mirage III", "Mirage F1"],
    ["AT-3", "MB-339"],
    ["KF-5", "F-16"],
    ["CL-415", "Dash 8"],
    ["KJ-500", "KJ-2000"],
    ["MiG-15", "MiG-17"],
    ["PC-12", "PC-24"],
    ["Be-12", "Be-200"],
    ["AW249", "A129 Mangusta"],
    ["Ka-31", "Ka-27"],
    ["Mi-6", "Mi-26"],
    ["Ansat", "Ka-226"],
    ["MH-60R", "UH-60"],
    ["Bayraktar TB2", "Akıncı"],
    ["CH-4", "CH-901"],
    ["Hermes 450", "Hermes 900"],
    ["MQ-1 Predator", "Gray Eagle"],
    ["RQ-170", "RQ-4"],
    ["Shahed-129", "Shahed-136"],
    ["AIM-54 Phoenix", "AIM-7"],
    ["AGM-183 ARRW", "AGM-86"],
    ["SOM", "ATMACA"],
    ["MAPATS", "LAHAT"],
    ["Hyunmoo-2", "Hyunmoo-3"],
    ["Yars", "Sarmat"],
    ["SM-3", "SM-6"],
    ["Iron Beam", "SPYDER"],
    ["Goalkeeper", "Phalanx"],
    ["S-60", "ZPU-4"],
    ["FAB-500", "KAB-500"],
    ["Kh-55", "Kh-101"],
  ])("%s and %s", (one, other) => {
    expect(family(one)).not.toBe(family(other));
  });
});

describe("variants of one design the press names for one another", () => {
  it.each([
    ["F-16 Block 70", "F-16C"],
    ["Mi-171", "Mi-17"],
    ["J-6", "F-6"],
    ["KF-5", "F-5"],
    ["ATR 72-600", "P-72A"],
    ["Caihong-4", "CH-4"],
    ["Geran-2", "Shahed-136"],
    ["PAC-2", "PAC-3"],
    ["CSS-5", "DF-21"],
    ["Sky Sabre", "CAMM"],
  ])("%s and %s", (one, other) => {
    expect(family(one)).toBe(family(other));
  });
});

describe("a drone without weapons", () => {
  it.each([
    ["ScanEagle", "UAV"],
    ["RQ-4", "UAV"],
    ["Orlan-10", "UAV"],
    ["Bayraktar TB2", "UCAV"],
    ["Shahed-136", "loitering munition"],
  ])("is no armed one: %s is a %s", (name, description) => {
    expect(entry(name).description).toBe(description);
  });
});
