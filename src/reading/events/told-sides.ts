import type { Participant, Place } from "./candidate.js";
import { isSpokenOf, listedSides } from "./own-clause.js";
import type { Scene, SceneSentence } from "./scene.js";
import type { KindRule } from "./words.js";

/** Where to look for who and where: between the neighbouring engagement words, and not in what says who reports it. */
export interface Range {
  readonly begin: number;
  readonly end: number;
  readonly first: number;
  readonly limit: number;
}

/** The country that a visit goes to: it is a side, whatever other country is named. */
export function visitedBy(
  people: readonly Participant[],
  place: Place | null,
  kind: KindRule["kind"],
  needs: KindRule["needs"],
): string | null {
  if (needs === "place") return place?.country ?? null;
  if (kind !== "visit" || !place?.isCountry) return null;
  return people.some(({ country }) => country !== null && country !== place.country) ? place.country : null;
}

/** Codes of the people's sides, then of other sides named in the clause, until there are two. */
export function sidesOf(
  { document: { text } }: Scene,
  one: SceneSentence,
  { first, limit, at }: Range & { readonly at: number },
  people: readonly Participant[],
  visited: string | null,
  kind: KindRule["kind"],
): string[] {
  const named = one.sides.filter(
    (side) => side.begin >= first && side.begin < limit && isState(side.code) && !isSpokenOf(text, side),
  );
  const codes = new Set(people.flatMap(({ country }) => (country ? [country] : [])));
  for (const code of kind === "visit" ? [] : listedSides(text, named, at, limit)) codes.add(code);
  const most = () => (kind === "exercise" ? MOST_SIDES : limitOf(codes, visited));
  for (const form of ["demonym", "body", "name", "metonym", "place"] as const)
    for (const side of named)
      if (codes.size < most() && side.form === form && side.code !== visited) codes.add(side.code);
  if (visited) codes.add(visited);
  return [...codes];
}

/** An exercise may have many sides. */
const MOST_SIDES = 12;

/** Two sides; only one beside the country that is visited. */
function limitOf(codes: ReadonlySet<string>, visited: string | null): number {
  return visited !== null && !codes.has(visited) ? 1 : 2;
}

function isState(code: string): boolean {
  return code !== "IGO" && code !== "NGO";
}
