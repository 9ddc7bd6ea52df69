import type { Event } from "#model";
import type { Clause } from "./clause.js";
import { moodOf } from "./mood.js";
import { tellsFrom } from "./own-clause.js";
import { placesIn } from "./place.js";
import { placeOf } from "./place-of.js";
import type { Scene, SceneSentence } from "./scene.js";
import { dateAt } from "./when.js";

/** When and where the clause says it was done, and whether it is still to come or was not done. `main` is the word that tells it. */
export function withCircumstances(scene: Scene, one: SceneSentence, clause: Clause, event: Event, main: number): Event {
  const { text } = scene.document;
  const at = clause.words[main]?.token.begin ?? clause.begin;
  const begin = tellsFrom(clause.words, main) ?? clause.begin;
  const isTold = (span: { readonly begin: number }): boolean => span.begin >= begin && span.begin < clause.end;
  const dates = one.dates.filter((date) => isTold(date) && !isOfOther(text, date.begin, at));
  const places = placesIn(scene, one, clause.end).filter(
    (place) => isTold(place) && AT.test(place.lead) && !place.isCountry && !place.isGuess,
  );
  const { planned, negated } = moodOf(clause.words, main);
  return {
    ...event,
    date: dateAt(dates, text, at),
    place: placeOf(text, places, at, "other")?.text ?? null,
    planned,
    negated: negated && !SAYS_NO.has(event.type),
  };
}

/** "Will not", "refused to": words by which these classes are told, and not what undoes them. */
const SAYS_NO: ReadonlySet<Event["type"]> = new Set(["REJECT", "DISAPPROVE", "SANCTION", "THREATEN", "PROTEST"]);
const AT = /^(?:at|in)$/u;
/** "The claim that it was told in June was rejected", "under a contract signed in 2020": the day of something else. */
const OTHER_DAY =
  /(?<!\p{L})(?:that(?!\p{L})[^,.;]*|(?:signed|concluded|made|ordered|struck|begun|built) (?:in|on|by) )$/u;
const OTHER_REACH = 100;

function isOfOther(text: string, begin: number, at: number): boolean {
  const from = Math.max(0, begin - OTHER_REACH, begin > at ? text.indexOf(" ", at) : 0);
  return OTHER_DAY.test(text.slice(from, begin));
}
