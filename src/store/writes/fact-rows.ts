import { createHash } from "node:crypto";
import type { Finding } from "#findings";
import type { PressRecord } from "#record";

/** The tables of the record, in the order they are written. */
export const TABLES = ["entries", "actors", "events", "transfers", "claims", "open_pairs", "findings"] as const;
export type Table = (typeof TABLES)[number];

/** A row as it is kept: its body as text, the hash of that, and the reports it rests on. */
export interface FactRow {
  readonly id: string;
  readonly body: string;
  readonly hash: string;
  readonly links: readonly FactLink[];
}

/** A report that a fact rests on. The members of a merged fact count as facts too: a decision may name one of them. */
export interface FactLink {
  readonly fact: string;
  readonly report: string;
}

/** The rows of a record and its findings, table by table. */
export function factRows(
  record: PressRecord,
  findings: readonly Finding[],
): Readonly<Record<Table, readonly FactRow[]>> {
  const merged = [...record.actors, ...record.events, ...record.transfers];
  const reportsOf = new Map(merged.map(({ id, reports }) => [id, reports]));
  const ofSubject = (id: string) => reportsOf.get(id) ?? [];
  return {
    entries: record.reports.map((entry) => rowOf(entry.key, entry, [])),
    actors: record.actors.map(mergedRow),
    events: record.events.map(mergedRow),
    transfers: record.transfers.map(mergedRow),
    claims: record.claims.map((claim) =>
      rowOf(
        claim.id,
        claim,
        link(
          claim.id,
          claim.supports.map(({ report }) => report),
        ),
      ),
    ),
    open_pairs: record.open.map((pair) =>
      rowOf(pair.id, pair, link(pair.id, [...ofSubject(pair.left), ...ofSubject(pair.right)])),
    ),
    findings: findings.map((finding) =>
      rowOf(finding.id, finding, link(finding.id, reportsOfFinding(finding, ofSubject(finding.subject)))),
    ),
  };
}

interface MergedFact {
  readonly id: string;
  readonly members: readonly string[];
  readonly reports: readonly string[];
}

function mergedRow(fact: MergedFact): FactRow {
  return rowOf(
    fact.id,
    fact,
    [...new Set([fact.id, ...fact.members])].flatMap((id) => link(id, fact.reports)),
  );
}

function rowOf(id: string, entry: object, links: readonly FactLink[]): FactRow {
  const body = JSON.stringify(entry);
  return { id, body, hash: createHash("sha256").update(body).digest("base64url").slice(0, 22), links };
}

function reportsOfFinding({ evidence, values }: Finding, ofSubject: readonly string[]): readonly string[] {
  const own = [...evidence.map(({ report }) => report), ...values.flatMap(({ reports }) => reports)];
  return own.length > 0 ? own : ofSubject;
}

function link(fact: string, reports: readonly string[]): readonly FactLink[] {
  return [...new Set(reports)].map((report) => ({ fact, report }));
}
