import { createHash } from "node:crypto";
import type { Finding } from "#findings";
import type { Actor, Claim, EventEntry, OpenPair, Standing, TransferEntry } from "#record";
import type { Queryable } from "../database.js";
import { inPieces } from "../writes/pieces.js";

/** Rows a statement carries at most, so that one message stays small. */
const PIECE = 500;

/** The tables whose rows are facts of the record. */
export type FactTable = "actors" | "events" | "transfers" | "claims" | "open_pairs" | "findings";

type Body = Actor | EventEntry | TransferEntry | Claim | OpenPair | Finding;

/** A fact with the reports it rests on; the members of a merged one count as facts too, for a decision may name one of them. */
export interface FactRow {
  readonly body: Body;
  readonly links: readonly FactLink[];
}

export interface FactLink {
  readonly fact: string;
  readonly report: string;
}

/** What replacing rows changed. */
export interface Changed {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Rows that stay and say something else. */
  readonly altered: readonly string[];
}

/** Brings the rows with the ids in `old` to what was made anew, writing only what changed. */
export async function replaceRows(
  transaction: Queryable,
  table: FactTable,
  old: readonly string[],
  rows: readonly FactRow[],
): Promise<Changed> {
  const wanted = new Map(rows.map((row) => [row.body.id, hashed(row)]));
  const asked = [...new Set([...old, ...wanted.keys()])];
  const kept = await transaction.query<{ id: string; hash: string }>(
    `select id, hash from ${table} where id = any($1::text[])`,
    [asked],
  );
  const hashes = new Map(kept.map(({ id, hash }) => [id, hash]));
  const changed = [...wanted.values()].filter(({ row, hash }) => hashes.get(row.body.id) !== hash);
  const removed = kept.flatMap(({ id }) => (wanted.has(id) ? [] : [id]));
  const outdated = [...removed, ...changed.flatMap(({ row }) => (hashes.has(row.body.id) ? [row.body.id] : []))];
  if (outdated.length > 0) {
    await transaction.query("delete from fact_reports where owner = any($1::text[])", [outdated]);
    await transaction.query(`delete from ${table} where id = any($1::text[])`, [outdated]);
  }
  for (const piece of inPieces(changed, PIECE)) await insert(transaction, table, piece);
  const ids = changed.map(({ row }) => row.body.id);
  return {
    added: ids.filter((id) => !hashes.has(id)),
    removed,
    altered: ids.filter((id) => hashes.has(id)),
  };
}

interface Hashed {
  readonly row: FactRow;
  readonly text: string;
  readonly hash: string;
}

function hashed(row: FactRow): Hashed {
  const text = JSON.stringify(row.body);
  return { row, text, hash: hashOf(text) };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}

async function insert(transaction: Queryable, table: FactTable, rows: readonly Hashed[]): Promise<void> {
  await transaction.query(
    `insert into ${table} (id, hash, body)
     select id, hash, body::jsonb from unnest($1::text[], $2::text[], $3::text[]) as given (id, hash, body)`,
    [rows.map(({ row }) => row.body.id), rows.map(({ hash }) => hash), rows.map(({ text }) => text)],
  );
  const links = rows.flatMap(({ row }) => row.links.map((link) => ({ ...link, owner: row.body.id })));
  if (links.length === 0) return;
  await transaction.query(INSERT_LINKS, [
    links.map(({ report }) => report),
    links.map(({ fact }) => fact),
    links.map(({ owner }) => owner),
  ]);
}

const INSERT_LINKS = `
  insert into fact_reports (report_key, fact, owner)
  select distinct on (report, fact) * from unnest($1::text[], $2::text[], $3::text[]) as given (report, fact, owner)
  on conflict (report_key, fact) do update set owner = excluded.owner`;

/** Keeps how reports stand, where that changed. */
export async function keepStandings(transaction: Queryable, reports: readonly Standing[]): Promise<void> {
  const rows = reports.map(({ entry, outlet, onlySource }) => {
    const { copies, ...body } = entry;
    const [own, shared] = [JSON.stringify(body), JSON.stringify(copies)];
    return {
      key: entry.key,
      own,
      shared,
      outlet,
      onlySource,
      hash: hashOf(`${own} ${shared} ${outlet} ${onlySource}`),
    };
  });
  await transaction.query(UPSERT_ENTRIES, [
    rows.map(({ key }) => key),
    rows.map(({ hash }) => hash),
    rows.map(({ own }) => own),
    rows.map(({ shared }) => shared),
    rows.map(({ outlet }) => outlet),
    rows.map(({ onlySource }) => onlySource),
  ]);
}

