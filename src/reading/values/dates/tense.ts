import type { Document, Token } from "../../text/document.js";
import { lookAt } from "../../text/look-at.js";

export type Tense = "past" | "future";

/** How far from a date the verb that it belongs to is looked for, in tokens. */
const REACH = 25;
const FUTURE =
  /^(?:will|shall|would|'ll|’ll|due|expected|scheduled|slated|planned|plans|planning|upcoming|forthcoming|set)$/u;
const NEITHER = /^(?:am|are|'re|be|been|being|has|have|'ve|having)$/u;

/** Whether the verb nearest before `token` in its sentence, or else the first behind it, looks back or ahead. */
export function tenseAround(document: Document, token: Token): Tense | null {
  return tenseAlong(document, token, -1) ?? tenseAlong(document, token, 1);
}

function tenseAlong(document: Document, token: Token, step: 1 | -1): Tense | null {
  for (let distance = 1; distance <= REACH; distance++) {
    const other = document.tokens[token.index + step * distance];
    if (!other || other.sentence !== token.sentence) return null;
    const tense = tenseOf(document, other);
    if (tense) return tense;
  }
  return null;
}

function tenseOf(document: Document, token: Token): Tense | null {
  if (FUTURE.test(token.lower)) return "future";
  if (token.lower === "to" && isPlanned(document, token)) return "future";
  return isPastForm(token) ? "past" : null;
}

/** "is to visit", "are to meet". */
function isPlanned(document: Document, token: Token): boolean {
  const before = lookAt(document.tokens, token.index - 1)?.lower ?? "";
  return /^(?:is|are|'s)$/u.test(before) && document.tokens[token.index + 1]?.tag === "VERB";
}

/** A verb form that is neither the dictionary form nor ends in -s or -ing. */
export function isPastForm(token: Token): boolean {
  if (token.tag !== "VERB" && token.tag !== "AUX") return false;
  if (NEITHER.test(token.lower) || /(?:s|ing)$/u.test(token.lower)) return token.lower === "was";
  return token.lemma !== token.lower || token.lower.endsWith("ed");
}
