import type { Statement } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";
import { draftAgentless } from "./agentless.js";
import { describe, namedSpans } from "./describe.js";
import { inheritSources } from "./inherit.js";
import { draftByModel } from "./learned/draft-by-model.js";
import { statementModels } from "./learned/weights.js";
import { nest } from "./nest.js";
import { findQuotations } from "./quotes.js";
import { statementWords } from "./words.js";

/** Everything the report attributes to somebody: who says or thinks what, through whom. */
export function findStatements({ report, document, lexicon }: EntityInput, entities: Entities): Statement[] {
  const words = statementWords(lexicon);
  const models = statementModels(lexicon);
  const quotations = findQuotations(document);
  const learned = models ? draftByModel(document, quotations, words, models) : [];
  const drafts = nest([...learned, ...draftAgentless(document, words, learned)], document.tokens.length);
  const sources = { document, words, references: entities.references, classes: words.classes };
  const scene = { sources, quotations, named: namedSpans(entities), publisher: report.publisher };
  return describe(scene, inheritSources(document, words, drafts));
}
