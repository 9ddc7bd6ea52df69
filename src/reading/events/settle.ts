import { addDays, earliest, latest, precision } from "#model";
import { flatMap } from "../text/flat-map.js";
import { hostOf } from "./host.js";
import { finerDate, isYear, type Occasion } from "./occasion.js";
import type { Scene } from "./scene.js";
import { isLastDay, isScheduledFor } from "./when.js";
import { townOfDateline } from "./whereabouts.js";

/** What an occasion takes from the report around it where its own sentences do not say. */

/** Sentences at the beginning that tell when the news happened. */
const LEAD = 3;
/** Words by which an occasion is told as part of the one before it. */
const PART_OF_IT =
  /(?<![\p{L}])(?:later|next|then|there|during|course of|first|trip|visit|the same day|earlier in the day)(?![\p{L}])/iu;
const THERE = /^[“"']?There\b|(?<!\p{L})in the (?:capital|city)(?! (?:of|\p{Lu})| and)/u;

/** The two states named most often in the text. */
export function mainSides(scene: Scene): string[] {
  const counts = new Map<string, number>();
  for (const { sides } of scene.sentences)
    for (const { code } of sides) if (code !== "IGO" && code !== "NGO") counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([code]) => code);
}

/** Occasions with the date and place that the report gives them: those of the visit they belong to, or of its lead. */
export function settled(scene: Scene, occasions: readonly Occasion[]): Occasion[] {
  const lead = leadDate(scene);
  const done: Occasion[] = [];
  for (const occasion of occasions) {
    const whole = wholeOf(occasion, done);
    const place =
      occasion.kind === "call"
        ? null
        : (occasion.place ?? placeOfVisit(occasion, done) ?? whole?.place ?? placeAtHome(scene, occasion));
    const around = whole?.date ?? dateFrom(scene, occasion, done, lead);
    done.push({ ...occasion, place, date: isYear(occasion.date) ? occasion.date : finerDate(occasion.date, around) });
  }
  return done.filter((one) => !isCallAtSeat(one, done) && !isReception(one, done) && !isStop(one, done));
}

/** "Upon arrival at Naval Headquarters he was received by the chief": the beginning of the call told beside it, and no second one. */
function isReception({ kind, people, sides, date, mentions }: Occasion, all: readonly Occasion[]): boolean {
  if (kind !== "meeting" || people.length > 1 || !mentions.every(({ evidence }) => ON_ARRIVAL.test(evidence.text)))
    return false;
  return all.some(
    (one) =>
      one.kind === "meeting" &&
      one.mentions !== mentions &&
      !one.planned &&
      (date === null || one.date === null || one.date === date) &&
      sides.every((side) => one.sides.includes(side)) &&
      people.every(({ name }) => one.people.some((other) => other.name === name)),
  );
}

const ON_ARRIVAL = /(?<!\p{L})(?:up)?on (?:his |her |their |the )?arriv(?:al|ing)(?!\p{L})/iu;

/** "He also visited the staff college in Pokhara": a stop of the trip that the report tells, and no second visit. */
function isStop({ kind, place, people, sides, date, mentions }: Occasion, all: readonly Occasion[]): boolean {
  if (kind !== "visit" || people.length === 0 || place?.isCountry) return false;
  const isSight = place === null || SIGHT.test(place.text);
  const told = mentions.some(({ evidence }) => SIGHT_VISITED.test(evidence.text));
  if (!isSight && !told) return false;
  return all.some(
    (one) =>
      one.kind === "visit" &&
      one.mentions !== mentions &&
      (one.place ? !SIGHT.test(one.place.text) : place !== null) &&
      (date === null || one.date === null || isInTrip(date, one.date)) &&
      sides.every((side) => one.sides.includes(side)) &&
      people.slice(0, 1).every(({ name }) => one.people.some((other) => other.name === name)),
  );
}

