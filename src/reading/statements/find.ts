import type { Statement } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";

/** Everything the report attributes to somebody: who says or thinks what, through whom. */
export function findStatements(_input: EntityInput, _entities: Entities): Statement[] {
  return [];
}
