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
  const places = things.map(placesOf);
  const found = new Map<string, number[]>();
  places.forEach(({ at }, index) => {
    for (const place of new Set(at)) {
      const members = found.get(place);
      if (members) members.push(index);
      else found.set(place, [index]);
    }
  });
  const wanted = things.map(isWanted);
  const pairs: (readonly [number, number])[] = [];
  places.forEach(({ seeks }, one) => {
    if (!wanted[one]) return;
    const others = new Set(seeks.flatMap((place) => found.get(place) ?? []));
    for (const other of others)
      if (one < other) pairs.push([one, other]);
      else if (other < one && !wanted[other]) pairs.push([other, one]);
  });
  return pairs;
}

/** Which reports share wording. */
export interface Wording {
  readonly shares: (a: string, b: string) => boolean;
  /** The reports that one shares wording with. */
  readonly partners: (report: string) => readonly string[];
}

/** The places of a report's fact, with those of the facts in reports that share wording with it. */
export function withWording({ at, seeks }: Places, report: string, { partners }: Wording): Places {
  return {
    at: [...at, `wording:${report}`],
    seeks: [...seeks, ...partners(report).map((partner) => `wording:${partner}`)],
  };
}
