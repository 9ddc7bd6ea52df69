import type { TransferStatus } from "#model";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { isApart, isContractApart, OPEN } from "./apart.js";
import type { Frame } from "./frames.js";
import type { Goods } from "./goods.js";
import type { Party } from "./parties.js";
import type { TransferRule } from "./rules.js";
import { isArms, isExact, isIdentified, isNamedAlike, isSameGoods } from "./same-goods.js";
import { codesOf, shareCodes } from "./scene.js";
import { sidesAgree } from "./sides-agree.js";
import { later, stage } from "./stages.js";
import { stillComing } from "./still-coming.js";

/** What the whole report says of one transfer. */
export interface Deal {
  readonly frames: readonly Frame[];
  readonly goods: readonly Goods[];
  readonly supplier: readonly Party[];
  readonly recipient: readonly Party[];
  readonly pair: readonly Party[];
  readonly status: TransferStatus;
  /** The rules that found a side which no sentence names in its role. */
  readonly inferred: readonly TransferRule[];
}

/** A frame is compared with so many deals before it at most. */
const LOOK_BACK = 40;
/** More tellings of one deal than these add nothing: the bound keeps a text that repeats itself from costing the square of its length. */
const MOST_FRAMES = 100;

/** Frames that speak of one transfer, put together in the order of the text. */
export function dealsOf(frames: readonly Frame[]): Deal[] {
  const deals: Deal[] = [];
  let open: Frame | undefined;
  for (const told of frames) {
    if (told.hollow) {
      open = told;
      continue;
    }
    if (isStopOnTheWay(deals, told)) continue;
    const frame = filling(open, told);
    const at = frame.fresh || frame.same ? -1 : placeOf(deals, frame);
    const deal = lookAt(deals, at);
    const before = deals.at(-1);
    if (deal) deals[at] = extended(deal, frame);
    else
      deals.push({
        ...begun(deals, withGoodsBefore(frame), before),
        frames: [frame],
        inferred: frame.turned ? ["transfer.side.swapped"] : [],
      });
  }
  return deals.map(stillComing);
}

const WAY_REACH = 4;

/** "The aircraft landed in Bangkok laden with rockets", told of what was seized there: where it was stopped is not where it went. */
function isStopOnTheWay(deals: readonly Deal[], { triggers, supplier, sentence }: Frame): boolean {
  if (supplier.length > 0 || !triggers.every(({ word }) => word.role === "reach")) return false;
  return deals.some(
    ({ status, frames }) =>
      status === "seized" && frames.some((frame) => Math.abs(sentence - frame.sentence) <= WAY_REACH),
  );
}

/** Sentences behind a deal told without its goods in which these may be told. */
const FILLING_REACH = 2;

/** "The two signed an agreement. The deal covers 12 jets": what it is for is between its sides, and as far as it is. */
function filling(open: Frame | undefined, frame: Frame): Frame {
  if (!open || frame.goods.length === 0 || !frame.definite) return frame;
  if (frame.sentence - open.sentence > FILLING_REACH || !frame.triggers.some(({ word }) => word.anaphoric))
    return frame;
  const { supplier, recipient, pair, status } = open;
  return { ...withSidesOf(frame, { supplier, recipient, pair }), status: frame.statusUnsaid ? status : frame.status };
}

/** "Abuja had placed the order in 2018": where no deal was told before, it is for the goods named before. */
function withGoodsBefore(frame: Frame): Frame {
  return frame.before && frame.before.length > 0 ? { ...frame, goods: frame.before } : frame;
}

/** What is told as new or as more takes the sides that it lacks from the deal before it, or from the one that it adds to. */
function begun(deals: readonly Deal[], frame: Frame, before: Deal | undefined): Frame {
  const added = frame.goods.every(({ more }) => more) ? frame.goods[0] : undefined;
  const first =
    added && deals.slice(-LOOK_BACK).findLast((deal) => deal.goods.some((goods) => isNamedAlike(goods, added)));
  const model = first ?? (frame.fresh || frame.same || isBesideLast(frame, before) ? before : undefined);
  return model ? withSidesOf(frame, model) : frame;
}

