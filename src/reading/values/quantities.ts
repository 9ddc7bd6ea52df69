import type { Knowledge } from "#knowledge";
import { derived } from "../lexicon/derived.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { type Document, type Token, tokenAt } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { askedByForm } from "../text/remembered.js";
import { type Currencies, currencies } from "./currencies.js";
import { matchesAt } from "./matches-at.js";
import { type NumberMention, numbersIn, numberTable, numberWords } from "./numbers.js";
import type { ValueRule } from "./rules.js";
import type { QuantityMention } from "./types.js";

interface QuantityWords {
  readonly units: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
  readonly vague: RegExp;
  readonly mayBeVague: (token: Token) => boolean;
  readonly groups: RegExp;
  readonly least: RegExp;
  readonly most: RegExp;
  readonly about: RegExp;
}

const words = derived((knowledge: Knowledge): QuantityWords => {
  const table = numberTable({ knowledge });
  return {
    units: new Set(knowledge.words["measure-units"]),
    numbered: new Set(knowledge.words["numbered-things"]),
    vague: new RegExp(`(?<!\\p{L})(?:${longestFirst(Object.keys(table.vague))})(?!\\p{L})`, "iuy"),
    mayBeVague: beginsOneOf(Object.keys(table.vague)),
    groups: new RegExp(
      `(?<!\\p{L})(?:an?|another|one)\\s(?:full |first |second |new |small |large |sufficient |further |unspecified |undisclosed )?(${longestFirst([...Object.keys(table.groups), ...Object.keys(table.formations)])})(?=\\sof\\s)`,
      "iuy",
    ),
    least: before(table.bounds.least),
    most: before(table.bounds.most),
    about: before(table.bounds.about),
  };
});

function beginsOneOf(names: readonly string[]): (token: Token) => boolean {
  const firsts = new Set(names.map((name) => /^\p{L}+/u.exec(name.toLowerCase())?.[0] ?? ""));
  return askedByForm(({ lower }) => firsts.has(/^\p{L}+/u.exec(lower)?.[0] ?? ""));
}

const mayBeGroup = askedByForm(({ lower }) => /^(?:an?|another|one)$/u.test(lower));

function longestFirst(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length).join("|");
}

