import { lookAt } from "../../text/look-at.js";
import { type Meaning, type Parser, parserOf, type TimeUnit, type Which } from "./phrase.js";
import {
  COUNT,
  countOf,
  END,
  GAP,
  MONTH,
  monthNumber,
  SEASON,
  SEASONS,
  UNIT,
  WEEKDAY,
  weekdayNumber,
} from "./words.js";

/** Expressions that are dates only once it is known when they were written, and durations, which never are. */

export const NAMED_DAY = new RegExp(
  `(the${GAP}day${GAP}before${GAP}yesterday|the${GAP}day${GAP}after${GAP}tomorrow|today|yesterday|tomorrow|tonight)` +
    `(?:${GAP}(?:morning|afternoon|evening|night))?${END}`,
  "uiy",
);
export const THIS_DAY = new RegExp(`(?:(?:earlier|later)${GAP})?this${GAP}(?:morning|afternoon|evening)${END}`, "uiy");
const LEAD = `(?:(?:the${GAP})?(?:early|earlier|late|later|mid|middle|end|beginning|start|close|turn)(?:${GAP}of)?${GAP}|mid-)?`;
const WHICH = "(last|previous|past|this|current|next|coming|upcoming)";
export const WHICH_UNIT = new RegExp(
  `${LEAD}(?:(?:the|of)${GAP})?${WHICH}${GAP}(week|weekend|month|year|decade)${END}`,
  "uiy",
);
/** "the end of the year", "year's end", "later in the month". */
export const END_OF_UNIT = new RegExp(
  `(?:(?:the${GAP})?(?:end|beginning|start|middle)${GAP}of${GAP}(?:the|this)${GAP}(week|month|year)|(?:the${GAP})?(year|month)(?:[’']s|-)[^\\S\\n]?end)${END}`,
  "uiy",
);
export const WHICH_NAME = new RegExp(
  `(?:(?:early|late|mid)${GAP})?(last|this|next)${GAP}(?:(${MONTH})|(${SEASON})|(${WEEKDAY}))(?:${GAP}(?:morning|afternoon|evening|night)${END})?`,
  "uy",
);
export const AGO = new RegExp(
  `(?:(?:just|only|some|about|almost|nearly|over)${GAP})?(${COUNT})${GAP}(${UNIT})${GAP}(ago|back)${END}`,
  "uiy",
);
export const SAME_UNIT = new RegExp(
  `(?:(?:later|earlier)${GAP}(?:in${GAP})?|(?:later${GAP})?on${GAP})?(the${GAP}same|that|the${GAP}following|the${GAP}next|the${GAP}previous)${GAP}(?:very${GAP})?(day|week|month|year)${END}`,
  "uiy",
);
export const LATER_IN = new RegExp(`(?:later|earlier)${GAP}in${GAP}the${GAP}(day|week|month|year)${END}`, "uiy");
/** "A day earlier", "two days later", "the day before,": days from the day told last. */
export const DAYS_FROM = new RegExp(
  `(?:just${GAP})?(a|one|two|three|four|five|six|the)${GAP}days?${GAP}(?:(earlier|later)${END}(?!${GAP}than)|(before|after)${END}(?!${GAP}\\p{L}))`,
  "uiy",
);
export const SPAN_OF_TIME = new RegExp(
  `(?:the${GAP})?(?:past|last|next|coming|previous|following|recent)${GAP}(?:(?:${COUNT})${GAP}(?:or${GAP}(?:so|more)${GAP})?)?${UNIT}(?:${GAP}(?:and|or)${GAP}${UNIT})?`,
  "uiy",
);
export const LENGTH = new RegExp(
  `(?:(?:more${GAP}than|about|nearly|almost|over|around|at${GAP}least|up${GAP}to)${GAP})?(?:${COUNT})${GAP}(?:more${GAP})?${UNIT}(?:${GAP}(?:earlier|later|before|after|after?wards)${END})?`,
  "uiy",
);
export const LONG = new RegExp(`(?:years|decades|months|centuries|weeks|generations)${END}`, "uiy");
export const CLOCK =
  /(?:\d{1,2}(?:[:.]\d{2})?[^\S\n]?(?:a\.m\.|p\.m\.|[ap]m(?![\wÀ-ɏ]))|\d{1,2}:\d{2}(?:[^\S\n](?:GMT|UTC|hours|hrs|local time))?(?![\w:À-ɏ])|\d{4}[^\S\n](?:GMT|UTC|hours|hrs)(?![\wÀ-ɏ]))/uy;

