import type { Report } from "#model";
import type { Store } from "../open.js";

/**
 * Takes up to `limit` reports that wait to be read. Those that nobody holds come first, then those whose holder may be gone:
 * to read a report twice is harmless, to wait for a dead process is not. A holder is never given the same report twice.
 */
export function takeReports(store: Store, holder: string, limit: number): Promise<readonly Report[]> {
  return store.query<Report>(TAKE, [holder, limit]);
}

const TAKE = `
  with taken as (
    update jobs set holder = $1
    where stage = 'read' and subject in (
      select subject from jobs
      where stage = 'read' and error is null and holder is distinct from $1
      order by holder is not null, subject
      limit $2
      for update skip locked)
    returning subject)
  select id, key, url, title, publisher, published, language, retrieved, sha256, text
  from reports join taken on key = subject order by key`;
