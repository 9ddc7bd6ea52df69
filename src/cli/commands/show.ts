import type { Command } from "commander";
import { loadKnowledge } from "#knowledge";
import { AttacheError } from "#model";
import { ratingsOf } from "#record";
import { findFact, findReport, type ReportFound, ratingDecisions, type Store } from "#store";
import { inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { describeFact } from "../render/fact.js";
import { describeReading } from "../render/reading.js";
import { describeReport } from "../render/report.js";
import { print } from "../terminal.js";

/** `attache show ID`: one thing of the record with all it rests on, ready to be cited. */
export function registerShow(program: Command): void {
  withRecordOptions(program.command("show"))
    .description("Show a finding, transfer, event, actor, claim or report with the words it rests on")
    .argument("<id>", "its id, or the beginning of it")
    .addHelpText("after", "\nExample:\n  attache show transfer:4f1c")
    .action((id: string, options: RecordOptions) => inRecord(options, (store) => show(store, id, options)));
}

async function show(store: Store, id: string, options: RecordOptions): Promise<void> {
  const report = /^[a-z]+:/u.test(id) ? null : await reportOrNull(store, id);
  if (report) {
    const reading = report.reading ? describeReading(report.reading) : "It waits to be read.";
    return print(options.json ? JSON.stringify(report) : `${describeReport(report)}\n\n${reading}`);
  }
  const fact = await findFact(store, id);
  const { pairOf } = ratingsOf(await ratingDecisions(store), loadKnowledge());
  const claims = fact.claims.map((claim) => ({ ...claim, grade: pairOf(claim) }));
  await print(options.json ? JSON.stringify({ ...fact, claims }) : describeFact(fact, pairOf));
}

/** A report where the id means one; null where it means none, so that facts are looked at next. */
async function reportOrNull(store: Store, id: string): Promise<ReportFound | null> {
  try {
    return await findReport(store, id);
  } catch (error) {
    if (error instanceof AttacheError && error.code === "id-unknown") return null;
    throw error;
  }
}
