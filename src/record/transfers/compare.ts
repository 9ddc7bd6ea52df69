import { dayNumber, earliest, latest, mayCoincide } from "#model";
import type { Comparison } from "../cluster.js";
import { type SharesWording, sentenceOf } from "../events/compare.js";
import type { Lookup } from "../lookup.js";
import { TRANSFER_WEIGHTS as WEIGHTS } from "../weights.js";
import type { ItemFact, TransferFact } from "./facts.js";
import { underFramework } from "./framework.js";
import { isBeside, isSameItem, isSameNumber, isTellingNumber, mayBeSame, pairsWhere } from "./items.js";
import { areCountedApart, areTwoOrders, DATES_NEAR_DAYS, gap, orderDate } from "./orders.js";
import { sharesParty } from "./parties.js";

type Judged = Omit<Comparison, "left" | "right">;

interface Weighed {
  readonly weight: number;
  readonly words: string;
}

const NOTHING: Weighed = { weight: 0, words: "" };
const COUNTED_APART: Weighed = { weight: WEIGHTS.otherNumber, words: "the numbers differ, months apart" };
const REPORTS_NEAR_DAYS = 30;
const REPORTS_FAR_DAYS = 500;

/** What value, dates, denial, status and people can add at most. Most pairs fall short of it, and need no look at their dates. */
const MOST_OF_THE_REST =
  WEIGHTS.value + Math.max(WEIGHTS.dates, WEIGHTS.reportedTogether) + WEIGHTS.denial + WEIGHTS.status + WEIGHTS.people;

/** Compares two transfers; nothing where supplier or recipient rule it out. */
export function compareTransfers(
  a: TransferFact,
  b: TransferFact,
  sharesWording: SharesWording,
  look: Lookup,
): Judged | null {
  const supplier = partyEvidence(a.supplier, b.supplier, WEIGHTS.supplier, "supplier", look);
  const recipient = partyEvidence(a.recipient, b.recipient, WEIGHTS.recipient, "recipient", look);
  if (supplier === null || recipient === null) return null;
  const under = underFramework(a, b);
  if (under) return under;
  if (a.report === b.report && !isRepeated(a, b) && !isDeniedThere(a, b))
    return { score: 0, verdict: "different", sentence: "One report tells of both." };
  const items = itemEvidence(a.items, b.items);
  if (items.weight >= WEIGHTS.item && areTwoOrders(a, b))
    return { score: 0, verdict: "different", rivals: true, sentence: "They are two orders, of other numbers." };
  const wording = sharesWording(a.report, b.report)
    ? { weight: WEIGHTS.wording, words: "the reports share wording" }
    : NOTHING;
  if (supplier.weight + recipient.weight + items.weight + wording.weight + MOST_OF_THE_REST < WEIGHTS.open) return null;
  const evidence = [
    supplier,
    recipient,
    items,
    items.weight >= WEIGHTS.item && areCountedApart(a, b) ? COUNTED_APART : NOTHING,
    valueEvidence(a, b),
    dateEvidence(a, b),
    wording === NOTHING ? undatedEvidence(a, b) : NOTHING,
    repeatEvidence(a, b),
    denialEvidence(a, b),
    oneOfMany(a.items, b.items),
    statusEvidence(a, b),
    peopleEvidence(a, b),
    wording,
  ].filter((one) => one.weight !== 0);
  const score = Math.round(evidence.reduce((sum, one) => sum + one.weight, 0) * 1000) / 1000;
  const sentence = sentenceOf(evidence.map((one) => one.words));
  if (score >= WEIGHTS.same) return { score, verdict: "same", sentence };
  if (score >= WEIGHTS.open) return { score, verdict: "unsure", sentence };
  return null;
}

/** One report telling of a deal twice: the same item and status, and no number that differs. */
function isRepeated(a: TransferFact, b: TransferFact): boolean {
  if (a.transfer.status !== b.transfer.status || a.items.length !== 1 || b.items.length !== 1) return false;
  const [left, right] = [a.items[0], b.items[0]];
  const numbers = [left?.item.quantity, right?.item.quantity].filter((count) => count !== null);
  return left?.isGeneric === false && left.key === right?.key && new Set(numbers).size < 2;
}

/** One report that tells of a deal and of who denies it: the same items, or goods in general. */
function isDeniedThere(a: TransferFact, b: TransferFact): boolean {
  const [denied, told] = a.transfer.status === "denied" ? [a, b] : [b, a];
  if (denied.transfer.status !== "denied" || !ASSERTED.has(told.transfer.status)) return false;
  if (!sharesParty(a.supplier, b.supplier) || !sharesParty(a.recipient, b.recipient)) return false;
  return denied.items.every(
    (one) =>
      told.items.length === 0 ||
      told.items.some((other) => isSameItem(one, other) || (one.isGeneric && mayBeSame(one, other))),
  );
}

