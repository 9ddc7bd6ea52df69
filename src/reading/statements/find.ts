import type { Statement } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";
import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { askedByForm } from "../text/remembered.js";
import { draftAgentless } from "./agentless.js";
import { joinAsPer } from "./as-per.js";
import { blocks } from "./block.js";
import { draftByNoun } from "./by-noun.js";
import { isCitedThing, joinCiting } from "./citing.js";
import { splitCoordinated } from "./coordinated.js";
import { describe, namedSpans } from "./describe.js";
import { changed, type Range } from "./draft.js";
import { inheritSources, isParticiple } from "./inherit.js";
import { ofSubject, saidBefore, turned, turnedAside, withoutDay } from "./inverted.js";
import { withoutLabel } from "./labels.js";
import { draftByModel } from "./learned/draft-by-model.js";
import { statementModels } from "./learned/weights.js";
import { mended } from "./mended.js";
import { nest } from "./nest.js";
import { joinPassedOn } from "./passed-on.js";
import { runOn } from "./quote-runs-on.js";
import { joinQuotedAs } from "./quoted-as.js";
import { findQuotations } from "./quotes.js";
import { joinRelayed } from "./relayed.js";
import { withoutSpeechless } from "./speechless.js";
import { unbroken } from "./unbroken.js";
import { wholeList } from "./whole-list.js";
import { withSubjects } from "./with-subjects.js";
import { statementWords } from "./words.js";

/** Everything the report attributes to somebody: who says or thinks what, through whom. */
export function findStatements(input: EntityInput, entities: Entities): Statement[] {
  const { report, document, lexicon } = input;
  const words = statementWords(lexicon);
  const models = statementModels(lexicon);
  const quotations = findQuotations(document);
  const tagged = models ? runOn(document, quotations, draftByModel(document, quotations, words, models)) : [];
  const found = mended(
    input,
    entities.references,
    tagged
      .map((draft) => turnedAside(document, words, turned(document, words, draft)))
      .map((draft) => ofSubject(document, saidBefore(document, withoutDay(document, draft)))),
  );
  const joined = joinQuotedAs(
    document,
    words,
    joinCiting(
      document,
      words,
      joinAsPer(document, words, entities.references, joinRelayed(document, words.relaying, found)),
    ),
  );
  const passed = joinPassedOn(document, entities.references, joined);
  const speaking = passed.filter((draft) => !isCitedThing(document, draft));
  const learned = withoutSpeechless(
    document,
    words,
    splitCoordinated(document, words, withSubjects(document, quotations, words, speaking)),
  );
  const spoken = (range: Range): boolean => hasWords(document, range);
  const blocked = blocks(document, entities.references, learned);
  const byNoun = draftByNoun(document, words, entities.references, learned);
  const all = flatMap([...learned, ...byNoun, ...blocked, ...draftAgentless(document, words, learned)], (draft) => {
    const content = draft.content
      .map((range) => wholeList(document, draft, unbroken(document, draft, withoutLabel(document, range))))
      .filter(spoken);
    return content.length > 0 ? [changed(draft, { content })] : [];
  });
  const drafts = nest(all, document.tokens.length, {
    hasWords: spoken,
    mayInherit: (cue) => isParticiple(document, cue),
  });
  const sources = { document, words, references: entities.references, classes: words.classes };
  const scene = { sources, quotations, named: namedSpans(entities), publisher: report.publisher };
  return describe(scene, inheritSources(document, words, drafts));
}

const isWord = askedByForm(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** Whether a range holds more than punctuation. */
function hasWords({ tokens }: Document, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token && isWord(token)) return true;
  }
  return false;
}
