import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { count, readRecord, type Store } from "#store";
import { onPostgres, SERVER, type TestStore } from "./engines.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const CHILD = path.join(root, "test/kill/add-child.mjs");
const REPORTS = 40;
const PROCESSES = 4;
/** Seconds on an idle machine; each process loads the reader for itself. */
const TIME_LIMIT_MS = 600_000;

const folder = mkdtempSync(path.join(tmpdir(), "attache-processes-"));
const places: TestStore[] = [];
afterAll(async () => {
  for (const place of places) await place.remove();
  rmSync(folder, { recursive: true });
});

test.skipIf(SERVER === undefined)(
  "four processes that add parts of one corpus at the same time make the record that one process makes",
  async () => {
    const [alone, together] = [await onPostgres(), await onPostgres()];
    places.push(alone, together);
    const lines = corpus();
    await add(alone, lines, "all");
    const parts = Array.from({ length: PROCESSES }, (_, part) => lines.filter((_, i) => i % PROCESSES === part));
    await Promise.all(parts.map((part, i) => add(together, part, `part-${i}`)));
    expect(await count(together.store)).toEqual({ ...(await count(alone.store)), waiting: 0, failed: 0, stale: 0 });
    expect(await contents(together.store)).toEqual(await contents(alone.store));
  },
  TIME_LIMIT_MS,
);

/** The generated corpus of the bench: agencies and their copies, people and transfers that are told of several times. */
function corpus(): readonly string[] {
  const args = [path.join(root, "bench/scale/print.mjs"), String(REPORTS)];
  return execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" }).trim().split("\n");
}

async function add(place: TestStore, lines: readonly string[], name: string): Promise<void> {
  const file = path.join(folder, `${name}.jsonl`);
  writeFileSync(file, lines.join("\n"));
  const child = spawn(process.execPath, [CHILD, place.where, file, "10"], { cwd: root, stdio: "ignore" });
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(code).toBe(0);
}

async function contents(store: Store): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for await (const row of readRecord(store)) rows.push(row);
  return rows;
}
