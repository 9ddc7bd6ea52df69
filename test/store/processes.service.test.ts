import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { addReports } from "#pipeline";
import { makeReport } from "#sources";
import { count, readRecord, type Store } from "#store";
import { wholeKnowledge } from "../support/whole-knowledge.js";
import { onPostgres, SERVER } from "./engines.js";

const CHILD = fileURLToPath(new URL("../kill/add-child.mjs", import.meta.url));
const PROCESSES = 4;
const REPORTS = 32;
const TIME_LIMIT_MS = 300_000;

if (SERVER === undefined) console.warn("SKIPPED: several processes on one PostgreSQL record");
const folder = mkdtempSync(path.join(tmpdir(), "attache-processes-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Four tellings of each of eight affairs, so that what one process adds belongs with what another does. */
const lines = Array.from({ length: REPORTS }, (_, index) => {
  const affair = index % 8;
  const deal = `Pakistan will deliver ${affair + 2} JF-17 aircraft to Libya, the Pakistani Ministry of Defence said.`;
  const talks = `General Asim Munir met the Libyan army chief in Tripoli on ${affair + 1} March 2025, officials said.`;
  const text = `${affair % 2 ? deal : talks} This is telling number ${index} of affair ${affair}.`;
  return { id: `r${index}`, publisher: `Outlet ${index % 7}`, published: `2025-03-${10 + affair}`, text };
});

test.skipIf(SERVER === undefined)(
  "four processes that add to one record at once make the record that one makes",
  async () => {
    const [whole, shared] = [await onPostgres(), await onPostgres()];
    try {
      await addReports({ store: whole.store, knowledge: wholeKnowledge }, lines.map(makeReport));
      await Promise.all(Array.from({ length: PROCESSES }, (_, i) => addApart(shared.where, i)));
      expect(await count(shared.store)).toEqual(await count(whole.store));
      expect(await contents(shared.store)).toEqual(await contents(whole.store));
    } finally {
      await whole.remove();
      await shared.remove();
    }
  },
  TIME_LIMIT_MS,
);

/** Adds every fourth report, and a quarter of what another process adds too. */
async function addApart(where: string, part: number): Promise<void> {
  const file = path.join(folder, `${part}.jsonl`);
  const own = lines.filter((_, i) => i % PROCESSES === part || i % (PROCESSES * PROCESSES) === part + 1);
  writeFileSync(file, own.map((line) => JSON.stringify(line)).join("\n"));
  const [code] = await once(spawn(process.execPath, [CHILD, where, file, "2"], { stdio: "ignore" }), "exit");
  expect(code).toBe(0);
}

async function contents(store: Store): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for await (const row of readRecord(store)) rows.push(row);
  return rows;
}
