import type { ReportFound } from "#store";
import { paint, wrap } from "../terminal.js";

/** A report's own card: where it came from, whom it cites, what shares its wording. */
export function describeReport({ report, entry, sightings, versions }: ReportFound): string {
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
    ["shares wording", entry?.copies.map(({ sentence }) => sentence).join(" ")],
  ];
  return [
    paint("bold", "Report"),
    ...lines.filter(([, value]) => value).map(([name, value]) => wrap(value ?? "", `  ${name.padEnd(18)}`)),
  ].join("\n");
}
