import type { Event, Statement } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";

/** What was done between sides, one event per real occasion, the most prominent first. */
export function findEvents(_input: EntityInput, _entities: Entities, _statements: readonly Statement[]): Event[] {
  return [];
}
