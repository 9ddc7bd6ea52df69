import type { Word } from "./clause.js";

/** Words by which a sentence begins with another occasion: "Following his talks with X, the minister met Y". */
const LEADS_IN = /^(?:following|after|before|besides|upon|prior|ahead|concluding|apart)$/u;

/**
 * Where what the word at `at` tells begins, behind a lead-in that tells of another occasion up to the word at `before`: an offset,
 * or null where the sentence has none.
 */
export function ownStart(words: readonly Word[], before: number, at: number): number | null {
  if (!LEADS_IN.test(words[0]?.token.lower ?? "")) return null;
  const comma = words.findLastIndex(({ token }, i) => i < at && i > before && token.text === ",");
  return comma < 0 ? null : (words[comma + 1]?.token.begin ?? null);
}
