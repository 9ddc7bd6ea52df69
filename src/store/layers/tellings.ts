import type { Tellings } from "#record";
import type { Queryable } from "../database.js";
import { placeNumber } from "./places.js";

/** What a report tells of, and where that is found. */
export interface PlacedTellings {
  readonly tellings: Tellings;
  readonly places: readonly string[];
}

export async function replaceTellings(transaction: Queryable, told: readonly PlacedTellings[]): Promise<void> {
  const keys = told.map(({ tellings }) => tellings.report);
  const places = told.flatMap(({ tellings, places }) =>
    [...new Set(places)].map((place) => ({ key: tellings.report, place: placeNumber(place) })),
  );
  await transaction.query("delete from telling_places where report_key = any($1::text[])", [keys]);
  await transaction.query(UPSERT, [keys, told.map(({ tellings }) => JSON.stringify(tellings))]);
  await transaction.query(
    "insert into telling_places (place, report_key) select * from unnest($1::bigint[], $2::text[]) on conflict do nothing",
    [places.map(({ place }) => place), places.map(({ key }) => key)],
  );
}

const UPSERT = `
  insert into tellings (report_key, body) select key, body::jsonb from unnest($1::text[], $2::text[]) as given (key, body)
  on conflict (report_key) do update set body = excluded.body`;

export async function readTellings(transaction: Queryable, keys: readonly string[]): Promise<readonly Tellings[]> {
  if (keys.length === 0) return [];
  const rows = await transaction.query<{ body: Tellings }>(
    "select body from tellings where report_key = any($1::text[]) order by report_key",
    [keys],
  );
  return rows.map(({ body }) => body);
}

/** Reports with something told at any of these places. */
export async function reportsAt(transaction: Queryable, places: readonly string[]): Promise<readonly string[]> {
  if (places.length === 0) return [];
  const rows = await transaction.query<{ key: string }>(
    "select distinct report_key as key from telling_places where place = any($1::bigint[])",
    [places.map(placeNumber)],
  );
  return rows.map(({ key }) => key);
}

/** The reports that tell of these facts, as far as the record holds them. */
export async function reportsOfFacts(transaction: Queryable, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.query<{ key: string }>(
    "select distinct report_key as key from fact_reports where fact = any($1::text[])",
    [ids],
  );
  return rows.map(({ key }) => key);
}
