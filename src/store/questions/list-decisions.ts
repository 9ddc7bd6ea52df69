import type { Decision } from "#record";
import type { Queryable } from "../database.js";
import type { Store } from "../open.js";
import { type Listed, listed, type Page, rowsToFetch } from "./page.js";

/** Every decision, oldest first: what the record is folded with. */
export function allDecisions(store: Queryable): Promise<readonly Decision[]> {
  return store.query<Decision>(ALL);
}

/** The decisions on one thing, oldest first, and those that undid them. */
export function decisionsOn(store: Store, subjects: readonly string[]): Promise<readonly Decision[]> {
  return store.query<Decision>(ON_SUBJECTS, [subjects]);
}

/** All decisions, the latest first. */
export async function listDecisions(store: Store, page: Page = {}): Promise<Listed<Decision>> {
  const rows = await store.query<Decision>(LIST, [page.after ?? null, rowsToFetch(page)]);
  return listed(rows, page, ({ id }) => id);
}

/** What reviewers said of sources, and all that they took back; few, and asked for with every fact. */
export function ratingDecisions(store: Store): Promise<readonly Decision[]> {
  return store.query<Decision>(RATINGS);
}

const RATINGS = `
  select id, kind, subject, field, value, by, at, why from decisions
  where kind in ('rate', 'undo') order by at, id`;

const ALL = "select id, kind, subject, field, value, by, at, why from decisions order by at, id";

const ON_SUBJECTS = `
  with direct as (select id from decisions where subject = any($1::text[]) or value = any($1::text[]))
  select id, kind, subject, field, value, by, at, why from decisions
  where id in (select id from direct) or subject in (select id from direct)
  order by at, id limit 1000`;

const LIST = `
  select id, kind, subject, field, value, by, at, why from decisions
  where $1::text is null or (at, id) < (select at, id from decisions where id = $1)
  order by at desc, id desc limit $2`;
