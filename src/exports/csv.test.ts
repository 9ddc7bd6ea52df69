import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvLine } from "./csv.js";
import { footnote } from "./footnote.js";

test.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+1 for the deal", "'+1 for the deal"],
  ["-16 jets", "'-16 jets"],
  ["@name", "'@name"],
  ["\tx", "'\tx"],
  [" =1+1", "' =1+1"],
])("a cell that a spreadsheet would run is guarded: %s", (cell, wanted) => {
  expect(parse(csvLine([cell]))).toEqual([[wanted]]);
});

test.each([["16 JF-17"], ['he said "no", twice'], ["two\nlines"], ["JF-17=FC-1"]])(
  "an ordinary cell comes back as it went: %s",
  (cell) => {
    expect(parse(csvLine(["a", cell, null]))).toEqual([["a", cell, ""]]);
  },
);

test("a negative number stays a number", () => {
  expect(csvLine([-3])).toBe("-3\n");
});

test("a footnote names quotation, outlet, title, date, address, retrieval and hash, and says what is not known", () => {
  const report = {
    publisher: "Example Wire",
    title: "Jets",
    published: "2025-12-22T08:00:00Z",
    url: "https://example.org/a",
    retrieved: "2026-01-02T00:00:00Z",
    sha256: "ab",
  };
  expect(footnote("16  JF-17\njets", report)).toBe(
    "“16 JF-17 jets”, Example Wire, ‘Jets’, 2025-12-22, https://example.org/a, retrieved 2026-01-02, SHA-256 ab.",
  );
  const unknown = { publisher: null, title: null, published: null, url: null, retrieved: null, sha256: "ab" };
  expect(footnote("x", unknown)).toBe("“x”, publisher not known, no date, SHA-256 ab.");
});

test("a long quotation keeps its beginning and its end", () => {
  const text = `begin ${"word ".repeat(200)}end`;
  const line = footnote(text, {
    publisher: null,
    title: null,
    published: null,
    url: null,
    retrieved: null,
    sha256: "ab",
  });
  expect(line).toMatch(/^“begin word.*\[…\].*word end”/u);
  expect(line.length).toBeLessThan(520);
});
