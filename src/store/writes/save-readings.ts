import type { Reading } from "#model";
import type { Store } from "../open.js";

/** The reading of one report. */
export interface KeyedReading {
  readonly key: string;
  readonly reading: Reading;
}

/** Keeps readings in one transaction: their jobs go, and their part of the record is marked stale. */
export function saveReadings(store: Store, holder: string, readings: readonly KeyedReading[]): Promise<void> {
  const keys = readings.map(({ key }) => key);
  return store.transaction(async (transaction) => {
    await transaction.query(UPSERT_READINGS, [
      keys,
      readings.map(({ reading }) => reading.reader.name),
      readings.map(({ reading }) => reading.reader.version),
      readings.map(({ reading }) => reading.unread ?? null),
      readings.map(({ reading }) => bodyOf(reading)),
    ]);
    await transaction.query(MARK_STALE, [keys]);
    await transaction.query(DELETE_JOBS, [keys, holder]);
  });
}

/** The report's text and labels stand in `reports` already. */
function bodyOf(reading: Reading): string {
  const { report: _, ...body } = reading;
  return JSON.stringify(body);
}

const UPSERT_READINGS = `
  insert into readings (report_key, reader, version, unread, body)
  select report_key, reader, version, unread, body::jsonb
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
    as given (report_key, reader, version, unread, body)
  order by report_key
  on conflict (report_key) do update set
    reader = excluded.reader, version = excluded.version, unread = excluded.unread, body = excluded.body`;

const MARK_STALE = `
  insert into stale (report_key, generation) select key, 1 from unnest($1::text[]) as key order by key
  on conflict (report_key) do update set generation = stale.generation + 1`;

/** A job that was freed meanwhile stays: its report changed while it was read. */
const DELETE_JOBS = "delete from jobs where stage = 'read' and subject = any($1::text[]) and holder = $2";
