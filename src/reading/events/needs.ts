import { precision } from "#model";
import { lookAt } from "../text/look-at.js";
import { hasSpokenWith } from "./caller.js";
import { clauseOf, type Word } from "./clause.js";
import { behindSpeaker } from "./own-clause.js";
import type { FoundPhrase } from "./phrases.js";
import { placesIn } from "./place.js";
import type { Scene, SceneSentence } from "./scene.js";
import type { KindRule } from "./words.js";

/** So far before or behind the word an agreement may be named, in words. */
const AGREEMENT_REACH = 22;
/** So far from the word equipment may be named, in characters. */
const EQUIPMENT_REACH = 140;
/** A place's name is at most so long, in characters. */
const PLACE_LENGTH = 80;
/** What is only hoped for or listed: "cooperation through joint training, exercises". */
const LISTED =
  /^(?:through|including|such|interest|areas|fields?|domains?|spheres?|aspects|like|prospects|expanding|possible|opportunities|potential|via|namely|naming)$/u;

/** Whether what a word of engagements needs beside it is there. */
export function isMet(
  scene: Scene,
  one: SceneSentence,
  words: readonly Word[],
  phrase: FoundPhrase<KindRule>,
  { needs, kind }: KindRule,
): boolean {
  if ((kind === "exercise" || kind === "training") && (isListed(words, phrase.from) || isOfMore(words, phrase)))
    return false;
  switch (needs) {
    case "back":
      return true;
    case "side":
      return !isThingMet(scene, words, phrase) && !isTopicOnly(words, phrase);
    case "person":
      if (words.slice(phrase.from, phrase.to).some(({ token }) => token.text === ",")) return false;
      return (
        isReceived(scene, one, words, phrase) ||
        (isPersonBehind(scene, one, words, phrase.to) &&
          !isDemand(words.slice(phrase.to + 1, phrase.to + 14)) &&
          !isThanks(words, phrase))
      );
    case "place":
      return isMove(scene, one, words, phrase);
    case "agreement":
      return (
        !isBookSigned(words, phrase.to) &&
        words
          .slice(Math.max(0, phrase.from - AGREEMENT_REACH), phrase.to + AGREEMENT_REACH)
          .some(({ token }) => scene.words.agreements.has(token.lower))
      );
    case "pair":
      return isOfPair(scene, one, words, phrase.from);
    case "caller":
      return hasSpokenWith(scene, one, words, phrase);
    case "equipment":
      return (
        isEquipmentNear(one, words[phrase.from]?.token.begin ?? 0) &&
        (isAttended(scene, one) || (phrase.phrase !== "receive" && isDated(one, words)))
      );
  }
}

/** Between the names of two who do something together stand at most so many characters. */
const PAIR_REACH = 90;
/** Behind the second name comes the verb, or a word of manner before it. */
const BEHIND_PAIR = /^,?(?: (?:also|have|has|had|on \p{Lu}\p{Ll}{2,8}))*,? $/u;

/** "Minister A of Kenya and his Italian counterpart B discussed": two of two sides before the word, with "and" and no verb between them. */
function isOfPair(
  { document: { text } }: Scene,
  { people }: SceneSentence,
  words: readonly Word[],
  from: number,
): boolean {
  const at = words[from]?.token.begin ?? 0;
  const [b, a] = people
    .filter(({ begin, form }) => begin < at && form !== "pronoun")
    .slice(-2)
    .reverse();
  if (!a?.actor.country || !b?.actor.country || a.actor.country === b.actor.country) return false;
  if (b.begin - a.end > PAIR_REACH || !BEHIND_PAIR.test(text.slice(b.end, at))) return false;
  const between = words.slice(0, from).filter(({ token }) => token.begin >= a.end && token.begin < b.begin);
  return between.some(({ token }) => token.lower === "and") && between.every(({ token }) => token.tag !== "VERB");
}

/** "We talked about the coast from Oman to Yemen": who "we" are is not said, and the states named are what was talked about. */
function isTopicOnly(words: readonly Word[], { from, phrase }: FoundPhrase<KindRule>): boolean {
  return phrase === "talk about" && /^(?:we|i|you)$/u.test(lookAt(words, from - 1)?.token.lower ?? "");
}

