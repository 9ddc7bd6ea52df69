import { addDays, earliest, latest, spanOf } from "#model";
import { beforeConfirmed } from "../text/before-confirmed.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { asOne, type Told } from "./as-one.js";
import type { Candidate, Participant, Place } from "./candidate.js";
import { type Clause, clauseOf, type Word, wholeOf } from "./clause.js";
import { inTurn } from "./in-turn.js";
import { ownStart } from "./lead-in.js";
import { moodOf } from "./mood.js";
import { isMet } from "./needs.js";
import { isOnlySpokenOf } from "./only-spoken-of.js";
import { behindSpeaker, endOfOwnClause, tellsFrom } from "./own-clause.js";
import { participantsOf } from "./participants.js";
import { type FoundPhrase, findPhrases } from "./phrases.js";
import { type FoundPlace, placesIn, SIDELINES } from "./place.js";
import { placeOf } from "./place-of.js";
import type { Scene, SceneSentence } from "./scene.js";
import { separate } from "./separate.js";
import { guestsIn, type Range, sidesOf, sidesThere, visitedBy } from "./told-sides.js";
import { dateAt, isAtDistance, isOfNews, isOfSaying, isOfSpeech, openDateAt } from "./when.js";
import { placeHere, placeOfHost, visitsOf } from "./whereabouts.js";
import type { KindRule } from "./words.js";

