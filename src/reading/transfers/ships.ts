import type { Document } from "../text/document.js";
import type { Goods } from "./goods.js";

/** "PNS Tughril", "BRP Conrado Yap": letters of a navy and a name. */
const SHIP_NAME = /^\p{Lu}{2,6} \p{Lu}/u;
const SHIPS: ReadonlySet<string | null> = new Set(["ship", "submarine"]);
/** So many words may stand between a ship's name and what it is, or between two names. */
const BESIDE = 2;
const JOINS = /^(?:,|and|–|—|-|\(|\)|"|“|named|the)$/u;

/** Whether the equipment at `begin` is one ship, by her own name. */
export function isShipName({ text }: Document, begin: number, end: number, category: string | null): boolean {
  return SHIPS.has(category) && SHIP_NAME.test(text.slice(begin, end));
}

/** "Two frigates, PNS Taimur and PNS Tippu Sultan": the names of ships told by class or count are no further items. */
export function withoutShipNames(document: Document, goods: readonly Goods[]): Goods[] {
  if (!goods.some(({ ship }) => ship)) return [...goods];
  const dropped = new Set<Goods>();
  for (const [i, one] of goods.entries()) {
    const before = goods[i - 1];
    if (one.ship && before && isBeside(document, before, one) && (tellsShips(before) || dropped.has(before)))
      dropped.add(one);
  }
  for (const [i, one] of [...goods.entries()].reverse()) {
    const next = goods[i + 1];
    if (one.ship && next && isBeside(document, one, next) && (tellsShips(next) || dropped.has(next))) dropped.add(one);
  }
  return goods.filter((one) => !dropped.has(one));
}

/** Ships by their class, or counted. */
function tellsShips({ ship, generic, item }: Goods): boolean {
  return !ship && SHIPS.has(item.category) && (!generic || (item.quantity ?? 1) > 1);
}

function isBeside({ tokens }: Document, a: Goods, b: Goods): boolean {
  const between = tokens.slice(a.last, b.first);
  return a.sentence === b.sentence && between.length <= BESIDE && between.every(({ lower }) => JOINS.test(lower));
}
