import { precision, type Report } from "#model";
import type { Document } from "../text/document.js";
import { bounded, joined, joins } from "./dates/bounds.js";
import { findPhrases } from "./dates/order.js";
import type { Phrase } from "./dates/phrase.js";
import { referenceOf } from "./dates/reference.js";
import { resolve, type Setting } from "./dates/resolve.js";
import { tenseAround } from "./dates/tense.js";
import type { DateMention, Values } from "./types.js";

/** Dates and periods, resolved against the report's date or a date that the text carries; and that date. */
export function findDates(document: Document, report: Report): Pick<Values, "dates" | "written"> {
  const phrases = findPhrases(document);
  const reference = referenceOf(document, phrases, report);
  const yearsOfMonth = yearsByMonth(phrases);
  const mentions: DateMention[] = [];
  let story: string | null = null;
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i];
    if (!phrase) continue;
    const setting = { reference, tense: tenseOf(document, phrase), story, yearsOfMonth };
    const next = phrases[i + 1];
    if (next && joins(document, phrase, next)) {
      mentions.push(joined(...period(phrase, next, setting)));
      i++;
      continue;
    }
    const date = resolve(phrase.meaning, setting);
    story = date ?? story;
    mentions.push(mention(phrase, date && bounded(document, phrase, date)));
  }
  return { dates: mentions, written: reference };
}

/** The first of two dates takes the year of the second where it has none: "between July and September 2014". */
function period(first: Phrase, second: Phrase, setting: Setting): [DateMention, DateMention] {
  const to = resolve(second.meaning, setting);
  const isFixed = second.meaning.kind === "fixed" && to !== null && precision(to) !== "year";
  const from = resolve(first.meaning, isFixed ? { ...setting, reference: to, tense: "past" } : setting);
  return [mention(first, from), mention(second, to)];
}

function mention({ begin, end, rule }: Phrase, date: string | null): DateMention {
  return { begin, end, date, rule };
}

function tenseOf(document: Document, { token, meaning }: Phrase): Setting["tense"] {
  const at = document.tokens[token];
  return at && (meaning.kind === "day" || meaning.kind === "month" || meaning.kind === "weekday")
    ? tenseAround(document, at)
    : null;
}

/** Which years the text gives to each month, from the dates that are complete. */
function yearsByMonth(phrases: readonly Phrase[]): Map<number, Set<number>> {
  const years = new Map<number, Set<number>>();
  for (const { meaning } of phrases) {
    if (meaning.kind !== "fixed") continue;
    const [, year, month] = /^(\d{4})-(0\d|1[0-2])/u.exec(meaning.date) ?? [];
    if (!year || !month) continue;
    const known = years.get(Number(month)) ?? new Set<number>();
    years.set(Number(month), known.add(Number(year)));
  }
  return years;
}
