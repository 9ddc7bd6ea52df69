import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { failure } from "#model";
import type { Database } from "./database.js";

const FOLDER = fileURLToPath(new URL("./migrations/", import.meta.url));

/** Two processes that open a new record at once migrate one after the other. */
const LOCK = "select pg_advisory_xact_lock(7301492)";

interface Migration {
  readonly number: number;
  readonly name: string;
}

/** Brings the tables up to date: numbered files, forward only, each with its number in one transaction. */
export async function migrate(database: Database): Promise<void> {
  const known = listMigrations();
  const found = await currentNumber(database);
  const newest = known.at(-1)?.number ?? 0;
  if (found > newest) throw failure("record-newer", { where: database.where, found, known: newest });
  for (const migration of known) if (migration.number > found) await apply(database, migration);
}

/** The migrations that come with this program, in order. */
export function listMigrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{3}-.*\.sql$/u.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 3)), name }));
}

async function currentNumber(database: Database): Promise<number> {
  const [table] = await database.query<{ name: string | null }>("select to_regclass('migrations')::text as name");
  if (!table?.name) return 0;
  const [row] = await database.query<{ number: number }>(
    "select coalesce(max(number), 0)::int as number from migrations",
  );
  return row?.number ?? 0;
}

/** What another process applied meanwhile is left alone. */
async function apply(database: Database, { number, name }: Migration): Promise<void> {
  const sql = readFileSync(`${FOLDER}${name}`, "utf8");
  await database.transaction(async (transaction) => {
    await transaction.query(LOCK);
    await transaction.query(
      "create table if not exists migrations (number int primary key, name text not null, applied_at timestamptz not null default now())",
    );
    const done = await transaction.query("select 1 from migrations where number = $1", [number]);
    if (done.length > 0) return;
    await transaction.script(sql);
    await transaction.query("insert into migrations (number, name) values ($1, $2)", [number, name]);
  });
}
