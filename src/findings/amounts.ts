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

/** The reader of sums of a knowledge: their words hold what stands before the sum, "worth more than $4 billion". */
export function sumReader(knowledge: Knowledge): AmountReader {
  const read = amountReader(knowledge);
  return (value, said) => {
    const lead = said.slice(0, Math.max(0, said.search(LAST_NUMBER))).split(/\s+/u);
    const before = lead.filter((word, i) => i < lead.length - 1 || !CURRENCY.test(word)).filter((word) => word !== "");
    const bounds = [1, 2, 3].map((words) => read(value, `${before.slice(-words).join(" ")} `));
    return bounds.find(([from, to]) => from !== to) ?? read(value, "");
  };
}

const LAST_NUMBER = /\d[\d.,]*\D*$/u;
/** The word or sign that a sum begins with: "$", "US$", "EUR", "Rs.". */
const CURRENCY = /^(?:\p{Lu}{0,3}\p{Sc}|[\p{Lu}]{3}|Rs\.?|)$/u;

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