const ASSERTED: ReadonlySet<string> = new Set([
  "offered",
  "negotiating",
  "agreed",
  "signed",
  "delivering",
  "delivered",
  "reported",
]);

/** Null where both are known and have no party in common. */
function partyEvidence(
  a: readonly string[],
  b: readonly string[],
  weight: number,
  role: string,
  look: Lookup,
): Weighed | null {
  if (a.length === 0 || b.length === 0) return NOTHING;
  const shared = a.filter((party) => b.includes(party));
  if (shared.length === 0) return null;
  return { weight, words: `the ${role} is ${shared.map(look.countryName).join(" and ")} in both` };
}

/** Items of one platform, of the same words, or at least of one category. */
function itemEvidence(a: readonly ItemFact[], b: readonly ItemFact[]): Weighed {
  if (a.length === 0 || b.length === 0) return NOTHING;
  const same = pairsWhere(a, b, isSameItem).filter(
    ({ left }) => !isBeside(left) || a.every(isBeside) || b.every(isBeside),
  );
  if (same.length > 0) {
    const quantity = same.some(isSameNumber);
    const names = [...new Set(same.map(({ left }) => left.item.designation))].sort().join(", ");
    const words = `${names} ${quantity ? "in the same number " : ""}in both`;
    return { weight: WEIGHTS.item + (quantity ? WEIGHTS.quantity : 0), words };
  }
  const alike = pairsWhere(a, b, mayBeSame);
  if (alike.some(isSameNumber))
    return { weight: WEIGHTS.category + WEIGHTS.quantity, words: "items of one category in the same number" };
  if (alike.length > 0) return { weight: WEIGHTS.category, words: "items of one category" };
  const [telling] = pairsWhere(a, b, isTellingNumber);
  if (telling)
    return { weight: WEIGHTS.category + WEIGHTS.quantity, words: `${telling.left.item.quantity} items in both` };
  return { weight: WEIGHTS.otherItems, words: "the items differ" };
}

const MANY = 3;

/** "Over the years it bought jets, trainers and helicopters": a list that holds what the other deal is for is not that deal yet. */
function oneOfMany(a: readonly ItemFact[], b: readonly ItemFact[]): Weighed {
  const [left, right] = [a, b].map((items) => items.filter((one) => !one.isGeneric && !isBeside(one)));
  const [few, many] = (left?.length ?? 0) < (right?.length ?? 0) ? [left, right] : [right, left];
  if (!few || !many || few.length !== 1 || many.length < MANY) return NOTHING;
  if (few[0]?.item.quantity == null || many.some((one) => one.item.quantity !== null)) return NOTHING;
  return { weight: WEIGHTS.oneOfMany, words: "one tells of many more" };
}

function valueEvidence(a: TransferFact, b: TransferFact): Weighed {
  const [left, right] = [a.transfer.value, b.transfer.value];
  if (left?.amount == null || right?.amount == null || left.currency !== right.currency) return NOTHING;
  const isNear = Math.abs(left.amount - right.amount) <= 0.02 * Math.max(left.amount, right.amount);
  return isNear ? { weight: WEIGHTS.value, words: `the value is the same (${left.text})` } : NOTHING;
}

function dateEvidence(a: TransferFact, b: TransferFact): Weighed {
  if (isDeliveryOf(a, b) || isDeliveryOf(b, a))
    return { weight: WEIGHTS.laterDelivery, words: "one was delivered after the other was ordered" };
  const [left, right] = [dealDate(a), dealDate(b)];
  if ((left === null || right === null) && cameTogether(a, b))
    return { weight: WEIGHTS.dates, words: "they came within days" };
  if (left !== null && right !== null) {
    const near = mayCoincide(left, right) || gap(left, right) <= DATES_NEAR_DAYS;
    return near
      ? { weight: WEIGHTS.dates, words: `the dates are near (${left}, ${right})` }
      : { weight: WEIGHTS.otherDates, words: `the dates are apart (${left}, ${right})` };
  }
  return reportedEvidence(a, b);
}