/** "A sale of JF-17s came up, too": right behind a deal, other goods without any side are between its sides. */
function isBesideLast(frame: Frame, before: Deal | undefined): boolean {
  if (!before || hasSides(frame)) return false;
  if (isContractApart(before, frame)) return true;
  if (frame.definite) return false;
  const both = before.supplier.length > 0 && before.recipient.length > 0;
  const last = before.frames.at(-1)?.sentence ?? 0;
  return both && frame.sentence - last <= 1 && frame.goods.some(({ generic }) => !generic);
}

/** The last deal that the frame fits; one of the same count or that names the same goods before one that only fits. */
function placeOf(deals: readonly Deal[], frame: Frame): number {
  const fits = (deal: Deal, i: number) => i >= deals.length - LOOK_BACK && isSame(deal, frame);
  for (const isLike of [isTheSameCount, isNamedAlike]) {
    const at = deals.findLastIndex(
      (deal, i) => fits(deal, i) && deal.goods.some((a) => frame.goods.some((b) => isLike(a, b))),
    );
    if (at >= 0) return at;
  }
  const at = deals.findLastIndex(fits);
  // "Brazil buys the Gripen. The Rafale had been offered. The contract is to be signed": with whoever was chosen.
  if (hasSides(frame) || frame.status === "offered" || lookAt(deals, at)?.status !== "offered") return at;
  const made = deals.findLastIndex((deal, i) => deal.status !== "offered" && fits(deal, i));
  return made >= 0 ? made : at;
}

/** "The 14 aircraft": the order of 14, not the later told one of 19. */
function isTheSameCount({ item: known }: Goods, { item, definite }: Goods): boolean {
  const { quantity, category } = item;
  return definite && quantity !== null && quantity > 1 && quantity === known.quantity && category === known.category;
}

/** "Another deal" is between the sides of the deal told before, but for the side that it names anew. */
function withSidesOf(
  frame: Frame,
  { supplier, recipient, pair }: Pick<Deal, "supplier" | "recipient" | "pair">,
): Frame {
  if (frame.supplier.length > 0 && frame.recipient.length > 0) return frame;
  const [named] = frame.pair;
  if (frame.pair.length === 1 && shareCodes(frame.pair, [...supplier, ...recipient]))
    return { ...frame, supplier, recipient, pair: [] };
  if (frame.pair.length === 1 && named) return { ...frame, supplier, recipient: [named], pair: [] };
  if (frame.pair.length > 0) return frame;
  if (pair.length > 0 && frame.supplier.length + frame.recipient.length === 0)
    return { ...frame, supplier, recipient, pair };
  const free = (side: readonly Party[], taken: readonly Party[]) => (shareCodes(side, taken) ? [] : side);
  return {
    ...frame,
    supplier: frame.supplier.length > 0 ? frame.supplier : free(supplier, frame.recipient),
    recipient: frame.recipient.length > 0 ? frame.recipient : free(recipient, frame.supplier),
  };
}

function extended(deal: Deal, frame: Frame): Deal {
  if (deal.frames.length >= MOST_FRAMES) return deal;
  return {
    frames: [...deal.frames, frame],
    goods: [...deal.goods, ...frame.goods.filter((goods) => !deal.goods.includes(goods) && !isFirstOfThem(goods))],
    supplier: deal.supplier.length > 0 ? deal.supplier : frame.supplier,
    recipient: betterNamed(deal.recipient, frame.recipient),
    pair: joinedPair(deal.pair, frame.pair),
    status: isComplete(frame) ? frame.status : stageOf(deal, frame),
    inferred: deal.inferred,
  };
}

/** "The deal includes training", told of talks or an offer, makes no deal of them. */
function stageOf({ status, frames }: Deal, frame: Frame): TransferStatus {
  if (frame.statusUnsaid && OPEN.has(status)) return status;
  const triggers = flatMap(
    frames.filter((told) => told.status === status),
    (told) => told.triggers,
  );
  return stage({ status, triggers }, frame);
}

/** "The last six arrived": all have come, though the first were told as a share. */
function isComplete({ status, goods }: Frame): boolean {
  return status === "delivered" && goods.some(({ rest }) => rest === true);
}

/** One side told here and the other there make the pair: "Australia's contract", "the contract with Naval Group". */
function joinedPair(known: readonly Party[], more: readonly Party[]): readonly Party[] {
  if (known.length !== 1 || more.length !== 1) return known.length > 0 ? known : more;
  return codesOf(known)[0] === codesOf(more)[0] ? known : [...known, ...more];
}

