import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Draft } from "./draft.js";
import type { StatementWords } from "./words.js";

/** Drafts without those whose source can say nothing: a visit that "underscores" a friendship, weapons that "continued" to arrive. */
export function withoutSpeechless(document: Document, words: StatementWords, drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft) => !isSpeechless(document, words, draft) && !isManner(document, draft));
}

/** "Ships are named according to their class": in what manner, and nobody's words. */
function isManner({ tokens }: Document, { source, cue, content: [first] }: Draft): boolean {
  if (!source || !first || source.last > cue.first || first.first < cue.last) return false;
  const isAccording = tokens.slice(cue.first, cue.last).some(({ lower }) => lower === "according");
  return isAccording && first.last - first.first <= MANNER_LENGTH;
}

/** "Their class", "the size of each ship": in words. */
const MANNER_LENGTH = 6;

/** By the last noun of the source before anything that hangs on it: "flows of arms", "talks in Ankara, which". */
function isSpeechless({ tokens }: Document, { speechless }: StatementWords, { source }: Draft): boolean {
  if (!source) return false;
  let head: string | undefined;
  for (let i = source.first; i < source.last; i++) {
    const token = tokens[i];
    if (!token) break;
    // Taggers take "the talks" for a verb.
    const isNoun = token.tag === "NOUN" || lookAt(tokens, i - 1)?.tag === "DET" || speechless.has(token.lemma);
    if (i > source.first && !isNoun && HANGS.test(token.tag)) break;
    if (isNoun) head = token.lemma;
    else if (token.tag === "PROPN" && lookAt(tokens, i - 1)?.sentence === token.sentence) return false;
  }
  return head !== undefined && speechless.has(head);
}

const HANGS = /^(?:ADP|PUNCT|SCONJ|VERB|AUX)$/u;