const DEFINITE = /^(?:the|this|that|these|those|such|his|her|their|its|your|our|my|both|any)$/u;
const NEWS = /^(?:first|second|last|latest|earlier|prior|previous|next|upcoming|another)$/u;
const COMPLEMENT = /^(?:with|between|to)$/u;
/** Words that tell an occasion from those before it, whoever takes part. */
const OTHER = /^(?:prior|previous|previously|earlier|second|last|former)$/u;
/** "Last week" dates an occasion and tells it from no other. */
const UNIT = /^(?:week|month|year|night|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;
/** Words that tell it from those before it where other people take part. */
const NEXT = /^(?:later|next|then|afterwards|afterward|separately|also|another|followed|follow|first)$/u;

/** "In Baghdad, the ministry announced that it had signed": the town that a sentence opens with is where all of it was. */
const OPENING_LENGTH = "In ".length;

/** So far behind the word for a visit its goal is named. */
const GOAL_REACH = 60;

/** Limits against hostile text: engagement words looked at in a sentence, and mentions in a report. */
const MAX_PHRASES = 24;
const MAX_CANDIDATES = 600;

/** Every mention of an engagement, in the order of the text. */
export function findCandidates(scene: Scene): Candidate[] {
  const candidates: Candidate[] = [];
  for (const one of scene.sentences) {
    if (candidates.length >= MAX_CANDIDATES) break;
    candidates.push(...candidatesIn(scene, one));
  }
  return candidates;
}

function candidatesIn(scene: Scene, one: SceneSentence): Candidate[] {
  if (!mayTell(scene, one)) return [];
  const whole = wholeOf(scene.document, one.sentence, one.hits);
  const { words } = whole;
  const found = findPhrases(words, scene.words.kinds)
    .filter((phrase) => isVerbOrNoun(words, phrase))
    .slice(0, MAX_PHRASES);
  const met = asOne(
    words,
    flatMap(found, (phrase): Told[] => {
      const rule = phrase.values.find((value) => isMet(scene, one, words, phrase, value));
      return rule ? [{ phrase, rule: { ...rule, kind: kindOf(one, words, phrase, rule) } }] : [];
    }),
  );
  if (met.length === 0) return [];
  const told = clauseOf(scene.document, one.sentence, one.hits);
  const places = placesIn(scene, one, whole.end);
  return flatMap(
    flatMap(met, ({ phrase, rule }, i) => {
      const range = rangeOf(
        whole,
        told.end,
        met.map((one) => one.phrase),
        i,
      );
      const found = candidate(scene, one, words, phrase, rule, range, places);
      if (isOnlySpokenOf(words, phrase, found)) return [];
      const within = { one, words, places, text: scene.document.text };
      return flatMap(visitsOf(scene, one, found), (visit) => inTurn(within, visit, phrase.to));
    }).filter(
      (told) => !isAtHome(one, told) && !isGatheringOfBody(scene.document.text, one, told) && !isOfGoods(one, told),
    ),
    separate,
  );
}

/** The kind that the rule gives, but for calls on people told as visits and for drills told as training. */
function kindOf(
  one: SceneSentence,
  words: readonly Word[],
  phrase: FoundPhrase<KindRule>,
  rule: KindRule,
): KindRule["kind"] {
  if (isVisitToPerson(words, phrase, rule)) return "meeting";
  return TRAIN_TOGETHER.test(phrase.phrase) && one.sides.some(({ form }) => form === "ship") ? "exercise" : rule.kind;
}

/** "USS Halsey and HMAS Warramunga trained together": what ships do so is an exercise. */
const TRAIN_TOGETHER = /^train (?:together|with|alongside)$/u;

/** Between "visit" and the office of whom it was paid to stand at most so many words. */
const PAID_REACH = 4;
const OFFICE = /^(?:Chief|Minister|Commander|President|Secretary|General|Admiral|Chairman|Commandant)$/u;

/** "Paid a visit to the Chief of Staff", "to Philippine President X": a call on him, and no journey. */
function isVisitToPerson(words: readonly Word[], { to }: FoundPhrase<KindRule>, { rule }: KindRule): boolean {
  if (rule !== "event.visit" || words[to + 1]?.token.lower !== "to") return false;
  return words
    .slice(to + 2, to + 2 + PAID_REACH)
    .some(
      ({ token, form }, i, near) =>
        OFFICE.test(token.text) &&
        form !== "@P" &&
        near.slice(0, i).every((word) => word.form !== "@C" || token.begin - word.token.end === 1),
    );
}

type Phrase = FoundPhrase<KindRule>;

/** Where to look for who and where of what the phrase at `i` tells, between the phrases before and behind it. */
function rangeOf({ words, begin, end }: Clause, toldEnd: number, phrases: readonly Phrase[], i: number): Range {
  const [lead, main] = phrases;
  const own = lead && main ? ownStart(words, lead.to, main.from) : null;
  const at = words[phrases[i]?.from ?? 0]?.token.begin ?? begin;
  const first = Math.max(behindSpeaker(words, phrases[i]?.from ?? 0) ?? begin, (i > 0 ? own : null) ?? begin);
  const stop = at < toldEnd ? toldEnd : end;
  return {
    begin: Math.max(first, words[(lookAt(phrases, i - 1)?.to ?? -1) + 1]?.token.begin ?? begin),
    end: Math.min(stop, words[phrases[i + 1]?.from ?? words.length]?.token.begin ?? end),
    first,
    limit: Math.min(stop, (i === 0 ? own : null) ?? stop),
  };
}

/** A minister who visits a base of his own country meets no other side. */
function isAtHome({ sides }: SceneSentence, { kind, people, place }: Candidate): boolean {
  const countries = new Set(people.map(({ country }) => country));
  const [home] = countries;
  if (kind !== "visit" || place === null || countries.size !== 1 || !home) return false;
  if (place.country === home) return true;
  return place.country === null && sides.every(({ code }) => code === home || code === "IGO" || code === "NGO");
}

const GOODS_REACH = 40;

/** "Six of the aircraft are scheduled to arrive in Nigeria": what comes and visits nobody. */
function isOfGoods({ equipment, sides }: SceneSentence, { kind, people, at }: Candidate): boolean {
  if (kind !== "visit" || people.length > 0) return false;
  const goods = equipment.findLast(({ end }) => end <= at && at - end < GOODS_REACH);
  if (!goods || goods.category === "ship" || goods.category === "submarine") return false;
  return !sides.some(({ begin, form }) => begin >= goods.end && begin < at && form !== "place");
}

const GATHERING_REACH = 40;
const OF_BODY = /^\p{Ll}{4,12} of (?:the )?$/u;

/** "Said during the NATO summit in Vilnius", "a meeting of NATO ministers in Brussels": whose ground it was on is no side of it. */
function isGatheringOfBody(
  text: string,
  { hits, sides }: SceneSentence,
  { kind, at, people, place, sides: told }: Candidate,
): boolean {
  const host = place?.country;
  if (kind !== "meeting" || !host || !told.includes(host) || people.some(({ country }) => country === host))
    return false;
  const isNamed = sides.some(({ code, form }) => code === host && !/^(?:place|name|metonym)$/u.test(form));
  if (isNamed) return false;
  return hits.some(
    ({ begin, end, entries }) =>
      entries.some((entry) => entry.kind === "organisation" && OF_NO_STATE.has(entry.organisation.kind)) &&
      ((end <= at && at - end <= 1) ||
        (begin > at && begin - at < GATHERING_REACH && OF_BODY.test(text.slice(at, begin)))),
  );
}

/** Whether a word of the sentence may begin a phrase of engagements: most sentences are left here. */
function mayTell({ document, words }: Scene, { sentence }: SceneSentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = document.tokens[i];
    if (token && words.kinds.mayBegin(token)) return true;
  }
  return false;
}

