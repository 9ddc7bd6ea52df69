import { z } from "zod";
import type { Knowledge } from "#knowledge";

const Spellings = z.record(z.string(), z.array(z.string()));
/** `knowledge/tables/east-asian-names.yaml`. */
const EastAsianNames = z.strictObject({
  chinese: z.strictObject({ syllables: Spellings, surnames: z.array(z.string()), families: Spellings }),
  korean: z.strictObject({
    initials: Spellings,
    vowels: Spellings,
    finals: Spellings,
    others: Spellings,
    surnames: z.array(z.string()),
    families: Spellings,
  }),
});

type Syllables = ReadonlyMap<string, readonly string[]>;

/** Which syllables a romanised name may stand for: the same syllables in two systems are one name. */
export interface EastAsianNames {
  readonly pinyin: System;
  /** Pinyin and Wade-Giles: a word may be a syllable of either. */
  readonly chinese: System;
  readonly korean: System;
}

/** What a word may stand for, and what it may as a family name. */
interface System {
  readonly syllables: Syllables;
  readonly families: Syllables;
}

const NOTHING = {
  chinese: { syllables: {}, surnames: [], families: {} },
  korean: { initials: {}, vowels: {}, finals: {}, others: {}, surnames: [], families: {} },
};

export function eastAsianNames(knowledge: Knowledge): EastAsianNames {
  const { chinese, korean } = EastAsianNames.parse(knowledge.tables["east-asian-names"] ?? NOTHING);
  const pinyin = new Map(Object.keys(chinese.syllables).map((syllable) => [syllable, [syllable]]));
  const older = inverted(Object.entries(chinese.syllables).map(([one, others]) => [one, [one, ...others]]));
  const written = new Map([...inverted(koreanSyllables(korean)), ...Object.entries(korean.others)]);
  const listed = knowledge.words["east-asian-surnames"] ?? [];
  return {
    pinyin: { syllables: pinyin, families: familiesOf([...listed, ...chinese.surnames], pinyin, chinese.families) },
    chinese: { syllables: older, families: familiesOf([...listed, ...chinese.surnames], older, chinese.families) },
    korean: { syllables: written, families: familiesOf([...listed, ...korean.surnames], written, korean.families) },
  };
}

/** Every word that may stand for the syllable of a listed family name; what is written by habit outweighs what the letters say. */
function familiesOf(
  listed: readonly string[],
  syllables: Syllables,
  habits: Readonly<Record<string, readonly string[]>>,
) {
  const wanted = new Set([
    ...listed.flatMap((name) => (habits[name] ? [] : ownOf(name, syllables.get(name) ?? []))),
    ...Object.values(habits).flat(),
  ]);
  const found = [...syllables].flatMap(([word, ones]): [string, string[]][] => {
    const known = ones.filter((one) => wanted.has(one));
    return known.length > 0 ? [[word, known]] : [];
  });
  return new Map<string, readonly string[]>([...found, ...Object.entries(habits)]);
}

/** Every spelling of every syllable that an initial, a vowel and a final can make. */
function* koreanSyllables({ initials, vowels, finals }: z.infer<typeof EastAsianNames>["korean"]) {
  for (const [initial, begins] of Object.entries(initials))
    for (const [vowel, middles] of Object.entries(vowels))
      for (const [final, ends] of Object.entries(finals))
        for (const begin of begins)
          for (const middle of middles) yield spelled(initial + vowel + final, begin + middle, ends);
}

function spelled(syllable: string, begin: string, ends: readonly string[]): [string, string[]] {
  return [syllable, ends.map((end) => begin + end)];
}

function inverted(spellings: Iterable<readonly [string, readonly string[]]>): Syllables {
  const found = new Map<string, Set<string>>();
  for (const [syllable, words] of spellings)
    for (const word of words) {
      const known = found.get(word);
      if (known) known.add(syllable);
      else found.set(word, new Set([syllable]));
    }
  return new Map([...found].map(([word, syllables]) => [word, [...syllables]]));
}

