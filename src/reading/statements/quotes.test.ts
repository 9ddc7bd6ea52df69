import { describe, expect, it } from "vitest";
import { parse } from "../text/parse.js";
import { findQuotations } from "./quotes.js";

const WORDS = { abbreviations: new Set<string>(), starters: new Set<string>() };

function quoted(text: string): string[] {
  const document = parse(text, WORDS);
  return findQuotations(document).list.map(({ first, last }) =>
    text.slice(document.tokens[first]?.begin, document.tokens[last - 1]?.end),
  );
}

/** The quotations of a text, marks included. */
const PAIRED: readonly (readonly [text: string, quotations: readonly string[]])[] = [
  ['"We agree," he said.', ['"We agree,"']],
  ["“We agree,” he said.", ["“We agree,”"]],
  ['He called it "a step" and "a start".', ['"a step"', '"a start"']],
  ["« Nous » is what it said.", ["« Nous »"]],
  ["“First part.\n“Second part,” he said.", ["“First part.", "“Second part,”"]],
  ["“Never closed, he said.\nNext paragraph.", ["“Never closed, he said."]],
];

const UNQUOTED: readonly string[] = [
  "It's the general's ship.",
  "The mast is 12 m tall.",
  "He closed it.” And left.",
  'A gun of 5" calibre.',
  "The crews' quarters were full.",
];

describe("quotations", () => {
  it.each(PAIRED)("%j holds %j", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each(UNQUOTED)("%j holds none", (text) => {
    expect(quoted(text)).toEqual([]);
  });
});
