import type { Document, Token } from "../../text/document.js";
import { flatMap } from "../../text/flat-map.js";
import { askedByForm, rememberedByForm } from "../../text/remembered.js";
import { CALENDAR_PARSERS, WEEKDAY_PARSER } from "./calendar.js";
import { LEAD_PARSERS } from "./leads.js";
import type { Parser, Phrase } from "./phrase.js";
import { RELATIVE_PARSERS } from "./relative.js";
import { MONTHS, SEASONS, WEEKDAYS } from "./words.js";
import { YEAR_PARSERS } from "./years.js";

/** What begins an expression decides who may read it; the longest reading wins, the earlier in a list where two are equal. */
export const NUMBER_PARSERS: readonly Parser[] = [...CALENDAR_PARSERS, ...YEAR_PARSERS, ...RELATIVE_PARSERS];
export const NAME_PARSERS: readonly Parser[] = [...CALENDAR_PARSERS, WEEKDAY_PARSER];
export const WORD_PARSERS: readonly Parser[] = [...YEAR_PARSERS, ...LEAD_PARSERS, ...RELATIVE_PARSERS];

/** Words that an expression may begin with, beside numbers, months and weekdays. */
const STARTS =
  /^(?:[’']|the|th(?:is|at)|last|previous|past|current|next|coming|upcoming|early|earlier|late|later|mid|end|beginning|start|close|turn|middle|to(?:day|night|morrow)|yesterday|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|eigh)teen|twenty|thirty|forty|fifty|sixty|ninety|several|few|couple|many|some|more|about|nearly|almost|over|around|at|up|on|[qh][1-4]|spring|summer|autumn|winter|fall|years|decades|months|centuries|weeks|generations|recent|following|just|only|dozens|of|years?|month|first|second|third|fourth|latter|final|very|christmas|new|thanksgiving|easter|ramadan|eid)(?=$|[-’'])/u;
/** Words of which every expression has one, most of them not at its beginning. */
const CORES: ReadonlySet<string> = new Set([
  ...flatMap(MONTHS, (month) => [month, month.slice(0, 3), `${month.slice(0, 3)}.`]),
  ...["sept", "sept.", "today", "tonight", "tomorrow", "yesterday", "morning", "afternoon", "evening"],
  ...flatMap(
    ["minute", "hour", "day", "night", "week", "weekend", "month", "quarter", "year", "decade", "generation"],
    (unit) => [unit, `${unit}s`],
  ),
  ...["century", "centuries", "christmas", "thanksgiving", "easter", "ramadan", "eid"],
  ...WEEKDAYS,
  ...SEASONS.keys(),
]);
const CORE_NUMBER = /^(?:1[5-9]|20)\d\d|^[’']?\d0s/u;
const MONTH_OR_WEEKDAY = new RegExp(
  `^(?:${[...MONTHS.map((name) => name.slice(0, 3)), ...WEEKDAYS.map((name) => name.slice(0, 3))].join("|")})`,
  "u",
);
/** An expression's core stands at most so many tokens behind its beginning. */
const CORE_DISTANCE = 7;
const STARTS_WITH_DIGIT = /^\d/u;
const NONE: readonly Parser[] = [];

/** Temporal expressions in the order of the text, without overlaps. */
export function findPhrases(document: Document): Phrase[] {
  const phrases: Phrase[] = [];
  const { tokens } = document;
  let end = 0;
  let core = -1;
  for (const token of tokens) {
    if (core < token.index) core = nextCore(tokens, token.index);
    if (token.begin < end) continue;
    const phrase = longestAt(document, token, parsersFor(document.text, token, core - token.index <= CORE_DISTANCE));
    if (!phrase) continue;
    phrases.push(phrase);
    end = phrase.end;
  }
  return phrases;
}

function nextCore(tokens: readonly Token[], from: number): number {
  let index = from;
  for (; index < tokens.length; index++) {
    const token = tokens[index];
    if (token && isCore(token)) break;
  }
  return index;
}

const isCore = askedByForm(({ lower }) => CORES.has(lower) || CORE_NUMBER.test(lower) || lower.includes("-"));

function parsersFor(text: string, token: Token, isNearCore: boolean): readonly Parser[] {
  const parsers = parsersByWord(token);
  return parsers === WORD_PARSERS && !(isNearCore && isWordPhrase(text, token.begin)) ? NONE : parsers;
}

const isWordPhrase = anyOf(WORD_PARSERS);

/** Whether one of many patterns, which refer to none of their own groups, matches at a place: a look or two in place of one for each. */
function anyOf(parsers: readonly Parser[]): (text: string, offset: number) => boolean {
  const flags = [...new Set(parsers.map(({ pattern }) => pattern.flags))];
  const unions = flags.map((flag) => {
    const sources = flatMap(parsers, ({ pattern }) => (pattern.flags === flag ? `(?:${pattern.source})` : []));
    return new RegExp(sources.join("|"), flag);
  });
  return (text, offset) =>
    unions.some((union) => {
      union.lastIndex = offset;
      return union.test(text);
    });
}

const parsersByWord = rememberedByForm(({ lower, text }): readonly Parser[] => {
  if (STARTS_WITH_DIGIT.test(lower)) return NUMBER_PARSERS;
  if (text !== lower && MONTH_OR_WEEKDAY.test(lower)) return NAME_PARSERS;
  return STARTS.test(lower) ? WORD_PARSERS : NONE;
});

function longestAt(document: Document, token: Token, parsers: readonly Parser[]): Phrase | null {
  let best: Phrase | null = null;
  for (const { parse } of parsers) {
    const phrase = parse(document, token);
    if (phrase && (!best || phrase.end > best.end)) best = phrase;
  }
  return best;
}
