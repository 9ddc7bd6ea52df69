import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdFolder } from "./lock.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "attache-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => path.join(folder, "lock");

test("a held folder is refused, with the process that holds it", () => {
  holdFolder(folder);
  expect(() => holdFolder(folder)).toThrow(`process ${process.pid}`);
});

test("a released folder can be held again", () => {
  holdFolder(folder).release();
  holdFolder(folder).release();
  expect(() => readFileSync(file())).toThrow("ENOENT");
});

test.each([
  ["a process that is gone", "999999999 1"],
  ["a process whose number another one has now", `${process.pid} 1`],
  ["nobody", ""],
  ["something else", "not a number"],
  ["a group of processes", "-1 1"],
])("a lock of %s is taken over", (_, sign) => {
  writeFileSync(file(), sign);
  const lock = holdFolder(folder);
  expect(readFileSync(file(), "utf8")).toMatch(new RegExp(`^${process.pid} `, "u"));
  lock.release();
});

test("to release a lock that somebody else took over leaves it alone", () => {
  const lock = holdFolder(folder);
  writeFileSync(file(), "999999999 1");
  lock.release();
  expect(readFileSync(file(), "utf8")).toBe("999999999 1");
});

test("a folder that is not there is refused in words", () => {
  expect(() => holdFolder(path.join(folder, "absent"))).toThrow("give another folder with --record");
});
