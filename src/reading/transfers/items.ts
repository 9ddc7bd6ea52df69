import type { Item } from "#model";
import { isArms, isSameGoods } from "./deals.js";
import type { Goods } from "./goods.js";

/** The items of a deal: each once, by its most exact name, with the first count given. */
export function itemsOf(goods: readonly Goods[], implied: readonly Item[], isComing = false): Item[] {
  const items: Goods[] = [];
  for (const one of named(goods)) {
    const at = items.findIndex((known) => isSameGoods(known, one));
    const known = items[at];
    if (known) items[at] = combined(known, one);
    else items.push(one);
  }
  const whole = isComing ? withWhole(items) : items;
  return [...whole.map(({ item }) => item), ...implied];
}

/** Exact names first, so that common nouns fold into them; words for arms in general only where nothing else is named. */
function named(goods: readonly Goods[]): Goods[] {
  const exact = goods.filter((one) => !isArms(one) && !(one.loose && one.definite && one.item.quantity === null));
  const kept = exact.length > 0 ? exact : goods;
  return [...kept].sort((a, b) => rank(a) - rank(b) || a.begin - b.begin);
}

/** The variant of a type before the type, a name before a noun. */
function rank({ generic, item }: Goods): number {
  if (generic) return 2;
  return VARIANT_NAME.test(item.designation) ? 0 : 1;
}

const VARIANT_NAME = /\b(?:Block|Mk|Batch)\b|\d\p{Lu}/iu;

function combined(a: Goods, b: Goods): Goods {
  const total = [a, b].find((one) => one.total)?.item;
  const first = a.item.quantityText !== null || (b.item.quantityText === null && a.item.quantity !== null);
  const count = total ?? (first ? a.item : b.item);
  const { quantity, quantityText, quantityRange } = count;
  const evidence = [...a.item.evidence, ...b.item.evidence];
  return { ...a, total: a.total || b.total, item: { ...a.item, quantity, quantityText, quantityRange, evidence } };
}

/** "Two T129s arrived … six helicopters were ordered": of what still comes the larger number is all of it. */
function withWhole(items: readonly Goods[]): readonly Goods[] {
  const [named, ...others] = items.filter(({ generic }) => !generic);
  const [whole, ...more] = items.filter(({ generic }) => generic);
  if (!named || !whole || others.length > 0 || more.length > 0) return items;
  const count = whole.item.quantity ?? 0;
  if (whole.item.category !== named.item.category || count <= (named.item.quantity ?? count)) return items;
  const { quantity, quantityText, quantityRange } = whole.item;
  const evidence = [...named.item.evidence, ...whole.item.evidence];
  return [{ ...named, item: { ...named.item, quantity, quantityText, quantityRange, evidence } }];
}