function isVerbOrNoun(words: readonly Word[], { from, to, phrase }: FoundPhrase<KindRule>): boolean {
  const word = words[from];
  if (!word) return false;
  const { tag, text, lower } = word.token;
  if (from > 0 && /^\p{Lu}/u.test(text) && tag === "PROPN" && !/exercise|passex|drill|dialogue/iu.test(phrase))
    return false;
  if (tag === "VERB" && /ings?$/u.test(lower) && phrase.startsWith(lower)) return false;
  if ((phrase === "also present" || phrase === "encounter") && words[to]?.token.tag === "VERB") return false;
  if (lower === "visiting" && isAttribute(words, from)) return false;
  if (phrase.startsWith("call") && words[from + 1]?.token.lower === "off") return false;
  // "Called at Mombasa on Monday".
  if (phrase.startsWith("call") && words.slice(from + 1, to).some(({ token }) => token.tag === "ADP")) return false;
  return tag !== "ADJ" || phrase.includes(" ");
}

/** "With the visiting Indonesian minister": what he is called, no visit told. */
function isAttribute(words: readonly Word[], at: number): boolean {
  const before = lookAt(words, at - 1)?.token;
  const next = words[at + 1];
  return (
    /^(?:ADP|DET|PUNCT|CCONJ|VERB)$/u.test(before?.tag ?? "DET") &&
    next !== undefined &&
    (next.form === "@C" || next.token.tag === "ADJ" || /^(?:NOUN|PROPN)$/u.test(words[at + 2]?.token.tag ?? "")) &&
    next.token.tag !== "DET"
  );
}

function candidate(
  scene: Scene,
  one: SceneSentence,
  words: readonly Word[],
  phrase: FoundPhrase<KindRule>,
  { kind, rule, needs }: KindRule,
  range: Range,
  places: readonly FoundPlace[],
): Candidate {
  const at = words[phrase.from]?.token.begin ?? one.sentence.begin;
  const mood = moodOf(words, phrase.from);
  const announced = isAnnounced(words, phrase.from);
  const { people: present, together, guessed } = participantsOf(scene, one, words, phrase, kind, range);
  const placesEnd = kind === "visit" ? endOfGoal(scene.document.text, at, range.limit, places) : range.limit;
  // A date before what is denied is the day of the denial, a date or town before "that" the day and town of the saying.
  const said = tellsFrom(words, phrase.from) ?? 0;
  const opening = one.sentence.begin + OPENING_LENGTH;
  const named = placeOf(
    scene.document.text,
    places.filter(({ begin }) => (begin >= said || begin <= opening) && begin < placesEnd),
    at,
    kind,
  );
  const hosted = kind === "exercise" && named === null ? placeOfHost(scene, one, at) : null;
  const place = named ?? hosted ?? (kind === "call" ? null : placeHere(scene, one, at));
  const told = mood.denied ? at + 1 : said;
  const dates = one.dates.filter(
    (date) =>
      date.begin >= told &&
      !(announced && date.begin < at) &&
      !isOfSidelines(scene.document.text.slice(at, date.begin)) &&
      !isOfNews(scene.document.text, one.sentence, date, at) &&
      !isOfSpeech(scene.document.text, one.sentence, date) &&
      !(mood.planned && isOfSaying(scene.document.text, date, at)),
  );
  const date = dateAt(dates, scene.document.text, at);
  const goal = visitedBy(present, place, kind, needs, scene.document.text.slice(at, at + GOAL_REACH));
  const people = goal === null ? present : guestsIn(present, goal);
  const sides =
    sidesThere(scene.document.text, at, people, place) ?? sidesOf(scene, one, { ...range, at }, people, goal, kind);
  const around = words.slice(Math.max(0, phrase.from - 12), phrase.to + 6).map(({ token }) => token.lower);
  return {
    kind,
    rule,
    sentence: one.sentence.index,
    at,
    evidence: spanOf(scene.document.text, one.sentence.begin, one.sentence.end),
    people,
    sides,
    place,
    date,
    openDate: date === null ? openDateAt(one.dates, scene.document.text, at) : null,
    planned:
      ((mood.planned || (announced && date === null)) && !isLongPast(date, scene.input.report.published)) ||
      isAfter(date, scene.input.report.published),
    negated: mood.negated,
    denied: mood.denied,
    cancelled: mood.cancelled,
    weak:
      (mood.purpose && new Set(people.map(({ country }) => country)).size < 2) ||
      (rule === "event.visit" && people.length === 0 && sides.length < 2) ||
      (isBackReference(one, words, phrase, needs) && !isToldAnew(people, named, date, goal)) ||
      isBackground(words, phrase, kind, one) ||
      isUnconfirmed(words, phrase.from),
    other: around.some((word, i) => OTHER.test(word) && !UNIT.test(around[i + 1] ?? "")),
    next: around.some((word) => NEXT.test(word)),
    past:
      words.slice(Math.max(0, phrase.from - 10), phrase.from + 1).some(({ token }) => token.lower === "had") ||
      isAtDistance(scene.document.text, one.sentence.begin, at),
    together,
    guessed,
    withBody: isWithBody(scene.document.text, one.hits, at),
  };
}

