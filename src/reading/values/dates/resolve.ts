import { addDays, addMonths, dayNumber, earliest, isoDay, isoMonth, latest, precision, weekdayOf } from "#model";
import type { Meaning, TimeUnit, Which } from "./phrase.js";
import type { Tense } from "./tense.js";

/** What a phrase is resolved against. */
export interface Setting {
  /** When the report was written: a day, or a month or year where no more is known. */
  readonly reference: string | null;
  readonly tense: Tense | null;
  /** The date told last before this phrase. */
  readonly story: string | null;
  /** Years that the text itself gives to a month (1 to 12). */
  readonly yearsOfMonth: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The EDTF date of `meaning`, or null where the setting does not give it: never a guess. */
export function resolve(meaning: Meaning, setting: Setting): string | null {
  switch (meaning.kind) {
    case "fixed":
      return meaning.date;
    case "day":
      return day(meaning, setting);
    case "month":
      return month(meaning.month, meaning.which, setting);
    case "season":
      return season(meaning.season, meaning.which, setting);
    case "weekday":
      return weekday(meaning.weekday, meaning.which, setting);
    case "offset":
      return offset(meaning.unit, meaning.count, meaning.approximate ?? false, setting.reference);
    case "week-so-far":
      return weekSoFar(setting.reference);
    case "story":
      return story(meaning, setting.story);
    case "open":
      return null;
  }
}

function day(meaning: Extract<Meaning, { kind: "day" }>, setting: Setting): string | null {
  const year = yearOf(meaning.month, setting, (candidate) => isoDay(candidate, meaning.month, meaning.day));
  if (year === null) return null;
  const from = isoDay(year, meaning.month, meaning.day);
  if (earliest(from) === null) return null;
  if (!meaning.last) return from;
  const to = isoDay(year, meaning.last.month, meaning.last.day);
  return earliest(to) !== null && from < to ? `${from}/${to}` : from;
}

function month(number: number, which: Which | undefined, setting: Setting): string | null {
  const ofReference =
    setting.reference && precision(setting.reference) !== "year" ? setting.reference.slice(0, 7) : null;
  if (which === undefined) {
    const year = yearOf(number, setting, (candidate) => isoMonth(candidate, number));
    return year === null ? null : isoMonth(year, number);
  }
  if (ofReference === null) return null;
  if (which === "this") return `${ofReference.slice(0, 4)}-${String(number).padStart(2, "0")}`;
  const step = which === "last" ? -1 : 1;
  let candidate = addMonths(ofReference, step);
  while (Number(candidate.slice(5)) !== number) candidate = addMonths(candidate, step);
  return candidate;
}

/**
 * The year of a month or day without one: the only year that the text gives this month, else the nearest on the side of
 * the reference that the verb points to. One day's leeway for reports dated a day early.
 */
function yearOf(number: number, setting: Setting, dateIn: (year: number) => string): number | null {
  const { reference, tense } = setting;
  const told = setting.yearsOfMonth.get(number);
  if (reference === null) return told?.size === 1 ? ([...told][0] ?? null) : null;
  const year = Number(reference.slice(0, 4));
  const candidates = [year - 1, year, year + 1];
  if (tense === "future") return candidates.find((one) => lastDay(dateIn(one)) >= firstDay(reference) - 1) ?? null;
  if (tense === "past") return candidates.findLast((one) => firstDay(dateIn(one)) <= lastDay(reference) + 1) ?? null;
  return candidates.reduce((best, one) =>
    distance(dateIn(one), reference) < distance(dateIn(best), reference) ? one : best,
  );
}

function season(code: number, which: Which | undefined, { reference }: Setting): string | null {
  if (reference === null || which === undefined) return null;
  const year = Number(reference.slice(0, 4));
  if (which === "this") return `${year}-${code}`;
  const candidates = [year - 2, year - 1, year, year + 1, year + 2].map((one) => `${one}-${code}`);
  if (which === "next") return candidates.find((one) => firstDay(one) > lastDay(reference)) ?? null;
  return candidates.findLast((one) => lastDay(one) < firstDay(reference)) ?? null;
}

function weekday(number: number, which: Which | undefined, { reference, tense }: Setting): string | null {
  if (reference === null || precision(reference) !== "day") return null;
  const ahead = (number - weekdayOf(reference) + 7) % 7;
  if (which === "next") return addDays(reference, ahead === 0 ? 7 : ahead);
  if (which === "last") return addDays(reference, ahead === 0 ? -7 : ahead - 7);
  if (which === "this" && tense !== "past") return addDays(reference, ahead);
  return addDays(reference, tense === "future" || ahead === 0 ? ahead : ahead - 7);
}

function offset(unit: TimeUnit, count: number, approximate: boolean, reference: string | null): string | null {
  if (reference === null) return null;
  const mark = approximate ? "~" : "";
  const known = precision(reference);
  if (unit === "year") return `${shiftYear(reference.slice(0, 4), count)}${mark}`;
  if (unit === "month")
    return known === "day" || known === "month" ? `${addMonths(reference.slice(0, 7), count)}${mark}` : null;
  if (known !== "day") return null;
  if (unit === "day") return `${addDays(reference, count)}${mark}`;
  if (unit === "week") return approximate ? `${addDays(reference, 7 * count)}~` : week(addDays(reference, 7 * count));
  return null;
}

/** Monday to Sunday of the week that `date` lies in. */
function week(date: string): string {
  const monday = addDays(date, -((weekdayOf(date) + 6) % 7));
  return `${monday}/${addDays(monday, 6)}`;
}

function weekSoFar(reference: string | null): string | null {
  if (reference === null || precision(reference) !== "day") return null;
  const [monday = reference] = week(reference).split("/");
  return monday === reference ? reference : `${monday}/${reference}`;
}

function story(meaning: Extract<Meaning, { kind: "story" }>, told: string | null): string | null {
  const from = told === null ? null : earliest(told);
  if (from === null || told === null) return null;
  if (meaning.unit === "year") {
    const year = shiftYear(from.slice(0, 4), meaning.count);
    return meaning.month === undefined ? year : `${year}-${String(meaning.month).padStart(2, "0")}`;
  }
  const known = precision(told);
  if (meaning.unit === "month" && (known === "day" || known === "month"))
    return addMonths(from.slice(0, 7), meaning.count);
  return meaning.unit === "day" && known === "day" ? addDays(from, meaning.count) : null;
}

function shiftYear(year: string, count: number): string {
  return String(Number(year) + count).padStart(4, "0");
}

function firstDay(date: string): number {
  return dayNumber(earliest(date) ?? date);
}

function lastDay(date: string): number {
  return dayNumber(latest(date) ?? date);
}

function distance(date: string, reference: string): number {
  return Math.abs(firstDay(date) - firstDay(reference));
}
