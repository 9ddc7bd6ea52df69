// npm run bench:speed: reports a second, MB/s and peak memory of the whole reading, against bare wink-nlp (sentences, parts of speech,
// entities) on the same text in the same run, as a ratio. The text is PolNeAR's dev part where ../shared is there, else the samples.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { loadKnowledge } from "../dist/knowledge/index.js";
import { createReader } from "../dist/reading/index.js";
import { makeReport } from "../dist/sources/index.js";
import { readOptions } from "./options.mjs";

readOptions("npm run bench:speed");

/** Rounds before the measured ones: in the first the engine still compiles what it reads with, for a third of the time. */
const WARM_UP = 4;
const ROUNDS = 7;
const root = fileURLToPath(new URL("../", import.meta.url));
const shared = path.resolve(process.env.ATTACHE_SHARED || path.join(root, "..", "shared"));
const texts = load();
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const nlp = winkNLP(model, ["sbd", "pos", "ner"]);
const reader = createReader(loadKnowledge());
const reports = texts.map((text, i) =>
  makeReport({ id: String(i), text, published: "2026-02-03", publisher: "Example Wire", language: "en" }),
);

const ratios = [];
const seconds = { wink: [], attache: [] };
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  const wink = time(() => {
    for (const text of texts) nlp.readDoc(text);
  });
  const attache = time(() => {
    for (const report of reports) reader.read(report);
  });
  if (round < WARM_UP) continue;
  seconds.wink.push(wink);
  seconds.attache.push(attache);
  ratios.push(wink / attache);
}
const row = (name, s) =>
  console.log(
    `${name.padEnd(28)} ${(texts.length / s).toFixed(0).padStart(7)} reports/s  ${(megabytes / s).toFixed(2).padStart(6)} MB/s`,
  );
console.log(`${texts.length} reports, ${megabytes.toFixed(2)} MB, median of ${ROUNDS} rounds`);
row("wink-nlp (sbd, pos, ner)", median(seconds.wink));
row("attache read (all layers)", median(seconds.attache));
console.log(
  `ratio attache / wink-nlp: ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
);
console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

function load() {
  const polnear = path.join(shared, "bench/data/polnear.dev.jsonl");
  if (existsSync(polnear))
    return readFileSync(polnear, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).text);
  const folder = path.join(root, "samples/reports");
  const samples = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
  return Array.from({ length: 20 }, () => samples).flat();
}

function time(work) {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
