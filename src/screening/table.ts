import { z } from "zod";
import type { Knowledge } from "#knowledge";
import { type NameTable, nameTable } from "#record";
import { type EastAsianNames, eastAsianNames } from "./east-asian.js";
import type { Part } from "./parts.js";
import { type RankWords, rankWords } from "./ranks.js";

const Words = z.array(z.string());
/** `knowledge/tables/screening.yaml`. */
const Screening = z.strictObject({
  arabic: z.record(z.string(), z.string()),
  arabicParticles: Words,
  arabicLetters: z.array(z.tuple([z.string(), z.string()])),
  persianReadings: z.array(z.tuple([z.string(), z.string()])),
  variants: z.array(Words),
  legalForms: Words,
  emptyWords: Words,
  genericWords: Words,
});

/** What tells names apart across scripts: the names of the record and what lists need beside them. */
export interface ScreenTable {
  readonly names: NameTable;
  /** Common names in Arabic letters and their Latin form. */
  readonly arabic: ReadonlyMap<string, string>;
  readonly arabicParticles: ReadonlySet<string>;
  readonly arabicLetters: readonly (readonly [string, string])[];
  readonly persianReadings: readonly (readonly [string, string])[];
  readonly legalForms: ReadonlySet<string>;
  readonly emptyWords: ReadonlySet<string>;
  readonly genericWords: ReadonlySet<string>;
  readonly eastAsian: EastAsianNames;
  readonly ranks: RankWords;
  /** Parts made before, by their spelling. */
  readonly parts: Map<string, Part>;
}

const NOTHING = {
  arabic: {},
  arabicParticles: [],
  arabicLetters: [],
  persianReadings: [],
  variants: [],
  legalForms: [],
  emptyWords: [],
  genericWords: [],
};

export function screenTable(knowledge: Knowledge): ScreenTable {
  const table = Screening.parse(knowledge.tables.screening ?? NOTHING);
  const names = nameTable(knowledge);
  const added = table.variants.flatMap((words) => words.map((word): [string, string] => [word, words[0] ?? word]));
  return {
    names: { ...names, keys: new Map(), variants: new Map([...added, ...names.variants]) },
    arabic: new Map(Object.entries(table.arabic)),
    arabicParticles: new Set(table.arabicParticles),
    arabicLetters: table.arabicLetters,
    persianReadings: table.persianReadings,
    legalForms: new Set(table.legalForms),
    emptyWords: new Set(table.emptyWords),
    genericWords: new Set(table.genericWords),
    eastAsian: eastAsianNames(knowledge),
    ranks: rankWords(knowledge),
    parts: new Map(),
  };
}
