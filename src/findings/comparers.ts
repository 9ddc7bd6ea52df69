import { dayNumber, earliest, latest, mayCoincide } from "#model";
import {
  areNear,
  DEPARTURE,
  isFaction,
  isRankAddress,
  nameTable,
  placeNamed,
  plain,
  postRelation,
  soundKey,
} from "#record";
import { type AmountReader, amountReader, sumReader } from "./amounts.js";
import { daysApart, type FindingContext } from "./context.js";

/** What one report gives for a field, with what tells change from contradiction. */
export interface Comparable {
  readonly report: string;
  readonly value: string;
  readonly values: readonly string[];
  /** The report's own words for each of `values`. */
  readonly said: readonly string[];
  readonly day: string | null;
  readonly phase: string | null;
  /** Whether a ministry, a force or a press office says so, in its own release or as the one cited. */
  readonly isOfficial: () => boolean;
  /** Whether its words give this day by number and month. */
  readonly givesDay: (date: string) => boolean;
}

/** Whether two reports' values cannot both be right. */
export type Comparer = (a: Comparable, b: Comparable) => boolean;

/** The first word of a field names its family. */
export function familyOf(field: string): string {
  return field.split(" ")[0] ?? field;
}

/** How values of a field are compared; nothing for fields of which there may be several at once. */
export function comparerOf(field: string, subject: string, context: FindingContext): Comparer | null {
  switch (familyOf(field)) {
    case "quantity":
      return quantitiesConflict(amountReader(context.knowledge));
    case "value":
      return valuesConflict(sumReader(context.knowledge));
    case "date":
      return (a, b) => areOfOneStep(field, a, b) && eachPair(a, b, datesConflict(a, b, isCall(subject, context)));
    case "status":
      return statusesConflict;
    case "rank":
      return ranksConflict(context);
    case "post":
      return postsConflict(context);
    case "place":
      if (field === DEPARTURE) return departuresConflict(context);
      return (a, b) => eachPair(a, b, placesConflict(subject, context));
    case "supplier":
      return (a, b) => eachPair(a, b, suppliersConflict);
    case "recipient":
      return (a, b) => eachPair(a, b, recipientsConflict(context, [a.report, b.report]));
    default:
      return null;
  }
}

function eachPair(a: Comparable, b: Comparable, conflict: (a: string, b: string) => boolean): boolean {
  return a.values.every((left) => b.values.every((right) => conflict(left, right)));
}

function share(a: Comparable, b: Comparable): boolean {
  return a.values.some((value) => b.values.includes(value));
}

const DELIVERY_PHASES = new Set(["delivering", "delivered", "seized"]);

/**
 * Numbers of different phases are not compared: a first batch of three does not contradict an order of twelve; nor are numbers while
 * delivery goes on, of which one may be a batch and the other the whole.
 */
function quantitiesConflict(allowed: AmountReader): Comparer {
  return (a, b) => {
    const phases = [a, b].map((one) => one.phase ?? "");
    if (phases.some((phase) => DELIVERY_PHASES.has(phase)) && phases.some((phase) => phase !== "delivered"))
      return false;
    const [left, right] = [a, b].map(({ values, said }) => values.map((value, i) => allowed(value, said[i] ?? "")));
    return (left ?? []).every(([fromA, toA]) => (right ?? []).every(([fromB, toB]) => toA < fromB || toB < fromA));
  };
}

const SUM = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/u;
/** Sums this near each other differ in rounding only. */
const ROUNDING = 0.1;

function valuesConflict(allowed: AmountReader): Comparer {
  return (a, b) => {
    const [left, right] = [a, b].map(({ values, said }) =>
      values.map((value, i) => sumOf(value, said[i] ?? "", allowed)),
    );
    return (left ?? []).every((one) => (right ?? []).every((other) => sumsConflict(one, other)));
  };
}

interface Sum {
  readonly currency: string;
  readonly from: number;
  readonly to: number;
}

function sumOf(value: string, said: string, allowed: AmountReader): Sum | null {
  const [, amount, currency] = SUM.exec(value) ?? [];
  if (amount === undefined || currency === undefined) return null;
  const [from, to] = allowed(amount, said);
  return { currency, from, to };
}

