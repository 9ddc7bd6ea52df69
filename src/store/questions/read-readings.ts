import type { Reading, ReadingFacts, Report } from "#model";
import type { Queryable } from "../database.js";

/** A reading as it is kept: its report stands in its own table. */
export type BodyOfReading = Omit<Reading, "report">;

/** Readings fetched at once: what is held of the corpus at a time. */
const PIECE = 200;

type Row = Omit<Report, "retrieved"> & {
  readonly ids: readonly string[];
  readonly body: Omit<BodyOfReading, "mentions">;
};

/**
 * What the readings of these reports say, in the order of their keys, fetched piece by piece; the mentions, two fifths of a reading, are
 * left where they are. A report that was seen under several labels comes once under each.
 */
export async function* readReadings(store: Queryable, keys: readonly string[]): AsyncGenerator<ReadingFacts> {
  const sorted = [...keys].sort();
  for (let begin = 0; begin < sorted.length; begin += PIECE) {
    const rows = await store.query<Row>(FIND, [sorted.slice(begin, begin + PIECE)]);
    for (const { ids, body, ...report } of rows)
      for (const id of ids) yield { ...body, report: reportIn({ ...report, id }) };
  }
}

/** Puts a reading together again, in the order of the contract. */
export function readingOf(report: Omit<Report, "retrieved">, { reader, ...body }: BodyOfReading): Reading {
  return { reader, report: reportIn(report), ...body };
}

function reportIn(report: Omit<Report, "retrieved">): Reading["report"] {
  const { id, url, title, publisher, published, language, sha256, text } = report;
  return { id, url, title, publisher, published, language, sha256, text };
}

const FIND = `
  select reports.key, reports.id, url, title, publisher, published, language, sha256, text, body - 'mentions' as body,
    array(select sightings.id from sightings where sightings.report_key = reports.key order by sightings.id) as ids
  from reports join readings on readings.report_key = reports.key
  where reports.key = any($1::text[]) order by reports.key`;
