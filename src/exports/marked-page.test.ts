import { describe, expect, test } from "vitest";
import type { Reading } from "#model";
import { markedPage } from "./marked-page.js";
import { segmentsOf } from "./segments.js";

const EMPTY = {
  mentions: [],
  people: [],
  organizations: [],
  statements: [],
  events: [],
  transfers: [],
  instruments: [],
};

function reading(text: string, title: string): Reading {
  const report = {
    id: "a",
    url: null,
    title,
    publisher: null,
    published: null,
    language: "en",
    sha256: "0".repeat(64),
    text,
  };
  const span = { begin: 0, end: 5, text: text.slice(0, 5) };
  return {
    reader: { name: "rules", version: "0" },
    report,
    ...EMPTY,
    organizations: [{ name: "ISPR", mentions: [span], country: null }],
  };
}

test("a page shows the words of a hostile report and runs none of them", () => {
  const page = markedPage(reading(`<img src=x onerror="alert(1)"> & 'more'`, "</title><script>alert(2)</script>"));
  expect(page).not.toMatch(/<script|<img|onerror="/u);
  expect(page).toContain("&lt;script&gt;");
  expect(page).toContain('<mark class="organisations"');
});

describe("the pieces of a marked text", () => {
  test.each([
    ["no mark", 3, [], [[0, 3, []]]],
    [
      "nested marks",
      6,
      [
        [0, 6, 0],
        [2, 4, 1],
      ],
      [
        [0, 2, [0]],
        [2, 4, [0, 1]],
        [4, 6, [0]],
      ],
    ],
    [
      "marks that overlap",
      6,
      [
        [0, 4, 0],
        [2, 6, 1],
      ],
      [
        [0, 2, [0]],
        [2, 4, [0, 1]],
        [4, 6, [1]],
      ],
    ],
    [
      "marks outside the text",
      3,
      [
        [-1, 2, 0],
        [2, 9, 1],
        [2, 2, 2],
      ],
      [[0, 3, []]],
    ],
    ["no text", 0, [], []],
  ] as const)("with %s", (_, length, marks, wanted) => {
    const pieces = segmentsOf(
      length,
      marks.map(([begin, end, fact]) => ({ begin, end, fact })),
    );
    expect(pieces.map(({ begin, end, facts }) => [begin, end, facts])).toEqual(wanted);
  });
});
