import { isPartialDate } from "#model";
import { daysOf } from "../days.js";

/** The days that cells may name; anything else is a slip of the pen. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

/** A cell longer than this holds no dates. */
const MAX_CELL = 400;

/** A year of the export; in brackets it is an estimate. */
const YEAR = /^\(?(\d{4})\)?$/u;
const YEARS = /^\(?(\d{4})\)?\s?[-–]\s?\(?(\d{4})\)?$/u;

/** A day, month or year, or a range of two, as EDTF; null where the cell is none of them. */
export function dateOf(cell: string): string | null {
  if (cell.length > MAX_CELL || !isPartialDate(cell)) return null;
  const days = daysOf(cell);
  return days?.every(inYears) && days[0] <= days[1] ? cell : null;
}

/** "2014", "2014; 2016", "2014-2016": each as an EDTF date, with a question mark where it is an estimate; null where one is none. */
export function yearsOf(cell: string, isEstimate: boolean): readonly string[] | null {
  if (cell.length > MAX_CELL) return null;
  const dates = cell
    .split(/[;,]/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => yearOf(part, isEstimate));
  return dates.every((date) => date !== null) ? dates : null;
}

function yearOf(part: string, isEstimate: boolean): string | null {
  const mark = isEstimate || part.includes("(") ? "?" : "";
  const [, from, to] = YEARS.exec(part) ?? [];
  if (from !== undefined && to !== undefined) return dateOf(`${from}${mark}/${to}${mark}`);
  const year = YEAR.exec(part)?.[1];
  return year === undefined ? null : dateOf(`${year}${mark}`);
}

/** Whether a day is one that cells and questions may name. */
export function inYears(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return FIRST_YEAR <= year && year <= LAST_YEAR;
}
