import { z } from "zod";
import type { Knowledge } from "#knowledge";
import { derived } from "../lexicon/derived.js";
import { type Gazetteer, gazetteer } from "../lexicon/gazetteer.js";
import { flatMap } from "../text/flat-map.js";

const Named = z.array(z.strictObject({ id: z.string(), names: z.array(z.string()).min(1) }));

export interface InstrumentWords {
  readonly named: Gazetteer<string>;
  /** A proper name that ends in a word for an agreement, from its first capital on (sticky). */
  readonly agreement: RegExp;
  /** The words that it may end in. */
  readonly nouns: readonly string[];
  /** Words of such a name that say only its kind. */
  readonly kinds: ReadonlySet<string>;
}

/** The words that instruments are found by. */
export const instrumentWords = derived((knowledge: Knowledge): InstrumentWords => {
  const named = Named.parse(knowledge.tables.instruments);
  const nouns = knowledge.words["agreement-nouns"] ?? [];
  return {
    named: gazetteer(flatMap(named, ({ id, names }) => names.map((name) => ({ name, entry: id })))),
    agreement: new RegExp(
      `(?<![\\p{L}-])(?:\\p{Lu}[\\p{L}-]{1,20} (?:(?:and|of|on) )?){1,5}(?:${nouns.join("|")})(?!\\p{L})`,
      "uy",
    ),
    nouns,
    kinds: new Set(knowledge.words["agreement-kinds"]),
  };
});
