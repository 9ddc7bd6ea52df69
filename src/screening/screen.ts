import type { ListEntry, ListedKind } from "#model";
import { hasJoined } from "./align.js";
import { askFor, boundOf } from "./bound.js";
import { explainNames, isAcronym, scoreNames } from "./compare.js";
import { keysOf, type ListedNames, leastShared, listNames, PAIR, PART } from "./listed-names.js";
import { type ReadName, readName } from "./parts.js";
import { withoutRanks } from "./ranks.js";
import type { ScreenTable } from "./table.js";

/** An entry of a list that may be who is asked for: for a person to decide. */
export interface Candidate {
  readonly entry: ListEntry;
  /** The name of the entry that fits best. */
  readonly name: string;
  readonly score: number;
  readonly sentence: string;
}

export interface Screen {
  /** Entries whose names score at least `threshold`, the best first. Without a kind, it may be either. */
  find(name: string, options?: { readonly kind?: ListedKind; readonly threshold?: number }): readonly Candidate[];
  /** For a person's name of one word, rank aside: the entries that bear it beside others. It says too little to make them candidates. */
  namesakes(name: string): readonly Candidate[];
}

/** Where F1 is best on our own pairs (npm run bench:screening). */
export const DEFAULT_THRESHOLD = 0.67;
/** Candidates for one name: more are no help to who must decide. */
const MAX_CANDIDATES = 50;
/** What one word of a name of four scores at least. */
const NAMESAKE = 0.15;
/** Scores are rounded to three places. */
const ROUNDED = 0.0005;

/** Makes lists ready for many questions. */
export function createScreen(entries: readonly ListEntry[], table: ScreenTable): Screen {
  const people = createSearch(
    listNames(
      entries.filter(({ kind }) => kind === "person"),
      "person",
      table,
    ),
  );
  const others = createSearch(
    listNames(
      entries.filter(({ kind }) => kind !== "person"),
      "organisation",
      table,
    ),
  );
  const find: Screen["find"] = (name, { kind, threshold = DEFAULT_THRESHOLD } = {}) => {
    // As it stands and without a rank: "Major" and "Marshal" are given names too.
    const asked = [...new Set([name, withoutRanks(name, table.ranks)])];
    const found = [
      ...(kind === undefined || kind === "person"
        ? asked.flatMap((one) => people(readName(one, "person", table), threshold))
        : []),
      ...(kind === "person" ? [] : others(readName(name, "organisation", table), threshold)),
    ];
    return bestOfEach(found).slice(0, MAX_CANDIDATES);
  };
  return {
    find,
    namesakes(name) {
      const alone = withoutRanks(name, table.ranks);
      return /\s/u.test(alone) ? [] : find(alone, { kind: "person", threshold: NAMESAKE });
    },
  };
}

type Search = (name: ReadName, threshold: number) => readonly Candidate[];

function createSearch(names: ListedNames): Search {
  const touch = createTouch(names);
  return (name, threshold) => {
    const asked = askFor(name, names);
    const found: Candidate[] = [];
    const mayScore = (i: number) => boundOf(asked, names, i) + ROUNDED >= threshold;
    for (const packed of touch(name)) {
      const i = packed >> 1;
      const mayJoin = (packed & 1) === 1;
      if (!mayJoin && !mayScore(i)) continue;
      const other = names.reads[i];
      const entry = names.entries[i];
      if (!other || !entry) continue;
      if (mayJoin && !hasJoined(name, other) && !isAcronym(name, other) && !mayScore(i)) continue;
      const score = scoreNames(name, other);
      if (score >= threshold) found.push({ entry, name: other.text, score, sentence: explainNames(name, other) });
    }
    return found;
  };
}

/**
 * The names that share enough of the weight of their keys with one that is asked for: the number of each, times two, and one more
 * where a word of one may be two of the other. The answer is overwritten by the next.
 */
function createTouch(listed: ListedNames): (name: ReadName) => Int32Array {
  const { reads, postings, least } = listed;
  const shared = new Float64Array(reads.length);
  const joins = new Uint8Array(reads.length);
  const touched = new Int32Array(reads.length);
  return (name) => {
    const own = leastShared(name, listed);
    let count = 0;
    for (const [key, flags] of keysOf(name)) {
      const posting = postings.get(key);
      if (!posting) continue;
      const { names, weight } = posting;
      const other = ((flags & PART) << 1) | ((flags & PAIR) >> 1);
      for (let n = 0; n < names.length; n++) {
        const packed = names[n] ?? 0;
        const i = packed >> 2;
        const before = shared[i] ?? 0;
        if (before === 0) touched[count++] = i;
        shared[i] = before + weight;
        if (packed & other) joins[i] = 1;
      }
    }
    return enough(count, own);
  };

  function enough(count: number, own: number): Int32Array {
    let kept = 0;
    for (let n = 0; n < count; n++) {
      const i = touched[n] ?? 0;
      const weight = shared[i] ?? 0;
      if (weight >= own || weight >= (least[i] ?? 0)) touched[kept++] = 2 * i + (joins[i] ?? 0);
      shared[i] = 0;
      joins[i] = 0;
    }
    return touched.subarray(0, kept);
  }
}

function bestOfEach(found: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<ListEntry, Candidate>();
  for (const one of found) if (one.score > (best.get(one.entry)?.score ?? 0)) best.set(one.entry, one);
  return [...best.values()].sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}
