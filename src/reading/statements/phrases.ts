import type { Document, Token } from "../text/document.js";
import type { Range } from "./draft.js";

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
const INSIDE_PHRASE = new Set([...NOMINAL, "DET", "ADJ", "PART", "SYM"]);
const LINKS = new Set(["of", "for", "from", "in", "at", "and", "&", "to", "with", "by", "on"]);
const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|later|also|earlier|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** The noun phrase that ends before token `last`, looked for back to `from`. */
export function phraseBefore(document: Document, from: number, last: number): Range | null {
  let end = last;
  while (end > from && isFiller(document.tokens[end - 1])) end--;
  let first = end;
  while (first > from && continuesLeft(document, from, first, end)) first--;
  while (first < end && !opensPhrase(document.tokens[first])) first++;
  return first < end && hasNominal(document, first, end) ? { first, last: end } : null;
}

/** The noun phrase that begins at token `first`, looked for up to `to`. */
export function phraseAfter(document: Document, first: number, to: number): Range | null {
  if (!opensPhrase(document.tokens[first])) return null;
  let last = first;
  while (last < to && continuesRight(document, last, to)) last++;
  while (last > first && !NOMINAL.has(document.tokens[last - 1]?.tag ?? "") && document.tokens[last - 1]?.text !== ")")
    last--;
  return last > first && hasNominal(document, first, last) ? { first, last } : null;
}

function isFiller(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === "ADV" || TIME.test(token.lower));
}

function continuesLeft(document: Document, from: number, at: number, end: number): boolean {
  const token = document.tokens[at - 1];
  if (!token) return false;
  if (INSIDE_PHRASE.has(token.tag)) return token.lower !== "to";
  if (token.text === "(" || token.text === ")") return true;
  return LINKS.has(token.lower) && at < end && at - 1 > from && NOMINAL.has(document.tokens[at - 2]?.tag ?? "");
}

function continuesRight(document: Document, at: number, to: number): boolean {
  const token = document.tokens[at];
  if (!token || TIME.test(token.lower)) return false;
  if (INSIDE_PHRASE.has(token.tag)) return token.lower !== "to";
  if (token.text === "(" || token.text === ")") return true;
  return LINKS.has(token.lower) && at + 1 < to && opensPhrase(document.tokens[at + 1]);
}

function opensPhrase(token: Token | undefined): boolean {
  return token !== undefined && (NOMINAL.has(token.tag) || token.tag === "DET" || token.tag === "ADJ");
}

function hasNominal(document: Document, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (NOMINAL.has(document.tokens[i]?.tag ?? "")) return true;
  return false;
}