/** "Visited the Wat Sisaket Temple in Vientiane". */
const SIGHT_VISITED =
  /(?<!\p{L})visit(?:ed|s)? (?:the |its )?(?:[\p{L}’'-]{2,20} ){0,4}(?:headquarters|college|academy|school|university|institute|temple|mosque|church|museum|memorial|monument|cemetery|barracks|garrison|shipyard|factory|plant)(?!\p{L})/iu;

function isInTrip(date: string, other: string): boolean {
  const [from, to, day] = [earliest(date), latest(date), earliest(other)];
  if (from === null || to === null || day === null) return true;
  return addDays(from, -TRIP_DAYS) <= day && day <= addDays(to, TRIP_DAYS);
}

const TRIP_DAYS = 10;
const SIGHT =
  /(?<!\p{L})(?:headquarters|HQ|college|academy|school|university|institute|temple|mosque|church|museum|memorial|monument|cemetery|pavilion|base|airbase|barracks|garrison|brigade|regiment|battalion|shipyard|factory|plant|complex|parliament|ministry|palace)(?!\p{L})/iu;

/** "Visited General Headquarters and met the chief": a call at a seat is one meeting, and no visit beside it. */
function isCallAtSeat({ kind, place, people, sides, mentions }: Occasion, all: readonly Occasion[]): boolean {
  if (kind !== "visit" || !place || place.isCountry || !SEAT.test(place.text)) return false;
  const told = new Set(flatMap(mentions, ({ sentence }) => [sentence, sentence + 1]));
  return all.some(
    (one) =>
      one.kind === "meeting" &&
      one.place?.text === place.text &&
      one.mentions.some(({ sentence }) => told.has(sentence)) &&
      sides.every((side) => one.sides.includes(side)) &&
      people.every(({ name }) => one.people.some((other) => other.name === name)),
  );
}

const SEAT = /(?<!\p{L})(?:headquarters|HQ|GHQ|AHQ|NHQ|ministry|office|palace|pentagon|secretariat)(?!\p{L})/iu;

/** "At the end of the talks a protocol was signed": the meeting told before, of which a signing is a part. */
function wholeOf({ kind, mentions, sides }: Occasion, before: readonly Occasion[]): Occasion | undefined {
  if (kind !== "signing" || !mentions[0] || !AT_ITS_END.test(mentions[0].evidence.text)) return undefined;
  const isPart = (one: Occasion): boolean => !one.planned && one.sides.every((side) => sides.includes(side));
  const met = before.findLast((one) => (one.kind === "meeting" || one.kind === "talks") && isPart(one));
  return met ?? before.findLast((one) => one.kind === "visit" && isPart(one));
}

const AT_ITS_END =
  /(?<!\p{L})(?:(?:at|in) the (?:end|conclusion|close|course|wake) of|after|following|during) (?:the|their|this|these|his|her) (?:[\p{L}-]{1,12} )?(?:meetings?|talks|visit|negotiations|event)(?!\p{L})|(?:meeting|talks) (?:was|were) followed by/iu;

/** The first day that the lead names without looking far back. */
function leadDate(scene: Scene): string | null {
  const dates = flatMap(scene.sentences.slice(0, LEAD), (one) => one.dates);
  const day = dates.find(
    ({ date, begin, end, rule }) =>
      date !== null &&
      precision(date) === "day" &&
      rule !== "date.ago" &&
      !isLastDay(scene.document.text, end) &&
      !isScheduledFor(scene.document.text, begin),
  );
  return day?.date ?? null;
}

function dateFrom(scene: Scene, occasion: Occasion, before: readonly Occasion[], lead: string | null): string | null {
  const [first] = occasion.mentions;
  if (!first || first.openDate !== null || first.other || first.past || occasion.planned) return null;
  const dated = before.findLast((one) => one.date !== null && !isYear(one.date) && sharesSides(one, occasion));
  if (dated && PART_OF_IT.test(first.evidence.text)) return dated.date;
  if (lead === null || !isOfTheLead(scene, occasion)) return null;
  return justBefore(occasion, before)?.date ?? lead;
}

/** "She held talks with him on Monday. The two signed a memorandum.": of the day of what is told right before, where the visit began earlier. */
function justBefore(occasion: Occasion, before: readonly Occasion[]): Occasion | undefined {
  const at = occasion.mentions[0]?.sentence ?? 0;
  return before.findLast(
    (one) =>
      one.kind !== "visit" &&
      !one.planned &&
      one.date !== null &&
      precision(one.date) === "day" &&
      sharesSides(one, occasion) &&
      one.mentions.some(({ sentence }) => sentence < at && at - sentence <= JUST_BEFORE),
  );
}

/** Sentences. */
const JUST_BEFORE = 2;

/** Told of the people or sides that the lead is about, in the first half of the text. */
function isOfTheLead(scene: Scene, { sides, mentions }: Occasion): boolean {
  const at = mentions[0]?.sentence ?? 0;
  const named = new Set(flatMap(scene.sentences.slice(0, LEAD), (one) => one.sides.map(({ code }) => code)));
  const isNear = at <= Math.max(LEAD, scene.sentences.length / 2) || mentions.some(({ together }) => together);
  return isNear && sides.every((side) => named.has(side));
}

function sharesSides(a: Occasion, b: Occasion): boolean {
  return a.sides.filter((side) => b.sides.includes(side)).length >= 2;
}

const AT_HOME = /(?<!\p{L})(?:visiting|(?:in|at) (?:his|her) (?:office|headquarters))(?!\p{L})/iu;

/** "ABU DHABI, 26 May – The minister received in his office": at home, where the news was written. */
function placeAtHome(scene: Scene, { kind, mentions, sides, ...occasion }: Occasion): Occasion["place"] {
  const [first] = mentions;
  if ((kind !== "meeting" && kind !== "talks") || !first || first.sentence >= LEAD || occasion.planned) return null;
  const town = townOfDateline(scene);
  if (!town?.country || !sides.includes(town.country)) return null;
  const isHost = hostOf(scene, { kind, mentions, sides, ...occasion }) === town.country;
  return isHost || AT_HOME.test(first.evidence.text) ? town : null;
}

/** "There he called on": where the visit told right before went. */
function placeOfVisit({ mentions, sides }: Occasion, before: readonly Occasion[]): Occasion["place"] {
  const last = before.findLast((one) => one.kind === "visit" || one.planned || one.kind === "call");
  if (
    last?.kind !== "visit" ||
    !mentions.some(({ evidence }) => THERE.test(evidence.text) || PART_OF_IT.test(evidence.text))
  )
    return null;
  return last.sides.every((side) => sides.includes(side)) ? last.place : null;
}
