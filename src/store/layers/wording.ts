import type { Digest, PrintHolders, SharedWording } from "#record";
import type { Queryable } from "../database.js";
import { keyBegin, reportNumber } from "./places.js";

/** What holds fingerprints, by the numbers of reports. */
export type Holders = ReadonlyMap<number, PrintHolders<number>>;

/** Keeps the fingerprints of texts and how many each has; a text is never changed, so what is kept stays right. */
export async function keepFingerprints(
  transaction: Queryable,
  prints: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  const rows = [...prints].flatMap(([key, own]) => own.map((one) => [one, reportNumber(key)] as const));
  await transaction.query(INSERT, [rows.map(([one]) => one), rows.map(([, report]) => report)]);
  await transaction.query(INSERT_SIZES, [
    [...prints.keys()].map(reportNumber),
    [...prints.values()].map(({ length }) => length),
  ]);
}

const INSERT = `
  insert into wording (fingerprint, report) select * from unnest($1::int[], $2::bigint[]) on conflict do nothing`;

const INSERT_SIZES = `
  insert into wording_sizes (report, fingerprints) select * from unnest($1::bigint[], $2::int[]) on conflict do nothing`;

/** How many fingerprints reports have. */
export async function printCounts(
  transaction: Queryable,
  reports: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await transaction.query<{ report: number; fingerprints: number }>(
    "select report, fingerprints from wording_sizes where report = any($1::bigint[])",
    [reports],
  );
  return new Map(rows.map(({ report, fingerprints }) => [Number(report), fingerprints]));
}

/** The holders of each fingerprint; of one that more than `limit` hold only the first. */
export async function firstHolders(
  transaction: Queryable,
  fingerprints: readonly number[],
  limit: number,
): Promise<Holders> {
  const rows = await transaction.query<{ fingerprint: number; reports: readonly number[]; wide: boolean }>(FIRST, [
    [...new Set(fingerprints)],
    limit,
  ]);
  return new Map(
    rows.map(({ fingerprint, reports, wide }) => [fingerprint, { reports: reports.map(Number), isWide: wide }]),
  );
}

// One more than are asked for tells that there are more; only the first of so many is sent, for most holders are of such.
const FIRST = `
  select fingerprint, cardinality(held) > $2::int as wide, case when cardinality(held) > $2::int then held[1:1] else held end as reports
  from (
    select asked.fingerprint, array(
      select report from wording where wording.fingerprint = asked.fingerprint order by report limit $2::int + 1) as held
    from unnest($1::int[]) as asked (fingerprint)) as found`;

/** All that hold any of some fingerprints, with how many of them. */
export async function allHolders(
  transaction: Queryable,
  fingerprints: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await transaction.query<{ report: number; count: number }>(
    "select report, count(*)::int as count from wording where fingerprint = any($1::int[]) group by report",
    [fingerprints],
  );
  return new Map(rows.map(({ report, count }) => [Number(report), count]));
}

/**
 * The keys of reports by their numbers, with the dates that the reports bear. Asked for one by one, the first of each: of a range the planner
 * expects a ninth of all reports, and for a join would read every one for every beginning.
 */
export async function keysOf(
  transaction: Queryable,
  reports: readonly number[],
): Promise<ReadonlyMap<number, DatedKey>> {
  const rows = await transaction.query<DatedKey>(
    `select key, published from unnest($1::text[]) as given (start) cross join lateral (
       select key, published from reports
       where key >= given.start collate "C" and key < (given.start || 'g') collate "C" order by key limit 1) as first
     order by key`,
    [reports.map(keyBegin)],
  );
  return new Map(rows.map((row) => [reportNumber(row.key), row]));
}

export interface DatedKey {
  readonly key: string;
  readonly published: string | null;
}

/** All pairs of some reports. */
export async function pairsOf(transaction: Queryable, keys: readonly string[]): Promise<readonly SharedWording[]> {
  const rows = await transaction.query<{ body: SharedWording }>(PAIRS, [keys]);
  return rows.map(({ body }) => body);
}

const PAIRS = `
  select body from copies where left_key = any($1::text[])
  union all
  select body from copies where right_key = any($1::text[]) and not (left_key = any($1::text[]))`;

/** All pairs of some reports, without the places of the words; one of two of them comes twice. */
export async function sharesOf(transaction: Queryable, keys: readonly string[]): Promise<readonly Share[]> {
  return transaction.query<Share>(SHARES, [keys]);
}

export type Share = Pick<SharedWording, "left" | "right" | "share">;

const SHARES = `
  select left_key as left, right_key as right, share from copies where left_key = any($1::text[])
  union all
  select left_key, right_key, share from copies where right_key = any($1::text[])`;

/** Takes pairs out and puts others in. */
export async function replacePairs(
  transaction: Queryable,
  gone: readonly SharedWording[],
  fresh: readonly SharedWording[],
): Promise<void> {
  await transaction.query(DELETE_PAIRS, [gone.map(({ left }) => left), gone.map(({ right }) => right)]);
  await transaction.query(INSERT_PAIRS, [
    fresh.map(({ left }) => left),
    fresh.map(({ right }) => right),
    fresh.map(({ share }) => share),
    fresh.map((pair) => JSON.stringify(pair)),
  ]);
}

const DELETE_PAIRS = `
  delete from copies using unnest($1::text[], $2::text[]) as gone (l, r) where left_key = gone.l and right_key = gone.r`;

const INSERT_PAIRS = `
  insert into copies (left_key, right_key, share, body)
  select l, r, share, body::jsonb from unnest($1::text[], $2::text[], $3::float8[], $4::text[]) as given (l, r, share, body)`;

/** The texts of reports by key. */
export async function readTexts(transaction: Queryable, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.query<{ key: string; text: string }>(
    "select key, text from reports where key = any($1::text[])",
    [keys],
  );
  return new Map(rows.map(({ key, text }) => [key, text]));
}

export async function keepDigests(transaction: Queryable, digests: readonly Digest[]): Promise<void> {
  await transaction.query(UPSERT_DIGESTS, [
    digests.map(({ entry }) => entry.key),
    digests.map((digest) => JSON.stringify(digest)),
  ]);
}

const UPSERT_DIGESTS = `
  insert into digests (report_key, body) select key, body::jsonb from unnest($1::text[], $2::text[]) as given (key, body)
  on conflict (report_key) do update set body = excluded.body`;

export async function readDigests(transaction: Queryable, keys: readonly string[]): Promise<readonly Digest[]> {
  if (keys.length === 0) return [];
  const rows = await transaction.query<{ body: Digest }>(
    "select body from digests where report_key = any($1::text[]) order by report_key",
    [keys],
  );
  return rows.map(({ body }) => body);
}
