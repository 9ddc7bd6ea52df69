import { isDay, isoDay, isoMonth } from "#model";
import type { Document, Token } from "../../text/document.js";
import { type Meaning, type Parser, parserOf, wordBefore } from "./phrase.js";
import {
  DASH,
  DAY,
  END,
  GAP,
  MAYBE_GAP,
  MONTH,
  monthNumber,
  SHORT_WEEKDAY,
  WEEKDAY,
  weekdayNumber,
  YEAR,
} from "./words.js";

/** Dates that name a day or a month of the calendar. */

const WEEKDAY_LEAD = `(?:(?:${WEEKDAY},?|${SHORT_WEEKDAY})${GAP}(?:the${GAP})?)?`;
const RANGE = `${MAYBE_GAP}(?:${DASH}|to|and)${MAYBE_GAP}(?:the${GAP})?`;
const WITH_YEAR = `(?:,?${GAP}(${YEAR}))?`;

/** "2 February 2026", "Monday 18th July", "the 2nd of May", "11-13 Dec.". */
export const DAY_MONTH = new RegExp(
  `${WEEKDAY_LEAD}(${DAY})(?:${RANGE}(${DAY}))?(?:${GAP}(?:of${GAP})?|-)(${MONTH})${WITH_YEAR}`,
  "uy",
);
/** "30 June to 2 July 2021". */
export const DAY_MONTH_TO_DAY_MONTH = new RegExp(
  `(${DAY})${GAP}(${MONTH})${RANGE}(${DAY})${GAP}(${MONTH})${WITH_YEAR}`,
  "uy",
);
/** "Thursday, Dec. 15", "February 2, 2026", "October 25-26, 2016". */
export const MONTH_DAY = new RegExp(
  `${WEEKDAY_LEAD}(${MONTH})[^\\S\\n]{0,2}(${DAY})(?:${MAYBE_GAP}(?:${DASH}|to)${MAYBE_GAP}(${DAY}))?${WITH_YEAR}`,
  "uy",
);
/** "June 30 to July 2, 2021". */
export const MONTH_DAY_TO_MONTH_DAY = new RegExp(
  `(${MONTH})${GAP}(${DAY})${RANGE}(${MONTH})${GAP}(${DAY})${WITH_YEAR}`,
  "uy",
);
/** "December 2025", "November of 2022", "Dec. 2025". */
export const MONTH_YEAR = new RegExp(`(${MONTH})(?:,?${GAP}(?:of${GAP})?|-)(${YEAR})`, "uy");
/** "July of that year". */
export const MONTH_OF_THAT_YEAR = new RegExp(
  `(${MONTH})${GAP}(?:of${GAP})?(?:that|the${GAP}same)${GAP}year${END}`,
  "uy",
);
export const BARE_MONTH = new RegExp(`(${MONTH})`, "uy");
export const MONTH_RANGE = new RegExp(`(${MONTH})${RANGE}(${MONTH})(?:,?${GAP}(?:of${GAP})?)(${YEAR})`, "uy");
export const ISO_DAY = /(\d{4})-(\d{2})-(\d{2})(?![\d-])/uy;
/** "18.07.2022" and "18/07/2022": day first, unless only month first is a date. */
export const NUMERIC_DAY = /(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?![\wÀ-ɏ])/uy;

