import { spanOf } from "#model";
import type { Document, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Goods } from "./goods.js";

/** "JF-17 fighter jets", "CAESAR self-propelled howitzers", "Parts for missiles": the second names the first again, or what it is for. */
export function continues(document: Document, a: Goods, b: Goods): boolean {
  const between = document.tokens.slice(a.last, b.first);
  if (between.length > 4 || lookAt(document.tokens, a.last - 1)?.sentence !== document.tokens[b.first]?.sentence)
    return false;
  const bracket = between.length === 1 ? between[0]?.lower : undefined;
  if (b.generic && (bracket === "(" || bracket === ")")) return b.item.quantityText === null;
  if (isSameName(a, b)) return between.length === 0 || bracket === "(" || isVariantName(between);
  const plain = between.every(
    ({ tag, lower }, i) =>
      tag === "ADJ" ||
      lower === "-" ||
      (tag === "NOUN" && !a.generic) ||
      (lower === "and" && between[0] !== undefined && isTask(between[0])) ||
      tag === "NUM" ||
      (tag === "VERB" && between[i - 1]?.lower === "-"),
  );
  if (b.generic && plain && b.item.quantityText === null) return between.length <= 3;
  if (a.item.category !== "support") return false;
  return /^(?:for|of)$/u.test(between[0]?.lower ?? "") && between.every(({ tag }) => tag !== "VERB" && tag !== "PUNCT");
}

/** "M57 Army Tactical Missile Systems (ATACMS)": a name right behind a name, or in brackets behind it, names the same. */
function isSameName(a: Goods, b: Goods): boolean {
  return !a.generic && !b.generic && !b.ship && b.item.quantityText === null && a.item.category !== "support";
}

/** "CH-92A attack and reconnaissance drones": what it is for. */
export function isTask({ lower }: Token): boolean {
  return /^(?:attack|strike|combat|reconnaissance|surveillance|transport|training|patrol)$/u.test(lower);
}

/** "Mi-28 NE Night Hunter", "JF-17 C Block-III": letters and a nickname between two names of one type. */
function isVariantName(between: readonly Token[]): boolean {
  return (
    /^\p{Lu}{1,2}$/u.test(between[0]?.text ?? "") &&
    between.length <= 3 &&
    between.every(({ tag, text }) => text === "/" || text === "-" || (/^\p{Lu}/u.test(text) && tag !== "VERB"))
  );
}

/** "Parts, equipment and pilot training", "100 rifles and pistols": one item with one count. */
export function isListed(document: Document, a: Goods, b: Goods): boolean {
  if (!a.generic || !b.generic || b.item.quantityText !== null || b.first - a.last > 2 || b.first <= a.last)
    return false;
  const between = document.tokens.slice(a.last, b.first);
  if (!between.every(({ lower }) => lower === "," || lower === "and" || lower === "or")) return false;
  const supports = a.item.category === "support" && (b.item.category === "support" || b.loose);
  const counted =
    a.item.quantityText !== null && a.item.category === b.item.category && between.some(({ lower }) => lower !== ",");
  return supports || counted || (isVague(a) && isVague(b));
}

/** "Weapons and hardware". */
function isVague({ item }: Goods): boolean {
  return item.category === "other";
}

const PARTS = /(?:part|component)s?$/u;

/** The whole phrase; parts for a thing are of its kind, spares and training are support. */
export function joined({ text }: Document, a: Goods, b: Goods): Goods {
  const whole = { ...a, last: b.last, end: b.end, loose: a.loose && b.loose };
  if (isSameName(a, b) && b.begin - a.end > 2) return whole;
  if (isSameName(a, b)) return { ...whole, item: bothNames(text, a, b) };
  if (text.charAt(b.begin - 1) === "(")
    return { ...whole, item: { ...a.item, designation: `${a.item.designation} (${b.item.designation})` } };
  if (a.item.category !== "support" && !isVague(a) && !isListedText(text, a, b)) return whole;
  const named = a.end - a.item.designation.length;
  const designation = text.slice(named, b.end);
  const isPart = PARTS.test(a.item.designation) && !/spare/iu.test(a.item.designation);
  const category = isPart ? b.item.category : a.item.category;
  return {
    ...whole,
    loose: a.loose && b.loose,
    item: { ...a.item, designation, category, evidence: [spanOf(text, a.begin, b.end)] },
  };
}

/** Both names, and what is listed under either. */
function bothNames(text: string, a: Goods, b: Goods): Goods["item"] {
  const bracket = text.charAt(b.begin - 1) === "(";
  const designation = bracket
    ? `${a.item.designation} (${b.item.designation})`
    : `${a.item.designation} ${b.item.designation}`;
  const listed = a.item.entity == null && b.item.entity != null ? b.item : a.item;
  return { ...a.item, designation, entity: listed.entity ?? null, category: listed.category };
}

function isListedText(text: string, a: Goods, b: Goods): boolean {
  return /^\s?(?:,|and)/u.test(text.slice(a.end, b.begin));
}
