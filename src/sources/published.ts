/** A publication date as reports give it, made ISO: a day, a month, a year or an instant; undefined where it is no date. */
export function isoDate(given: string): string | undefined {
  const text = given.trim();
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}.*)?)?)?$/u.exec(text);
  if (iso) return isCalendarDate(iso[1], iso[2], iso[3]) ? text.replace(" ", "T") : undefined;
  // RFC 2822, as feeds and HTTP headers write it.
  if (!/^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4}/u.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}

function isCalendarDate(year = "", month = "01", day = "01"): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
