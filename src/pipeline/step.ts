import { createRangeCheck } from "#embargo";
import type { Check } from "#findings";
import type { Knowledge } from "#knowledge";
import { keptWith } from "#model";
import { type Decided, intake, type Source } from "#record";
import { type Queryable, readReadings } from "#store";

/** What every layer of the record is made with: one transaction, in which nobody else makes the record. */
export interface Step {
  readonly transaction: Queryable;
  readonly decided: Decided;
  readonly knowledge: Knowledge;
}

/** The readings of these reports, as the record takes them in. */
export async function sourcesOf({ transaction }: Step, keys: readonly string[]): Promise<readonly Source[]> {
  const readings = [];
  for await (const reading of readReadings(transaction, keys)) readings.push(reading);
  return intake(readings);
}

/** The embargo check of a knowledge. */
export const checkOf: (knowledge: Knowledge) => Check = keptWith(createRangeCheck);
