import { CAPITAL, DIGIT, kindAt, OTHER, SMALL } from "../text/characters.js";

/** Characters that join two parts of a word: hyphens, apostrophes, full stop, ampersand, slash. */
const JOINTS = new Set([..."-'’ʼ‘`´‐‑.&/"].map((joint) => joint.charCodeAt(0)));

/** Index of the first character of a word at or after `from`, or `to`. */
export function wordStart(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && kindAt(text, at) === OTHER) at++;
  return at;
}

/** Index after the word that begins at `from`: letters and digits with single joints ("Abu-al-Qasim"), or an acronym with its dots ("U.S."). */
export function wordEnd(text: string, from: number, to: number): number {
  const dotted = dottedEnd(text, from, to);
  if (dotted > from) return dotted;
  let at = from;
  while (at < to) {
    if (kindAt(text, at) !== OTHER) at++;
    else if (at + 1 < to && JOINTS.has(text.charCodeAt(at)) && kindAt(text, at + 1) !== OTHER) {
      if (isMissingSpace(text, from, at)) break;
      at++;
    } else break;
  }
  return at;
}

const LONGEST_TITLE = 5;

/** "Gen.Okoth", "Brig.Gen": behind the full stop of a short title the space was left out. */
function isMissingSpace(text: string, from: number, stop: number): boolean {
  if (text[stop] !== "." || stop - from > LONGEST_TITLE || kindAt(text, from) !== CAPITAL) return false;
  return kindAt(text, stop - 1) === SMALL && kindAt(text, stop + 1) === CAPITAL && kindAt(text, stop + 2) === SMALL;
}

/** An acronym has at most this many letters. */
const LONGEST_ACRONYM = 8;

function dottedEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at + 1 < to && at - from < 2 * LONGEST_ACRONYM && text[at + 1] === "." && isLetter(kindAt(text, at))) at += 2;
  return at - from >= 4 ? at : from;
}

function isLetter(kind: number): boolean {
  return kind === SMALL || kind === CAPITAL;
}

/** How a word is written. */
export type Shape = "capital" | "acronym" | "initial" | "lower" | "number";

/** The shape of a word: an acronym has capitals throughout, but for a plural s. */
export function shapeOf(word: string): Shape {
  const first = kindAt(word, 0);
  if (first === DIGIT) return "number";
  if (first !== CAPITAL) return isSmallCompound(word) ? "capital" : "lower";
  if (word.length === 1 || (word.length === 2 && word[1] === ".")) return "initial";
  return isAcronym(word) ? "acronym" : "capital";
}

function isAcronym(word: string): boolean {
  const end = word.endsWith("s") && word.length > 2 ? word.length - 1 : word.length;
  for (let at = 1; at < end; at++) {
    const kind = kindAt(word, at);
    if (kind === CAPITAL || kind === DIGIT) continue;
    if (kind !== OTHER || !/[.&/-]/u.test(word[at] ?? "")) return false;
  }
  return true;
}

/** A small first part and a capital behind its joint: "al-Maliki", "d'Affaires". */
function isSmallCompound(word: string): boolean {
  for (let at = 1; at < Math.min(word.length, 4); at++)
    if (JOINTS.has(word.charCodeAt(at))) return kindAt(word, at + 1) === CAPITAL;
  return false;
}
