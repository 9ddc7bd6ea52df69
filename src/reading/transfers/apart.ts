import type { TransferStatus } from "#model";
import { flatMap } from "../text/flat-map.js";
import type { Deal } from "./deals.js";
import type { Frame } from "./frames.js";
import type { Goods } from "./goods.js";
import { isArms, isNamedAlike, isSameGoods } from "./same-goods.js";

/** Whether a frame tells of another deal than `deal`, though their sides and goods agree. */
export function isApart(deal: Deal, frame: Frame): boolean {
  return (
    isStageApart(deal, frame) ||
    isOtherWish(deal, frame) ||
    isBanApart(deal, frame) ||
    isBeyond(deal, frame) ||
    isOfBefore(deal, frame) ||
    isGiftApart(deal, frame) ||
    isSeizedApart(deal, frame) ||
    isContractApart(deal, frame) ||
    isYearApart(deal, frame) ||
    isEarlierDelivery(deal, frame)
  );
}

const STILL_OPEN: ReadonlySet<TransferStatus> = new Set(["offered", "negotiating", "agreed"]);
const MADE: ReadonlySet<TransferStatus> = new Set(["signed", "delivered"]);

/** "The first two were bought in 2011": of a deal that is only made now none can have come in a year before. */
function isYearApart({ status, frames, goods }: Deal, frame: Frame): boolean {
  if (frame.year === null || !MADE.has(frame.status) || !STILL_OPEN.has(status)) return false;
  if (frames.some(({ year }) => year !== null && year <= (frame.year ?? 0))) return false;
  return goods.some((a) =>
    frame.goods.some(
      (b) =>
        isNamedAlike(a, b) &&
        a.item.quantity !== null &&
        b.item.quantity !== null &&
        a.item.quantity !== b.item.quantity,
    ),
  );
}

/** "Last June the state also delivered 1,000": another number that came another time than those coming now. */
function isEarlierDelivery({ status, goods, frames }: Deal, frame: Frame): boolean {
  if (frame.status !== "delivered" || !frame.longAgo || !(COMING.has(status) || STILL_OPEN.has(status))) return false;
  if (frames.some(({ longAgo, status: told }) => longAgo || told === "signed")) return false;
  // "It had delivered radars in 2017": not those that it will give now.
  if (STILL_OPEN.has(status) && frame.year !== null && frame.goods.every(({ definite, part }) => !definite && !part))
    return true;
  return goods.some((a) =>
    frame.goods.some(
      (b) =>
        isSameGoods(a, b) &&
        !b.part &&
        !b.definite &&
        a.item.quantity !== null &&
        b.item.quantity !== null &&
        a.item.quantity !== b.item.quantity,
    ),
  );
}

const COMING: ReadonlySet<TransferStatus> = new Set(["agreed", "delivering", "delivered"]);

export const OPEN: ReadonlySet<TransferStatus> = new Set(["offered", "negotiating"]);

const COME: ReadonlySet<TransferStatus> = new Set(["delivered", "delivering"]);

/** Twenty ordered are not the eighteen on offer. */
function isStageApart(deal: Deal, frame: Frame): boolean {
  if (
    OPEN.has(deal.status) === OPEN.has(frame.status) ||
    frame.goods.some(({ part }) => part && COME.has(frame.status))
  )
    return false;
  const counted = (goods: readonly Goods[]) => goods.filter(({ item, more }) => item.quantity !== null && !more);
  return counted(deal.goods).some((a) =>
    counted(frame.goods).some((b) => isSameGoods(a, b) && a.item.quantity !== b.item.quantity),
  );
}

const CONCLUDED: ReadonlySet<TransferStatus> = new Set(["signed", "delivering", "delivered"]);

/** "It has ordered fighters and also wants trainer aircraft": what is wanted besides is not what is ordered. */
function isOtherWish({ status }: Deal, frame: Frame): boolean {
  if (!CONCLUDED.has(status) || !OPEN.has(frame.status) || !frame.also || frame.definite) return false;
  return (
    frame.goods.length > 0 &&
    frame.goods.every(({ generic, definite, item }) => generic && !definite && item.category !== "other")
  );
}

/** "36 already bought" are not some of the 26 just ordered: a share is never more than the whole. */
function isBeyond(deal: Deal, frame: Frame): boolean {
  const whole = deal.goods.filter(({ generic, part, item }) => !generic && !part && item.quantityText !== null);
  return frame.goods.some(
    (b) =>
      !b.generic &&
      !b.total &&
      !b.definite &&
      whole.some((a) => isNamedAlike(a, b) && (b.item.quantity ?? 0) > (a.item.quantity ?? Number.POSITIVE_INFINITY)),
  );
}

/** Three of the first five have come: that is not the second five, which are still talked of. */
function isOfBefore({ status, goods }: Deal, frame: Frame): boolean {
  return OPEN.has(status) && COME.has(frame.status) && goods.some(({ more }) => more);
}

/** How a deal is made is said where it is told first. */
const FIRST_TOLD = 3;

/** A framework for a thousand tanks is not the contract for the first 180 of them. */
export function isContractApart(deal: Deal, frame: Frame): boolean {
  if (deal.frames.some(({ framework }) => framework) === frame.framework) return false;
  return deal.goods.some(({ generic, item: a }) =>
    frame.goods.some(
      (b) =>
        !generic &&
        !b.generic &&
        a.designation === b.item.designation &&
        a.quantity !== null &&
        b.item.quantity !== null &&
        a.quantity !== b.item.quantity,
    ),
  );
}

/** What is donated is not what was ordered. */
function isGiftApart({ frames, goods }: Deal, { triggers, goods: more }: Frame): boolean {
  if (goods.every(isArms) || more.every(isArms)) return false;
  const told = new Set(
    flatMap(frames.slice(0, FIRST_TOLD), (frame) => flatMap(frame.triggers, ({ word }) => word.mode ?? [])),
  );
  const modes = new Set(flatMap(triggers, ({ word }) => word.mode ?? []));
  const isGift = (all: ReadonlySet<string>) => all.has("aid") && !all.has("sale");
  const isSale = (all: ReadonlySet<string>) => all.has("sale") && !all.has("aid");
  return (isGift(told) && isSale(modes)) || (isSale(told) && isGift(modes));
}

/** Another number of the same weapons was seized another time. */
function isSeizedApart(deal: Deal, frame: Frame): boolean {
  if (deal.status !== "seized" || frame.status !== "seized") return false;
  return deal.goods.some(({ item: a, ...x }) =>
    frame.goods.some(
      ({ item: b, ...y }) =>
        !x.generic &&
        !y.generic &&
        a.designation === b.designation &&
        (a.quantity ?? b.quantity) !== (b.quantity ?? a.quantity),
    ),
  );
}

const OFF: ReadonlySet<TransferStatus> = new Set(["suspended", "cancelled", "refused", "denied"]);
const ON: ReadonlySet<TransferStatus> = new Set(["agreed", "signed", "delivering", "delivered"]);

/** A halt of arms exports in general is not the delivery of one weapon, nor the other way round. */
function isBanApart(deal: Deal, frame: Frame): boolean {
  const apart = (OFF.has(deal.status) && ON.has(frame.status)) || (ON.has(deal.status) && OFF.has(frame.status));
  if (!apart || frame.goods.length === 0 || deal.goods.length === 0) return false;
  return deal.goods.every(isArms) !== frame.goods.every(isArms);
}
