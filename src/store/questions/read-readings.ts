import type { Reading, Report } from "#model";
import type { Queryable } from "../database.js";

/** A reading as it is kept: its report stands in its own table. */
export type BodyOfReading = Omit<Reading, "report">;

/** Readings fetched at once: what is held of the corpus at a time. */
const PIECE = 200;

type Row = Omit<Report, "retrieved"> & { readonly ids: readonly string[]; readonly body: BodyOfReading };

/**
 * The readings of these reports in the order of their keys, fetched piece by piece. A report that was seen under several
 * labels comes once under each.
 */
export async function* readReadings(store: Queryable, keys: readonly string[]): AsyncGenerator<Reading> {
  const sorted = [...keys].sort();
  for (let begin = 0; begin < sorted.length; begin += PIECE) {
    const rows = await store.query<Row>(FIND, [sorted.slice(begin, begin + PIECE)]);
    for (const { ids, body, ...report } of rows) for (const id of ids) yield readingOf({ ...report, id }, body);
  }
}

/** Puts a reading together again, in the order of the contract. */
export function readingOf(report: Omit<Report, "retrieved">, { reader, ...body }: BodyOfReading): Reading {
  const { id, url, title, publisher, published, language, sha256, text } = report;
  return { reader, report: { id, url, title, publisher, published, language, sha256, text }, ...body };
}

const FIND = `
  select reports.key, reports.id, url, title, publisher, published, language, sha256, text, body,
    array(select sightings.id from sightings where sightings.report_key = reports.key order by sightings.id) as ids
  from reports join readings on readings.report_key = reports.key
  where reports.key = any($1::text[]) order by reports.key`;
