import { earliest } from "#model";
import type { Document } from "../../text/document.js";
import type { DateMention } from "../types.js";
import { type Phrase, wordBefore } from "./phrase.js";

const FROM = /^(?:since|after|following)$/u;
const UNTIL = /^(?:until|till|by|before)$/u;
const BETWEEN = /^(?:between|from)$/u;
const JOINS = /^\s{1,2}(?:and|to|until|till|through|[-–—])\s{1,2}$/u;

/** "since 2011" begins with 2011 and is open, "by the end of 2015" ends with 2015: the words stay outside the span. */
export function bounded(document: Document, phrase: Phrase, date: string): string {
  const token = document.tokens[phrase.token];
  if (!token || date.includes("/")) return date;
  const before = wordBefore(document, token);
  const word = before === "the" || before === "about" ? wordBefore(document, token, 2) : before;
  if (FROM.test(word)) return `${date}/..`;
  return UNTIL.test(word) ? `../${date}` : date;
}

/** Whether "between 2010 and 2014" or "from May to July" joins the two phrases to one period. */
export function joins(document: Document, first: Phrase, second: Phrase): boolean {
  const token = document.tokens[first.token];
  if (!token || second.begin - first.end > 9) return false;
  return BETWEEN.test(wordBefore(document, token)) && JOINS.test(document.text.slice(first.end, second.begin));
}

/** One mention over both, where the second is not before the first. */
export function joined(first: DateMention, second: DateMention): DateMention {
  const from = first.date === null ? null : earliest(first.date);
  const to = second.date === null ? null : earliest(second.date);
  const date = from !== null && to !== null && from <= to ? `${first.date}/${second.date}` : null;
  return { begin: first.begin, end: second.end, date, rule: "date.between" };
}
