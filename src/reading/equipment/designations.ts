import type { Platform } from "#knowledge";
import type { ItemCategory } from "#model";
import type { Lexicon, ListedHit } from "../lexicon/lexicon.js";
import { CAPITAL, DIGIT, kindAt, OTHER, SMALL } from "../text/characters.js";
import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { hasAny } from "../text/has-any.js";
import { isSurrogate, matchesOfKind } from "../text/matches-of-kind.js";
import { PLURAL, platformMention, VARIANT } from "./listed.js";
import type { EquipmentRule } from "./rules.js";
import type { EquipmentMention } from "./types.js";
import { compact, type EquipmentWords, equipmentWords } from "./words.js";

/** Letters and digits as designations write them: "Mi-35M", "T-90MS", "F-16C/D", "JF 17s", "TB2", "M1A2", "9K720", "2S19". */
const LETTERS_AND_DIGITS =
  /(?<![\p{L}\p{N}/.-])(?:\p{Lu}(?:\p{L}{0,7}-?|\p{L}{1,7} )\d{1,4}|\d{1,2}\p{Lu}{1,2}\d{1,4})(?:\p{Lu}{1,3}\d{0,2}\p{L}{0,3})?(?:-\d{1,3}\p{Lu}{0,2})?(?:\/\p{Lu}{1,2}\d?)?(?:['’]?s)?(?![\p{L}\p{N}])(?!-\p{Ll})/uy;
/** "Type 054A", "Project 636.3", "Type-003". */
export const TYPE_AND_NUMBER =
  /(?<!\p{L})(?:[Tt]ype|Project)[ -]\d{2,5}(?:\.\d{1,2})?[A-Z]{0,2}\d?(?:\/[A-Z]{1,2})?(?:[ -][Cc]lass)?(?![\p{L}\p{N}])/gu;
/** "Ming class", "Song-class", "Gregorio del Pilar-class" by its last word. */
export const CLASS_NAME =
  /(?<![\p{L}-])\p{Lu}[\p{L}'’]{0,20}(?: (?:\p{Lu}\p{L}{1,15}|[IVX]{1,3}))?[- ][Cc]lass(?!\p{L})/uy;
const NOT_A_CLASS =
  /^(?:World|First|Second|Third|Middle|Working|Upper|Top|Business|Master|The|A |This|That|New|Best|High|Same)(?![\p{L}])/u;

/** A count at the head of a sentence is no part of the class that it counts. */
const COUNT_BEFORE =
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Both|Its|Their|All|Some|Several)\s(?=\p{Lu})/u;

/** "Japan's Mogami-class": whose it is is no part of its name. */
const OWNER_BEFORE = /^\p{Lu}\p{L}{1,20}['’]s?\s(?=\p{Lu})/u;

interface Found {
  readonly begin: number;
  readonly end: number;
  readonly surface: string;
  readonly rule: EquipmentRule;
}

/** Designations that nobody listed, caught by their form, and listed ones in another spelling. */
export function designations(
  document: Document,
  hits: readonly ListedHit[],
  nouns: readonly EquipmentMention[],
  lexicon: Lexicon,
): EquipmentMention[] {
  const words = equipmentWords(lexicon);
  const others = otherNames(hits);
  const nounAt = new Map(nouns.map((noun) => [noun.begin, noun]));
  const forms = lettersAndDigits(document.text, others, words);
  return [
    ...flatMap(forms, (form) => byLetters(document.text, form, nounAt, words) ?? []),
    ...withKnownCategory(document.text, typesAndClasses(document.text), nounAt, words),
  ];
}

/** Names of something else than equipment: where they begin and end. */
function otherNames(hits: readonly ListedHit[]): ReadonlyMap<number, number> {
  const others = hits.filter(({ entries }) => entries.some(({ kind }) => kind !== "platform"));
  return new Map(others.map(({ begin, end }) => [begin, end]));
}

/** The first digit stands at most so far behind the beginning: eight letters, of two code units each at most, and a joint. */
const DIGIT_REACH = 17;

/** All matches of `LETTERS_AND_DIGITS`, tried only where a capital or a digit begins a word with a digit near it. */
function matchesOf(text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let digit = -1;
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === SMALL || (kind === OTHER && !isSurrogate(text.charCodeAt(at)))) continue;
    const before = at > 0 ? kindAt(text, at - 1) : OTHER;
    if (before === CAPITAL || before === DIGIT) continue;
    if (digit < at) digit = nextDigit(text, at);
    if (digit - at > DIGIT_REACH) continue;
    LETTERS_AND_DIGITS.lastIndex = at;
    const match = LETTERS_AND_DIGITS.exec(text);
    if (!match) continue;
    matches.push(match);
    at = match.index + match[0].length - 1;
  }
  return matches;
}

function nextDigit(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** A capital of a script beyond the basic plane is two halves, of which the table of kinds knows nothing. */
function lettersAndDigits(text: string, others: ReadonlyMap<number, number>, words: EquipmentWords): Found[] {
  return flatMap(matchesOf(text), (match) => {
    const begin = match.index;
    const surface = match[0].replace(PLURAL, "$1");
    if ((others.get(begin) ?? 0) >= begin + surface.length || words.notDesignations.has(compact(surface))) return [];
    return [{ begin, end: begin + match[0].length, surface, rule: "equipment.form" }];
  });
}

/** A known platform, a prefix that names equipment by itself, or an equipment noun beside it. */
function byLetters(
  text: string,
  found: Found,
  nounAt: ReadonlyMap<number, EquipmentMention>,
  words: EquipmentWords,
): EquipmentMention | undefined {
  const platform = platformNamed(found.surface, words);
  if (platform) return { ...platformMention(text, found.begin, found.end, platform, "equipment.spelling") };
  const prefix = /^\p{L}+/u.exec(found.surface)?.[0] ?? "";
  const noun = nounBeside(text, found, nounAt);
  const known = words.prefixes.get(prefix);
  const spaced = found.surface.includes(" ");
  const category = spaced ? known : (noun?.category ?? known);
  return category && mention(text, found, category);
}

/** By its whole form, without the letters of its variant ("F-16C/D" is an F-16), or by a name of four letters and more ("Hawk-128"). */
function platformNamed(surface: string, { platforms }: EquipmentWords): Platform | undefined {
  const key = compact(surface);
  return (
    platforms.get(key) ??
    platforms.get(/^\p{L}{1,8}\d{1,4}/u.exec(key)?.[0] ?? key) ??
    platforms.get(/^\p{L}{4,8}(?=\d)/u.exec(key)?.[0] ?? key)
  );
}

/** An equipment noun right behind the designation, one modifier apart at most: "KJ-600 early warning aircraft". */
function nounBeside(
  text: string,
  { end }: Found,
  nounAt: ReadonlyMap<number, EquipmentMention>,
): EquipmentMention | undefined {
  return flatMap(starts(text, end), (begin) => nounAt.get(begin) ?? [])[0];
}

const STEPS = /^(?:\s?\(|,? (?:a |an )?| )(?:([\p{L}-]{1,20}) )?(?:([\p{L}-]{1,20}) )?/u;

/** Offsets where a noun may begin behind `end`: at once, or one or two modifiers on. */
function starts(text: string, end: number): number[] {
  const match = STEPS.exec(text.slice(end, end + 50));
  if (!match) return [];
  const whole = end + match[0].length;
  const second = match[2] ? whole - match[2].length - 1 : whole;
  return [match[1] ? second - match[1].length - 1 : second, second, whole];
}

function typesAndClasses(text: string): Found[] {
  const types = hasAny(text, ["ype", "Project"]) ? [...text.matchAll(TYPE_AND_NUMBER)] : [];
  const named = hasAny(text, ["class", "Class"]) ? matchesOfKind(text, CLASS_NAME, CAPITAL) : [];
  const classes = named.filter((match) => !NOT_A_CLASS.test(match[0]));
  return [...types, ...classes].map((match) => {
    const surface = match[0].replace(OWNER_BEFORE, "").replace(COUNT_BEFORE, "");
    const end = match.index + match[0].length;
    return { begin: end - surface.length, end, surface, rule: "equipment.class" };
  });
}

/** A type or class is equipment where a noun beside it says of what, here or elsewhere in the report. */
function withKnownCategory(
  text: string,
  found: readonly Found[],
  nounAt: ReadonlyMap<number, EquipmentMention>,
  words: EquipmentWords,
): EquipmentMention[] {
  const categories = new Map<string, ItemCategory>();
  for (const one of found) {
    const category = words.platforms.get(compact(one.surface))?.category ?? nounBeside(text, one, nounAt)?.category;
    if (category && !categories.has(compact(one.surface))) categories.set(compact(one.surface), category);
  }
  return flatMap(found, (one) => {
    const category = categories.get(compact(one.surface));
    return category ? [mention(text, one, category)] : [];
  });
}

function mention(text: string, { begin, end, surface, rule }: Found, category: ItemCategory): EquipmentMention {
  VARIANT.lastIndex = end;
  const variant = VARIANT.exec(text)?.[0] ?? "";
  const designation = surface + variant;
  return { begin, end: end + variant.length, designation, entity: null, category, generic: false, loose: false, rule };
}
