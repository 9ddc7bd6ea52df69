import type { Knowledge } from "#knowledge";
import type { Reading } from "#model";
import type { Decision, PressRecord } from "#record";
import type { Check, Finding } from "./types.js";

export interface FindingsInput {
  readonly record: PressRecord;
  /** The readings the record was folded from. */
  readonly readings: Iterable<Reading>;
  readonly decisions: readonly Decision[];
  readonly knowledge: Knowledge;
  readonly check: Check;
}

/** All findings on a record, the gravest first. */
export function findFindings(_input: FindingsInput): readonly Finding[] {
  return [];
}
