import type { Knowledge } from "#knowledge";
import { ITEM_CATEGORIES, ITEM_CLASSES } from "#model";
import { daysOf } from "../days.js";
import type { Question, RangeQuestion } from "../types.js";
import { type CheckColumns, checkColumns, type Field, type Header, headerOf } from "./columns.js";
import { dateOf, yearsOf } from "./dates.js";
import { createNamer, type Namer, short } from "./parties.js";

/** What a row asks: of one day, or of the days its dates may mean. */
export type RowQuestion =
  | Readonly<{ kind: "day"; question: Question }>
  | Readonly<{ kind: "range"; question: RangeQuestion }>;

/** Reads the rows under one header; a text says why a row cannot be read, null that it is empty. */
export type RowReader = Readonly<{ header: Header; read: (cells: readonly string[]) => RowQuestion | string | null }>;

/** Recognises a header row and reads the rows under it; null where the cells are no header of a known layout. */
export function createRowReader(knowledge: Knowledge): (cells: readonly string[]) => RowReader | null {
  const columns = checkColumns(knowledge);
  const namer = createNamer(knowledge, columns);
  return (cells) => {
    const header = headerOf(columns, cells);
    return header && { header, read: (row) => readRow({ columns, namer, header }, row) };
  };
}

type Rules = Readonly<{ columns: CheckColumns; namer: Namer; header: Header }>;

/** One row being read: the cell of a field, trimmed and empty where there is none, and what is wrong with the row. */
type Row = Rules & Readonly<{ cell: (field: Field) => string; complain: (problem: string) => void }>;

function readRow(rules: Rules, cells: readonly string[]): RowQuestion | string | null {
  if (cells.every((cell) => cell.trim() === "")) return null;
  const { places, width } = rules.header;
  if (cells.slice(width).some((cell) => cell.trim() !== "")) return `has ${cells.length} cells, the header ${width}`;
  const problems: string[] = [];
  const question = questionOf({
    ...rules,
    cell: (field) => cells[places.get(field) ?? -1]?.trim() ?? "",
    complain: (problem) => problems.push(problem),
  });
  return problems[0] ?? question;
}

function questionOf(row: Row): RowQuestion {
  const { cell, columns, header } = row;
  const base = {
    ...textsOf(row),
    supplier: supplierOf(row),
    ...recipientOf(row),
    item: needed(row, "item", [cell("item"), cell("designation"), cell("description")].filter(Boolean).join(" ")),
    itemClass: oneOf(row, "item_class", ITEM_CLASSES),
    itemCategory: oneOf(row, "item_category", ITEM_CATEGORIES) ?? columns.categories[cell("category")] ?? null,
    ...routeOf(row),
  };
  return header.places.has("date") ? dated(row, base) : ofYears(row, base);
}

type Base = Omit<Question, "date">;

/** A day asks of that day; a month, a year or a range of them of every day it may mean. */
function dated(row: Row, base: Base): RowQuestion {
  const date = needed(row, "date", row.cell("date"));
  const days = dateOf(date) === null ? null : daysOf(date);
  if (date !== "" && days === null) bad(row, "date", "write 2014-06-01, 2014-06, 2014 or 2014/2016");
  const asked = { ...base, ...contractOf(row) };
  return days?.[0] === date
    ? { kind: "day", question: { ...asked, date } }
    : { kind: "range", question: { ...asked, delivered: date } };
}

/** The last day on which the contract may have been made. */
function contractOf(row: Row): Pick<Question, "contractDate"> {
  const text = row.cell("contract_date");
  if (text === "") return {};
  const days = dateOf(text) === null ? null : daysOf(text);
  if (days === null) bad(row, "contract_date", "write 2014-06-01, 2014-06 or 2014");
  return { contractDate: days?.[1] ?? null };
}

