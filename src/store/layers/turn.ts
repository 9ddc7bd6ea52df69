import type { Queryable } from "../database.js";
import type { Store } from "../open.js";

/** One process at a time makes the record; others read and add meanwhile, and find it done when their turn comes. */
const LOCK = "select pg_advisory_xact_lock(7301493)";

/** One step of making the record, in one transaction: all of it is kept or nothing. */
export function recordTurn<Result>(store: Store, work: (transaction: Queryable) => Promise<Result>): Promise<Result> {
  return store.transaction(async (transaction) => {
    await transaction.query(LOCK);
    return work(transaction);
  });
}

/** A report whose reading, or a decision on it, is newer than its part of the record. */
export interface StaleMark {
  readonly key: string;
  readonly generation: number;
}

export function staleMarks(transaction: Queryable, limit: number): Promise<readonly StaleMark[]> {
  return transaction.query<StaleMark>("select report_key as key, generation from stale order by report_key limit $1", [
    limit,
  ]);
}

/** Marks that were renewed meanwhile stay. */
export async function clearMarks(transaction: Queryable, marks: readonly StaleMark[]): Promise<void> {
  await transaction.query(CLEAR, [marks.map(({ key }) => key), marks.map(({ generation }) => generation)]);
}

const CLEAR = `
  delete from stale using unnest($1::text[], $2::bigint[]) as mark (key, generation)
  where stale.report_key = mark.key and stale.generation = mark.generation`;

/** The layers above the readings, in their order. */
export type Stage = "tell" | "fold" | "actor";

/** The next subjects of a stage, those of one time together. */
export async function takeTodo(transaction: Queryable, stage: Stage, limit: number): Promise<readonly string[]> {
  const rows = await transaction.query<{ subject: string }>(TAKE, [stage, limit]);
  return rows.map(({ subject }) => subject);
}

const TAKE = `
  delete from todo where (stage, subject) in (
    select stage, subject from todo where stage = $1 order by day, subject limit $2)
  returning subject`;

/** Those of the given subjects that wait in a stage, taken too. */
export async function takeTodoOf(
  transaction: Queryable,
  stage: Stage,
  subjects: readonly string[],
): Promise<readonly string[]> {
  const rows = await transaction.query<{ subject: string }>(
    "delete from todo where stage = $1 and subject = any($2::text[]) returning subject",
    [stage, subjects],
  );
  return rows.map(({ subject }) => subject);
}

export async function addTodo(transaction: Queryable, stage: Stage, subjects: readonly string[]): Promise<void> {
  if (subjects.length > 0) await transaction.query(ADD, [stage, [...new Set(subjects)]]);
}

const ADD = `
  insert into todo (stage, subject, day)
  select $1, subject, coalesce(left(reports.published, 10), '') from unnest($2::text[]) as subject
  left join reports on key = split_part(subject, ' ', 1)
  on conflict do nothing`;
