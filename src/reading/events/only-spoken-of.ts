import type { EventKind } from "#model";
import { lookAt } from "../text/look-at.js";
import type { Participant } from "./candidate.js";
import type { Word } from "./clause.js";
import type { FoundPhrase } from "./phrases.js";
import type { KindRule } from "./words.js";

interface Told {
  readonly kind: EventKind;
  readonly people: readonly Participant[];
  readonly date: string | null;
}

/** Whether a word of engagements is only a topic, a wish without a day, or part of another name: no occasion is told. */
export function isOnlySpokenOf(words: readonly Word[], phrase: FoundPhrase<KindRule>, told: Told): boolean {
  if (
    areSeveralTimes(words, phrase) ||
    areCounted(words, phrase) ||
    isOnSidelines(words, phrase) ||
    isSaidOfIt(words, phrase)
  )
    return true;
  switch (told.kind) {
    case "exercise":
      if (
        words.slice(phrase.to + 1, phrase.to + gatheringReach(phrase)).some(({ token }) => GATHERING.test(token.lower))
      )
        return true;
      if (isOnAgenda(words, phrase) || areTalksOn(words, phrase) || isOfGrounds(words, phrase)) return true;
      if (isTopic(words, phrase)) return told.date === null || isLeftOff(words[phrase.to + 1]);
      return told.date === null && areAnyExercises(words, phrase);
    case "training":
      if (told.date === null && told.people.length === 0 && isListedTopic(words, phrase.from)) return true;
      return TRAINING_THING.test(words[phrase.to + 1]?.token.lower ?? "") && /training$/u.test(phrase.phrase);
    case "signing":
      return isTowards(words, phrase) || (told.date === null && isSomeDay(words, phrase));
    case "visit":
      if (words.slice(phrase.to, phrase.to + 3).some(({ token }) => token.lower === "duty")) return true;
      if (told.people.length === 0 && (areVisits(words[phrase.to]) || isForExercise(words, phrase))) return true;
      return (told.date === null && isLet(words, phrase)) || isToSeveral(words, phrase);
    default:
      return told.date === null && isSomeDay(words, phrase);
  }
}

const SIDELINES_REACH = 8;

/** "On the sidelines of the 42nd meeting": beside which the two met. */
function isOnSidelines(words: readonly Word[], { from }: FoundPhrase<KindRule>): boolean {
  const before = words.slice(Math.max(0, from - SIDELINES_REACH), from).map(({ token }) => token);
  const at = before.findLastIndex(({ lower }) => /^(?:sidelines|margins|fringes)$/u.test(lower));
  return (
    at >= 0 &&
    before.slice(at + 1).every(({ tag, lower }) => /^(?:ADP|DET|ADJ|NOUN|PROPN|NUM)$/u.test(tag) || /^\d/u.test(lower))
  );
}

/** "To study the contents towards the signing of a memorandum", "agreed on the signing of one": one day, perhaps. */
function isTowards(words: readonly Word[], { from }: FoundPhrase<KindRule>): boolean {
  const at = /^(?:the|a|an)$/u.test(lookAt(words, from - 1)?.token.lower ?? "") ? from - 2 : from - 1;
  const lead = lookAt(words, at)?.token.lower ?? "";
  if (/^towards?$/u.test(lead)) return true;
  if (lead !== "on") return false;
  return words
    .slice(Math.max(0, at - AGREED_REACH), at)
    .some(({ token }) => /^(?:agree\w*|talks|negotiations|discuss\w*)$/u.test(token.lower));
}

const AGREED_REACH = 12;

/** "This was the first meeting between the two": said of the one told before. */
function isSaidOfIt(words: readonly Word[], { from }: FoundPhrase<KindRule>): boolean {
  const [it, be, the, nth] = words.slice(0, 4).map(({ token }) => token.lower);
  return (
    from <= 7 &&
    /^(?:this|it)$/u.test(it ?? "") &&
    /^(?:was|is|marks|marked)$/u.test(be ?? "") &&
    the === "the" &&
    /^(?:first|second|third|fourth|fifth|latest|last|only)$/u.test(nth ?? "")
  );
}