function ofYears(row: Row, base: Base): RowQuestion {
  const ordered = yearsIn(row, "ordered", "ordered_estimated");
  const delivered = yearsIn(row, "delivered", "delivered_estimated");
  if (ordered.length === 0 && delivered.length === 0) row.complain("has no year of order or of delivery");
  const [order = null] = ordered;
  // An estimate is no proof that the contract is older than a ban.
  const isSure = order !== null && !order.includes("?");
  const contractDate = isSure ? (daysOf(order)?.[1] ?? null) : null;
  return { kind: "range", question: { ...base, contractDate, ordered: order, delivered } };
}

function yearsIn(row: Row, field: Field, estimate: Field): readonly string[] {
  const mark = row.cell(estimate).toLowerCase();
  const found = yearsOf(row.cell(field), mark === "?" || row.columns.words.yes.includes(mark));
  if (found === null) bad(row, field, "write years such as 2014 or 2014; 2016");
  return found ?? [];
}

/** The mark stays on the name of a supplier that is no state, so that nothing takes it for one. */
function supplierOf(row: Row): string {
  const text = needed(row, "supplier", row.cell("supplier"));
  const named = row.namer(text, row.header.layout.names);
  if (named.kind === "problem" && text !== "") row.complain(`supplier ${named.message}`);
  return named.kind === "state" ? named.code : text;
}

function recipientOf(row: Row): Pick<Question, "recipient" | "recipientIsGovernment"> {
  const { cell, header, namer } = row;
  const group = cell("non_state");
  if (group !== "" && cell("recipient") === "") return { recipient: { nonState: group, country: null } };
  const text = needed(row, "recipient", cell("recipient"));
  const named = namer(text, header.layout.names);
  if (named.kind === "problem" && text !== "") row.complain(`recipient ${named.message}`);
  if (named.kind === "problem") return { recipient: text };
  if (named.kind !== "state") return { recipient: { nonState: named.name, country: null } };
  if (group !== "") return { recipient: { nonState: group, country: named.code } };
  const isGovernment = header.layout.recipient_is_state ? true : yesOrNo(row, "recipient_is_government");
  return { recipient: named.code, recipientIsGovernment: isGovernment };
}

function routeOf(row: Row): Pick<Question, "transit" | "broker"> {
  const code = (field: Field, text: string) => {
    const named = row.namer(text, row.header.layout.names);
    if (named.kind === "state") return named.code;
    row.complain(`${field} ${named.kind === "problem" ? named.message : `"${short(text)}" is no country`}`);
    return "";
  };
  const transit = row
    .cell("transit")
    .split(/[;,]/u)
    .map((one) => one.trim())
    .filter(Boolean);
  const broker = row.cell("broker");
  return {
    ...(transit.length > 0 ? { transit: transit.map((one) => code("transit", one)) } : {}),
    ...(broker === "" ? {} : { broker: code("broker", broker) }),
  };
}

function textsOf({ cell }: Row): Pick<Question, "id" | "endUser" | "purpose" | "territory"> {
  const id = cell("id");
  return {
    ...(id === "" ? {} : { id }),
    endUser: cell("end_user") || null,
    purpose: cell("purpose") || null,
    territory: cell("territory") || null,
  };
}

function yesOrNo(row: Row, field: Field): boolean | null {
  const word = row.cell(field).toLowerCase();
  if (row.columns.words.yes.includes(word)) return true;
  if (word !== "" && !row.columns.words.no.includes(word)) bad(row, field, "write yes or no, or leave it empty");
  return word === "" ? null : false;
}

function oneOf<Word extends string>(row: Row, field: Field, words: readonly Word[]): Word | null {
  const text = row.cell(field).toLowerCase();
  const word = words.find((one) => one === text) ?? null;
  if (text !== "" && word === null) bad(row, field, `write one of ${words.join(", ")}`);
  return word;
}

function needed(row: Row, field: Field, text: string): string {
  if (text === "") row.complain(`${field} is empty`);
  return text;
}

function bad(row: Row, field: Field, expected: string): void {
  row.complain(`${field} cannot be "${short(row.cell(field))}": ${expected}`);
}
