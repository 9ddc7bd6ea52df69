import type { Lexicon } from "../lexicon/lexicon.js";
import { type Document, tokenAt } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { askedByForm } from "../text/remembered.js";
import { type Currencies, currencies } from "./currencies.js";
import { matchesAt } from "./matches-at.js";
import { type NumberMention, numbersIn, numberWords } from "./numbers.js";
import type { ValueRule } from "./rules.js";
import type { MoneyMention } from "./types.js";

/** How far from a sum the words may stand that say what it is: about eight words. */
const BASIS_WINDOW = 60;
const BASIS_AFTER = 30;
const BOUND_WINDOW = 24;

interface Sum {
  readonly begin: number;
  readonly end: number;
  readonly amount: number | null;
  readonly name: string | null;
  readonly scaled: boolean;
  readonly rule: ValueRule;
}

/** Sums of money, with their currency and what they are the sum of. */
export function findMoney(document: Document, lexicon: Lexicon): MoneyMention[] {
  const table = currencies(lexicon);
  const sums = sumsOf(document.text, numbersIn(document, numberWords(lexicon)), table);
  const all = [...joinRanges(document.text, sums), ...magnitudes(document, table)];
  const shared = sharedNames(document.text, all, table);
  return all.sort((a, b) => a.begin - b.begin).map((sum) => mention(document, sum, table, shared));
}

function sumsOf(text: string, numbers: readonly NumberMention[], table: Currencies): Sum[] {
  const sums: (Sum | undefined)[] = numbers.map((number) => sumAt(text, number, table));
  return flatMap(
    numbers,
    (number, i) => sums[i] ?? boundOf(text, number, lookAt(sums, i - 1), sums[i + 1], table) ?? [],
  );
}

/** The other bound of a range whose currency is said once: "$1-1.5bn", "1.5 to 2 billion euros". */
function boundOf(
  text: string,
  number: NumberMention,
  low: Sum | undefined,
  high: Sum | undefined,
  table: Currencies,
): Sum | undefined {
  const { begin, end, value } = number;
  if (low && isJoint(text, low.end, begin)) {
    const scale = number.scaled ? undefined : stick(table.scaleAfter, text, end);
    const amount = value * factor(scale?.[1], table);
    return { ...low, begin, end: end + (scale?.[0].length ?? 0), amount, scaled: number.scaled || scale !== undefined };
  }
  if (high && isJoint(text, end, high.begin)) return { ...high, begin, end, amount: value, scaled: number.scaled };
  return undefined;
}

function isJoint(text: string, end: number, begin: number): boolean {
  return begin - end <= 5 && (RANGE_JOINT.test(text.slice(end, begin)) || BETWEEN_JOINT.test(text.slice(end, begin)));
}

function sumAt(text: string, number: NumberMention, table: Currencies): Sum | undefined {
  return withSign(text, number, table) ?? withWord(text, number, table);
}

/** "$664 million", "US$1.5bn", "Rs 2.5 billion". */
function withSign(text: string, number: NumberMention, table: Currencies): Sum | undefined {
  if (number.form === "words" && !number.scaled) return undefined;
  const match = table.before.exec(text.slice(Math.max(0, number.begin - 10), number.begin));
  const name = match?.[1];
  if (!match || !name) return undefined;
  const scale = number.scaled ? undefined : stick(table.scaleAfter, text, number.end);
  const end = repeatedName(text, number.end + (scale?.[0].length ?? 0), table);
  const amount = number.value * factor(scale?.[1], table);
  const scaled = number.scaled || scale !== undefined;
  return { begin: number.begin - match[0].length, end, amount, name, scaled, rule: "money.sign" };
}

/** "$1.1-billion-dollar" and "$664 million US dollars" say their currency twice. */
function repeatedName(text: string, end: number, table: Currencies): number {
  const match = stick(table.after, text, end);
  return match?.[2] && !match[1] && /^[\s-]/u.test(match[0]) && !table.scaledOnly.has(match[2])
    ? end + match[0].length
    : end;
}

/** "664 million USD", "200m euros", "half a billion dollars", "2 trillion won". */
function withWord(text: string, number: NumberMention, table: Currencies): Sum | undefined {
  const match = stick(table.after, text, number.end);
  const name = match?.[2];
  if (!match || !name || (match[1] && number.scaled)) return undefined;
  const scaled = number.scaled || match[1] !== undefined;
  if (!scaled && table.scaledOnly.has(name)) return undefined;
  const amount = number.value * factor(match[1], table);
  return { begin: number.begin, end: number.end + match[0].length, amount, name, scaled, rule: "money.word" };
}

