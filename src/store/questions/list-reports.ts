import type { Store } from "../open.js";
import { type Listed, listed, type Page, rowsToFetch } from "./page.js";

export interface ReportRow {
  readonly key: string;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** Why it was not read; null where it was, or still waits. */
  readonly unread: string | null;
  readonly waiting: boolean;
}

/** All reports by label. */
export async function listReports(store: Store, page: Page = {}): Promise<Listed<ReportRow>> {
  const rows = await store.query<ReportRow>(LIST, [page.after ?? null, rowsToFetch(page)]);
  return listed(rows, page, ({ key }) => key);
}

const LIST = `
  select reports.key, id, title, publisher, published, url, language, unread, readings.report_key is null as waiting
  from reports left join readings on report_key = reports.key
  where $1::text is null or (id, reports.key) > (select id, key from reports where key = $1)
  order by id, reports.key limit $2`;
