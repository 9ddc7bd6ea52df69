import type { Sign } from "./law.js";
import type { Hit } from "./lexicon.js";

const YEAR = /^(?:19|20)\d\d$/u;

/** How far from "contract of" or "ordered in" its year may stand, in words. */
const AFTER = 4;
const BEFORE = 3;

/**
 * The last day on which the contract may have been made, where the words give its year ("contract of 2011", "a 2013 order").
 * The last day of the year is the cautious reading: a contract of the year a ban began is not taken to be older than it.
 */
export function contractDateOf(hits: readonly Hit<Sign>[], words: readonly string[]): string | null {
  if (hits.some((hit) => isCue(hit, "new-contract"))) return null;
  for (const hit of hits) {
    if (!isCue(hit, "contract")) continue;
    const near = [...words.slice(hit.end, hit.end + AFTER), ...words.slice(Math.max(0, hit.begin - BEFORE), hit.begin)];
    const year = near.find((word) => YEAR.test(word));
    if (year) return `${year}-12-31`;
  }
  return null;
}

function isCue(hit: Hit<Sign>, id: string): boolean {
  return hit.values.some((sign) => sign.kind === "cue" && sign.id === id);
}
