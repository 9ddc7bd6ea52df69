import { type ItemFact, mayBeFamily } from "./facts.js";

export interface ItemPair {
  readonly left: ItemFact;
  readonly right: ItemFact;
}

/** Loops, for nearly all pairs of deals that are compared have no such items: millions at a hundred thousand reports. */
export function pairsWhere(
  a: readonly ItemFact[],
  b: readonly ItemFact[],
  fits: (left: ItemFact, right: ItemFact) => boolean,
): readonly ItemPair[] {
  const found: ItemPair[] = [];
  for (const left of a) for (const right of b) if (fits(left, right)) found.push({ left, right });
  return found;
}

export function isSameNumber({ left, right }: ItemPair): boolean {
  return left.item.quantity !== null && left.item.quantity === right.item.quantity;
}

export function isSameItem(a: ItemFact, b: ItemFact): boolean {
  if (a.key === b.key) return true;
  return a.isGeneric && b.isGeneric && a.item.category === b.item.category && wordsShared(a.words, b.words) >= 0.5;
}

/** A generic word for items ("fighters") may stand for any designation of its category. */
export function mayBeSame(a: ItemFact, b: ItemFact): boolean {
  const category = a.item.category;
  const isOpen = (one: ItemFact) => one.item.category === null || one.item.category === "other";
  if (category === b.item.category && mayBeFamily(a.key, b.key)) return true;
  return (a.isGeneric || b.isGeneric) && (category === b.item.category || isOpen(a) || isOpen(b));
}

/** So many of something are hardly two things by chance: 3,500 "rockets" in one report, 3,500 of a listed kind in another. */
const TELLING_NUMBER = 25;

export function isTellingNumber(a: ItemFact, b: ItemFact): boolean {
  const { quantity } = a.item;
  return a.isGeneric !== b.isGeneric && quantity !== null && quantity >= TELLING_NUMBER && quantity === b.item.quantity;
}

function wordsShared(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.includes(word)).length;
  return shared / Math.max(1, Math.min(a.length, b.length));
}

/** Training and spare parts come with every deal: where both tell of more than that, they say nothing. */
export function isBeside({ item, isGeneric }: ItemFact): boolean {
  return isGeneric && item.category === "support";
}
