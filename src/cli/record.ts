import type { Command } from "commander";
import { openExistingStore, openStore, type Store } from "#store";

/** Where the record is when nobody says: a folder in the working directory. */
const DEFAULT_RECORD = ".attache";

export interface RecordOptions {
  readonly record?: string;
  readonly json?: boolean;
}

export function withRecordOptions(command: Command): Command {
  return command
    .option(
      "--record <where>",
      "folder or postgres://… address of the record (default: $ATTACHE_RECORD, else .attache)",
    )
    .option("--json", "print JSON");
}

export function recordOf({ record }: RecordOptions): string {
  return record ?? process.env.ATTACHE_RECORD ?? DEFAULT_RECORD;
}

/** Opens the record, which must be there, does the work, and closes it whatever happens. */
export async function inRecord<Result>(
  options: RecordOptions,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  return closing(await openExistingStore(recordOf(options)), work);
}

/** The same, but makes the record where there is none. */
export async function inNewRecord<Result>(
  options: RecordOptions,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  return closing(await openStore(recordOf(options)), work);
}

async function closing<Result>(store: Store, work: (store: Store) => Promise<Result>): Promise<Result> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
