import type { Source } from "../intake.js";
import { compareText } from "../intake.js";
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
/** A run of words found in more reports than this is compared with the first of them only, to stay linear. */
const WIDE_SPREAD = 40;

/** All pairs of reports that share wording, found through an index of telling runs of words. */
export function findCopies(sources: readonly Source[]): readonly SharedWording[] {
  const all = sources.map(({ reading }) => shinglesOf(reading.report.text));
  const counts = new Map<string, number>();
  for (const members of holders(all).values()) {
    const lefts = members.length > WIDE_SPREAD ? members.slice(0, 1) : members;
    lefts.forEach((left, i) => {
      for (const right of members.slice(i + 1)) {
        const pair = `${left} ${right}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    });
  }
  const found: SharedWording[] = [];
  for (const [pair, count] of counts) {
    const [left = 0, right = 0] = pair.split(" ").map(Number);
    const shared = sharedWording(sources, all, left, right, count);
    if (shared) found.push(shared);
  }
  return found.sort((a, b) => compareText(a.left, b.left) || compareText(a.right, b.right));
}

type Shingles = ReadonlyMap<string, Shingle>;

/** For each shingle the reports that hold it, in order. */
function holders(all: readonly Shingles[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  all.forEach((shingles, report) => {
    for (const shingle of shingles.keys()) {
      const known = index.get(shingle);
      if (known) known.push(report);
      else index.set(shingle, [report]);
    }
  });
  return index;
}

function sharedWording(
  sources: readonly Source[],
  all: readonly Shingles[],
  left: number,
  right: number,
  count: number,
): SharedWording | null {
  const [a, b] = [all[left], all[right]];
  const [leftKey, rightKey] = [sources[left]?.key, sources[right]?.key];
  if (!a || !b || leftKey === undefined || rightKey === undefined) return null;
  const share = count / Math.min(a.size, b.size);
  if (count < LEAST_SHARED || share < LEAST_SHARE) return null;
  const shared = [...a.keys()].filter((shingle) => b.has(shingle));
  return {
    left: leftKey,
    right: rightKey,
    share: Math.round(share * 1000) / 1000,
    count,
    leftSpans: runs(shared.flatMap((shingle) => a.get(shingle) ?? [])),
    rightSpans: runs(shared.flatMap((shingle) => b.get(shingle) ?? [])),
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
const ONE_VOICE = 0.3;

/** For each report in a group of close copies, the name of its group: the first key in it. */
export function copyGroups(shared: readonly SharedWording[]): ReadonlyMap<string, string> {
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
