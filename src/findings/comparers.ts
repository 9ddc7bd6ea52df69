import { isCode } from "#embargo";
import { dayNumber, earliest, latest, mayCoincide } from "#model";
import { areNear, DEPARTURE, isFaction, nameTable, placeNamed, plain, soundKey } from "#record";
import { type AmountReader, amountReader, sumReader } from "./amounts.js";
import type { Comparable, Comparer } from "./comparable.js";
import { daysApart, type FindingContext } from "./context.js";
import { CHANGE_DAYS, postsConflict, ranksConflict } from "./people-comparers.js";

/** The first word of a field names its family. */
export function familyOf(field: string): string {
  return field.split(" ")[0] ?? field;
}

/** So many days apart, what reports give for a field may both be right. */
export function reachOf(field: string): number {
  return PERSONAL.has(familyOf(field)) ? CHANGE_DAYS : Number.POSITIVE_INFINITY;
}

const PERSONAL = new Set(["rank", "post"]);

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
      return isDeedWithoutName(subject, context) ? null : statusesConflict;
    case "rank":
      return ranksConflict(context);
    case "post":
      return postsConflict(context);
    case "place":
      if (isDeedWithoutName(subject, context)) return null;
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

const DELIVERY_PHASES = new Set(["delivering", "delivered", "seized"]);

/**
 * Numbers of different phases are not compared: a first batch of three does not contradict an order of twelve; nor are those of two
 * batches that came months apart, those of talks and of what was agreed months later, nor numbers while delivery goes on, of which one
 * may be a batch and the other the whole.
 */
function quantitiesConflict(allowed: AmountReader): Comparer {
  return (a, b) => {
    const phases = [a, b].map((one) => one.phase ?? "");
    if (phases.some((phase) => DELIVERY_PHASES.has(phase)) && phases.some((phase) => phase !== "delivered"))
      return false;
    if ((phases.includes("delivered") || isOnlyTalks(a) !== isOnlyTalks(b)) && areMonthsApart(a, b)) return false;
    const [left, right] = [a, b].map(({ values, said }) => values.map((value, i) => allowed(value, said[i] ?? "")));
    return (left ?? []).every(([fromA, toA]) => (right ?? []).every(([fromB, toB]) => toA < fromB || toB < fromA));
  };
}

function isOnlyTalks({ phase }: Comparable): boolean {
  return phase === "offered" || phase === "negotiating";
}

/** So many days apart, what came is two batches, and what was talked about became another deal. */
const MONTHS_APART = 62;

function areMonthsApart(a: Comparable, b: Comparable): boolean {
  const [left, right] = [a, b].map(({ since, day }) => earliest(since) ?? day);
  return (daysApart(left ?? null, right ?? null) ?? 0) > MONTHS_APART;
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

/** A deal is agreed on one day and its contract signed on another; the date of any other step says nothing of either, nor that of a batch of the next. */
function areOfOneStep(field: string, a: Comparable, b: Comparable): boolean {
  if (field === "date delivered") return [a, b].every(({ phase }) => phase !== "delivering");
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

/** What reports tell in one region of a statement, or of a deed that no kind fits, is too much to be denied, or placed, as one. */
function isDeedWithoutName(subject: string, { events }: FindingContext): boolean {
  const kind = events.get(subject)?.kind;
  return kind === "statement" || kind === "other";
}

/** A denial against any assertion; or, told at one time, "delivered" against "still negotiating" or "refused". */
function statusesConflict(a: Comparable, b: Comparable): boolean {
  const denials = [a, b].filter((one) => one.values.some((value) => DENIALS.has(value)));
  if (denials.length === 1) return true;
  if (isEndAgainstDelivery(a, b) || isEndAgainstDelivery(b, a)) return isOneTime(a, b);
  const [behind, further] = [a, b].sort((one, other) => stageOf(one) - stageOf(other));
  if (!behind || !further || stageOf(behind) < 0) return false;
  const isFar = stageOf(further) >= STAGES.indexOf("signed") && stageOf(behind) < STAGES.indexOf("agreed");
  return isFar && isOneTime(a, b) && !isBefore(behind, further);
}

function stageOf({ values }: Comparable): number {
  return Math.max(...values.map((value) => STAGES.indexOf(value)));
}

/** What was reported so many days before the next step was, which is given no day, is no news of the time after it. */
const ONE_STEP_DAYS = 3;

/** Who told of talks before the contract was signed was right then. */
function isBefore(behind: Comparable, further: Comparable): boolean {
  if (behind.day === null) return false;
  const reached = further.since === null ? null : earliest(further.since);
  if (reached !== null) return behind.day <= reached;
  return further.day !== null && dayNumber(further.day) - dayNumber(behind.day) >= ONE_STEP_DAYS;
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

/** Two lists of supplying states with none in common. A maker named for its state is no state and says nothing. */
function suppliersConflict(a: string, b: string): boolean {
  const [left, right] = [a.split(", "), b.split(", ")];
  return [...left, ...right].every(isCode) && !left.some((one) => right.includes(one));
}

/** Two states; or two rival factions of one. A force and its state, or two services, are one side told more or less precisely. */
function recipientsConflict(context: FindingContext, reports: readonly string[]): (a: string, b: string) => boolean {
  const { knowledge, bodyName, countryOfBody } = context;
  return (a, b) => {
    const [left, right] = [a, b].map((one) =>
      one.split(", ").map((party) => (isCode(party) ? party : countryOfBody(bodyName(party), reports))),
    );
    if (!left || !right || [...left, ...right].includes(null)) return false;
    if (!left.some((one) => right.includes(one))) return true;
    return bodyName(a) !== bodyName(b) && isFaction(a, knowledge) === true && isFaction(b, knowledge) === true;
  };
}
