import { dayNumber, earliest, latest, mayCoincide } from "#model";
import { isRankAddress, placeNamed, postRelation } from "#record";
import { daysApart, type FindingContext } from "./context.js";

/** What one report gives for a field, with what tells change from contradiction. */
export interface Comparable {
  readonly report: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly day: string | null;
  readonly phase: string | null;
}

/** Whether two reports' values cannot both be right. */
export type Comparer = (a: Comparable, b: Comparable) => boolean;

/** The first word of a field names its family. */
export function familyOf(field: string): string {
  return field.split(" ")[0] ?? field;
}

/** How values of a field are compared; nothing for fields of which there may be several at once. */
export function comparerOf(field: string, context: FindingContext): Comparer | null {
  switch (familyOf(field)) {
    case "quantity":
      return quantitiesConflict;
    case "value":
      return valuesConflict;
    case "date":
      return (a, b) => eachPair(a, b, datesConflict);
    case "status":
      return statusesConflict;
    case "rank":
      return (a, b) => areComparable(a, b, context) && !share(a, b) && eachPair(a, b, rankConflict(context));
    case "post":
      return postsConflict(context);
    case "place":
      return (a, b) => eachPair(a, b, placesConflict(context));
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
const RANGE = /^(\d+)–(\d+)$/u;

/**
 * Numbers of different phases are not compared: a first batch of three does not contradict an order of twelve; nor are numbers while
 * delivery goes on, of which one may be a batch and the other the whole.
 */
function quantitiesConflict(a: Comparable, b: Comparable): boolean {
  const phases = [a, b].map((one) => one.phase ?? "");
  if (phases.some((phase) => DELIVERY_PHASES.has(phase)) && phases.some((phase) => phase !== "delivered")) return false;
  return eachPair(a, b, (one, other) => {
    const [fromA, toA] = rangeOf(one);
    const [fromB, toB] = rangeOf(other);
    return toA < fromB || toB < fromA;
  });
}

function rangeOf(value: string): readonly [number, number] {
  const [, from, to] = RANGE.exec(value) ?? [];
  return from !== undefined && to !== undefined ? [Number(from), Number(to)] : [Number(value), Number(value)];
}

const SUM = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/u;
/** Sums this near each other differ in rounding only. */
const ROUNDING = 0.1;

function valuesConflict(a: Comparable, b: Comparable): boolean {
  return eachPair(a, b, (one, other) => {
    const [, left, currency] = SUM.exec(one) ?? [];
    const [, right, otherCurrency] = SUM.exec(other) ?? [];
    if (left === undefined || right === undefined || currency !== otherCurrency) return false;
    return Math.abs(Number(left) - Number(right)) > ROUNDING * Math.max(Number(left), Number(right));
  });
}

/** Dates one day apart may be one night, told in two time zones. */
const ONE_NIGHT = 1;

function datesConflict(a: string, b: string): boolean {
  const [fromA, toA, fromB, toB] = [earliest(a), latest(a), earliest(b), latest(b)];
  if (mayCoincide(a, b) || fromA === null || toA === null || fromB === null || toB === null) return false;
  const gap = fromA > toB ? dayNumber(fromA) - dayNumber(toB) : dayNumber(fromB) - dayNumber(toA);
  return gap > ONE_NIGHT || a.length < DAY_LENGTH || b.length < DAY_LENGTH;
}

const DAY_LENGTH = "2026-02-02".length;

/** How far along; what is not listed says nothing of that. */
const STAGES = ["offered", "negotiating", "agreed", "signed", "delivering", "delivered"];
const DENIALS = new Set(["denied"]);
/** Reports this near in time should agree how far a deal is. */
const SAME_TIME_DAYS = 14;

/** A denial against any assertion; or, told at one time, "delivered" against "still negotiating". */
function statusesConflict(a: Comparable, b: Comparable): boolean {
  const denials = [a, b].filter((one) => one.values.some((value) => DENIALS.has(value)));
  if (denials.length === 1) return true;
  const [left, right] = [a, b].map((one) => Math.max(...one.values.map((value) => STAGES.indexOf(value))));
  if (left === undefined || right === undefined || left < 0 || right < 0) return false;
  const days = daysApart(a.day, b.day);
  const reached = STAGES.indexOf("signed");
  const isFar = Math.max(left, right) >= reached && Math.min(left, right) < STAGES.indexOf("agreed");
  return isFar && days !== null && days <= SAME_TIME_DAYS;
}

/** Reports further apart than this may both be right: people are promoted and moved. */
const CHANGE_DAYS = 60;

/** Whether two reports speak of one time: near in date, or on one occasion where a date is missing. */
function areComparable(a: Comparable, b: Comparable, context: FindingContext): boolean {
  const days = daysApart(a.day, b.day);
  return days === null ? context.shareOccasion(a.report, b.report) : days <= CHANGE_DAYS;
}

function rankConflict({ knowledge }: FindingContext): (a: string, b: string) => boolean {
  return (a, b) => a !== b && !isRankAddress(a, b, knowledge) && !isRankAddress(b, a, knowledge);
}

function postsConflict(context: FindingContext): Comparer {
  return (a, b) => {
    if (!areComparable(a, b, context)) return false;
    const pairs = a.values.flatMap((left) => b.values.map((right) => postRelation(left, right, context.knowledge)));
    return pairs.includes("conflict") && !pairs.includes("same");
  };
}

function placesConflict({ knowledge }: FindingContext): (a: string, b: string) => boolean {
  return (a, b) => {
    const [left, right] = [placeNamed(a, knowledge), placeNamed(b, knowledge)];
    if (left.city !== null && right.city !== null) return left.city !== right.city;
    return left.country !== null && right.country !== null && left.country !== right.country;
  };
}
