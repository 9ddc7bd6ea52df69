import type { Item } from "#model";
import { lookAt } from "../text/look-at.js";
import type { Goods } from "./goods.js";
import { isArms, isNamedAlike, isSameGoods } from "./same-goods.js";

/** The items of a deal: each once, by its most exact name, with the first count given. */
export function itemsOf(goods: readonly Goods[], implied: readonly Item[], isComing = false): Item[] {
  const items: Goods[] = [];
  for (const one of named(goods)) {
    const at = items.findIndex((known) => isSameGoods(known, one) || isUncounted(known, one));
    const known = lookAt(items, at);
    if (known) items[at] = combined(known, one);
    else items.push(one);
  }
  const counted = withCountOf(items, goods);
  const whole = isComing ? withWhole(counted) : counted;
  return [...withoutSums(whole).map(({ item }) => item), ...implied];
}

/** "Humvees for Lebanon" at the head of a report that then tells of "an additional 50 Humvees". */
function isUncounted(known: Goods, one: Goods): boolean {
  return known.item.quantityText === null && known.item.quantity === null && isNamedAlike(known, one);
}

/** "TOS-1A launchers … 18 units of the weapons": the count of the weapons is that of the one thing named. */
function withCountOf(items: readonly Goods[], goods: readonly Goods[]): readonly Goods[] {
  const [only, ...others] = items;
  if (!only || others.length > 0 || isArms(only) || only.item.quantityText !== null) return items;
  const counted = goods.find((one) => isArms(one) && one.part && one.item.quantity !== null);
  if (!counted) return items;
  const { quantity, quantityText, quantityRange } = counted.item;
  const evidence = [...only.item.evidence, ...counted.item.evidence];
  return [{ ...only, item: { ...only.item, quantity, quantityText, quantityRange, evidence } }];
}

/** "16 helicopters, eight Hueys and eight MD-500s": the sum of those named is no further item. */
function withoutSums(items: readonly Goods[]): readonly Goods[] {
  return items.filter((one) => {
    const { quantity, category } = one.item;
    if (!one.generic || quantity === null || quantity < 2) return true;
    const parts = items.filter((other) => other !== one && other.item.category === category);
    const sum = parts.reduce((total, { item }) => total + (item.quantity ?? 0), 0);
    return parts.length < 2 || sum !== quantity;
  });
}

/** Exact names first, so that common nouns fold into them; words for arms in general only where nothing else is named. */
function named(goods: readonly Goods[]): Goods[] {
  const exact = goods.filter((one) => !isArms(one) && !(one.loose && one.definite && one.item.quantity === null));
  const kept = (exact.length > 0 ? exact : goods).filter((one) => !isWholeOf(one, exact) && !isKindOf(one, exact));
  return [...kept].sort((a, b) => rank(a) - rank(b) || a.begin - b.begin);
}

/** "Missiles", told elsewhere to be 63 of one kind, 63 of another: the noun for all of them is no item. */
function isWholeOf({ generic, kind, item, sentence }: Goods, goods: readonly Goods[]): boolean {
  if (!generic || kind || item.quantity !== null) return false;
  const isPart = (other: Item) => other.category === item.category || other.designation.endsWith(item.designation);
  const parts = goods.filter((other) => other.sentence !== sentence && isPart(other.item));
  return parts.some(
    (a) =>
      a.item.quantity !== null &&
      parts.some(
        (b) => b.sentence === a.sentence && b.item.quantity !== null && b.item.designation !== a.item.designation,
      ),
  );
}

/** "180,000 shells, through the initiative to supply ammunition": the noun for their kind is no item beside them. */
function isKindOf({ generic, item }: Goods, goods: readonly Goods[]): boolean {
  if (!generic || item.quantityText !== null || !/^(?:ammunition|munitions)$/iu.test(item.designation)) return false;
  return goods.some((other) => other.item.category === item.category && other.item.quantity !== null);
}

/** The variant of a type before the type, a name before a noun. */
function rank({ generic, item }: Goods): number {
  if (generic) return 2;
  return VARIANT_NAME.test(item.designation) ? 0 : 1;
}

const VARIANT_NAME = /\b(?:Block|Mk|Batch)\b|\d\p{Lu}/iu;

function combined(a: Goods, b: Goods): Goods {
  const total = [a, b].find((one) => one.total)?.item;
  const first =
    (a.item.quantityText !== null && !isInUnits(a, b)) || (b.item.quantityText === null && a.item.quantity !== null);
  const whole = wholeOf(a, b);
  const count = total ?? whole?.item ?? (first ? a.item : b.item);
  const { quantity, quantityText, quantityRange } = count;
  const evidence = [...a.item.evidence, ...b.item.evidence];
  const exact = a.generic && !a.kind && b.kind ? b : a;
  return {
    ...exact,
    total: a.total || b.total,
    item: { ...exact.item, quantity, quantityText, quantityRange, evidence },
  };
}

/** "A battery of missiles … three systems": the number says more than the unit. */
function isInUnits({ item: a }: Goods, { item: b }: Goods): boolean {
  return (
    a.quantity === null &&
    b.quantity !== null &&
    /^an? (?:battery|regiment|squadron|battalion|division|set)$|^(?:dozens|scores|hundreds|several|some|a number|many)(?: of)?$/iu.test(
      a.quantityText ?? "",
    )
  );
}

/** "The first batch of five … bought 36": the count that is no share of the other. */
function wholeOf(a: Goods, b: Goods): Goods | undefined {
  const whole = a.part && !b.part ? b : b.part && !a.part ? a : undefined;
  const share = whole === a ? b : a;
  return whole && (whole.item.quantity ?? 0) > (share.item.quantity ?? 0) ? whole : undefined;
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

/** Shells, bombs, guns and tanks are of war where two sides deal in them. */
export function isWarlike({ item }: Goods): boolean {
  return item.category === "ammunition" || item.category === "artillery" || /^tanks?$/u.test(item.designation);
}
