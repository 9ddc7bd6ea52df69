import { isOrganisation } from "./organizations.js";
import { codeOf } from "./side-codes.js";
import { matchSequence, type Scene, type Word } from "./words.js";

/** "150 Quick Reaction Force Battalion of the Mongolian Army" names two: a unit and its army. */
export function isAnother({ words, lists }: Scene, head: number, from: number): boolean {
  if (!UNITS.has(words[head]?.key ?? "")) return false;
  const word = words[from];
  if (!word) return false;
  if (word.listed.some(isOrganisation)) return true;
  return codeOf(word) !== null && matchSequence(words, word.listedTo, lists.plainForceNouns) > word.listedTo;
}

const UNITS = new Set([
  "battalion",
  "brigade",
  "division",
  "regiment",
  "squadron",
  "corps",
  "wing",
  "group",
  "fleet",
  "command",
  "unit",
  "staff",
  "company",
  "school",
  "academy",
  "scouts",
  "force",
]);

/** "32 Lockheed Martin jets", "18th South Asian Association Summit": only a unit has a number for its name. */
export function isCounted(opening: Word | undefined, head: Word | undefined): boolean {
  return opening?.shape === "number" && head !== undefined && !UNITS.has(head.key) && !NUMBERED.has(head.key);
}

const NUMBERED = new Set([
  "airlift",
  "army",
  "artillery",
  "battery",
  "brigades",
  "cavalry",
  "commandos",
  "flotilla",
  "forces",
  "guards",
  "hospital",
  "infantry",
  "marines",
  "platoon",
  "rangers",
  "squadrons",
  "troop",
]);