/** Told of a day: what came "this summer" or is to come "by 2027" was handed over at no occasion. */
function isDated({ dates }: SceneSentence, words: readonly Word[]): boolean {
  return (
    dates.some(({ date, rule }) => rule === "date.weekday" || (date !== null && precision(date) === "day")) ||
    words.some(({ token }) => FUNCTION.test(token.lower))
  );
}

const FUNCTION = /^(?:ceremony|ceremonies|function|event)$/u;

/** Somebody is named who does not only report it. */
function isAttended({ document }: Scene, one: SceneSentence): boolean {
  const { end } = clauseOf(document, one.sentence, one.hits);
  return one.people.some(({ begin }) => begin < end);
}

/** What is signed without an agreement: guest books at home, laws by whoever rules. */
const NO_AGREEMENT = /^(?:book|books|guestbook|register|law|laws|bill|decree|petition)$/u;
const OBJECT_REACH = 6;

function isBookSigned(words: readonly Word[], to: number): boolean {
  return words.slice(to + 1, to + 1 + OBJECT_REACH).some(({ token }) => NO_AGREEMENT.test(token.lower));
}

function isListed(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 7), at).some(({ token }) => LISTED.test(token.lower));
}

const MORE = /^(?:enhance|enhancing|increase|increasing|expand|expanding|intensify|boost|boosting|frequency|scope)$/u;

/** "Agreed to enhance the conduct of joint exercises": more of them, and none that is told. */
function isOfMore(words: readonly Word[], { from }: FoundPhrase<KindRule>): boolean {
  return words.slice(Math.max(0, from - 4), from).some(({ token }) => MORE.test(token.lower));
}

/** "Oslo is talking with an American company": a sale is sounded, no side met. */
const COMPANY = /^(?:company|companies|firms?|manufacturers?|makers?|suppliers?|buyers?|bidders?)$/u;

/** "meeting every requirement". */
function isThingMet(scene: Scene, words: readonly Word[], { phrase, from, to }: FoundPhrase<KindRule>): boolean {
  if (phrase === "meet with" && /^(?:be|been|being|is|are|was|were)$/u.test(lookAt(words, from - 1)?.token.lower ?? ""))
    return true;
  if (/^(?:tele)?phone$/u.test(phrase) && /^(?:interviews?|briefings?)$/u.test(words[to]?.token.lower ?? ""))
    return true;
  if (phrase.startsWith("talk")) return words.slice(from + 1, to + 6).some(({ token }) => COMPANY.test(token.lower));
  return (
    phrase.startsWith("meet") && words.slice(to + 1, to + 5).some(({ token }) => scene.words.notMet.has(token.lower))
  );
}

/** A person or delegate is the object: nothing but titles and names stands between. */
function isPersonBehind(scene: Scene, one: SceneSentence, words: readonly Word[], to: number): boolean {
  const from = words[to]?.token.end ?? 0;
  const stop = words.findIndex(
    ({ token }, i) => i > to && /^(?:ADP|VERB|AUX|PUNCT)$/u.test(token.tag) && !/^\p{Lu}/u.test(token.text),
  );
  const end = words[stop < 0 ? words.length - 1 : stop]?.token.end ?? from;
  if (one.people.some(({ begin }) => begin >= from && begin < end)) return true;
  return words.slice(to + 1, stop < 0 ? undefined : stop).some(({ token }) => scene.words.delegates.has(token.lower));
}

/** So far behind "received" its guest, or "by" and the host, may be named, in words. */
const GUEST_REACH = 24;
/** What may stand between "received" and the guest: when and where. */
const ADVERBIAL = /^(?:on|in|at|this|today|yesterday|here|separately|,)$/u;
const BE = /^(?:is|are|was|were|been|being|be)$/u;

const GIVEN =
  /^(?:donations?|gifts?|aid|assistance|supplies|equipment|weapons|arms|ships?|aircraft|helicopters?|vehicles|goods|items)$/u;
