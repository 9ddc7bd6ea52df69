import { dayNumber } from "#model";
import type { Source } from "../intake.js";
import { compareText } from "../intake.js";
import {
  type CopyCandidate,
  copyCandidates,
  fingerprints,
  isEnough,
  type PrintIndex,
  WIDE_SPREAD,
} from "./fingerprints.js";
import { type Shingle, shinglesOf } from "./shingles.js";

/** Two reports that share wording: how much, and where in each. */
export interface SharedWording {
  readonly left: string;
  readonly right: string;
  /** The part of the shorter report's telling shingles that the other holds too. */
  readonly share: number;
  readonly count: number;
  readonly leftSpans: readonly WordSpan[];
  readonly rightSpans: readonly WordSpan[];
}

export interface WordSpan {
  readonly begin: number;
  readonly end: number;
}

/** Fewer shared runs of words than this are chance or stock phrases. */
const LEAST_SHARED = 6;
const LEAST_SHARE = 0.03;
/** A release or an agency's text is taken over within so many days; later only a whole text is. */
const TAKEN_OVER_DAYS = 7;

/** The candidate as it must be judged, by the days of the two reports: stock phrases turn up at any time. */
export function datedCandidate(candidate: CopyCandidate, a: string | null, b: string | null): CopyCandidate {
  if (candidate.isWide || a === null || b === null) return candidate;
  return { ...candidate, isWide: Math.abs(dayNumber(a) - dayNumber(b)) > TAKEN_OVER_DAYS };
}

/** All pairs of reports that share wording, found through an index of their fingerprints. */
export function findCopies(sources: readonly Source[]): readonly SharedWording[] {
  const days = new Map(sources.map(({ key, reading }) => [key, publishedDay(reading.report.published)]));
  const own = new Map(sources.map(({ key, reading }) => [key, fingerprints(reading.report.text)]));
  const runsOf = runsOfTexts(new Map(sources.map(({ key, reading }) => [key, reading.report.text])));
  const holders = holdersIn(own);
  const index: PrintIndex<string> = {
    holdersOf: (one) => {
      const reports = holders.get(one) ?? [];
      return { reports, isWide: reports.length > WIDE_SPREAD };
    },
    allHolders: (led) => countKeys(led.flatMap((one) => holders.get(one) ?? [])),
  };
  const sizeOf = (key: string) => own.get(key)?.length ?? 0;
  const found: SharedWording[] = [];
  for (const [key, prints] of own)
    for (const candidate of copyCandidates(key, prints, index)) {
      if (candidate.key < key) continue; // The other finds it too.
      const dated = datedCandidate(candidate, days.get(key) ?? null, days.get(candidate.key) ?? null);
      const shared = shareWording({ key, runsOf, sizeOf, candidate: dated });
      if (shared) found.push(shared);
    }
  return found.sort((a, b) => compareText(a.left, b.left) || compareText(a.right, b.right));
}

/** What a pair of reports is compared with: their runs of words and the numbers of their fingerprints, by key. */
export interface CopyQuestion {
  readonly key: string;
  readonly candidate: CopyCandidate;
  readonly runsOf: (key: string) => Shingles;
  readonly sizeOf: (key: string) => number;
}

/** The wording that a report shares with one it may share some with; nothing where it is too little. */
export function shareWording({ key, candidate, runsOf, sizeOf }: CopyQuestion): SharedWording | null {
  const [left = "", right = ""] = [key, candidate.key].sort(compareText);
  if (!isEnough(candidate, sizeOf(left), sizeOf(right))) return null;
  const shared = sharedWording([left, runsOf(left)], [right, runsOf(right)]);
  return shared !== null && candidate.isWide && shared.share < ONE_VOICE ? null : shared;
}

const DAY = /^\d{4}-\d{2}-\d{2}/u;

/** The day on which a report was published, where it gives one. */
export function publishedDay(published: string | null): string | null {
  return DAY.exec(published ?? "")?.[0] ?? null;
}

/** For each fingerprint the reports that hold it, in order of their keys. */
function holdersIn(own: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, readonly string[]> {
  const index = new Map<number, string[]>();
  for (const key of [...own.keys()].sort(compareText))
    for (const print of own.get(key) ?? []) {
      const known = index.get(print);
      if (known) known.push(key);
      else index.set(print, [key]);
    }
  return index;
}

function countKeys(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

type Shingles = ReadonlyMap<string, Shingle>;

/** The telling runs of texts, each made once. */
export function runsOfTexts(texts: ReadonlyMap<string, string>): (key: string) => Shingles {
  const known = new Map<string, Shingles>();
  return (key) => {
    const found = known.get(key) ?? shinglesOf(texts.get(key) ?? "");
    known.set(key, found);
    return found;
  };
}

type Worded = readonly [string, Shingles];

function sharedWording([left, first]: Worded, [right, second]: Worded): SharedWording | null {
  const shared = [...first.keys()].filter((shingle) => second.has(shingle));
  const share = shared.length / Math.max(1, Math.min(first.size, second.size));
  if (shared.length < LEAST_SHARED || share < LEAST_SHARE) return null;
  return {
    left,
    right,
    share: Math.round(share * 1000) / 1000,
    count: shared.length,
    leftSpans: runs(shared.flatMap((shingle) => first.get(shingle) ?? [])),
    rightSpans: runs(shared.flatMap((shingle) => second.get(shingle) ?? [])),
  };
}

/** Overlapping shingles put together to the runs of words they come from. */
function runs(shingles: readonly Shingle[]): readonly WordSpan[] {
  const ordered = [...shingles].sort((a, b) => a.begin - b.begin);
  const joined: { begin: number; end: number }[] = [];
  for (const { begin, end } of ordered) {
    const last = joined.at(-1);
    if (last && begin <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ begin, end });
  }
  return joined;
}

/** Reports so close that one stands for all: from this share of common wording on they count as one voice. */
export const ONE_VOICE = 0.3;

/** For each report in a group of close copies, the name of its group: the first key in it. */
export function copyGroups(
  shared: readonly Pick<SharedWording, "left" | "right" | "share">[],
): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    const up = parent.get(key) ?? key;
    return up === key ? key : find(up);
  };
  for (const { left, right, share } of shared) {
    if (share < ONE_VOICE) continue;
    const [a = "", b = ""] = [find(left), find(right)].sort(compareText);
    parent.set(a, a);
    parent.set(b, a);
  }
  return new Map([...parent.keys()].map((key) => [key, `copies:${find(key)}`]));
}
