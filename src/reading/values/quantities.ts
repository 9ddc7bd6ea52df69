import type { Document } from "../text/document.js";
import type { QuantityMention } from "./types.js";

/** Numbers and words that count things. */
export function findQuantities(_document: Document): QuantityMention[] {
  return [];
}