const GIVEN_REACH = 6;

/** "The donations will be received by the minister": a thing is no guest. */
function isThingGiven(words: readonly Word[], from: number): boolean {
  return words.slice(Math.max(0, from - GIVEN_REACH), from).some(({ token }) => GIVEN.test(token.lower));
}

/** "Was received by the minister", "received on Sunday, at his palace, General X". */
function isReceived(
  scene: Scene,
  one: SceneSentence,
  words: readonly Word[],
  { from, to, phrase }: FoundPhrase<KindRule>,
): boolean {
  const behind = words.slice(to + 1, to + 1 + GUEST_REACH);
  const passive = words.slice(Math.max(0, from - 3), from).some(({ token }) => BE.test(token.lower));
  if (passive && !/^(?:receive|welcome|greet|host)/u.test(phrase)) return false;
  if (passive && phrase !== "receive" && !(isGuestRightBefore(one, words, from) && isAtSeat(scene, words, from)))
    return false;
  const lead = passive ? behind.findIndex(({ token }) => token.lower === "by") : 0;
  if (lead < 0 || (!passive && !ADVERBIAL.test(behind[0]?.token.lower ?? ""))) return false;
  const stop = behind.findIndex(({ token }, i) => i > lead && ENDS.has(token.tag) && !/^\p{Lu}/u.test(token.text));
  const part = behind.slice(lead, stop < 0 ? undefined : stop);
  const begin = part[0]?.token.begin ?? 0;
  const end = part.at(-1)?.token.end ?? 0;
  const named = one.people.find((person) => person.begin >= begin && person.begin < end);
  if (passive)
    return (
      !isThingGiven(words, from) &&
      isGuestBefore(scene, one, words, from) &&
      (named !== undefined || part.some(({ token }) => scene.words.delegates.has(token.lower)))
    );
  const isGuest = named !== undefined || part.some(({ token }) => scene.words.delegates.has(token.lower));
  return isGuest && !part.some(({ token }) => token.lower === "by" || token.lower === "from");
}

/** A person, delegate or pronoun right before "was received", and no goods. */
function isGuestBefore(scene: Scene, one: SceneSentence, words: readonly Word[], from: number): boolean {
  const begin = words[from]?.token.begin ?? 0;
  if (one.equipment.some(({ end }) => end <= begin && end > begin - 60)) return false;
  const near = words.slice(Math.max(0, from - 12), from);
  return (
    one.people.some((person) => person.begin < begin) ||
    near.some(({ token }) => scene.words.delegates.has(token.lower) || /^(?:he|she|they|who)$/u.test(token.lower))
  );
}

/** "Was welcomed by the minister" on his coming is part of the visit; at a ministry or headquarters it is a meeting. */
function isAtSeat({ words: { placeNouns } }: Scene, words: readonly Word[], from: number): boolean {
  return words
    .slice(from, from + GUEST_REACH)
    .some(({ token }) => placeNouns.has(token.lower) && token.lower !== "airport" && token.lower !== "airbase");
}

/** Between a guest and "was welcomed" stand at most so many characters. */
const GUEST_GAP = 24;

/** "The general and his delegation were welcomed by": not his idea or his help. */
function isGuestRightBefore(one: SceneSentence, words: readonly Word[], from: number): boolean {
  const begin = words[from]?.token.begin ?? 0;
  const near = words.slice(Math.max(0, from - 4), from).map(({ token }) => token.lower);
  if (near.some((word) => /^(?:delegation|he|she|they|who|guests?|visitors?|minister|chief)$/u.test(word))) return true;
  return one.people.some(({ end }) => end <= begin && end > begin - GUEST_GAP);
}

const ENDS: ReadonlySet<string> = new Set(["VERB", "AUX", "SCONJ"]);

/** So far behind "welcomed" stands what for, in words. */
const THANKS_REACH = 8;
const MET_FOR =
  /^(?:talks?|meetings?|discussions?|consultations?|visits?|dinner|lunch|negotiations?|rounds?|dialogue|tour|trip|summit|exercises?|day)$/u;

