import { z } from "zod";
import type { Knowledge } from "#knowledge";
import { derived } from "../lexicon/derived.js";
import { flatMap } from "../text/flat-map.js";
import type { NumberTable } from "./numbers.js";

const Currencies = z.array(
  z.strictObject({
    code: z.string().length(3),
    prefixes: z.array(z.string()).default([]),
    words: z.array(z.string()).default([]),
    scaled: z.array(z.string()).default([]),
  }),
);
const Cues = z.array(
  z.strictObject({
    names: z.array(z.string()),
    currencies: z.array(z.strictObject({ code: z.string().length(3), cues: z.array(z.string()) })),
  }),
);
const MoneyWords = z.strictObject({
  basis: z.record(z.string(), z.array(z.string())),
  ceiling: z.array(z.string()),
  approximate: z.array(z.string()),
});

/** The currencies, as patterns that look back from a number, ahead of it, and for sums without a number. */
export interface Currencies {
  /** A currency that ends right before the number. */
  readonly before: RegExp;
  /** A scale abbreviation and a currency word right behind the number; sticky. */
  readonly after: RegExp;
  /** A scale abbreviation right behind a number with a currency before it; sticky. */
  readonly scaleAfter: RegExp;
  /** "multi-billion dollar", "billions of euros", "several million dollars": no amount is said. */
  readonly magnitude: RegExp;
  /** A word of the text to the code it stands for, or to the candidates that the rest of the report decides between. */
  readonly codes: ReadonlyMap<string, string>;
  readonly scaledOnly: ReadonlySet<string>;
  readonly shared: ReadonlyMap<string, readonly { readonly code: string; readonly cues: readonly string[] }[]>;
  readonly abbreviations: ReadonlyMap<string, number>;
  readonly ceiling: RegExp;
  readonly approximate: RegExp;
  /** Any word that says what a sum is the sum of. */
  readonly basisWord: RegExp;
  readonly bases: ReadonlyMap<string, string>;
}

/** The patterns of the currency tables. */
export const currencies = derived((knowledge: Knowledge): Currencies => {
  const list = Currencies.parse(knowledge.tables.currencies);
  const cues = Cues.parse(knowledge.tables["currency-cues"]);
  const words = MoneyWords.parse(knowledge.tables["money-words"]);
  // Checked as a whole where numbers are read.
  const numbers = knowledge.tables["number-words"] as NumberTable;
  const sharedNames = flatMap(cues, (cue) => cue.names);
  const prefixes = alternatives([...flatMap(list, (entry) => entry.prefixes), ...sharedNames]);
  const names = alternatives([...flatMap(list, (entry) => [...entry.words, ...entry.scaled]), ...sharedNames]);
  const scales = alternatives(
    flatMap(Object.keys(numbers.abbreviations), (short) => [short, short.toUpperCase(), capital(short)]),
  );
  return {
    before: new RegExp(`(?<![\\p{L}\\p{N}])(${prefixes})[\\s-]?$`, "u"),
    after: new RegExp(`(?:[\\s-]?(${scales})(?!\\p{Ll}))?[\\s-]{0,2}(?:worth of )?(${names})(?![\\p{L}\\p{N}])`, "uy"),
    scaleAfter: new RegExp(`[\\s-]?(${scales})(?![\\p{L}\\p{N}])`, "uy"),
    magnitude: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:[Mm]ulti[ -]?(?:[mb]illion|trillion|m|bn)|(?:[Tt]ens of |[Hh]undreds of )?(?:[Mm]illions|[Bb]illions|[Tt]rillions) of|(?:[Ss]everal|[Aa] few|[Mm]any) (?:hundred )?(?:million|billion))[ -](?:(${names})(?![\\p{L}\\p{N}])|(?=(?:arms|defence|defense|weapons?|contract|deal)(?!\\p{L})))`,
      "uy",
    ),
    codes: new Map(
      flatMap(list, ({ code, ...entry }) =>
        [...entry.prefixes, ...entry.words, ...entry.scaled].map((name) => [name, code]),
      ),
    ),
    scaledOnly: new Set(flatMap(list, (entry) => entry.scaled)),
    shared: new Map(flatMap(cues, (cue) => cue.names.map((name) => [name, cue.currencies]))),
    abbreviations: new Map(Object.entries(numbers.abbreviations)),
    ceiling: new RegExp(`(?<!\\p{L})(?:${alternatives(words.ceiling)})\\s$`, "iu"),
    approximate: new RegExp(`(?<!\\p{L})(?:${alternatives(words.approximate)})\\s(?:a |an |the )?$|~\\s?$`, "iu"),
    basisWord: new RegExp(`(?<!\\p{L})(${alternatives(Object.values(words.basis).flat())})(?:s|es)?(?!\\p{L})`, "giu"),
    bases: new Map(flatMap(Object.entries(words.basis), ([basis, names]) => names.map((name) => [name, basis]))),
  };
});

/** Longest first, so that "US$" wins over "$". */
function alternatives(names: readonly string[]): string {
  return [...new Set(names)]
    .sort((a, b) => b.length - a.length || a.localeCompare(b))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .join("|");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
