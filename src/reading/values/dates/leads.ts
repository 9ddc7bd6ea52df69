import { isoMonth } from "#model";
import { type Meaning, type Parser, parserOf } from "./phrase.js";
import { END, GAP, MONTH, monthNumber, SEASON, SEASONS, YEAR } from "./words.js";

/** Parts of a year or month named by words: "late 2013", "early December 2025", "the end of 2015", "the second half of August". */

const PART = `(?:(?:the${GAP})?(?:very${GAP})?(?:early|late|mid|middle|end|beginning|start|close|turn|(?:first|second|latter)${GAP}half)(?:${GAP}of|${GAP}in)?(?:${GAP}|-))`;

export const PART_OF_MONTH = new RegExp(`${PART}(${MONTH})(?:,?${GAP}(?:of${GAP})?(${YEAR}))?`, "uiy");
export const PART_OF_YEAR = new RegExp(`${PART}(?:(${SEASON})${GAP}(?:of${GAP})?)?(${YEAR})`, "uiy");
export const HOLIDAY = new RegExp(
  `(?:this${GAP}|last${GAP}|next${GAP})?(?:Christmas(?:${GAP}(?:Day|Eve))?|New${GAP}Year(?:[’']s)?(?:${GAP}(?:Day|Eve))|Thanksgiving(?:${GAP}Day)?|Easter(?:${GAP}(?:Sunday|Monday))?|Ramadan|Eid(?:${GAP}[au]l-(?:Fitr|Adha))?)${END}`,
  "uy",
);

export const LEAD_PARSERS: readonly Parser[] = [
  parserOf("date.part-of-month", PART_OF_MONTH, ([, month = "", year]) => monthMeaning(monthNumber(month), year)),
  parserOf("date.part-of-year", PART_OF_YEAR, ([, season, year = ""]) => ({
    kind: "fixed",
    date: season ? `${year}-${SEASONS.get(season.toLowerCase()) ?? 21}` : year,
  })),
  parserOf("date.holiday", HOLIDAY, () => ({ kind: "open" })),
];

/** What part of the month is meant is not kept: the month is certain, the part is not. */
function monthMeaning(month: number, year: string | undefined): Meaning {
  return year ? { kind: "fixed", date: isoMonth(Number(year), month) } : { kind: "month", month };
}