function sumsConflict(a: Sum | null, b: Sum | null): boolean {
  if (a === null || b === null || a.currency !== b.currency) return false;
  const gap = Math.max(a.from - b.to, b.from - a.to);
  return gap > ROUNDING * Math.max(a.from, b.from);
}

/** Dates one day apart may be one night, told in two time zones, or a weekday counted from another day. */
const ONE_NIGHT = 1;

function datesConflict(one: Comparable, other: Comparable, isCalled: boolean): (a: string, b: string) => boolean {
  return (a, b) => {
    const [fromA, toA, fromB, toB] = [earliest(a), latest(a), earliest(b), latest(b)];
    if (mayCoincide(a, b) || fromA === null || toA === null || fromB === null || toB === null) return false;
    const gap = fromA > toB ? dayNumber(fromA) - dayNumber(toB) : dayNumber(fromB) - dayNumber(toA);
    if (gap > ONE_NIGHT || a.length < DAY_LENGTH || b.length < DAY_LENGTH) return true;
    return !isCalled && one.givesDay(a) && other.givesDay(b);
  };
}

/** Those on the telephone may be on two days at once. */
function isCall(subject: string, { events }: FindingContext): boolean {
  return events.get(subject)?.kind === "call";
}

const DONE_ONCE = new Set(["date ordered", "date signed"]);
/** A report of such a step tells when it was taken, and not when the deal was made. */
const OTHER_STEPS: ReadonlySet<string | null> = new Set([
  "offered",
  "negotiating",
  "suspended",
  "refused",
  "cancelled",
  "denied",
]);

/** A deal is agreed on one day and its contract signed on another; the date of any other step says nothing of either. */
function areOfOneStep(field: string, a: Comparable, b: Comparable): boolean {
  if (!DONE_ONCE.has(field)) return true;
  const isOnlyAgreed = [a, b].filter(({ phase }) => phase === "agreed").length;
  return isOnlyAgreed !== 1 && [a, b].every((one) => !OTHER_STEPS.has(one.phase) && isTold(one));
}

/** A deal is made on one day before it is told of: a date that reaches behind the report, or two years, is a plan or a time of delivery. */
function isTold({ values, day }: Comparable): boolean {
  return values.every((value) => {
    const [from, to] = [earliest(value), latest(value)];
    if (from === null || to === null) return true;
    return (day === null || to <= day) && from.slice(0, 4) === to.slice(0, 4);
  });
}

const DAY_LENGTH = "2026-02-02".length;

/** How far along; what is not listed says nothing of that. */
const STAGES = ["offered", "negotiating", "agreed", "signed", "delivering", "delivered"];
const DENIALS = new Set(["denied"]);
/** Reports this near in time should agree how far a deal is. */
const SAME_TIME_DAYS = 14;

/** A denial against any assertion; or, told at one time, "delivered" against "still negotiating" or "refused". */
function statusesConflict(a: Comparable, b: Comparable): boolean {
  const denials = [a, b].filter((one) => one.values.some((value) => DENIALS.has(value)));
  if (denials.length === 1) return true;
  if (isEndAgainstDelivery(a, b) || isEndAgainstDelivery(b, a)) return isOneTime(a, b);
  const [left, right] = [a, b].map((one) => Math.max(...one.values.map((value) => STAGES.indexOf(value))));
  if (left === undefined || right === undefined || left < 0 || right < 0) return false;
  const reached = STAGES.indexOf("signed");
  const isFar = Math.max(left, right) >= reached && Math.min(left, right) < STAGES.indexOf("agreed");
  return isFar && isOneTime(a, b);
}

/** A refused or cancelled deal is not delivered; a suspended one may have been in part. */
const ENDS = new Set(["refused", "cancelled"]);

function isEndAgainstDelivery(end: Comparable, delivery: Comparable): boolean {
  return end.values.every((value) => ENDS.has(value)) && delivery.values.every((value) => value === "delivered");
}

function isOneTime(a: Comparable, b: Comparable): boolean {
  const days = daysApart(a.day, b.day);
  return days !== null && days <= SAME_TIME_DAYS;
}

