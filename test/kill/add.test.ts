import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { loadKnowledge } from "#knowledge";
import { addReports } from "#pipeline";
import { makeReport } from "#sources";
import { count, openStore, readRecord, type Store } from "#store";

const CHILD = fileURLToPath(new URL("./add-child.mjs", import.meta.url));
const REPORTS = 200;
const BATCH = 2;
/** A kill falls at a random moment of this time after the first news of the stage it is meant for. */
const MAX_DELAY_MS = 60;
const OPENING_MS = 1_500;
/** About a minute on two idle cores; on a busy machine several times that. */
const TIME_LIMIT_MS = 900_000;

/** Where the kills fall: while reports are added, while they are read and recorded, and while the record is opened. */
const STAGES = [
  "opening",
  ...Array<"added">(10).fill("added"),
  "opening",
  ...Array<"read">(7).fill("read"),
  "opening",
] as const;

interface Message {
  readonly opened?: { readonly sightings: number };
  readonly stage?: string;
  readonly reports?: number;
  readonly done?: object;
}

const folder = mkdtempSync(path.join(tmpdir(), "attache-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));

const lines = Array.from({ length: REPORTS }, (_, index) => ({
  id: `r${index}`,
  publisher: `Outlet ${index % 7}`,
  published: "2026-01-15",
  text: textOf(index),
  url: `https://outlet.example/${index % 50}`,
}));
// Every tenth line is the line before under another label.
for (const [index, line] of lines.entries())
  if (index % 10 === 9) lines[index] = { ...(lines[index - 1] ?? line), id: line.id };
const file = path.join(folder, "reports.jsonl");
writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));

/** One in five is about a transfer; the others say little, so that most of the time goes into keeping them. */
function textOf(index: number): string {
  if (index % 5 > 0) return `Day ${index} passed without news.`;
  return `Pakistan will deliver ${index + 2} JF-17 aircraft to Libya, the ministry said on Monday.`;
}

test(
  `an addition that is killed ${STAGES.length} times and then let finish loses nothing and doubles nothing`,
  async () => {
    const where = path.join(folder, "killed");
    let acknowledged = 0;
    let killed = 0;
    for (const stage of STAGES) {
      const messages = await runAndKill(where, stage, acknowledged);
      const opened = messages.find((message) => message.opened)?.opened?.sightings;
      if (opened !== undefined) expect(opened).toBeGreaterThanOrEqual(acknowledged);
      const added = messages.filter((message) => message.stage === "added").at(-1)?.reports ?? 0;
      acknowledged = Math.max(acknowledged, added);
      if (!messages.some(({ done }) => done)) killed += 1;
    }
    expect(killed).toBeGreaterThan(STAGES.length / 2);
    expect((await run(where)).at(-1)).toHaveProperty("done");

    const [interrupted, whole] = [await contentsOf(where), await contentsOfWhole()];
    expect(interrupted).toEqual(whole);
    expect(interrupted.counts).toMatchObject({ sightings: REPORTS, waiting: 0, failed: 0, stale: 0 });
  },
  TIME_LIMIT_MS,
);

/** What the child said until it was killed. Of the stage "added" only what it had not acknowledged before counts. */
async function runAndKill(
  where: string,
  stage: (typeof STAGES)[number],
  acknowledged: number,
): Promise<readonly Message[]> {
  const child = start(where);
  const messages: Message[] = [];
  const kill = (delay_ms: number) => setTimeout(() => child.kill("SIGKILL"), Math.random() * delay_ms);
  let armed = stage === "opening";
  if (armed) kill(OPENING_MS);
  for await (const message of messagesOf(child)) {
    messages.push(message);
    if (armed || message.stage !== stage) continue;
    armed = stage === "read" || (message.reports ?? 0) > acknowledged;
    if (armed) kill(MAX_DELAY_MS);
  }
  return messages;
}

async function run(where: string): Promise<readonly Message[]> {
  const messages: Message[] = [];
  for await (const message of messagesOf(start(where))) messages.push(message);
  return messages;
}

function start(where: string) {
  return spawn(process.execPath, [CHILD, where, file, String(BATCH)], { stdio: ["ignore", "pipe", "inherit"] });
}

/** A line that the kill cut short is left out. */
async function* messagesOf(child: ReturnType<typeof start>): AsyncGenerator<Message> {
  let rest = "";
  for await (const chunk of child.stdout) {
    const complete = `${rest}${chunk}`.split("\n");
    rest = complete.pop() ?? "";
    for (const line of complete) yield JSON.parse(line);
  }
}

async function contentsOfWhole() {
  const where = path.join(folder, "whole");
  const store = await openStore(where);
  await addReports({ store, knowledge: loadKnowledge() }, lines.map(makeReport));
  return closing(store);
}

async function contentsOf(where: string) {
  return closing(await openStore(where));
}

async function closing(store: Store) {
  const facts: unknown[] = [];
  for await (const row of readRecord(store)) facts.push(row);
  const reports = await store.query("select key, id, text from reports order by key");
  const sightings = await store.query("select report_key, id from sightings order by 1, 2");
  const readings = await store.query("select report_key, body from readings order by 1");
  const counts = await count(store);
  await store.close();
  return { facts, reports, sightings, readings, counts };
}
