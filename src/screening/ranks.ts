import type { Knowledge } from "#knowledge";

/** Ranks as people write them before a name, without case and full stops. */
export type RankWords = ReadonlySet<string>;

export function rankWords({ ranks }: Pick<Knowledge, "ranks">): RankWords {
  return new Set(ranks.flatMap(({ name, aliases }) => [name, ...aliases].map(keyOf)));
}

/** "Lieutenant General (Pilot)" is the longest that is listed. */
const LONGEST_RANK = 5;
const RETIRED = /^\(?(?:r|retd?|rtd|retired)\.?\)?,?$/iu;

/** "Field Marshal X", "Lt. Gen. (retd) X": the name alone. A name that is nothing but a rank stays as it is. */
export function withoutRanks(name: string, ranks: RankWords): string {
  const words = name.trim().split(/\s+/u);
  for (let from = 0; ; ) {
    const next = from + leadingRank(words.slice(from), ranks);
    if (next === from || next >= words.length) return words.slice(from).join(" ");
    from = next;
  }
}

function leadingRank(words: readonly string[], ranks: RankWords): number {
  for (let count = Math.min(LONGEST_RANK, words.length - 1); count > 0; count--)
    if (ranks.has(keyOf(words.slice(0, count).join(" ")))) return count + Number(RETIRED.test(words[count] ?? ""));
  return 0;
}

function keyOf(words: string): string {
  return words.toLowerCase().replace(/[.,]/gu, " ").replace(/\s+/gu, " ").trim();
}