const GROUNDS = /^(?:cent(?:re|er)s?|areas?|grounds?|ranges?|plans?|programmes?|schedules?|facilit(?:y|ies))$/u;

/** "The evaluation centres of the military exercises": what belongs to exercises. */
function isOfGrounds(words: readonly Word[], { from }: FoundPhrase<KindRule>): boolean {
  const of = /^(?:the|its|their)$/u.test(lookAt(words, from - 1)?.token.lower ?? "") ? from - 2 : from - 1;
  return lookAt(words, of)?.token.lower === "of" && GROUNDS.test(lookAt(words, of - 1)?.token.lower ?? "");
}

const TIMES_REACH = 14;

/** "Have met several times", "visited the base eight times since 2016": no one occasion. */
function areSeveralTimes(words: readonly Word[], { to }: FoundPhrase<KindRule>): boolean {
  const behind = words.slice(to + 1, to + 1 + TIMES_REACH);
  const end = behind.findIndex(({ token }) => /^[,;:.]$/u.test(token.text));
  const part = end < 0 ? behind : behind.slice(0, end);
  return part.some(
    ({ token }, i) =>
      token.lower === "times" &&
      (part[i - 1]?.token.tag === "NUM" ||
        /^(?:several|many|numerous|multiple|countless)$/u.test(part[i - 1]?.token.lower ?? "")),
  );
}

/** "The large number of high-level meetings": no one of them. */
function areCounted(words: readonly Word[], { from, to }: FoundPhrase<KindRule>): boolean {
  if (!/(?:s|exercises)$/u.test(words[to]?.token.lower ?? "") || words[from]?.token.tag === "VERB") return false;
  const before = words.slice(Math.max(0, from - 6), from).map(({ token }) => token.lower);
  return /(?:^| )(?:the|large|great|growing|increasing|high|record) number of(?: |$)/u.test(before.join(" "));
}

/** "The 7th edition of the Maritime Defence Exhibition": behind "edition of" stands the whole name. */
function gatheringReach({ phrase }: FoundPhrase<KindRule>): number {
  return phrase.startsWith("edition") ? 8 : 4;
}

/** "The 7th edition of the dialogue" is no exercise. */
const GATHERING = /^(?:dialogue|forum|conference|meeting|summit|festival|exhibition|show|fair)$/u;

/** "A training ship", "training aircraft": things, nobody trained. */
const TRAINING_THING =
  /^(?:ships?|vessels?|aircraft|jets?|planes?|helicopters?|cent(?:re|er)s?|camps?|grounds?|areas?|bases?|manuals?|equipment|simulators?|ammunition|missions?)$/u;

/** "Trips between the two capitals": nobody's. */
function areVisits(word: Word | undefined): boolean {
  return word?.token.tag === "NOUN" && word.token.lower === "trips";
}

const DRILL = /^(?:exercises?|drills?|manoeuvres|maneuvers|wargames?)$/u;
const DRILL_REACH = 22;

/** "270 troops arrived in Mombasa to take part in a joint exercise": their part in the exercise, and no visit beside it. */
function isForExercise(words: readonly Word[], { to }: FoundPhrase<KindRule>): boolean {
  const behind = words.slice(to + 1, to + 1 + DRILL_REACH).map(({ token }) => token);
  const drill = behind.findIndex(({ lower }) => DRILL.test(lower));
  const purpose = behind.findIndex(
    ({ lower }, i) =>
      lower === "for" ||
      (lower === "to" && /^(?:participate|take|join|attend|conduct)$/u.test(behind[i + 1]?.lower ?? "")),
  );
  return drill > purpose && purpose >= 0 && behind.slice(0, drill).every(({ text }) => !/^[.;]$/u.test(text));
}

