import { z } from "zod";
import type { Knowledge } from "#knowledge";
import { derived } from "../lexicon/derived.js";
import { DIGIT } from "../text/characters.js";
import type { Document, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { matchesOfKind } from "../text/matches-of-kind.js";
import { askedByForm } from "../text/remembered.js";

/** A number written in digits or words, with the scale words that belong to it ("2.5 million", "two and a half billion"). */
export interface NumberMention {
  readonly begin: number;
  readonly end: number;
  readonly value: number;
  readonly form: "digits" | "words";
  /** Whether million, crore and the like were said. */
  readonly scaled: boolean;
}

const Range = z.tuple([z.number(), z.number()]);
const NumberTable = z.strictObject({
  units: z.record(z.string(), z.number()),
  multipliers: z.record(z.string(), z.number()),
  abbreviations: z.record(z.string(), z.number()),
  groups: z.record(z.string(), z.number()),
  vague: z.record(z.string(), Range),
  formations: z.record(z.string(), Range.nullable()),
  bounds: z.strictObject({
    least: z.array(z.string()),
    most: z.array(z.string()),
    about: z.array(z.string()),
  }),
});
export type NumberTable = z.infer<typeof NumberTable>;

interface NumberWords {
  readonly units: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  /** Whether a spelled number may begin with a word, by itself. */
  readonly mayBegin: (token: Token) => boolean;
}

/** The checked table of number words. */
export const numberTable = derived((knowledge: Knowledge) => NumberTable.parse(knowledge.tables["number-words"]));

const BEFORE_MULTIPLIER = /^(?:half|an?|one)$/u;

export const numberWords = derived((knowledge: Knowledge): NumberWords => {
  const table = NumberTable.parse(knowledge.tables["number-words"]);
  const units = new Map(Object.entries(table.units));
  const mayBegin = askedByForm(({ lower }) => units.has(lower) || BEFORE_MULTIPLIER.test(lower));
  return { units, multipliers: new Map(Object.entries(table.multipliers)), mayBegin };
});

/** Digits with western or Indian grouping, grouped by spaces ("20 000", but "18 155 mm guns" are eighteen), or none. */
export const DIGITS =
  /(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,3}(?:[\u00A0\u2009\u202F]\d{3}){1,3}|\d{1,3}(?: \d{3}){0,2} \d00(?![ -]?(?:mm|pound|lb|kg|ton|hp|km|met))(?!\d)|\d{1,3}(?:,\d{2}){1,4},\d{3}|\d{1,15})(?:\.\d{1,4})?(?![\p{N}_])/uy;
const GLUED = /[\p{L}\p{N}.,:/_–-]$/u;
/** "Rs2.5", "EUR200" and the second bound of "12-16" are numbers; "F16", "S-400" and "3.2.1" are not. */
export const NUMBER_MAY_FOLLOW = /(?:^|[^\p{L}\p{N}-])(?:Rs\.?|\p{Lu}{3}|RM|Tk|KD|\d{1,4}[-–])$/u;

/** Sums and counts both look at the numbers of a text; they are found once. */
const found = new WeakMap<Document, readonly NumberMention[]>();

/** Every number of the text in order, without overlaps. */
export function numbersIn(document: Document, words: NumberWords): readonly NumberMention[] {
  const known = found.get(document) ?? findNumbers(document, words);
  found.set(document, known);
  return known;
}

function findNumbers(document: Document, words: NumberWords): NumberMention[] {
  const digits = digitNumbers(document, words);
  const spelled = spelledNumbers(document.tokens, words);
  return [...digits, ...spelled].sort((a, b) => a.begin - b.begin).filter(startsAfterTheOneBefore());
}

function startsAfterTheOneBefore(): (number: NumberMention) => boolean {
  let end = 0;
  return (number) => {
    if (number.begin < end) return false;
    end = number.end;
    return true;
  };
}

const SCALE_AFTER = /[\s-]{1,2}(\p{L}{4,8})(?!\p{L})(?:[\s-](crore|million|billion)(?!\p{L}))?/uy;

function digitNumbers({ text }: Document, { multipliers }: NumberWords): NumberMention[] {
  const numbers: NumberMention[] = [];
  for (const match of matchesOfKind(text, DIGITS, DIGIT)) {
    const begin = match.index;
    const before = text.slice(Math.max(0, begin - 6), begin);
    if (GLUED.test(before) && !NUMBER_MAY_FOLLOW.test(before)) continue;
    const digitsEnd = begin + match[0].length;
    const scale = scaleAfter(text, digitsEnd, multipliers);
    const value = scaledBy(Number(match[0].replaceAll(/[,\s]/gu, "")), scale?.factor ?? 1);
    numbers.push({ begin, end: scale?.end ?? digitsEnd, value, form: "digits", scaled: scale !== undefined });
  }
  return numbers;
}

