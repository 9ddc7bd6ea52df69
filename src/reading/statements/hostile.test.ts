import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "#model";
import { wholeLexicon } from "../../../test/support/whole-knowledge.js";
import { parse } from "../text/parse.js";
import { findStatements } from "./find.js";

const lexicon = wholeLexicon();
const ENTITIES = { mentions: [], people: [], organizations: [], references: [] };

function read(text: string): ReturnType<typeof findStatements> {
  const report: Report = {
    id: "test",
    key: "",
    text,
    publisher: "The Daily Sample",
    url: null,
    title: null,
    published: null,
    language: "en",
    retrieved: null,
    sha256: "",
  };
  const document = parse(text, lexicon.sentenceWords);
  return findStatements(
    {
      report,
      document,
      hits: [],
      values: { written: null, dates: [], money: [], quantities: [] },
      equipment: [],
      lexicon,
    },
    ENTITIES,
  );
}

const PIECES = [
  "the minister",
  "said",
  "that",
  "“",
  "”",
  '"',
  ",",
  ". ",
  "\n",
  "according to",
  "it",
  "Łódź",
  "reportedly",
  "adding",
  "ships were sold",
  "🛳️",
  "(ISPR)",
  ":",
];

describe("statements of any text", () => {
  it("re-slice, stand after what they stand in, and are never made of nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const text = pieces.join(" ");
        const statements = read(text);
        statements.forEach(({ source, cue, content, within }, i) => {
          for (const span of [source, cue, ...content])
            if (span) expect(text.slice(span.begin, span.end)).toBe(span.text);
          for (const { text: words } of content) expect(words.trim()).not.toBe("");
          if (within !== null) expect(within).toBeLessThan(i);
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** Time of the processor, not of the clock: a tenth of a megabyte must take a tenth of the five seconds that one may, and a busy machine gets six times that. */
const SIZE = 100_000;
const MOST_MS = 3000;

const HOSTILE: readonly (readonly [name: string, piece: string])[] = [
  ["nothing but quotation marks", '"'],
  ["quotations that never close", "“He said, "],
  ["one sentence without an end", "he said that she said that "],
  ["short quotations in a row", '"Yes," he said. '],
  ["cues only", "said "],
];

describe("hostile text", () => {
  it.each(HOSTILE)("is read in time: %s", (_, piece) => {
    const document = parse(piece.repeat(Math.ceil(SIZE / piece.length)), lexicon.sentenceWords);
    const report = { publisher: null };
    const begun = process.cpuUsage().user;
    findStatements(
      // Only the publisher of a report is looked at here.
      {
        report: report as Report,
        document,
        hits: [],
        values: { written: null, dates: [], money: [], quantities: [] },
        equipment: [],
        lexicon,
      },
      ENTITIES,
    );
    expect((process.cpuUsage().user - begun) / 1000).toBeLessThan(MOST_MS);
  });
});