/** "On Monday the ministry announced joint exercises with Italy": the day of the news; what it tells of is still to come. */
function isAnnounced(words: readonly Word[], from: number): boolean {
  if (words[from]?.token.tag === "VERB" && !/^(?:DET|ADJ|NOUN)$/u.test(lookAt(words, from - 1)?.token.tag ?? ""))
    return false;
  let at = from - 1;
  while (at >= 0 && /^(?:DET|ADJ|NOUN|PROPN|NUM|ADV)$/u.test(words[at]?.token.tag ?? "")) at--;
  return /^(?:announce[sd]?|announcing|unveil(?:s|ed)?)$/u.test(lookAt(words, at)?.token.lower ?? "");
}

/** "During the visit of X to Germany, Y told of aid to Kyiv": where a visit went to stands before the comma, if it does. */
function endOfGoal(text: string, at: number, limit: number, places: readonly FoundPlace[]): number {
  const end = Math.min(limit, endOfOwnClause(text, at));
  const comma = at + text.slice(at, end).indexOf(", ");
  const isGoal = ({ begin, lead }: FoundPlace): boolean => lead === "to" && begin > at && begin < comma;
  return comma > at && comma < end && places.some(isGoal) ? comma : end;
}

/** "Signed it on the sidelines of the meeting held from 8 to 10 August": the days of the other. */
function isOfSidelines(between: string): boolean {
  return SIDELINES.test(between) && /(?<!\p{L})(?:from|between|held on|held in) $/u.test(between);
}

const LONG_PAST_DAYS = 20;

/** "Extended an invitation during his visit in November": what was weeks before the report is not to come. */
function isLongPast(date: string | null, published: string | null): boolean {
  const [last, day] = [latest(date), earliest(published)];
  return last !== null && day !== null && last < addDays(day, -LONG_PAST_DAYS);
}

/** "Approved a change of the memorandum between India and Malaysia signed in 1993": how old it is, no occasion. */
function isSignedIn(words: readonly Word[], from: number, to: number): boolean {
  const [before, token, next, year] = [from - 1, from, to, to + 1].map((at) => lookAt(words, at)?.token);
  const isReduced = token?.lower === "signed" && /^(?:NOUN|PROPN)$/u.test(before?.tag ?? "");
  return isReduced && next?.lower === "in" && /^(?:19|20)\d\d$/u.test(year?.lower ?? "");
}

const UNCONFIRMED_REACH = 14;

