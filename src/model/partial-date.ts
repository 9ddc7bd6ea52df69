import { addDays, addMonths, dayNumber, daysInMonth, isDay, isoDay, isoMonth } from "./calendar.js";

/**
 * Dates as the text gives them, with their precision: a profile of EDTF (ISO 8601-2) levels 0 and 1.
 * `2026-02-02`, `2026-01`, `2014`, decade `199X`, season `2013-22` (21 spring … 24 winter), interval `2010/2014`,
 * open intervals `2011/..` and `../2015`; `?`, `~` or `%` at the end marks a date as uncertain, approximate or both.
 */
export type DatePrecision = "day" | "month" | "season" | "year" | "decade" | "century" | "interval";

interface Extent {
  readonly precision: DatePrecision;
  /** First and last day; null where an interval is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly approximate: boolean;
}

export const SINGLE_DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/u;
/** First months of spring, summer, autumn and winter in the northern year; winter is December to February. */
const SEASON_STARTS = new Map([
  [21, 3],
  [22, 6],
  [23, 9],
  [24, 12],
]);

/** Whether `text` is a date of this profile. */
export function isPartialDate(text: string): boolean {
  return extentOf(text) !== null;
}

/** The first day that `date` can mean; null where it is open at the beginning or no date. */
export function earliest(date: string | null): string | null {
  return date === null ? null : (extentOf(date)?.from ?? null);
}

/** The last day that `date` can mean; null where it is open at the end or no date. */
export function latest(date: string | null): string | null {
  return date === null ? null : (extentOf(date)?.to ?? null);
}

export function precision(date: string | null): DatePrecision | null {
  return date === null ? null : (extentOf(date)?.precision ?? null);
}

/** Whether the two dates can mean the same day. An approximate date may be off by its own length on either side. */
export function mayCoincide(a: string | null, b: string | null): boolean {
  const left = widened(a);
  const right = widened(b);
  if (!left || !right) return false;
  return notAfter(left.from, right.to) && notAfter(right.from, left.to);
}

/** Whether every day of `a` is before every day of `b`. */
export function isBefore(a: string | null, b: string | null): boolean {
  const end = latest(a);
  const begin = earliest(b);
  return end !== null && begin !== null && end < begin;
}

/** Order for lists: by first day, then by last; open beginnings first, what is no date last. */
export function compareDates(a: string | null, b: string | null): number {
  const left = a === null ? null : extentOf(a);
  const right = b === null ? null : extentOf(b);
  if (!left || !right) return Number(!left) - Number(!right);
  return compareText(left.from ?? "", right.from ?? "") || compareText(left.to ?? "9999", right.to ?? "9999");
}

/** The date without its mark of doubt: `2025-12~` is `2025-12`. */
export function withoutQualifier(date: string): string {
  return date.replace(/[?~%]/gu, "");
}

/** A record tells of few days many times over; so many are kept, and then forgotten. */
const MOST_KNOWN = 10_000;
const known = new Map<string, Extent | null>();

function extentOf(text: string): Extent | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const extent = readExtent(text);
  known.set(text, extent);
  return extent;
}

function readExtent(text: string): Extent | null {
  const parts = text.split("/");
  if (parts.length === 1) return singleExtent(text);
  const [from = "", to = ""] = parts;
  const first = from === ".." ? null : singleExtent(from);
  const last = to === ".." ? null : singleExtent(to);
  const isOpen = from === ".." || to === "..";
  if (parts.length !== 2 || (!first && from !== "..") || (!last && to !== "..") || (!first && !last)) return null;
  if (!isOpen && !notAfter(first?.from ?? null, last?.to ?? null)) return null;
  const approximate = Boolean(first?.approximate || last?.approximate);
  return { precision: "interval", from: first?.from ?? null, to: last?.to ?? null, approximate };
}

function singleExtent(text: string): Extent | null {
  const match = SINGLE_DATE.exec(text);
  if (!match) return null;
  const [, year = "", month, day, mark] = match;
  const bounds = boundsOf(year, month, day);
  return bounds && { ...bounds, approximate: mark !== undefined };
}

function boundsOf(year: string, month?: string, day?: string): Omit<Extent, "approximate"> | null {
  if (year.endsWith("X")) return month ? null : unspecified(year);
  if (!month) return { precision: "year", from: `${year}-01-01`, to: `${year}-12-31` };
  if (SEASON_STARTS.has(Number(month))) return day ? null : season(Number(year), Number(month));
  if (!isDay(Number(year), Number(month), Number(day ?? 1))) return null;
  if (day) return { precision: "day", from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` };
  return { precision: "month", from: `${year}-${month}-01`, to: lastDay(`${year}-${month}`) };
}

function unspecified(year: string): Omit<Extent, "approximate"> {
  return {
    precision: year.endsWith("XX") ? "century" : "decade",
    from: `${year.replaceAll("X", "0")}-01-01`,
    to: `${year.replaceAll("X", "9")}-12-31`,
  };
}

function season(year: number, code: number): Omit<Extent, "approximate"> {
  const first = isoMonth(year, SEASON_STARTS.get(code) ?? 1);
  return { precision: "season", from: `${first}-01`, to: lastDay(addMonths(first, 2)) };
}

function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return isoDay(year, number, daysInMonth(year, number));
}

function widened(date: string | null): Extent | null {
  const extent = date === null ? null : extentOf(date);
  if (!extent?.approximate || extent.from === null || extent.to === null) return extent;
  const length = dayNumber(extent.to) - dayNumber(extent.from) + 1;
  return { ...extent, from: addDays(extent.from, -length), to: addDays(extent.to, length) };
}

function notAfter(a: string | null, b: string | null): boolean {
  return a === null || b === null || a <= b;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
