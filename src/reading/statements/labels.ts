import type { Document, Token } from "../text/document.js";
import type { Range } from "./draft.js";

/** A word before a colon that says what follows, not who says it. */
const LABEL =
  /^(?:photos?|images?|pictures?|file|videos?|map|graphic|credit|caption|watch|read|also|update|note|background)$/u;
/** A dateline has at most this many words. */
const LONGEST = 6;

/** Whether the colon at `at` ends a dateline ("SEOUL:") or a label ("Photo:"), after which nobody is cited. */
export function endsLabel({ text, tokens }: Document, at: number): boolean {
  if (tokens[at]?.text !== ":") return false;
  for (let first = at - 1; first >= Math.max(0, at - LONGEST); first--) {
    const word = tokens[first];
    if (!word || !(isUpper(word) || LABEL.test(word.lower))) return false;
    if (word.begin === 0 || text[word.begin - 1] === "\n") return true;
  }
  return false;
}

/** A content without the dateline or label that it begins with. */
export function withoutLabel(document: Document, range: Range): Range {
  for (let at = range.first; at < Math.min(range.last, range.first + LONGEST); at++)
    if (endsLabel(document, at)) return { first: at + 1, last: range.last };
  return range;
}

function isUpper({ text }: Token): boolean {
  return text === text.toUpperCase();
}
