import { randomUUID } from "node:crypto";
import { createRangeCheck } from "#embargo";
import { findFindings, withCredibility } from "#findings";
import type { Knowledge } from "#knowledge";
import { type Reading, type Report, reasonOf } from "#model";
import { createReader, type Reader } from "#reading";
import { blockKeys, fold } from "#record";
import {
  type Addition,
  addReports as addBatch,
  allDecisions,
  findStalePart,
  type KeyedReading,
  readReadings,
  replaceFacts,
  type StalePart,
  type Store,
  saveReadings,
  setReadingAside,
  startRebuild,
  takeReports,
  tidy,
} from "#store";

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
  let reader: Reader | null = null;
  let kept: Promise<void> = Promise.resolve();
  let count = 0;
  for (;;) {
    const reports = await takeReports(store, holder, batchSize);
    if (reports.length === 0) break;
    reader ??= createReader(knowledge);
    const readings = await readAll(store, reader, knowledge, reports);
    await kept;
    kept = saveReadings(store, holder, readings);
    kept.catch(() => undefined); // Awaited, and thrown, in the next round.
    count += reports.length;
    progress?.("read", count);
  }
  await kept;
}

async function readAll(
  store: Store,
  reader: Reader,
  knowledge: Knowledge,
  reports: readonly Report[],
): Promise<readonly KeyedReading[]> {
  const readings: KeyedReading[] = [];
  for (const report of reports) {
    try {
      const reading = reader.read(report);
      readings.push({ key: report.key, reading, blockKeys: blockKeys(reading, knowledge) });
    } catch (thrown) {
      await setReadingAside(store, report.key, reasonOf(thrown));
    }
  }
  return readings;
}

async function recordStale(context: PipelineContext): Promise<void> {
  let count = 0;
  for (;;) {
    const part = await findStalePart(context.store);
    if (part === null) return;
    if (await recordPart(context, part)) count += part.scope.length;
    context.progress?.("recorded", count);
  }
}

/** False where the part changed while it was folded; it is then still stale, and taken up again. */
async function recordPart({ store, knowledge }: PipelineContext, { scope, marks }: StalePart): Promise<boolean> {
  const readings: Reading[] = [];
  for await (const reading of readReadings(store, scope)) readings.push(reading);
  const decisions = await allDecisions(store);
  const record = fold(readings, decisions, knowledge);
  const findings = findFindings({ record, readings, decisions, knowledge, check: createRangeCheck(knowledge) });
  const graded = withCredibility({ record, readings, findings, knowledge });
  return replaceFacts(store, { scope, marks, record: graded, findings });
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
