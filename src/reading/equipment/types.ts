import type { ItemCategory } from "#model";
import type { EquipmentRule } from "./rules.js";

/** Military equipment named in the text, by a listed designation, by the form of a designation, or by a common noun. */
export interface EquipmentMention {
  readonly begin: number;
  readonly end: number;
  /** As the press would write it: "JF-17 Thunder"; the noun phrase where nothing more exact is said. */
  readonly designation: string;
  /** Knowledge id, where it is listed. */
  readonly entity: string | null;
  readonly category: ItemCategory | null;
  /** True for a common noun ("fighter jets", "ammunition"), false for a designation. */
  readonly generic: boolean;
  /** True for a word that is equipment only where something is bought, sold, sent or seized ("vessels", "parts", "fighters"). */
  readonly loose: boolean;
  readonly rule: EquipmentRule;
}
