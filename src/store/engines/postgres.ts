import pg from "pg";
import { failure, reasonOf } from "#model";
import { type Database, PARSERS, type Parameter, type Queryable } from "../database.js";

/** Connections a process holds at most. */
const MAX_CONNECTIONS = 4;
const CONNECT_TIMEOUT_MS = 10_000;
/** The record asks many short questions of long lists: compiling each takes longer than answering it. */
const SETTINGS = "set jit = off";

/** Opens a database on a PostgreSQL server; its tables live in the first schema of the connection's search path. */
export async function openPostgres(address: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: address,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: { getTypeParser },
    onConnect: (client) => client.query(SETTINGS),
  });
  pool.on("error", () => undefined); // An idle connection that broke is replaced; the next query says so if it cannot be.
  const where = withoutPassword(address);
  try {
    await pool.query("select 1");
  } catch (thrown) {
    await pool.end();
    throw failure("record-unreachable", { where, reason: reasonOf(thrown) }, thrown);
  }
  return databaseOf(where, pool);
}

function databaseOf(where: string, pool: pg.Pool): Database {
  return {
    engine: "postgres",
    where,
    ...queryable(pool),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

function queryable(connection: pg.Pool | pg.PoolClient): Queryable {
  return {
    query: (sql, parameters) => ask(connection, sql, parameters),
    script: async (sql) => void (await ask(connection, sql)),
  };
}

async function inTransaction<Result>(
  pool: pg.Pool,
  work: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query("begin");
    const result = await work(queryable(client));
    await client.query("commit");
    return result;
  } catch (thrown) {
    broken = !(await rolledBack(client));
    throw thrown;
  } finally {
    client.release(broken);
  }
}

async function rolledBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    return false; // The connection is gone and its transaction with it.
  }
}

async function ask<Row extends object>(
  connection: pg.Pool | pg.PoolClient,
  sql: string,
  parameters: readonly Parameter[] = [],
): Promise<readonly Row[]> {
  try {
    return (await connection.query<Row>(sql, parameters.length === 0 ? undefined : [...parameters])).rows;
  } catch (thrown) {
    throw failure("record-failed", { reason: reasonOf(thrown) }, thrown);
  }
}

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: "text" | "binary") =>
  PARSERS[oid] ?? pg.types.getTypeParser(oid, format as "text"); // pg declares one overload a format; ours are all text

function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    url.password = "";
    return url.toString();
  } catch (thrown) {
    throw failure("record-address", { where: address.replace(/:[^:@/]*@/u, "@") }, thrown);
  }
}
