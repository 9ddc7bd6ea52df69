import { parse } from "csv-parse/sync";
import type { ListEntry, ListedKind } from "#model";
import { listEntry } from "./entry.js";

/** What OFAC writes where there is nothing. */
const EMPTY = "-0-";
const ALIAS = /\b[afn]\.k\.a\. '([^']{1,200})'/gu;
const BIRTH = /\b(?:alt\. )?DOB ([^;.]{4,40})/gu;
const COUNTRY = /\b(?:nationality|citizen|Nationality of Registration) ([^;.]{3,40})/gu;
const COLUMNS = { id: 0, name: 1, type: 2, remarks: 11 } as const;
const ALIAS_TYPE = /^[afn]ka$/u;
const WIDTH = { main: 12, aliases: 5, addresses: 6 } as const;
const NUMBER = /^\d+$/u;

/** The rows of one of OFAC's files, which have no heading. Throws where a quotation does not end. */
export function ofacRows(csv: string): readonly (readonly string[])[] {
  // csv-parse without columns gives rows of text. The last row of the files is the character U+001A alone.
  const rows = parse(csv, { relax_column_count: true, relax_quotes: true, skip_empty_lines: true }) as string[][];
  return rows.map((row) => row.map(cellOf)).filter(([id = ""]) => NUMBER.test(id));
}

function cellOf(cell: string): string {
  const trimmed = cell.trim();
  return trimmed === EMPTY ? "" : trimmed;
}

/** Which of the files the rows are of: SDN.CSV, its aliases (ALT.CSV) or its addresses (ADD.CSV). */
export function ofacFile(rows: readonly (readonly string[])[]): "main" | "aliases" | "addresses" {
  const [first = []] = rows;
  if (first.length <= WIDTH.aliases && ALIAS_TYPE.test(first[2] ?? "")) return "aliases";
  return first.length === WIDTH.addresses && NUMBER.test(first[1] ?? "") ? "addresses" : "main";
}

/** Whether the last row of SDN.CSV has fewer cells than a row has. */
export function isCutShort(rows: readonly (readonly string[])[]): boolean {
  return (rows.at(-1)?.length ?? 0) < (rows.some((row) => row.length >= WIDTH.main) ? WIDTH.main : 0);
}

/** The list of Specially Designated Nationals of the US Treasury, as SDN.CSV; more aliases and dates stand in its remarks. */
export function ofacEntries(rows: readonly (readonly string[])[]): readonly ListEntry[] {
  return rows.flatMap((row) => {
    const entry = entryOf(row);
    return entry ? [entry] : [];
  });
}

/** SDN.CSV with the names of ALT.CSV and the countries of ADD.CSV, by the number of the entry. */
export function withOfacParts(
  entries: readonly ListEntry[],
  aliases: readonly (readonly string[])[],
  addresses: readonly (readonly string[])[],
): readonly ListEntry[] {
  const names = byNumber(aliases, 3);
  const countries = byNumber(addresses, 4);
  return entries.map((entry) => {
    const more = (names.get(entry.id) ?? []).map((name) => (entry.kind === "person" ? inReadingOrder(name) : name));
    const added = countries.get(entry.id) ?? [];
    const whole = { ...entry, names: [...entry.names, ...more], countries: [...entry.countries, ...added] };
    return more.length + added.length > 0 ? (listEntry(whole) ?? entry) : entry;
  });
}

function byNumber(rows: readonly (readonly string[])[], column: number): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const [id = "", value = ""] = [row[0], row[column]];
    if (value === "") continue;
    const known = found.get(id);
    if (known) known.push(value);
    else found.set(id, [value]);
  }
  return found;
}

function entryOf(row: readonly string[]): ListEntry | null {
  const cell = (column: keyof typeof COLUMNS) => row[COLUMNS[column]] ?? "";
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
  return type === "" || type === "entity" ? "organisation" : "other";
}

/** "FAMILY, Given" as "Given FAMILY". */
function inReadingOrder(name: string): string {
  const comma = name.indexOf(",");
  return comma < 0 ? name : `${name.slice(comma + 1).trim()} ${name.slice(0, comma).trim()}`;
}
