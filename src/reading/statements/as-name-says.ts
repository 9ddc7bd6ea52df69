import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { changed, type Draft } from "./draft.js";

/** "As Hyundai Rotem has announced": a name of at most so many words. */
const LONGEST_NAME = 4;
/** "Not 118 as X has announced": so far before "as" the word stands that says what X's word is. */
const NOT_REACH = 6;

/** "Kenya ordered 100, not 118 as X has announced": X says so, not the subject of the sentence, and only of the number behind "not". */
export function asNameSays(document: Document, draft: Draft): Draft {
  const { tokens } = document;
  const { cue, source } = draft;
  let first = cue.first;
  while (first > cue.first - LONGEST_NAME && lookAt(tokens, first - 1)?.tag === "PROPN") first--;
  const as = first - 1;
  if (first === cue.first || lookAt(tokens, as)?.lower !== "as" || (source && source.last > as)) return draft;
  if (lookAt(tokens, as)?.sentence !== tokens[cue.first]?.sentence) return draft;
  const end = lookAt(tokens, as - 1)?.text === "," ? as - 1 : as;
  const near = tokens.slice(Math.max(0, as - NOT_REACH), as).findLast(({ lower }) => lower === "not");
  const begin = near === undefined ? 0 : near.index + 1;
  const content = flatMap(draft.content, (range) => {
    const cut = { first: Math.max(range.first, begin), last: Math.min(range.last, end) };
    return cut.last > cut.first ? [cut] : [];
  });
  return content.length > 0 ? changed(draft, { source: { first, last: cue.first }, content }) : draft;
}
