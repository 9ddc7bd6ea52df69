import type { EventKind } from "#model";
import type { Listed } from "../lexicon/lexicon.js";
import { flatMap } from "../text/flat-map.js";
import type { Place } from "./candidate.js";
import type { Scene, SceneSentence } from "./scene.js";

/** A name behind a word of place; further names behind commas belong to it ("Air Headquarters, Islamabad"). */
export const PLACE_NAME =
  /(?<![\p{L}\p{N}])([Aa]t|[Ii]n|to|into|inside|aboard|[Nn]ear|[Oo]ff|(?:leav(?:e|es|ing)|left|depart(?:ed|s|ing)?|head(?:ed|s|ing))(?:[^\S\n]\p{Lu}\p{L}{2,20}){0,2}[^\S\n]for|[Vv]isit(?:ed|s|ing)?|tour(?:ed|s|[^\S\n]of)?)[^\S\n](?:(?:(?:the|its)[^\S\n])?(?:offices|capital|city|town|port)(?:[^\S\n]city)?[^\S\n](?:of[^\S\n])?)?((?:the[^\S\n])?(?:(?:northern|southern|eastern|western|central)[^\S\n])?\p{Lu}[\p{L}\p{M}.’'-]{0,24}(?:[^\S\n](?:(?:of|the|and|al|de|du|for)[^\S\n]){0,2}(?:[\p{Lu}\d][\p{L}\p{M}\p{N}.’'-]{0,24}|base|airbase|airport|headquarters|shipyard|barracks|range|garrison)){0,6}(?:[^\S\n]\([\p{Lu}]{2,8}\))?(?:,?[^\S\n](?:in[^\S\n])?\p{Lu}[\p{L}\p{M}-]{1,24}(?![\p{L}\p{M}]|[’'.]s)){0,2})/gu;
/** "The Air Base was the venue of", "the headquarters had been the scene of". */
export const VENUE =
  /^(?:The[^\S\n])?(\p{Lu}[\p{L}\p{M}., ()’'-]{2,80}?)[^\S\n](?:was|is|had[^\S\n]been|served[^\S\n]as)[^\S\n]the[^\S\n](?:venue|scene|site)(?![\p{L}])/u;
/** "at the presidential office", "in the ministry": a building by its kind alone. */
export const BUILDING =
  /(?<![\p{L}\p{N}])(?:at|in)[^\S\n](?:the|his|her|its)[^\S\n]((?:(?:presidential|prime|defen[cs]e|foreign|naval|air|army|military|general|royal|minister['’]s)[^\S\n]){1,3}(?:office|palace|headquarters|ministry|residence|base|academy|airport))(?![\p{L}])/gu;
/** "the Libyan capital", "in Libyan capital Tripoli". */
export const CAPITAL_OF = /(?<![\p{L}\p{N}])(?:the|in|to|at)[^\S\n](\p{Lu}\p{L}{2,20})[^\S\n]capital(?![\p{L}\p{N}])/gu;
/** A sentence is searched for places as far as this, in characters. */
const MAX_LENGTH = 1200;

export interface FoundPlace extends Place {
  readonly begin: number;
  readonly lead: string;
}

/** Places named in a sentence, in order. */
export function placesIn(scene: Scene, one: SceneSentence, end: number): FoundPlace[] {
  const { sentence, hits, locations } = one;
  const text = scene.document.text.slice(sentence.begin, Math.min(end, sentence.begin + MAX_LENGTH));
  const found: FoundPlace[] = [];
  const things = new Set(one.equipment.map(({ begin }) => begin));
  const isThing = ({ begin }: { readonly begin: number }): boolean => things.has(begin);
  PLACE_NAME.lastIndex = 0;
  for (let match = PLACE_NAME.exec(text); match; match = PLACE_NAME.exec(text)) {
    const [, lead = "", run = ""] = match;
    const begin = sentence.begin + match.index + match[0].length - run.length;
    const comma = run.indexOf(",");
    const person = personFirst(one, begin, begin + (comma < 0 ? run.length : comma));
    if (person) {
      PLACE_NAME.lastIndex = Math.max(person.end - sentence.begin, match.index + 1);
      continue;
    }
    const words = withoutPerson(withoutGuest(run), begin, one.people);
    // "The Port of X" is listed as a whole, of which the run has only the name.
    const isInside = (one: { begin: number; end: number }): boolean =>
      one.begin >= sentence.begin + match.index && one.end > begin && one.end <= begin + words.length;
    const inside = hits.filter((hit) => isInside(hit) && !isThing(hit));
    const isLocation = locations.some((one) => isInside(one) && one.begin <= begin + 4);
    const place =
      OF_TIME.test(words) || isOwnerOfThing(text, match.index + match[0].length, words)
        ? null
        : (placeOf(words, begin, inside, scene.words.placeNouns) ??
          (isLocation ? unlisted(words, locations.filter(isInside), begin) : null) ??
          (AT.test(lead) && !inside.some(({ begin: first }) => first < begin + 3)
            ? unknown(scene, one, words, begin)
            : null));
    if (place) found.push({ ...place, begin, lead: lead.toLowerCase() });
    // "To the Defence Exhibition IDEF in Istanbul": what is no ground may be on some.
    else PLACE_NAME.lastIndex = match.index + lead.length;
  }
  return [
    ...found,
    ...stopsBehind(found, text, one),
    ...buildings(sentence.begin, text),
    ...venue(sentence.begin, text),
    ...capitals(scene, sentence.begin, text, hits),
    ...sidelines(sentence.begin, text, hits),
  ].sort((a, b) => a.begin - b.begin);
}

/** "A visit to President Marcos in Malacañang": the person that a run of names begins with, where no ground is named before. */
function personFirst(
  { people, hits }: SceneSentence,
  begin: number,
  end: number,
): SceneSentence["people"][number] | undefined {
  const person = people.find((one) => one.begin >= begin && one.end <= end);
  const isGround =
    person && hits.some((hit) => hit.begin >= begin && hit.end <= person.begin && groundsOf(hit.entries).length > 0);
  return isGround ? undefined : person;
}

/** "In the Pasuljanske range, Vucic declined": who acts behind the comma is no part of where. */
function withoutPerson(words: string, begin: number, people: SceneSentence["people"]): string {
  const comma = words.indexOf(", ");
  if (comma < 0) return words;
  const next = begin + comma + 2;
  return people.some((person) => person.begin === next) ? words.slice(0, comma) : words;
}

const BEHIND_DAY =
  /[^\S\n](?:on|in)[^\S\n][\p{L}\d]{1,9}(?:[^\S\n][\p{L}\d]{1,9})?,?[^\S\n]and[^\S\n](?:then[^\S\n])?(?:to[^\S\n]|in[^\S\n])?$/u;
const BEHIND_DAY_REACH = 48;

/** "Visited Israel on Monday and Jordan on Tuesday": the second stands behind no word of place. */
function stopsBehind(found: readonly FoundPlace[], text: string, { hits, sentence }: SceneSentence): FoundPlace[] {
  return flatMap(hits, ({ begin, end, entries }) => {
    const [ground] = groundsOf(entries);
    const first = found.find((one) => one.begin < begin && one.begin >= begin - BEHIND_DAY_REACH);
    const before = text.slice(Math.max(0, begin - sentence.begin - BEHIND_DAY_REACH), begin - sentence.begin);
    if (!ground || !first || !BEHIND_DAY.test(before)) return [];
    return [{ ...ground, text: text.slice(begin - sentence.begin, end - sentence.begin), begin, lead: first.lead }];
  });
}

/** "At the headquarters General X": a building's noun without a capital ends its name. */
export const BUILDING_ENDS =
  /^.{0,80}?[^\S\n](?:base|airbase|airport|headquarters|shipyard|barracks|range|garrison)(?=[^\S\n]\p{Lu})/u;

function withoutGuest(words: string): string {
  return (BUILDING_ENDS.exec(words)?.[0] ?? words).replace(DAY_BEHIND, "");
}

/** "At the Shangri-La Hotel Saturday morning". */
export const DAY_BEHIND =
  /[^\S\n](?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Lt|Gen|Maj|Col|Brig|Colonel|Admiral)(?![\p{L}\p{M}]).*$/u;

const OWN_GROUND =
  /^[^\S\n](?:[\p{L}-]{2,16}[^\S\n]){0,2}(?:capital|cit(?:y|ies)|town|ports?|regions?|province|state|waters|airspace|territory|base|airport|embassy|parliament|ministry|headquarters|palace|north|south|east|west|coast)(?!\p{L})/u;

/** "A pact underscoring support in Ukraine’s defence": whose the thing is, and no place. */
function isOwnerOfThing(text: string, end: number, words: string): boolean {
  if (!/[’']s$/u.test(words)) return false;
  return /^[^\S\n]\p{Ll}/u.test(text.slice(end, end + 2)) && !OWN_GROUND.test(text.slice(end, end + 60));
}

/** "In January 2022, New Delhi had sealed the deal": a time, and no place behind it. */
const OF_TIME =
  /^(?:(?:early|late|mid)[ -])?(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![\p{L}-])/u;

const AT = /^(?:at|in|near)$/iu;
/** What stands behind "at" and "in" and is no ground. */
const NO_GROUND =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Ramadan|Exercise|Operation|Phase|Session|Parliament|Congress|Article|Section|Chapter|Level|English|Arabic|French|Russian|Spanish)$/u;

/** A name that nobody listed, behind "at", "in" or "near", where no person, body, day or thing is named: "at Tokmok". */
function unknown(scene: Scene, one: SceneSentence, words: string, begin: number): Place | null {
  const name = /^(?:\p{Lu}\p{Ll}[\p{L}\p{M}’'-]{1,24})(?:[^\S\n]\p{Lu}\p{Ll}[\p{L}\p{M}’'-]{1,24}){0,2}/u.exec(
    words,
  )?.[0];
  if (!name || /[’']s$/u.test(name) || NO_GROUND.test(name.split(/\s/u)[0] ?? "")) return null;
  const end = begin + name.length;
  const meets = (other: { begin: number; end: number }): boolean => other.begin < end && other.end > begin;
  if (one.hits.some(meets) || one.people.some(meets) || one.dates.some(meets) || one.equipment.some(meets)) return null;
  if (one.sides.some(meets) || scene.document.text.slice(end, end + 2).startsWith("’s")) return null;
  if (/^(?:[’']|[^\S\n]\p{Ll}+(?:ing|ed)?[^\S\n](?:at|of)\b)/u.test(scene.document.text.slice(end, end + 12)))
    return null;
  return { text: name, country: null, isCountry: false, isWide: false, isGuess: true };
}

/** "On the sidelines of the Munich Security Conference": the city that the name of a conference begins with. */
function sidelines(offset: number, text: string, hits: SceneSentence["hits"]): FoundPlace[] {
  const at = text.search(SIDELINES);
  if (at < 0) return [];
  const begin = offset + at;
  for (const hit of hits) {
    if (hit.begin < begin || hit.begin > begin + SIDELINES_REACH) continue;
    const [ground] = groundsOf(hit.entries);
    if (ground && !ground.isCountry && !ground.isWide)
      return [{ ...ground, text: text.slice(hit.begin - offset, hit.end - offset), begin: hit.begin, lead: "in" }];
  }
  return [];
}

export const SIDELINES = /(?<!\p{L})(?:sidelines|margins)[^\S\n]of(?!\p{L})/u;
const SIDELINES_REACH = 60;

function placeOf(words: string, begin: number, hits: SceneSentence["hits"], nouns: ReadonlySet<string>): Place | null {
  const grounds = flatMap(hits, (hit) => groundsOf(hit.entries).map((ground) => ({ ...ground, ...hit })));
  const isBuilding = words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => nouns.has(word));
  if (grounds.length === 0 && !isBuilding) return null;
  const last = grounds.at(-1);
  const country = last?.country ?? null;
  if (isBuilding) return { text: tidy(words), country, isCountry: false, isWide: false };
  const first = grounds[0];
  if (!first || first.begin > begin + 14) return null;
  const text = words.slice(0, (last?.end ?? begin) - begin);
  const isCountry = grounds.every((one) => one.isCountry);
  return { text: tidy(text), country, isCountry, isWide: first.isWide, isTown: grounds.length === 1 && first.isTown };
}

/** A place that is known only as a mention: its words alone. */
function unlisted(words: string, locations: SceneSentence["locations"], begin: number): Place {
  const end = Math.max(...locations.map((one) => one.end));
  return { text: tidy(words.slice(0, end - begin)), country: null, isCountry: false, isWide: false };
}

function tidy(words: string): string {
  return words.replace(/^the\s/u, "").replace(/[’']s$|[.,]$/u, "");
}

const WIDE: ReadonlySet<string> = new Set(["continent", "sea"]);

/** Listed names that are ground to stand on: countries, capitals and places, not peoples. */
export function groundsOf(entries: readonly Listed[]): Omit<Place, "text">[] {
  for (const entry of entries) {
    if (entry.kind === "place") {
      const { country, kind } = entry.place;
      return [{ country, isCountry: false, isWide: WIDE.has(kind) || (kind === "region" && country === null) }];
    }
    if (entry.kind === "country" && entry.form !== "demonym") return [{ ...ofCountry(entry), isWide: false }];
  }
  return [];
}

function ofCountry({
  country,
  form,
}: Extract<Listed, { kind: "country" }>): Pick<Place, "country" | "isCountry" | "isTown"> {
  const isCountry = form === "name";
  return isCountry && (country.capital === null || country.capital === country.name)
    ? { country: country.code, isCountry, isTown: true }
    : { country: country.code, isCountry };
}

function buildings(offset: number, text: string): FoundPlace[] {
  return flatMap([...text.matchAll(BUILDING)], (match) => {
    const words = match[1] ?? "";
    const begin = offset + match.index + match[0].length - words.length;
    return [{ text: words, country: null, isCountry: false, isWide: false, begin, lead: "at" }];
  });
}

function venue(offset: number, text: string): FoundPlace[] {
  const match = VENUE.exec(text);
  const words = match?.[1];
  if (!match || !words) return [];
  const begin = offset + match[0].indexOf(words);
  return [{ text: tidy(words), country: null, isCountry: false, isWide: false, begin, lead: "at" }];
}

function capitals(scene: Scene, offset: number, text: string, hits: SceneSentence["hits"]): FoundPlace[] {
  return flatMap([...text.matchAll(CAPITAL_OF)], (match) => {
    const begin = offset + match.index + match[0].indexOf(match[1] ?? "");
    const hit = hits.find((one) => one.begin === begin);
    const entry = hit?.entries.find((one) => one.kind === "country");
    if (entry?.kind !== "country" || !entry.country.capital || !scene.document.text.includes(entry.country.capital))
      return [];
    return [
      { text: entry.country.capital, country: entry.country.code, isCountry: false, isWide: false, begin, lead: "in" },
    ];
  });
}

/** "A visit to Pakistan … at General Headquarters": the country right behind the word, in characters. */
const GOAL_REACH = 24;

/** The place nearest to the word at `offset`: one behind it rather than before it, a building or city rather than a country. */
export function nearestPlace(places: readonly FoundPlace[], offset: number, kind: EventKind): Place | null {
  const isGoal = ({ lead, begin }: FoundPlace): boolean =>
    kind === "visit" && lead === "to" && begin > offset && begin - offset < GOAL_REACH;
  const cost = (place: FoundPlace): number =>
    Math.abs(place.begin - offset) +
    (place.begin < offset ? 60 : 0) +
    (place.isCountry && !place.isTown && !isGoal(place) ? 90 : 0) +
    (place.isGuess ? 150 : 0);
  const best = places
    .filter(({ isWide }) => !isWide || kind === "exercise")
    .reduce<FoundPlace | null>((a, b) => (a === null || cost(b) < cost(a) ? b : a), null);
  return best && { text: best.text, country: best.country, isCountry: best.isCountry, isWide: best.isWide };
}
