import type { Lexicon } from "../lexicon/lexicon.js";
import type { Document } from "../text/document.js";
import type { MoneyMention } from "./types.js";

/** Sums of money. */
export function findMoney(_document: Document, _lexicon: Lexicon): MoneyMention[] {
  return [];
}
