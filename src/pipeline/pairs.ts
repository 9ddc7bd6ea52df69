import {
  type CopyCandidate,
  copyCandidates,
  datedCandidate,
  fingerprints,
  publishedDay,
  runsOfTexts,
  type SharedWording,
  shareWording,
  WIDE_SPREAD,
} from "#record";
import { allHolders, firstHolders, type Holders, keepFingerprints, keysOf, readTexts } from "#store";
import type { Step } from "./step.js";

/** New texts with their fingerprints, and the first that hold them. */
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
  const before = await firstHolders(transaction, all, WIDE_SPREAD + 1);
  await keepFingerprints(transaction, prints);
  const after = await firstHolders(transaction, all, WIDE_SPREAD + 1);
  const begins = new Set<string>();
  for (const [print, holders] of after) {
    const old = before.get(print) ?? [];
    if (holders.length <= WIDE_SPREAD) continue;
    if (old.length <= WIDE_SPREAD) for (const holder of old) begins.add(holder);
    else if (old[0] !== undefined && old[0] !== holders[0]) begins.add(old[0]);
  }
  const changed = [...(await keysOf(transaction, [...begins])).keys()].filter((key) => !texts.has(key));
  return { texts, prints, holders: after, changed };
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
  const texts = new Map([...fresh.texts, ...known]);
  const knownPrints = new Map([...known].map(([key, text]) => [key, fingerprints(text)]));
  const own = new Map([...fresh.prints, ...knownPrints]);
  const held = await firstHolders(transaction, [...knownPrints.values()].flat(), WIDE_SPREAD + 1);
  const holders = new Map([...fresh.holders, ...held]);
  const found = new Map<string, readonly CopyCandidate[]>();
  for (const [key, prints] of own) found.set(key, await candidatesOf(step, key, prints, holders));
  const stands = new Map(old.map((pair) => [pairName(pair.left, pair.right), pair]));
  const candidates = await datedCandidates(step, [...own.keys()], found);
  const isKept = ({ key, candidate }: Paired) =>
    !candidate.isWide && !fresh.texts.has(key) && !fresh.texts.has(candidate.key);
  const compared = candidates.filter((one) => !isKept(one));
  const missing = [...new Set(compared.map(({ candidate }) => candidate.key))].filter((key) => !texts.has(key));
  for (const [key, text] of await readTexts(transaction, missing)) {
    texts.set(key, text);
    own.set(key, fingerprints(text));
  }
  const runsOf = runsOfTexts(texts);
  const pairs = new Map<string, SharedWording | null>();
  for (const { key, candidate } of candidates.filter(isKept))
    pairs.set(pairName(key, candidate.key), stands.get(pairName(key, candidate.key)) ?? null);
  for (const { key, candidate } of compared) {
    const name = pairName(key, candidate.key);
    if (!pairs.has(name)) pairs.set(name, shareWording({ key, candidate, runsOf, own }));
  }
  return [...pairs.values()].filter((pair) => pair !== null);
}

interface Paired {
  readonly key: string;
  readonly candidate: CopyCandidate;
}

/** Candidates by their whole keys, judged by the days of both reports. */
async function datedCandidates(
  { transaction }: Step,
  keys: readonly string[],
  found: ReadonlyMap<string, readonly CopyCandidate[]>,
): Promise<readonly Paired[]> {
  const begins = [...keys, ...[...found.values()].flat().map(({ key }) => key)].map((key) => key.slice(0, BEGIN));
  const published = await keysOf(transaction, [...new Set(begins)]);
  const names = new Map([...published.keys()].map((key) => [key.slice(0, BEGIN), key]));
  const dayOf = (key: string) => publishedDay(published.get(key) ?? null);
  return [...found].flatMap(([key, list]) =>
    list.flatMap((one) => {
      const other = names.get(one.key);
      if (other === undefined || other === key) return [];
      return [{ key, candidate: datedCandidate({ ...one, key: other }, dayOf(key), dayOf(other)) }];
    }),
  );
}

function pairName(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Candidates by the beginnings of their keys. */
async function candidatesOf({ transaction }: Step, key: string, prints: readonly number[], holders: Holders) {
  const begin = key.slice(0, BEGIN);
  const led = prints.filter((print) => {
    const found = holders.get(print) ?? [];
    return found.length > WIDE_SPREAD && found[0] === begin;
  });
  const follow = led.length === 0 ? new Map<string, number>() : await allHolders(transaction, led);
  return copyCandidates(
    begin,
    prints,
    (print) => holders.get(print) ?? [],
    () => follow,
  );
}

/** How much of a key the store keeps beside a fingerprint. */
const BEGIN = 13;
