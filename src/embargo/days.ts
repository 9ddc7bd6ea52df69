/** Days as ISO strings, and the EDTF dates of the record as the days they may mean. */

const DAY_MS = 86_400_000;
const MONTHS = 12;

/** A year, a month or a day, with EDTF's marks for "about" and "perhaps". */
export const PARTIAL_DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/u;

/** A range of two partial dates. */
export const DATE_RANGE = /^([^/]{4,12})\/([^/]{4,12})$/u;

/** The first and the last day that an EDTF date may mean; null where it is not one that is understood. */
export function daysOf(date: string): readonly [string, string] | null {
  const range = DATE_RANGE.exec(date);
  if (!range) return daysOfPart(date);
  const first = daysOfPart(range[1] ?? "");
  const last = daysOfPart(range[2] ?? "");
  return first && last ? [first[0], last[1]] : null;
}

function daysOfPart(date: string): readonly [string, string] | null {
  const [match, year, month, day] = PARTIAL_DATE.exec(date) ?? [];
  if (!match) return null;
  if (!month) return [`${year}-01-01`, `${year}-12-31`];
  if (Number(month) < 1 || Number(month) > MONTHS) return null;
  if (!day) return [`${year}-${month}-01`, iso(Date.UTC(Number(year), Number(month), 0))];
  const whole = `${year}-${month}-${day}`;
  return Number.isNaN(Date.parse(whole)) ? null : [whole, whole];
}

export function nextDay(day: string): string {
  return iso(Date.parse(day) + DAY_MS);
}

export function previousDay(day: string): string {
  return iso(Date.parse(day) - DAY_MS);
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