/** "A visit by X to African countries", "toured several Gulf states": with none of which it is told to have been. */
function isToSeveral(words: readonly Word[], { to }: FoundPhrase<KindRule>): boolean {
  const behind = words.slice(to + 1, to + 1 + SEVERAL_REACH).map(({ token }) => token);
  const noun = behind.findIndex(({ lower }) => /^(?:countries|nations|states|capitals|region|continent)$/u.test(lower));
  if (noun < 1 || /^(?:including|such|like|,|:|—|–|-|of)$/u.test(behind[noun + 1]?.lower ?? "")) return false;
  let first = noun - 1;
  const isRegion = /^(?:region|continent)$/u.test(behind[noun]?.lower ?? "");
  while (first >= 0 && (isRegion ? REGION : SEVERAL_OF).test(behind[first]?.tag ?? "")) first--;
  const kinds = behind.slice(first + 1, noun).map(({ lower }) => lower);
  if (kinds.length === 0 || kinds.some((one) => /^(?:both|two)$/u.test(one))) return false;
  const goer = behind.slice(0, Math.max(0, first));
  return (
    (first < 0 || behind[first]?.lower === "to") && goer.every(({ tag }) => /^(?:ADP|DET|PROPN|NOUN|ADJ)$/u.test(tag))
  );
}

const SEVERAL_REACH = 14;
const SEVERAL_OF = /^(?:ADJ|NUM)$/u;
/** "To the Indo-Pacific region". */
const REGION = /^(?:ADJ|NUM|PROPN|PUNCT|NOUN|DET)$/u;

const LET = /^(?:let|lets|allow|allows|allowing|enable|enables|enabling|permit|permits|permitting)$/u;
const LET_REACH = 7;

/** "A treaty that would let troops of either country visit the other": what may be done one day. */
function isLet(words: readonly Word[], { from }: FoundPhrase<KindRule>): boolean {
  if (/^(?:the|a|an|his|her|their)$/u.test(lookAt(words, from - 1)?.token.lower ?? "")) return false;
  return words.slice(Math.max(0, from - LET_REACH), from).some(({ token }) => LET.test(token.lower));
}

const SEVERAL = /^(?:exercises|drills|manoeuvres|maneuvers|patrols|wargames)$/u;
/** What leads to a topic; "up" and "with" of "took up" and "dealt with". */
const ON_TOPIC = /^(?:on|over|about|regarding|concerning|including|covering|through|via)$/u;
const WITH_TOPIC = /^(?:deal|dealt|deals|dealing|took|take|takes|taking|began|begin|start|started|open|opened)$/u;
const TOPIC_VERBS =
  /^(?:discuss|review|consider|cover|include|raise|study|explore|examine|address|concern|mention|stress|propose|debate)$/u;
/** A list of topics is at most so many words long. */
const LIST_LENGTH = 10;

/** "More joint military exercises": a noun in the plural that nothing is said of. */
function areAnyExercises(words: readonly Word[], { from, to }: FoundPhrase<KindRule>): boolean {
  const next = words[to + 1]?.token.tag;
  if (!SEVERAL.test(words[to]?.token.lower ?? "") || words[from]?.token.tag === "VERB") return false;
  const before = lookAt(words, from - 1)?.token;
  if (next === "VERB" || next === "AUX") return false;
  return before?.lower === "more" || ((before?.lower === "and" || before?.text === ",") && !isHeld(words, from));
}

/** "Staged parachute jumps and naval drills": a list of what was held. */
function isHeld(words: readonly Word[], from: number): boolean {
  return words.slice(Math.max(0, from - LIST_LENGTH), from).some(({ token }) => HOLDS.test(token.lemma));
}

const HOLDS = /^(?:hold|conduct|stage|carry|launch|perform|complete|host|run|join|attend|undertake|participate|take)$/u;

/** "They discussed regional security, personnel training and logistics". */
function isListedTopic(words: readonly Word[], from: number): boolean {
  return words
    .slice(Math.max(0, from - LIST_LENGTH), from)
    .some(({ token }) => TOPIC_VERBS.test(token.lemma) && token.tag === "VERB");
}