const NAMED_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);
const DAYS = ["one", "two", "three", "four", "five", "six"];
const LAST = /^(?:last|previous|past)$/u;
const NEXT = /^(?:next|coming|upcoming)$/u;

export const RELATIVE_PARSERS: readonly Parser[] = [
  parserOf("date.named-day", NAMED_DAY, ([, words = ""]) => namedDay(words.toLowerCase())),
  parserOf("date.this-day", THIS_DAY, () => ({ kind: "offset", unit: "day", count: 0 })),
  parserOf("date.which-unit", WHICH_UNIT, ([all = "", which = "", unit = ""]) => whichUnit(all, which, unit)),
  parserOf("date.end-of-unit", END_OF_UNIT, ([, unit, short]) => ({
    kind: "offset",
    unit: timeUnit(unit ?? short ?? "year"),
    count: 0,
  })),
  parserOf("date.which-name", WHICH_NAME, ([, which = "", month, season, weekday]) =>
    whichName(whichOf(which), month, season, weekday),
  ),
  parserOf("date.ago", AGO, ([, count = "", unit = ""]) => ago(countOf(count), unit)),
  parserOf("date.same-unit", SAME_UNIT, ([, which = "", unit = ""]) => ({
    kind: "story",
    unit: timeUnit(unit),
    count: /(?:following|next)$/iu.test(which) ? 1 : -Number(/previous$/iu.test(which)),
  })),
  parserOf("date.days-from", DAYS_FROM, ([, count = "", way, other = ""]) => {
    const days = DAYS.indexOf(count.toLowerCase().replace(/^(?:a|the)$/u, "one")) + 1;
    return { kind: "story", unit: "day", count: /^(?:earlier|before)$/iu.test(way ?? other) ? -days : days };
  }),
  parserOf("date.later-in", LATER_IN, ([, unit = ""]) => ({ kind: "story", unit: timeUnit(unit), count: 0 })),
  parserOf("date.span", SPAN_OF_TIME, () => ({ kind: "open" })),
  parserOf("date.length", LENGTH, ([all = ""]) =>
    /^(?:an?|one)\s(?:second|minute)$/iu.test(all) ? null : { kind: "open" },
  ),
  parserOf("date.long", LONG, (_groups, document, token) => {
    const before = lookAt(document.tokens, token.index - 1)?.lower ?? "";
    return /^(?:for|in|over|of|recent|after|past|coming|spent)$/u.test(before) ? { kind: "open" } : null;
  }),
  parserOf("date.clock", CLOCK, () => ({ kind: "open" })),
];

function namedDay(words: string): Meaning {
  const count = words.endsWith("before yesterday") ? -2 : words.endsWith("after tomorrow") ? 2 : NAMED_DAYS.get(words);
  return { kind: "offset", unit: "day", count: count ?? 0 };
}

function whichUnit(all: string, which: string, unit: string): Meaning {
  if (unit.toLowerCase() === "decade" || /^(?:the\s)?past\s/iu.test(all)) return { kind: "open" };
  const count = whichOf(which) === "last" ? -1 : Number(whichOf(which) === "next");
  if (unit.startsWith("week") && count === 0 && /^earlier/iu.test(all)) return { kind: "week-so-far" };
  return { kind: "offset", unit: timeUnit(unit), count };
}

function whichName(which: Which, month?: string, season?: string, weekday?: string): Meaning | null {
  if (month) return { kind: "month", month: monthNumber(month), which };
  if (season) return { kind: "season", season: SEASONS.get(season) ?? 21, which };
  return weekday ? { kind: "weekday", weekday: weekdayNumber(weekday), which } : null;
}

function ago(count: number | null, unit: string): Meaning {
  const base = unit.toLowerCase();
  if (count === null || /^(?:minute|hour|quarter|cent|generation)/u.test(base)) return { kind: "open" };
  return { kind: "offset", unit: timeUnit(base), count: -count, approximate: !base.startsWith("day") };
}

function whichOf(word: string): Which {
  if (LAST.test(word.toLowerCase())) return "last";
  return NEXT.test(word.toLowerCase()) ? "next" : "this";
}

function timeUnit(word: string): TimeUnit {
  const unit = word.toLowerCase();
  if (unit.startsWith("week")) return "week";
  if (unit.startsWith("month")) return "month";
  if (unit.startsWith("year")) return "year";
  return unit.startsWith("decade") ? "decade" : "day";
}
