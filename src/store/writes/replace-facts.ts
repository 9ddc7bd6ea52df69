import type { Finding } from "#findings";
import type { PressRecord } from "#record";
import type { Queryable } from "../database.js";
import type { Store } from "../open.js";
import { type FactRow, factRows, TABLES, type Table } from "./fact-rows.js";
import { inPieces } from "./pieces.js";

/** Rows a statement carries at most, so that one message stays small. */
const PIECE = 500;

/** A report's mark that its part of the record is stale. */
export interface StaleMark {
  readonly key: string;
  readonly generation: number;
}

/** A part of the record made anew: all rows that rest on the reports in scope. */
export interface NewFacts {
  readonly scope: readonly string[];
  /** The marks as they stood before the readings were fetched. */
  readonly marks: readonly StaleMark[];
  readonly record: PressRecord;
  readonly findings: readonly Finding[];
}

/**
 * Brings the rows of a part to what was made anew, in one transaction, writing only what changed. False, and nothing
 * changed, where the marks say that something moved meanwhile.
 */
export async function replaceFacts(store: Store, { scope, marks, record, findings }: NewFacts): Promise<boolean> {
  const rows = factRows(record, findings);
  try {
    await store.transaction(async (transaction) => {
      await clearMarks(transaction, marks);
      for (const table of TABLES) await replaceIn(transaction, table, rows[table], scope);
    });
    return true;
  } catch (thrown) {
    if (thrown === STALE_AGAIN) return false;
    throw thrown;
  }
}

/** Thrown inside the transaction to undo it. */
const STALE_AGAIN = new Error("a report in scope changed meanwhile");

async function clearMarks(transaction: Queryable, marks: readonly StaleMark[]): Promise<void> {
  const [keys, generations] = [marks.map(({ key }) => key), marks.map(({ generation }) => generation)];
  const cleared = await transaction.query(CLEAR_MARKS, [keys, generations]);
  if (cleared.length < marks.length) throw STALE_AGAIN;
}

async function replaceIn(
  transaction: Queryable,
  table: Table,
  rows: readonly FactRow[],
  scope: readonly string[],
): Promise<void> {
  const { find, remove, insert } = STATEMENTS[table];
  const found = await transaction.query<{ id: string; hash: string }>(find, [scope]);
  const old = new Map(found.map(({ id, hash }) => [id, hash]));
  const wanted = new Set(rows.map(({ id }) => id));
  const changed = rows.filter(({ id, hash }) => old.get(id) !== hash);
  const gone = found.flatMap(({ id }) => (wanted.has(id) ? [] : [id]));
  const outdated = [...gone, ...changed.flatMap(({ id }) => (old.has(id) ? [id] : []))];
  if (outdated.length > 0) {
    await transaction.query(REMOVE_LINKS, [outdated]);
    await transaction.query(remove, [outdated]);
  }
  for (const piece of inPieces(changed, PIECE)) await insertPiece(transaction, insert, piece);
}

async function insertPiece(transaction: Queryable, insert: string, rows: readonly FactRow[]): Promise<void> {
  const [ids, hashes, bodies] = [rows.map(({ id }) => id), rows.map(({ hash }) => hash), rows.map(({ body }) => body)];
  await transaction.query(insert, [ids, hashes, bodies]);
  const links = rows.flatMap((row) => row.links.map((link) => ({ ...link, id: row.id })));
  await transaction.query(INSERT_LINKS, [
    links.map(({ report }) => report),
    links.map(({ fact }) => fact),
    links.map(({ id }) => id),
  ]);
}

const CLEAR_MARKS = `
  delete from stale using unnest($1::text[], $2::bigint[]) as mark (key, generation)
  where stale.report_key = mark.key and stale.generation = mark.generation
  returning stale.report_key`;

const REMOVE_LINKS = "delete from fact_reports where owner = any($1::text[])";

const INSERT_LINKS = `
  insert into fact_reports (report_key, fact, owner) select * from unnest($1::text[], $2::text[], $3::text[])
  on conflict (report_key, fact) do update set owner = excluded.owner`;

/** Facts never rest on reports inside and outside the scope: it is closed under the facts' own reports. */
const STATEMENTS: Readonly<Record<Table, { readonly find: string; readonly remove: string; readonly insert: string }>> =
  {
    entries: {
      find: "select key as id, hash from entries where key = any($1::text[])",
      remove: "delete from entries where key = any($1::text[])",
      insert: `
      insert into entries (key, hash, body)
      select id, hash, body::jsonb from unnest($1::text[], $2::text[], $3::text[]) as given (id, hash, body)`,
    },
    actors: {
      find: `
      select id, hash from actors
      where id in (select owner from fact_reports where report_key = any($1::text[]))`,
      remove: "delete from actors where id = any($1::text[])",
      insert: `
      insert into actors (id, hash, body)
      select id, hash, body::jsonb from unnest($1::text[], $2::text[], $3::text[]) as given (id, hash, body)`,
    },
    events: {
      find: `
      select id, hash from events
      where id in (select owner from fact_reports where report_key = any($1::text[]))`,
      remove: "delete from events where id = any($1::text[])",
      insert: `
      insert into events (id, hash, body)
      select id, hash, body::jsonb from unnest($1::text[], $2::text[], $3::text[]) as given (id, hash, body)`,
    },
    transfers: {
      find: `
      select id, hash from transfers
      where id in (select owner from fact_reports where report_key = any($1::text[]))`,
      remove: "delete from transfers where id = any($1::text[])",
      insert: `
      insert into transfers (id, hash, body)
      select id, hash, body::jsonb from unnest($1::text[], $2::text[], $3::text[]) as given (id, hash, body)`,
    },
    claims: {
      find: `
      select id, hash from claims
      where id in (select owner from fact_reports where report_key = any($1::text[]))`,
      remove: "delete from claims where id = any($1::text[])",
      insert: `
      insert into claims (id, hash, body)
      select id, hash, body::jsonb from unnest($1::text[], $2::text[], $3::text[]) as given (id, hash, body)`,
    },
    open_pairs: {
      find: `
      select id, hash from open_pairs
      where id in (select owner from fact_reports where report_key = any($1::text[]))`,
      remove: "delete from open_pairs where id = any($1::text[])",
      insert: `
      insert into open_pairs (id, hash, body)
      select id, hash, body::jsonb from unnest($1::text[], $2::text[], $3::text[]) as given (id, hash, body)`,
    },
    findings: {
      find: `
      select id, hash from findings
      where id in (select owner from fact_reports where report_key = any($1::text[]))`,
      remove: "delete from findings where id = any($1::text[])",
      insert: `
      insert into findings (id, hash, body)
      select id, hash, body::jsonb from unnest($1::text[], $2::text[], $3::text[]) as given (id, hash, body)`,
    },
  };
