import type { Report } from "#model";
import type { EquipmentMention } from "../equipment/types.js";
import type { Lexicon, ListedHit } from "../lexicon/lexicon.js";
import type { Document } from "../text/document.js";
import type { Values } from "../values/types.js";
import type { Entities } from "./types.js";

export interface EntityInput {
  readonly report: Report;
  readonly document: Document;
  readonly hits: readonly ListedHit[];
  readonly values: Values;
  readonly equipment: readonly EquipmentMention[];
  readonly lexicon: Lexicon;
}

/** Mentions of every type, the people and organisations named, and who each later word refers to. */
export function findEntities(_input: EntityInput): Entities {
  return { mentions: [], people: [], organizations: [], references: [] };
}
