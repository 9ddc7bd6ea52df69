import { describe, expect, it } from "vitest";
import { wholeKnowledge } from "../../../test/support/whole-knowledge.js";
import { relateNames } from "./compare.js";
import { nameParts, withInitialsJoined } from "./parts.js";
import { nameTable } from "./table.js";

const table = nameTable(wholeKnowledge);
const parts = (name: string) => nameParts(withInitialsJoined(name), table);
const relate = (a: string, b: string) => relateNames(parts(a), parts(b));

describe("names of one person", () => {
  it.each([
    ["Khalifa Haftar", "Khalifa Haftar", "same"],
    ["Khalifa Haftar", "Khalifa Hifter", "spelling"],
    ["Khalifa Haftar", "Khalifah Heftar", "spelling"],
    ["Ahn Gyu-back", "Ahn Gyuback", "spelling"],
    ["Waker-uz-Zaman", "Wakeruzzaman", "spelling"],
    ["Li Na", "Lina", "other"],
    ["Syed Asim Munir", "Asim Munir", "same"],
    ["Khalifa Abu-al-Qasim Haftar", "Khalifa Haftar", "fuller"],
    ["Khalifa Belqasim Omar Haftar", "Khalifa Haftar", "fuller"],
    ["Abdul Hamid Dbeibah", "Abdulhamid Dabaiba", "spelling"],
    ["Abdel-Fattah el-Sisi", "Abdul Fattah al-Sisi", "spelling"],
    ["Alaksandar Łukašenka", "Alexander Lukashenko", "spelling"],
    ["Salahuddin al-Namroush", "Salahaddin Namroush", "spelling"],
    ["Mohammed Zia", "Muhammad Zia", "spelling"],
    ["Lee Young-geol", "Young-geol Lee", "order"],
    ["VR Chaudhari", "Vivek Ram Chaudhari", "initials"],
    ["V R Chaudhari", "VR Chaudhari", "same"],
    ["SM Shafiuddin Ahmed", "S. M. Shafiuddin Ahmed", "same"],
    ["S.M. Shafiuddin", "SM Shafiuddin Ahmed", "fuller"],
    ["Abdel Mageed Saqr", "Abdul Majeed Saqr", "spelling"],
    ["Munir", "Asim Munir", "family"],
    ["Alexandar Vucic", "Aleksandar Vucic", "spelling"],
    ["Matar Salim Ali Al Dhaheri", "Matar Salem Al Dhaheri", "fuller"],
    ["Hamad Isa", "Hamid Isa", "other"],
    ["Jose L. Cuisia Jr.", "Jose Cuisia", "fuller"],
  ])("%s and %s: %s", (a, b, relation) => {
    expect(relate(a, b)).toBe(relation);
    expect(relate(b, a)).toBe(relation);
  });
});

describe("names that do not show one person", () => {
  it.each([
    ["Saddam Khalifa Haftar", "Khalifa Haftar", "inner"],
    ["Saddam Haftar", "Khalifa Haftar", "other"],
    ["Saddam Khalid Haftar", "Saddam Khalifa Haftar", "middle"],
    ["Hassan Ali", "Hussein Ali", "other"],
    ["Omar Khan", "Amir Khan", "other"],
    ["Salman Shah", "Suleiman Shah", "other"],
    ["Ali Khan", "Khan", "family"],
    ["Emmanuel Macron", "Emmanuel Bonne", "other"],
    ["Kim", "Lee", "other"],
    ["Said Chengriha", "Saad Chengriha", "other"],
  ])("%s and %s: %s", (a, b, relation) => {
    expect(relate(a, b)).toBe(relation);
    expect(relate(b, a)).toBe(relation);
  });
});
