import type { Document, Token } from "../text/document.js";
import type { Range } from "./draft.js";

/** A word before a colon that says what follows, not who says it. */
const LABEL =
  /^(?:photos?|images?|pictures?|file|videos?|map|graphic|credit|caption|watch|read|also|update|note|background)$/u;
/** A dateline before a colon has at most this many words. */
const LONGEST = 6;
/** "UNITED NATIONS, New York, Oct. 4 (Example) —" */
const LONGEST_BEFORE_DASH = 16;
const DASH = /^(?:[–—―-]|--)$/u;
/** What a dateline holds behind its place in capitals: places, dates, agencies in brackets. */
const OF_DATELINE = /^(?:\p{Lu}[\p{L}.'’-]{0,24}|\p{N}{1,4}|[,./()&])$/u;
const PLACE = /^\p{Lu}{3,24}$/u;

/** Whether a range is such a word alone. */
export function isLabel({ tokens }: Document, { first, last }: Range): boolean {
  return last - first === 1 && LABEL.test(tokens[first]?.lower ?? "");
}

/** Whether the colon at `at` ends a dateline ("SEOUL:") or a label ("Photo:"), after which nobody is cited. */
export function endsLabel({ text, tokens }: Document, at: number): boolean {
  if (tokens[at]?.text !== ":") return false;
  for (let first = at - 1; first >= Math.max(0, at - LONGEST); first--) {
    const word = tokens[first];
    if (!word || !(isUpper(word) || LABEL.test(word.lower))) return false;
    if (isAtLineStart(text, word)) return true;
  }
  return false;
}

/** A content without the dateline or label that it begins with. */
export function withoutLabel(document: Document, range: Range): Range {
  for (let at = range.first; at < Math.min(range.last, range.first + LONGEST); at++)
    if (endsLabel(document, at)) return { first: at + 1, last: range.last };
  return { first: behindDateline(document, range), last: range.last };
}

/** The token behind "PLACE, date (agency) —" where the range begins with one, else its first. */
function behindDateline({ text, tokens }: Document, { first, last }: Range): number {
  const place = tokens[first];
  if (!place || !PLACE.test(place.text) || !isAtLineStart(text, place)) return first;
  for (let at = first + 1; at < Math.min(last - 1, first + LONGEST_BEFORE_DASH); at++) {
    const token = tokens[at];
    if (!token) break;
    if (DASH.test(token.text) && text.charAt(token.begin - 1) === " ") {
      const behind = tokens[at + 1]?.text === token.text ? at + 2 : at + 1;
      return /^\p{Ll}/u.test(tokens[behind]?.text ?? "") ? first : behind;
    }
    if (!OF_DATELINE.test(token.text)) break;
  }
  return first;
}

function isAtLineStart(text: string, { begin }: Token): boolean {
  return begin === 0 || text[begin - 1] === "\n";
}

function isUpper({ text }: Token): boolean {
  return text === text.toUpperCase();
}