/** Behind a topic: "on the table", "came up over lunch", "were also discussed", "and border security head the agenda". */
const ON_AGENDA =
  /^(?:(?:and|of|between|with)(?: [^ .;:,]+){1,6} )?(?:(?:is|are|was|were|being|also|high|again) )*(?:(?:on|off|top|tops|topped|head|heads|headed|lead|led|dominate|dominated) (?:of )?the (?:table|agenda|talks)|(?:come|comes|came) up|raised|discussed|addressed|reviewed|considered|mentioned|debated|among the (?:topics|subjects|issues))(?: |$)/u;
const AGENDA_REACH = 14;

/** Exercises that somebody speaks of: nothing is told of them but that. */
function isOnAgenda(words: readonly Word[], { from, to }: FoundPhrase<KindRule>): boolean {
  if (!SEVERAL.test(words[to]?.token.lower ?? "") || words[from]?.token.tag === "VERB") return false;
  const behind = words.slice(to + 1, to + 1 + AGENDA_REACH).map(({ token }) => token.lower);
  return ON_AGENDA.test(behind.join(" "));
}

const TALKS = /^(?:talks?|discussions?|consultations?|conversations?|negotiations?)$/u;

/** "Opens with talks on joint exercises". */
function areTalksOn(words: readonly Word[], { to }: FoundPhrase<KindRule>): boolean {
  if (!SEVERAL.test(words[to]?.token.lower ?? "")) return false;
  let at = to - 1;
  while (words[at]?.token.tag === "ADJ" || words[at]?.token.tag === "NOUN") at--;
  return ON_TOPIC.test(lookAt(words, at)?.token.lower ?? "") && TALKS.test(lookAt(words, at - 1)?.token.lower ?? "");
}

/** "Discussed border security and joint exercises", "views on military exercises". */
function isTopic(words: readonly Word[], { from, to }: FoundPhrase<KindRule>): boolean {
  if (!SEVERAL.test(words[to]?.token.lower ?? "")) return false;
  for (let at = from - 1; at >= Math.max(0, from - LIST_LENGTH); at--) {
    const { tag, lower, lemma } = words[at]?.token ?? { tag: "X", lower: "", lemma: "" };
    if (ON_TOPIC.test(lower) || TOPIC_VERBS.test(lemma)) return true;
    if (lower === "up" || lower === "with") return WITH_TOPIC.test(lookAt(words, at - 1)?.token.lower ?? "");
    if (tag === "ADP" || tag === "VERB" || tag === "AUX" || tag === "SCONJ") return false;
  }
  return false;
}

const WHEN_OR_WHERE = /^(?:in|on|at|off|from|near|during)$/u;

/** Nothing is told of the topic: no day or place, and nothing that was done with it. */
function isLeftOff(next: Word | undefined): boolean {
  if (next === undefined) return true;
  const { tag, lower } = next.token;
  return tag === "PUNCT" || tag === "CCONJ" || (tag === "ADP" && !WHEN_OR_WHERE.test(lower));
}

const AGAIN_REACH = 4;
const WISH = /^(?:to|will|would|may|might|could|should)$/u;

const DESIRE =
  /^(?:desires?|wish(?:es)?|hopes?|willingness|readiness|eagerness|keenness|keen|eager|willing|looks?|looking|looked)$/u;
const DESIRE_REACH = 4;

/** "Agreed to meet again", "voiced their wish to meet", "looked forward to meeting": no day, no occasion yet. */
function isSomeDay(words: readonly Word[], { from, to }: FoundPhrase<KindRule>): boolean {
  const before = words.slice(Math.max(0, from - DESIRE_REACH), from).map(({ token }) => token.lower);
  if (before.at(-1) === "to" && before.some((word) => DESIRE.test(word))) return true;
  if (!WISH.test(lookAt(words, from - 1)?.token.lower ?? "")) return false;
  return words.slice(to + 1, to + 1 + AGAIN_REACH).some(({ token }) => token.lower === "again");
}
