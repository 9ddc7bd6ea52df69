import type { EventEntry, Link } from "#record";
import type { Draft, FindingContext } from "./context.js";
import { outlets } from "./phrases.js";

/** Somebody whom reports have in two countries on one day, and no report tells that he went from one to the other. */
export function elsewhereFindings(context: FindingContext): readonly Draft[] {
  return context.record.events
    .filter(({ mark, negated }) => mark.shown && !negated)
    .flatMap((event) => event.links.flatMap((link) => elsewhere(event, link, context) ?? []));
}

function elsewhere(
  event: EventEntry,
  { kind, id, sentence, evidence = [] }: Link,
  context: FindingContext,
): Draft | null {
  if (kind !== "elsewhere-that-day" || event.id > id) return null;
  if (context.events.get(id)?.reports.some((report) => event.reports.includes(report))) return null;
  const reports = [...new Set(evidence.map(({ report }) => report))].sort();
  return {
    kind: "contradiction",
    subject: event.id,
    field: "place that day",
    values: [{ value: sentence, reports }],
    sentence: `${sentence.replace(/\.$/u, "")} (${outlets(context, reports)}), and no report has both; a day or a place may be wrong.`,
    severity: "low",
    settledBy: "A dated photograph, or a read-out that tells of the journey.",
    evidence,
  };
}
