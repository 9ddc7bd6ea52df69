// One step of the bench in a process of its own, so that its peak of memory is its own: fills a record up to --size, times what is asked, and
// prints one line of JSON. What the record holds already is not added again: a step that was broken off goes on where the record stands.
import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadKnowledge } from "#knowledge";
import { addReports } from "#pipeline";
import { count, openStore, tidy } from "#store";
import { corpus } from "./corpus.mjs";
import { timeQuestions } from "./questions.mjs";
import { dice } from "./random.mjs";

/** Reports given to one `add` before the part that is measured begins. */
const BULK = 5000;
/** The last part of the way is measured, in additions of this many reports. */
const MEASURED_SHARE = 0.1;
const WINDOW = 100;
/** Then so many reports are added one by one. */
const SINGLES = 3;
/** Reports given to one `add` where only the outcome counts, and how many of them have no date. */
const PARTS = [1, 3, 20, 60];
const UNDATED_SHARE = 0.03;

const { values } = parseArgs({
  options: {
    where: { type: "string" },
    size: { type: "string" },
    seed: { type: "string" },
    density: { type: "string" },
    quick: { type: "boolean" },
  },
});
const size = Number(values.size);
const knowledge = loadKnowledge();
const store = await openStore(values.where);
try {
  console.log(JSON.stringify(values.quick ? await fill() : await measure()));
} finally {
  await store.close();
}

/** No more than the record that quality is measured on: as it might come in, in no order and in parts of any size, some of it undated. */
async function fill() {
  const stream = corpus(knowledge, { seed: Number(values.seed), density: Number(values.density) });
  const roll = dice("order of arrival", values.seed);
  const reports = roll.shuffled(
    Array.from({ length: size }, () => {
      const { report } = stream.next().value;
      return roll.happens(UNDATED_SHARE) ? { ...report, published: null } : report;
    }),
  );
  for (let at = 0; at < reports.length; ) {
    const until = at + roll.pick(PARTS);
    await addReports({ store, knowledge }, reports.slice(at, until));
    at = until;
  }
  return { size };
}

async function measure() {
  const { reports: held } = await count(store);
  const take = toldFrom(held);
  const keys = [];
  const windows = [];
  const measuredFrom = Math.floor(size * (1 - MEASURED_SHARE));
  for (let at = held; at < size - SINGLES; ) {
    const isMeasured = at >= measuredFrom;
    const until = Math.min(isMeasured ? at + WINDOW : Math.min(measuredFrom, at + BULK), size - SINGLES);
    const reports = await take(until - at);
    windows.push({ from: at, reports: reports.length, isMeasured, ...(await timed(reports)) });
    keys.push(...reports.filter((_, i) => i % 10 === 0).map(({ key }) => key));
    progress(windows.at(-1));
    at = until;
  }
  const singles = [];
  for (let i = Math.max(held, size - SINGLES); i < size; i++) singles.push((await timed(await take(1))).seconds);
  const peak_MB = Math.round(process.resourceUsage().maxRSS / 1024);
  await tidy(store);
  const asked = keys.slice(-200);
  const questions = asked.length > 0 ? await timeQuestions(store, asked) : null;
  return { size, windows, singles, peak_MB, disk: await disk(), questions, counts: await count(store) };
}

/** The next reports of the corpus, which another process makes. */
function toldFrom(held) {
  const script = fileURLToPath(new URL("tell-corpus.mjs", import.meta.url));
  const given = ["--seed", values.seed, "--density", values.density, "--from", String(held), "--until", String(size)];
  const teller = spawn(process.execPath, [script, ...given], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: teller.stdout })[Symbol.asyncIterator]();
  return async (number) => {
    const reports = [];
    while (reports.length < number) reports.push(JSON.parse((await lines.next()).value));
    return reports;
  };
}

/** Seconds of one addition, with its parts as the pipeline tells them: kept, read, made into the record with its findings. */
async function timed(reports) {
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const last = { added: begin, read: begin, recorded: begin };
  const note = (stage) => {
    last[stage] = performance.now();
  };
  const context = { store, knowledge, progress: note };
  await addReports(context, reports);
  const end = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (from, to) => Math.round(Math.max(0, to - from)) / 1000;
  return {
    seconds: seconds(begin, end),
    cpu_s: Math.round((user + system) / 1000) / 1000,
    adding_s: seconds(begin, last.added),
    reading_s: seconds(last.added, last.read),
    recording_s: seconds(Math.max(last.read, last.added), end),
    rss_MB: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
}

function progress({ from, reports, seconds, rss_MB }) {
  process.stderr.write(`  ${store.engine} ${from + reports}/${size}: ${reports} in ${seconds} s, ${rss_MB} MB\n`);
}

/** Bytes of the tables and indexes as the engine counts them; for a folder also all that lies in it, the log of writes among it. */
async function disk() {
  const [row] = await store.query("select pg_database_size(current_database()) as bytes");
  return {
    database_bytes: row.bytes,
    folder_bytes: store.engine === "pglite" ? bytesIn(path.resolve(values.where)) : null,
  };
}

function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
