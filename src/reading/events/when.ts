import { precision, type Span } from "#model";
import { isOfName } from "../values/dates/named-years.js";
import type { DateMention } from "../values/types.js";
import { endOfOwnClause } from "./own-clause.js";

/** Rules of dates that say how far back or ahead something else was, or how long it took. */
const NO_OCCASION = /^date\.(?:decade|length|span|long|clock|year-range)$/u;

/** "last week": of its days none is certain. */
const WEEK = "date.which-unit";

/**
 * The date of what is told at `offset`: the nearest date of the sentence, one behind it rather than before it. An occasion of
 * several days carries its first; what began or ended then ("since 2011") dates nothing.
 */
export function dateAt(dates: readonly DateMention[], text: string, offset: number): string | null {
  const ownEnd = dates.length > 0 ? endOfOwnClause(text, offset) : 0;
  const usable = dates.filter(
    ({ begin, end, date, rule }) =>
      date !== null &&
      !NO_OCCASION.test(rule) &&
      !date.startsWith("..") &&
      !isSince(text, begin) &&
      !isLastDay(text, end) &&
      begin < ownEnd &&
      !isOfName(text, begin) &&
      !(end < offset && BEYOND.test(text.slice(end, offset))) &&
      !isOfGoer(text, begin, offset) &&
      !isOfOther(text, end, offset) &&
      !isOfAgreement(text, begin, offset) &&
      !isScheduled(text, begin, offset),
  );
  const cost = (one: DateMention): number => Math.abs(one.begin - offset) + (one.begin < offset ? 25 : 0);
  const best = usable.reduce<DateMention | null>((a, b) => (a === null || cost(b) < cost(a) ? b : a), null);
  return best?.date ? firstDay(best.date, best.rule) : null;
}

