import type { Knowledge } from "#knowledge";
import { dayNumber, keptWith, type ReadingFacts, reportKey, stableId } from "#model";
import {
  type Actor,
  type Claim,
  type EventEntry,
  isUnnamed,
  officialCountryOf,
  type PressRecord,
  type ReportEntry,
  type TransferEntry,
} from "#record";
import type { Finding } from "./types.js";

/** The record laid out for the rules that look for findings. */
export interface FindingContext {
  readonly record: PressRecord;
  readonly knowledge: Knowledge;
  readonly readings: ReadonlyMap<string, ReadingFacts>;
  readonly reports: ReadonlyMap<string, ReportEntry>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly events: ReadonlyMap<string, EventEntry>;
  readonly transfers: ReadonlyMap<string, TransferEntry>;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly sharesWording: (a: string, b: string) => boolean;
  /** The day of a report: published, or the last day it tells of. */
  readonly dayOf: (report: string) => string | null;
  /** Whether two reports tell of one occasion, or of two that may be one. */
  readonly shareOccasion: (a: string, b: string) => boolean;
  readonly countryName: (code: string) => string;
  /** The name as it stands in a sentence: with its article, where it has one. */
  readonly countryInText: (code: string) => string;
  /** A force, body or group as it stands in a sentence. */
  readonly bodyInText: (name: string) => string;
  /** A source as it stands in a sentence. */
  readonly originInText: (name: string) => string;
  /** The side whose official outlet or body this publisher is; null for all others. */
  readonly officialOutletOf: (publisher: string) => string | null;
  /** The side that a force, ministry or press office acts for, by what is known of it or by what these reports say. */
  readonly countryOfBody: (name: string, reports: readonly string[]) => string | null;
  /** The name under which the record keeps a body: "ISPR" and "Inter-Services Public Relations" are one. */
  readonly bodyName: (name: string) => string;
  readonly isCountry: (name: string) => boolean;
  /** Whether a name is that of a newspaper, an agency or a broadcaster; official outlets are none. */
  readonly isPress: (name: string) => boolean;
  readonly topicName: (id: string) => string;
}

/** What findings are looked for in. */
export interface Findable {
  readonly record: PressRecord;
  /** The readings the record was folded from. */
  readonly readings: Iterable<ReadingFacts>;
  readonly knowledge: Knowledge;
  /** The days of reports that the record rests on beside those. */
  readonly days?: ReadonlyMap<string, string | null>;
  /** Whether two reports share wording, where their entries do not tell it. */
  readonly sharesWording?: FindingContext["sharesWording"];
}

export function contextOf({ record, readings, knowledge, days, sharesWording }: Findable): FindingContext {
  const byKey = new Map([...readings].map((reading) => [reportKey(reading.report), reading]));
  const reports = new Map(record.reports.map((report) => [report.key, report]));
  const occasions = occasionsOf(record);
  const names = new Map(knowledge.countries.map((country) => [country.code, country.name]));
  const bodies = bodyCountries(knowledge);
  const articled = new Set(knowledge.words["countries-with-article"] ?? []);
  const withArticle = (name: string) => (articled.has(name) ? `the ${name}` : name);
  const forceNouns = new Set(knowledge.words["organisation-heads"] ?? []);
  const isForce = (name: string) => / of |s$/u.test(name) || forceNouns.has(name.toLowerCase().split(" ").at(-1) ?? "");
  const official = new Map(
    knowledge.outlets
      .filter(({ kind }) => kind === "official")
      .flatMap(({ name, aliases, country }) => [name, ...aliases].map((one) => [one, country] as const)),
  );
  return {
    record,
    knowledge,
    readings: byKey,
    reports,
    actors: new Map(record.actors.map((actor) => [actor.id, actor])),
    events: new Map(record.events.map((event) => [event.id, event])),
    transfers: new Map(record.transfers.map((transfer) => [transfer.id, transfer])),
    claims: claimsBySubject(record.claims),
    sharesWording: sharesWording ?? ((a, b) => reports.get(a)?.copies.some(({ report }) => report === b) ?? false),
    dayOf: (report) => days?.get(report) ?? dayOf(byKey.get(report)),
    shareOccasion: (a, b) => [...(occasions.get(a) ?? [])].some((id) => occasions.get(b)?.has(id)),
    countryName: (code) => names.get(code) ?? code,
    bodyInText: (name) => (isForce(name) && !OF_A_STATE.test(name) ? `the ${name}` : name),
    countryInText: (code) => withArticle(names.get(code) ?? code),
    officialOutletOf: (publisher) => official.get(publisher) ?? officialCountryOf(publisher, knowledge),
    countryOfBody: (name, all) =>
      bodies.get(name) ??
      countryIn(
        name,
        all.map((report) => byKey.get(report)),
      ),
    ...namesOf(knowledge),
  };
}

