import type { Finding, FindingKind, Severity } from "#findings";
import { failure } from "#model";
import type { Store } from "../open.js";
import { type Listed, listed, type Page, rowsToFetch } from "./page.js";

export interface FindingFilter extends Page {
  readonly kind?: FindingKind;
  readonly severity?: Severity;
  /** Key of a report the finding rests on. */
  readonly report?: string;
  readonly subject?: string;
  /** Dismissed findings are left out unless asked for. */
  readonly withDismissed?: boolean;
}

/** Findings, the gravest first. */
export async function listFindings(store: Store, filter: FindingFilter = {}): Promise<Listed<Finding>> {
  const { kind, severity, report, subject, withDismissed = false, after } = filter;
  const rows = await store.query<{ body: Finding }>(LIST, [
    kind ?? null,
    severity ?? null,
    report ?? null,
    subject ?? null,
    withDismissed,
    after ?? null,
    rowsToFetch(filter),
  ]);
  if (rows.length === 0 && after !== undefined) await mustExist(store, after);
  return listed(
    rows.map(({ body }) => body),
    filter,
    ({ id }) => id,
  );
}

/** Nothing behind a finding that is none is not the end of the list. */
async function mustExist(store: Store, id: string): Promise<void> {
  const [found] = await store.query("select id from findings where id = $1", [id]);
  if (found === undefined) throw failure("id-unknown", { kind: "finding", id });
}

const LIST = `
  select body from findings
  where ($1::text is null or kind = $1)
    and ($2::text is null or body ->> 'severity' = $2)
    and ($3::text is null or exists (select from fact_reports where fact = findings.id and report_key = $3))
    and ($4::text is null or subject = $4)
    and ($5::boolean or not dismissed)
    and ($6::text is null or (rank, id) > (select rank, id from findings where id = $6))
  order by rank, id limit $7`;
