import {
  type CopyCandidate,
  copyCandidates,
  datedCandidate,
  fingerprints,
  isEnough,
  ledBy,
  publishedDay,
  runsOfTexts,
  type SharedWording,
  shareWording,
  WIDE_SPREAD,
} from "#record";
import {
  allHolders,
  type DatedKey,
  firstHolders,
  type Holders,
  keepFingerprints,
  keysOf,
  printCounts,
  readTexts,
  reportNumber,
} from "#store";
import type { Step } from "./step.js";

/** New texts with their fingerprints, and what holds these. */
export interface Printed {
  readonly texts: ReadonlyMap<string, string>;
  readonly prints: ReadonlyMap<string, readonly number[]>;
  readonly holders: Holders;
  /** Other reports whose candidates change with them: a fingerprint became wide, or another report is now the first to hold it. */
  readonly changed: readonly string[];
}

/** Keeps the fingerprints of new texts. */
export async function keepPrints({ transaction }: Step, texts: ReadonlyMap<string, string>): Promise<Printed> {
  const prints = new Map([...texts].map(([key, text]) => [key, fingerprints(text)]));
  const all = [...prints.values()].flat();
  const before = await firstHolders(transaction, all, WIDE_SPREAD);
  await keepFingerprints(transaction, prints);
  const after = await firstHolders(transaction, all, WIDE_SPREAD);
  const moved = new Set<number>();
  for (const [print, { reports, isWide }] of after) {
    const old = before.get(print);
    if (!isWide || old === undefined) continue;
    if (!old.isWide) for (const holder of old.reports) moved.add(holder);
    else if (old.reports[0] !== undefined && old.reports[0] !== reports[0]) moved.add(old.reports[0]);
  }
  const changed = [...(await keysOf(transaction, [...moved])).values()].map(({ key }) => key);
  return { texts, prints, holders: after, changed: changed.filter((key) => !texts.has(key)) };
}

/**
 * The pairs of new texts with any other, and those of the `known` whose candidates changed. Two known texts were compared before: what they
 * share stands, and is compared again only where one is now the first of many that hold a phrase.
 */
export async function findPairs(
  step: Step,
  fresh: Printed,
  known: ReadonlyMap<string, string>,
  old: readonly SharedWording[],
): Promise<readonly SharedWording[]> {
  const { transaction } = step;
  const knownPrints = new Map([...known].map(([key, text]) => [key, fingerprints(text)]));
  const held = await firstHolders(transaction, [...knownPrints.values()].flat(), WIDE_SPREAD);
  const index = { prints: new Map([...fresh.prints, ...knownPrints]), holders: new Map([...fresh.holders, ...held]) };
  const { paired, sizeOf } = await candidatesOf(step, index);
  const isKept = ({ key, candidate }: Paired) =>
    !candidate.isWide && !fresh.texts.has(key) && !fresh.texts.has(candidate.key);
  const compared = paired.filter((one) => !isKept(one));
  const texts = new Map([...fresh.texts, ...known]);
  const missing = [...new Set(compared.map(({ candidate }) => candidate.key))].filter((key) => !texts.has(key));
  for (const [key, text] of await readTexts(transaction, missing)) texts.set(key, text);
  const runsOf = runsOfTexts(texts);
  const stands = new Map(old.map((pair) => [pairName(pair.left, pair.right), pair]));
  const pairs = new Map<string, SharedWording | null>();
  for (const { key, candidate } of paired.filter(isKept))
    pairs.set(pairName(key, candidate.key), stands.get(pairName(key, candidate.key)) ?? null);
  for (const { key, candidate } of compared) {
    const name = pairName(key, candidate.key);
    if (!pairs.has(name)) pairs.set(name, shareWording({ key, candidate, runsOf, sizeOf }));
  }
  return [...pairs.values()].filter((pair) => pair !== null);
}

function pairName(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** A report, and another that may share wording with it. */
interface Paired<Key = string> {
  readonly key: string;
  readonly candidate: CopyCandidate<Key>;
}

/** Texts by their fingerprints, and what holds these. */
interface Prints {
  readonly prints: ReadonlyMap<string, readonly number[]>;
  readonly holders: Holders;
}

/**
 * Whom each report is to be compared with. Most of those with which it shares only stock phrases cannot share enough: that is told by the
 * number of their fingerprints, before their keys and texts are fetched.
 */
async function candidatesOf(step: Step, { prints, holders }: Prints) {
  const found: Paired<number>[] = [];
  for (const [key, own] of prints)
    for (const candidate of await candidatesFor(step, key, own, holders)) found.push({ key, candidate });
  const counts = await printCounts(step.transaction, [...new Set(found.map(({ candidate }) => candidate.key))]);
  const isWorth = ({ key, candidate }: Paired<number>) =>
    isEnough(candidate, prints.get(key)?.length ?? 0, counts.get(candidate.key) ?? 0);
  const sizeOf = (key: string) => prints.get(key)?.length ?? counts.get(reportNumber(key)) ?? 0;
  const paired = await datedPairs(step, found.filter(isWorth));
  return {
    paired: paired.filter(({ key, candidate }) => isEnough(candidate, sizeOf(key), sizeOf(candidate.key))),
    sizeOf,
  };
}

async function candidatesFor({ transaction }: Step, key: string, prints: readonly number[], holders: Holders) {
  const [number, holdersOf] = [reportNumber(key), (print: number) => holders.get(print)];
  const led = ledBy(number, prints, holdersOf);
  const follow = led.length === 0 ? new Map<number, number>() : await allHolders(transaction, led);
  return copyCandidates(number, prints, { holdersOf, allHolders: () => follow });
}

/** Candidates by their whole keys, judged by the days of both reports. */
async function datedPairs({ transaction }: Step, found: readonly Paired<number>[]): Promise<readonly Paired[]> {
  const numbers = found.flatMap(({ key, candidate }) => [reportNumber(key), candidate.key]);
  const known = await keysOf(transaction, [...new Set(numbers)]);
  const dayOf = (one: DatedKey | undefined) => publishedDay(one?.published ?? null);
  return found.flatMap(({ key, candidate }) => {
    const other = known.get(candidate.key);
    if (other === undefined || other.key === key) return [];
    const whole = { ...candidate, key: other.key };
    return [{ key, candidate: datedCandidate(whole, dayOf(known.get(reportNumber(key))), dayOf(other)) }];
  });
}
