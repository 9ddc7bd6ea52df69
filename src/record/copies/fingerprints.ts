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

/** The first reports by key that hold a fingerprint; one more than WIDE_SPREAD are enough to tell that it is wide. */
export type HoldersOf = (fingerprint: number) => readonly string[];
/** Of a wide fingerprint all reports that hold it: asked only by the first of them. */
export type AllHoldersOf = (fingerprints: readonly number[]) => ReadonlyMap<string, number>;

/** Reports that may share wording with one: `isWide` where they share only what very many hold. */
export interface CopyCandidate {
  readonly key: string;
  readonly isWide: boolean;
  /** How many such fingerprints both hold. */
  readonly count: number;
}

/**
 * Whom a report is compared with. A fingerprint that few hold ties all its holders. One that many hold ties each to the first of
 * them by key, so that the work grows with the reports and not with their pairs; which is the first does not depend on who came first.
 */
export function copyCandidates(
  key: string,
  own: readonly number[],
  holdersOf: HoldersOf,
  allHoldersOf: AllHoldersOf,
): readonly CopyCandidate[] {
  const narrow = new Map<string, number>();
  const wide = new Map<string, number>();
  const led: number[] = [];
  for (const fingerprint of own) {
    const holders = holdersOf(fingerprint);
    const [first] = holders;
    if (holders.length <= WIDE_SPREAD) for (const holder of holders) narrow.set(holder, (narrow.get(holder) ?? 0) + 1);
    else if (first === key) led.push(fingerprint);
    else if (first !== undefined) wide.set(first, (wide.get(first) ?? 0) + 1);
  }
  if (led.length > 0)
    for (const [holder, count] of allHoldersOf(led)) wide.set(holder, (wide.get(holder) ?? 0) + count);
  narrow.delete(key);
  wide.delete(key);
  const close = new Map([...narrow].filter(([, count]) => count >= LEAST_NARROW));
  const onlyWide = [...wide].filter(([other, count]) => count >= LEAST_WIDE && !close.has(other));
  return [
    ...[...close].map(([other, count]) => ({ key: other, isWide: false, count })),
    ...onlyWide.map(([other, count]) => ({ key: other, isWide: true, count })),
  ];
}

/** Whether two reports share enough wide fingerprints to be compared; `left` and `right` are how many each has. */
export function isEnough({ isWide, count }: CopyCandidate, left: number, right: number): boolean {
  return !isWide || count >= WIDE_SHARE * Math.min(left, right);
}
