import { addDays, dayNumber, mayCoincide, precision } from "#model";
import type { Comparison } from "../cluster.js";
import type { Lookup } from "../lookup.js";
import { EVENT_WEIGHTS as WEIGHTS } from "../weights.js";
import { elsewhere } from "./elsewhere.js";
import { type EventFact, isNamed, isOfDays } from "./facts.js";
import { isOfOneDay, SLIP_DAYS } from "./places.js";

/** Whether two reports share wording. */
export type SharesWording = (a: string, b: string) => boolean;

interface Weighed {
  readonly weight: number;
  readonly words: string;
}

type Judged = Omit<Comparison, "left" | "right">;

const NOTHING: Weighed = { weight: 0, words: "" };
/** Reports of one occasion come within days of it. */
const TOGETHER_DAYS = 4;
const APART_DAYS = 60;

/** Compares two events; nothing where they are of different kinds or have no side in common. */
export function compareEvents(a: EventFact, b: EventFact, sharesWording: SharesWording, look: Lookup): Judged | null {
  if (a.family !== b.family) return null;
  if (a.report === b.report && !isDeniedThere(a, b)) return apart("one report tells of both");
  if (a.event.planned !== b.event.planned && !mayFollow(a, b)) return null;
  const sides = sidesEvidence(a, b, look);
  const dates = dateEvidence(a, b) ?? slipEvidence(a, b, sharesWording);
  if (sides === null) return elsewhere(a, b, look);
  if (dates === null) return mayBeOneSigning(a, b) ? openSigning(a, b) : apart("they were on different days");
  if (tellsOfAnother(a, b)) return apart("one tells that it came after another");
  const evidence = [
    { weight: WEIGHTS.kind, words: `both are of kind ${a.family}` },
    sides,
    dates,
    ...participantEvidence(a, b),
    placeEvidence(a, b),
    wordingEvidence(a, b, sharesWording),
  ].filter((one) => one.weight !== 0);
  const score = Math.round(evidence.reduce((sum, one) => sum + one.weight, 0) * 1000) / 1000;
  const sentence = sentenceOf(evidence.map((one) => one.words));
  if (a.event.planned !== b.event.planned) return score >= WEIGHTS.open ? { score, verdict: "unsure", sentence } : null;
  if (score >= WEIGHTS.same) return { score, verdict: "same", sentence };
  return score >= WEIGHTS.open ? { score, verdict: "unsure", sentence } : elsewhere(a, b, look);
}

/** One report that tells of an occasion and of who denies it. */
function isDeniedThere(a: EventFact, b: EventFact): boolean {
  return a.event.negated !== b.event.negated && sharedPeople(a, b) >= 2;
}

function apart(words: string): Judged {
  return { score: 0, verdict: "different", sentence: sentenceOf([words]) };
}

