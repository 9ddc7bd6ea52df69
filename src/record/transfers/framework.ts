import { earliest, latest, type Span } from "#model";
import type { Comparison } from "../cluster.js";
import type { ItemFact, TransferFact } from "./facts.js";

/** Words for an agreement that others are made under. */
const FRAMEWORK = /(?<!\p{L})(?:framework|umbrella) (?:agreement|contract|deal|accord|arrangement)/iu;
/** What is made under one, and is not one itself. */
const UNDER =
  /(?<!\p{L})(?:under|within|part of|pursuant to|based on|following|implement\p{L}{0,5}|in line with|executive contracts? (?:to|of)) (?:the|a|an|this|that|its|their|last year['’]s)? ?(?:[\p{L}\p{N}$.,-]{1,20} ){0,4}(?:framework|umbrella)(?!\p{L})/iu;

/** What a telling is to a framework: that agreement itself, or said to be made under one. */
export type Scope = "framework" | "under";

/** By the words of the passages that tell of it; null for most. */
export function scopeOf(evidence: readonly Span[]): Scope | null {
  if (!evidence.some(({ text }) => FRAMEWORK.test(text))) return null;
  return evidence.some(({ text }) => UNDER.test(text)) ? "under" : "framework";
}

const DELIVERIES: ReadonlySet<string> = new Set(["delivering", "delivered"]);
const CONTRACTS: ReadonlySet<string> = new Set(["agreed", "signed", ...DELIVERIES]);

/**
 * A framework and what was ordered or delivered under it: the same parties, some of the same goods, in no larger number and for no larger
 * sum, on a later day; and less of them in number, or said to be under a framework. They are two and belong together.
 */
export function underFramework(a: TransferFact, b: TransferFact): Omit<Comparison, "left" | "right"> | null {
  if ((a.scope === "framework") === (b.scope === "framework")) return null;
  const [frame, made] = a.scope === "framework" ? [a, b] : [b, a];
  if (!CONTRACTS.has(made.transfer.status) || !isBetweenSame(frame, made) || !isLater(frame, made)) return null;
  const goods = sharedGoods(frame, made);
  if (goods.length === 0 || !goods.every(isWithin) || !isWithinSum(frame, made)) return null;
  if (made.scope !== "under" && !goods.some(isLess)) return null;
  const isDelivery = DELIVERIES.has(made.transfer.status);
  const [up, down] = isDelivery ? (["order", "delivery"] as const) : (["framework", "contract"] as const);
  const names = [...new Set(goods.map(({ made: { item } }) => item.designation))].sort().join(", ");
  const sentence = `A framework agreement and a later ${isDelivery ? "delivery" : "contract"} of the same parties, of ${names} in no larger number.`;
  return {
    score: 0,
    verdict: "different",
    sentence,
    link: frame === a ? { left: down, right: up } : { left: up, right: down },
  };
}

/** Both parties are told in both. */
function isBetweenSame(a: TransferFact, b: TransferFact): boolean {
  return [
    a.supplier.some((one) => b.supplier.includes(one)),
    a.recipient.some((one) => b.recipient.includes(one)),
  ].every(Boolean);
}

function isLater(frame: TransferFact, made: TransferFact): boolean {
  const [before, after] = [latest(stepDate(frame)), earliest(stepDate(made))];
  return before !== null && after !== null && before < after;
}

function stepDate({ transfer, day }: TransferFact): string | null {
  return transfer.signed ?? transfer.ordered ?? transfer.delivered ?? day;
}

interface Goods {
  readonly frame: ItemFact;
  readonly made: ItemFact;
}

function sharedGoods(frame: TransferFact, made: TransferFact): readonly Goods[] {
  return made.items.flatMap((one) => {
    const same = frame.items.find(({ key }) => key === one.key);
    return same === undefined ? [] : [{ frame: same, made: one }];
  });
}

function isWithin({ frame, made }: Goods): boolean {
  const [most, number] = [frame.item.quantity, made.item.quantity];
  return most === null || number === null || number <= most;
}

function isLess({ frame, made }: Goods): boolean {
  const [most, number] = [frame.item.quantity, made.item.quantity];
  return most !== null && number !== null && number < most;
}

function isWithinSum({ transfer: frame }: TransferFact, { transfer: made }: TransferFact): boolean {
  const [most, sum] = [frame.value, made.value];
  if (most?.amount == null || sum?.amount == null || most.currency !== sum.currency) return true;
  return sum.amount <= most.amount;
}
