// npm run bench:scale [-- SIZE… --json --postgres URL --keep FOLDER --seed N --density N --no-pglite --quality-up-to N --floor]: fills records with
// a generated corpus up to each size and prints what it costs, how large it gets, how quickly the page's questions are answered, and how well
// the record groups what was generated, for PGlite and, where --postgres or ATTACHE_TEST_POSTGRES names a server, PostgreSQL side by side.
// Kept in bench/results/. With --keep the records stay, and the same command goes on where they stand. --floor: a small corpus that comes in
// without order, quality only, exit 1 below bench/floors.json or where the record is not the one that a fold in one piece makes.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { end, readOptions } from "./options.mjs";
import { table } from "./scale/table.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const DEFAULT_SIZES = [1000, 3000];
const FLOOR_SIZE = 300;
/** Reports a month of the corpus: it grows in time, not in density. */
const DENSITY = "4000";
/** Beyond this, the truth of every report at once is too much to hold for a figure that no longer moves. */
const QUALITY_UP_TO = "100000";

const USAGE =
  "npm run bench:scale [-- SIZE… --json --postgres URL --keep FOLDER --seed N --density N --no-pglite --quality-up-to N --floor]";
const { values, positionals } = readOptions(
  USAGE,
  {
    json: { type: "boolean" },
    floor: { type: "boolean" },
    pglite: { type: "boolean", default: true },
    postgres: { type: "string" },
    keep: { type: "string" },
    seed: { type: "string", default: "1" },
    density: { type: "string", default: DENSITY },
    "quality-up-to": { type: "string", default: QUALITY_UP_TO },
  },
  true,
);
const sizes = positionals.length > 0 ? positionals.map(Number).sort((a, b) => a - b) : DEFAULT_SIZES;
if (sizes.some((size) => !Number.isInteger(size) || size < 50)) end("sizes are whole numbers from 50 up", USAGE);
for (const name of ["seed", "density", "quality-up-to"])
  if (!/^[1-9]\d*$/u.test(values[name])) end(`--${name} is a whole number from 1 up`, USAGE);

if (values.floor) await checkFloor();
else await run();

async function run() {
  const server = values.postgres ?? process.env.ATTACHE_TEST_POSTGRES;
  const result = {
    ...circumstances(),
    seed: Number(values.seed),
    density_a_month: Number(values.density),
    results: [],
  };
  if (values.pglite) await onPglite(sizes, keeping(result, "pglite"));
  if (server) await onPostgres(server, sizes, keeping(result, "postgres"));
  console.log(values.json ? JSON.stringify(result) : table(result));
  if (!server)
    console.error("PostgreSQL was not measured: name a server with --postgres postgres://… or ATTACHE_TEST_POSTGRES");
}

/** Takes the steps of one engine as they are done; what is measured so far is kept, whatever becomes of the rest. */
function keeping(result, engine) {
  const own = { engine, steps: [] };
  result.results.push(own);
  const folder = path.join(root, "bench/results");
  const name = `scale-${sizes.join("-")}-${result.date.slice(0, 16).replace(/[:T]/gu, "")}.json`;
  mkdirSync(folder, { recursive: true });
  return (step) => {
    own.steps.push(step);
    writeFileSync(path.join(folder, name), `${JSON.stringify(result, null, 1)}\n`);
  };
}

async function onPglite(sizes, keep) {
  const where = values.keep ? path.resolve(values.keep, "pglite") : mkdtempSync(path.join(tmpdir(), "attache-scale-"));
  mkdirSync(where, { recursive: true });
  try {
    for (const size of sizes) keep(step(where, size));
  } finally {
    if (!values.keep) rmSync(where, { recursive: true });
  }
}

/** A database of its own on the server; with --keep it stays under a name that the seed gives. */
async function onPostgres(server, sizes, keep) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const name = `attache_scale_${values.seed}_${values.density}`;
  const [known] = (await client.query("select 1 from pg_database where datname = $1", [name])).rows;
  if (known && !values.keep) await client.query(`drop database ${name} with (force)`);
  if (!known || !values.keep) await client.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    for (const size of sizes) keep(step(url.toString(), size));
  } finally {
    if (!values.keep) await client.query(`drop database ${name} with (force)`);
    await client.end();
  }
}

function step(where, size, options = []) {
  const measured = node("step.mjs", where, [...ofCorpus(size), ...options]);
  const quality = size <= Number(values["quality-up-to"]) ? node("quality.mjs", where, ofCorpus(size)) : null;
  return { ...measured, quality };
}

function ofCorpus(size) {
  return ["--size", String(size), "--seed", values.seed, "--density", values.density];
}

function node(script, where, given = []) {
  const done = spawnSync(process.execPath, [path.join(root, "bench/scale", script), "--where", where, ...given], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 2 ** 28,
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`${script} ended with ${done.status ?? done.signal}`);
  return JSON.parse(done.stdout);
}

/** Quality only, on a corpus that takes seconds: nothing here depends on how busy the machine is. */
async function checkFloor() {
  const { floors } = JSON.parse(readFileSync(path.join(root, "bench/floors.json"), "utf8"));
  const where = mkdtempSync(path.join(tmpdir(), "attache-scale-"));
  try {
    const { quality } = step(where, FLOOR_SIZE, ["--quick"]);
    for (const [figure, floor] of Object.entries(floors.scale)) {
      const [layer, measure] = figure.split(" ");
      const score = quality[layer][measure.toLowerCase()];
      console.log(`${figure.padEnd(24)} ${String(score).padStart(6)}  floor ${floor}`);
      if (score >= floor) continue;
      console.log(`BELOW FLOOR: scale ${figure} is ${score}, the floor is ${floor}`);
      process.exitCode = 1;
    }
    for (const [type, { of, differ }] of Object.entries(node("same.mjs", where))) {
      console.log(`${`the same in one piece: ${type}`.padEnd(34)} ${String(of - differ).padStart(6)} of ${of}`);
      if (differ === 0) continue;
      console.log(`NOT THE SAME: ${differ} of kind ${type} depend on how the reports came in`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(where, { recursive: true });
  }
}

function circumstances() {
  const git = (...args) => spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout?.trim() ?? "";
  const [cpu] = cpus();
  return {
    date: new Date().toISOString(),
    commit: git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "src") ? " and changes" : ""),
    machine: {
      cpu: cpu?.model ?? "unknown",
      cores: cpus().length,
      memory_GB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
  };
}
