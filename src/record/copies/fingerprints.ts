import { shinglesOf } from "./shingles.js";

/** Of so many telling runs in a row at least one is kept: texts that share ten words in a row share a fingerprint. */
const WINDOW = 6;
/** A fingerprint found in more reports than this is a stock phrase or a text reprinted far and wide. */
export const WIDE_SPREAD = 40;
/** Reports that share only such are compared where they share this much of the shorter one's fingerprints. */
const WIDE_SHARE = 0.25;
/** One fingerprint in common is chance. */
const LEAST_NARROW = 2;
const LEAST_WIDE = 3;

/** A small choice of a text's telling runs, hashed: the least of every window (winnowing). Sorted, each once. */
export function fingerprints(text: string): readonly number[] {
  const hashes = [...shinglesOf(text).keys()].map(hash);
  const kept = new Set<number>();
  const windows = Math.max(1, hashes.length - WINDOW + 1);
  for (let begin = 0; hashes.length > 0 && begin < windows; begin++)
    kept.add(Math.min(...hashes.slice(begin, begin + WINDOW)));
  return [...kept].sort((a, b) => a - b);
}

/** FNV-1a in 32 bits, as a signed number. */
function hash(run: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < run.length; i++) value = Math.imul(value ^ run.charCodeAt(i), 0x01000193);
  return value | 0;
}

/** The reports that hold a fingerprint, in order of their keys. Of a wide one the first is enough. */
export interface PrintHolders<Key> {
  readonly reports: readonly Key[];
  readonly isWide: boolean;
}

/** Whoever asks what holds fingerprints; reports go by their keys or by numbers for them. */
export interface PrintIndex<Key> {
  readonly holdersOf: (fingerprint: number) => PrintHolders<Key> | undefined;
  /** Of wide fingerprints all reports that hold any, with how many: asked only by the first of them. */
  readonly allHolders: (fingerprints: readonly number[]) => ReadonlyMap<Key, number>;
}

/** Reports that may share wording with one: `isWide` where they share only what very many hold. */
export interface CopyCandidate<Key = string> {
  readonly key: Key;
  readonly isWide: boolean;
  /** How many such fingerprints both hold. */
  readonly count: number;
}

/**
 * Whom a report is compared with. A fingerprint that few hold ties all its holders. One that many hold ties each to the first of
 * them by key, so that the work grows with the reports and not with their pairs; which is the first does not depend on who came first.
 */
export function copyCandidates<Key extends string | number>(
  key: Key,
  own: readonly number[],
  { holdersOf, allHolders }: PrintIndex<Key>,
): readonly CopyCandidate<Key>[] {
  const narrow = new Map<Key, number>();
  const wide = new Map<Key, number>();
  for (const fingerprint of own) {
    const { reports, isWide } = holdersOf(fingerprint) ?? NOBODY;
    const [first] = reports;
    if (!isWide) for (const holder of reports) narrow.set(holder, (narrow.get(holder) ?? 0) + 1);
    else if (first !== undefined && first !== key) wide.set(first, (wide.get(first) ?? 0) + 1);
  }
  const led = ledBy(key, own, holdersOf);
  if (led.length > 0) for (const [holder, count] of allHolders(led)) wide.set(holder, (wide.get(holder) ?? 0) + count);
  narrow.delete(key);
  wide.delete(key);
  const close = new Map([...narrow].filter(([, count]) => count >= LEAST_NARROW));
  const onlyWide = [...wide].filter(([other, count]) => count >= LEAST_WIDE && !close.has(other));
  return [
    ...[...close].map(([other, count]) => ({ key: other, isWide: false, count })),
    ...onlyWide.map(([other, count]) => ({ key: other, isWide: true, count })),
  ];
}

const NOBODY = { reports: [], isWide: false };

/** The wide fingerprints of which a report is the first holder. */
export function ledBy<Key>(
  key: Key,
  own: readonly number[],
  holdersOf: PrintIndex<Key>["holdersOf"],
): readonly number[] {
  return own.filter((fingerprint) => {
    const holders = holdersOf(fingerprint);
    return holders?.isWide === true && holders.reports[0] === key;
  });
}

/** Whether two reports share enough wide fingerprints to be compared; `left` and `right` are how many each has. */
export function isEnough({ isWide, count }: Omit<CopyCandidate, "key">, left: number, right: number): boolean {
  return !isWide || count >= WIDE_SHARE * Math.min(left, right);
}