/** "It is not yet confirmed that the army has received them". */
function isUnconfirmed(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - UNCONFIRMED_REACH), at).map(({ token }) => token.lower);
  return beforeConfirmed(before).some((word) => /^(?:not|n't|declined|refused|unable)$/u.test(word));
}

const BODY_REACH = 60;
const BEFORE_BODY =
  /^[\p{L}-]{1,16}(?: (?:up|talks|discussions|separately))?(?: (?:with|by))?(?: (?:the|a|an|its|his|visiting|delegation|team|members|of|from|with)){0,5} $/u;

/** "Met the visiting UN delegation", "talks with NATO": whoever is met belongs to no state. */
function isWithBody(text: string, hits: SceneSentence["hits"], at: number): boolean {
  const met = hits.find(({ begin }) => begin > at && begin < at + BODY_REACH);
  if (!met?.entries.every((entry) => entry.kind === "organisation" && OF_NO_STATE.has(entry.organisation.kind)))
    return false;
  return BEFORE_BODY.test(text.slice(at, met.begin));
}

const OF_NO_STATE: ReadonlySet<string> = new Set(["igo", "ngo", "mission", "court"]);

const OF_TIME = /^(?:years?|months?|weeks?|days?|decades?|rounds)$/u;

/** "A contract signed in 2018", "the contract signed is for", "after years of talks", "negotiations over 24 jets": what lies behind the news, no occasion by itself. */
function isBackground(
  words: readonly Word[],
  { from, to }: FoundPhrase<KindRule>,
  kind: KindRule["kind"],
  one: SceneSentence,
): boolean {
  const token = words[from]?.token;
  const before = lookAt(words, from - 1)?.token;
  // "We look forward to future exercises": none that anybody has set.
  if (before?.lower === "future") return true;
  if (kind === "signing" && isSignedIn(words, from, to)) return true;
  if (kind === "signing")
    return (
      one.people.length === 0 &&
      token?.lower === "signed" &&
      before?.tag === "NOUN" &&
      (words[to + 1]?.token.tag === "ADP" || DEFINITE.test(lookAt(words, from - 2)?.token.lower ?? ""))
    );
  if (kind !== "talks" || (token?.tag !== "NOUN" && token?.tag !== "PROPN")) return false;
  if (isTakenUpAgain(words, from)) return true;
  if (before?.lower === "of" && OF_TIME.test(lookAt(words, from - 2)?.token.lower ?? "")) return true;
  return one.people.length === 0 && one.equipment.some(({ begin }) => begin > token.end && begin - token.end < 80);
}

/** "Trying to revive peace talks": talks that somebody wants to be held. */
function isTakenUpAgain(words: readonly Word[], from: number): boolean {
  const near = words.slice(Math.max(0, from - REVIVED_REACH), from).map(({ token }) => token);
  return near.some(({ lower }, i) => REVIVES.test(lower) && (near[i - 1]?.lower === "to" || /ing$/u.test(lower)));
}

const REVIVES = /^(?:reviv|restart|relaunch|reopen|broker|mediat|facilitat|convene)(?:e|ing)?$/u;
const REVIVED_REACH = 4;

/** "the meeting", "the visit underscores": a definite noun that names nobody and nothing new. */
function isBackReference(
  one: SceneSentence,
  words: readonly Word[],
  { from, to, phrase }: FoundPhrase<KindRule>,
  needs: KindRule["needs"],
): boolean {
  if (needs === "back") return true;
  if (needs === "agreement" || /^(?:train|ceremony )/u.test(phrase)) return false;
  const word = words[from]?.token;
  if (word?.tag !== "NOUN" && word?.tag !== "PROPN") return false;
  if (COMPLEMENT.test(words[to + 1]?.token.lower ?? "")) return false;
  if (to === from + 1 && COMPLEMENT.test(words[to]?.token.lower ?? "") && isNamedBehind(one, words[to])) return false;
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    const token = words[at]?.token;
    if (!token || NEWS.test(token.lower) || /^[’']s?$/u.test(token.text)) return false;
    if (DEFINITE.test(token.lower)) return true;
    if (token.tag !== "ADJ" && token.tag !== "NOUN" && token.tag !== "PROPN" && token.tag !== "NUM") return false;
  }
  return false;
}

/** "The ministers A and B discussed X at their meeting in Rome on Monday", "the visit of A to India from Monday": who, where and when, though definite. */
function isToldAnew(
  people: readonly Participant[],
  place: Place | null,
  date: string | null,
  goal: string | null,
): boolean {
  const countries = new Set(flatMap(people, ({ country, pronoun }) => (country && !pronoun ? [country] : [])));
  const isEnough = countries.size > 1 || (goal !== null && countries.size === 1 && !countries.has(goal));
  return isEnough && place !== null && date !== null;
}

/** "In the meeting with Minister X". */
function isNamedBehind({ people }: SceneSentence, word: Word | undefined): boolean {
  return word !== undefined && people.some(({ begin, form }) => form !== "pronoun" && begin > word.token.end);
}

/** Parts of a year above twelve are its seasons, which no day can be compared with. */
const SEASON = /^\d{4}-[2-4]\d/u;

function isAfter(date: string | null, published: string | null): boolean {
  if (date === null || published === null) return false;
  return SEASON.test(date) ? date.slice(0, 4) > published.slice(0, 4) : date > published;
}
