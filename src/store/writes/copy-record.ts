import { createHash, type Hash } from "node:crypto";
import { failure } from "#model";
import type { Queryable } from "../database.js";
import type { Store } from "../open.js";
import { listTables, type RecordTable } from "../questions/list-tables.js";

/** What both records hold in a table: so many rows, with this SHA-256 over all of them in the order of their key. */
export interface TableCompared {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
  readonly targetRows: number;
  readonly targetSha256: string;
}

export interface RecordCopied {
  /** False where the same record was there already. */
  readonly copied: boolean;
  readonly tables: readonly TableCompared[];
}

/** Told after every piece: the table, and how many of its rows are copied or compared. */
export type CopyProgress = (table: string, rows: number) => void;

/** Rows fetched at once. */
const PIECE = 100;
/** Characters inserted at once; a single row may be longer. */
const INSERTED = 4_000_000;

/**
 * Copies a whole record, derived parts and all, into an empty one and compares both, in one transaction of the target: it holds all
 * of the record or nothing. The source is only read, as it stands at one moment, also while others write to it.
 */
export function copyRecord(
  source: Store,
  target: Store,
  progress: CopyProgress = () => undefined,
): Promise<RecordCopied> {
  return source.transaction(async (from) => {
    await from.query("set transaction isolation level repeatable read read only");
    await from.query(SAME_TIME);
    return target.transaction(async (to) => {
      await to.query(SAME_TIME);
      const tables = await listTables(from);
      const isEmpty = await holdsNothing(to);
      const given: Content[] = [];
      for (const table of tables) given.push(await copyTable(table, from, isEmpty ? to : null, progress));
      const compared: TableCompared[] = [];
      for (const [i, table] of tables.entries()) compared.push(await compareTable(table, given[i], to, progress));
      refuseDifference(compared, isEmpty, target);
      return { copied: isEmpty, tables: compared };
    });
  });
}

/** Instants are written as JSON in the time zone of the session. */
const SAME_TIME = "set local timezone = 'UTC'";

async function holdsNothing(target: Queryable): Promise<boolean> {
  const [row] = await target.query<{ held: boolean }>(HOLDS);
  return row?.held === false;
}

const HOLDS = `
  select exists (select from reports) or exists (select from decisions) or exists (select from list_entries) as held`;

interface Content {
  readonly rows: number;
  readonly sha256: string;
}

/** Walks a table of the source, into the target where there is one, and says what it holds. */
async function copyTable(
  table: RecordTable,
  from: Queryable,
  to: Queryable | null,
  progress: CopyProgress,
): Promise<Content> {
  const hash = createHash("sha256");
  let [rows, waiting, length] = [0, [] as string[], 0];
  const insert = async () => {
    if (to && waiting.length > 0) await to.query(table.insert, [`[${waiting.join(",")}]`]);
    [waiting, length] = [[], 0];
  };
  for await (const piece of walk(table, from)) {
    for (const row of piece) {
      count(hash, row);
      if (to === null) continue;
      waiting.push(row);
      length += row.length;
      if (length >= INSERTED) await insert();
    }
    rows += piece.length;
    progress(table.name, rows);
  }
  await insert();
  return { rows, sha256: hash.digest("hex") };
}

async function compareTable(
  table: RecordTable,
  given: Content | undefined,
  to: Queryable,
  progress: CopyProgress,
): Promise<TableCompared> {
  const held = await copyTable(table, to, null, progress);
  const { rows, sha256 } = given ?? { rows: 0, sha256: "" };
  return { table: table.name, rows, sha256, targetRows: held.rows, targetSha256: held.sha256 };
}

function count(hash: Hash, row: string): void {
  hash.update(row).update("\n");
}

/** Rows as JSON text in the order of their key, through a cursor: a walk of one moment, piece by piece. */
async function* walk(table: RecordTable, database: Queryable): AsyncGenerator<readonly string[]> {
  await database.query(`declare walk no scroll cursor for ${table.walk}`);
  for (;;) {
    const rows = await database.query<{ row: string }>(`fetch ${PIECE} from walk`);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < PIECE) break;
  }
  await database.query("close walk");
}

function refuseDifference(compared: readonly TableCompared[], wasEmpty: boolean, { where }: Store): void {
  const unlike = compared.filter((one) => one.sha256 !== one.targetSha256).map(({ table }) => table);
  if (unlike.length === 0) return;
  if (!wasEmpty) throw failure("target-taken", { where });
  throw failure("copy-differs", { where, tables: unlike.join(", ") });
}