export function sentenceOf(words: readonly string[]): string {
  const text = words.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A plan and what came of it: the doing is not reported before the plan. */
function mayFollow(a: EventFact, b: EventFact): boolean {
  const [plan, done] = a.event.planned ? [a, b] : [b, a];
  return plan.day === null || done.day === null || plan.day <= done.day;
}

function sidesEvidence(a: EventFact, b: EventFact, look: Lookup): Weighed | null {
  const shared = sharedSides(a, b);
  if (shared.length === 0) return a.sides.length === 0 || b.sides.length === 0 ? NOTHING : null;
  const names = shared.map(look.countryName).join(" and ");
  const whole = shared.length >= 2 || (shared.length === a.sides.length && shared.length === b.sides.length);
  if (whole) return { weight: WEIGHTS.sides, words: `the sides are ${names} in both` };
  if (a.sides.length > 1 && b.sides.length > 1) return null;
  return { weight: WEIGHTS.someSides, words: `${names} takes part in both` };
}

/** Null where the dates rule out that it was one occasion. */
function dateEvidence(a: EventFact, b: EventFact): Weighed | null {
  const [left, right] = [a.event.date, b.event.date];
  if (left !== null && right !== null) {
    if (!mayCoincide(left, right)) return null;
    const coarser = [precision(left), precision(right)];
    if (coarser.every((one) => one === "day")) return { weight: WEIGHTS.day, words: "they were on the same day" };
    const isYear = coarser.some((one) => one !== "day" && one !== "month");
    return { weight: isYear ? WEIGHTS.year : WEIGHTS.month, words: `the dates fit (${left}, ${right})` };
  }
  return datedByReport(a, b);
}

/**
 * A day or two apart: one of the two is a slip, or tells of another day of one occasion, and the record says that they differ. Null where
 * it is another occasion.
 */
function slipEvidence(a: EventFact, b: EventFact, sharesWording: SharesWording): Weighed | null {
  if (!isOfOneDay(a) || !isOfOneDay(b)) return null;
  const days = daysBetween(a, b);
  if (days > SLIP_DAYS) return null;
  const words = `the days differ by ${days}`;
  if (areOneOfDays(a, b)) return { weight: WEIGHTS.ofDays, words };
  return isSlip(a, b, sharesWording) ? { weight: WEIGHTS.slip, words } : null;
}

/** Somebody in common where one text takes over the other; two people in common in one town, or nobody else at places that may be one. */
function isSlip(a: EventFact, b: EventFact, sharesWording: SharesWording): boolean {
  const shared = sharedNamed(a, b);
  if (shared >= 1 && sharesWording(a.report, b.report)) return true;
  return shared >= 2 && (isInOneTown(a, b) || (isAmongThemselves(a, b, shared) && mayBeOnePlace(a, b)));
}

function isAmongThemselves(a: EventFact, b: EventFact, shared: number): boolean {
  return shared === a.participants.length && shared === b.participants.length;
}

/** Where they were on the telephone says nothing; else no town and no country may tell them apart. */
function mayBeOnePlace(a: EventFact, b: EventFact): boolean {
  const fits = (one: string | null, other: string | null) => one === null || other === null || one === other;
  return a.family === "call" || (fits(a.city, b.city) && fits(a.host, b.host));
}

/** Two papers signed two days apart at one place by nobody named: one on a wrong day, or two of a series. Only its words can tell. */
function mayBeOneSigning(a: EventFact, b: EventFact): boolean {
  if (a.family !== "signing" || !isOfOneDay(a) || !isOfOneDay(b) || daysBetween(a, b) > SLIP_DAYS) return false;
  const isByNobody = a.participants.length === 0 && b.participants.length === 0;
  return isByNobody && sharedSides(a, b).length >= 2 && mayBeOnePlace(a, b) && sharesTopic(a, b);
}

function sharesTopic(a: EventFact, b: EventFact): boolean {
  return a.event.topics.some((topic) => b.event.topics.includes(topic));
}

function openSigning(a: EventFact, b: EventFact): Judged {
  const words = ["both are signings of the same sides on the same matters", `the days differ by ${daysBetween(a, b)}`];
  return { score: WEIGHTS.open, verdict: "unsure", sentence: sentenceOf(words) };
}

function daysBetween(a: EventFact, b: EventFact): number {
  return Math.abs(dayNumber(a.from ?? "") - dayNumber(b.from ?? ""));
}

const AGAIN =
  /\b(?:met|meets?|spoke|talked|signed)\b[^.,;\n]{0,100}\bagain\b(?=\s*(?:$|[.,;]|(?:on|in|at|for|with|to|this)\b))|\bagain (?:met|held talks|spoke)\b|\bsecond (?:meeting|round|call|signing|day of (?:talks|meetings))\b|\bfor (?:a|the) second time\b|\banother (?:meeting|round of talks|call)\b/iu;

/** "They met again": told of the later of two days, it is another occasion than that of the day before. */
function tellsOfAnother(a: EventFact, b: EventFact): boolean {
  if (!isOfOneDay(a) || !isOfOneDay(b) || a.from === b.from) return false;
  const later = (a.from ?? "") > (b.from ?? "") ? a : b;
  return later.event.evidence.some(({ text }) => AGAIN.test(text));
}

/** One visitor in one country, or the same two forces exercising in one town: that lasts for days. */
function areOneOfDays(a: EventFact, b: EventFact): boolean {
  if (!isOfDays(a.family)) return false;
  if (a.family === "visit") return a.host !== null && a.host === b.host && sharedPeople(a, b) >= 1;
  return isInOneTown(a, b) && sharedSides(a, b).length >= 2;
}

function sharedSides(a: EventFact, b: EventFact): readonly string[] {
  return a.sides.filter((side) => b.sides.includes(side));
}

function sharedPeople(a: EventFact, b: EventFact): number {
  return a.participants.filter(({ id }) => b.participants.some((one) => one.id === id)).length;
}

/** Whom both name: a day is not in dispute on the strength of what was looked up. */
function sharedNamed(a: EventFact, b: EventFact): number {
  return a.participants.filter(
    ({ id }) => b.participants.some((one) => one.id === id) && isNamed(a, id) && isNamed(b, id),
  ).length;
}

function isInOneTown(a: EventFact, b: EventFact): boolean {
  return a.city !== null && a.city === b.city;
}

/** Where a date is missing, the day of the report stands in for it, within wide bounds. */
function datedByReport(a: EventFact, b: EventFact): Weighed | null {
  const [left, right] = [a.from ?? a.day, b.from ?? b.day];
  if (left === null || right === null) return NOTHING;
  const isTold = (one: EventFact, other: EventFact) =>
    !one.event.planned &&
    one.event.date === null &&
    one.day !== null &&
    other.from !== null &&
    other.from > addDays(one.day, 1);
  if (isTold(a, b) || isTold(b, a)) return null;
  const days = Math.abs(dayNumber(left) - dayNumber(right));
  if (days <= TOGETHER_DAYS) return { weight: WEIGHTS.reportedTogether, words: "they were reported in the same days" };
  return days > APART_DAYS
    ? { weight: WEIGHTS.reportedApart, words: "they were reported at different times" }
    : NOTHING;
}

function participantEvidence(a: EventFact, b: EventFact): readonly Weighed[] {
  const shared = sharedPeople(a, b);
  const evidence: Weighed[] = [];
  if (shared > 0) {
    const weight = Math.min(WEIGHTS.participants, shared * WEIGHTS.participant);
    evidence.push({
      weight,
      words: shared === 1 ? "one person takes part in both" : `${shared} people take part in both`,
    });
  }
  if (shared > 0 && shared === b.participants.length && shared === a.participants.length)
    evidence.push({ weight: WEIGHTS.sameParticipants, words: "nobody is named in one only" });
  if (sideDiffers(a, b))
    evidence.push({ weight: WEIGHTS.otherParticipants, words: "one side is represented by different people" });
  return evidence;
}

/** Whether for some country both name people and none of them in common. */
function sideDiffers(a: EventFact, b: EventFact): boolean {
  const countries = new Set(a.participants.map((actor) => actor.country));
  return [...countries].some((country) => {
    const left = a.participants.filter((actor) => actor.country === country && actor.kind === "person");
    const right = b.participants.filter((actor) => actor.country === country && actor.kind === "person");
    return left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => other.id === one.id));
  });
}

