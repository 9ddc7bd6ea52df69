import type { ReadingFacts, Span } from "#model";
import { type EventEntry, type Evidence, topicsIn } from "#record";
import { type Draft, type FindingContext, isOccasion } from "./context.js";
import { eventPhrase, listed } from "./phrases.js";

/** What only one side of an occasion has told: the occasion itself, or topics of which the other side's read-out says nothing. */
export function silenceFindings(context: FindingContext): readonly Draft[] {
  const several = reportsOfSeveral(context);
  const events = context.record.events.filter((event) => event.mark.shown && event.sides.length === 2);
  return events.flatMap((event) => {
    const quiet = oneSideOnly(event, context);
    return quiet ? [quiet] : isOccasion(event) && !event.planned ? topicsLeftOut(event, several, context) : [];
  });
}

/** Reports that tell of more than one occasion: what a body says in one may be of any of them. */
function reportsOfSeveral(context: FindingContext): ReadonlySet<string> {
  const told = new Map<string, number>();
  for (const event of context.record.events)
    if (isOccasion(event)) for (const report of event.reports) told.set(report, (told.get(report) ?? 0) + 1);
  return new Set([...told].flatMap(([report, count]) => (count > 1 ? [report] : [])));
}

/** Several sources speak, all of one side. */
function oneSideOnly(event: EventEntry, context: FindingContext): Draft | null {
  const { origins } = event;
  const countries = new Set(origins.map((origin) => context.countryOfBody(origin, event.reports)));
  const [told] = countries;
  if (origins.length < 2 || countries.size !== 1 || !told || !event.sides.includes(told)) return null;
  const quiet = event.sides.find((side) => side !== told) ?? "";
  return {
    kind: "silence",
    subject: event.id,
    field: "participants",
    values: [{ value: context.countryName(told), reports: event.reports }],
    sentence: `Only the side of ${context.countryInText(told)} (${listed(origins.map(context.originInText))}) tells of ${eventPhrase(context, event)}; nothing here comes from ${context.countryInText(quiet)}.`,
    severity: "low",
    settledBy: `A read-out by ${context.countryInText(quiet)}.`,
    evidence: event.evidence,
    origins,
  };
}

/** What one side's bodies are quoted with on an occasion, all reports together. */
interface ReadOut {
  readonly side: string;
  readonly bodies: readonly string[];
  readonly reports: readonly string[];
  /** Where each topic stands. */
  readonly topics: ReadonlyMap<string, readonly Evidence[]>;
  readonly evidence: readonly Evidence[];
  readonly length: number;
}

/** A read-out this short says only that they met; what it leaves out says nothing. */
const LEAST_CHARACTERS = 120;

function topicsLeftOut(event: EventEntry, several: ReadonlySet<string>, context: FindingContext): readonly Draft[] {
  const [a, b] = event.sides.map((side) => readOut(event, side, several, context));
  if (!a || !b || a.length < LEAST_CHARACTERS || b.length < LEAST_CHARACTERS) return [];
  return [leftOut(a, b, event, context), leftOut(b, a, event, context)].flatMap((one) => one ?? []);
}

/** Both must speak of matters at all, else the other is no account of the talks. */
function leftOut(told: ReadOut, quiet: ReadOut, event: EventEntry, context: FindingContext): Draft | null {
  const missing = [...told.topics.keys()].filter((topic) => !quiet.topics.has(topic)).sort();
  if (missing.length === 0 || quiet.topics.size === 0) return null;
  const words = listed(missing.map(context.topicName));
  const own = missing.flatMap((topic) => told.topics.get(topic) ?? []);
  return {
    kind: "silence",
    subject: event.id,
    field: "topics",
    values: [
      { value: missing.map(context.topicName).join(", "), reports: told.reports },
      { value: [...quiet.topics.keys()].sort().map(context.topicName).join(", "), reports: quiet.reports },
    ],
    sentence: `The account by ${listed(told.bodies.map(context.originInText))} of ${eventPhrase(context, event)} speaks of ${words}; that by ${listed(quiet.bodies.map(context.originInText))} does not.`,
    severity: "low",
    settledBy: `The full read-out of ${context.countryInText(quiet.side)}, or a joint statement.`,
    evidence: unique([...own, ...quiet.evidence]),
    origins: [...told.bodies, ...quiet.bodies],
  };
}

function readOut(
  event: EventEntry,
  side: string,
  several: ReadonlySet<string>,
  context: FindingContext,
): ReadOut | null {
  const quoted = event.reports.flatMap((report) => {
    const reading = context.readings.get(report);
    const passages = reading ? passagesOf(reading, report, side, several.has(report), context) : [];
    return several.has(report) ? passages.filter((one) => isBeside(one, event, reading?.report.text ?? "")) : passages;
  });
  if (quoted.length === 0) return null;
  const topics = new Map<string, Evidence[]>();
  for (const { place, text } of quoted)
    for (const topic of topicsIn(text, context.knowledge)) topics.set(topic, [...(topics.get(topic) ?? []), place]);
  return {
    side,
    bodies: [...new Set(quoted.map((one) => one.body))].sort(),
    reports: [...new Set(quoted.map((one) => one.place.report))].sort(),
    topics,
    evidence: quoted.map((one) => one.place),
    length: quoted.reduce((sum, { text }) => sum + text.length, 0),
  };
}

interface Passage {
  readonly body: string;
  readonly text: string;
  readonly place: Evidence;
}

/**
 * What a side says in a report: its own outlet's words, or what the report credits to its bodies. What one of its people said is left
 * out, because it mostly comes from the other side's release.
 */
function passagesOf(
  reading: ReadingFacts,
  report: string,
  side: string,
  tellsSeveral: boolean,
  context: FindingContext,
): readonly Passage[] {
  const official = context.officialOutletOf(reading.report.publisher ?? "");
  const people = new Set(reading.people.map((person) => person.name));
  const credited = reading.statements.filter(
    ({ kind, within, origin }) => kind === "speech" && within === null && origin !== null && !people.has(origin),
  );
  const passage = (body: string, span: Pick<Span, "begin" | "end">): Passage => ({
    body,
    text: reading.report.text.slice(span.begin, span.end),
    place: { report, begin: span.begin, end: span.end },
  });
  const own = credited
    .filter(({ origin }) => context.countryOfBody(context.bodyName(origin ?? ""), [report]) === side)
    .flatMap(({ origin, content }) => content.map((span) => passage(context.bodyName(origin ?? ""), span)));
  if (official !== side) return own;
  const body = reading.report.publisher ?? "";
  // A release on one occasion is about that occasion from its first word to its last.
  if (!tellsSeveral) return paragraphsOf(reading).map((span) => passage(body, span));
  return [...own, ...reading.events.flatMap(({ evidence }) => evidence.map((span) => passage(body, span)))];
}

function paragraphsOf({ report: { text } }: ReadingFacts): readonly Pick<Span, "begin" | "end">[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({ begin: index, end: index + line.length }));
}

/** Whether a passage stands in a paragraph that tells of the occasion. */
function isBeside({ place }: Passage, { evidence }: EventEntry, text: string): boolean {
  return evidence.some(({ report, begin, end }) => {
    if (report !== place.report) return false;
    const gap = text.slice(Math.min(end, place.end), Math.max(begin, place.begin));
    return gap.length <= LONGEST_PARAGRAPH && !gap.includes("\n");
  });
}

const LONGEST_PARAGRAPH = 1500;

function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((one) => [`${one.report} ${one.begin} ${one.end}`, one])).values()];
}
