/** How many of a sorted list come before `place`: the index of the first at or behind it. In logarithmic time. */
export function countBefore<Thing>(sorted: readonly Thing[], place: number, placeOf: (thing: Thing) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = sorted[middle];
    if (thing !== undefined && placeOf(thing) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of what is found in a text. */
export function beginOf({ begin }: { readonly begin: number }): number {
  return begin;
}
