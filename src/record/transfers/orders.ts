import { dayNumber, earliest, latest, mayCoincide } from "#model";
import type { TransferFact } from "./facts.js";
import { type ItemPair, isSameItem, isSameNumber, pairsWhere } from "./items.js";

/** "Last month" and "in December" may mean one deal; a year apart is another. */
export const DATES_NEAR_DAYS = 62;

/** Where both reports give the day itself, a month apart is another. */
const DAYS_NEAR_DAYS = 31;
const DAY_LENGTH = "2026-02-02".length;

/** Two deals on the same goods in other numbers: made long apart, or one not yet made when the other was, or came. What may be of either never makes them one. */
export function areTwoOrders(a: TransferFact, b: TransferFact): boolean {
  const counted = pairsWhere(a.items, b.items, isSameItem).filter(
    ({ left, right }) => left.item.quantity !== null && right.item.quantity !== null,
  );
  if (counted.length === 0 || counted.some(isSameNumber)) return false;
  return (
    areMadeApart(a, b) || [[a, b] as const, [b, a] as const].some((pair) => goesBack(...pair) || cameSoon(...pair))
  );
}

/** Nobody delivers within so many days what was still talked about. */
const SOON_DAYS = 60;

function cameSoon(talks: TransferFact, delivery: TransferFact): boolean {
  if (!BEFORE_ORDER.has(talks.transfer.status) || !COMING.has(delivery.transfer.status)) return false;
  const came = delivery.transfer.delivered ?? delivery.day;
  return talks.day !== null && came !== null && gap(talks.day, came) <= SOON_DAYS;
}

function areMadeApart(a: TransferFact, b: TransferFact): boolean {
  const [left, right] = [orderDate(a), orderDate(b)];
  if (left === null || right === null || mayCoincide(left, right)) return false;
  const areDays = left.length === DAY_LENGTH && right.length === DAY_LENGTH;
  return gap(left, right) > (areDays ? DAYS_NEAR_DAYS : DATES_NEAR_DAYS);
}

/** What is counted as it comes is no more than a part of what was ordered. */
const COMING: ReadonlySet<string> = new Set(["delivering", "delivered", "seized"]);

/**
 * Other numbers of the same goods, told so long apart that talks and order, or an order and another, are as likely as a slip. What came
 * is a part of a larger order, and a number that is given as a range is none.
 */
export function areCountedApart(a: TransferFact, b: TransferFact): boolean {
  const [left, right] = [orderDate(a) ?? a.day, orderDate(b) ?? b.day];
  if (left === null || right === null || gap(left, right) <= DATES_NEAR_DAYS) return false;
  const counted = pairsWhere(a.items, b.items, isSameItem).filter(
    (one) => one.left.item.quantity !== null && one.right.item.quantity !== null,
  );
  return counted.length > 0 && counted.every((one) => !isSameNumber(one) && !mayBePart(a, b, one));
}

function mayBePart(a: TransferFact, b: TransferFact, { left, right }: ItemPair): boolean {
  const [one, other] = [left.item.quantity ?? 0, right.item.quantity ?? 0];
  if (left.item.quantityRange !== null || right.item.quantityRange !== null) return true;
  return (one < other && COMING.has(a.transfer.status)) || (other < one && COMING.has(b.transfer.status));
}

const BEFORE_ORDER: ReadonlySet<string> = new Set(["offered", "negotiating"]);
const ORDERED: ReadonlySet<string> = new Set(["agreed", "signed", "delivering", "delivered"]);
/** A report of talks may be some days old. */
const STALE_DAYS = 3;

/** Talks on 12 jets, told of after 40 others were ordered, or a contract signed after all of another number had come. */
function goesBack(earlier: TransferFact, later: TransferFact): boolean {
  const came = later.transfer.status === "delivered" ? (later.transfer.delivered ?? later.day) : null;
  const signed = orderDate(earlier);
  if (came !== null && signed !== null) return isAfter(signed, came);
  if (!BEFORE_ORDER.has(earlier.transfer.status) || !ORDERED.has(later.transfer.status)) return false;
  const ordered = orderDate(later) ?? later.transfer.delivered ?? later.day;
  return earlier.day !== null && ordered !== null && isAfter(earlier.day, ordered);
}

function isAfter(one: string, other: string): boolean {
  const [first, last] = [earliest(one), latest(other)];
  return first !== null && last !== null && dayNumber(first) - dayNumber(last) > STALE_DAYS;
}

/** The day a deal was made. */
export function orderDate({ transfer }: TransferFact): string | null {
  return transfer.signed ?? transfer.ordered;
}

/** Days between two dates of any precision, none where they may coincide. */
export function gap(a: string, b: string): number {
  const [firstA, lastA, firstB, lastB] = [earliest(a), latest(a), earliest(b), latest(b)];
  if (firstA === null || lastA === null || firstB === null || lastB === null) return 0;
  return Math.max(0, dayNumber(firstB) - dayNumber(lastA), dayNumber(firstA) - dayNumber(lastB));
}
