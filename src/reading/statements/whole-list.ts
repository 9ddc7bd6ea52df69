import type { Document, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Draft, Range } from "./draft.js";

/** What is put in between the members of a list is at most so many words long. */
const LONGEST_INSERTION = 10;
const PARTICIPLE = /(?:ed|en|ing|built|made|sold|held|known|led)$/u;

/**
 * "Listed 16 jets, jointly developed by two states, and 12 trainers": the list goes on behind what is put in. A content that ends before
 * the insertion reaches to the end of the list, where no further verb says that a new clause has begun.
 */
export function wholeList({ tokens }: Document, { cue, source }: Draft, range: Range): Range {
  const head = lookAt(tokens, range.last - 1);
  if (range.first < cue.last || !/^(?:NOUN|PROPN)$/u.test(head?.tag ?? "") || tokens[range.last]?.text !== ",")
    return range;
  const verb = lookAt(tokens, range.last + 1)?.tag === "ADV" ? range.last + 2 : range.last + 1;
  const inserted = lookAt(tokens, verb);
  if (inserted?.tag !== "VERB" || !PARTICIPLE.test(inserted.lower)) return range;
  const comma = commaBehind(tokens, verb);
  if (comma < 0 || lookAt(tokens, comma + 1)?.lower !== "and") return range;
  let last = comma + 2;
  while (isOfList(lookAt(tokens, last), head)) last++;
  const isNominal = last > comma + 2 && /^[.;]$/u.test(tokens[last]?.text ?? "");
  const isFree = !source || source.first < range.first || source.first >= last;
  return isNominal && isFree ? { first: range.first, last } : range;
}

function commaBehind(tokens: readonly Token[], verb: number): number {
  for (let at = verb + 1; at <= verb + LONGEST_INSERTION; at++) if (tokens[at]?.text === ",") return at;
  return -1;
}

/** A word of a list: anything in the sentence but a verb with a subject. */
function isOfList(token: Token | undefined, head: Token | undefined): boolean {
  if (!token || token.sentence !== head?.sentence || /^[.;:"“”]$/u.test(token.text)) return false;
  return token.tag !== "AUX" && token.tag !== "PRON" && (token.tag !== "VERB" || PARTICIPLE.test(token.lower));
}
