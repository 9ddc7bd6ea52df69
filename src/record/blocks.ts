/**
 * Where a thing is found, and where it looks for others. Two things are compared where one looks at a place of the other; the places
 * are chosen so that this does not depend on which of the two looks.
 */
export interface Places {
  readonly at: readonly string[];
  readonly seeks: readonly string[];
}

/**
 * Every pair of things of which one looks where the other is found, once, the earlier first; `isWanted` leaves out pairs of which
 * neither is.
 */
export function pairsInPlaces<Thing>(
  things: readonly Thing[],
  placesOf: (thing: Thing) => Places,
  isWanted: (thing: Thing) => boolean = () => true,
): readonly (readonly [number, number])[] {
  const wanted = things.map(isWanted);
  const places = things.map(placesOf);
  // Only places where one that is wanted looks are worth an index: most things are there to be found and look nowhere.
  const found = new Map<string, number[]>();
  places.forEach(({ seeks }, one) => {
    if (wanted[one]) for (const place of seeks) if (!found.has(place)) found.set(place, []);
  });
  places.forEach(({ at }, index) => {
    for (const place of at) {
      const members = found.get(place);
      if (members && members.at(-1) !== index) members.push(index);
    }
  });
  const pairs: (readonly [number, number])[] = [];
  places.forEach(({ seeks }, one) => {
    if (!wanted[one]) return;
    const others = new Set<number>();
    for (const place of seeks) for (const other of found.get(place) ?? []) others.add(other);
    for (const other of others)
      if (one < other) pairs.push([one, other]);
      else if (other < one && !wanted[other]) pairs.push([other, one]);
  });
  return pairs;
}
