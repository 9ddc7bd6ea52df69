import type { Document, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";

function isOfPhrase(token: Token | undefined, before: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:ADJ|DET|NUM|NOUN|PROPN)$/u.test(token.tag) ||
      /^(?:its|their|his|her|our)$/u.test(token.lower) ||
      (token.tag === "VERB" &&
        /(?:ed|ing|made|built)$/u.test(token.lower) &&
        before !== undefined &&
        (isOfModifiers(before) || before.lower === "-")))
  );
}

/** "Its remaining outdated jets", "the newly built ships": behind an article or owner a participle is an adjective. */
function isOfModifiers({ tag, lower }: Token): boolean {
  return tag === "DET" || /^(?:its|their|his|her|our)$/u.test(lower);
}

const LONGEST_PHRASE = 9;

/** Where the noun phrase that holds `first` begins. */
export function phraseStart({ tokens }: Document, first: number): number {
  let i = first;
  while (i > first - LONGEST_PHRASE) {
    if (isOfPhrase(lookAt(tokens, i - 1), lookAt(tokens, i - 2))) i--;
    else if (lookAt(tokens, i - 1)?.lower === "-" && lookAt(tokens, i - 2) !== undefined) i -= 2;
    else break;
  }
  return i;
}
