import type { Statement, Transfer } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";

/** Arms transfers: one per deal, offer, refusal or delivery that the text treats as one. */
export function findTransfers(_input: EntityInput, _entities: Entities, _statements: readonly Statement[]): Transfer[] {
  return [];
}
