import { parse } from "csv-parse/sync";
import type { ListEntry, ListedKind } from "#model";
import { listEntry } from "./entry.js";

/** The columns of both versions of the file, 1.1 first; headings that come twice count where they come first. */
const COLUMNS = {
  id: ["entity_logicalid", "entity_logical_id"],
  reference: ["entity_eu_referencenumber", "eu_ref_num"],
  kind: ["entity_subjecttype_classificationcode", "entity_subjecttype", "subject_type"],
  remark: ["entity_remark"],
  name: ["namealias_wholename", "naal_wholename"],
  first: ["namealias_firstname", "naal_firstname"],
  middle: ["namealias_middlename", "naal_middlename"],
  last: ["namealias_lastname", "naal_lastname"],
  citizenship: ["citizenship_countryiso2code", "citi_country"],
  address: ["address_countryiso2code", "addr_country"],
  birth: ["birthdate_birthdate", "birt_date"],
  year: ["birthdate_year", "birt_year"],
} as const;
type Column = keyof typeof COLUMNS;

const KINDS: Readonly<Record<string, ListedKind>> = {
  p: "person",
  person: "person",
  e: "organisation",
  enterprise: "organisation",
};

interface Draft {
  readonly id: string;
  readonly kind: ListedKind;
  readonly names: string[];
  readonly countries: string[];
  readonly birthDates: string[];
  readonly remark: string | null;
}

const HEADING = /^[^\n]{0,2000}(?:entity_logicalid|entity_logical_id)/iu;

export function isEuCsv(text: string): boolean {
  return HEADING.test(text) && text.includes(";");
}

/** The European Union's consolidated list of financial sanctions, in its CSV: a row for each name, address or birth of an entry. */
export function euCsvEntries(csv: string): readonly ListEntry[] {
  // csv-parse without columns gives rows of text.
  const [heading = [], ...rows] = parse(csv, {
    delimiter: ";",
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as string[][];
  const places = placesOf(heading);
  const drafts = new Map<string, Draft>();
  for (const row of rows) {
    const cell = (column: Column) => row[places.get(column) ?? -1]?.trim() ?? "";
    if (cell("id") !== "") take(drafts, cell);
  }
  return [...drafts.values()].flatMap((draft) => listEntry({ list: "eu", ...draft }) ?? []);
}

function placesOf(heading: readonly string[]): ReadonlyMap<Column, number> {
  const keys = heading.map((cell) => cell.trim().toLowerCase());
  const found = Object.entries(COLUMNS).map(([column, names]): [Column, number] => {
    const at = names.map((name) => keys.indexOf(name)).find((place) => place >= 0);
    return [column as Column, at ?? -1]; // The keys of COLUMNS are its columns
  });
  return new Map(found);
}

function take(drafts: Map<string, Draft>, cell: (column: Column) => string): void {
  const draft = drafts.get(cell("id")) ?? {
    id: cell("reference") || cell("id"),
    kind: KINDS[cell("kind").toLowerCase()] ?? "other",
    names: [],
    countries: [],
    birthDates: [],
    remark: cell("remark") || null,
  };
  drafts.set(cell("id"), draft);
  draft.names.push(cell("name") || [cell("first"), cell("middle"), cell("last")].filter(Boolean).join(" "));
  draft.countries.push(...[cell("citizenship"), cell("address")].filter((code) => code !== UNKNOWN));
  draft.birthDates.push(cell("birth") || cell("year"));
}

/** The code that the list gives a country it does not know. */
const UNKNOWN = "00";