const UPSERT_ENTRIES = `
  insert into entries (key, hash, body, copies, outlet, only_source)
  select key, hash, body::jsonb, copies::jsonb, outlet, source
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
    as given (key, hash, body, copies, outlet, source)
  on conflict (key) do update set
    hash = excluded.hash, body = excluded.body, copies = excluded.copies, outlet = excluded.outlet,
    only_source = excluded.only_source
  where entries.hash <> excluded.hash`;

/** How reports stand, without their copies, which are many and asked of few. */
export async function readStandings(transaction: Queryable, keys: readonly string[]): Promise<readonly Standing[]> {
  if (keys.length === 0) return [];
  const rows = await transaction.query<KeptStanding>(
    'select body as entry, outlet, only_source as "onlySource" from entries where key = any($1::text[]) order by key',
    [keys],
  );
  return rows.map(({ entry, ...standing }) => ({ ...standing, entry: { ...entry, copies: [] } }));
}

interface KeptStanding extends Omit<Standing, "entry"> {
  readonly entry: Omit<Standing["entry"], "copies">;
}

/** Keys of all texts that were read under these urls. */
export async function keysByUrl(
  transaction: Queryable,
  urls: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (urls.length === 0) return new Map();
  const rows = await transaction.query<{ url: string; keys: readonly string[] }>(
    `select url, array_agg(key order by key) as keys from reports
     where url = any($1::text[]) and exists (select from readings where report_key = key) group by url`,
    [urls],
  );
  return new Map(rows.map(({ url, keys }) => [url, keys]));
}

/** The ids in a table with one of these values in a column. */
export async function idsBy(
  transaction: Queryable,
  table: "claims" | "findings" | "open_pairs",
  subjects: readonly string[],
): Promise<readonly string[]> {
  const where =
    table === "open_pairs" ? "left_id = any($1::text[]) or right_id = any($1::text[])" : "subject = any($1::text[])";
  const rows = await transaction.query<{ id: string }>(`select id from ${table} where ${where}`, [subjects]);
  return rows.map(({ id }) => id);
}

/** Events and transfers that rest on any of these reports or facts. */
export async function subjectsOn(
  transaction: Queryable,
  reports: readonly string[],
  facts: readonly string[],
): Promise<readonly string[]> {
  const rows = await transaction.query<{ owner: string }>(SUBJECTS, [reports, facts]);
  return rows.map(({ owner }) => owner);
}

const SUBJECTS = `
  select owner from fact_reports
  where report_key = any($1::text[]) and (owner like 'event:%' or owner like 'transfer:%')
  union
  select owner from fact_reports
  where fact = any($2::text[]) and (owner like 'event:%' or owner like 'transfer:%')`;

/** What each fact was folded into. */
export async function ownersOf(transaction: Queryable, facts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (facts.length === 0) return new Map();
  const rows = await transaction.query<{ fact: string; owner: string }>(
    "select fact, min(owner) as owner from fact_reports where fact = any($1::text[]) and owner <> '' group by fact",
    [facts],
  );
  return new Map(rows.map(({ fact, owner }) => [fact, owner]));
}

/** The transfers that a contradiction quoting any of these reports says to have another supplier or recipient. */
export async function rivalsQuoting(transaction: Queryable, reports: readonly string[]): Promise<readonly string[]> {
  if (reports.length === 0) return [];
  const rows = await transaction.query<{ subject: string }>(RIVALS_QUOTING, [reports]);
  return rows.map(({ subject }) => subject);
}

const RIVALS_QUOTING = `
  select distinct subject from fact_reports join findings on findings.id = fact_reports.fact
  where report_key = any($1::text[]) and owner like 'finding:%'
    and kind = 'contradiction' and body ->> 'field' in ('supplier', 'recipient')`;

/** The reports and members of events and transfers. */
export async function membersOf(
  transaction: Queryable,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly fact: string; readonly report: string }[]> {
  if (ids.length === 0) return [];
  return transaction.query<{ id: string; fact: string; report: string }>(
    "select owner as id, fact, report_key as report from fact_reports where owner = any($1::text[])",
    [ids],
  );
}

/** Open pairs of these things as they are kept. */
export async function openPairsOf(transaction: Queryable, ids: readonly string[]): Promise<readonly OpenPair[]> {
  const rows = await transaction.query<{ body: OpenPair }>(
    "select body from open_pairs where left_id = any($1::text[]) or right_id = any($1::text[])",
    [ids],
  );
  return rows.map(({ body }) => body);
}

/** Bodies of actors or events. */
export async function readBodies<Entry extends Body>(
  transaction: Queryable,
  table: "actors" | "events" | "transfers",
  ids: readonly string[],
): Promise<readonly Entry[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.query<{ body: Entry }>(
    `select body from ${table} where id = any($1::text[]) order by id`,
    [ids],
  );
  return rows.map(({ body }) => body);
}