function ownOf(name: string, readings: readonly string[]): readonly string[] {
  return readings.includes(name) ? [name] : readings;
}

/** A family name and a given name, and the syllables that each may stand for. */
export interface EastAsianName {
  readonly family: string;
  readonly given: string;
  readonly familyReadings: readonly string[];
  readonly givenReadings: readonly string[];
}

/** A given name has two syllables, seldom one; a third is rare, and more is another kind of name. */
const MOST_WORDS = 3;
const MOST_SYLLABLES = 2;

/**
 * "Kim Jong-un", "Mao Tse-tung", "Jae-in Moon": a family name before or behind the syllables of a given name. Nothing where the
 * words are no such name. Syllables of Wade-Giles are looked for only where a hyphen or a syllable tells that it is used:
 * "Chang" is another name in Pinyin.
 */
export function eastAsianName(text: string, words: readonly string[], table: EastAsianNames): EastAsianName | null {
  if (words.length < 2 || words.length > MOST_WORDS) return null;
  const [first = "", ...later] = words;
  const familyFirst = () => named(text, first, later, table);
  const familyLast = () => named(text, words.at(-1) ?? "", words.slice(0, -1), table);
  return HYPHEN_FIRST.test(text) ? familyLast() : (familyFirst() ?? familyLast());
}

/** The hyphen stands inside the given name. */
const HYPHEN_FIRST = /^\s*\p{L}{1,10}-/u;

function named(text: string, family: string, given: readonly string[], table: EastAsianNames): EastAsianName | null {
  // What is a family name in Pinyin is one in the wider table too.
  if (!table.chinese.families.has(family) && !table.korean.families.has(family)) return null;
  if (given[0]?.length === 1) return null;
  const isPinyin =
    !text.includes("-") && [family, ...given].every((word) => segments(word, table.pinyin.syllables).length > 0);
  const systems = { c: isPinyin ? table.pinyin : table.chinese, k: table.korean };
  const found = Object.entries(systems).flatMap(([letter, { syllables, families }]) => {
    const familyReadings = (families.get(family) ?? []).map((one) => `${letter} ${one}`);
    const givenReadings = familyReadings.length > 0 ? readings(letter, given, syllables) : [];
    return givenReadings.length > 0 ? [{ familyReadings, givenReadings }] : [];
  });
  if (found.length === 0) return null;
  return {
    family,
    given: given.join(""),
    familyReadings: found.flatMap((one) => one.familyReadings),
    givenReadings: found.flatMap((one) => one.givenReadings),
  };
}

/** More readings than that say nothing. */
const MOST_READINGS = 24;

function readings(system: string, words: readonly string[], syllables: Syllables): readonly string[] {
  let found: readonly string[] = [""];
  for (const word of words) {
    const ways = segments(word, syllables).flatMap((segment) => combined(segment, syllables));
    found = found.flatMap((begun) => ways.map((way) => `${begun} ${way}`)).slice(0, MOST_READINGS);
  }
  return [...new Set(found)].filter((one) => one.split(" ").length <= MOST_SYLLABLES + 1).map((one) => system + one);
}

function combined(segment: readonly string[], syllables: Syllables): readonly string[] {
  return segment.reduce<readonly string[]>(
    (begun, spelling) =>
      begun.flatMap((way) => (syllables.get(spelling) ?? []).map((one) => (way ? `${way} ${one}` : one))),
    [""],
  );
}

/** A word cut into one or two syllables, in every way. */
function segments(word: string, syllables: Syllables): readonly (readonly string[])[] {
  const found: (readonly string[])[] = syllables.has(word) ? [[word]] : [];
  for (let cut = 1; cut < word.length && word.length <= LONGEST_WORD; cut++) {
    const pair = [word.slice(0, cut), word.slice(cut)];
    if (pair.every((part) => syllables.has(part))) found.push(pair);
  }
  return found;
}

const LONGEST_WORD = 14;
