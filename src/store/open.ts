import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { failure } from "#model";
import type { Database } from "./database.js";
import { openPglite } from "./engines/pglite.js";
import { openPostgres } from "./engines/postgres.js";
import { migrate } from "./migrate.js";

const SERVER = /^postgres(?:ql)?:\/\//u;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]+:\/\//iu;

/** An open record. Every write and question of the store takes one. */
export type Store = Database;

/** Opens the record in a folder (embedded, made where there is none) or on a PostgreSQL server. */
export async function openStore(where: string): Promise<Store> {
  const database = await openDatabase(where);
  try {
    await migrate(database);
    return database;
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

/** Opens a record that must be there already: to look for findings in a folder must not make one. */
export async function openExistingStore(where: string): Promise<Store> {
  requireAddress(where);
  if (!SERVER.test(where) && !existsSync(path.join(where, "pg"))) throw failure("record-missing", { where });
  return openStore(where);
}

function openDatabase(where: string): Promise<Database> {
  if (SERVER.test(where)) return openPostgres(where);
  requireAddress(where);
  return openPglite(path.resolve(where));
}

function requireAddress(where: string): void {
  if (SERVER.test(where)) return;
  if (where === "" || OTHER_SCHEME.test(where) || isFile(where)) throw failure("record-address", { where });
}

function isFile(where: string): boolean {
  return existsSync(where) && statSync(where).isFile();
}
