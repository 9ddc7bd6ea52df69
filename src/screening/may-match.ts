import type { Part, ReadName } from "./parts.js";
import { MIN_LETTERS_ALIKE } from "./weights.js";

/** What is unmatched may weigh this part of what is matched at most; beyond, no score comes near any useful threshold. */
const MAX_UNMATCHED = 0.6;

/** A quick look, by letters and keys alone: false where two names cannot score well. */
export function mayMatch(a: ReadName, b: ReadName): boolean {
  const [few, many] = a.parts.length <= b.parts.length ? [a, b] : [b, a];
  let matched = 0;
  let unmatched = 0;
  for (let i = 0; i < few.parts.length; i++) {
    const part = few.parts[i];
    if (!part) continue;
    const pairs = [few.pairs[i], few.pairs[i - 1]];
    if (
      isNearAny(part, many.parts) ||
      isNearAny(part, many.pairs) ||
      pairs.some((pair) => pair && isNearAny(pair, many.parts))
    )
      matched += part.weight;
    else unmatched += part.weight;
  }
  return unmatched <= MAX_UNMATCHED * matched;
}

function isNearAny(part: Part, others: readonly Part[]): boolean {
  for (const other of others) if (isNear(part, other)) return true;
  return false;
}

function isNear(a: Part, b: Part): boolean {
  if (a === b || a.foreign !== b.foreign || a.spelled.length === 1 || b.spelled.length === 1) return true;
  if (mayBeLetters(a, b)) return true;
  return a.key === b.key;
}

/** Each letter put in, left out or replaced changes at most two bits. */
export function mayBeLetters(a: Part, b: Part): boolean {
  const longest = Math.max(a.spelled.length, b.spelled.length);
  const apart = (1 - MIN_LETTERS_ALIKE) * longest;
  if (Math.abs(a.spelled.length - b.spelled.length) > apart) return false;
  let count = 0;
  for (let rest = a.letters ^ b.letters; rest !== 0; rest &= rest - 1) count++;
  return count <= 2 * apart;
}
