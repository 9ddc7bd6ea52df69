// node scripts/train/mentions-compared.mjs [FOLDS]: what a trained tagger of mentions would reach, by cross-validation over the documents of re3d's
// dev part (there is no larger one), beside the rules: an averaged structured perceptron over words, forms, tags and what the lexicon lists, and the
// same with the rules' own answer for a feature. Prints the overlap F1 of all three. Needs a built dist/; trains nothing that is kept.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bench = path.join(process.env.ATTACHE_SHARED ?? path.join(root, "..", "shared"), "bench");
const load = (name) => import(path.join(root, "dist", name));
const [{ loadKnowledge }, { createReader }, { compileLexicon }, { parse }] = await Promise.all(
  ["knowledge/index.js", "reading/index.js", "reading/lexicon/lexicon.js", "reading/text/parse.js"].map(load),
);
const FOLDS = Number(process.argv[2] ?? 7);
const EPOCHS = 8;

const knowledge = loadKnowledge();
const lexicon = compileLexicon(knowledge);
const reader = createReader(knowledge);
const lists = Object.entries(knowledge.words).map(([name, words]) => [
  name,
  new Set(words.map((w) => w.toLowerCase())),
]);
const gold = path.join(bench, "data/re3d.dev.jsonl");
const documents = readFileSync(gold, "utf8")
  .trim()
  .split("\n")
  .map((line) => prepare(JSON.parse(line)));
const labels = ["O", ...new Set(documents.flatMap(({ tags }) => tags).filter((tag) => tag !== "O"))];

const folder = mkdtempSync(path.join(tmpdir(), "attache-mentions-"));
score(
  "rules",
  documents.map(({ id, ruled }) => ({ id, entities: ruled })),
);
for (const [name, stacked] of [
  ["perceptron", false],
  ["perceptron over the rules", true],
])
  score(name, crossValidated(stacked));
rmSync(folder, { recursive: true });

function crossValidated(stacked) {
  return documents.flatMap((_, fold) => {
    if (fold >= FOLDS) return [];
    const model = train(
      documents.filter((_, i) => i % FOLDS !== fold),
      stacked,
    );
    return documents
      .filter((_, i) => i % FOLDS === fold)
      .map((one) => ({ id: one.id, entities: tagged(model, one, stacked) }));
  });
}

function prepare({ id, text, entities }) {
  const { tokens, sentences } = parse(text, lexicon.sentenceWords);
  const report = { id, text, title: null, publisher: null, published: null, url: null, language: "en", sha256: "" };
  const ruled = reader.read(report).mentions.map(({ begin, end, type }) => ({ begin, end, type }));
  const listed = bio(
    tokens,
    lexicon.names.find(text).map(({ begin, end, entries }) => ({ begin, end, type: entries[0].kind })),
  );
  const outer = entities.filter(({ nested }) => !nested);
  const base = tokens.map((token, i) => featuresOf(tokens, listed, token, i));
  return { id, tokens, sentences, ruled, tags: bio(tokens, outer), ruledTags: bio(tokens, ruled), base };
}

function bio(tokens, spans) {
  const tags = tokens.map(() => "O");
  for (const { begin, end, type } of [...spans].sort((a, b) => a.end - a.begin - (b.end - b.begin)))
    tokens.forEach((token, i) => {
      if (token.begin < end && token.end > begin) tags[i] = `${token.begin <= begin ? "B" : "I"}-${type}`;
    });
  return tags;
}

function shape(word) {
  return word
    .replace(/\p{Lu}+/gu, "A")
    .replace(/\p{Ll}+/gu, "a")
    .replace(/\p{N}+/gu, "9");
}

function featuresOf(tokens, listed, token, i) {
  const found = [`s:${shape(token.text)}`, `p:${token.lower.slice(0, 3)}`, `e:${token.lower.slice(-3)}`];
  for (const [name, words] of lists) if (words.has(token.lower) || words.has(token.lemma)) found.push(`w:${name}`);
  for (const at of [-2, -1, 0, 1, 2]) {
    const other = tokens[i + at];
    if (!other || other.sentence !== token.sentence) continue;
    found.push(
      `${at}w:${other.lower}`,
      `${at}t:${other.tag}`,
      `${at}l:${listed[i + at]}`,
      `${at}s:${shape(other.text)}`,
    );
  }
  found.push(`tt:${tokens[i - 1]?.tag}${token.tag}`, `ta:${token.tag}${tokens[i + 1]?.tag}`);
  return found;
}

