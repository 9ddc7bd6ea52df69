import type { Lexicon } from "../lexicon/lexicon.js";
import type { Document } from "../text/document.js";
import type { QuantityMention } from "./types.js";

/** Numbers and words that count things. */
export function findQuantities(_document: Document, _lexicon: Lexicon): QuantityMention[] {
  return [];
}
