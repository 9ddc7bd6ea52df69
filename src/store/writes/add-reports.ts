import type { Report } from "#model";
import type { Queryable } from "../database.js";
import type { Store } from "../open.js";

/** What an addition changed. */
export interface Addition {
  /** Reports that were not in the record. */
  readonly added: number;
  /** Reports that were, in every respect. */
  readonly known: number;
  /** Further labels under which a text is now known. */
  readonly sightings: number;
  /** Added reports whose url was known with another text. */
  readonly versions: readonly NewVersion[];
}

export interface NewVersion {
  readonly id: string;
  readonly url: string;
  /** How many texts are now kept under this url. */
  readonly texts: number;
}

/** Adds one batch of reports in one transaction, each with its sighting and the job to read it. Adding twice changes nothing. */
export function addReports(store: Store, reports: readonly Report[]): Promise<Addition> {
  return store.transaction(async (transaction) => {
    const changed = await insertReports(transaction, reports);
    const seen = await insertSightings(transaction, reports);
    await transaction.query(INSERT_JOBS, [changed.map(({ key }) => key)]);
    const added = changed.filter(({ added }) => added).map(({ key }) => key);
    const versions = await transaction.query<NewVersion>(FIND_VERSIONS, [added]);
    const sightings = seen.length - added.length;
    return { added: added.length, known: reports.length - seen.length, sightings, versions };
  });
}

function insertReports(transaction: Queryable, reports: readonly Report[]) {
  return transaction.query<{ key: string; added: boolean }>(INSERT_REPORTS, [
    reports.map(({ key }) => key),
    reports.map(({ sha256 }) => sha256),
    reports.map(({ publisher }) => publisher),
    reports.map(({ url }) => url),
    reports.map(({ text }) => text),
    ...sightingColumns(reports),
  ]);
}

function insertSightings(transaction: Queryable, reports: readonly Report[]) {
  return transaction.query(INSERT_SIGHTINGS, [reports.map(({ key }) => key), ...sightingColumns(reports)]);
}

function sightingColumns(reports: readonly Report[]) {
  return [
    reports.map(({ id }) => id),
    reports.map(({ title }) => title),
    reports.map(({ published }) => published),
    reports.map(({ language }) => language),
    reports.map(({ retrieved }) => retrieved),
  ];
}

/**
 * A report that is known takes over what a new sighting tells of it: least() ignores null and does not care which came first.
 * Sorted by key, so that two processes that add the same reports cannot wait for each other in a ring.
 */
const INSERT_REPORTS = `
  insert into reports (key, sha256, publisher, url, text, id, title, published, language, retrieved)
  select key, min(sha256), min(publisher), min(url), (array_agg(text))[1],
    min(id collate "C"), min(title collate "C"), min(published collate "C"), min(language collate "C"), min(retrieved collate "C")
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
    as given (key, sha256, publisher, url, text, id, title, published, language, retrieved)
  group by key order by key
  on conflict (key) do update set
    id = least(reports.id, excluded.id),
    title = least(reports.title, excluded.title),
    published = least(reports.published, excluded.published),
    language = least(reports.language, excluded.language),
    retrieved = least(reports.retrieved, excluded.retrieved)
  where (reports.id, reports.title, reports.published, reports.language, reports.retrieved) is distinct from
    (least(reports.id, excluded.id), least(reports.title, excluded.title), least(reports.published, excluded.published),
      least(reports.language, excluded.language), least(reports.retrieved, excluded.retrieved))
  returning key, xmax = 0 as added`;

const INSERT_SIGHTINGS = `
  insert into sightings (report_key, id, title, published, language, retrieved)
  select report_key, id,
    min(title collate "C"), min(published collate "C"), min(language collate "C"), min(retrieved collate "C")
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
    as given (report_key, id, title, published, language, retrieved)
  group by report_key, id order by report_key, id
  on conflict (report_key, id) do nothing
  returning report_key`;

/** A job that somebody holds is freed again: what he is reading has just changed. */
const INSERT_JOBS = `
  insert into jobs (stage, subject) select 'read', key from unnest($1::text[]) as key
  on conflict (stage, subject) do update set holder = null, error = null`;

const FIND_VERSIONS = `
  select added.id, added.url, (select count(*) from reports other where other.url = added.url) as texts
  from reports added
  where added.key = any($1::text[])
    and exists (select from reports other where other.url = added.url and other.key <> added.key)
  order by added.url, added.id`;