/** "Libya's eastern forces" are told of without an article. */
const OF_A_STATE = /^\p{Lu}[\p{L} ]*['’]s? /u;

type NamesKnown = Pick<FindingContext, "bodyName" | "isCountry" | "isPress" | "originInText" | "topicName">;

/** Bodies whose names are told with an article. */
const ARTICLED = new Set(["force", "government", "ministry", "parliament"]);

const namesOf: (knowledge: Knowledge) => NamesKnown = keptWith(makeNames);

function makeNames(knowledge: Knowledge): NamesKnown {
  const bodies = new Map(
    knowledge.organisations.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => [one, name] as const)),
  );
  const countries = new Set(knowledge.countries.flatMap(({ name, aliases }) => [name, ...aliases]));
  const press = new Set(
    knowledge.outlets.filter(({ kind }) => kind !== "official").flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  const articled = new Set(
    knowledge.organisations.flatMap(({ name, aliases, kind }) => (ARTICLED.has(kind) ? [name, ...aliases] : [])),
  );
  const isStateBody = (name: string) =>
    /\b(?:Ministry|Department|Embassy|Government|Armed Forces)\b/u.test(name) && !name.includes(",");
  const isPost = (name: string) => /^\p{Ll}.* of \p{Lu}/u.test(name) && !isUnnamed(name);
  const topics = new Map(knowledge.topics.map((topic) => [topic.id, topic.name]));
  return {
    bodyName: (name) => bodies.get(name) ?? name,
    isCountry: (name) => countries.has(name),
    originInText: (name) =>
      articled.has(name) || isStateBody(name) || isPost(name) ? `the ${name}` : name.replace("(s)", "s"),
    isPress: (name) => press.has(name) && !bodies.has(name),
    topicName: (id) => topics.get(id) ?? id,
  };
}

const bodyCountries: (knowledge: Knowledge) => ReadonlyMap<string, string> = keptWith(makeBodyCountries);

function makeBodyCountries(knowledge: Knowledge): ReadonlyMap<string, string> {
  return new Map(
    knowledge.organisations.flatMap(({ name, aliases, country }) =>
      country === null ? [] : [name, ...aliases].map((one) => [one, country] as const),
    ),
  );
}

/** What a report says of a person or body; the outlet that tells of it is no side of it. */
function countryIn(name: string, readings: readonly (ReadingFacts | undefined)[]): string | null {
  if (readings.some((reading) => reading?.report.publisher === name)) return null;
  const named = readings.flatMap((reading) => [...(reading?.people ?? []), ...(reading?.organizations ?? [])]);
  return named.find((one) => one.name === name && one.country !== null)?.country ?? null;
}

function claimsBySubject(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const map = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (!claim.mark.shown) continue;
    const known = map.get(claim.subject);
    if (known) known.push(claim);
    else map.set(claim.subject, [claim]);
  }
  return map;
}

/** For each report the ids of the occasions and transfers it tells of, with those they may be the same as. */
function occasionsOf(record: PressRecord): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const { id, links, reports } of [...record.events, ...record.transfers]) {
    const ids = [id, ...links.filter((link) => link.kind === "possibly-same").map((link) => link.id)];
    for (const report of reports) map.set(report, new Set([...(map.get(report) ?? []), ...ids]));
  }
  return map;
}

const DAY = /^\d{4}-\d{2}-\d{2}/u;

function dayOf(reading: ReadingFacts | undefined): string | null {
  const published = DAY.exec(reading?.report.published ?? "")?.[0];
  if (published) return published;
  const told = reading?.events.flatMap((event) => (event.planned ? [] : (DAY.exec(event.date ?? "")?.[0] ?? []))) ?? [];
  return [...told].sort().at(-1) ?? null;
}

/** Days between two reports; null where one is undated. */
export function daysApart(a: string | null, b: string | null): number | null {
  return a === null || b === null ? null : Math.abs(dayNumber(a) - dayNumber(b));
}

/** What a finding says before it has its id. */
export type Draft = Omit<Finding, "id" | "dismissedBy" | "acceptedBy">;

/** Its id is made of what it says of whom, and of which reports say it: with other evidence it is another finding. */
export function finding(draft: Draft): Finding {
  const values = draft.values.map(({ value, reports }) => `${value}: ${[...reports].sort().join(" ")}`).sort();
  const id = stableId("finding", [draft.kind, draft.subject, draft.field, ...values]);
  const { verdict, ...rest } = draft;
  return { ...rest, ...(verdict === undefined ? {} : { verdict }), id, dismissedBy: null, acceptedBy: null };
}

const NO_OCCASION = new Set(["statement", "other", "strike"]);

/** Whether an event is an occasion of two sides; statements, strikes and deeds without a name are not. */
export function isOccasion({ kind }: EventEntry): boolean {
  return kind !== null && !NO_OCCASION.has(kind);
}
