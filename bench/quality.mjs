// npm run bench:quality [-- SET… --misses]: runs the reader over the labelled sets in ../shared/bench (or $ATTACHE_SHARED/bench) with the scorers
// there and prints one table: this run, the floor in bench/floors.json, the best peer. Exit 1 below a floor, 2 where the sets are absent.
import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { end, readOptions } from "./options.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const shared = realpath(path.resolve(process.env.ATTACHE_SHARED || path.join(root, "..", "shared"), "bench"));
const { floors, peers } = JSON.parse(readFileSync(path.join(root, "bench/floors.json"), "utf8"));

/** Each set: where its reports are, and the scorers with the figures to take from their answer. */
const SETS = {
  gold: {
    data: "gold/dev",
    scores: [{ run: (p) => [scorer("gold"), data("gold/dev"), p.readings], figures: goldFigures }],
  },
  record: {
    data: "gold/dev",
    made: addAll,
    scores: [
      {
        run: (p) => [scorer("record"), data("gold/groups-dev.json"), data("gold/same-occasion-dev.json"), p.readings],
        figures: ({ occasion, wording, origins, conflicts }) => ({
          "same occasion F1": percent(occasion.f1),
          "same wording F1": percent(wording.f1),
          "origins F1": percent(origins.f1),
          "conflicts found": percent(conflicts.recall),
        }),
      },
    ],
  },
  ecb: {
    data: "data/ecbplus.dev.jsonl",
    made: addStories,
    scores: [
      {
        run: (p) => [scorer("coref"), "--docs", data("data/ecbplus.dev.jsonl"), p.readings],
        figures: (s) => ({ "stories B3 F1": s.b3.f1 }),
      },
    ],
  },
  re3d: {
    data: "data/re3d.dev.jsonl",
    scores: [
      {
        adapt: "entities",
        run: (p) => [scorer("entities"), data("data/re3d.dev.jsonl"), p.adapted, "--named"],
        figures: (s) => ({ "names overlap F1": s.overlap.micro.f1 }),
      },
      {
        adapt: "entities",
        run: (p) => [scorer("entities"), data("data/re3d.dev.jsonl"), p.adapted],
        figures: (s) => ({ "all mentions overlap F1": s.overlap.micro.f1 }),
      },
    ],
  },
  polnear: {
    data: "data/polnear.dev.jsonl",
    scores: [
      {
        adapt: "attribution",
        run: (p) => [scorer("attribution"), data("data/polnear.dev.jsonl"), p.adapted],
        figures: attributionFigures,
      },
    ],
  },
  gsr: {
    trained: true,
    data: "data/plover-gsr.dev.jsonl",
    scores: [
      {
        adapt: "events",
        run: (p) => [scorer("events"), data("data/plover-gsr.dev.jsonl"), p.adapted],
        figures: (s) => ({ "class accuracy": s.class.accuracy, "pooled codes F1": s.actors.undirected.f1 }),
      },
    ],
  },
  plv: {
    trained: true,
    data: "data/plv.dev.jsonl",
    scores: [
      {
        adapt: "events",
        run: (p) => [scorer("events"), data("data/plv.dev.jsonl"), p.adapted, "--merge"],
        figures: (s) => ({ "class accuracy": s.class.accuracy }),
      },
    ],
  },
};

