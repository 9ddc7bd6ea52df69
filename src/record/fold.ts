import type { Knowledge } from "#knowledge";
import type { Reading } from "#model";
import type { Decision } from "./decision.js";
import type { PressRecord } from "./types.js";

/** The record of these readings. Their order, and in how many batches they came, makes no difference. */
export function fold(
  _readings: Iterable<Reading>,
  _decisions: readonly Decision[],
  _knowledge: Knowledge,
): PressRecord {
  return { reports: [], actors: [], events: [], transfers: [], claims: [], open: [] };
}

/**
 * What a reading may be compared by: readings that share no key, directly or through others, cannot touch one another's part
 * of the record. A store keeps these beside the reading, to fold again only what a new report can change.
 */
export function blockKeys(_reading: Reading, _knowledge: Knowledge): readonly string[] {
  return [];
}
