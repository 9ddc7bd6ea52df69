import { describe, expect, test } from "vitest";
import { makeReport } from "#sources";
import { wholeReader } from "../support/whole-knowledge.js";

/**
 * No input of 1 MB may take more than five seconds of a free core. An eighth of that is read here, within four times its share, so
 * that a busy machine does not fail it; work that grows with the square of the text takes longer still.
 */
const SIZE = 125_000;
const LIMIT_SECONDS = 2.5;

const reader = wholeReader();
/** What is read of each text beforehand: what is made, and compiled, at first use is not the text's fault. */
const WARMING = 20_000;

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
}

/** Text of pieces that differ by their number. */
function numbered(piece: (i: number) => string): string {
  let text = "";
  for (let i = 0; text.length < SIZE; i++) text += piece(i);
  return text.slice(0, SIZE);
}

/** A made-up word for a number below 40,000. */
function name(i: number): string {
  const at = (letters: string, step: number): string => letters[Math.floor(i / step) % letters.length] ?? "";
  return `${at("BCDFGHJKLMNPQRSTVWXZ", 1)}a${at("bcdfghjklm", 20)}o${at("nprstvwxyz", 200)}i${at("bcdfghjklmnprstvwxyz", 2000)}u`;
}

describe("hostile text is read in time that grows with its length only:", () => {
  test.each([
    ["one word without an end", repeated("a")],
    ["one endless sentence", repeated("the minister of defence said that the general had met ")],
    ["capitals without an end", repeated("General Asim Munir ")],
    ["quotation marks that never close", repeated('"He said “')],
    ["brackets that never close", repeated("((ISPR [")],
    ["digits", repeated("16 ")],
    ["sums and dates", repeated("$4 billion on February 2, 2026 ")],
    ["commas", repeated("Haftar, ")],
    ["full stops", repeated("Gen. ")],
    ["line breaks", repeated("A\n")],
    ["designations", repeated("JF-17 and ")],
    ["cues", repeated("said said that he said ")],
    ["white space", repeated("a                                ")],
    ["hyphens", repeated("commander-in-")],
    ["deals", repeated("Pakistan sold 16 JF-17 jets to Libya. ")],
    ["pronouns", repeated("He met him. They met them. ")],
    ["one deal without an end", repeated("Pakistan sold 16 JF-17 jets to Libya and ")],
    ["quotations that open again and again", repeated("“I said. ")],
    ["statements within statements", repeated('He said that she said that "they said that ')],
    ["according to whom", repeated("according to ")],
    ["colons", repeated("Munir: ")],
    ["one name", repeated("Munir ")],
    ["names that never come twice", numbered((i) => `General ${name(i)} ${name(7 * i + 3)}, `)],
    ["ministers that never come twice", numbered((i) => `Minister ${name(i)} of ${name(3 * i)} and `)],
    ["words that never come twice", numbered((i) => `${name(i)}${i}x `)],
    ["acronyms that never come twice", numbered((i) => `${name(i)} (${name(i).slice(0, 5).toUpperCase()}) `)],
    ["capitalised words", repeated("The Big Red Army Of The North And ")],
    ["posts", repeated("Chief of the Air Staff of the ")],
    ["countries", repeated("Libya Pakistan Turkey ")],
    ["meetings", repeated("met with visited signed talks exercise ")],
    ["deliveries", repeated("sold delivered bought donated supplied ")],
    ["resolutions", repeated("Resolution 1970 (2011) and 1973 ")],
    ["treaties", repeated("Defence And Of On Treaty ")],
    ["dashes", repeated("—")],
    ["signs beyond the basic plane", repeated("👩‍👩‍👧 said ")],
    ["marks on marks", repeated("e\u0301\u0301\u0301\u0301 ")],
    ["addresses", repeated("https://a.b/c?d=e press@example.org ")],
  ])("%s", (_, text) => {
    reader.read(makeReport({ id: "first", text: text.slice(0, WARMING), language: "en" }));
    const report = makeReport({ id: "hostile", text, language: "en" });
    const before = process.cpuUsage();
    const reading = reader.read(report);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(LIMIT_SECONDS);
    expect(reading.report.text).toBe(text);
  });
});
