import type { Document, Token } from "../../text/document.js";
import { lookAt } from "../../text/look-at.js";
import { type Meaning, type Parser, parserOf, wordBefore } from "./phrase.js";
import { DASH, END, GAP, MAYBE_GAP, SEASON, SEASONS, YEAR } from "./words.js";

/** Years, decades, quarters, halves and seasons of a year. */

export const YEAR_RANGE = new RegExp(
  `(${YEAR})${MAYBE_GAP}${DASH}${MAYBE_GAP}((?:(?:19|20)\\d\\d)|\\d\\d)${END}`,
  "uy",
);
export const BARE_YEAR = new RegExp(`(${YEAR})`, "uy");
export const DECADE = /(?:the[^\S\n])?(?:(?:early|mid|late)[-\s])?(?:(1[89]|20)(\d)0[’']?s|[’'](\d)0s)(?![\wÀ-ɏ])/uy;
export const QUARTER = new RegExp(
  `(?:the${GAP})?(first|second|third|fourth|last|final)${GAP}(quarter|half)${GAP}of${GAP}(${YEAR})`,
  "uy",
);
export const SHORT_QUARTER = new RegExp(`(Q|H)([1-4])${GAP}(?:of${GAP})?(${YEAR})`, "uy");
export const SEASON_OF_YEAR = new RegExp(`(?:the${GAP})?(${SEASON})${GAP}(?:of${GAP})?(${YEAR})`, "uy");
export const BEFORE_CHRIST = /(?:\d{1,4})[^\S\n](?:B\.?C\.?(?:E\.?)?|BCE)(?![\wÀ-ɏ])/uy;

const ORDINALS = ["first", "second", "third", "fourth"];

export const YEAR_PARSERS: readonly Parser[] = [
  parserOf("date.before-christ", BEFORE_CHRIST, () => ({ kind: "open" })),
  parserOf("date.year-range", YEAR_RANGE, ([, from, to], document, token) =>
    isNumbered(document, token) ? null : yearRange(from ?? "", to ?? ""),
  ),
  parserOf("date.decade", DECADE, ([, century, ten, short]) => ({
    kind: "fixed",
    date: short === undefined ? `${century}${ten}X` : `19${short}X`,
  })),
  parserOf("date.quarter", QUARTER, ([, which = "", part, year = ""]) =>
    partOfYear(part ?? "", ordinal(which, part), year),
  ),
  parserOf("date.quarter", SHORT_QUARTER, ([, letter, number, year = ""]) =>
    partOfYear(letter === "Q" ? "quarter" : "half", Number(number), year),
  ),
  parserOf("date.season", SEASON_OF_YEAR, ([, season = "", year]) => ({
    kind: "fixed",
    date: `${year}-${SEASONS.get(season) ?? 21}`,
  })),
  parserOf("date.year", BARE_YEAR, ([, year = ""], document, token) =>
    isYear(document, token, year) ? { kind: "fixed", date: year } : null,
  ),
];

/** Words after which a number in the range of years is a number of something else. */
const NUMBERED =
  /^(?:resolutions?|unscr|res|nos?\.?|number|numbers|articles?|art|paragraphs?|para|section|flight|room|page|pp|directive|decision|regulation|model|type|class|at|about|nearly|almost|over|some|than|only|least|roughly|approximately|[$€£#/§])$/u;
const BEFORE_A_YEAR =
  /^(?:in|since|until|till|by|from|during|between|through|throughout|around|circa|late|early|mid|mid-|after|before|year|fiscal|the|of|to|for|and|or|that|its|[-–—])$/u;
const LOOSE = /^(?:of|to|for|by|from|and|or|that|its|after|before|between)$/u;
const THINGS =
  /^(?:people|personnel|men|women|children|jobs|km|kilomet(?:er|re)s?|miles|met(?:er|re)s?|tons?|tonnes|feet|rounds|percent|per|million|billion|dollars|euros|hours|gmt|utc|local)$/u;

function isYear(document: Document, token: Token, year: string): boolean {
  const before = wordBefore(document, token);
  if (isNumbered(document, token) || Number(year) > 2100) return false;
  const next = document.tokens[token.index + 1];
  const after = next?.sentence === token.sentence ? next : undefined;
  if (after && (THINGS.test(after.lower) || after.text === "/")) return false;
  const plural = after?.tag === "NOUN" && /[^s]s$/u.test(after.lower);
  if (BEFORE_A_YEAR.test(before)) return !(plural && LOOSE.test(before));
  if (before === "(") return after?.text === ")" && !/^\d+$/u.test(wordBefore(document, token, 2));
  if (before === "" || before === "," || before === ";") return !plural && after?.tag !== "NOUN";
  return isYearInName(lookAt(document.tokens, token.index - 1), year, plural);
}

/** "Nomadic Elephant 2024": exercises, summits and plans carry their year. */
function isYearInName(before: Token | undefined, year: string, plural: boolean): boolean {
  return !plural && Number(year) >= 1990 && before !== undefined && /^\p{Lu}\p{L}{2,}$/u.test(before.text);
}

function isNumbered(document: Document, token: Token): boolean {
  const before = wordBefore(document, token);
  return (
    NUMBERED.test(before) || /[/$€£#§\p{L}\p{N}]$/u.test(document.text.slice(Math.max(0, token.begin - 1), token.begin))
  );
}

function yearRange(from: string, to: string): Meaning | null {
  const last = to.length === 2 ? `${from.slice(0, 2)}${to}` : to;
  return from < last ? { kind: "fixed", date: `${from}/${last}` } : null;
}

function ordinal(which: string, part = "quarter"): number {
  if (which === "last" || which === "final") return part === "quarter" ? 4 : 2;
  return ORDINALS.indexOf(which) + 1;
}

function partOfYear(part: string, number: number, year: string): Meaning | null {
  const months = part === "quarter" ? 3 : 6;
  const last = number * months;
  if (last > 12 || number < 1) return null;
  return { kind: "fixed", date: `${year}-${pad(last - months + 1)}/${year}-${pad(last)}` };
}

function pad(month: number): string {
  return String(month).padStart(2, "0");
}
