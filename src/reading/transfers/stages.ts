import type { TransferStatus } from "#model";
import type { Trigger } from "./triggers.js";

/** How much a status says: of two in one breath the stronger holds. What undoes a deal comes after what makes it. */
export const STRENGTH: Readonly<Record<TransferStatus, number>> = {
  reported: 0,
  offered: 1,
  negotiating: 2,
  agreed: 3,
  signed: 4,
  delivering: 6,
  delivered: 5,
  attempted: 7,
  suspended: 8,
  cancelled: 9,
  refused: 9,
  seized: 9,
  denied: 10,
};

interface Told {
  readonly status: TransferStatus;
  readonly triggers: readonly Trigger[];
}

/** How far a deal has come by two tellings: what was asked for and is on offer is on offer. */
export function stage(a: Told, b: Told): TransferStatus {
  if ((isWish(a) && isOnOffer(b)) || (isWish(b) && isOnOffer(a))) return "offered";
  if ((isThere(a) && isHeldUp(b)) || (isThere(b) && isHeldUp(a))) return "delivered";
  return later(a.status, b.status);
}

/** What has come was held up before, if ever. */
export function isThere({ status }: Told): boolean {
  return status === "delivered";
}

function isHeldUp({ status }: Told): boolean {
  return status === "suspended" || status === "cancelled";
}

/** What a buyer asks for or wants, or a sale that is announced and no more. */
function isWish({ status, triggers }: Told): boolean {
  if (status === "negotiating") return triggers.every(({ word }) => word.role === "take");
  return status === "agreed" && triggers.every(isSale);
}

/** On offer by the approval of a sale; by an offer alone only where it was asked for. */
function isOnOffer({ status, triggers }: Told): boolean {
  return status === "offered" && triggers.some(isSale);
}

function isSale({ word }: Trigger): boolean {
  return word.kind === "noun" && word.role === "give" && word.mode === "sale";
}

export function later(a: TransferStatus, b: TransferStatus): TransferStatus {
  return STRENGTH[b] > STRENGTH[a] ? b : a;
}