function placeEvidence(a: EventFact, b: EventFact): Weighed {
  if (a.host !== null && b.host !== null && a.host !== b.host)
    return { weight: WEIGHTS.otherHost, words: "they were in different countries" };
  if (a.placeKey !== "" && b.placeKey !== "") {
    if (isWithin(a.placeKey, b.placeKey) || isWithin(b.placeKey, a.placeKey))
      return { weight: WEIGHTS.place, words: `the place is the same (${a.event.place})` };
    if (a.city !== null && b.city !== null && a.city !== b.city)
      return { weight: WEIGHTS.otherPlace, words: `the places differ (${a.city}, ${b.city})` };
    if (a.city !== null && a.city === b.city) return { weight: WEIGHTS.place, words: `both were in ${a.city}` };
  }
  return a.host !== null && a.host === b.host ? { weight: WEIGHTS.host, words: "both were in one country" } : NOTHING;
}

function isWithin(inner: string, outer: string): boolean {
  const words = new Set(outer.split(" "));
  return inner.split(" ").every((word) => words.has(word));
}

function wordingEvidence(a: EventFact, b: EventFact, sharesWording: SharesWording): Weighed {
  return sharesWording(a.report, b.report) ? { weight: WEIGHTS.wording, words: "the reports share wording" } : NOTHING;
}
