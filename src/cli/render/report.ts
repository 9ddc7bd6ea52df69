import type { ReportFound } from "#store";
import { paint, wrap } from "../terminal.js";

/** A report's own card: where it came from, whom it cites, what shares its wording. */
export function describeReport({ report, entry, sightings, versions, sharers }: ReportFound): string {
  const seen = sightings.map(({ id }) => id).filter((id) => id !== report.id);
  const lines: [string, string | null | undefined][] = [
    ["id", report.id],
    ["title", report.title],
    ["publisher", report.publisher],
    ["published", report.published],
    ["url", report.url],
    ["retrieved", report.retrieved],
    ["sha-256", report.sha256],
    ["also as", seen.join(", ")],
    ["other texts there", versions.map(({ id }) => id).join(", ")],
    ["sources cited", entry?.origins.map(({ name }) => name).join("; ")],
    ...(entry?.copies ?? []).map((copy): [string, string] => ["shares wording", sharedWith(copy, sharers)]),
  ];
  return [
    paint("bold", "Report"),
    ...lines.filter(([, value]) => value).map(([name, value]) => wrap(value ?? "", `  ${name.padEnd(18)}`)),
  ].join("\n");
}

/** "The Daily (its-id): One text takes over the other …". */
function sharedWith(
  { report, sentence }: NonNullable<ReportFound["entry"]>["copies"][number],
  sharers: ReportFound["sharers"],
): string {
  const other = sharers.find(({ key }) => key === report);
  return `${other?.publisher ?? "a report"} (${other?.id ?? report.slice(0, 12)}): ${sentence}`;
}
