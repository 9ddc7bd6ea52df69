import { lookAt } from "../text/look-at.js";
import { matchSequence, type Scene } from "./words.js";

const OCCASIONS = new Set(["forum", "conference", "assembly", "dialogue", "congress"]);
const EXERCISES = new Set(["exercise", "ex", "operation"]);

/** "Guard of Honour", "Exercise Steadfast Command Post", "the 11th Xiangshan Forum": an honour, a drill, a meeting. */
export function isOccasion({ words, lists }: Scene, at: number, end: number): boolean {
  const [first, last] = [words[at], lookAt(words, end - 1)];
  if (!first || !last) return false;
  if (/^\p{N}+(?:st|nd|rd|th)$/u.test(first.key) && OCCASIONS.has(last.key)) return true;
  if (EXERCISES.has(first.key) && end - at > 2) return true;
  if (OCCASIONS.has(last.key) && words.slice(Math.max(0, at - 1), end).some(({ key }) => SHARED.test(key))) return true;
  const next = words[end];
  if (next?.gap === " " && next.shape === "capital" && HONOURS.test(next.key) && !last.possessive) return true;
  for (let i = at; i < end; i++) if (matchSequence(words, i, lists.notBodies) === end) return true;
  return false;
}

/** "The X-Y Bilateral Defence Forum" is a meeting, "the Distinguished Service Order" an honour. */
const SHARED = /^(?:bilateral|trilateral|annual)$/u;
const HONOURS = /^(?:order|medal|cross|star|award|ribbon|cup|trophy|prize)$/u;
