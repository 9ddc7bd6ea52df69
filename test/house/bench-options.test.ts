import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const bench = fileURLToPath(new URL("../../bench/", import.meta.url));
const scripts = readdirSync(bench).filter((name) => name.endsWith(".mjs") && name !== "options.mjs");

test.each(scripts)("%s answers an option it does not know with its usage and 2", (name) => {
  const { status, stderr } = spawnSync(process.execPath, [`${bench}${name}`, "--nonsense"], { encoding: "utf8" });
  expect([status, stderr.trim().split("\n").length]).toEqual([2, 2]);
  expect(stderr).toContain("usage: npm run bench:");
});
