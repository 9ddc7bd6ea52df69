import type { Document } from "../text/document.js";
import type { Goods } from "./goods.js";

const BESIDE = /^(?:and|besides|plus|along|alongside|together|addition|also)$/u;
const BESIDE_REACH = 12;

/** Counted goods of no name, listed beside named ones of their kind, are others than those. */
export function apartFromNamed({ tokens }: Document, goods: readonly Goods[]): Goods[] {
  return goods.map((one, i) => {
    if (!one.generic || one.definite || one.item.quantityText === null) return one;
    const beside = [goods[i - 1], goods[i + 1]].some((other) => {
      if (!other || other.generic || other.item.category !== one.item.category) return false;
      if (other.sentence !== one.sentence || other.definite) return false;
      const between = tokens.slice(Math.min(one.last, other.last), Math.max(one.first, other.first));
      return (
        between.length <= BESIDE_REACH &&
        between.some(({ lower }) => BESIDE.test(lower)) &&
        between.every(({ tag }) => tag !== "VERB" && tag !== "AUX")
      );
    });
    return beside || isListed(tokens, goods[i - 1], one) ? { ...one, apart: true } : one;
  });
}

/** "Three Gepards, 15 vehicles and 20 trucks": right behind another with its number and a comma. */
function isListed(tokens: Document["tokens"], before: Goods | undefined, { first, sentence }: Goods): boolean {
  if (!before || before.sentence !== sentence || before.item.quantityText === null) return false;
  const between = tokens.slice(before.last, first);
  return between.at(-1)?.text === "," && between.slice(0, -1).every(({ tag }) => tag === "NOUN");
}
