import type { Store } from "../open.js";

/**
 * Drops everything derived and puts every report up for reading again, in one transaction: a rebuild that is interrupted
 * is completed by the next one, or by the next addition.
 */
export function startRebuild(store: Store): Promise<void> {
  return store.transaction(async (transaction) => {
    for (const sql of DELETES) await transaction.query(sql);
    await transaction.query(INSERT_JOBS);
  });
}

const DELETES = [
  "delete from fact_reports",
  "delete from findings",
  "delete from open_pairs",
  "delete from claims",
  "delete from transfers",
  "delete from events",
  "delete from actors",
  "delete from entries",
  "delete from stale",
  "delete from todo",
  "delete from telling_places",
  "delete from tellings",
  "delete from node_places",
  "delete from nodes",
  "delete from variants",
  "delete from seats_held",
  "delete from seats_sought",
  "delete from named",
  "delete from digests",
  "delete from copies",
  "delete from wording",
  "delete from wording_sizes",
  "delete from readings",
] as const;

const INSERT_JOBS = `
  insert into jobs (stage, subject) select 'read', key from reports
  on conflict (stage, subject) do update set holder = null, error = null`;
