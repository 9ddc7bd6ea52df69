import { describe, expect, test } from "vitest";
import { type CsvRow, openCsv } from "./csv-rows.js";

const HEADER = ["name", "town", "note"];

function headerOf(cells: readonly string[]): string | null {
  return HEADER.every((name, at) => cells[at] === name) ? cells.join("|") : null;
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(bytes: Uint8Array | string, size = 7): Promise<CsvRow[] | undefined> {
  const table = await openCsv(chunksOf(Buffer.from(bytes), size), headerOf);
  if (!table) return undefined;
  const rows: CsvRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return rows;
}

const PREAMBLE = Array.from({ length: 11 }, (_, at) => `Line ${at + 1}, above; the table\n`).join("");
const ZURICH = [{ line: 2, cells: ["a", "Zürich", "b"] }];

describe("an encoding", () => {
  const text = "name,town,note\na,Zürich,b\n";
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["Latin-1", Buffer.from(text, "latin1")],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${text}`, "utf16le")],
  ])("%s is read, whole or in chunks of any size", async (_, bytes) => {
    for (const size of [3, 16, 1000]) expect(await rowsOf(bytes, size)).toEqual(ZURICH);
  });

  test("may change from line to line", async () => {
    const bytes = Buffer.concat([
      Buffer.from(text),
      Buffer.from("a,Zürich,€\n"),
      Buffer.from([0x93, 0x2c, 0x80, 0x2c, 10]),
    ]);
    expect(await rowsOf(bytes)).toEqual([
      ...ZURICH,
      { line: 3, cells: ["a", "Zürich", "€"] },
      { line: 4, cells: ["“", "€", ""] },
    ]);
  });
});

describe("a table", () => {
  test.each([
    ["under a preamble", `${PREAMBLE}name,town,note\na,b,c\n`, [{ line: 13, cells: ["a", "b", "c"] }]],
    ["of semicolons", "name;town;note\na,1;b;c\n", [{ line: 2, cells: ["a,1", "b", "c"] }]],
    ["of tabs", "name\ttown\tnote\na\tb\tc", [{ line: 2, cells: ["a", "b", "c"] }]],
    [
      "with trailing semicolons",
      'name,town,note;\r\na,b,"c";\r\na,b,c;',
      [
        { line: 2, cells: ["a", "b", "c"] },
        { line: 3, cells: ["a", "b", "c"] },
      ],
    ],
    ["without rows", "name,town,note", []],
    [
      "with a cell over two lines",
      'name,town,note\n"a\nb",c,d\ne,f,g\n',
      [
        { line: 2, cells: ["a\nb", "c", "d"] },
        { line: 4, cells: ["e", "f", "g"] },
      ],
    ],
    [
      "with a quotation mark inside a cell",
      'name,town,note\n6" gun,b,"say ""no"""\n',
      [{ line: 2, cells: ['6" gun', "b", 'say "no"'] }],
    ],
  ])("%s is read", async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  test.each([["", "nothing\n", "name,town\n", "\0\0\0", `${"x\n".repeat(200)}name,town,note\n`, "x".repeat(600_000)]])(
    "without a header is none",
    async (text) => {
      expect(await rowsOf(text, 65_536)).toBeUndefined();
    },
  );
});

describe("a hostile row", () => {
  const good = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => `r${from + at},b,c\n`).join("");

  test("with a quotation mark that is never closed is named, and the others are read", async () => {
    const rows = await rowsOf(`name,town,note\n${good(2, 1)}"open,b,c\n${good(4, 200)}`);
    const bad = rows?.filter((row) => "problem" in row);
    expect(bad).toEqual([{ line: 3, problem: "cannot be read: a quotation mark is never closed" }]);
    const read = rows?.flatMap((row) => ("cells" in row && row.cells[0] ? [[row.line, row.cells[0]]] : []));
    expect(read).toHaveLength(201);
    expect(read?.every(([line, name]) => name === `r${line}`)).toBe(true);
  });

  test("longer than any row is named, and the others are read", async () => {
    const rows = await rowsOf(`name,town,note\n${"x".repeat(100_000)},b,c\n${good(3, 3)}`, 65_536);
    expect(rows?.filter((row) => "problem" in row)).toHaveLength(1);
    expect(rows?.filter((row) => "cells" in row && row.cells[0])).toHaveLength(3);
  });
});