/** "Welcomed the general for his country's help", "welcomed X and named Y's part": thanks for something, nobody received. */
function isThanks(words: readonly Word[], { to, phrase }: FoundPhrase<KindRule>): boolean {
  if (!phrase.startsWith("welcome")) return false;
  const behind = words.slice(to + 1, to + 1 + THANKS_REACH).map(({ token }) => token.lower);
  const what = behind.indexOf("for");
  if (what >= 0)
    return !words.slice(to + 2 + what, to + 2 + what + THANKS_REACH).some(({ token }) => MET_FOR.test(token.lower));
  return behind.some((word, i) => word === "and" && /^(?:named|called|hailed)$/u.test(behind[i + 1] ?? ""));
}

/** "called on the government to end the war" asks for something. */
function isDemand(behind: readonly Word[]): boolean {
  return behind.some(({ token }, i) => token.lower === "to" && behind[i + 1]?.token.tag === "VERB");
}

/** "The chief of staff of Algeria's military has arrived in Russia": an office goes as its holder does. */
const OFFICE = /^(?:chief|minister|commander|president|premier)$/u;
const OFFICE_REACH = 9;
/** Between the name of a ship and where she goes, in characters: "(FFH 151) on Monday". */
const SHIP_GAP = 40;

/** Somebody named or sent goes to a place right behind the phrase. */
function isMove(
  scene: Scene,
  one: SceneSentence,
  words: readonly Word[],
  { from, to }: FoundPhrase<KindRule>,
): boolean {
  if (words.slice(from + 1, to).some(({ token }) => token.tag === "VERB" || token.tag === "NOUN")) return false;
  if (bringsGoods(scene, one, words, from)) return false;
  const begin = words[from]?.token.begin ?? 0;
  const end = words[to]?.token.end ?? 0;
  const told = behindSpeaker(words, from) ?? 0;
  const goer =
    one.people.some((person) => person.begin < begin && person.begin > Math.max(begin - 160, told)) ||
    words
      .slice(Math.max(0, from - 6), from)
      .some(({ token }) => scene.words.delegates.has(token.lower) || scene.words.units.has(token.lower)) ||
    one.sides.some(({ form, end }) => form === "ship" && end <= begin && end > begin - SHIP_GAP) ||
    words.slice(Math.max(0, from - OFFICE_REACH), from).some(({ token }) => OFFICE.test(token.lower));
  const { text } = scene.document;
  return (
    goer &&
    placesIn(scene, one, end + PLACE_LENGTH).some(
      (place) => place.begin >= end && (place.begin <= end + 16 || CAPITAL_OF.test(text.slice(end, place.begin))),
    )
  );
}

/** "Arrived in the Syrian capital city of Damascus". */
const CAPITAL_OF = /^ (?:the )?(?:\p{Lu}[\p{L}-]{2,20} )?(?:capital|port|town)(?: city)?(?: of)? $/u;

/** "A ship arrived, delivering 12 howitzers", "the first delivery of howitzers arrived": goods come, nobody visits. */
function bringsGoods(
  scene: Scene,
  { equipment, sentence }: SceneSentence,
  words: readonly Word[],
  from: number,
): boolean {
  const begin = words[from]?.token.begin ?? 0;
  const near = words.slice(Math.max(0, from - CARGO_REACH), from);
  if (near.some(({ token }) => CARGO.test(token.lower))) return true;
  const ship = near.some(({ token }) => scene.words.units.has(token.lower));
  return (
    ship &&
    equipment.some((goods) => goods.begin > begin && goods.begin < sentence.end) &&
    words.slice(from).some(({ token }) => BRINGS.test(token.lower))
  );
}

const CARGO_REACH = 8;
const CARGO = /^(?:delivery|deliveries|shipments?|consignments?|cargo|cargoes|batch)$/u;
const BRINGS = /^(?:delivering|carrying|bringing|transporting|unloading|offloading|laden|loaded)$/u;

function isEquipmentNear(one: SceneSentence, at: number): boolean {
  return one.equipment.some(({ begin, end }) => begin < at + EQUIPMENT_REACH && end > at - EQUIPMENT_REACH);
}
