import type { Pair } from "./neighbours.js";

interface Merge {
  readonly a: number;
  readonly b: number;
  readonly average: number;
}

/**
 * Joins, again and again, the two groups whose members are most alike on average, while they are at least `least` alike or, with
 * `parts`, until so many groups are left. Pairs that are not given count as unlike. Groups hold places in ascending order.
 */
export function averageLink(
  count: number,
  pairs: readonly Pair[],
  { least = 0, parts = 1 }: { readonly least?: number; readonly parts?: number },
): readonly (readonly number[])[] {
  const groups = new Map<number, readonly number[]>(Array.from({ length: count }, (_, i) => [i, [i]]));
  const sums = sumsOf(count, pairs);
  const waiting = new Heap();
  for (const { left, right, likeness } of pairs) waiting.push({ a: left, b: right, average: likeness });
  const averageOf = (a: number, b: number) =>
    (sums.get(a)?.get(b) ?? 0) / ((groups.get(a)?.length ?? 1) * (groups.get(b)?.length ?? 1));
  while (groups.size > parts) {
    const next = waiting.pop();
    if (next === undefined || next.average < least) break;
    const { a, b, average } = next;
    // A group that was joined since, or an average that changed since, waits elsewhere in the heap.
    if (!groups.has(a) || !groups.has(b) || averageOf(a, b) !== average) continue;
    groups.set(a, [...(groups.get(a) ?? []), ...(groups.get(b) ?? [])]);
    groups.delete(b);
    moveSums(sums, a, b);
    for (const other of sums.get(a)?.keys() ?? [])
      waiting.push({ a: Math.min(a, other), b: Math.max(a, other), average: averageOf(a, other) });
  }
  return [...groups.values()].map((group) => [...group].sort((x, y) => x - y));
}

type Sums = ReadonlyMap<number, Map<number, number>>;

/** For each group the sum of likenesses to each other group. */
function sumsOf(count: number, pairs: readonly Pair[]): Sums {
  const sums = new Map(Array.from({ length: count }, (_, i) => [i, new Map<number, number>()] as const));
  for (const { left, right, likeness } of pairs) {
    sums.get(left)?.set(right, likeness);
    sums.get(right)?.set(left, likeness);
  }
  return sums;
}

function moveSums(sums: Sums, to: number, from: number): void {
  const own = sums.get(to);
  for (const [other, sum] of sums.get(from) ?? []) {
    sums.get(other)?.delete(from);
    if (other === to || own === undefined) continue;
    const both = (own.get(other) ?? 0) + sum;
    own.set(other, both);
    sums.get(other)?.set(to, both);
  }
  own?.delete(from);
  sums.get(from)?.clear();
}

/** The most alike first; among equals the lowest places, so that the outcome does not depend on the order of pairs. */
class Heap {
  private readonly items: Merge[] = [];

  push(merge: Merge): void {
    let at = this.items.push(merge) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.before(at, up)) return;
      this.swap(at, up);
      at = up;
    }
  }

  pop(): Merge | undefined {
    const [first] = this.items;
    const last = this.items.pop();
    if (last === undefined || this.items.length === 0) return first;
    this.items[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < this.items.length && this.before(left, least)) least = left;
      if (right < this.items.length && this.before(right, least)) least = right;
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private before(x: number, y: number): boolean {
    const [a, b] = [this.items[x], this.items[y]];
    if (!a || !b) return false;
    return (b.average - a.average || a.a - b.a || a.b - b.b) < 0;
  }

  private swap(x: number, y: number): void {
    const [a, b] = [this.items[x], this.items[y]];
    if (!a || !b) return;
    this.items[x] = b;
    this.items[y] = a;
  }
}
