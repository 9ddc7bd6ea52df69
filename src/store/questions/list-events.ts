import type { EventEntry } from "#record";
import type { Store } from "../open.js";
import { type Listed, listed, type Page, rowsToFetch } from "./page.js";

export interface EventFilter extends Page {
  readonly kind?: string;
  /** Country code of a side. */
  readonly side?: string;
  /** Key of a report the event rests on. */
  readonly report?: string;
}

/** Events, the latest first; what reviewers rejected is left out. */
export async function listEvents(store: Store, filter: EventFilter = {}): Promise<Listed<EventEntry>> {
  const { kind, side, report, after } = filter;
  const rows = await store.query<{ body: EventEntry }>(LIST, [
    kind ?? null,
    side ?? null,
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
  select body from events
  where ($1::text is null or kind = $1)
    and ($2::text is null or (body -> 'sides') ? $2)
    and ($3::text is null or exists (select from fact_reports where fact = events.id and report_key = $3))
    and coalesce((body #>> '{mark,shown}')::boolean, true)
    and ($4::text is null
      or date < (select date from events where id = $4)
      or (date = (select date from events where id = $4) and id > $4))
  order by date desc, id limit $5`;
