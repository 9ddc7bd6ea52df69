import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

const WARNS =
  /^(?:warn(?:ed|s|ing)?|urg(?:e|es|ed|ing)|advis(?:e|es|ed|ing)|ask(?:ed|s|ing)?|call(?:ed|s|ing)|told|tells|pressed|appealed|cautioned|reminded)$/u;
const NOT = /^(?:not|never|against)$/u;
const REACH = 14;

/** "Warned Belgrade that it should not buy", "urged Cairo not to buy", "warned against buying": advice tells no deal and no refusal. */
export function isAdvice({ document: { tokens }, first: from }: Scene, { first, at, voice, word }: Trigger): boolean {
  if (word.role !== "take" && word.role !== "give") return false;
  if (voice !== "active" && voice !== "infinitive" && voice !== "gerund") return false;
  const negated = tokens.slice(Math.max(from, first - 2), at).some(({ lower }) => NOT.test(lower));
  const should = tokens.slice(first, at).some(({ lower }) => lower === "should");
  if (!negated || !(should || voice !== "active")) return false;
  return tokens.slice(Math.max(from, first - REACH), first).some(({ lower }) => WARNS.test(lower));
}
