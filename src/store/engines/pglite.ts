import { mkdirSync } from "node:fs";
import path from "node:path";
import { AttacheError, failure, reasonOf } from "#model";
import type { Database, Queryable } from "../database.js";
import { holdFolder } from "./lock.js";
import { type PgliteThread, startPgliteThread } from "./pglite-thread.js";
import { layTemplate } from "./template.js";
import { createTurns } from "./turns.js";

/** Inside a record's folder: the database. Beside it lies the lock. */
const DATABASE_FOLDER = "pg";

/**
 * Opens the embedded database of a folder, making it where there is none. The folder is held by one process at a time.
 * Not safe against power loss (PGlite never syncs to disk); a killed process loses nothing that was committed.
 */
export async function openPglite(where: string): Promise<Database> {
  makeFolder(where);
  const lock = holdFolder(where);
  try {
    const folder = path.join(where, DATABASE_FOLDER);
    layTemplate(folder);
    return databaseOf(where, await startPgliteThread(folder), lock.release);
  } catch (thrown) {
    lock.release();
    if (thrown instanceof AttacheError && thrown.code !== "record-failed") throw thrown;
    throw failure("record-unwritable", { where, reason: reasonOf(thrown) }, thrown);
  }
}

function makeFolder(where: string): void {
  try {
    mkdirSync(where, { recursive: true });
  } catch (thrown) {
    throw failure("record-unwritable", { where, reason: reasonOf(thrown) }, thrown);
  }
}

function databaseOf(where: string, thread: PgliteThread, release: () => void): Database {
  const inTurn = createTurns();
  const direct: Queryable = {
    // The caller declares the row's type beside its SQL.
    query: async <Row>(sql: string, parameters = []) =>
      (await thread.ask({ kind: "query", sql, parameters })) as readonly Row[],
    script: async (sql) => void (await thread.ask({ kind: "script", sql })),
  };
  const close = async () => {
    await thread.ask({ kind: "close" });
    await thread.stop();
    release();
  };
  return {
    engine: "pglite",
    where,
    query: (sql, parameters) => inTurn(() => direct.query(sql, parameters)),
    transaction: (work) => inTurn(() => inTransaction(direct, work)),
    script: (sql) => inTurn(() => direct.script(sql)),
    close: () => inTurn(close),
  };
}

async function inTransaction<Result>(
  connection: Queryable,
  work: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  await connection.query("begin");
  try {
    const result = await work(connection);
    await connection.query("commit");
    return result;
  } catch (thrown) {
    await connection.query("rollback");
    throw thrown;
  }
}
