/** Paragraphs and sentences of press text: knows ranks, initials, acronyms with dots, quotations and headlines without a full stop. */

export interface Extent {
  readonly begin: number;
  readonly end: number;
}

/** A blank line, or a line break that is not the wrap of a running sentence. */
const PARAGRAPH_BREAK = /[ \t]*\r?\n(?:[ \t]*\r?\n)*/gu;
/** Final punctuation with the quotation marks and brackets that close behind it. */
const SENTENCE_END = /[.!?…]{1,4}["”’'»)\]]{0,3}(?=\s)/gu;
const OPENS_SENTENCE = /^\s{1,8}["“‘'«([—–-]{0,4}\s?[\p{Lu}\p{N}]/u;
const LAST_WORD = /([\p{L}\p{N}.&’'-]{1,24})$/u;
const INITIALS = /^(?:\p{Lu}\.){0,4}\p{Lu}$/u;

/** Abbreviations that may end a sentence, as no title before a name does: "Chief of Jt Ops. He also visited". */
const ALSO_LAST = /^(?:co|corp|inc|ltd|bros|dept|div|bn|hq|ops|etc|ret|retd|univ|govt|jr|sr)$/u;

/** No sentence of the press is longer; a longer run is cut at a space, so that work within a sentence stays bounded. */
const MAX_SENTENCE_CHARACTERS = 3000;

/** Paragraphs in order, without surrounding white space; empty ones are left out. */
export function paragraphsOf(text: string): Extent[] {
  const extents: Extent[] = [];
  let begin = 0;
  for (const match of text.matchAll(PARAGRAPH_BREAK)) {
    if (isWrap(text, match.index, match.index + match[0].length, match[0])) continue;
    push(extents, text, begin, match.index);
    begin = match.index + match[0].length;
  }
  push(extents, text, begin, text.length);
  return extents;
}

/** A single break before a small letter or after a comma is a wrapped line. */
function isWrap(text: string, begin: number, end: number, gap: string): boolean {
  if (gap.indexOf("\n") !== gap.lastIndexOf("\n")) return false;
  return /[\p{Ll},;]$/u.test(text.slice(Math.max(0, begin - 1), begin)) && /^\p{Ll}/u.test(text.slice(end, end + 2));
}

/** Sentences of the paragraph `extent`. `abbreviations` are lower-cased words that take a full stop without ending a sentence. */
export function sentencesOf(
  text: string,
  extent: Extent,
  abbreviations: ReadonlySet<string>,
  starters: ReadonlySet<string>,
): Extent[] {
  const paragraph = text.slice(extent.begin, extent.end);
  const extents: Extent[] = [];
  let begin = 0;
  for (const match of paragraph.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (!endsSentence(paragraph, match.index, end, match[0], abbreviations, starters)) continue;
    pushSentence(extents, text, extent.begin + begin, extent.begin + end);
    begin = end;
  }
  pushSentence(extents, text, extent.begin + begin, extent.end);
  return extents;
}

function endsSentence(
  paragraph: string,
  at: number,
  end: number,
  mark: string,
  abbreviations: ReadonlySet<string>,
  starters: ReadonlySet<string>,
): boolean {
  const next = paragraph.slice(end, end + 40);
  if (!OPENS_SENTENCE.test(next)) return false;
  if (mark !== "." && mark !== ".)") return true;
  const word = LAST_WORD.exec(paragraph.slice(Math.max(0, at - 24), at))?.[1] ?? "";
  const letters = word.toLowerCase().replaceAll(".", "");
  const isShort = abbreviations.has(letters) || abbreviations.has(letters.slice(letters.lastIndexOf("-") + 1));
  if (isShort && !ALSO_LAST.test(letters)) return false;
  if (!isShort && (mark === ".)" || !INITIALS.test(word))) return true;
  const nextWord = /[\p{L}]+/u.exec(next)?.[0].toLowerCase() ?? "";
  return starters.has(nextWord);
}

/** Adds the sentence, or its pieces where it is too long to be one. */
function pushSentence(extents: Extent[], text: string, begin: number, end: number): void {
  let from = begin;
  while (end - from > MAX_SENTENCE_CHARACTERS) {
    const space = text.lastIndexOf(" ", from + MAX_SENTENCE_CHARACTERS);
    const to = space > from ? space : from + MAX_SENTENCE_CHARACTERS;
    push(extents, text, from, to);
    from = to;
  }
  push(extents, text, from, end);
}

function push(extents: Extent[], text: string, begin: number, end: number): void {
  let first = begin;
  let last = end;
  while (first < last && /\s/u.test(text[first] ?? "")) first++;
  while (last > first && /\s/u.test(text[last - 1] ?? "")) last--;
  if (last > first) extents.push({ begin: first, end: last });
}
