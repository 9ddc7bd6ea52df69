import type { Transfer } from "#model";
import { makeReport } from "#sources";
import { wholeReader } from "./whole-knowledge.js";

/** For tests: texts of a sentence or two, read as reports of 3 February 2026. */
export function readTransfers(text: string): readonly Transfer[] {
  return wholeReader().read(makeReport({ id: "t", text, published: "2026-02-03", language: "en" })).transfers;
}

/** A transfer as "SUPPLIER>RECIPIENT status: goods". */
export function lineOf({ supplier, recipient, status, items }: Transfer): string {
  const goods = items.map(({ quantity, designation }) => `${quantity ?? "?"} ${designation}`).join(", ");
  return `${supplier.join("+")}>${recipient.join("+")} ${status}: ${goods}`;
}

/** The transfers that a text tells, a line each. */
export function transfersOf(text: string): string[] {
  return readTransfers(text).map(lineOf);
}

/** The texts of a table with the lines that are expected of each, indented below it. */
export function casesOf(table: string): [string, string[]][] {
  const blocks = table.trim().split(/\n(?! )/u);
  return blocks.map((block) => {
    const [text = "", ...lines] = block.split("\n").map((line) => line.trim());
    return [text, lines];
  });
}