function features(one, i, stacked) {
  if (!stacked) return one.base[i];
  const rules = [-1, 0, 1].map((at) => `${at}r:${one.ruledTags[i + at]}`);
  return [...one.base[i], ...rules, `rw:${one.ruledTags[i]}${one.tokens[i].lower}`];
}

function train(training, stacked) {
  const model = { ids: new Map(), own: [], sums: [], steps: table(), stepSums: table() };
  const sequences = training.flatMap((one) =>
    one.sentences.map(({ first, last }) => ({
      rows: Array.from({ length: last - first }, (_, k) => numbered(model, features(one, first + k, stacked))),
      right: one.tags.slice(first, last).map((tag) => labels.indexOf(tag)),
    })),
  );
  let now = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { rows, right } of sequences) {
      now++;
      const guess = best(model, rows);
      for (const [path, sign] of [
        [right, 1],
        [guess, -1],
      ])
        move(model, rows, path, sign, now);
    }
  model.own.forEach((row, f) => {
    for (let l = 0; l < row.length; l++) row[l] -= model.sums[f][l] / (now + 1);
  });
  for (let s = 0; s < model.steps.length; s++) model.steps[s] -= model.stepSums[s] / (now + 1);
  return model;
}

function table() {
  return new Float64Array((labels.length + 1) * labels.length);
}

/** The numbers of features; new ones are learnt only while `own` grows. */
function numbered({ ids, own, sums }, names) {
  return names.map((name) => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    ids.set(name, own.length);
    sums.push(new Float64Array(labels.length));
    return own.push(new Float64Array(labels.length)) - 1;
  });
}

function move({ own, sums, steps, stepSums }, rows, path, sign, now) {
  rows.forEach((row, k) => {
    for (const f of row) {
      own[f][path[k]] += sign;
      sums[f][path[k]] += sign * now;
    }
    const step = (k > 0 ? path[k - 1] : labels.length) * labels.length + path[k];
    steps[step] += sign;
    stepSums[step] += sign * now;
  });
}

function best({ own, steps }, rows) {
  const count = labels.length;
  let scores = new Float64Array(count);
  const back = rows.map((row, k) => {
    const next = new Float64Array(count);
    const from = labels.map((label, l) => {
      let top = -Infinity;
      let at = 0;
      for (let j = 0; j < count; j++) {
        if (label[0] === "I" && (k === 0 || labels[j].slice(2) !== label.slice(2))) continue;
        const value = scores[j] + steps[(k > 0 ? j : count) * count + l];
        if (value > top) [top, at] = [value, j];
      }
      next[l] = top;
      return at;
    });
    for (const f of row) for (let l = 0; l < count; l++) next[l] += own[f][l];
    scores = next;
    return from;
  });
  let at = scores.indexOf(Math.max(...scores));
  const path = [];
  for (let k = rows.length - 1; k >= 0; k--) {
    path[k] = at;
    at = back[k][at];
  }
  return path;
}

function tagged(model, one, stacked) {
  return one.sentences.flatMap(({ first, last }) => {
    const known = (name) => model.ids.get(name) ?? [];
    const rows = Array.from({ length: last - first }, (_, k) => features(one, first + k, stacked).flatMap(known));
    const spans = [];
    best(model, rows).forEach((number, k) => {
      const label = labels[number];
      const token = one.tokens[first + k];
      if (label.startsWith("B")) spans.push({ begin: token.begin, end: token.end, type: label.slice(2) });
      else if (label.startsWith("I") && spans.length > 0) spans.at(-1).end = token.end;
    });
    return spans;
  });
}

function score(name, predictions) {
  const file = path.join(folder, "predicted.jsonl");
  writeFileSync(file, predictions.map((one) => JSON.stringify(one)).join("\n"));
  const figure = (...flags) =>
    JSON.parse(
      spawnSync(process.execPath, [path.join(bench, "score/entities.mjs"), gold, file, ...flags], { encoding: "utf8" })
        .stdout,
    ).overlap.micro.f1;
  console.log(`${name.padEnd(26)} names ${figure("--named")}  all mentions ${figure()}`);
}
