/** A stretch of the text that a fact rests on. `layer` says which kind of fact; `fact` is its index in the list of facts. */
export interface Marked {
  readonly begin: number;
  readonly end: number;
  readonly fact: number;
}

/** A piece of the text between two borders of marks, with the facts that cover it. */
export interface Segment {
  readonly begin: number;
  readonly end: number;
  readonly facts: readonly number[];
}

/** Cuts 0…`length` at every border of `marks`. Marks may overlap and nest; what lies outside the text is left out. */
export function segmentsOf(length: number, marks: readonly Marked[]): Segment[] {
  const inside = marks.filter(({ begin, end }) => begin >= 0 && begin < end && end <= length);
  const borders = [...new Set([0, length, ...inside.flatMap(({ begin, end }) => [begin, end])])].sort((a, b) => a - b);
  const opening = groupBy(inside, ({ begin }) => begin);
  const active = new Map<Marked, number>();
  return borders.slice(0, -1).map((begin, i) => {
    for (const mark of active.keys()) if (mark.end <= begin) active.delete(mark);
    for (const mark of opening.get(begin) ?? []) active.set(mark, mark.fact);
    return { begin, end: borders[i + 1] ?? length, facts: [...new Set(active.values())].sort((a, b) => a - b) };
  });
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => number): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}