function factor(short: string | undefined, table: Currencies): number {
  return short === undefined ? 1 : (table.abbreviations.get(short.toLowerCase()) ?? 1);
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const RANGE_JOINT = /^\s?(?:-|–|—|to|or)\s?$/u;
const BETWEEN_JOINT = /^\sand\s$/u;

/** "$1 billion to $1.5 billion", "$1-$1.5bn", "between 1 and 1.5 billion": the lower bound is what all agree on. */
function joinRanges(text: string, sums: readonly Sum[]): Sum[] {
  const joined: Sum[] = [];
  for (const sum of sums) {
    const last = joined.at(-1);
    if (last && isRange(text, last, sum)) joined[joined.length - 1] = rangeOf(last, sum);
    else joined.push(sum);
  }
  return joined;
}

function isRange(text: string, low: Sum, high: Sum): boolean {
  const gap = high.begin - low.end <= 5 ? text.slice(low.end, high.begin) : "";
  const before = text.slice(Math.max(0, low.begin - 9), low.begin).toLowerCase();
  if (
    !(RANGE_JOINT.test(gap) && !before.includes("from ")) &&
    !(BETWEEN_JOINT.test(gap) && before.includes("between "))
  )
    return false;
  return low.amount !== null && high.amount !== null && (low.amount < high.amount || (!low.scaled && high.scaled));
}

/** The first bound takes the scale of the second where it has none of its own ("$1-1.5bn"). */
function rangeOf(low: Sum, high: Sum): Sum {
  const scale = !low.scaled && high.scaled ? scaleOf(high.amount ?? 1) : 1;
  return { ...low, end: high.end, amount: (low.amount ?? 0) * scale, scaled: high.scaled, rule: "money.range" };
}

function scaleOf(amount: number): number {
  return [1e12, 1e9, 1e6, 1e3].find((scale) => amount >= scale) ?? 1;
}

/** Words that an expression of a mere magnitude begins with. */
const MAGNITUDE = /^(?:multi|(?:tens|hundreds|millions|billions|trillions|several|many|a)$)/u;
const mayBeMagnitude = askedByForm(({ lower }) => MAGNITUDE.test(lower));

function magnitudes(document: Document, table: Currencies): Sum[] {
  const sums = matchesAt(document, table.magnitude, mayBeMagnitude).filter((match) => !isOfThings(match));
  return sums.map((match) => {
    const end = match.index + match[0].trimEnd().length;
    return { begin: match.index, end, amount: null, name: match[1] ?? null, scaled: true, rule: "money.magnitude" };
  });
}

/** "Millions of shells": no currency, and things behind it. */
function isOfThings([text, currency]: RegExpExecArray): boolean {
  return currency === undefined && /\sof\s*$/u.test(text);
}

function mention(
  document: Document,
  { begin, end, amount, name, rule }: Sum,
  table: Currencies,
  shared: ReadonlyMap<string, string | null>,
): MoneyMention {
  const { text } = document;
  const before = text.slice(Math.max(0, begin - BOUND_WINDOW), begin);
  const ceiling = table.ceiling.test(before);
  const approximate = amount === null || ceiling || rule === "money.range" || table.approximate.test(before);
  const basis = ceiling ? "ceiling" : basisOf(document, begin, end, table);
  const currency = name === null ? null : (table.codes.get(name) ?? shared.get(name) ?? null);
  return { begin, end, amount, currency, approximate, basis, rule };
}

/** A name that several states share goes to the one that the report speaks of most; null where it speaks of none. */
function sharedNames(text: string, sums: readonly Sum[], table: Currencies): ReadonlyMap<string, string | null> {
  const names = new Set(flatMap(sums, ({ name }) => (name !== null && table.shared.has(name) ? [name] : [])));
  return new Map([...names].map((name) => [name, mostCued(text, table.shared.get(name) ?? [])]));
}

function mostCued(
  text: string,
  candidates: readonly { readonly code: string; readonly cues: readonly string[] }[],
): string | null {
  const counted = candidates.map(({ code, cues }) => ({
    code,
    count: cues.filter((cue) => text.includes(cue)).length,
  }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a), { code: "", count: 0 });
  return best.count > 0 ? best.code : null;
}

/** What the sum is the sum of, from the words behind it, then from those before it, in its sentence. */
function basisOf(document: Document, begin: number, end: number, table: Currencies): string | null {
  const sentence = document.sentences[document.tokens[tokenAt(document, begin)]?.sentence ?? -1];
  const from = Math.max(sentence?.begin ?? 0, begin - BASIS_WINDOW);
  const to = Math.min(sentence?.end ?? document.text.length, end + BASIS_WINDOW);
  const after = document.text.slice(end, to);
  const before = document.text.slice(from, begin);
  const [next] = after.matchAll(table.basisWord);
  if (next && next.index <= BASIS_AFTER && !/[.;:]/u.test(after.slice(0, next.index))) return named(next[1], table);
  return named([...before.matchAll(table.basisWord)].at(-1)?.[1], table);
}

function named(word: string | undefined, { bases }: Currencies): string | null {
  return word === undefined ? null : (bases.get(word.toLowerCase()) ?? null);
}
