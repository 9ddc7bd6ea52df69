import type { ListedKind } from "#model";
import { folded, nameParts, plain, romanised, soundKey } from "#record";
import { eastAsianName } from "./east-asian.js";
import type { ScreenTable } from "./table.js";
import { PART_WEIGHT } from "./weights.js";

/** One part of a name, with what its other spellings and scripts share. */
export interface Part {
  readonly spelled: string;
  readonly key: string;
  /** Consonants as a script without vowels would show them; several where letters have several readings. */
  readonly skeletons: readonly string[];
  readonly foreign: boolean;
  /** Which letters it has, a bit each: tells quickly that two words are far apart. */
  readonly letters: number;
  readonly weight: number;
  /** The syllables that a romanised Chinese or Korean name may stand for. */
  readonly readings: readonly string[];
  /** What lists are looked up by: what another spelling of the part would share. */
  readonly keys: readonly string[];
}

/** A name taken apart, once for all comparisons. */
export interface ReadName {
  readonly text: string;
  readonly isOrganisation: boolean;
  readonly parts: readonly Part[];
  /** Neighbouring parts written as one, by the place of the first. */
  readonly pairs: readonly Part[];
  readonly initials: string;
}

/** Longer names are cut: nothing on a list has more parts that tell. */
const MAX_PARTS = 10;
const MAX_NAME_CHARACTERS = 300;
const MAX_KEPT_PARTS = 100_000;
const ARABIC = /\p{Script=Arabic}/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}]/u;
const MARKS = /[\p{Mn}\u0640\u200b-\u200f]/gu;
const NOT_WORDS = /[^\p{L}\p{M}\p{N}'’`\u200c]+/u;
const SYLLABLES = /[A-Z][a-z]*|[a-z]+/gu;
/** "Ch'ien": hardly anybody writes it. */
const ASPIRATION = /['`’‘ʻʼ]/gu;
const LATIN_WORD = /[a-z]+/gu;
const ORGANISATION_WORD = /[a-z0-9]+/gu;
const ARTICLE = "ال";
const SERVANT = "عبد";

export function readName(name: string, kind: ListedKind, table: ScreenTable): ReadName {
  const text = name.slice(0, MAX_NAME_CHARACTERS);
  const isOrganisation = kind !== "person";
  const parts = (isOrganisation ? organisationParts(text, table) : personParts(text, table)).slice(0, MAX_PARTS);
  return {
    text,
    isOrganisation,
    parts,
    pairs: pairsOf(parts, table),
    initials: initialsOf(text, isOrganisation, table),
  };
}

function pairsOf(parts: readonly Part[], table: ScreenTable): readonly Part[] {
  return parts.slice(0, -1).map((part, i) => {
    const next = parts[i + 1] ?? part;
    const joined = latinPart(part.spelled + next.spelled, table);
    return { ...joined, foreign: part.foreign || next.foreign, weight: part.weight + next.weight };
  });
}

function initialsOf(text: string, isOrganisation: boolean, table: ScreenTable): string {
  if (!isOrganisation) return "";
  const words = (plain(text).match(ORGANISATION_WORD) ?? []).filter(
    (word) => !table.emptyWords.has(word) && !table.legalForms.has(word),
  );
  return words.length > 2 ? words.map((word) => word[0]).join("") : "";
}

function organisationParts(text: string, table: ScreenTable): readonly Part[] {
  if (ARABIC.test(text)) return arabicParts(text.split(NOT_WORDS).filter(Boolean), table);
  const all =
    plain(text)
      .replace(/['`]|\.(?=[a-z]\b)/gu, "")
      .match(ORGANISATION_WORD) ?? [];
  const telling = all.filter((word) => !table.emptyWords.has(word) && !table.legalForms.has(word));
  return (telling.length > 0 ? telling : all).map((word) => {
    const part = latinPart(word, table);
    return table.genericWords.has(word) ? { ...part, weight: PART_WEIGHT.generic } : part;
  });
}

function personParts(text: string, table: ScreenTable): readonly Part[] {
  if (ARABIC.test(text)) return arabicParts(text.split(NOT_WORDS).filter(Boolean), table);
  const latin = EAST_ASIAN.test(text) ? eastAsian(text) : text;
  const words = plain(latin).replace(ASPIRATION, "").match(LATIN_WORD) ?? [];
  const found = eastAsianName(latin, words, table.eastAsian);
  if (!found) return nameParts(latin, table.names).map(({ spelled }) => latinPart(spelled, table));
  return [
    withReadings(latinPart(found.family, table), found.familyReadings),
    withReadings(latinPart(found.given, table), found.givenReadings),
  ];
}

function withReadings(part: Part, readings: readonly string[]): Part {
  return { ...part, readings, keys: [...part.keys, ...readings.map((reading) => `r:${reading}`)] };
}

/** Family name first, the syllables of the given name together. */
function eastAsian(text: string): string {
  const [family = "", ...given] = text.split(NOT_WORDS).flatMap((word) => romanised(word).match(SYLLABLES) ?? []);
  return `${family} ${given.join("").toLowerCase()}`;
}

/** The same words come again and again: their parts are made once. */
function latinPart(spelled: string, table: ScreenTable): Part {
  const known = table.parts.get(spelled);
  if (known) return known;
  if (table.parts.size >= MAX_KEPT_PARTS) table.parts.clear();
  const part = makeLatinPart(spelled, table);
  table.parts.set(spelled, part);
  return part;
}

function makeLatinPart(spelled: string, table: ScreenTable): Part {
  const listed = table.names.variants.get(spelled) ?? spelled;
  const key = soundKey(spelled, table.names);
  const skeletons = skeletonsOf(spelled, table);
  return {
    spelled,
    key,
    skeletons,
    foreign: false,
    letters: letterBits(spelled),
    weight: weightOf(listed, table),
    readings: NO_READINGS,
    keys: keysOfPart(spelled, key, skeletons),
  };
}

const NO_READINGS: readonly string[] = [];

/** Its class, its consonants, or the word itself where it is short. */
function keysOfPart(spelled: string, key: string, skeletons: readonly string[]): readonly string[] {
  const isListed = key.startsWith("=");
  const fewest = isListed ? 3 : 2;
  const telling = skeletons.filter((skeleton) => skeleton.length >= fewest).map((skeleton) => `s:${skeleton}`);
  const keys = isListed ? [key, ...telling] : telling;
  return keys.length > 0 && spelled.length > 3 ? keys : [...keys, `w:${spelled}`];
}

function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function weightOf(word: string, table: ScreenTable): number {
  if (word.length === 1) return PART_WEIGHT.initial;
  return table.names.common.has(word) ? PART_WEIGHT.common : PART_WEIGHT.usual;
}

function arabicParts(words: readonly string[], table: ScreenTable): readonly Part[] {
  const parts: Part[] = [];
  let servant = false;
  for (const word of words) {
    const letters = arabicLetters(word, table);
    if (table.arabicParticles.has(letters)) continue;
    if (letters === SERVANT) servant = true;
    else {
      parts.push(arabicPart(letters, servant, table));
      servant = false;
    }
  }
  return parts;
}

function arabicLetters(word: string, table: ScreenTable): string {
  const bare = word.normalize("NFC").replace(MARKS, "");
  const folded = table.arabicLetters.reduce((text, [from, to]) => text.replaceAll(from, to), bare);
  if (table.arabic.has(folded)) return folded;
  return folded.startsWith(ARTICLE) && folded.length > ARTICLE.length + 1 ? folded.slice(ARTICLE.length) : folded;
}

function arabicPart(letters: string, servant: boolean, table: ScreenTable): Part {
  const listed = table.arabic.get(letters);
  if (listed !== undefined && !servant) return latinPart(listed, table);
  const persian = table.persianReadings.reduce((text, [from, to]) => text.replaceAll(from, to), letters);
  const spelled = `${servant ? "abdul" : ""}${listed ?? plain(letters).replace(/['`]/gu, "")}`;
  const readings = [spelled, `${servant ? "abdul" : ""}${plain(persian).replace(/['`]/gu, "")}`];
  const skeletons = [...new Set(readings.flatMap((reading) => skeletonsOf(reading, table)))];
  const key = `~${skeletons[0] ?? ""}`;
  return {
    spelled,
    key,
    skeletons,
    foreign: true,
    letters: letterBits(spelled),
    weight: PART_WEIGHT.usual,
    readings: NO_READINGS,
    keys: keysOfPart(spelled, key, skeletons),
  };
}

/** Consonants alone, in classes that scripts without vowels keep apart. */
function skeletonsOf(word: string, table: ScreenTable): readonly string[] {
  const head = [...table.names.joined].find((prefix) => word.startsWith(prefix) && word.length > prefix.length + 1);
  if (head !== undefined)
    return skeletonsOf(word.slice(head.length).replace(/^l(?=[^aeiou])/u, ""), table).map((rest) => `abd+${rest}`);
  const bare = folded(word.replace(/h$/u, ""), table.names)
    .replace(/[aeiou'`]/gu, "")
    .replaceAll("p", "b")
    .replaceAll("g", "j")
    .replaceAll("x", "ks");
  const forms = bare.includes("v") ? [bare.replaceAll("v", ""), bare.replaceAll("v", "f")] : [bare];
  return forms.map((form) => form.replace(/(.)\1+/gu, "$1"));
}
