import type { ValueRule } from "./rules.js";

/** Values that several parts of reading use: each knows where it stands in the text and which rule found it. */

/** `date` is EDTF (`2026-02-02`, `2026-01`, `2025-12~`) or null where the phrase cannot be resolved. */
export interface DateMention {
  readonly begin: number;
  readonly end: number;
  readonly date: string | null;
  readonly rule: ValueRule;
}

/** `amount` in whole units of `currency` (ISO 4217); null where only an order of magnitude is said. */
export interface MoneyMention {
  readonly begin: number;
  readonly end: number;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly approximate: boolean;
  /** Words that say what the sum is: contract, package, ceiling. */
  readonly basis: string | null;
  readonly rule: ValueRule;
}

/** A count: `quantity` where it is exact, `range` where it is bounded ("up to 40" = [0, 40], "dozens" = [24, 99]). */
export interface QuantityMention {
  readonly begin: number;
  readonly end: number;
  readonly quantity: number | null;
  readonly range: readonly [number, number] | null;
  readonly rule: ValueRule;
}

export interface Values {
  /** When the report was written; null where neither it nor its text says so. */
  readonly written: string | null;
  readonly dates: readonly DateMention[];
  readonly money: readonly MoneyMention[];
  readonly quantities: readonly QuantityMention[];
}
