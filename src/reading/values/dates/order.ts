import type { Document, Token } from "../../text/document.js";
import { CALENDAR_PARSERS } from "./calendar.js";
import { LEAD_PARSERS } from "./leads.js";
import type { Parser, Phrase } from "./phrase.js";
import { RELATIVE_PARSERS } from "./relative.js";
import { monthNumber, weekdayNumber } from "./words.js";
import { YEAR_PARSERS } from "./years.js";

/** All parsers; at one token the longest reading wins, and the earlier in this list where two are equally long. */
export const DATE_PARSERS: readonly Parser[] = [
  ...CALENDAR_PARSERS,
  ...YEAR_PARSERS,
  ...LEAD_PARSERS,
  ...RELATIVE_PARSERS,
];

/** What the word that begins an expression starts with, beside numbers, months and weekdays. */
const STARTS =
  /^(?:the|th(?:is|at)|last|previous|past|current|next|coming|upcoming|early|earlier|late|later|mid|end|beginning|start|close|turn|middle|to(?:day|night|morrow)|yesterday|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|eigh)teen|twenty|thirty|forty|fifty|sixty|ninety|several|few|couple|many|some|more|about|nearly|almost|over|around|at|up|on|[qh][1-4]|spring|summer|autumn|winter|fall|years|decades|months|centuries|weeks|generations|recent|following|just|only|dozens|of|years?|month|first|second|third|fourth|latter|final|very|christmas|new|thanksgiving|easter|ramadan|eid)(?=$|[-’'])/u;
const STARTS_WITH_DIGIT = /^\d/u;
const APOSTROPHE = /^[’']/u;

/** Temporal expressions in the order of the text, without overlaps. */
export function findPhrases(document: Document): Phrase[] {
  const phrases: Phrase[] = [];
  let end = 0;
  for (const token of document.tokens) {
    if (token.begin < end || !mayBegin(token)) continue;
    const phrase = longestAt(document, token);
    if (!phrase) continue;
    phrases.push(phrase);
    end = phrase.end;
  }
  return phrases;
}

function mayBegin({ lower }: Token): boolean {
  if (STARTS_WITH_DIGIT.test(lower) || APOSTROPHE.test(lower) || STARTS.test(lower)) return true;
  return monthNumber(lower) > 0 || weekdayNumber(lower) >= 0;
}

function longestAt(document: Document, token: Token): Phrase | null {
  let best: Phrase | null = null;
  for (const parse of DATE_PARSERS) {
    const phrase = parse(document, token);
    if (phrase && (!best || phrase.end > best.end)) best = phrase;
  }
  return best;
}
