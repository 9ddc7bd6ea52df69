import { randomUUID } from "node:crypto";
import type { Knowledge } from "#knowledge";
import { keptWith, type Report, reasonOf } from "#model";
import { createReader, type Reader } from "#reading";
import { type Decision, decidedBy } from "#record";
import {
  type Addition,
  addReports as addBatch,
  allDecisions,
  clearMarks,
  type KeyedReading,
  recordTurn,
  type Stage,
  type Store,
  saveReadings,
  setReadingAside,
  staleMarks,
  startRebuild,
  takeReports,
  takeTodo,
  tidy,
} from "#store";
import { recordActors } from "./pipeline/actors.js";
import { recordNames } from "./pipeline/names.js";
import { type Restless, restlessness } from "./pipeline/restless.js";
import { type Step, sourcesOf } from "./pipeline/step.js";
import { recordSubjects } from "./pipeline/subjects.js";
import { recordTellings } from "./pipeline/tell.js";
import { recordWording } from "./pipeline/wording.js";

/**
 * The stages in their order: sources → store → reading → record → findings. Each step keeps its result in one transaction and
 * begins with what the store says is left to do, so that whatever is interrupted is completed by the next call.
 */

/** As large as keeps a transaction under half a second. */
const BATCH_SIZE = 100;
/** After so many new reports the planner's figures are brought up to date. */
const TIDY_FROM = 500;

export interface PipelineContext {
  readonly store: Store;
  readonly knowledge: Knowledge;
  /** Told after every batch how far a stage is. */
  readonly progress?: (stage: "added" | "read" | "recorded", reports: number) => void;
  /** Reports added or read in one transaction. */
  readonly batchSize?: number;
}

/** Adds reports and brings the record up to date. The same reports again change nothing. */
export async function addReports(
  context: PipelineContext,
  reports: Iterable<Report> | AsyncIterable<Report>,
): Promise<Addition> {
  let total: Addition = { added: 0, known: 0, sightings: 0, versions: [] };
  let given = 0;
  for await (const batch of batches(reports, context.batchSize ?? BATCH_SIZE)) {
    total = sum(total, await addBatch(context.store, batch));
    given += batch.length;
    context.progress?.("added", given);
  }
  await bringUpToDate(context);
  if (total.added >= TIDY_FROM) await tidy(context.store);
  return total;
}

/** Makes everything derived anew from reports and decisions. */
export async function rebuild(context: PipelineContext): Promise<void> {
  await startRebuild(context.store);
  await bringUpToDate(context);
  await tidy(context.store);
}

/** Reads what waits and makes anew what is stale. */
export async function bringUpToDate(context: PipelineContext): Promise<void> {
  await readWaiting(context);
  await recordStale(context);
}

/** While one batch is being kept the next is read: the database works in a thread or process of its own. */
async function readWaiting({ store, knowledge, progress, batchSize = BATCH_SIZE }: PipelineContext): Promise<void> {
  const holder = randomUUID();
  let kept: Promise<void> = Promise.resolve();
  let count = 0;
  for (;;) {
    const reports = await takeReports(store, holder, batchSize);
    if (reports.length === 0) break;
    const readings = await readAll(store, readerOf(knowledge), reports);
    await kept;
    kept = saveReadings(store, holder, readings);
    kept.catch(() => undefined); // Awaited, and thrown, in the next round.
    count += reports.length;
    progress?.("read", count);
  }
  await kept;
}

/** The reader with a knowledge: for an addition of few reports it would take longer to make it than to read. */
const readerOf: (knowledge: Knowledge) => Reader = keptWith(createReader);

async function readAll(store: Store, reader: Reader, reports: readonly Report[]): Promise<readonly KeyedReading[]> {
  const readings: KeyedReading[] = [];
  for (const report of reports) {
    try {
      const reading = reader.read(report);
      readings.push({ key: report.key, reading });
    } catch (thrown) {
      await setReadingAside(store, report.key, reasonOf(thrown));
    }
  }
  return readings;
}

/** What one turn of each layer takes on: as much as keeps a transaction to a few seconds. */
const TURNS: readonly { readonly stage: Stage; readonly size: number }[] = [
  { stage: "tell", size: 200 },
  { stage: "fold", size: 250 },
  { stage: "actor", size: 100 },
];
const STALE_SIZE = 200;

/**
 * The record, layer by layer: whom the reports name and what wording they share, then what they tell of, then events and transfers,
 * then people. A layer begins when the one before has nothing left, so that nothing is made twice.
 */
async function recordStale(context: PipelineContext): Promise<void> {
  const restless = restlessness();
  let count = 0;
  for (;;) {
    const recorded = await inTurn(context, (step) => recordReports(step));
    count += recorded;
    if (recorded > 0) context.progress?.("recorded", count);
    else if (!(await recordNext(context, restless))) break;
  }
  restless.report();
}

async function recordNext(context: PipelineContext, restless: Restless): Promise<boolean> {
  for (const { stage, size } of TURNS)
    if (await inTurn(context, (step) => recordLayer(step, stage, size, restless))) return true;
  return false;
}

interface Turn extends Step {
  readonly decisions: readonly Decision[];
}

function inTurn<Result>({ store, knowledge }: PipelineContext, work: (turn: Turn) => Promise<Result>): Promise<Result> {
  return recordTurn(store, async (transaction) => {
    const decisions = await allDecisions(transaction);
    return work({ transaction, knowledge, decisions, decided: decidedBy(decisions) });
  });
}

async function recordReports(step: Turn): Promise<number> {
  const marks = await staleMarks(step.transaction, STALE_SIZE);
  if (marks.length === 0) return 0;
  const keys = marks.map(({ key }) => key);
  const sources = await sourcesOf(step, keys);
  await recordNames(step, keys, sources);
  await recordWording(step, sources);
  await clearMarks(step.transaction, marks);
  return marks.length;
}

async function recordLayer(step: Turn, stage: Stage, size: number, restless: Restless): Promise<boolean> {
  const taken = await takeTodo(step.transaction, stage, size);
  const subjects = restless.settle(stage, taken, taken.length === size);
  if (subjects.length === 0) return taken.length > 0;
  switch (stage) {
    case "tell":
      await recordTellings(step, subjects);
      return true;
    case "fold":
      await recordSubjects(step, subjects, step.decisions);
      return true;
    case "actor":
      await recordActors(step, subjects, step.decisions);
      return true;
    default:
      return stage satisfies never;
  }
}

async function* batches(
  reports: Iterable<Report> | AsyncIterable<Report>,
  size: number,
): AsyncGenerator<readonly Report[]> {
  let batch: Report[] = [];
  for await (const report of reports) {
    batch.push(report);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function sum(left: Addition, right: Addition): Addition {
  return {
    added: left.added + right.added,
    known: left.known + right.known,
    sightings: left.sightings + right.sightings,
    versions: [...left.versions, ...right.versions],
  };
}
