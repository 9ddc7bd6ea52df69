import type { Document, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";

/** A quotation with its marks: token indices, `last` exclusive. `open`: its closing mark is missing. */
export interface Quotation {
  readonly first: number;
  readonly last: number;
  readonly open: boolean;
}

export interface Quotations {
  readonly list: readonly Quotation[];
  /** Per token: index into `list` plus one, 0 outside quotations. The marks count as inside. */
  readonly of: Int32Array;
}

const OPENING = /^[“„«]$/u;
const CLOSING = /^[”»]$/u;
const STRAIGHT = /^(?:"|''|``)$/u;
/** Half of a mark typed as two: ''so it is''. */
const HALF = /^['’‘`]$/u;
/** Most tokens are longer, which is seen sooner than that no pattern fits. */
const LONGEST_MARK = 2;
const SPACE_BEFORE = /[\s([{—–-]/u;
const SPACE_AFTER = /[\s.,;:!?)\]}—–-]/u;

/**
 * Pairs the double quotation marks of a text, paragraph by paragraph. A quotation left open ends with its paragraph: where the
 * next paragraph opens one too, the speaker goes on.
 */
export function findQuotations(document: Document): Quotations {
  const list: Quotation[] = [];
  const of = new Int32Array(document.tokens.length);
  const single = !DOUBLE.test(document.text);
  for (const paragraph of document.paragraphs) {
    const first = document.sentences[paragraph.first]?.first ?? 0;
    const last = lookAt(document.sentences, paragraph.last - 1)?.last ?? first;
    const found = inParagraph(document, first, last);
    for (const quotation of single && found.length === 0 ? singleIn(document, first, last) : found) {
      list.push(quotation);
      of.fill(list.length, quotation.first, quotation.last);
    }
  }
  return { list, of };
}

/** A text with double marks keeps single ones for quotations within. */
const DOUBLE = /["“”„«»]|''|``/u;
const SINGLE_OPENS = /^['‘]$/u;
const SINGLE_CLOSES = /^['’]$/u;

/** British single quotation marks: opened behind a space, closed behind a stop or before one, so that no apostrophe closes them. */
function singleIn({ text, tokens }: Document, first: number, last: number): Quotation[] {
  const found: Quotation[] = [];
  let begin = -1;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token || token.text.length > 1) continue;
    const before = text.charAt(token.begin - 1);
    const after = text.charAt(token.end);
    if (begin < 0 && SINGLE_OPENS.test(token.text) && /^[\s(]?$/u.test(before) && /[\p{L}\p{N}]/u.test(after))
      begin = i;
    else if (begin >= 0 && SINGLE_CLOSES.test(token.text) && i - begin > FEWEST && isEnd(before, after)) {
      found.push({ first: begin, last: i + 1, open: false });
      begin = -1;
    }
  }
  return found;
}

/** Fewer tokens between single marks are a name or a word in question. */
const FEWEST = 3;

function isEnd(before: string, after: string): boolean {
  return /[,.!?…]/u.test(before) ? /^(?:\s|$)/u.test(after) : /^[,.;:!?)]/u.test(after);
}

function inParagraph(document: Document, first: number, last: number): Quotation[] {
  const found: Quotation[] = [];
  let begin = -1;
  for (let i = first; i < last; i++) {
    const token = document.tokens[i];
    if (!token) break;
    const typedAsTwo = isTwice(token, document.tokens[i + 1]);
    const end = typedAsTwo ? i + 1 : i;
    const mark = markOf(document.text, token, document.tokens[end] ?? token, begin >= 0);
    if (mark === "opens") {
      if (begin >= 0) found.push({ first: begin, last: i, open: true });
      begin = i;
    } else if (mark === "closes" && begin >= 0) {
      found.push({ first: begin, last: end + 1, open: false });
      begin = -1;
    }
    i = end;
  }
  if (begin >= 0) found.push({ first: begin, last, open: true });
  return found;
}

function isTwice(token: Token, next: Token | undefined): boolean {
  return token.text === next?.text && token.end === next.begin && HALF.test(token.text);
}

function markOf(text: string, token: Token, lastOfMark: Token, inside: boolean): "opens" | "closes" | undefined {
  const { begin, text: surface } = token;
  const { end } = lastOfMark;
  if (surface.length > LONGEST_MARK) return undefined;
  if (OPENING.test(surface)) return "opens";
  if (CLOSING.test(surface)) return "closes";
  if (token === lastOfMark && !STRAIGHT.test(surface)) return undefined;
  const spaceBefore = begin === 0 || SPACE_BEFORE.test(text.slice(begin - 1, begin));
  const spaceAfter = end >= text.length || SPACE_AFTER.test(text.slice(end, end + 1));
  if (!inside) return !spaceBefore && spaceAfter ? undefined : "opens";
  return spaceBefore && !spaceAfter ? "opens" : "closes";
}
