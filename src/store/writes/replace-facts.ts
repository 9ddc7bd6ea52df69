import type { Finding } from "#findings";
import type { Evidence, PressRecord } from "#record";
import type { Queryable } from "../database.js";
import type { Store } from "../open.js";
import { inPieces } from "./pieces.js";

/** Rows a statement carries at most, so that one message stays small. */
const PIECE = 500;

/** A report's mark that its part of the record is stale. */
export interface StaleMark {
  readonly key: string;
  readonly generation: number;
}

/** A part of the record made anew: all rows that rest on the reports in scope are replaced. */
export interface NewFacts {
  readonly scope: readonly string[];
  /** The marks as they stood before the readings were fetched. */
  readonly marks: readonly StaleMark[];
  readonly record: PressRecord;
  readonly findings: readonly Finding[];
}

/** Replaces facts in one transaction; false, and nothing changed, where the marks say that something moved meanwhile. */
export function replaceFacts(store: Store, facts: NewFacts): Promise<boolean> {
  return store
    .transaction(async (transaction) => {
      const { scope, marks } = facts;
      const cleared = await transaction.query(CLEAR_MARKS, [
        marks.map(({ key }) => key),
        marks.map(({ generation }) => generation),
      ]);
      if (cleared.length < marks.length) throw STALE_AGAIN;
      for (const sql of DELETES) await transaction.query(sql, [scope]);
      await insertFacts(transaction, facts);
      return true;
    })
    .catch((thrown: unknown) => {
      if (thrown === STALE_AGAIN) return false;
      throw thrown;
    });
}

/** Thrown inside the transaction to undo it. */
const STALE_AGAIN = new Error("a report in scope changed meanwhile");

async function insertFacts(transaction: Queryable, { record, findings }: NewFacts): Promise<void> {
  await insertBodies(transaction, INSERT_ENTRIES, record.reports);
  await insertBodies(transaction, INSERT_ACTORS, record.actors);
  await insertBodies(transaction, INSERT_EVENTS, record.events);
  await insertBodies(transaction, INSERT_TRANSFERS, record.transfers);
  await insertBodies(transaction, INSERT_CLAIMS, record.claims);
  await insertBodies(transaction, INSERT_OPEN_PAIRS, record.open);
  await insertBodies(transaction, INSERT_FINDINGS, findings);
  for (const piece of inPieces(factReports(record, findings), PIECE * 10))
    await transaction.query(INSERT_FACT_REPORTS, [piece.map(({ report }) => report), piece.map(({ fact }) => fact)]);
}

async function insertBodies(transaction: Queryable, sql: string, bodies: readonly object[]): Promise<void> {
  for (const piece of inPieces(bodies, PIECE))
    await transaction.query(sql, [piece.map((body) => JSON.stringify(body))]);
}

interface FactReport {
  readonly fact: string;
  readonly report: string;
}

/** Every fact with every report it rests on. Members count too: a decision may name one of them. */
function factReports(record: PressRecord, findings: readonly Finding[]): readonly FactReport[] {
  const merged = [...record.actors, ...record.events, ...record.transfers];
  const reportsOf = new Map(merged.map(({ id, reports }) => [id, reports]));
  return [
    ...merged.flatMap(({ id, members, reports }) => [id, ...members].flatMap((fact) => link(fact, reports))),
    ...record.claims.flatMap(({ id, supports }) =>
      link(
        id,
        supports.map(({ report }) => report),
      ),
    ),
    ...record.open.flatMap(({ id, left, right }) =>
      link(id, [...(reportsOf.get(left) ?? []), ...(reportsOf.get(right) ?? [])]),
    ),
    ...findings.flatMap((finding) => link(finding.id, reportsOfFinding(finding, reportsOf.get(finding.subject) ?? []))),
  ];
}

function reportsOfFinding({ evidence, values }: Finding, ofSubject: readonly string[]): readonly string[] {
  const own = [...evidence.map(({ report }: Evidence) => report), ...values.flatMap(({ reports }) => reports)];
  return own.length > 0 ? own : ofSubject;
}

function link(fact: string, reports: readonly string[]): readonly FactReport[] {
  return [...new Set(reports)].map((report) => ({ fact, report }));
}

const CLEAR_MARKS = `
  delete from stale using unnest($1::text[], $2::bigint[]) as mark (key, generation)
  where stale.report_key = mark.key and stale.generation = mark.generation
  returning stale.report_key`;

/** Facts never rest on reports inside and outside the scope: it is closed under the facts' own reports. */
const FACTS_IN_SCOPE = "select fact from fact_reports where report_key = any($1::text[])";
const DELETES = [
  "delete from entries where key = any($1::text[])",
  `delete from actors where id in (${FACTS_IN_SCOPE})`,
  `delete from events where id in (${FACTS_IN_SCOPE})`,
  `delete from transfers where id in (${FACTS_IN_SCOPE})`,
  `delete from claims where id in (${FACTS_IN_SCOPE})`,
  `delete from open_pairs where id in (${FACTS_IN_SCOPE})`,
  `delete from findings where id in (${FACTS_IN_SCOPE})`,
  "delete from fact_reports where report_key = any($1::text[])",
] as const;

const INSERT_ENTRIES = `
  insert into entries (key, body) select body::jsonb ->> 'key', body::jsonb from unnest($1::text[]) as body
  on conflict (key) do update set body = excluded.body`;
const INSERT_ACTORS = `
  insert into actors (id, body) select body::jsonb ->> 'id', body::jsonb from unnest($1::text[]) as body
  on conflict (id) do update set body = excluded.body`;
const INSERT_EVENTS = `
  insert into events (id, body) select body::jsonb ->> 'id', body::jsonb from unnest($1::text[]) as body
  on conflict (id) do update set body = excluded.body`;
const INSERT_TRANSFERS = `
  insert into transfers (id, body) select body::jsonb ->> 'id', body::jsonb from unnest($1::text[]) as body
  on conflict (id) do update set body = excluded.body`;
const INSERT_CLAIMS = `
  insert into claims (id, body) select body::jsonb ->> 'id', body::jsonb from unnest($1::text[]) as body
  on conflict (id) do update set body = excluded.body`;
const INSERT_OPEN_PAIRS = `
  insert into open_pairs (id, body) select body::jsonb ->> 'id', body::jsonb from unnest($1::text[]) as body
  on conflict (id) do update set body = excluded.body`;
const INSERT_FINDINGS = `
  insert into findings (id, body) select body::jsonb ->> 'id', body::jsonb from unnest($1::text[]) as body
  on conflict (id) do update set body = excluded.body`;
const INSERT_FACT_REPORTS = `
  insert into fact_reports (report_key, fact) select * from unnest($1::text[], $2::text[])
  on conflict do nothing`;
