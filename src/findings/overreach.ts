import { compareDates, mayCoincide, type ReadingFacts, type SourceClass, type Statement } from "#model";
import { type EventEntry, type Evidence, isUnnamed, topicsIn } from "#record";
import { type Draft, type FindingContext, isOccasion } from "./context.js";
import { areOfOneOutlet, eventPhrase, listed, outletName, outlets } from "./phrases.js";

/** What one report says an official source said about an occasion. */
interface Credited {
  readonly report: string;
  readonly origin: string;
  readonly isUnnamed: boolean;
  /** Whether it gives the source's own words, or tells of other occasions too. */
  readonly isQuoting: boolean;
  /** Whether it is the source's own release, in full. */
  readonly isOwn: boolean;
  readonly topics: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** Topics that a report credits to an official source and that no report quoting such a source on the occasion contains. */
export function overreachFindings(context: FindingContext): readonly Draft[] {
  return context.record.events
    .filter((event) => event.mark.shown && isOccasion(event))
    .flatMap((event) => overreach(event, context));
}

/**
 * Within one occasion; a report that names neither day nor guests is compared with the likeliest of those it may be about. The finding is
 * on what the report itself tells, so that it hangs on that and on what it is compared with, and on nothing further away.
 */
function overreach(event: EventEntry, context: FindingContext): readonly Draft[] {
  const own = event.reports.flatMap((report) => credited(report, event, context));
  const compared = event.reports.length > 1 ? event : likeliestSame(event, context);
  if (!compared) return [];
  const told = compared === event ? own : compared.reports.flatMap((report) => credited(report, compared, context));
  return own.flatMap((one) => {
    const quoting = told.filter((other) => other.report !== one.report && mayBeOneSource(one, other));
    const draft = exceeds(one, quoting, compared, context);
    return draft === null ? [] : [{ ...draft, subject: event.id }];
  });
}

/** Of the occasions that this may be, the one that most reports tell of, then the latest. */
function likeliestSame(event: EventEntry, context: FindingContext): EventEntry | undefined {
  const maybe = event.links
    .filter((link) => link.kind === "possibly-same")
    .flatMap((link) => context.events.get(link.id) ?? []);
  const order = (a: EventEntry, b: EventEntry) =>
    b.reports.length - a.reports.length || compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1);
  const dated = maybe.filter((one) => one.date !== null);
  return (dated.length > 0 ? dated : maybe).sort(order)[0];
}

/** A named source with itself; unnamed officials with any official body, but not with other unnamed ones. */
function mayBeOneSource(one: Credited, quoting: Credited): boolean {
  return quoting.isUnnamed ? false : one.isUnnamed || one.origin === quoting.origin;
}

/**
 * One outlet may quote more of a named source than another does; only where several quote it, or its own release is there to be read, and the one with more tells of nothing
 * else and quotes nothing itself, is the difference worth a look.
 */
const LEAST_QUOTING = { unnamed: 1, named: 2 } as const;
/** A text this short may be an announcement of a longer release. */
const LEAST_RELEASE = 120;

function exceeds(
  one: Credited,
  quoting: readonly Credited[],
  event: EventEntry,
  context: FindingContext,
): Draft | null {
  if (!one.isUnnamed && one.isQuoting) return null;
  const known = new Set(quoting.flatMap((other) => other.topics));
  const beyond = one.topics.filter((topic) => !known.has(topic));
  const isEnough = one.isUnnamed || quoting.some((other) => other.isOwn && other.origin === one.origin);
  const least = isEnough ? LEAST_QUOTING.unnamed : LEAST_QUOTING.named;
  if (new Set(quoting.map((other) => other.report)).size < least || beyond.length === 0) return null;
  const sources = listed(quoting.map((other) => context.originInText(other.origin)));
  const reports = [...new Set(quoting.map((other) => other.report))].sort();
  const words = beyond.map(context.topicName);
  return {
    kind: "overreach",
    subject: event.id,
    field: "topics",
    values: [
      { value: words.join(", "), reports: [one.report] },
      { value: [...known].sort().map(context.topicName).join(", ") || "none of these", reports },
    ],
    sentence: `${outletName(context, one.report)} credits ${one.isUnnamed ? "official statements" : context.originInText(one.origin)} on ${eventPhrase(context, event)} with ${listed(words)}; ${comparedWith(quoting, reports, context)} contains none of that.`,
    severity: "medium",
    settledBy: `The full text of the release by ${sources}.`,
    evidence: [...one.evidence, ...quoting.flatMap((other) => other.evidence)],
  };
}

