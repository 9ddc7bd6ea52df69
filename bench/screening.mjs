// npm run bench:screening: how well names of lists are told apart (test/screening/pairs.yaml: F1 at the best threshold, precision and
// recall by group; held-aside.yaml: pairs that nothing was tuned on) and how fast 10,000 names are screened against 20,000, as a ratio to Levenshtein over all pairs in the same run.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { loadKnowledge } from "../dist/knowledge/index.js";
import { createNameComparison, createScreen, DEFAULT_THRESHOLD, screenTable } from "../dist/screening/index.js";
import { readOptions } from "./options.mjs";

const { values } = readOptions("npm run bench:screening [-- --misses]", { misses: { type: "boolean" } });

const LISTED = 20_000;
const ASKED = 10_000;
const SAMPLE = 100;
const ROW = new Uint16Array(512);
const root = fileURLToPath(new URL("../", import.meta.url));
const read = (name) => readFileSync(`${root}${name}`, "utf8");
const groups = parse(read("test/screening/pairs.yaml"));
const table = screenTable(loadKnowledge());
const compare = createNameComparison(table);
const showMisses = values.misses ?? false;

const aside = parse(read("test/screening/held-aside.yaml"));
const pairs = groups.flatMap(scoredPairs);
const unseen = aside.flatMap(scoredPairs);
const best = [...new Set(pairs.map(({ score }) => score))]
  .map((threshold) => ({ threshold, ...figures(pairs, threshold) }))
  .sort((a, b) => b.f1 - a.f1)[0];
const usual = figures(pairs, DEFAULT_THRESHOLD);

console.log(`${pairs.length} pairs, ${pairs.filter(({ match }) => match).length} of them match`);
row("group", ["pairs", "precision", "recall", "F1"]);
for (const { group } of groups) {
  const own = pairs.filter((pair) => pair.group === group);
  row(group, [own.length, ...shown(figures(own, best.threshold))]);
}
row(`all, best threshold ${best.threshold.toFixed(3)}`, [pairs.length, ...shown(best)]);
row(`all, default threshold ${DEFAULT_THRESHOLD}`, [pairs.length, ...shown(usual)]);
console.log("pairs held aside, at the default threshold");
for (const { group } of aside) {
  const own = unseen.filter((pair) => pair.group === group);
  row(group, [own.length, ...shown(figures(own, DEFAULT_THRESHOLD))]);
}
const fresh = figures(unseen, DEFAULT_THRESHOLD);
row("all held aside", [unseen.length, ...shown(fresh)]);
if (showMisses)
  for (const { score, match, sentence } of pairs.filter((pair) => pair.score >= best.threshold !== pair.match))
    console.log(`${match ? "missed" : "wrong "} ${score.toFixed(3)} ${sentence}`);

const speed = measureSpeed();
console.log(
  `${ASKED} names against ${LISTED}: ${speed.seconds.toFixed(2)} s with the index made in ${speed.index.toFixed(2)} s, ${speed.found} candidates; ` +
    `Levenshtein over all pairs ${speed.plain.toFixed(1)} s (from ${SAMPLE} names); ratio ${(speed.plain / (speed.seconds + speed.index)).toFixed(1)}`,
);

const floors = JSON.parse(read("bench/floors.json")).floors.screening;
const results = {
  F1: best.f1,
  "F1 at the default": usual.f1,
  "F1 held aside": fresh.f1,
  "ratio to Levenshtein": speed.plain / (speed.seconds + speed.index),
};
for (const [name, floor] of Object.entries(floors)) {
  if (results[name] >= floor) continue;
  console.error(`below the floor: ${name} ${results[name].toFixed(3)}, floor ${floor}`);
  process.exitCode = 1;
}

function scoredPairs({ group, kind, same, different }) {
  return [
    ...same.flatMap(pairsOf).map((pair) => scored(group, kind, pair, true)),
    ...different.flatMap(pairsOf).map((pair) => scored(group, kind, pair, false)),
  ];
}

function pairsOf(names) {
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b]));
}

function scored(group, kind, [a, b], match) {
  return { group, match, ...compare(a, b, kind) };
}

function figures(list, threshold) {
  const positive = list.filter(({ score }) => score >= threshold);
  const right = positive.filter(({ match }) => match).length;
  const precision = right / Math.max(1, positive.length);
  const recall = right / Math.max(1, list.filter(({ match }) => match).length);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

function shown({ precision, recall, f1 }) {
  return [precision, recall, f1].map((value) => value.toFixed(3));
}

function row(name, cells) {
  console.log(`${name.padEnd(46)}${cells.map((cell) => String(cell).padStart(11)).join("")}`);
}

/** Names made of the parts of the Latin names of people in the pairs, the same in every run. */
function measureSpeed() {
  const parts = [...new Set(latinParts())];
  const next = seeded(20261122);
  const made = () => Array.from({ length: 2 + (next() % 2) }, () => parts[next() % parts.length]).join(" ");
  const listed = Array.from({ length: LISTED }, (_, i) => ({
    list: "made",
    id: String(i),
    kind: "person",
    names: [made()],
    countries: [],
    birthDates: [],
    remark: null,
  }));
  const asked = Array.from({ length: ASKED }, made);
  let started = cpu();
  const screen = createScreen(listed, table);
  const index = cpu() - started;
  started = cpu();
  const found = asked.reduce((sum, name) => sum + screen.find(name, { kind: "person" }).length, 0);
  const seconds = cpu() - started;
  started = cpu();
  for (const name of asked.slice(0, SAMPLE)) for (const { names } of listed) distance(name, names[0]);
  const plain = ((cpu() - started) * ASKED) / SAMPLE;
  return { index, seconds, found, plain };
}

/** Seconds of processor time of this process: other work on the machine does not count. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function latinParts() {
  return groups
    .filter(({ kind }) => kind === "person")
    .flatMap(({ same, different }) => [...same, ...different].flat())
    .filter((name) => /^[\p{Script=Latin}\s.'’-]+$/u.test(name))
    .flatMap((name) => name.split(/\s+/u));
}

function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

function distance(a, b) {
  const row = ROW;
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = i - 1;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j];
      row[j] = Math.min(above + 1, row[j - 1] + 1, diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length];
}
