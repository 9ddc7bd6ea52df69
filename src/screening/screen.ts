import type { ListEntry, ListedKind } from "#model";
import { explainNames, scoreNames } from "./compare.js";
import { mayMatch } from "./may-match.js";
import { type Part, type ReadName, readName } from "./parts.js";
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
}

/** Where F1 is best on our own pairs (npm run bench:screening). */
export const DEFAULT_THRESHOLD = 0.67;
/** Candidates for one name: more are no help to who must decide. */
const MAX_CANDIDATES = 50;
/** Names that share less than this part of the weight of their keys are not compared. */
const MIN_SHARED = 0.4;

interface Indexed {
  readonly read: ReadName;
  readonly entry: ListEntry;
}

interface Index {
  readonly names: readonly Indexed[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** The least weight of shared keys with which a name is compared; beside the names, because each question walks it. */
  readonly least: Float64Array;
  readonly shared: Float64Array;
}

/** Makes lists ready for many questions. */
export function createScreen(entries: readonly ListEntry[], table: ScreenTable): Screen {
  const people = indexNames(
    entries.filter(({ kind }) => kind === "person"),
    "person",
    table,
  );
  const others = indexNames(
    entries.filter(({ kind }) => kind !== "person"),
    "organisation",
    table,
  );
  return {
    find(name, { kind, threshold = DEFAULT_THRESHOLD } = {}) {
      const found = [
        ...(kind === undefined || kind === "person" ? search(people, readName(name, "person", table), threshold) : []),
        ...(kind === "person" ? [] : search(others, readName(name, "organisation", table), threshold)),
      ];
      return bestOfEach(found).slice(0, MAX_CANDIDATES);
    },
  };
}

function indexNames(entries: readonly ListEntry[], kind: ListedKind, table: ScreenTable): Index {
  const postings = new Map<string, number[]>();
  const read = entries.flatMap((entry) => entry.names.map((name) => ({ entry, read: readName(name, kind, table) })));
  read.forEach(({ read: name }, i) => {
    for (const key of keysOf(name)) {
      const list = postings.get(key);
      if (list) list.push(i);
      else postings.set(key, [i]);
    }
  });
  const total = Math.max(2, read.length);
  const least = Float64Array.from(read, (one) => MIN_SHARED * ownWeight(one.read, postings, total));
  return { names: read, postings, least, shared: new Float64Array(read.length) };
}

/** Rare keys say more. */
function keyWeight(occurrences: number, total: number): number {
  return Math.log(1 + total / Math.max(1, occurrences));
}

/** Each part counts once, by its rarest key. */
function ownWeight(name: ReadName, postings: Index["postings"], total: number): number {
  return name.parts.reduce((sum, part) => sum + partWeight(part, postings, total), 0);
}

function partWeight(part: Part, postings: Index["postings"], total: number): number {
  const counts = partKeys(part)
    .map((key) => postings.get(key)?.length ?? 0)
    .filter((count) => count > 0);
  return counts.length > 0 ? keyWeight(Math.min(...counts), total) : keyWeight(1, total);
}

function keysOf(name: ReadName): ReadonlySet<string> {
  const keys = new Set([...name.parts, ...name.pairs].flatMap(partKeys));
  if (name.initials.length > 2) keys.add(`w:${name.initials}`);
  if (name.isOrganisation && name.parts.length === 1) keys.add(`w:${name.parts[0]?.spelled}`);
  return keys;
}

/** What another spelling of the part would share: its class, its consonants, or the word itself where it is short. */
function partKeys(part: Part): readonly string[] {
  const fewest = part.key.startsWith("=") ? 3 : 2;
  const skeletons = part.skeletons.filter((skeleton) => skeleton.length >= fewest).map((skeleton) => `s:${skeleton}`);
  const own = part.key.startsWith("=") ? [part.key] : [];
  return skeletons.length + own.length > 0 && part.spelled.length > 3
    ? [...own, ...skeletons]
    : [...own, ...skeletons, `w:${part.spelled}`];
}

function search(index: Index, name: ReadName, threshold: number): readonly Candidate[] {
  const total = Math.max(2, index.names.length);
  const own = MIN_SHARED * ownWeight(name, index.postings, total);
  const touched = share(index, name, total);
  const found: Candidate[] = [];
  for (const i of touched) {
    const shared = index.shared[i] ?? 0;
    index.shared[i] = 0;
    if (shared < Math.min(own, index.least[i] ?? 0)) continue;
    const other = index.names[i];
    if (!other) continue;
    if (name.initials === "" && other.read.initials === "" && !mayMatch(name, other.read)) continue;
    const score = scoreNames(name, other.read);
    if (score >= threshold)
      found.push({ entry: other.entry, name: other.read.text, score, sentence: explainNames(name, other.read) });
  }
  return found;
}

/** Adds the weight of each shared key to the names that have it. */
function share(index: Index, name: ReadName, total: number): readonly number[] {
  const touched: number[] = [];
  for (const key of keysOf(name)) {
    const list = index.postings.get(key);
    if (!list) continue;
    const weight = keyWeight(list.length, total);
    for (const i of list) {
      const before = index.shared[i] ?? 0;
      if (before === 0) touched.push(i);
      index.shared[i] = before + weight;
    }
  }
  return touched;
}

function bestOfEach(found: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<ListEntry, Candidate>();
  for (const one of found) if (one.score > (best.get(one.entry)?.score ?? 0)) best.set(one.entry, one);
  return [...best.values()].sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}
