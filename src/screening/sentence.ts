import type { Alignment, Match } from "./align.js";
import type { Reason } from "./likeness.js";
import type { ReadName } from "./parts.js";
import { PART_WEIGHT } from "./weights.js";

const REASONS: Record<Exclude<Reason, "same">, string> = {
  spelling: "are spellings of one name",
  sound: "sound alike",
  syllables: "may be romanisations of one name",
  script: "agree across scripts",
  initial: "share their initial",
  letters: "differ by few letters",
};

/** Why two names score as they do, part by part. */
export function sentenceOf(a: ReadName, b: ReadName, { matches, leftRest, rightRest, inOrder }: Alignment): string {
  const clauses = [
    ...matches.map(describe),
    ...(inOrder ? [] : ["the order differs"]),
    ...absent(
      leftRest.parts.map(({ spelled }) => spelled),
      "only in the first",
    ),
    ...absent(
      rightRest.parts.map(({ spelled }) => spelled),
      "only in the second",
    ),
    ...(isCommon(matches) ? ["many bear these names"] : []),
  ];
  return `“${a.text}” and “${b.text}”: ${clauses.length > 0 ? clauses.join("; ") : "nothing to compare"}.`;
}

function describe({ left, right, likeness }: Match): string {
  return likeness.reason === "same"
    ? `${left.spelled} is the same`
    : `${left.spelled} and ${right.spelled} ${REASONS[likeness.reason]}`;
}

function absent(words: readonly string[], where: string): readonly string[] {
  return words.length > 0 ? [`${words.join(", ")} ${where}`] : [];
}

function isCommon(matches: readonly Match[]): boolean {
  return (
    matches.length > 0 && matches.every(({ left, right }) => Math.max(left.weight, right.weight) <= PART_WEIGHT.common)
  );
}
