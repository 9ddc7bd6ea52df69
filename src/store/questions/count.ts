import type { Store } from "../open.js";

/** How much there is of everything, and what is not done yet. */
export interface Counts {
  readonly reports: number;
  readonly sightings: number;
  readonly readings: number;
  readonly actors: number;
  readonly events: number;
  readonly transfers: number;
  readonly claims: number;
  readonly findings: number;
  readonly decisions: number;
  /** Reports that wait to be read, and those the reader failed on. */
  readonly waiting: number;
  readonly failed: number;
  /** Reports and actors whose part of the record is not made anew yet. */
  readonly stale: number;
}

export async function count(store: Store): Promise<Counts> {
  const [counts] = await store.query<Counts>(COUNT);
  if (counts === undefined) throw new Error("a query without a table gives one row");
  return counts;
}

const COUNT = `
  select
    (select count(*) from reports) as reports,
    (select count(*) from sightings) as sightings,
    (select count(*) from readings) as readings,
    (select count(*) from actors) as actors,
    (select count(*) from events) as events,
    (select count(*) from transfers) as transfers,
    (select count(*) from claims) as claims,
    (select count(*) from findings) as findings,
    (select count(*) from decisions) as decisions,
    (select count(*) from jobs where stage = 'read' and error is null) as waiting,
    (select count(*) from jobs where stage = 'read' and error is not null) as failed,
    (select count(*) from (select report_key from stale union select split_part(subject, ' ', 1) from todo) as waiting) as stale`;
