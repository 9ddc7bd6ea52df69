import { type Tellings, tellingPlaces, tiesOfTellings, type Wording, wordingOf } from "#record";
import { pairsOf, readTellings, reportsAt, reportsOfFacts } from "#store";
import type { Step } from "./step.js";

/** What reports tell of, fetched as far as it is needed. */
export interface Told {
  readonly tellings: Map<string, Tellings>;
  /** The report of each fact. */
  readonly reportOf: Map<string, string>;
  /** Pairs of reports that share wording, of all that were fetched. */
  readonly shared: Map<string, { readonly left: string; readonly right: string }>;
}

export function nothingTold(): Told {
  return { tellings: new Map(), reportOf: new Map(), shared: new Map() };
}

export function wordingOfTold({ shared }: Told): Wording {
  return wordingOf([...shared.values()]);
}

/** The ids of what a report tells of. */
export function factsOf(told: Told, report: string): readonly string[] {
  const one = told.tellings.get(report);
  return one === undefined ? [] : [...one.events, ...one.transfers].map(({ id }) => id);
}

/** Fetches what these reports tell of, and with whom they share wording. */
export async function fetchTold({ transaction }: Step, told: Told, reports: readonly string[]): Promise<void> {
  const missing = [...new Set(reports)].filter((report) => !told.tellings.has(report));
  if (missing.length === 0) return;
  for (const one of await readTellings(transaction, missing)) {
    told.tellings.set(one.report, one);
    for (const { id } of [...one.events, ...one.transfers]) told.reportOf.set(id, one.report);
  }
  for (const { left, right } of await pairsOf(transaction, missing))
    told.shared.set(`${left} ${right}`, { left, right });
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
  const { decided, knowledge, transaction } = step;
  const fresh = [...new Set(from)].filter((id) => !known?.mine.has(id));
  const mine = new Set([...(known?.mine ?? []), ...fresh]);
  const maybe = new Set(known?.maybe);
  const merges = decided.judgements.same.flat();
  await fetchTold(step, told, await reportsOfFacts(transaction, merges));
  for (let frontier: readonly string[] = fresh; frontier.length > 0; ) {
    await fetchTold(step, told, await candidatesOf(step, told, frontier));
    const wording = wordingOfTold(told);
    const ties = tiesOfTellings([...told.tellings.values()], new Set(frontier), wording, decided, knowledge);
    const next = new Set(ties.same.flat().filter((id) => !mine.has(id)));
    for (const id of next) mine.add(id);
    for (const id of ties.unsure.flat()) maybe.add(id);
    frontier = [...next];
  }
  for (const id of mine) maybe.delete(id);
  return { mine, maybe };
}

/** The reports in which others may tell of the same as these facts. */
async function candidatesOf({ transaction }: Step, told: Told, facts: readonly string[]): Promise<readonly string[]> {
  const wanted = new Set(facts);
  const reports = new Set(facts.flatMap((id) => told.reportOf.get(id) ?? []));
  const seeks = [...reports].flatMap((report) => {
    const { events = [], transfers = [] } = told.tellings.get(report) ?? {};
    const isWanted = ({ id }: { readonly id: string }) => wanted.has(id);
    return tellingPlaces({ events: events.filter(isWanted), transfers: transfers.filter(isWanted) }).seeks;
  });
  const { partners } = wordingOfTold(told);
  return [...(await reportsAt(transaction, [...new Set(seeks)])), ...[...reports].flatMap(partners)];
}

/** The reports of facts. */
export function reportsOf(told: Told, facts: Iterable<string>): readonly string[] {
  return [...new Set([...facts].flatMap((id) => told.reportOf.get(id) ?? []))];
}
