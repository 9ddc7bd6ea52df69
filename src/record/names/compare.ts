import type { NamePart } from "./parts.js";

/** How two names of persons relate, from surest to least sure. */
export type NameRelation =
  | "same"
  | "spelling"
  | "fuller"
  | "order"
  | "initials"
  | "middle"
  | "inner"
  | "family"
  | "given"
  | "other";

type Parts = readonly NamePart[];

/** Compares the parts of two names. The answer does not depend on which comes first. */
export function relateNames(a: Parts, b: Parts): NameRelation {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length === 0) return "other";
  if (shorter.length === longer.length && shorter.every((part, i) => part.key === longer[i]?.key))
    return shorter.every((part, i) => part.spelled === longer[i]?.spelled) ? "same" : "spelling";
  if (areOfOneWriting(a, b)) return "spelling";
  if (shorter.length === 1) return relateSingle(shorter, longer);
  return relateFull(shorter, longer);
}

/** The letters of a name, however it is cut: "Ahn Gyu-back" and "Ahn Gyuback". */
export function lettersOf(parts: Parts): string {
  return parts.map(({ spelled }) => spelled).join("");
}

/** Shorter names are cut in two in more than one way. */
const LEAST_LETTERS = 7;

function areOfOneWriting(a: Parts, b: Parts): boolean {
  const letters = lettersOf(a);
  return letters.length >= LEAST_LETTERS && letters === lettersOf(b);
}

function relateSingle([single]: Parts, longer: Parts): NameRelation {
  if (longer.length === 1) return "other";
  if (single?.key === longer.at(-1)?.key) return "family";
  return single?.key === longer[0]?.key ? "given" : "other";
}

function relateFull(shorter: Parts, longer: Parts): NameRelation {
  const first = shorter[0]?.key === longer[0]?.key;
  const last = shorter.at(-1)?.key === longer.at(-1)?.key;
  const inner = isSubsequence(shorter, longer);
  if (first && last) return inner ? "fuller" : "middle";
  if (first && inner) return "fuller";
  if (sortedKeys(shorter) === sortedKeys(longer)) return "order";
  if (last && initialsFit(shorter, longer)) return "initials";
  return inner ? "inner" : "other";
}

function isSubsequence(shorter: Parts, longer: Parts): boolean {
  let next = 0;
  for (const part of longer) if (part.key === shorter[next]?.key) next++;
  return next === shorter.length;
}

function sortedKeys(parts: Parts): string {
  return parts
    .map((part) => part.key)
    .sort()
    .join(" ");
}

/** "V R Chaudhari", "VR Chaudhari" and "Vivek Ram Chaudhari". */
function initialsFit(shorter: Parts, longer: Parts): boolean {
  const [few, many] = [shorter, longer].map((parts) => parts.slice(0, -1).map((part) => part.spelled));
  return isInitials(few ?? [], many ?? []) || isInitials(many ?? [], few ?? []);
}

function isInitials(letters: readonly string[], names: readonly string[]): boolean {
  const joined = letters.join("");
  const wasInitials =
    letters.every((word) => word.length === 1) || (letters.length === 1 && joined.length === names.length);
  return wasInitials && joined === names.map((name) => name[0]).join("");
}
