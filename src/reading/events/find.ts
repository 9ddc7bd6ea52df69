import type { Event, Statement } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";
import { classModelOf } from "./classify.js";
import { clauseOf } from "./clause.js";
import { codeClause } from "./general.js";
import { sideMentions } from "./sides.js";
import { triggersOf } from "./triggers.js";

/** What was done between sides, one event per real occasion, the most prominent first. */
export function findEvents(input: EntityInput, entities: Entities, _statements: readonly Statement[]): Event[] {
  const { document, hits, lexicon } = input;
  const coder = { model: classModelOf(lexicon), triggers: triggersOf(lexicon) };
  const mentions = sideMentions(input, entities);
  const [first] = document.sentences;
  if (!first) return [];
  return [codeClause(clauseOf(document, first, hits), document, mentions, coder).event];
}
