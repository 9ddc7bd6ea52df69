import type { Knowledge } from "#knowledge";
import type { MeasureInForce, RegimeChange } from "./types.js";

/** The measures in force on a day, on everyone or on one target. */
export function inForce(_knowledge: Knowledge, _on: string, _target?: string): readonly MeasureInForce[] {
  return [];
}

/** What began, ended or changed between two days, both included, in order of date. */
export function changes(
  _knowledge: Knowledge,
  _between: readonly [string, string],
  _target?: string,
): readonly RegimeChange[] {
  return [];
}
