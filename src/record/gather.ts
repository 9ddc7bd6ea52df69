import type { Places } from "./blocks.js";
import type { Comparison } from "./cluster.js";
import type { Wording } from "./copies/wording.js";
import { compareText } from "./intake.js";
import type { Lookup } from "./lookup.js";

interface Told {
  readonly id: string;
  readonly report: string;
}

/** How what is told of one kind is found and compared. */
export interface Kind<Fact> {
  /** Where a fact is found. */
  readonly at: (fact: Fact) => Places["at"];
  /** Where it looks for others. */
  readonly seeks: (fact: Fact) => Places["seeks"];
  /** Nothing where the two have nothing to do with one another. */
  readonly compare: (
    a: Fact,
    b: Fact,
    sharesWording: Wording["shares"],
    look: Lookup,
  ) => Omit<Comparison, "left" | "right"> | null;
}

/** Two facts by their ids, and how they compare; the left one is of the earlier key. */
export type Compared = Comparison<string>;

/** Facts of one kind, gathered bit by bit. */
export interface Gathered<Fact> {
  readonly facts: readonly Fact[];
  readonly has: (id: string) => boolean;
  /** What was gathered already stays as it is. The facts of a report come together. */
  readonly add: (facts: readonly Fact[]) => void;
  /** Compares these facts with all that were gathered; a pair that was compared before is left out. */
  readonly compare: (ids: Iterable<string>) => readonly Compared[];
  /** All comparisons that were made. */
  readonly compared: readonly Compared[];
}

/**
 * Facts are compared where one looks at a place of the other, where their reports share wording, or where one report tells of both: that
 * bars them, and what each is one with, from each other. Every pair once.
 */
export function gather<Fact extends Told>(kind: Kind<Fact>, wording: Wording, look: Lookup): Gathered<Fact> {
  const facts: Fact[] = [];
  const byId = new Map<string, number>();
  const atPlace = new Map<string, number[]>();
  const inReport = new Map<string, number[]>();
  /** For each fact how many had been gathered when it was last compared with all of them. */
  const reach: number[] = [];
  const compared: Compared[] = [];

  const addOne = (fact: Fact) => {
    const index = facts.push(fact) - 1;
    byId.set(fact.id, index);
    reach.push(0);
    append(inReport, fact.report, index);
    for (const place of new Set(kind.at(fact))) append(atPlace, place, index);
  };
  const near = (fact: Fact): ReadonlySet<number> => {
    const others = new Set<number>();
    for (const place of kind.seeks(fact)) for (const other of atPlace.get(place) ?? []) others.add(other);
    for (const report of [fact.report, ...wording.partners(fact.report)])
      for (const other of inReport.get(report) ?? []) others.add(other);
    return others;
  };
  const isCompared = (one: number, other: number) => other < (reach[one] ?? 0) || one < (reach[other] ?? 0);
  const comparePair = (one: number, other: number): Compared | null => {
    const [a, b] = [facts[one], facts[other]];
    if (!a || !b) return null;
    const [left, right] = (compareText(a.report, b.report) || one - other) < 0 ? [a, b] : [b, a];
    const result = kind.compare(left, right, wording.shares, look);
    return result && { left: left.id, right: right.id, ...result };
  };
  const compareOne = (one: number) => {
    const fact = facts[one];
    if (!fact) return;
    for (const other of near(fact)) {
      if (other === one || isCompared(one, other)) continue;
      const result = comparePair(one, other);
      if (result) compared.push(result);
    }
    reach[one] = facts.length;
  };
  return {
    facts,
    compared,
    has: (id) => byId.has(id),
    add: (more) => {
      for (const fact of more) if (!byId.has(fact.id)) addOne(fact);
    },
    compare: (ids) => {
      const before = compared.length;
      for (const id of ids) {
        const index = byId.get(id);
        if (index !== undefined) compareOne(index);
      }
      return compared.slice(before);
    },
  };
}

function append<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
