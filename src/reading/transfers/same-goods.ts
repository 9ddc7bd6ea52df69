import { compact } from "../equipment/words.js";
import type { Goods } from "./goods.js";

export function isNamedAlike(a: Goods, b: Goods): boolean {
  return !a.generic && !b.generic && sameName(a, b);
}

/** The same designation, or a common noun that takes up what was named ("the fighters", "the aircraft"). */
export function isSameGoods(a: Goods, b: Goods): boolean {
  if (b.more && a.item.quantity !== b.item.quantity) return false;
  if ((a.apart || b.apart) && a.sentence === b.sentence && a.generic !== b.generic) return false;
  if (isArms(a) || isArms(b)) return true;
  const support = a.item.category === "support";
  if (support !== (b.item.category === "support")) return false;
  if (a.generic && b.generic && a.sentence === b.sentence && !a.definite && !b.definite)
    return a.item.designation === b.item.designation;
  if (sameName(a, b)) return true;
  if (support || (a.kind && b.kind && !isSameNoun(a, b))) return false;
  // Radars and engines come in many kinds side by side: "radars" are those named before only as "the radars".
  if ((a.item.category === "sensor" || a.item.category === "engine") && a.generic !== b.generic && !b.definite)
    return false;
  if (!a.generic && !b.generic) return a.item.entity != null && a.item.entity === b.item.entity;
  return (a.item.category === b.item.category || covers(a, b) || covers(b, a)) && !countsDiffer(a, b);
}

/** "Corvettes" and "missile corvettes", "frigate" and "frigates"; not corvettes and frigates. */
function isSameNoun({ item: a }: Goods, { item: b }: Goods): boolean {
  const noun = (designation: string) => designation.toLowerCase().split(/[ -]/u).at(-1)?.replace(/s$/u, "");
  return noun(a.designation) === noun(b.designation);
}

/** "Helicopters and jets", told elsewhere to be Mi-35s and Su-25s: no other type can be meant by them. */
export function isIdentified({ generic, kind, sentence, item }: Goods, known: readonly Goods[]): boolean {
  return (
    generic &&
    !kind &&
    known.some((other) => isExact(other) && other.sentence !== sentence && other.item.category === item.category)
  );
}

/** A name, or a noun of one kind. */
export function isExact({ generic, kind }: Goods): boolean {
  return !generic || kind === true;
}

const FLYING: ReadonlySet<string> = new Set(["helicopter", "uav"]);

/** "The aircraft" may be helicopters or drones told before. */
function covers({ generic, definite, item }: Goods, { item: other }: Goods): boolean {
  return (
    generic && definite && item.designation === "aircraft" && other.category !== null && FLYING.has(other.category)
  );
}

/** "Arms" and "military equipment" may be anything. */
export function isArms({ generic, item }: Goods): boolean {
  return generic && item.category === "other";
}

function sameName(a: Goods, b: Goods): boolean {
  if (isListedApart(a, b)) return false;
  const [x, y] = [compact(a.item.designation), compact(b.item.designation)];
  const base = TYPE.exec(x)?.[0];
  if (!a.generic && !b.generic && base !== undefined && base === TYPE.exec(y)?.[0]) return true;
  return x === y || (Math.min(x.length, y.length) >= 3 && (x.includes(y) || y.includes(x)));
}

/** "48 Patriot launchers and 644 Patriot Advanced Capability missiles": two listed things in one sentence, each with its number. */
function isListedApart(a: Goods, b: Goods): boolean {
  const [x, y] = [a.item, b.item];
  const listed = x.entity != null && y.entity != null && x.entity !== y.entity;
  return listed && a.sentence === b.sentence && x.quantity !== null && y.quantity !== null && x.quantity !== y.quantity;
}

/** The type without its variant and name: "jf17" of "JF-17A Block III" and "JF-17 Thunder". */
const TYPE = /^\p{L}{1,8}\d{1,4}/u;

function countsDiffer(a: Goods, b: Goods): boolean {
  const [x, y] = [a.item.quantity, b.item.quantity];
  const part = b.generic && b.loose && x !== null && y !== null && y < x;
  return x !== null && y !== null && x !== y && !a.definite && !b.definite && !part;
}
