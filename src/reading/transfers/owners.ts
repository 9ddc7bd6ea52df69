import type { Frame } from "./frames.js";
import type { Goods } from "./goods.js";
import type { Party } from "./parties.js";
import type { Scene } from "./scene.js";

/** More owners than this are a list that nobody reads so. */
const MOST_OWNERS = 12;

/** "Leopards from Germany, Challengers from Britain and Abrams from the United States have arrived": one transfer for each owner. */
export function byOwners(scene: Scene, frame: Frame): Frame[] {
  const [trigger] = frame.triggers;
  if (!trigger || trigger.word.role === "seize" || trigger.word.role === "deal") return [frame];
  const owned = ownedGoods(scene, trigger.at);
  if (new Set(owned.map(({ owner }) => owner.codes[0])).size < 2 || owned.length > MOST_OWNERS) return [frame];
  if (!frame.goods.some((goods) => owned.some((one) => one.goods === goods))) return [frame];
  return owned.map(({ goods, owner }) => ({ ...frame, goods: [goods], supplier: [owner], pair: [] }));
}

interface Owned {
  readonly goods: Goods;
  readonly owner: Party;
}

/** Goods before the verb, each with a side of its own right behind "from". */
function ownedGoods({ document, goods, parties }: Scene, at: number): Owned[] {
  return goods.flatMap((one): Owned[] => {
    if (one.inner || one.last > at) return [];
    const owner = parties.find(({ first }) => first > one.last && first - one.last <= 2);
    const from = document.tokens[one.last]?.lower === "from";
    return from && owner && !owner.attributive ? [{ goods: one, owner }] : [];
  });
}
