import type { Command } from "commander";
import { failure } from "#model";
import { copyRecord, openExistingStore, openStore, type RecordCopied, type Store, tidy } from "#store";
import { type RecordOptions, recordOf, withRecordOptions } from "../record.js";
import { print, progress, table, wrap } from "../terminal.js";

interface Options extends RecordOptions {
  readonly to: string;
}

/** `attache move`: the whole record elsewhere, compared when it is there. */
export function registerMove(program: Command): void {
  withRecordOptions(program.command("move"))
    .description(
      "Copy the record to a PostgreSQL server or another folder and compare both; the old one stays as it is",
    )
    .requiredOption("--to <where>", "an empty database (postgres://…) or a new folder")
    .addHelpText("after", "\nExample:\n  attache move --to postgres://attache@db.example.org/record")
    .action(move);
}

async function move(options: Options): Promise<void> {
  if (options.to === recordOf(options))
    throw failure("option-invalid", { option: "--to", value: "the record itself", expected: "give another place" });
  const source = await openExistingStore(recordOf(options));
  try {
    const target = await openStore(options.to);
    try {
      const outcome = await copyTo(source, target);
      await print(options.json ? JSON.stringify({ to: target.where, ...outcome }) : describe(outcome, source, target));
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyTo(source: Store, target: Store): Promise<RecordCopied> {
  const bar = progress();
  try {
    const outcome = await copyRecord(source, target, (name, rows) => bar.step(`${name}: ${rows} rows`));
    if (outcome.copied) await tidy(target);
    return outcome;
  } finally {
    bar.end();
  }
}

/** Both sides of every table; a difference would have ended the command before. */
function describe({ copied, tables }: RecordCopied, source: Store, target: Store): string {
  const rows = tables.map((one) => [
    one.table,
    String(one.rows),
    one.sha256.slice(0, 16),
    String(one.targetRows),
    one.targetSha256.slice(0, 16),
  ]);
  const outcome = copied
    ? `Both are the same. ${source.where} was left as it is; from now on give: --record ${target.where}`
    : `${target.where} held this record already; nothing was changed.`;
  return `${table(["table", "rows here", "sha-256 here", "rows there", "sha-256 there"], rows)}\n\n${wrap(outcome)}`;
}
