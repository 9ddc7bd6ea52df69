import { flatMap } from "../text/flat-map.js";
import type { Participant, Place } from "./candidate.js";
import { isSpokenOf, listedSides, sidesOfSubject } from "./own-clause.js";
import type { Scene, SceneSentence } from "./scene.js";
import type { SideMention } from "./sides.js";
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
  behind: string,
): string | null {
  if (needs === "place") return place?.country ?? null;
  if (kind !== "visit" || !(place?.isCountry || (place?.country && isGoal(place, behind)))) return null;
  return people.some(({ country }) => country !== null && country !== place.country) ? place.country : null;
}

/** Who visits: nobody of the country that is visited, where others are named. */
export function guestsIn(people: readonly Participant[], goal: string): readonly Participant[] {
  const guests = people.filter(({ country }) => country !== goal);
  return guests.some(({ country }) => country !== null) ? guests : people;
}

/** "Visited capital Addis Ababa", "a visit to Vientiane": the town stands right behind the word. */
const GOAL =
  /^[\p{L}]{4,8}(?: by \p{Lu}[\p{L}\p{M}.’'-]{1,24}(?: \p{Lu}[\p{L}\p{M}.’'-]{1,24}){0,4})?(?: \p{Ll}{2,12}){0,2} (?:to )?(?:the )?(?:\p{Ll}{4,8} )?(?:of )?$/u;

function isGoal({ text }: Place, behind: string): boolean {
  const at = behind.indexOf(text);
  return at > 0 && GOAL.test(behind.slice(0, at));
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
  const codes = new Set(flatMap(people, ({ country }) => (country ? [country] : [])));
  const listed = kind === "visit" ? [] : [...listedSides(text, named, at, limit), ...sidesOfSubject(text, named, at)];
  for (const code of listed) codes.add(code);
  const all = kind === "visit" ? null : allOf(text.slice(first, limit), named);
  if (all) return [...new Set([...codes, ...all])];
  const most = () => (kind === "exercise" ? MOST_SIDES : limitOf(codes, visited));
  for (const form of ["demonym", "body", "ship", "name", "metonym", "place"] as const)
    for (const side of named)
      if (
        codes.size < most() &&
        side.form === form &&
        side.code !== visited &&
        !(codes.size > 1 && isGround(text, side))
      )
        codes.add(side.code);
  if (visited) codes.add(visited);
  return [...codes];
}

const WHERE_REACH = 40;

/** "Visited Jordan, where he met a general": with somebody of the place, where the side of only one is known. */
export function sidesThere(
  text: string,
  at: number,
  people: readonly Participant[],
  place: Place | null,
): string[] | null {
  const [own, ...others] = new Set(flatMap(people, ({ country }) => (country ? [country] : [])));
  const isThere = /, where (?:[\p{L}.’'-]{1,20} ){1,4}$/u.test(text.slice(Math.max(0, at - WHERE_REACH), at));
  if (!isThere || !own || others.length > 0 || !place?.country || place.country === own) return null;
  return [own, place.country];
}

/** "Of the three countries", "trilateral talks": how many sides there are. */
export const HOW_MANY =
  /(?<!\p{L})(?:the (three|four|five) (?:countries|sides|nations|states|parties|ministers|armies|navies|counterparts)|(trilateral|tripartite|three-way)|(quadrilateral|four-way))(?!\p{L})/iu;

/** The sides of what is told of so many, where the clause names just as many. */
function allOf(clause: string, named: readonly SideMention[]): readonly string[] | null {
  const match = HOW_MANY.exec(clause);
  if (!match) return null;
  const [, number = "", three] = match;
  const count = three ? 3 : (COUNTS[number.toLowerCase()] ?? 4);
  const codes = [...new Set(named.map(({ code }) => code))];
  return codes.length === count ? codes : null;
}

const COUNTS: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5 };

/** An exercise may have many sides. */
const MOST_SIDES = 12;

/** "Off Port Louis", "between Padang and Singapore", "from Japan to Guam": where it took place, where two who took part are named. */
function isGround(text: string, { begin, form }: SideMention): boolean {
  return form === "place" || (form !== "demonym" && GROUND.test(text.slice(Math.max(0, begin - GROUND_REACH), begin)));
}

const GROUND_REACH = 40;
const GROUND =
  /(?<!\p{L})(?:off|near|around|via|from (?:\p{Lu}[\p{L} ,’'-]{1,24})? ?to) (?:the )?(?:(?:coasts?|waters|shores?) of )?$/u;

/** Two sides; only one beside the country that is visited. */
function limitOf(codes: ReadonlySet<string>, visited: string | null): number {
  return visited !== null && !codes.has(visited) ? 1 : 2;
}

function isState(code: string): boolean {
  return code !== "IGO" && code !== "NGO";
}
