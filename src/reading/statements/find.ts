import type { SourceClass, Statement } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";
import { describe } from "./describe.js";
import { nest } from "./nest.js";
import { findQuotations } from "./quotes.js";
import { draftByRules } from "./rules/draft-by-rules.js";
import { statementWords } from "./words.js";

/** Everything the report attributes to somebody: who says or thinks what, through whom. */
export function findStatements({ report, document, lexicon }: EntityInput, entities: Entities): Statement[] {
  const words = statementWords(lexicon);
  const quotations = findQuotations(document);
  const drafts = nest(draftByRules(document, quotations, words), document.tokens.length);
  const sources = { document, words, references: entities.references, classes: new Map<string, SourceClass>() };
  return describe({ sources, quotations, entities, publisher: report.publisher }, drafts);
}
