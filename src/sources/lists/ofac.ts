import { parse } from "csv-parse/sync";
import type { ListEntry, ListedKind } from "#model";
import { listEntry } from "./entry.js";

/** What OFAC writes where there is nothing. */
const EMPTY = "-0-";
const ALIAS = /\b[af]\.k\.a\. '([^']{1,200})'/gu;
const BIRTH = /\bDOB ([^;.]{4,40})/gu;
const COUNTRY = /\b(?:nationality|citizen|Nationality of Registration) ([^;.]{3,40})/gu;
const COLUMNS = { id: 0, name: 1, type: 2, remarks: 11 } as const;

/** The list of Specially Designated Nationals of the US Treasury, as SDN.CSV: no heading, aliases and dates in the remarks. */
export function ofacEntries(csv: string): readonly ListEntry[] {
  // csv-parse without columns gives rows of text.
  const rows = parse(csv, { relax_column_count: true, relax_quotes: true, skip_empty_lines: true }) as string[][];
  return rows.flatMap((row) => {
    const entry = entryOf(row.map((cell) => cell.trim()));
    return entry ? [entry] : [];
  });
}

function entryOf(row: readonly string[]): ListEntry | null {
  const cell = (column: keyof typeof COLUMNS) => (row[COLUMNS[column]] === EMPTY ? "" : (row[COLUMNS[column]] ?? ""));
  if (!/^\d+$/u.test(cell("id"))) return null;
  const kind = kindOf(cell("type"));
  const remarks = cell("remarks");
  const every = (pattern: RegExp) => [...remarks.matchAll(pattern)].map(([, found = ""]) => found);
  return listEntry({
    list: "ofac-sdn",
    id: cell("id"),
    kind,
    names: [cell("name"), ...every(ALIAS)].map((name) => (kind === "person" ? inReadingOrder(name) : name)),
    countries: every(COUNTRY),
    birthDates: every(BIRTH),
    remark: remarks,
  });
}

function kindOf(type: string): ListedKind {
  if (type === "individual") return "person";
  return type === "" ? "organisation" : "other";
}

/** "FAMILY, Given" as "Given FAMILY". */
function inReadingOrder(name: string): string {
  const comma = name.indexOf(",");
  return comma < 0 ? name : `${name.slice(comma + 1).trim()} ${name.slice(0, comma).trim()}`;
}
