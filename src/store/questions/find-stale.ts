import type { Store } from "../open.js";
import type { StaleMark } from "../writes/replace-facts.js";

/** Stale reports from which one part of the record is grown. */
const SEEDS = 200;

/** The part of the record to be made anew next: every report that can touch a stale one, and the marks as they stand. */
export interface StalePart {
  readonly scope: readonly string[];
  readonly marks: readonly StaleMark[];
}

/** The next stale part of the record; null where all of it is up to date. */
export async function findStalePart(store: Store): Promise<StalePart | null> {
  const seeds = await store.query<{ key: string }>("select report_key as key from stale order by report_key limit $1", [
    SEEDS,
  ]);
  if (seeds.length === 0) return null;
  const touched = await store.query<{ key: string }>(FIND_TOUCHED, [seeds.map(({ key }) => key)]);
  const scope = touched.map(({ key }) => key);
  const marks = await store.query<StaleMark>(FIND_MARKS, [scope]);
  return { scope, marks };
}

/**
 * Walks from report to report over shared keys, shared facts and reviewers' merges. Keys and facts are steps of their own, so
 * that a key shared by n reports costs n steps and not n times n.
 */
const FIND_TOUCHED = `
  with recursive touched (kind, id) as (
    select 'report', seed collate "C" from unnest($1::text[]) as seed
    union
    select step.kind, step.id from touched cross join lateral (
      select 'key' as kind, reading_keys.key as id from reading_keys
        where touched.kind = 'report' and reading_keys.report_key = touched.id
      union all
      select 'report', reading_keys.report_key from reading_keys
        where touched.kind = 'key' and reading_keys.key = touched.id
      union all
      select 'fact', fact_reports.fact from fact_reports
        where touched.kind = 'report' and fact_reports.report_key = touched.id
      union all
      select 'report', fact_reports.report_key from fact_reports
        where touched.kind = 'fact' and fact_reports.fact = touched.id
      union all
      select 'fact', decisions.value collate "C" from decisions
        where touched.kind = 'fact' and decisions.kind = 'merge' and decisions.subject = touched.id
      union all
      select 'fact', decisions.subject from decisions
        where touched.kind = 'fact' and decisions.kind = 'merge' and decisions.value = touched.id
    ) as step (kind, id))
  select distinct touched.id as key from touched
  join readings on readings.report_key = touched.id
  where touched.kind = 'report' order by key`;

const FIND_MARKS =
  "select report_key as key, generation from stale where report_key = any($1::text[]) order by report_key";
