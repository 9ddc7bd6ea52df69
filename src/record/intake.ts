import { earliest, type ReadingFacts, reportKey, type Span } from "#model";
import type { Evidence } from "./types.js";

/** One report's reading with what the fold needs of it at hand. */
export interface Source {
  readonly key: string;
  readonly ids: readonly string[];
  readonly reading: ReadingFacts;
  /** The day it was published, or the latest day it tells of; null where neither is known. */
  readonly day: string | null;
}

/** The reports in order of their keys, each once. A report read twice keeps its latest reading and all its labels. */
export function intake(readings: Iterable<ReadingFacts>): readonly Source[] {
  const byKey = new Map<string, ReadingFacts[]>();
  for (const reading of readings) {
    const key = reportKey(reading.report);
    byKey.set(key, [...(byKey.get(key) ?? []), reading]);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, all]) => sourceOf(key, all));
}

function sourceOf(key: string, all: readonly ReadingFacts[]): Source {
  const ids = [...new Set(all.map((reading) => reading.report.id))].sort();
  const ordered = all.length === 1 ? all : [...all].sort(byVersion);
  const reading = ordered[0] ?? fail();
  return { key, ids, reading, day: dayOf(reading) };
}

/** Newest reader first; between equals the text of the reading decides, so that arrival does not. */
function byVersion(a: ReadingFacts, b: ReadingFacts): number {
  const [left, right] = [a, b].map((reading) => `${reading.reader.version} ${JSON.stringify(reading)}`);
  return (right ?? "").localeCompare(left ?? "", "en", { numeric: true });
}

function fail(): never {
  throw new Error("record: a report key without a reading");
}

const DAY = /^\d{4}-\d{2}-\d{2}/u;

function dayOf({ report, events }: ReadingFacts): string | null {
  const published = report.published === null ? null : DAY.exec(report.published)?.[0];
  if (published) return published;
  const told = events.filter((event) => !event.planned && DAY.test(event.date ?? ""));
  return (
    told
      .map((event) => earliest(event.date) ?? "")
      .sort()
      .at(-1) ?? null
  );
}

/** The places of spans in a report, without repeats, in order. */
export function evidenceOf(report: string, spans: readonly Pick<Span, "begin" | "end">[]): readonly Evidence[] {
  return mergeEvidence(spans.map(({ begin, end }) => ({ report, begin, end })));
}

/** Evidence in order of report and place, each once. */
export function mergeEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const once = new Map(evidence.map((one) => [`${one.report}:${one.begin}:${one.end}`, one]));
  return [...once.values()].sort((a, b) => compareText(a.report, b.report) || a.begin - b.begin || a.end - b.end);
}

/** Order by code units: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

/** In order of their ids. */
export function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): readonly Thing[] {
  return [...things].sort((a, b) => compareText(a.id, b.id));
}