function scaleAfter(
  text: string,
  at: number,
  multipliers: ReadonlyMap<string, number>,
): { end: number; factor: number } | undefined {
  SCALE_AFTER.lastIndex = at;
  const match = SCALE_AFTER.exec(text);
  const first = match?.[1] && multipliers.get(match[1].toLowerCase());
  if (!match || !first || first < 1000) return undefined;
  const second = match[2] && multipliers.get(match[2].toLowerCase());
  if (second) return { end: at + match[0].length, factor: first * second };
  return { end: at + match[0].length - (match[2] ? match[2].length + 1 : 0), factor: first };
}

function spelledNumbers(tokens: readonly Token[], words: NumberWords): NumberMention[] {
  const numbers: NumberMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !words.mayBegin(token) || !startsNumber(tokens, i, words)) continue;
    const last = lastOfNumber(tokens, i, words);
    const parts = tokens.slice(i, last + 1).map((part) => part.lower);
    const value = valueOfWords(parts, words);
    const end = tokens[last]?.end ?? token.end;
    const scaled = parts.some((part) => (words.multipliers.get(part) ?? 0) >= 1000);
    if (value !== undefined) numbers.push({ begin: token.begin, end, value, form: "words", scaled });
    i = last;
  }
  return numbers;
}

function startsNumber(tokens: readonly Token[], i: number, { units, multipliers }: NumberWords): boolean {
  const lower = tokens[i]?.lower ?? "";
  const next = tokens[i + 1]?.lower ?? "";
  if (units.has(lower)) return true;
  if (lower === "half") return next === "a" && multipliers.has(tokens[i + 2]?.lower ?? "");
  return (lower === "a" || lower === "an" || lower === "one") && multipliers.has(next);
}

/** Words of one number are joined by hyphens, "and" or nothing. No number has more than twelve of them. */
function lastOfNumber(tokens: readonly Token[], first: number, words: NumberWords): number {
  let last = first;
  for (let i = first + 1; i < Math.min(tokens.length, first + 12); i++) {
    const lower = tokens[i]?.lower ?? "";
    if (words.multipliers.has(lower) || lower === "half" || (words.units.has(lower) && mayFollow(tokens, i, words)))
      last = i;
    else if (lower !== "-" && lower !== "and" && lower !== "a" && lower !== "point") break;
  }
  return last;
}

/** "twenty four", "hundred and five", "thousand six", "one point three" go on; "two three" does not. */
function mayFollow(tokens: readonly Token[], i: number, { units, multipliers }: NumberWords): boolean {
  const back = [lookAt(tokens, i - 1)?.lower ?? "", lookAt(tokens, i - 2)?.lower ?? ""];
  if (back[0] === "point" || (back[0] === "-" && back[1] === "point"))
    return (units.get(tokens[i]?.lower ?? "") ?? 99) < 10;
  const before = back[0] === "-" || back[0] === "and" ? back[1] : back[0];
  if (before === undefined || multipliers.has(before)) return before !== undefined;
  const tens = units.get(before) ?? 0;
  return tens >= 20 && (units.get(tokens[i]?.lower ?? "") ?? 99) < 10 && back[0] !== "and";
}

/** The value of the words of one number; nothing where they are no number. */
export function valueOfWords(
  parts: readonly string[],
  { units, multipliers }: Pick<NumberWords, "units" | "multipliers">,
): number | undefined {
  let total = 0;
  let current = 0;
  let seen = false;
  let place = 1;
  for (const part of parts) {
    if (part === "point") place = 0.1;
    const unit = part === "half" ? 0.5 : units.get(part);
    const factor = multipliers.get(part);
    if (unit !== undefined) current += place < 1 ? unit * place : unit;
    if (unit !== undefined && place < 1) place /= 10;
    if (factor !== undefined) place = 1;
    if (factor !== undefined && factor < 1000) current = (current || 1) * factor;
    if (factor !== undefined && factor >= 1000) {
      total += (current || 1) * factor;
      current = 0;
    }
    seen ||= unit !== undefined || factor !== undefined;
  }
  return seen ? Math.round((total + current) * 100) / 100 : undefined;
}

/** 524.2 million is 524,200,000 and no part of a hundredth more. */
function scaledBy(value: number, factor: number): number {
  return Math.round(value * factor * 100) / 100;
}
