import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { openExistingStore, openStore } from "./open.js";

test.each([
  ["mysql://root@127.0.0.1/x", "record-address"],
  ["https://127.0.0.1/record", "record-address"],
  ["", "record-address"],
  [path.resolve("package.json"), "record-address"],
  ["/dev/null/record", "record-unwritable"],
  ["postgres://nobody@127.0.0.1:1/nothing", "record-unreachable"],
])("%j is no record: %s", async (where, code) => {
  await expect(openStore(where)).rejects.toMatchObject({ code });
});

test("a password is not repeated in a message", async () => {
  await expect(openStore("postgres://me:secret@127.0.0.1:1/x")).rejects.toThrow(/^(?!.*secret)/u);
});

test("to look into a record that is not there makes none", async () => {
  const where = path.join(tmpdir(), `attache-absent-${process.pid}`);
  await expect(openExistingStore(where)).rejects.toMatchObject({ code: "record-missing" });
  expect(existsSync(where)).toBe(false);
});

test("a record whose files the database cannot use is named, with the way out", async () => {
  const where = mkdtempSync(path.join(tmpdir(), "attache-damaged-"));
  mkdirSync(path.join(where, "pg"));
  writeFileSync(path.join(where, "pg", "PG_VERSION"), "none\n");
  await expect(openExistingStore(where)).rejects.toMatchObject({
    code: "record-unwritable",
    message: expect.stringContaining(where),
  });
  rmSync(where, { recursive: true });
});
