import { failure, type Reading, type Report } from "#model";
import type { ReportEntry } from "#record";
import type { Store } from "../open.js";
import { type BodyOfReading, readingOf } from "./read-readings.js";

export interface SightingRow {
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly addedAt: string;
}

export interface ReportFound {
  readonly report: Report;
  /** Null while it waits to be read. */
  readonly reading: Reading | null;
  readonly entry: ReportEntry | null;
  readonly sightings: readonly SightingRow[];
  /** Other texts under the same url. */
  readonly versions: readonly { readonly key: string; readonly id: string; readonly published: string | null }[];
  /** The reports that share its wording, whose names the record's entry does not hold. */
  readonly sharers: readonly { readonly key: string; readonly id: string; readonly publisher: string | null }[];
}

/** How many of the reports that an id fits are named in the message. */
const EXAMPLES = 5;

/** One report, by its label or by its key or the beginning of it, with its reading and what the record says of it. */
export async function findReport(store: Store, idOrKey: string): Promise<ReportFound> {
  const key = await findReportKey(store, idOrKey);
  const [row] = await store.query<Report & { body: BodyOfReading | null; entry: ReportEntry | null }>(FIND, [key]);
  if (row === undefined) throw failure("id-unknown", { kind: "report", id: idOrKey });
  const { body, entry, ...report } = row;
  const sightings = await store.query<SightingRow>(LIST_SIGHTINGS, [key]);
  const versions = await store.query<ReportFound["versions"][number]>(LIST_VERSIONS, [report.url, key]);
  const copies = entry?.copies.map((copy) => copy.report) ?? [];
  const sharers = copies.length === 0 ? [] : await store.query<ReportFound["sharers"][number]>(LIST_SHARERS, [copies]);
  return { report, reading: body === null ? null : readingOf(report, body), entry, sightings, versions, sharers };
}

/** The key of the one report that this label, key or beginning of a key means. A whole label wins over a beginning. */
export async function findReportKey(store: Store, idOrKey: string): Promise<string> {
  const byLabel = await store.query<{ key: string; id: string }>(FIND_BY_LABEL, [idOrKey, EXAMPLES]);
  const found =
    byLabel.length > 0 ? byLabel : await store.query<{ key: string; id: string }>(FIND_BY_KEY, [idOrKey, EXAMPLES]);
  const [first, second] = found;
  if (first === undefined) throw failure("id-unknown", { kind: "report", id: idOrKey });
  if (second === undefined) return first.key;
  const examples = found.map(({ key }) => key.slice(0, 12)).join(", ");
  const count = found.length < EXAMPLES ? found.length : `${EXAMPLES} or more`;
  throw failure("id-ambiguous", { id: idOrKey, count, kind: "report", examples });
}

const FIND = `
  select reports.key, id, url, title, publisher, published, language, retrieved, sha256, text,
    readings.body, entries.body || jsonb_build_object('copies', copies) as entry
  from reports
  left join readings on report_key = reports.key
  left join entries on entries.key = reports.key
  where reports.key = $1`;

const LIST_SIGHTINGS = `
  select id, title, published, retrieved, added_at as "addedAt" from sightings where report_key = $1 order by id`;

const LIST_VERSIONS =
  "select key, id, published from reports where url = $1 and key <> $2 order by published, id, key limit 100";

const LIST_SHARERS = "select key, id, publisher from reports where key = any($1::text[]) order by published, id, key";

const FIND_BY_LABEL = `
  select distinct report_key as key, id from sightings where id = $1 order by report_key limit $2`;

const FIND_BY_KEY = `
  select key, id from reports where key >= $1 and key < $1 || 'g' order by key limit $2`;
