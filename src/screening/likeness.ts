import { distance } from "./distance.js";
import type { Part } from "./parts.js";
import { LIKENESS, MIN_LETTERS_ALIKE } from "./weights.js";

/** Why two parts of names are taken for one. */
export type Reason = "same" | "spelling" | "sound" | "script" | "syllables" | "initial" | "letters";

export interface Likeness {
  readonly value: number;
  readonly reason: Reason;
}

/** Shorter words change into another name with one letter. */
const MIN_LETTERS = 4;

/** How alike two parts are; nothing where they are two names. */
export function likeness(a: Part, b: Part): Likeness | null {
  if (a.spelled === b.spelled) return { value: LIKENESS.same, reason: "same" };
  if (a.readings.length > 0 && b.readings.length > 0) return bySyllables(a, b);
  if (a.key === b.key && a.key.startsWith("=")) return { value: LIKENESS.spelling, reason: "spelling" };
  if (a.spelled.length === 1 || b.spelled.length === 1) return initial(a, b);
  if (a.foreign !== b.foreign) return acrossScripts(a, b);
  if (a.key.startsWith("=") && b.key.startsWith("=")) return null;
  if (a.key === b.key) return { value: LIKENESS.sound, reason: "sound" };
  return byLetters(a, b);
}

/** Names of syllables differ in one letter and are others: what counts is which syllables they may stand for. */
function bySyllables(a: Part, b: Part): Likeness | null {
  const isListed = a.key === b.key && a.key.startsWith("=");
  if (!isListed && !a.readings.some((reading) => b.readings.includes(reading))) return null;
  return { value: LIKENESS.syllables, reason: "syllables" };
}

function initial(a: Part, b: Part): Likeness | null {
  return a.spelled[0] === b.spelled[0] ? { value: LIKENESS.initial, reason: "initial" } : null;
}

function acrossScripts(a: Part, b: Part): Likeness | null {
  let best = 0;
  for (const left of a.skeletons)
    for (const right of b.skeletons) {
      if (left === right) best = Math.max(best, LIKENESS.skeleton[Math.min(left.length, 4)] ?? 0);
      else if (
        Math.min(left.length, right.length) >= 3 &&
        Math.max(left.length, right.length) >= 4 &&
        distance(left, right) === 1
      )
        best = Math.max(best, LIKENESS.nearSkeleton);
    }
  return best > 0 ? { value: best, reason: "script" } : null;
}

function byLetters(a: Part, b: Part): Likeness | null {
  const longest = Math.max(a.spelled.length, b.spelled.length);
  if (Math.min(a.spelled.length, b.spelled.length) < MIN_LETTERS) return null;
  if (!mayBeLetters(a, b, (1 - MIN_LETTERS_ALIKE) * longest)) return null;
  const alike = 1 - distance(a.spelled, b.spelled) / longest;
  return alike >= MIN_LETTERS_ALIKE ? { value: alike * LIKENESS.letters, reason: "letters" } : null;
}

/** Each letter put in, left out or replaced changes at most two bits. */
function mayBeLetters(a: Part, b: Part, apart: number): boolean {
  if (Math.abs(a.spelled.length - b.spelled.length) > apart) return false;
  let count = 0;
  for (let rest = a.letters ^ b.letters; rest !== 0; rest &= rest - 1) count++;
  return count <= 2 * apart;
}