/** Month names that are also words or names: these need a sign beside them that a month is meant. */
const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(["may", "march", "mar", "april", "june", "august", "jan", "jun"]);
const BEFORE_A_MONTH =
  /^(?:in|since|until|till|by|from|of|early|late|mid|during|through|between|before|after|for|last|next|this|to|and|or|end|[-–/(])$/u;
const NAME_TITLES = /^(?:mr|mrs|ms|dr|sgt|sergeant|gen|general|col|colonel|capt|captain|sir|lady|black|red)\.?$/u;

export const CALENDAR_PARSERS: readonly Parser[] = [
  parserOf("date.day-month-range", DAY_MONTH_TO_DAY_MONTH, ([, day, month, lastDay, lastMonth, year]) =>
    dayMeaning(month, day, year, lastMonth, lastDay),
  ),
  parserOf("date.month-day-range", MONTH_DAY_TO_MONTH_DAY, ([, month, day, lastMonth, lastDay, year]) =>
    dayMeaning(month, day, year, lastMonth, lastDay),
  ),
  parserOf("date.day-month", DAY_MONTH, ([, day, last, month, year]) => dayMeaning(month, day, year, month, last)),
  parserOf("date.month-day", MONTH_DAY, ([, month, day, last, year]) => dayMeaning(month, day, year, month, last)),
  parserOf("date.month-range", MONTH_RANGE, ([, first, last, year]) => monthRange(first, last, Number(year))),
  parserOf("date.month-year", MONTH_YEAR, ([, month, year]) => ({
    kind: "fixed",
    date: isoMonth(Number(year), monthNumber(month ?? "")),
  })),
  parserOf("date.month-of-that-year", MONTH_OF_THAT_YEAR, ([, month]) => ({
    kind: "story",
    unit: "year",
    count: 0,
    month: monthNumber(month ?? ""),
  })),
  parserOf("date.month", BARE_MONTH, ([, month], document, token) => bareMonth(month ?? "", document, token)),
  parserOf("date.iso", ISO_DAY, ([, year, month, day]) => fixedDay(Number(year), Number(month), Number(day))),
  parserOf("date.numeric", NUMERIC_DAY, ([, first, mark, second, year]) =>
    numericDay(Number(first), Number(second), Number(year), mark),
  ),
];

export const BARE_WEEKDAY = new RegExp(`(${WEEKDAY})(?:${GAP}(?:morning|afternoon|evening|night|noon)${END})?`, "uy");
const NOT_A_WEEKDAY_BEFORE = /^(?:black|bloody|good|easter|palm|super|cyber|man)$/u;
const NAMES_A_PAPER = /^[^\S\n](?:Times|Telegraph|Mail|Express|Star|Mirror|Herald|Post|Tribune|World|Night)/u;

/** "Monday", "Tuesday evening", but not "the Sunday Times". */
export const WEEKDAY_PARSER = parserOf("date.weekday", BARE_WEEKDAY, ([all = "", day], document, token) => {
  if (NOT_A_WEEKDAY_BEFORE.test(wordBefore(document, token))) return null;
  const after = document.text.slice(token.begin + all.length, token.begin + all.length + 12);
  if (NAMES_A_PAPER.test(after)) return null;
  return { kind: "weekday", weekday: weekdayNumber(day ?? "") };
});

function dayMeaning(
  month = "",
  day = "",
  year: string | undefined = undefined,
  lastMonth = "",
  lastDay: string | undefined = undefined,
): Meaning | null {
  const first = { month: monthNumber(month), day: Number.parseInt(day, 10) };
  const last = lastDay === undefined ? undefined : { month: monthNumber(lastMonth), day: Number.parseInt(lastDay, 10) };
  if (year === undefined) {
    if (!isDay(2000, first.month, first.day)) return null;
    return last ? { kind: "day", ...first, last } : { kind: "day", ...first };
  }
  const from = fixedDay(Number(year), first.month, first.day);
  const to = last && fixedDay(Number(year), last.month, last.day);
  if (from?.kind === "fixed" && to?.kind === "fixed" && from.date < to.date)
    return { kind: "fixed", date: `${from.date}/${to.date}` };
  return from;
}

function fixedDay(year: number, month: number, day: number): Meaning | null {
  return isDay(year, month, day) ? { kind: "fixed", date: isoDay(year, month, day) } : null;
}

function monthRange(first = "", last = "", year: number): Meaning | null {
  const from = isoMonth(year, monthNumber(first));
  const to = isoMonth(year, monthNumber(last));
  return from < to ? { kind: "fixed", date: `${from}/${to}` } : null;
}

/** Dots and dashes are written day first; with slashes a date that could be read both ways is left open. */
function numericDay(first: number, second: number, year: number, mark = "."): Meaning | null {
  const dayFirst = fixedDay(year, second, first);
  const monthFirst = fixedDay(year, first, second);
  if (dayFirst && monthFirst && mark === "/" && first !== second) return { kind: "fixed", date: String(year) };
  return dayFirst ?? monthFirst;
}

function bareMonth(name: string, document: Document, token: Token): Meaning | null {
  const before = wordBefore(document, token);
  if (NAME_TITLES.test(before)) return null;
  const word = name.replace(".", "").toLowerCase();
  const doubtful = DOUBTFUL_MONTHS.has(word) || word.length === 3;
  if (doubtful && !BEFORE_A_MONTH.test(before)) return null;
  if (doubtful && !NO_PERSON.test(before) && isFollowedByName(document.text, token.begin + name.length)) return null;
  return { kind: "month", month: monthNumber(word) };
}

/** "In March Russia agreed": nobody stands behind these. */
const NO_PERSON = /^(?:in|since|until|last|this|next|early|late)$/iu;

/** "for May Smith": a capitalised word right behind a doubtful month makes it part of a name. */
function isFollowedByName(text: string, offset: number): boolean {
  return /^[^\S\n]\p{Lu}\p{Ll}/u.test(text.slice(offset, offset + 3));
}
