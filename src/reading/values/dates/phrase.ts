import type { Document, Token } from "../../text/document.js";
import { lookAt } from "../../text/look-at.js";
import type { ValueRule } from "../rules.js";

/** The units that an offset from the report's date counts in. */
export type TimeUnit = "day" | "week" | "month" | "year" | "decade";
/** Which of several a name means: "last March", "this summer", "next Monday". */
export type Which = "last" | "this" | "next";

/** What a phrase says before it is known when it was written. */
export type Meaning =
  /** Complete as it stands. */
  | { readonly kind: "fixed"; readonly date: string }
  /** A day, or days, of a month without a year. */
  | { readonly kind: "day"; readonly month: number; readonly day: number; readonly last?: DayOfMonth }
  | { readonly kind: "month"; readonly month: number; readonly which?: Which }
  | { readonly kind: "season"; readonly season: number; readonly which?: Which }
  | { readonly kind: "weekday"; readonly weekday: number; readonly which?: Which }
  /** Counted from the report's date: today, last month, six months ago. */
  | { readonly kind: "offset"; readonly unit: TimeUnit; readonly count: number; readonly approximate?: boolean }
  /** The week of the report up to its day: "earlier this week". */
  | { readonly kind: "week-so-far" }
  /** Counted from the date told last: "the same day", "the following year". `month` is a month of that year. */
  | { readonly kind: "story"; readonly unit: TimeUnit; readonly count: number; readonly month?: number }
  /** Temporal, but no date: "two weeks", "recent years", "10 a.m.". */
  | { readonly kind: "open" };

export interface DayOfMonth {
  readonly month: number;
  readonly day: number;
}

/** A temporal expression found in the text. */
export interface Phrase {
  readonly begin: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly rule: ValueRule;
  /** Index of the token it begins in. */
  readonly token: number;
}

/** Reads one kind of expression. */
export interface Parser {
  /** Sticky; where it does not match nothing is read. */
  readonly pattern: RegExp;
  /** What begins at `token`, or nothing. */
  readonly parse: (document: Document, token: Token) => Phrase | null;
}

/** The groups of `pattern` (sticky) at `offset`. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** A parser that matches `pattern` (sticky) and reads its groups; `meaningOf` may decline. */
export function parserOf(
  rule: ValueRule,
  pattern: RegExp,
  meaningOf: (groups: readonly (string | undefined)[], document: Document, token: Token) => Meaning | null,
): Parser {
  const parse = (document: Document, token: Token): Phrase | null => {
    const match = matchAt(pattern, document.text, token.begin);
    const meaning = match && meaningOf(match, document, token);
    if (!match || !meaning) return null;
    return { begin: token.begin, end: token.begin + match[0].length, meaning, rule, token: token.index };
  };
  return { pattern, parse };
}

/** The lower-cased token `distance` before `token` in its sentence; empty where there is none. */
export function wordBefore(document: Document, token: Token, distance = 1): string {
  const other = lookAt(document.tokens, token.index - distance);
  return other && other.sentence === token.sentence ? other.lower : "";
}
