import { flatMap } from "../text/flat-map.js";
import type { Candidate, Place } from "./candidate.js";
import { groundsOf } from "./place.js";
import type { Scene, SceneSentence } from "./scene.js";

/** "Here" stands so near to the word of the occasion, in characters. */
const NEAR = 120;
/** A dateline stands in one of the first sentences: a heading may go before it. */
const FIRST_SENTENCES = 2;
/** What stands behind the town of a dateline. */
const BEHIND_TOWN = /^(?:, \p{Lu}|(?:,? |,)?(?:\(|[-–—:]|\p{Lu}[\p{L}.]{2,12} ?\d|\d{1,2} \p{Lu}))/u;

/** "Met here on Tuesday", "signed in the capital": the town of the dateline. */
export function placeHere(scene: Scene, one: SceneSentence, at: number): Place | null {
  const { text } = scene.document;
  const around = text.slice(Math.max(one.sentence.begin, at - NEAR), Math.min(one.sentence.end, at + NEAR));
  const here = around.search(/(?<!\p{L})(?:here|in the capital)(?!\p{L}| of| \p{Lu}| and)/u);
  if (here < 0 || (around.slice(0, here).match(/["“”]/gu)?.length ?? 0) % 2 > 0) return null;
  return townOfDateline(scene);
}

/** "Kenya will host an exercise with Italy": whose ground it is held on. */
export function placeOfHost({ document: { text } }: Scene, { sides }: SceneSentence, at: number): Place | null {
  const before = text.slice(Math.max(0, at - HOST_REACH), at);
  const hosts = HOSTS.exec(before);
  if (!hosts) return null;
  const end = at - before.length + hosts.index;
  const host = sides.find((side) => side.form === "name" && side.end === end);
  return host ? { text: text.slice(host.begin, host.end), country: host.code, isCountry: true, isWide: false } : null;
}

const HOST_REACH = 90;
/** What stands between the host and the word of the occasion. */
const HOSTS =
  / (?:(?:will|is to|is set to|has|is|also|plans to|agreed to) ){0,2}(?:host(?:s|ed|ing)?|play(?:s|ed|ing)? host to) (?:[\p{L}\p{N}’'-]{1,20} ){0,6}$/u;

/** The town that the report was written in, as its dateline says. */
export function townOfDateline({ document: { text }, sentences }: Scene): Place | null {
  for (const { sentence, hits } of sentences.slice(0, FIRST_SENTENCES)) {
    const hit = hits.find(({ begin }) => begin === sentence.begin);
    const [ground] = hit ? groundsOf(hit.entries) : [];
    if (
      hit &&
      ground &&
      (!ground.isCountry || isCapitals(text, hit)) &&
      BEHIND_TOWN.test(text.slice(hit.end, hit.end + 20))
    )
      return { ...ground, text: text.slice(hit.begin, hit.end) };
  }
  return null;
}

/** "SINGAPORE, May 31 --": a state that is a town. */
function isCapitals(text: string, { begin, end }: { readonly begin: number; readonly end: number }): boolean {
  const name = text.slice(begin, end);
  return name === name.toUpperCase();
}

/** What may stand between two stops of a trip: "to Colombia and Brazil", "to the UAE, Qatar and then to Oman". */
const JOINT = /^(?:,|,? and|,? then|,? as well as){1,2}(?: then)?(?: (?:to|the|in))* $/u;
/** A trip names its countries within so many characters. */
const TRIP_LENGTH = 160;

/** A trip to several countries is a visit to each, on a day of its own where one is told: "Israel on Monday and Jordan on Tuesday". */
export function visitsOf(scene: Scene, one: SceneSentence, told: Candidate): Candidate[] {
  const { place, kind } = told;
  if (kind !== "visit" || !place?.country) return [told];
  const stops = stopsOfTrip(scene, one, told);
  if (stops.length < 2) return [told];
  const [own] = told.sides;
  const codes = new Set(stops.map(({ place: { country } }) => country));
  // One day behind all of them is that of the trip.
  const isDayByDay = stops.filter(({ date }) => date !== null).length > 1;
  const visitor = told.people.find(({ country }) => country && !codes.has(country))?.country ?? own;
  return stops.map((stop) => ({
    ...told,
    place: stop.place,
    date: isDayByDay ? stop.date : told.date,
    sides: [...new Set(flatMap([visitor, stop.place.country], (code) => (code ? [code] : [])))],
  }));
}

interface Stop {
  readonly place: Place;
  readonly date: string | null;
  readonly end: number;
}

/** The states of a trip, or towns of several. */
function stopsOfTrip({ document: { text } }: Scene, one: SceneSentence, { at, place }: Candidate): readonly Stop[] {
  const found: Stop[] = [];
  for (const { begin, end, entries } of one.hits) {
    if (begin < at || begin > at + TRIP_LENGTH) continue;
    const [ground] = groundsOf(entries);
    const last = found.at(-1);
    const joins = last
      ? JOINT.test(text.slice(last.end, begin)) && found.every((stop) => stop.place.country !== ground?.country)
      : ground?.country === place?.country || isFirstOf(place, text.slice(begin, end));
    if (!ground?.country || ground.isCountry !== place?.isCountry || !joins) {
      if (last && begin >= last.end) break;
      continue;
    }
    const day = one.dates.find((date) => date.begin > end && date.begin <= end + DAY_REACH);
    const told = day !== undefined && ON.test(text.slice(end, day.begin)) ? day : null;
    found.push({ place: { ...ground, text: text.slice(begin, end) }, date: told?.date ?? null, end: told?.end ?? end });
  }
  return found;
}

/** "Jordan on Tuesday": the day of a stop stands so near behind it. */
const DAY_REACH = 4;
const ON = /^ (?:on |in )?$/u;

/** The words of a place with several countries begin with the first of them. */
function isFirstOf(place: Place | null, name: string): boolean {
  return place?.text.startsWith(name) ?? false;
}
