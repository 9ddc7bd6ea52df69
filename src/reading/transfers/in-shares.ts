import type { TransferStatus } from "#model";
import type { Goods } from "./goods.js";
import type { Scene } from "./scene.js";
import { takesUp } from "./telling.js";
import type { Trigger } from "./triggers.js";

/** What came in shares is still coming. */
export function inShares(
  status: TransferStatus,
  goods: readonly Goods[],
  scene: Scene,
  trigger: Trigger,
): TransferStatus {
  if (status !== "delivered") return status;
  if (isOnlySome(scene, trigger)) return "delivering";
  const counted = goods.filter(({ item }) => item.quantity !== null);
  const told = counted.length > 0 ? counted : goods;
  const some = told.length > 0 ? told.every(({ part }) => part) : takesUp(scene, trigger) && isFirst(scene, trigger);
  return some ? "delivering" : status;
}

/** So far before "delivered" the count of those that came may stand, in words. */
const SOME_REACH = 14;

/** "Of which only one has been delivered", "only two of the eight had arrived". */
function isOnlySome({ document: { tokens } }: Scene, { first, voice, word }: Trigger): boolean {
  if (voice !== "passive" && word.role !== "reach") return false;
  const before = tokens.slice(Math.max(0, first - SOME_REACH), first);
  return before.some(
    ({ lower, sentence }, i) =>
      /^(?:only|just)$/u.test(lower) && before[i + 1]?.tag === "NUM" && sentence === tokens[first]?.sentence,
  );
}

/** "The first 18 of those arrived", "taking delivery of the first". */
function isFirst({ document }: Scene, { first, last }: Trigger): boolean {
  const near = [...document.tokens.slice(Math.max(0, first - 6), first), ...document.tokens.slice(last, last + 4)];
  return near.some(({ lower }) => lower === "first");
}
