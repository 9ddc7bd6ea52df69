import type { Candidate } from "./candidate.js";

/** Words by which encounters with several sides are one with each. */
const EACH = /(?<!\p{L})(?:separate(?:ly)?|respectively|bilateral (?:talks|meetings)|one-on-one|in turn)(?!\p{L})/iu;
/** A longer list is told as one. */
const MOST = 4;

/** "Held separate talks with his counterparts from Vietnam and Indonesia": an encounter with each. */
export function separate(told: Candidate): Candidate[] {
  const { kind, sides, people, evidence } = told;
  if ((kind !== "meeting" && kind !== "talks" && kind !== "call") || sides.length < 3 || !EACH.test(evidence.text))
    return [told];
  const [own] = people.length > 0 ? people.map(({ country }) => country) : sides;
  const others = sides.filter((side) => side !== own);
  if (!own || others.length > MOST || others.length === sides.length) return [told];
  return others.map((side) => ({
    ...told,
    sides: [own, side],
    people: people.filter(({ country }) => country === own || country === side),
  }));
}
