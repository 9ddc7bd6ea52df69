import type { EventKind } from "#model";
import type { EventEntry } from "#record";
import type { Store } from "../open.js";
import { type Listed, listed, type Page, rowsToFetch } from "./page.js";

export interface EventFilter extends Page {
  readonly kinds?: readonly EventKind[];
  /** Country code of a side. */
  readonly side?: string;
  /** Key of a report the event rests on. */
  readonly report?: string;
}

/** An event as a list shows it: with the names of those who took part, in the order of their ids. */
export interface ListedEvent extends EventEntry {
  readonly participantNames: readonly string[];
}

/** Events, the latest first; what reviewers rejected is left out. */
export async function listEvents(store: Store, filter: EventFilter = {}): Promise<Listed<ListedEvent>> {
  const { kinds, side, report, after } = filter;
  const rows = await store.query<{ body: EventEntry; names: readonly string[] }>(LIST, [
    kinds ?? null,
    side ?? null,
    report ?? null,
    after ?? null,
    rowsToFetch(filter),
  ]);
  return listed(
    rows.map(({ body, names }) => ({ ...body, participantNames: names })),
    filter,
    ({ id }) => id,
  );
}

const LIST = `
  select body, array(
      select actors.body ->> 'name' from jsonb_array_elements_text(events.body -> 'participants') as part (actor)
      join actors on actors.id = part.actor collate "C" order by actors.id) as names
  from events
  where ($1::text[] is null or kind = any($1))
    and ($2::text is null or (body -> 'sides') ? $2)
    and ($3::text is null or exists (select from fact_reports where fact = events.id and report_key = $3))
    and coalesce((body #>> '{mark,shown}')::boolean, true)
    and ($4::text is null
      or date < (select date from events where id = $4)
      or (date = (select date from events where id = $4) and id > $4))
  order by date desc, id limit $5`;