/** What comes of an order comes later than it, and is no more than was ordered. */
function isDeliveryOf(delivery: TransferFact, order: TransferFact): boolean {
  const [came, ordered] = [delivery.transfer.delivered, orderDate(order)];
  if (!CAME.has(delivery.transfer.status) || orderDate(delivery) !== null || came === null || ordered === null)
    return false;
  if (order.transfer.status === "delivered" || (latest(came) ?? "") < (earliest(ordered) ?? "")) return false;
  return pairsWhere(delivery.items, order.items, isSameItem).every(
    ({ left, right }) => (left.item.quantity ?? 0) <= (right.item.quantity ?? Number.POSITIVE_INFINITY),
  );
}

const CAME: ReadonlySet<string> = new Set(["delivered", "delivering"]);

/** Two reports of one arrival give the day of it, or that on which it was shown. */
function cameTogether({ transfer: a }: TransferFact, { transfer: b }: TransferFact): boolean {
  if (!CAME.has(a.status) || !CAME.has(b.status) || a.delivered === null || b.delivered === null) return false;
  return gap(a.delivered, b.delivered) <= ARRIVAL_DAYS;
}

const ARRIVAL_DAYS = 3;

function reportedEvidence(a: TransferFact, b: TransferFact): Weighed {
  const [left, right] = [latest(dealDate(a)) ?? a.day, latest(dealDate(b)) ?? b.day];
  if (left === null || right === null) return NOTHING;
  const days = Math.abs(dayNumber(left) - dayNumber(right));
  if (days <= REPORTS_NEAR_DAYS)
    return { weight: WEIGHTS.reportedTogether, words: "they were reported within a month" };
  if (days > REPORTS_FAR_DAYS) return { weight: WEIGHTS.reportedApart, words: "they were reported far apart" };
  return NOTHING;
}

/** What has no time may be of any, unless its words are those of the other. */
function undatedEvidence(a: TransferFact, b: TransferFact): Weighed {
  const isDated = (one: TransferFact) => (dealDate(one) ?? one.day) !== null;
  if (isDated(a) === isDated(b)) return NOTHING;
  return { weight: WEIGHTS.undated, words: "one of them is not dated" };
}

/** A sum this much larger or smaller is another sum. */
const OTHER_SUM = 0.1;
/** The budgets of two years, and the gifts of two, are this far apart. */
const REPEAT_DAYS = 200;

/** The same things for another sum, told of in another year and of no day in common: help that is given every year. */
function repeatEvidence(a: TransferFact, b: TransferFact): Weighed {
  const [left, right] = [a.transfer.value, b.transfer.value];
  if (left?.amount == null || right?.amount == null || left.currency !== right.currency) return NOTHING;
  const isOther = Math.abs(left.amount - right.amount) > OTHER_SUM * Math.max(left.amount, right.amount);
  const isDated = dealDate(a) !== null && dealDate(b) !== null;
  if (!isOther || isDated || a.day === null || b.day === null) return NOTHING;
  const days = Math.abs(dayNumber(a.day) - dayNumber(b.day));
  return days > REPEAT_DAYS ? { weight: WEIGHTS.repeated, words: "the sums differ, a year apart" } : NOTHING;
}

/** Who denies a deal speaks of it in general: what the same two are said to do in those days is what is denied. */
function denialEvidence(a: TransferFact, b: TransferFact): Weighed {
  const isDenied = [a, b].some(
    ({ transfer, items }) => transfer.status === "denied" && items.every((one) => one.isGeneric),
  );
  const areSame = sharesParty(a.supplier, b.supplier) && sharesParty(a.recipient, b.recipient);
  if (!isDenied || !areSame || a.day === null || b.day === null) return NOTHING;
  const isNear = Math.abs(dayNumber(a.day) - dayNumber(b.day)) <= REPORTS_NEAR_DAYS;
  return isNear ? { weight: WEIGHTS.denial, words: "it is denied in those days" } : NOTHING;
}

/** Two texts that both tell of a deal and of its denial: each is one with its like. */
function statusEvidence(a: TransferFact, b: TransferFact): Weighed {
  const { status } = a.transfer;
  return status === b.transfer.status ? { weight: WEIGHTS.status, words: `it is ${status} in both` } : NOTHING;
}

function dealDate(fact: TransferFact): string | null {
  return orderDate(fact) ?? (fact.transfer.status === "delivered" ? fact.transfer.delivered : null);
}

/** Two people named in both reports: they are about the same affair. */
function peopleEvidence(a: TransferFact, b: TransferFact): Weighed {
  const shared = a.people.filter((id) => b.people.includes(id)).length;
  return shared >= 2 ? { weight: WEIGHTS.people, words: `both reports name the same ${shared} people` } : NOTHING;
}
