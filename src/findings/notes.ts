import { dayNumber, precision } from "#model";
import { daysApart, type FindingContext } from "./context.js";
import { listed, outletName, outlets } from "./phrases.js";

/** What stands behind the values of a contradiction: how far the reports are apart, whether one copies the other, whether there were two occasions. */

/** A report that gives a value. */
export interface Giver {
  readonly report: string;
  readonly value: string;
}

/** The outlets of reports, with the day where one outlet gives several values: "Daily of 2026-04-03". */
export function outletsApart(reports: readonly string[], all: readonly Giver[], context: FindingContext): string {
  const valuesOf = (name: string) =>
    new Set(all.flatMap(({ report, value }) => (outletName(context, report) === name ? [value] : [])));
  const names = reports.map((report) => {
    const [name, day] = [outletName(context, report), context.dayOf(report)];
    return day !== null && valuesOf(name).size > 1 ? `${name} of ${day}` : name;
  });
  return listed([...names].sort());
}

export function timeNote(said: readonly Giver[], context: FindingContext): string {
  const days = said.map(({ report }) => context.dayOf(report));
  if (days.some((day) => day === null))
    return "; not every report is dated, so a change in between cannot be ruled out";
  const apart = Math.max(0, ...days.map((day) => daysApart(day, days[0] ?? null) ?? 0));
  return apart === 0 ? "" : `; the reports are ${apart} ${apart === 1 ? "day" : "days"} apart`;
}

/** Who takes over another's text with another number has changed it, or the other has since. */
export function copyNote(camps: readonly (readonly Giver[])[], context: FindingContext): string {
  const name = ({ report }: Giver) => outletName(context, report);
  const copied = camps.flatMap((camp, i) =>
    camp.filter((one) =>
      camps.some(
        (others, k) =>
          k !== i &&
          others.some((other) => name(one) !== name(other) && context.sharesWording(one.report, other.report)),
      ),
    ),
  );
  if (copied.length === 0) return "";
  const names = outlets(
    context,
    copied.map(({ report }) => report),
  );
  return `; ${names} share wording, so it may have been changed in copying`;
}

const ONCE_A_DAY: ReadonlySet<string | null> = new Set(["meeting", "talks", "call", "signing"]);
/** Days this near are taken for one occasion whose day is in dispute. */
const NEAR_DAYS = 2;

/** The same two may well have met on both days. */
export function eachDayNote(kind: string | null, said: readonly Giver[]): string {
  const days = [...new Set(said.map(({ value }) => value))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!ONCE_A_DAY.has(kind) || first === undefined || last === undefined) return "";
  if (days.some((day) => precision(day) !== "day") || dayNumber(last) - dayNumber(first) > NEAR_DAYS) return "";
  return "; there may have been one on each of these days";
}

const CORRECTED =
  /\bcorrection:|\b(?:corrects?|corrected|correcting)\b[^.\n]{0,40}\b(?:number|figure|sum|value|date|day|name|rank|place|paragraph|headline)s?\b|\bearlier version\b|\bhas been corrected\b/iu;

/** Whether a report says of itself that it puts right what the same outlet had told before, or stands in its place. */
export function corrects(later: string, earlier: string, context: FindingContext): boolean {
  if (replaces(later, earlier, context)) return true;
  const [text, day, before] = [
    context.readings.get(later)?.report.text ?? "",
    context.dayOf(later),
    context.dayOf(earlier),
  ];
  if (outletName(context, later) !== outletName(context, earlier) || later === earlier) return false;
  return day !== null && before !== null && before <= day && CORRECTED.test(text);
}

/** Whether a report is a later text of the same outlet under the url of another: what the page says now, and not a second report. */
export function replaces(later: string, earlier: string, context: FindingContext): boolean {
  const [now, before] = [context.reports.get(later), context.reports.get(earlier)];
  if (now == null || before == null || now.url === null || now.url !== before.url) return false;
  if (now.published === null || before.published === null || now.publisher !== before.publisher) return false;
  return before.published < now.published;
}

/** These reports, of several texts of one page the latest. */
export function latestTexts(reports: readonly string[], context: FindingContext): readonly string[] {
  return reports.filter((one) => !reports.some((other) => replaces(other, one, context)));
}
