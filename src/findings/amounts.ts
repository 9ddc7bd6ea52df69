import { z } from "zod";
import type { Knowledge } from "#knowledge";
import { keptWith } from "#model";

const Phrases = z.array(z.string());
/** The part of `knowledge/tables/number-words.yaml` that says which words bound a number. */
const Bounds = z.object({ bounds: z.object({ least: Phrases, most: Phrases, about: Phrases }) });

/** The numbers that a report's words allow: "at least 12" is 12 and more, "some 20" is anything near. */
export type Allowed = readonly [from: number, to: number];

/** Reads a canonical number or range ("12", "24–99") in the light of the words it was given in. */
export type AmountReader = (value: string, said: string) => Allowed;

/** The reader of amounts of a knowledge. */
export const amountReader: (knowledge: Knowledge) => AmountReader = keptWith(makeReader);

/** "About 20" is not contradicted by a number this near. */
const ROUGH = 0.25;
const RANGE = /^(\d+)–(\d+)$/u;

function makeReader(knowledge: Knowledge): AmountReader {
  const parsed = Bounds.safeParse(knowledge.tables["number-words"]);
  const bounds = parsed.success ? parsed.data.bounds : { least: [], most: [], about: [] };
  const begins = (phrases: readonly string[], words: string) => phrases.some((one) => words.startsWith(`${one} `));
  return (value, said) => {
    const [, low, high] = RANGE.exec(value) ?? [];
    const [from, to] =
      low !== undefined && high !== undefined ? [Number(low), Number(high)] : [Number(value), Number(value)];
    const words = said.toLowerCase();
    if (begins(bounds.least, words)) return [from, Number.POSITIVE_INFINITY];
    if (begins(bounds.most, words)) return [0, to];
    return begins(bounds.about, words) ? [from * (1 - ROUGH), to * (1 + ROUGH)] : [from, to];
  };
}
