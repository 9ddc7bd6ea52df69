import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rowKnowledge } from "../../test/support/row-knowledge.js";
import { questionsIn } from "./check-file.js";

const knowledge = rowKnowledge();
const folder = mkdtempSync(path.join(tmpdir(), "check-file-"));
const PREAMBLE = Array.from({ length: 11 }, (_, at) => `A line above the table, number ${at + 1}`);
const CURRENT =
  "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production";
const OLDER =
  "Recipient,Supplier,Year of order,,Number ordered,,Weapon designation,Weapon description,Number delivered,,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons";

let told: string[] = [];

beforeEach(() => {
  told = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => told.push(String(text)) > 0);
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

async function read(bytes: Uint8Array) {
  const file = path.join(folder, "deals");
  writeFileSync(file, bytes);
  const found = [];
  for await (const one of questionsIn(file, knowledge)) found.push(one);
  return found;
}

test("the current export is read with its preamble, its mark and its trailing semicolons", async () => {
  const row = "1,Brazil,Libya,Astros,MRL,Artillery,2009,No,5,No,2011,Yes,New,Yes,1,5,No";
  const text = `\ufeff${[...PREAMBLE, CURRENT, row, row.replace("Libya", "Lybia")].join(";\r\n")};\r\n`;
  const found = await read(Buffer.from(text));
  expect(found).toMatchObject([{ line: 13, row: { question: { recipient: "LBY", delivered: ["2011?"] } } }]);
  expect(told.join("")).toContain(':14: recipient "Lybia" is no country');
  expect(process.exitCode).toBe(1);
});

test("the older export is read in Latin-1 with its preamble", async () => {
  const row = "Côte d'Ivoire,Brazil,2004,?,2,,Astros,MRL,2,,2005; 2006,New,,1,2,3";
  const found = await read(Buffer.from([...PREAMBLE, OLDER, row].join("\n"), "latin1"));
  expect(found).toMatchObject([
    { line: 13, row: { question: { recipient: "CIV", ordered: "2004?", delivered: ["2005", "2006"] } } },
  ]);
});

test("a file that begins with a brace is read as JSON lines", async () => {
  const line = '{"supplier":"BRA","recipient":"LBY","item":"rifles","date":"2011-03-01"}';
  const found = await read(Buffer.from(`${line}\n{"supplier":1}\n${line}\n`));
  expect(found.map((one) => one.line)).toEqual([1, 3]);
  expect(told).toHaveLength(1);
});

test("a file without a header says which columns are needed", async () => {
  expect(await read(Buffer.from("a,b\n1,2\n"))).toEqual([]);
  expect(told.join("")).toContain("no header row");
});
