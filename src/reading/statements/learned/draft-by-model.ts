import type { Document } from "../../text/document.js";
import type { Draft, Range } from "../draft.js";
import type { Quotations } from "../quotes.js";
import type { StatementWords } from "../words.js";
import { atomsOf } from "./atoms.js";
import { link } from "./link.js";
import { LEANING, tagCues } from "./tag-cues.js";
import type { StatementModels } from "./weights.js";
import { windowOf } from "./window.js";

/** Drafts by the trained weights: cues first, then each cue's source and content. */
export function draftByModel(
  document: Document,
  quotations: Quotations,
  words: StatementWords,
  models: StatementModels,
  leaning = LEANING,
): Draft[] {
  const atoms = atomsOf(document, quotations, words);
  const cues = tagCues(document, atoms, models.cues, leaning);
  const cueTokens = new Uint8Array(document.tokens.length);
  for (const { first, last } of cues) cueTokens.fill(1, first, last);
  return cues.flatMap((cue) => {
    const { source, content } = link(atoms, models.links, cue, windowOf(document, quotations, cue.first), cueTokens);
    if (content.length === 0) return [];
    return [{ cue, source, content, kind: kindOf(document, words, cue), rule: "statement.learned" }];
  });
}

/** By the listed word among the cue's, from its end; a cue without one is an attitude. */
export function kindOf(document: Document, words: StatementWords, cue: Range): Draft["kind"] {
  for (let i = cue.last - 1; i >= cue.first; i--) {
    const lemma = document.tokens[i]?.lemma ?? "";
    const verb = words.verbs.get(lemma);
    if (verb) return verb.kind;
    if (words.nouns.has(lemma) || lemma === "accord" || lemma === ":") return "speech";
  }
  return "attitude";
}
