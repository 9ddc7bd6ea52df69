import type { Document } from "../text/document.js";
import type { MoneyMention } from "./types.js";

/** Sums of money. */
export function findMoney(_document: Document): MoneyMention[] {
  return [];
}
