// node scripts/train/stories.mjs: counts for knowledge/models/stories.json in how many texts of the training part of PolNeAR (Newell et al.,
// LREC 2018) at $ATTACHE_SHARED/bench/data/polnear.train.jsonl (default ../shared) each word stands. Needs a built dist/; takes seconds.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { wordsOf } = await import(path.join(root, "dist/record/stories/terms.js"));
const shared = process.env.ATTACHE_SHARED ?? path.join(root, "..", "shared");
/** A word in fewer texts is as telling as one in none. */
const LEAST = 2;

const rows = readFileSync(path.join(shared, "bench/data/polnear.train.jsonl"), "utf8").trim().split("\n");
const counts = new Map();
for (const row of rows)
  for (const word of new Set(wordsOf(JSON.parse(row).text).map(({ term }) => term)))
    counts.set(word, (counts.get(word) ?? 0) + 1);
const words = [...counts]
  .filter(([word, count]) => count >= LEAST && !/^\d/u.test(word))
  .sort(([a], [b]) => (a < b ? -1 : 1));
const lines = words.map(([word, count]) => `${JSON.stringify(word)}:${count}`).join(",\n");
writeFileSync(path.join(root, "knowledge/models/stories.json"), `{"documents":${rows.length},"words":{\n${lines}}}\n`);
console.log(`${words.length} words of ${rows.length} texts`);