function before(names: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${longestFirst(names)})\\s(?:a |an |another |the )?$`, "iu");
}

/** Numbers and words that count things: no dates, years, sums, measures, ages, references or parts of designations. */
export function findQuantities(document: Document, lexicon: Lexicon): QuantityMention[] {
  const table = words(lexicon);
  const money = currencies(lexicon);
  const numbers = numbersIn(document, numberWords(lexicon)).filter(
    (number) => counts(document, number, table) && !isSum(document.text, number, money),
  );
  const counted = joinRanges(document.text, numbers).map((number) => bounded(document.text, number, table));
  const others = [...vagueCounts(document, lexicon), ...groupCounts(document, lexicon)];
  return [...counted, ...others].sort((a, b) => a.begin - b.begin).filter(apart());
}

function apart(): (mention: QuantityMention) => boolean {
  let end = 0;
  return (mention) => {
    if (mention.begin < end) return false;
    end = mention.end;
    return true;
  };
}

function isSum(text: string, { begin, end, scaled }: NumberMention, money: Currencies): boolean {
  if (money.before.test(text.slice(Math.max(0, begin - 10), begin))) return true;
  money.after.lastIndex = end;
  const name = money.after.exec(text)?.[2];
  return name !== undefined && (scaled || !money.scaledOnly.has(name));
}

function counts(document: Document, number: NumberMention, table: QuantityWords): boolean {
  const first = tokenAt(document, number.begin);
  const last = tokenAt(document, number.end - 1);
  const previous = lookAt(document.tokens, first - 1);
  const next = document.tokens[last + 1];
  if (number.form === "digits" && !Number.isInteger(number.value)) return false;
  if (isMeasured(document, number.end, next, table) || document.text[number.begin - 1] === "×") return false;
  if (previous && nextTo(document, previous.end, number.begin) && table.numbered.has(previous.lower.replace(".", "")))
    return false;
  if (previous && PENNANT.test(previous.text) && number.form === "digits") return false;
  if (next && isMonth(next.lower)) return false;
  if (isYear(document.text, number) && !isCountedYear(previous, next)) return false;
  if (number.value === 1 && number.form === "words") return isCountedOne(previous, next);
  return !GLUED_AFTER.test(document.text.slice(number.end, number.end + 2));
}

/** "82-foot", "9th", "30mm", "1990s", "8×8": the number is part of a longer word. */
const GLUED_AFTER = /^(?:[\p{L}'’×]|[-–]\p{L}|:\d|%)/u;
/** "F 465", "S 20": a letter before the number makes it a pennant or a type. */
const PENNANT = /^[B-HJ-Z]$/u;
const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/u;

function isMonth(word: string): boolean {
  return MONTHS.test(word);
}

function nextTo(document: Document, end: number, begin: number): boolean {
  return begin - end <= 2 && /^[\s.-]*$/u.test(document.text.slice(end, begin));
}

/** "Six Kilo-class submarines" are no weight, "12 KM-SAM" no distance, "12 night vision devices" no time. */
const CLASS_BEHIND = /^[ -](?:class|attack|submarine|boat|vision|sight)/iu;
const NAME_BEHIND = /^-\p{Lu}/u;

function isMeasured(document: Document, end: number, next: Token | undefined, table: QuantityWords): boolean {
  if (!next) return false;
  const word = next.lower === "-" ? document.tokens[next.index + 1] : next;
  const gap = document.text.slice(end, word?.begin ?? end);
  if (word === undefined || !/^[\s-]{0,2}$/u.test(gap) || !table.units.has(word.lower)) return false;
  const behind = document.text.slice(word.end, word.end + 11);
  return !CLASS_BEHIND.test(behind) && !NAME_BEHIND.test(behind);
}

function isYear(text: string, number: NumberMention): boolean {
  if (number.form === "words" || number.end - number.begin !== 4) return false;
  return number.value >= 1900 && number.value < 2100 && !text.slice(number.begin, number.end).includes(",");
}

const BEFORE_A_YEAR =
  /^(?:in|since|by|of|from|until|till|during|the|before|after|late|early|mid|to|and|for|through|,|\(|-|–|\p{L}+ber|january|february|march|april|may|june|july|august)$/u;

/** "2000 rifles" counts; "in 2011 protests" does not. */
function isCountedYear(previous: Token | undefined, next: Token | undefined): boolean {
  if (next?.tag !== "NOUN" || next.lower === next.lemma) return false;
  return previous === undefined || previous.lower === "." || !BEFORE_A_YEAR.test(previous.lower);
}

const NOT_BEFORE_ONE = /^(?:this|that|no|any|every|each|which|the|another|latest|last|first|only|such|whichever)$/u;

function isCountedOne(previous: Token | undefined, next: Token | undefined): boolean {
  if (!next || (previous && NOT_BEFORE_ONE.test(previous.lower))) return false;
  return next.tag === "NOUN" || next.tag === "ADJ" || next.tag === "PROPN";
}

interface Counted {
  readonly begin: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly rule: ValueRule;
}

const JOINT = /^(?:\s?[-–]\s?|\s(?:to|or)\s)$/u;

/** "12 to 16", "12-16", "between 12 and 16". */
function joinRanges(text: string, numbers: readonly NumberMention[]): Counted[] {
  const joined: Counted[] = [];
  for (const { begin, end, value } of numbers) {
    const last = joined.at(-1);
    const gap = last && begin - last.end <= 5 ? text.slice(last.end, begin) : "";
    const between = last !== undefined && /\bbetween\s$/iu.test(text.slice(Math.max(0, last.begin - 8), last.begin));
    if (last && last.low === last.high && last.low < value && (JOINT.test(gap) || (between && gap === " and ")))
      joined[joined.length - 1] = { begin: last.begin, end, low: last.low, high: value, rule: "quantity.range" };
    else joined.push({ begin, end, low: value, high: value, rule: "quantity.number" });
  }
  return joined;
}

/** "up to 40" is bounded above; "at least 24" and "about 30" keep the number that is said. The bound belongs to the span. */
function bounded(text: string, { begin, end, low, high, rule }: Counted, table: QuantityWords): QuantityMention {
  if (low !== high) return { begin, end, quantity: null, range: [low, high], rule };
  const left = text.slice(Math.max(0, begin - 24), begin);
  if (HANDED_OVER.test(left)) return { begin, end, quantity: low, range: null, rule };
  const most = table.most.exec(left);
  if (most)
    return {
      begin: begin - (left.length - most.index),
      end,
      quantity: high,
      range: [0, high],
      rule: "quantity.at-most",
    };
  const other = table.least.exec(left) ?? table.about.exec(left) ?? ANOTHER.exec(left);
  if (!other) return { begin, end, quantity: low, range: null, rule };
  return { begin: begin - (left.length - other.index), end, quantity: low, range: null, rule: "quantity.qualified" };
}

/** "Handed over two": the word before the number belongs to the verb. */
const HANDED_OVER = /(?:hand|turn|sign|tak)(?:ed|s|ing|en|e)? over $/iu;
const ANOTHER = /\b(?:another|a further|an additional|the first of|first of|a total of)\s$/iu;

function vagueCounts(document: Document, lexicon: Lexicon): QuantityMention[] {
  const ranges = numberTable(lexicon).vague;
  const { vague, mayBeVague } = words(lexicon);
  return matchesAt(document, vague, mayBeVague).map((match) => {
    const range = ranges[match[0].toLowerCase()] ?? null;
    return { begin: match.index, end: match.index + match[0].length, quantity: null, range, rule: "quantity.vague" };
  });
}

function groupCounts(document: Document, lexicon: Lexicon): QuantityMention[] {
  const { groups, formations } = numberTable(lexicon);
  return matchesAt(document, words(lexicon).groups, mayBeGroup).map((match) => {
    const word = match[1]?.toLowerCase() ?? "";
    const place = { begin: match.index, end: match.index + match[0].length };
    const quantity = groups[word];
    if (quantity !== undefined) return { ...place, quantity, range: null, rule: "quantity.group" };
    return { ...place, quantity: null, range: formations[word] ?? null, rule: "quantity.formation" };
  });
}
