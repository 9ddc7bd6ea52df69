import type { Candidate } from "./candidate.js";

/** Words by which encounters with several sides are one with each. */
const EACH = /(?<!\p{L})(?:separate(?:ly)?|respectively|bilateral (?:talks|meetings)|one-on-one|in turn)(?!\p{L})/iu;
const APART = /(?<!\p{L})separate(?:ly)?(?!\p{L})/iu;
/** A longer list is told as one. */
const MOST = 4;

/** "Called on the minister and the army chief in separate meetings": one with each, where one of the other side meets them all. */
function withEach(told: Candidate): Candidate[] {
  const { people, sides } = told;
  const of = (side: string | undefined) => people.filter(({ country }) => country === side);
  const hub = sides.find((side) => of(side).length === 1);
  const others = people.filter(({ country }) => country !== hub);
  if (!hub || sides.length !== 2 || others.length < 2 || others.length > MOST) return [told];
  return others.map((other) => ({ ...told, people: people.filter((one) => one === other || one.country === hub) }));
}

/** "Held separate talks with his counterparts from Vietnam and Indonesia": an encounter with each. */
export function separate(told: Candidate): Candidate[] {
  const { kind, sides, people, evidence } = told;
  if ((kind !== "meeting" && kind !== "talks" && kind !== "call") || !EACH.test(evidence.text)) return [told];
  if (sides.length < 3) return APART.test(evidence.text) ? withEach(told) : [told];
  const [own] = people.length > 0 ? people.map(({ country }) => country) : sides;
  const others = sides.filter((side) => side !== own);
  if (!own || others.length > MOST || others.length === sides.length) return [told];
  return others.map((side) => ({
    ...told,
    sides: [own, side],
    people: people.filter(({ country }) => country === own || country === side),
  }));
}
