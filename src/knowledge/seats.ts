import { z } from "zod";
import { keptWith } from "#model";
import type { Knowledge } from "./schema.js";

/** `knowledge/tables/seats.yaml`. */
const Table = z.strictObject({
  holding: z.array(z.string()),
  apart: z.array(z.string()),
  seats: z.array(z.strictObject({ post: z.string(), forms: z.array(z.string()) })),
});

/** Posts that one person of a state holds at a time. */
export interface Seats {
  /** The seat that a phrase names whole ("Pakistan's Chief of the Air Staff"); null for all other phrases, a former holder's too. */
  readonly seatOf: (phrase: string) => string | null;
  /** Words that stand in the phrase of some seat, in plain letters. */
  readonly words: ReadonlySet<string>;
}

/** The seats of a knowledge. */
export const seatsOf: (knowledge: Knowledge) => Seats = keptWith(makeSeats);

/** No phrase for a seat is longer than that. */
const LONGEST = 120;
const WORD = /[a-z0-9]+/gu;
const MARKS = /\p{M}/gu;
const POSSESSIVE = /['’`]s?(?!\p{L})/gu;
const FILLERS = new Set(["the", "of", "for", "and", "a", "his", "her", "its", "their", "our", "s"]);
/** Written in two ways. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["defense", "defence"],
  ["advisor", "adviser"],
]);

function makeSeats(knowledge: Knowledge): Seats {
  const table = Table.parse(knowledge.tables.seats ?? { holding: [], apart: [], seats: [] });
  const known = new Map(
    table.seats.flatMap(({ post, forms }) => forms.map((form) => [keyOf(wordsOf(form)), post] as const)),
  );
  const own = new Set(table.seats.flatMap(({ forms }) => forms.flatMap(wordsOf)));
  const telling = new Set([...own, ...table.apart]);
  const ignored = new Set([...table.holding, ...countryWords(knowledge)].filter((word) => !telling.has(word)));
  const seatOf = (phrase: string) =>
    phrase.length > LONGEST ? null : (known.get(keyOf(wordsOf(phrase).filter((word) => !ignored.has(word)))) ?? null);
  const otherwise = [...SPELLINGS].flatMap(([written, word]) => (own.has(word) ? [written] : []));
  return { seatOf, words: new Set([...own, ...otherwise, ...table.holding]) };
}

/** What the forms of a seat share with the phrases for it: their words in any order. */
function keyOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(" ");
}

function wordsOf(phrase: string): readonly string[] {
  const plain = phrase.normalize("NFD").replace(MARKS, "").toLowerCase().replace(POSSESSIVE, "");
  const words: readonly string[] = plain.match(WORD) ?? [];
  return words.filter((word) => !FILLERS.has(word)).map((word) => SPELLINGS.get(word) ?? word);
}

function countryWords({ countries }: Knowledge): readonly string[] {
  return countries.flatMap(({ name, aliases, demonyms }) => [name, ...aliases, ...demonyms].flatMap(wordsOf));
}
