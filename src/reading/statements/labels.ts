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

/** The token behind "PLACE, date (agency) —" or "Place, date (AGENCY)" where the range begins with one, else its first. */
export function behindDateline({ text, tokens }: Document, { first, last }: Range): number {
  const place = tokens[first];
  if (!place || !isAtLineStart(text, place)) return first;
  const bracket = behindAgency({ text, tokens }, first, last);
  if (bracket > first) return bracket;
  if (!PLACE.test(place.text)) return first;
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

/** "New Delhi, April 5 (IANS):", "Hanoi (VNA) –": the token behind the agency in its bracket and the mark that follows. */
function behindAgency({ text, tokens }: Pick<Document, "text" | "tokens">, first: number, last: number): number {
  for (let at = first + 1; at < Math.min(last, first + LONGEST_BEFORE_DASH); at++) {
    const token = tokens[at];
    if (!token || !OF_DATELINE.test(token.text)) break;
    if (token.text !== "(") continue;
    const end = closeOf(tokens, at);
    const close = tokens[end];
    if (!close || !AGENCY.test(tokens[at + 1]?.text ?? "")) continue;
    const mark = tokens[end + 1];
    if (mark && (mark.text === ":" || DASH.test(mark.text))) return end + (tokens[end + 2]?.text === mark.text ? 3 : 2);
    return text[close.end] === "\n" || /^\p{Lu}/u.test(mark?.text ?? "") ? end + 1 : first;
  }
  return first;
}

/** "(Agency / Partner - 01st August, 2023)" is at most so many tokens long. */
const LONGEST_BRACKET = 14;
const IN_BRACKET = /^(?:\p{Lu}[\p{L}.]{0,24}|\p{N}{1,4}(?:st|nd|rd|th)?|[,./-])$/u;

/** The token that closes the bracket at `open`; -1 where it holds anything but names and a date. */
function closeOf(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at < open + LONGEST_BRACKET; at++) {
    const text = tokens[at]?.text ?? "";
    if (text === ")") return at;
    if (!IN_BRACKET.test(text) && !/^(?:st|nd|rd|th)$/u.test(text)) return -1;
  }
  return -1;
}

/** An agency has letters or one word for its name. */
const AGENCY = /^\p{Lu}[\p{L}]{1,12}$/u;

function isAtLineStart(text: string, { begin }: Token): boolean {
  return begin === 0 || text[begin - 1] === "\n";
}

function isUpper({ text }: Token): boolean {
  return text === text.toUpperCase();
}
