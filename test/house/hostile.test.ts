import { describe, expect, test } from "vitest";
import { loadKnowledge } from "#knowledge";
import { createReader } from "#reading";
import { makeReport } from "#sources";

/**
 * No input of 1 MB may take more than five seconds of a free core. A fifth of that is read here, within four times its share, so
 * that a busy machine does not fail it; work that grows with the square of the text takes longer still.
 */
const SIZE = 200_000;
const LIMIT_SECONDS = 4;

const reader = createReader(loadKnowledge());
// What the reader makes of its knowledge at first use is not the text's fault.
reader.read(makeReport({ id: "first", text: "The minister said that Pakistan sold jets.", language: "en" }));

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
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
  ])("%s", (_, text) => {
    const report = makeReport({ id: "hostile", text, language: "en" });
    const before = process.cpuUsage();
    const reading = reader.read(report);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(LIMIT_SECONDS);
    expect(reading.report.text).toBe(text);
  });
});