/** "On Thursday, three weeks after a visit": the day of what came before or behind. */
const BEYOND = /(?<!\p{L})(?:after|before) (?:an?|the|his|her|their|its) (?:[\p{L}’'-]{1,16} ){0,4}$/u;

const DISTANCE =
  /(?<!\p{L})(?:(?:hours?|days?|weeks?|months?|years?) (?:after|before|following)|follow(?:s|ed)(?! by)|c[ao]mes? (?:after|before)|preceded by|on the heels of) [^,.;]{0,60}$/iu;

/** "His talks come a week after the visit": what stands at `offset` was on another day than the news. */
export function isAtDistance(text: string, begin: number, offset: number): boolean {
  return DISTANCE.test(text.slice(begin, offset));
}

const AFTER =
  /(?<!(?:next|last|this|that|the|per) )(?<!\p{L})(?:hours?|days?|weeks?|months?|years?) (?:after|before|following) [^,.;]{0,30}$/iu;

/** "Delivered on Friday, two years after signing the deal": the day is that of the news, and of what stands at `offset` only the distance is told. */
export function isOfNews(text: string, sentence: Extent, date: Extent, offset: number): boolean {
  if (!AFTER.test(text.slice(sentence.begin, offset))) return false;
  return date.begin < offset || text.slice(offset, date.begin).includes(",");
}

type Extent = Pick<Span, "begin" | "end">;

const OF_NOW = /^(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening))$/iu;

/** "“Today, we met”, he said": counted from the day of the speech, which need not be the report's. */
export function isOfSpeech(text: string, sentence: Extent, { begin, end }: Extent): boolean {
  if (!OF_NOW.test(text.slice(begin, end))) return false;
  return (text.slice(sentence.begin, begin).match(/["“”]/gu)?.length ?? 0) % 2 > 0;
}

/** "They will sign it, the minister said on Monday": the day on which a plan was told. */
export function isOfSaying(text: string, { begin }: Extent, offset: number): boolean {
  return begin > offset && SAYING.test(text.slice(Math.max(offset, begin - SAYING_REACH), begin));
}

const SAYING =
  /, [^,.;“”"]{1,70} (?:said|says|announced|tweeted|posted|wrote|confirmed|reported|told \p{L}{2,16})(?: on| late| late on| earlier)? $/u;
const SAYING_REACH = 110;

/** "On Friday ended the exercise". */
export function isLastDay(text: string, end: number): boolean {
  return ENDED.test(text.slice(end, end + ENDED_REACH));
}

const ENDED = /^,? (?:ended|concluded|wrapped up|finished|completed|culminated)(?!\p{L})/u;
const ENDED_REACH = 16;

/** "The general, who arrived on Tuesday, met": the day of his coming. */
function isOfGoer(text: string, begin: number, offset: number): boolean {
  if (begin > offset || !/(?<!\p{L})(?:who|which)(?!\p{L})[^,.;]*$/u.test(text.slice(Math.max(0, begin - 80), begin)))
    return false;
  return text.slice(begin, offset).includes(",");
}

/** "Last month's summit", said at a meeting: the date of the other. */
function isOfOther(text: string, end: number, offset: number): boolean {
  return /^[’']s? /u.test(text.slice(end, end + 3)) && (offset < end || offset > end + 30);
}

const SIGNED = /(?<!\p{L})(?:signed|concluded|inked|struck) (?:back )?(?:in|on) $/u;
const SIGNED_REACH = 24;

/** "Approved an amendment to the memorandum signed in 1993": the day of the memorandum. */
function isOfAgreement(text: string, begin: number, offset: number): boolean {
  const before = text.slice(Math.max(0, begin - SIGNED_REACH), begin);
  const verb = before.search(SIGNED);
  return (
    verb >= 0 &&
    /\p{L}\s$/u.test(before.slice(0, verb)) &&
    !/(?:was|were|is|be|been|and|they|have|has|had)\s$/u.test(before.slice(0, verb)) &&
    begin - before.length + verb !== offset
  );
}

const SCHEDULED = /(?:scheduled|slated|set|due)(?: to (?:start|begin|open|be held))? (?:for|on) $/u;
const SCHEDULED_REACH = 40;

/** "Scheduled for Thursday", "due to attend a parade on Thursday": a day still to come. */
export function isScheduledFor(text: string, begin: number): boolean {
  return (
    SCHEDULED.test(text.slice(Math.max(0, begin - SCHEDULED_REACH), begin)) ||
    DUE_TO.test(text.slice(Math.max(0, begin - DUE_REACH), begin))
  );
}

const DUE_TO = /(?:is|are) (?:scheduled|slated|due|set|expected) to [^.;]{0,80}$/u;
const DUE_REACH = 110;

const GATHERING = /\s[\p{Ll} -]{0,60}(?<!\p{L})(?:meeting|conference|forum|summit|talks|session)(?!\p{L})/u;

/** "Arrived for a meeting scheduled for Thursday": the day of the meeting. */
function isScheduled(text: string, begin: number, offset: number): boolean {
  return begin > offset && isScheduledFor(text, begin) && GATHERING.test(text.slice(offset, begin));
}

/** "Since 2011", "will conclude on May 3"; "a cooperation plan for 2024", "79 activities for this year" is no occasion of that year. */
function isSince(text: string, begin: number): boolean {
  const before = text.slice(Math.max(0, begin - 16), begin);
  return (
    SINCE_OR_END.test(before) || (/\sfor\s(?:the\syear\s)?$/iu.test(before) && YEAR.test(text.slice(begin, begin + 12)))
  );
}

const SINCE_OR_END = /(?:since\s(?:the\s)?|(?:conclud|culminat|end)(?:e|es|ed|ing|s)?\s(?:on\s)?)$/iu;
const YEAR = /^(?:\d{4}(?!\d)|(?:this|next|the (?:coming|current|next)) year(?!\p{L}))/u;

/** The words of the date nearest to `offset` that could not be resolved: "In February". */
export function openDateAt(dates: readonly DateMention[], text: string, offset: number): string | null {
  const open = dates.filter(({ date, rule }) => date === null && !NO_OCCASION.test(rule));
  const best = open.reduce<DateMention | null>(
    (a, b) => (a === null || Math.abs(b.begin - offset) < Math.abs(a.begin - offset) ? b : a),
    null,
  );
  return best && text.slice(best.begin, best.end).toLowerCase();
}

/** "2016-10-25/2016-10-26" is told by its first day, "last week" by its month; a longer period by nothing finer than it has. */
function firstDay(date: string, rule: string): string | null {
  if (precision(date) !== "interval") return date;
  const [from = "", to = ""] = date.split("/");
  if (to === "..") return from;
  if (precision(from) !== "day" || precision(to) !== "day") return null;
  if (rule !== WEEK) return from;
  return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : null;
}