/** "The release by …", or "what … quotes of …". */
function comparedWith(quoting: readonly Credited[], reports: readonly string[], context: FindingContext): string {
  const sources = listed(quoting.map((other) => context.originInText(other.origin)));
  if (quoting.every((other) => other.isOwn)) return `the release by ${sources}`;
  const verb = areOfOneOutlet(context, reports) ? "quotes" : "quote";
  return `what ${outlets(context, reports)} ${verb} of ${sources}`;
}

const OFFICIAL = new Set<SourceClass>(["official", "military", "diplomat"]);

/** What a report credits to official sources, by source. */
function credited(report: string, event: EventEntry, context: FindingContext): readonly Credited[] {
  const reading = context.readings.get(report);
  if (!reading) return [];
  const people = new Set(reading.people.map((person) => person.name));
  const bySource = new Map<string, Statement[]>();
  for (const statement of reading.statements) {
    const origin = statement.origin;
    if (origin === null || statement.kind !== "speech" || statement.within !== null || people.has(origin)) continue;
    if (context.isCountry(origin) || !isOfficial(statement, origin, event, context)) continue;
    bySource.set(origin, [...(bySource.get(origin) ?? []), statement]);
  }
  const own = releaseOf(report, reading, event, context);
  if (own) return [own];
  const named = [...bySource].filter(([origin]) => !isUnnamed(origin));
  // Where a body is cited by name, the official who is not named speaks of something else; or of another of a series.
  if (named.length === 0 && tellsOfAnother(reading, event)) return [];
  return (named.length > 0 ? named : [...bySource]).map(([origin, statements]) => {
    const withoutName = isUnnamed(origin);
    const told = withoutName ? accountOf(reading, statements) : [];
    const spans = [...statements.flatMap((statement) => statement.content), ...told];
    const found = spans.map((span) => ({ span, topics: topicsIn(span.text, context.knowledge) }));
    const telling = found.filter(({ topics }) => topics.length > 0);
    return {
      report,
      origin: context.bodyName(origin),
      isUnnamed: withoutName,
      isOwn: false,
      isQuoting: statements.some((statement) => statement.direct) || reading.events.length > 1,
      topics: [...new Set(telling.flatMap(({ topics }) => topics))].sort(),
      evidence: (telling.length > 0 ? telling : found.slice(0, 1)).map(({ span: { begin, end } }) => ({
        report,
        begin,
        end,
      })),
    };
  });
}

/** "The previous edition was held in October": of another occasion of the same sides, on another day. */
function tellsOfAnother({ events }: ReadingFacts, { kind, sides, date }: EventEntry): boolean {
  return events.some(
    (other) =>
      other.kind === kind &&
      other.date !== null &&
      date !== null &&
      sides.every((side) => other.sides.includes(side)) &&
      !mayCoincide(other.date, date),
  );
}

/** The release of a body of one of the sides, published by itself: all of its words are its own. */
function releaseOf(report: string, reading: ReadingFacts, event: EventEntry, context: FindingContext): Credited | null {
  const { publisher, text } = reading.report;
  const side = publisher === null ? null : context.officialOutletOf(publisher);
  if (publisher === null || side === null || !event.sides.includes(side) || text.length < LEAST_RELEASE) return null;
  return {
    report,
    origin: context.bodyName(publisher),
    isUnnamed: false,
    isOwn: true,
    isQuoting: true,
    topics: topicsIn(text, context.knowledge),
    evidence: event.evidence.filter((one) => one.report === report),
  };
}

function isOfficial({ sourceClass }: Statement, origin: string, event: EventEntry, context: FindingContext): boolean {
  if (context.isPress(origin)) return false;
  if (OFFICIAL.has(sourceClass)) return true;
  const country = context.countryOfBody(context.bodyName(origin), event.reports);
  return sourceClass !== "expert" && country !== null && event.sides.includes(country);
}

/**
 * Where unnamed officials are the only official source of a report, its account of the talks rests on them: the passages that its events
 * stand on, apart from what experts and others are cited for.
 */
function accountOf(reading: ReadingFacts, statements: readonly Statement[]): Statement["content"] {
  const cited = reading.statements.filter((one) => !statements.includes(one)).flatMap((one) => one.content);
  const passages = reading.events
    .filter((event) => event.kind !== null && !event.planned)
    .flatMap((event) => event.evidence);
  return passages.filter((span) => !cited.some((other) => other.begin <= span.begin && span.end <= other.end));
}
