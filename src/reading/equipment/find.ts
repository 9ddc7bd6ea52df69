import type { Lexicon, ListedHit } from "../lexicon/lexicon.js";
import type { Document } from "../text/document.js";
import type { EquipmentMention } from "./types.js";

/** Platforms, weapons and munitions named in the text. */
export function findEquipment(_document: Document, _hits: readonly ListedHit[], _lexicon: Lexicon): EquipmentMention[] {
  return [];
}
