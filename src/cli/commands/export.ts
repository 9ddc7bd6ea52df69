import { Argument, type Command } from "commander";
import { createRegister, exportRow, registerHeader, sourceRow, wordsOfRow } from "#exports";
import { loadKnowledge } from "#knowledge";
import { ratingsOf } from "#record";
import { findFact, quote, ratingDecisions, readRecord, type Store } from "#store";
import { inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { print } from "../terminal.js";

/** `attache export json|csv`: the whole record a line at a time, or the register of transfers. */
export function registerExport(program: Command): void {
  withRecordOptions(program.command("export"))
    .description("Write the record as JSON lines, or the register of transfers as CSV (SIPRI's columns first)")
    .addArgument(new Argument("<format>", "what to write").choices(["json", "csv"]))
    .addHelpText("after", "\nExample:\n  attache export csv > register.csv")
    .action((format: string, options: RecordOptions) => inRecord(options, format === "csv" ? exportCsv : exportJson));
}

/** Reports come first, so that their labels are known when facts name them. */
async function exportJson(store: Store): Promise<void> {
  const labels = new Map<string, string>();
  const ratings = ratingsOf(await ratingDecisions(store), loadKnowledge());
  for (const source of ratings.sources) await print(JSON.stringify(sourceRow(source)));
  for await (const row of readRecord(store)) {
    if (row.type === "report") labels.set(row.body.key, row.body.id);
    const line = exportRow(row, (key) => labels.get(key) ?? key, ratings);
    if (line) await print(JSON.stringify(line));
  }
}

async function exportCsv(store: Store): Promise<void> {
  const register = createRegister(loadKnowledge());
  process.stdout.write(registerHeader());
  for await (const row of readRecord(store)) {
    if (row.type !== "transfer" || !row.body.mark.shown) continue;
    const { claims, findings } = await findFact(store, row.body.id);
    const [first] = await quote(store, wordsOfRow(row.body, claims));
    const published = claims.flatMap(({ supports }) => supports.map(({ report }) => report));
    const embargo = findings.find(({ kind }) => kind === "embargo");
    const entry = {
      transfer: row.body,
      claims,
      embargoVerdict: embargo?.sentence ?? null,
      report: first ?? null,
      quotation: first?.text ?? null,
      firstReported: await firstDay(store, published),
    };
    for (const line of register(entry)) process.stdout.write(line);
  }
}

async function firstDay(store: Store, reports: readonly string[]): Promise<string | null> {
  const places = [...new Set(reports)].map((report) => ({ report, begin: 0, end: 0 }));
  const days = (await quote(store, places)).flatMap(({ published }) => (published ? [published.slice(0, 10)] : []));
  return days.sort()[0] ?? null;
}
