import {
  type GatheredTellings,
  type GrowingWording,
  gatherTellings,
  growingWording,
  type Tellings,
  tellingSeeks,
  tiesOfTellings,
} from "#record";
import { readTellings, reportsAt, reportsOfFacts, sharesOf } from "#store";
import type { Step } from "./step.js";

/** What reports tell of, fetched as far as it is needed. */
export interface Told {
  readonly tellings: Map<string, Tellings>;
  /** The report of each fact. */
  readonly reportOf: Map<string, string>;
  /** Who shares wording with the reports that were asked for it. */
  readonly wording: GrowingWording;
  readonly asked: Set<string>;
  /** All that was fetched, to be compared. */
  readonly gathered: GatheredTellings;
}

export function nothingTold({ knowledge }: Step): Told {
  const wording = growingWording();
  return {
    tellings: new Map(),
    reportOf: new Map(),
    wording,
    asked: new Set(),
    gathered: gatherTellings(wording, knowledge),
  };
}

/** The ids of what a report tells of. */
export function factsOf(told: Told, report: string): readonly string[] {
  const one = told.tellings.get(report);
  return one === undefined ? [] : [...one.events, ...one.transfers].map(({ id }) => id);
}

/** Fetches what these reports tell of. */
export async function fetchTold({ transaction }: Step, told: Told, reports: readonly string[]): Promise<void> {
  const missing = [...new Set(reports)].filter((report) => !told.tellings.has(report));
  if (missing.length === 0) return;
  const fetched = await readTellings(transaction, missing);
  for (const one of fetched) {
    told.tellings.set(one.report, one);
    for (const { id } of [...one.events, ...one.transfers]) told.reportOf.set(id, one.report);
  }
  told.gathered.add(fetched);
}

/** Fetches with whom these reports share wording. */
async function fetchWording({ transaction }: Step, told: Told, reports: readonly string[]): Promise<void> {
  const missing = reports.filter((report) => !told.asked.has(report));
  if (missing.length === 0) return;
  for (const report of missing) told.asked.add(report);
  told.wording.add(await sharesOf(transaction, missing));
}

/** Facts that are one with others, and those that may be. */
export interface Grown {
  readonly mine: ReadonlySet<string>;
  readonly maybe: ReadonlySet<string>;
}

/**
 * All facts that are one with the given ones, over any number of steps, and those that may be one with any of them. What was
 * `known` is whole already and is not looked at again.
 */
export async function grow(step: Step, told: Told, from: readonly string[], known?: Grown): Promise<Grown> {
  const { decided, transaction } = step;
  const fresh = [...new Set(from)].filter((id) => !known?.mine.has(id));
  const mine = new Set([...(known?.mine ?? []), ...fresh]);
  const maybe = new Set(known?.maybe);
  const merges = decided.judgements.same.flat();
  await fetchTold(step, told, await reportsOfFacts(transaction, merges));
  for (let frontier: readonly string[] = fresh; frontier.length > 0; ) {
    await fetchTold(step, told, await candidatesOf(step, told, frontier));
    const ties = tiesOfTellings(told.gathered, frontier, decided);
    const next = new Set(ties.same.flat().filter((id) => !mine.has(id)));
    for (const id of next) mine.add(id);
    for (const id of ties.unsure.flat()) maybe.add(id);
    frontier = [...next];
  }
  for (const id of mine) maybe.delete(id);
  return { mine, maybe };
}

/** The reports in which others may tell of the same as these facts. */
async function candidatesOf(step: Step, told: Told, facts: readonly string[]): Promise<readonly string[]> {
  const wanted = new Set(facts);
  const reports = reportsOf(told, facts);
  await fetchWording(step, told, reports);
  const seeks = reports.flatMap((report) => {
    const { events = [], transfers = [] } = told.tellings.get(report) ?? {};
    const isWanted = ({ id }: { readonly id: string }) => wanted.has(id);
    return tellingSeeks({ events: events.filter(isWanted), transfers: transfers.filter(isWanted) });
  });
  const found = await reportsAt(step.transaction, [...new Set(seeks)]);
  return [...found, ...reports.flatMap(told.wording.partners)];
}

/** A fact with the report that tells it. */
export interface ToldFact {
  readonly report: string;
  readonly fact: string;
}

/** These facts, as far as they were fetched. */
export function toldFacts({ reportOf }: Told, facts: Iterable<string>): readonly ToldFact[] {
  return [...facts].flatMap((fact) => {
    const report = reportOf.get(fact);
    return report === undefined ? [] : [{ report, fact }];
  });
}

/** All that these reports tell of, as far as it was fetched. */
export function toldIn(told: Told, reports: readonly string[]): readonly ToldFact[] {
  return reports.flatMap((report) => factsOf(told, report).map((fact) => ({ report, fact })));
}

/** The reports of facts. */
export function reportsOf(told: Told, facts: Iterable<string>): readonly string[] {
  return [...new Set(toldFacts(told, facts).map(({ report }) => report))];
}