/** A force or group named says more than its state. */
function betterNamed(known: readonly Party[], more: readonly Party[]): readonly Party[] {
  if (known.length === 0) return more;
  return !known.some(({ force }) => force) && more.some(({ force }) => force) ? more : known;
}

function isSame(deal: Deal, frame: Frame): boolean {
  if (!sidesAgree(deal, frame) || !(statusesAgree(deal.status, frame.status) || isOfSeized(deal, frame))) return false;
  if (isApart(deal, frame)) return false;
  const last = deal.frames.at(-1)?.sentence ?? 0;
  switch (relation(deal.goods, frame)) {
    case "same":
      return true;
    case "unsaid":
      return frame.definite || shareASide(deal, frame) || frame.sentence - last <= 1;
    case "different":
      if (frame.sentence - last > 2) return false;
      return takesUpDeal(deal, frame) || (!hasSides(frame) && isCargo(deal));
  }
}

/** What was seized or sent together is told piece by piece. */
function isCargo({ status }: Deal): boolean {
  return status === "seized" || status === "delivered" || status === "delivering" || status === "reported";
}

function shareASide(deal: Deal, frame: Frame): boolean {
  const sides = codesOf([...deal.supplier, ...deal.recipient, ...deal.pair]);
  return codesOf([...frame.supplier, ...frame.recipient, ...frame.pair]).some((code) => sides.includes(code));
}

const UNDONE: ReadonlySet<TransferStatus> = new Set(["denied", "refused"]);
const DONE: ReadonlySet<TransferStatus> = new Set(["delivered", "delivering", "signed", "seized"]);

const STOPPED: ReadonlySet<TransferStatus> = new Set(["seized", "attempted"]);

/** What is denied or refused is not what was delivered; what was seized is not what arrived. */
function statusesAgree(a: TransferStatus, b: TransferStatus): boolean {
  if ((UNDONE.has(a) && DONE.has(b)) || (DONE.has(a) && UNDONE.has(b))) return false;
  return !(STOPPED.has(a) && b === "delivered") && !(a === "delivered" && STOPPED.has(b));
}

/** "The weapons were sent by Iran": those that were seized, told of the way they had come. */
function isOfSeized(deal: Deal, { status, goods, triggers }: Frame): boolean {
  const sent = triggers.every(({ word, voice }) => word.role === "give" && voice === "passive");
  return deal.status === "seized" && status === "delivered" && sent && goods.length > 0 && goods.every(isTakenUp);
}

function isTakenUp({ generic, definite }: Goods): boolean {
  return generic && definite;
}

/** "Under the contract the firm will also provide shells": what a deal told before holds besides. */
function takesUpDeal(deal: Deal, { within, status, statusUnsaid }: Frame): boolean {
  return within && (statusUnsaid || later(deal.status, status) === deal.status);
}

/** "The first components were delivered": of what was told before. */
function isFirstOfThem({ generic, part, item }: Goods): boolean {
  return generic && part === true && /^(?:components?|elements?|parts?|units?|systems?)$/u.test(item.designation);
}

function hasSides({ supplier, recipient, pair }: Frame): boolean {
  return supplier.length + recipient.length + pair.length > 0;
}

function relation(known: readonly Goods[], frame: Frame): "same" | "unsaid" | "different" {
  const more = frame.goods;
  if (known.length === 0 || more.length === 0 || more.every(isFirstOfThem)) return "unsaid";
  if (areTheSum(known, more)) return "same";
  const exact = (goods: readonly Goods[]) => goods.filter((one) => !isArms(one));
  if (hasSides(frame) && !frame.definite && exact(known).length > 0 && exact(more).length > 0)
    return exact(known).some((a) =>
      exact(more).some((b) => isSameGoods(a, b) && (!isExact(b) || !isIdentified(a, known))),
    )
      ? "same"
      : "different";
  return known.some((a) => more.some((b) => isSameGoods(a, b))) ? "same" : "different";
}

/** "16 helicopters: eight Hueys and eight MD-500s": as many of each kind as were told together. */
function areTheSum(known: readonly Goods[], more: readonly Goods[]): boolean {
  if (more.length < 2 || more.some(({ generic, item }) => generic || item.quantity === null)) return false;
  const sum = more.reduce((all, { item }) => all + (item.quantity ?? 0), 0);
  return known.some(
    ({ generic, item }) => generic && item.quantity === sum && more.every((one) => one.item.category === item.category),
  );
}