/** Reports further apart than this may both be right: people are promoted and moved. */
const CHANGE_DAYS = 60;

/** Whether two reports speak of one time: near in date, or on one occasion where a date is missing. */
function areComparable(a: Comparable, b: Comparable, context: FindingContext): boolean {
  const days = daysApart(a.day, b.day);
  return days === null ? context.shareOccasion(a.report, b.report) : days <= CHANGE_DAYS;
}

/** A form of address ("General" for a lieutenant general) is no other rank, unless two official texts give both in full. */
function ranksConflict(context: FindingContext): Comparer {
  const { knowledge } = context;
  return (a, b) => {
    if (share(a, b) || !areComparable(a, b, context)) return false;
    const areOfficial = () => a.isOfficial() && b.isOfficial();
    const isAddress = (broad: Comparable, exact: Comparable) =>
      broad.values.some(
        (value, i) =>
          exact.values.some((other) => isRankAddress(value, other, knowledge)) &&
          !(isInFull(broad.said[i] ?? "", value) && areOfficial()),
      );
    return !isAddress(a, b) && !isAddress(b, a);
  };
}

function isInFull(said: string, rank: string): boolean {
  return said.toLowerCase() === rank.toLowerCase();
}

/** The same few posts of somebody are told of again and again: how two of them relate is found once. */
function postsConflict(context: FindingContext): Comparer {
  const known = new Map<string, boolean>();
  const cannotBothBe = (a: Comparable, b: Comparable): boolean => {
    const pairs = a.values.flatMap((left) => b.values.map((right) => postRelation(left, right, context.knowledge)));
    return pairs.includes("conflict") && !pairs.includes("same");
  };
  return (a, b) => {
    const key = `${a.value}\n${b.value}`;
    const conflict = known.get(key) ?? cannotBothBe(a, b);
    known.set(key, conflict);
    return conflict && areComparable(a, b, context);
  };
}

/** Within a visit or an exercise there are several places; only countries tell those apart. */
const MOVING = new Set(["visit", "exercise", "training"]);

function placesConflict(subject: string, { knowledge, events }: FindingContext): (a: string, b: string) => boolean {
  const isMoving = MOVING.has(events.get(subject)?.kind ?? "");
  return (a, b) => {
    const [left, right] = [placeNamed(a, knowledge), placeNamed(b, knowledge)];
    const isAbroad = left.country !== null && right.country !== null && left.country !== right.country;
    if (isMoving || left.city === null || right.city === null) return isAbroad;
    return left.city !== right.city && !areNear(left.city, right.city, knowledge);
  };
}

/** Two ports: names without a word that sounds alike in both. */
function departuresConflict({ knowledge }: FindingContext): Comparer {
  const names = nameTable(knowledge);
  const soundsOf = (place: string) =>
    plain(place)
      .split(/[^a-z]+/u)
      .map((word) => soundKey(word, names));
  const isApart = (a: string, b: string) => {
    const known = soundsOf(b);
    return !soundsOf(a).some((sound) => known.includes(sound));
  };
  return (a, b) => eachPair(a, b, isApart);
}

const CODE = /^[A-Z]{3}$/u;

/** Two lists of supplying states with none in common. A maker named for its state is no state and says nothing. */
function suppliersConflict(a: string, b: string): boolean {
  const [left, right] = [a.split(", "), b.split(", ")];
  return [...left, ...right].every((one) => CODE.test(one)) && !left.some((one) => right.includes(one));
}

/** Two states; or two rival factions of one. A force and its state, or two services, are one side told more or less precisely. */
function recipientsConflict(context: FindingContext, reports: readonly string[]): (a: string, b: string) => boolean {
  const { knowledge, bodyName, countryOfBody } = context;
  return (a, b) => {
    const [left, right] = [a, b].map((one) =>
      one.split(", ").map((party) => (CODE.test(party) ? party : countryOfBody(bodyName(party), reports))),
    );
    if (!left || !right || [...left, ...right].includes(null)) return false;
    if (!left.some((one) => right.includes(one))) return true;
    return bodyName(a) !== bodyName(b) && isFaction(a, knowledge) === true && isFaction(b, knowledge) === true;
  };
}
