import type { ListEntry, ListedKind } from "#model";
import { createPartRows, type PartRows } from "./part-rows.js";
import { type Part, type ReadName, readName } from "./parts.js";
import type { ScreenTable } from "./table.js";

/** The names that have a key: the number of each, times four, with `PART` and `PAIR` for what has it. */
export interface Posting {
  readonly names: Int32Array;
  /** Rare keys say more. */
  readonly weight: number;
}

/** Whether a part has a key, or two neighbours written as one. */
export const PART = 1;
export const PAIR = 2;

/** The names of lists, made ready for questions: which names share a key, and of which parts each is made, as numbers. */
export interface ListedNames {
  readonly reads: readonly ReadName[];
  readonly entries: readonly ListEntry[];
  readonly postings: ReadonlyMap<string, Posting>;
  /** The weight of a key that one name has. */
  readonly rarest: number;
  /** The least weight of shared keys with which a name is compared. */
  readonly least: Float64Array;
  /** Where the parts of each name begin in `partIds` and `weights`, and one end more. */
  readonly starts: Int32Array;
  readonly partIds: Int32Array;
  readonly weights: Float64Array;
  readonly rows: PartRows;
}

/** Names that share less than this part of the weight of their keys are not compared. */
const MIN_SHARED = 0.4;

export function listNames(entries: readonly ListEntry[], kind: ListedKind, table: ScreenTable): ListedNames {
  const named = entries.flatMap((entry) => entry.names.map((name) => ({ entry, read: readName(name, kind, table) })));
  const reads = named.map(({ read }) => read);
  const total = Math.max(2, reads.length);
  const keyed = { postings: postingsOf(reads, total), rarest: Math.log(1 + total) };
  return {
    reads,
    entries: named.map(({ entry }) => entry),
    ...keyed,
    least: Float64Array.from(reads, (read) => leastShared(read, keyed)),
    ...numbered(reads),
  };
}

type Keyed = Pick<ListedNames, "postings" | "rarest">;

/** The least weight of keys that another name must share with this one to be compared. */
export function leastShared(name: ReadName, keyed: Keyed): number {
  return MIN_SHARED * name.parts.reduce((sum, part) => sum + partWeight(part, keyed), 0);
}

/** Each part counts once, by its rarest key; one that is on no list as if it were on it once. */
function partWeight(part: Part, { postings, rarest }: Keyed): number {
  return part.keys.reduce((most, key) => Math.max(most, postings.get(key)?.weight ?? 0), 0) || rarest;
}

/** The keys of a name, each with `PART` or `PAIR` or both. */
export function keysOf(name: ReadName): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  for (const part of name.parts) for (const key of part.keys) keys.set(key, PART);
  for (const pair of name.pairs) for (const key of pair.keys) keys.set(key, (keys.get(key) ?? 0) | PAIR);
  if (name.initials.length > 2) keys.set(`w:${name.initials}`, PAIR);
  if (name.isOrganisation && name.parts.length === 1) keys.set(`w:${name.parts[0]?.spelled}`, PART);
  return keys;
}

function postingsOf(reads: readonly ReadName[], total: number): ListedNames["postings"] {
  const lists = new Map<string, number[]>();
  reads.forEach((read, i) => {
    for (const [key, flags] of keysOf(read)) {
      const list = lists.get(key);
      if (list) list.push(4 * i + flags);
      else lists.set(key, [4 * i + flags]);
    }
  });
  return new Map(
    [...lists].map(([key, list]) => [key, { names: Int32Array.from(list), weight: Math.log(1 + total / list.length) }]),
  );
}

function numbered(reads: readonly ReadName[]) {
  const rows = createPartRows();
  const starts = new Int32Array(reads.length + 1);
  reads.forEach((read, i) => {
    starts[i + 1] = (starts[i] ?? 0) + read.parts.length;
  });
  const size = starts[reads.length] ?? 0;
  const partIds = new Int32Array(size);
  const weights = new Float64Array(size);
  reads.forEach((read, i) => {
    const start = starts[i] ?? 0;
    read.parts.forEach((part, n) => {
      partIds[start + n] = rows.idOf(part);
      weights[start + n] = part.weight;
    });
  });
  return { rows, starts, partIds, weights };
}
