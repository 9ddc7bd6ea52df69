import { mayCoincide } from "#model";
import type { ItemFact, TransferFact } from "./facts.js";
import { gap, orderDate } from "./orders.js";

/**
 * What was delivered in part. Many a report says "delivered three jets" of an order of twenty-four told by another: the order is being
 * delivered then, and two such deliveries are two steps of it.
 */
export function withBatches(facts: readonly TransferFact[]): readonly TransferFact[] {
  const whole = ordered(facts);
  const deliveries = facts.filter(isDelivery);
  const going = facts.filter(({ transfer }) => transfer.status === "delivering");
  const inPart = new Set(
    deliveries.filter((fact) => isPart(fact) || isBatch(fact, deliveries, whole) || isPartOfThese(fact, going)),
  );
  if (inPart.size === 0) return facts;
  return facts.map((fact) =>
    inPart.has(fact) ? { ...fact, transfer: { ...fact.transfer, status: "delivering" as const } } : fact,
  );
}

const CONTRACTED: ReadonlySet<string> = new Set(["agreed", "signed"]);
/** A number of what has come says nothing of how many are to come. */
const COUNTED_ON_ARRIVAL: ReadonlySet<string> = new Set(["delivering", "delivered", "seized"]);

/** How near to the number of the whole deal a report's number is: that of an agreement, of anything else that is not on its way, of what came. */
export function rankOfNumber(fact: TransferFact): number {
  const { status } = fact.transfer;
  if (CONTRACTED.has(status)) return 0;
  return COUNTED_ON_ARRIVAL.has(status) && !isOrderOnItsWay(fact) ? 2 : 1;
}

/** An order whose day is told and of which no day of arrival is: the number is that of the order. */
function isOrderOnItsWay(fact: TransferFact): boolean {
  const { status, delivered } = fact.transfer;
  return status === "delivering" && delivered === null && orderDate(fact) !== null;
}

/** The least number of each item that any report says was agreed or signed. */
function ordered(facts: readonly TransferFact[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const fact of facts)
    if (rankOfNumber(fact) === 0)
      for (const { key, item } of fact.items)
        if (item.quantity !== null) numbers.set(key, Math.min(item.quantity, numbers.get(key) ?? item.quantity));
  return numbers;
}

function isDelivery({ transfer }: TransferFact): boolean {
  return transfer.status === "delivered";
}

const LAST = /\b(?:last|final|remaining|all of)\b/iu;
/** "Received six jets, the first batch under an order for nine": its own words say that more are to come. */
const PART =
  /\b(?:first|initial|next|second|third|another) (?:batch|lot|tranche|shipment|consignment|install?ment|instalment|group)\b|\bthe first of (?:\d|an? |two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)/iu;
/** Reports of one arrival come within so many days. */
const ONE_ARRIVAL_DAYS = 7;

/** What another report calls a part, a first batch: the same number at the same time, or fewer than are known to be only a part. */
function isPartOfThese(fact: TransferFact, going: readonly TransferFact[]): boolean {
  if (isSaidToBeLast(fact)) return false;
  return going.some((other) => {
    const pairs = fact.items.flatMap((one) => countsOf(one, other.items));
    return (
      pairs.length > 0 && pairs.every(([own, part]) => own < part || (own === part && arriveTogether(fact, other)))
    );
  });
}

function countsOf({ key, item }: ItemFact, others: readonly ItemFact[]): readonly (readonly [number, number])[] {
  return others.flatMap((other) =>
    other.key === key && item.quantity !== null && other.item.quantity !== null
      ? [[item.quantity, other.item.quantity] as const]
      : [],
  );
}

function arriveTogether(a: TransferFact, b: TransferFact): boolean {
  const [left, right] = [a.transfer.delivered ?? a.day, b.transfer.delivered ?? b.day];
  return left !== null && right !== null && (mayCoincide(left, right) || gap(left, right) <= ONE_ARRIVAL_DAYS);
}

function isPart(fact: TransferFact): boolean {
  return fact.transfer.evidence.some(({ text }) => PART.test(text)) && !isSaidToBeLast(fact);
}

function isSaidToBeLast({ transfer }: TransferFact): boolean {
  return transfer.evidence.some(({ text }) => LAST.test(text));
}

/** Fewer than were ordered, also with what other days brought, and not said to be the last of them. */
function isBatch(fact: TransferFact, deliveries: readonly TransferFact[], whole: ReadonlyMap<string, number>): boolean {
  if (isSaidToBeLast(fact)) return false;
  const counted = fact.items.filter(({ key, item }) => item.quantity !== null && whole.has(key));
  return counted.length > 0 && counted.every(({ key }) => arrived(key, deliveries) < (whole.get(key) ?? 0));
}

/** How many came: the largest number told of each day, added up. */
function arrived(key: string, deliveries: readonly TransferFact[]): number {
  const days = new Map<string, number>();
  for (const { transfer, items } of deliveries)
    for (const { key: own, item } of items) {
      const day = transfer.delivered ?? "";
      if (own === key) days.set(day, Math.max(item.quantity ?? 0, days.get(day) ?? 0));
    }
  return [...days.values()].reduce((sum, count) => sum + count, 0);
}
