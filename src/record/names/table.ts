import anyAscii from "any-ascii";
import { z } from "zod";
import type { Knowledge } from "#knowledge";

const Words = z.array(z.string());
/** `knowledge/tables/person-names.yaml`. */
const PersonNames = z.strictObject({
  variants: z.array(Words),
  particles: Words,
  joined: Words,
  optional: Words,
  suffixes: Words,
  foldings: z.array(z.tuple([z.string(), z.string()])),
});

/** How names of persons are spelled, ready for look-up. */
export interface NameTable {
  /** The class of a spelling, named by its first member. */
  readonly variants: ReadonlyMap<string, string>;
  readonly particles: ReadonlySet<string>;
  readonly joined: ReadonlySet<string>;
  readonly optional: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly foldings: readonly (readonly [string, string])[];
  readonly common: ReadonlySet<string>;
  /** The class that a spelling which is not listed sounds like; null where it sounds like two. */
  readonly sounds: ReadonlyMap<string, string | null>;
  /** Keys made before, by spelling. */
  readonly keys: Map<string, string>;
}

const NO_NAMES = { variants: [], particles: [], joined: [], optional: [], suffixes: [], foldings: [] };

export function nameTable(knowledge: Knowledge): NameTable {
  const table = PersonNames.parse(knowledge.tables["person-names"] ?? NO_NAMES);
  const variants = new Map(table.variants.flatMap((names) => names.map((name) => [name, names[0] ?? name])));
  const sounds = new Map<string, string | null>();
  for (const [name, one] of variants) {
    const heard = sound(name, table);
    sounds.set(heard, sounds.has(heard) && sounds.get(heard) !== one ? null : one);
  }
  return {
    variants,
    particles: new Set(table.particles),
    joined: new Set(table.joined),
    optional: new Set(table.optional),
    suffixes: new Set(table.suffixes),
    foldings: table.foldings,
    sounds,
    common: new Set((knowledge.words["common-names"] ?? []).map((name) => variants.get(name) ?? name)),
    keys: new Map(),
  };
}

/** A word as it sounds, vowels and all: no letter twice, none that is silent at the end. */
export function sound(word: string, table: Pick<NameTable, "foldings">): string {
  return folded(word.replace(/h$/u, ""), table).replace(/(.)\1+/gu, "$1");
}

/** Letters that sound alike as one; in the order of the table. */
export function folded(word: string, { foldings }: Pick<NameTable, "foldings">): string {
  return foldings.reduce((text, [from, to]) => (text.includes(from) ? text.replaceAll(from, to) : text), word);
}

/** Lower case, Latin letters, no accents. */
export function plain(text: string): string {
  return romanised(text).toLowerCase();
}

/** Latin letters; each syllable of a script of syllables begins with a capital. */
export function romanised(text: string): string {
  return anyAscii(text.normalize("NFC"));
}
