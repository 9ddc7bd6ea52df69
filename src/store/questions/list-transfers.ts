import type { TransferEntry } from "#record";
import type { Store } from "../open.js";
import { type Listed, listed, type Page, rowsToFetch } from "./page.js";

export interface TransferFilter extends Page {
  /** Country code or name of the party. */
  readonly supplier?: string;
  readonly recipient?: string;
  readonly status?: string;
  /** Key of a report the transfer rests on. */
  readonly report?: string;
}

/** The register of transfers, the latest first; what reviewers rejected is left out. */
export async function listTransfers(store: Store, filter: TransferFilter = {}): Promise<Listed<TransferEntry>> {
  const { supplier, recipient, status, report, after } = filter;
  const rows = await store.query<{ body: TransferEntry }>(LIST, [
    supplier ?? null,
    recipient ?? null,
    status ?? null,
    report ?? null,
    after ?? null,
    rowsToFetch(filter),
  ]);
  return listed(
    rows.map(({ body }) => body),
    filter,
    ({ id }) => id,
  );
}

const LIST = `
  select body from transfers
  where ($1::text is null or (body -> 'supplier') ? $1)
    and ($2::text is null or (body -> 'recipient') ? $2)
    and ($3::text is null or status = $3)
    and ($4::text is null or exists (select from fact_reports where fact = transfers.id and report_key = $4))
    and coalesce((body #>> '{mark,shown}')::boolean, true)
    and ($5::text is null
      or date < (select date from transfers where id = $5)
      or (date = (select date from transfers where id = $5) and id > $5))
  order by date desc, id limit $6`;
