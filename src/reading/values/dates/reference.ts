import { addDays, dayNumber, earliest, isDay, isoDay, isPartialDate, precision, type Report, weekdayOf } from "#model";
import { type Document, tokenAt } from "../../text/document.js";
import { flatMap } from "../../text/flat-map.js";
import type { Phrase } from "./phrase.js";
import { tenseAround } from "./tense.js";

/** How many paragraphs may carry a dateline or a caption with the report's own date. */
const HEAD_PARAGRAPHS = 5;
/** A dateline stands near the beginning of its paragraph, in characters. */
const DATELINE_LENGTH = 80;
/** A dateline's date is at most so many days older than the publication. */
const DATELINE_AGE_DAYS = 14;

const PLACE_OF_DATELINE =
  /^(?!(?:On|In|By|Since|From|At|Until|During)\s)(?:[\p{Lu}(][\p{L}.'’)-]{0,30}(?:[\s,:/–—-]{1,3}|$)){0,7}$/u;
const END_OF_DATELINE = /^\s{0,2}(?:$|\n|[(:–—-]|\.\s?(?:\/|$|\n|[–—-])|\/|,\s\p{Lu}[\p{L}]{1,20}\.\s)/u;

/**
 * When the report was written: its dateline where it has one, else its publication date, else a full date in its head that
 * is the weekday the head speaks of ("on February 2, 2026 … on Monday"). Null where none of them is there.
 */
export function referenceOf(document: Document, phrases: readonly Phrase[], report: Report): string | null {
  const published = publishedDate(report);
  return datelineOf(document, phrases, published) ?? published ?? consistentDay(document, phrases);
}

function publishedDate({ published }: Report): string | null {
  const date = published?.slice(0, 10) ?? "";
  const kind = isPartialDate(date) ? precision(date) : null;
  return kind === "day" || kind === "month" || kind === "year" ? date : null;
}

function datelineOf(document: Document, phrases: readonly Phrase[], published: string | null): string | null {
  for (const phrase of phrases) {
    const paragraph = paragraphOf(document, phrase);
    if (paragraph === undefined || paragraph.index >= HEAD_PARAGRAPHS) return null;
    if (!isDateline(document.text, paragraph.begin, phrase)) continue;
    const day = datelineDay(phrase, published);
    if (day) return day;
  }
  return null;
}

/** Whether a date is that of a dateline: when the report was written, and of nothing that it tells. */
export function isOfDateline(document: Document, date: Pick<Phrase, "begin" | "end">): boolean {
  const sentence = document.sentences[document.tokens[tokenAt(document, date.begin)]?.sentence ?? -1];
  const paragraph = sentence && document.paragraphs[sentence.paragraph];
  if (paragraph === undefined || paragraph.index >= HEAD_PARAGRAPHS || date.begin === paragraph.begin) return false;
  return isDateline(document.text, paragraph.begin, date);
}

function isDateline(text: string, begin: number, phrase: Pick<Phrase, "begin" | "end">): boolean {
  if (phrase.begin - begin > DATELINE_LENGTH) return false;
  return (
    PLACE_OF_DATELINE.test(text.slice(begin, phrase.begin)) &&
    END_OF_DATELINE.test(text.slice(phrase.end, phrase.end + 30))
  );
}

/** A dateline without a year takes the one that puts it shortly before the publication. */
function datelineDay({ meaning }: Phrase, published: string | null): string | null {
  if (meaning.kind === "fixed") return precision(meaning.date) === "day" ? meaning.date : null;
  const latestDay = published !== null && precision(published) === "day" ? dayNumber(published) : null;
  if (meaning.kind !== "day" || latestDay === null || published === null) return null;
  for (const year of [Number(published.slice(0, 4)), Number(published.slice(0, 4)) - 1]) {
    if (!isDay(year, meaning.month, meaning.day)) continue;
    const age = latestDay - dayNumber(isoDay(year, meaning.month, meaning.day));
    if (age >= -1 && age <= DATELINE_AGE_DAYS) return addDays(published, -age);
  }
  return null;
}

/** The first full date of the head whose weekday the head names without a date ("on Monday"), looking back. */
function consistentDay(document: Document, phrases: readonly Phrase[]): string | null {
  const head = phrases.filter((phrase) => (paragraphOf(document, phrase)?.index ?? HEAD_PARAGRAPHS) < HEAD_PARAGRAPHS);
  const weekdays = new Set(flatMap(head, (phrase) => bareWeekday(document, phrase)));
  for (const { meaning } of head) {
    if (meaning.kind !== "fixed" || precision(meaning.date) !== "day") continue;
    const day = earliest(meaning.date);
    if (day && weekdays.has(weekdayOf(day))) return day;
  }
  return null;
}

function bareWeekday(document: Document, { meaning, token }: Phrase): number[] {
  const at = document.tokens[token];
  if (meaning.kind !== "weekday" || meaning.which !== undefined || !at) return [];
  return tenseAround(document, at) === "future" ? [] : [meaning.weekday];
}

function paragraphOf(document: Document, { token }: Phrase): Document["paragraphs"][number] | undefined {
  const sentence = document.sentences[document.tokens[token]?.sentence ?? -1];
  return sentence && document.paragraphs[sentence.paragraph];
}
