import { z } from "zod";
import type { Knowledge, Platform } from "#knowledge";
import { ITEM_CATEGORIES, type ItemCategory } from "#model";
import { derived } from "../lexicon/derived.js";
import { type Gazetteer, gazetteer, type Pattern } from "../lexicon/gazetteer.js";
import { flatMap } from "../text/flat-map.js";

const Category = z.enum(ITEM_CATEGORIES);
const Nouns = z.array(
  z.strictObject({
    category: Category,
    sure: z.array(z.string()).default([]),
    loose: z.array(z.string()).default([]),
    collective: z.array(z.string()).default([]),
  }),
);
const Prefixes = z.partialRecord(Category, z.array(z.string()));

/** A common noun for equipment, as listed. */
export interface EquipmentNoun {
  readonly noun: string;
  readonly category: ItemCategory;
  readonly loose: boolean;
}

export interface EquipmentWords {
  readonly nouns: Gazetteer<EquipmentNoun>;
  /** Designation prefixes that need no noun beside them. */
  readonly prefixes: ReadonlyMap<string, ItemCategory>;
  readonly notDesignations: ReadonlySet<string>;
  readonly partNouns: ReadonlySet<string>;
  readonly userNouns: ReadonlySet<string>;
  /** Listed platforms by designation or alias without hyphens, spaces and case ("jf17"). */
  readonly platforms: ReadonlyMap<string, Platform>;
}

/** The words that equipment is found by. */
export const equipmentWords = derived((knowledge: Knowledge): EquipmentWords => {
  const lists = Nouns.parse(knowledge.tables["equipment-nouns"]);
  const prefixes = Object.entries(Prefixes.parse(knowledge.tables["designation-prefixes"]));
  return {
    nouns: gazetteer(flatMap(lists, (list) => [...nounPatterns(list)])),
    prefixes: new Map(flatMap(prefixes, ([category, names]) => names.map((name) => [name, Category.parse(category)]))),
    notDesignations: new Set(knowledge.words["not-designations"]),
    partNouns: new Set(knowledge.words["part-nouns"]),
    userNouns: new Set(knowledge.words["equipment-users"]),
    platforms: new Map(
      flatMap(knowledge.platforms, (platform) =>
        [platform.designation, ...platform.aliases].map((name) => [compact(name), platform]),
      ),
    ),
  };
});

function* nounPatterns({
  category,
  sure,
  loose,
  collective,
}: z.infer<typeof Nouns>[number]): Generator<Pattern<EquipmentNoun>> {
  for (const noun of [...sure, ...loose]) {
    const entry = { noun, category, loose: loose.includes(noun) };
    yield { name: noun, entry, anyCase: !isAcronym(noun) };
    yield { name: pluralOf(noun), entry, anyCase: !isAcronym(noun) };
  }
  for (const noun of collective) yield { name: noun, entry: { noun, category, loose: false }, anyCase: true };
}

function isAcronym(noun: string): boolean {
  return /^\p{Lu}[\p{Lu}&]+$/u.test(noun);
}

/** The plural of a noun phrase: its head is the last word, or the one before "of", "of ammunition" and the like. */
export function pluralOf(phrase: string): string {
  const [head = phrase, ...rest] = phrase.split(" of ");
  return [plural(head), ...rest].join(" of ");
}

function plural(word: string): string {
  if (/(?:craft|MANPADS|MLRS|UAS|weaponry|artillery)$/u.test(word)) return word;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|torpedo)$/u.test(word) ? `${word}es` : `${word}s`;
}

/** A designation without hyphens, spaces, dots and case, as "JF-17", "JF 17" and "JF17" are one. */
export function compact(designation: string): string {
  return designation.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
