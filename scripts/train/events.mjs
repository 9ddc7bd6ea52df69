// node scripts/train/events.mjs [--cross] : trains knowledge/models/events.json, the class model of events, from ../shared/bench/data
// (plv.dev.jsonl, plover-gsr.dev.jsonl; or $ATTACHE_SHARED/bench) and from the trigger phrases in knowledge/tables.
// A log-linear model over the features of src/reading/events/features.ts; rows with a class of the later, merged list count for any of
// the classes merged in it. --cross prints accuracy by ten-fold cross-validation, grouped by sentence, and writes nothing.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const shared = path.resolve(process.env.ATTACHE_SHARED ?? path.join(root, "..", "shared"), "bench/data");
const dist = (file) => import(path.join(root, "dist", file));
const { loadKnowledge } = await dist("knowledge/index.js");
const { compileLexicon } = await dist("reading/lexicon/lexicon.js");
const { parse } = await dist("reading/text/parse.js");
const { clauseOf } = await dist("reading/events/clause.js");
const { featuresOf } = await dist("reading/events/features.js");
const { triggersOf } = await dist("reading/events/triggers.js");
const { EVENT_TYPES } = await dist("model/index.js");

const FOLDS = 10;
const EPOCHS = 30;
const RATE = 0.15;
const DECAY = 2e-3;
/** A trigger phrase counts as an example of this weight. */
const PHRASE_WEIGHT = 0.1;
const GSR_WEIGHT = 1.5;
/** Features seen in fewer rows are left out; weights are kept to a hundredth. */
const MIN_COUNT = 3;
const MERGED = {
  YIELD: ["CONCEDE", "RETREAT"],
  ACCUSE: ["DISAPPROVE", "INVESTIGATE"],
  ASSAULT: ["ASSAULT", "FIGHT"],
  REQUEST: ["DEMAND"],
};
const LATER = Object.fromEntries(
  Object.entries(MERGED).flatMap(([later, types]) => types.map((type) => [type, later])),
);

const knowledge = loadKnowledge();
const lexicon = compileLexicon(knowledge);
const triggers = triggersOf(lexicon);
const rows = [
  ...read("plv.dev.jsonl", (type) => MERGED[type] ?? [type], 1),
  ...read("plover-gsr.dev.jsonl", (type) => [type], GSR_WEIGHT),
];
const phrases = knowledge.tables["event-triggers"].flatMap((entry) =>
  entry.phrases.map((phrase) => ({
    types: [entry.class],
    weight: PHRASE_WEIGHT,
    features: phraseFeatures(phrase),
    group: null,
  })),
);

if (process.argv.includes("--cross")) cross();
else {
  const model = train([...rows, ...phrases]);
  const file = path.join(root, "knowledge/models/events.json");
  writeFileSync(file, `${JSON.stringify(compact(model))}\n`);
  console.log(`${file}: ${model.size} features, ${rows.length} sentences`);
}

function read(file, typesOf, weight) {
  const lines = readFileSync(path.join(shared, file), "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const { text, event } = JSON.parse(line);
    return {
      set: file,
      text,
      event,
      types: typesOf(event),
      weight,
      features: features(text),
      group: text.slice(0, 60),
    };
  });
}

function features(text) {
  const document = parse(text, lexicon.sentenceWords);
  const hits = lexicon.names.find(text);
  const sentence = document.sentences.reduce((longest, one) =>
    one.last - one.first > longest.last - longest.first ? one : longest,
  );
  return featuresOf(clauseOf(document, sentence, hits).words, triggers);
}

function phraseFeatures(phrase) {
  const words = phrase.split(" ").map((form, i) => ({ form, token: { tag: i === 0 ? "VERB" : "NOUN" } }));
  return featuresOf(words, triggers).filter((feature) => feature !== "bias");
}

function cross() {
  const groups = [...new Set(rows.map((row) => row.group))];
  const foldOf = new Map(groups.map((group, i) => [group, (i * 7919) % FOLDS]));
  const right = {};
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train([...rows.filter((row) => foldOf.get(row.group) !== fold), ...phrases]);
    for (const row of rows.filter((one) => foldOf.get(one.group) === fold)) {
      const guess = best(model, row.features);
      tally(right, row.set, row.types.includes(guess));
      if (row.set.startsWith("plover"))
        tally(right, `${row.set} merged`, (LATER[guess] ?? guess) === (LATER[row.event] ?? row.event));
    }
  }
  for (const [set, { hit, all }] of Object.entries(right))
    console.log(set, `${((100 * hit) / all).toFixed(1)} of ${all}`);
}

function tally(counts, key, hit) {
  counts[key] ??= { hit: 0, all: 0 };
  counts[key].all++;
  if (hit) counts[key].hit++;
}

/** AdaGrad over shuffled rows (a fixed order), L2 by lazy decay. */
function train(examples) {
  const seen = new Map();
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const kept = examples.map((one) => ({
    ...one,
    features: one.features.filter((feature) => seen.get(feature) >= MIN_COUNT),
  }));
  const weights = new Map();
  const squares = new Map();
  for (const { features } of kept)
    for (const feature of features)
      if (!weights.has(feature)) {
        weights.set(feature, new Float64Array(EVENT_TYPES.length));
        squares.set(feature, new Float64Array(EVENT_TYPES.length).fill(1e-2));
      }
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (let i = 0; i < kept.length; i++) step(weights, squares, kept[(i * 7907 + epoch * 31) % kept.length]);
  return weights;
}

function step(weights, squares, { features, types, weight }) {
  const chances = softmax(score(weights, features));
  const inside = types.reduce((sum, type) => sum + chances[EVENT_TYPES.indexOf(type)], 0);
  EVENT_TYPES.forEach((type, k) => {
    const wanted = types.includes(type) ? chances[k] / inside : 0;
    const slope = weight * (chances[k] - wanted);
    for (const feature of features) {
      const w = weights.get(feature);
      const s = squares.get(feature);
      const gradient = slope + DECAY * weight * w[k];
      s[k] += gradient * gradient;
      w[k] -= (RATE * gradient) / Math.sqrt(s[k]);
    }
  });
}

function score(weights, features) {
  const sums = new Float64Array(EVENT_TYPES.length);
  for (const feature of features) {
    const w = weights.get(feature);
    if (w) for (let k = 0; k < sums.length; k++) sums[k] += w[k];
  }
  return sums;
}

function softmax(sums) {
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((sum, one) => sum + one, 0);
  return powers.map((one) => one / total);
}

function best(model, features) {
  const chances = softmax(score(model, features));
  const merged = EVENT_TYPES.map(
    (type, k) =>
      EVENT_TYPES.reduce(
        (sum, other, j) => sum + ((LATER[other] ?? other) === (LATER[type] ?? type) ? chances[j] : 0),
        0,
      ) +
      chances[k] * 1e-3,
  );
  return EVENT_TYPES[merged.indexOf(Math.max(...merged))];
}

function compact(model) {
  const weights = {};
  for (const [feature, w] of [...model].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rounded = [...w].map((one) => Math.round(one * 100));
    if (rounded.some((one) => Math.abs(one) >= 4)) weights[feature] = rounded;
  }
  return { classes: EVENT_TYPES, scale: 100, weights };
}
