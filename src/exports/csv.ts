import { stringify } from "csv-stringify/sync";

/** A spreadsheet runs a cell that begins like this as a formula. */
const FORMULA = /^[\s]*[=+\-@\t\r]/u;

/** One line of CSV (RFC 4180, comma, UTF-8). Text that a spreadsheet would run gets an apostrophe; numbers stay numbers. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return stringify([cells.map((cell) => (typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell))]);
}