const USAGE = `npm run bench:quality [-- SET… --misses], of the sets ${Object.keys(SETS).join(", ")}`;
const { values, positionals: wanted } = readOptions(USAGE, { misses: { type: "boolean" } }, true);
const misses = values.misses ?? false;
const unknown = wanted.find((name) => !(name in SETS));
if (unknown !== undefined) end(`no set ${unknown}`, USAGE);
if (!existsSync(shared)) {
  console.error(`SKIPPED: no labelled sets at ${shared}; set ATTACHE_SHARED to the folder that holds bench/`);
  process.exit(2);
}
const folder = mkdtempSync(path.join(tmpdir(), "attache-quality-"));
try {
  const rows = Object.keys(SETS)
    .filter((name) => wanted.length === 0 || wanted.includes(name))
    .flatMap(measure);
  print(rows);
  process.exitCode = rows.some((row) => row.floor !== undefined && row.score < row.floor) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(name) {
  const set = SETS[name];
  const reports = path.join(folder, `${name}.reports.jsonl`);
  const readings = path.join(folder, `${name}.readings.jsonl`);
  node([path.join(shared, "score/reports.mjs"), data(set.data)], reports);
  (set.made ?? readAll)(reports, readings);
  return set.scores.flatMap(({ adapt, run, figures }) => {
    const adapted = path.join(folder, `${name}.adapted.jsonl`);
    if (adapt) node([path.join(shared, "score/adapt.mjs"), adapt, readings], adapted);
    const answer = path.join(folder, `${name}.score.json`);
    node([...run({ readings, adapted }), ...(misses && !adapt ? ["--misses"] : [])], answer);
    return Object.entries(figures(JSON.parse(readFileSync(answer, "utf8")))).map(([figure, score]) => ({
      set: name,
      figure,
      score,
      floor: floors[name]?.[figure],
      peer: peers[name]?.[figure],
    }));
  });
}

function readAll(reports, readings) {
  node([path.join(root, "dist/cli/main.js"), "read", "--json", reports], readings);
}

/** The record of all reports together, as it is exported. */
function addAll(reports, rows) {
  const record = path.join(folder, "record");
  node([path.join(root, "dist/cli/main.js"), "add", reports, "--record", record], `${rows}.log`);
  node([path.join(root, "dist/cli/main.js"), "export", "json", "--record", record], rows);
}

/** The stories of a record of all documents, as cluster numbers. */
function addStories(reports, rows) {
  const record = path.join(folder, "stories");
  const stories = path.join(folder, "stories.jsonl");
  node([path.join(root, "dist/cli/main.js"), "add", reports, "--record", record], `${rows}.log`);
  node([path.join(root, "dist/cli/main.js"), "stories", "--json", "--record", record], stories);
  const lines = readFileSync(stories, "utf8").trim().split("\n");
  const clusters = lines.flatMap((line, cluster) => JSON.parse(line).reports.map((id) => ({ id, cluster })));
  writeFileSync(rows, clusters.map((row) => JSON.stringify(row)).join("\n"));
}

function percent(share) {
  return Math.round(share * 1000) / 10;
}

function goldFigures({ layers, slots }) {
  const f1 = Object.entries(layers).map(([layer, { precision, recall, f1 }]) => [
    `${layer} F1`,
    f1,
    { precision, recall },
  ]);
  const accuracy = Object.entries(slots).map(([slot, { accuracy }]) => [slot, accuracy]);
  return Object.fromEntries([...f1, ...accuracy].map(([figure, score]) => [figure, Math.round(score * 1000) / 10]));
}

function attributionFigures(s) {
  return {
    "relation F1": s.relation.f1,
    "content tokens F1": s.tokens.content.f1,
    "speech-verb recall": s.recallBy["cue:speech"].recall,
    "source spans F1": s.spans.source.f1,
    "cue spans F1": s.spans.cue.f1,
    "content spans F1": s.spans.content.f1,
  };
}

function print(rows) {
  const columns = ["set", "figure", "score", "floor", "peer"];
  const table = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "–")))];
  const widths = columns.map((_, i) => Math.max(...table.map((row) => row[i].length)));
  for (const row of table)
    console.log(row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  "));
  if (rows.some(({ set }) => SETS[set].trained))
    console.log(
      "gsr, plv: the class model was trained on these parts, so their class accuracy is a fit; held-out figures: node scripts/train/events.mjs --cross",
    );
  for (const { set, figure, score, floor } of rows)
    if (floor !== undefined && score < floor)
      console.log(`BELOW FLOOR: ${set} ${figure} is ${score}, the floor is ${floor}`);
}

/** The scorers compare their own address with the one they were started by, so links are followed first. */
function realpath(folder) {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

function data(name) {
  return path.join(shared, name);
}
function scorer(name) {
  return path.join(shared, "score", `${name}.mjs`);
}

/** The output goes to a file, because a pipe may be cut at 64 KB when the writer exits. */
function node(args, out) {
  const file = openSync(out, "w");
  const result = spawnSync(process.execPath, args, { stdio: ["ignore", file, "inherit"] });
  closeSync(file);
  if (result.status !== 0 && !(result.status === 1 && args.includes("read")))
    throw new Error(`${path.basename(args[0])} ended with ${result.status}`);
}
