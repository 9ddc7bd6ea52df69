import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** Words by which a deal or package says what it holds. */
export const HOLDS =
  /^(?:include|includes|included|including|contain|contains|containing|feature|features|featuring|comprise|comprises|comprised|comprising|consists|consisted|consisting|held|carries|covers|of)$/u;
const HOLDS_REACH = 6;

/** "The package includes", "a package worth $2 billion, consisting of": says what it holds. */
export function holdsGoods({ document: { tokens } }: Scene, { last, at }: Trigger): boolean {
  const sentence = tokens[at]?.sentence;
  const from = behindAside(tokens, last);
  return tokens
    .slice(from, from + HOLDS_REACH)
    .some(
      ({ lower, sentence: own, index }) => own === sentence && HOLDS.test(lower) && (lower !== "of" || index === last),
    );
}

const ASIDE_REACH = 14;

/** "The package, announced by the agency, includes": where the sentence goes on. */
function behindAside(tokens: Scene["document"]["tokens"], last: number): number {
  if (tokens[last]?.text !== ",") return last;
  const end = tokens.slice(last + 1, last + ASIDE_REACH).find(({ text }) => text === ",");
  return end && end.sentence === tokens[last]?.sentence ? end.index + 1 : last;
}
