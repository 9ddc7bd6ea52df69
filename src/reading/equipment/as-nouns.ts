import { type Document, type Token, tokenAt } from "../text/document.js";
import { UNNUMBERED } from "../text/numbers.js";
import type { EquipmentMention } from "./types.js";

/** "Patrol vessels", "attack helicopters": the words of a name of equipment are no verbs and adverbs, whatever the tagger took them for. */
export function asNouns(document: Document, equipment: readonly EquipmentMention[]): Document {
  const wrong = new Set<number>();
  for (const { begin, end } of equipment)
    for (let at = tokenAt(document, begin); (document.tokens[at]?.begin ?? end) < end; at++)
      if (isWrong(document.tokens[at])) wrong.add(at);
  if (wrong.size === 0) return document;
  const tokens = document.tokens.map((token) =>
    wrong.has(token.index) ? { ...token, tag: "NOUN" as const, form: UNNUMBERED } : token,
  );
  return { ...document, tokens };
}

/** A bare form; "vehicles modified for" has a verb in it. */
function isWrong(token: Token | undefined): boolean {
  return token !== undefined && /^(?:VERB|ADV)$/u.test(token.tag) && token.lower === token.lemma;
}
