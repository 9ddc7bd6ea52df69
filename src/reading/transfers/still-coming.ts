import type { Item, TransferStatus } from "#model";
import type { Deal } from "./deals.js";
import type { Goods } from "./goods.js";

const COME: ReadonlySet<TransferStatus> = new Set(["delivered", "delivering"]);

/** "Two have arrived": of a deal that is told to be for six, so many are still to come; "the remaining four will arrive". */
export function stillComing(deal: Deal): Deal {
  if (deal.status !== "delivered") return deal;
  const ofRest = deal.frames.filter(({ goods }) => goods.some(({ rest }) => rest));
  if (ofRest.length > 0)
    return ofRest.some(({ status }) => status === "agreed") ? { ...deal, status: "delivering" } : deal;
  const told = deal.frames.flatMap((frame) =>
    frame.goods.filter(isCounted).map((goods) => ({ ...goods, isWhole: goods.total || !isArrival(frame) })),
  );
  const come = told.filter(({ isWhole }) => !isWhole);
  const sums = sumsOf(come);
  const all = [...sums.values()].reduce((sum, one) => sum + one, 0);
  const isShort = told.some(({ isWhole, total, generic, item }) => {
    const some = total && generic ? all : (sums.get(item.category) ?? 0);
    return isWhole && some > 0 && some < (item.quantity ?? 0);
  });
  return isShort ? { ...deal, status: "delivering" } : deal;
}

/** How many of each kind have come. */
function sumsOf(come: readonly Goods[]): ReadonlyMap<Item["category"], number> {
  const sums = new Map<Item["category"], number>();
  for (const { item } of come) sums.set(item.category, (sums.get(item.category) ?? 0) + (item.quantity ?? 0));
  return sums;
}

/** A deal or contract told in the breath of an arrival is what the goods came under. */
function isArrival({ status, triggers }: Deal["frames"][number]): boolean {
  return COME.has(status) && triggers.some(({ word }) => word.role !== "deal");
}

/** So many of a kind, and not those told as coming on top of them. */
function isCounted({ item, more, inner }: Goods): boolean {
  return item.quantity !== null && item.category !== "support" && item.category !== "other" && !more && !inner;
}
