import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Candidate, Participant } from "./candidate.js";
import { begun, CEREMONY, isYear, joined, type Occasion, PRESENT, TAKES_PART } from "./occasion.js";
import { familyOf, isOfCall, isSame } from "./same-occasion.js";
import { addUndone, asUndone, deniedIn, isCalledOff } from "./undone.js";

/** A report on more occasions than this is a list; the rest is left out, which also bounds the comparing. */
const MAX_OCCASIONS = 60;

/**
 * Brings the mentions of each occasion together. A mention that only points back joins an occasion or is dropped. `context` are
 * the sides that the report is about: what "the two sides" are where a sentence does not say.
 */
export function occasionsOf(candidates: readonly Candidate[], context: readonly string[]): Occasion[] {
  const occasions: Occasion[] = [];
  const undone: Occasion[] = [];
  const strong = new Set(flatMap(candidates, ({ weak, kind }) => (weak ? [] : [familyOf(kind)])));
  for (const candidate of candidates) {
    if (isPartOfExercise(candidate, occasions) || candidate.denied) continue;
    const told = asUndone(withContext(candidate, occasions, context), undone);
    if (told.negated) {
      addUndone(undone, occasions, told, !candidate.negated || isCalledOff(candidate));
      continue;
    }
    const at = whichOf(occasions, told);
    const known = lookAt(occasions, at);
    if (known) occasions[at] = joined(known, told);
    else if (occasions.length < MAX_OCCASIONS && standsAlone(told, strong)) occasions.push(begun(told));
  }
  return [...occasions, ...deniedIn(candidates), ...undone].filter(
    ({ sides, people }) => sides.length >= 2 || people.length >= 2,
  );
}

/** The occasion that a mention is of: for who was present the one told last, else the newest. */
function whichOf(occasions: readonly Occasion[], told: Candidate): number {
  const newest = occasions.findLastIndex((occasion) => isSame(occasion, told) || isOfCall(occasion, told));
  if (told.rule !== PRESENT || newest < 0) return newest;
  const lastTold = ({ mentions }: Occasion): number => Math.max(...mentions.map(({ at }) => at));
  return occasions.reduce(
    (best, one, i) => (isSame(one, told) && lastTold(one) > lastTold(occasions[best] ?? one) ? i : best),
    newest,
  );
}

/** "Both sides will train together" behind the news of an exercise. */
function isPartOfExercise({ kind, sides }: Candidate, before: readonly Occasion[]): boolean {
  return kind === "training" && sides.length < 2 && before.some((one) => one.kind === "exercise");
}

/** A mention with fewer than two sides takes those of the occasion before it, where they agree, else those of the report. */
function withContext(told: Candidate, occasions: readonly Occasion[], context: readonly string[]): Candidate {
  const candidate = withPeople(told, occasions);
  if (candidate.sides.length >= 2 || meetsNoState(candidate)) return candidate;
  const [side] = candidate.sides;
  const before = occasions.findLast(({ sides }) => sides.length >= 2 && (side === undefined || sides.includes(side)));
  const sides = before?.sides ?? (side === undefined || context.includes(side) ? context : [side]);
  return { ...candidate, sides: [...new Set([...candidate.sides, ...sides])] };
}

/** A minister and the head of an international body: no other state was there. */
function meetsNoState({ people, sides, weak, withBody }: Candidate): boolean {
  if (withBody && sides.length < 2) return true;
  return (
    !weak &&
    sides.length === 1 &&
    people.length > 1 &&
    people.some(({ country, pronoun }) => country === null && !pronoun)
  );
}

/** "The two" are the people of the occasion before; a pronoun that would make all of one side is its first visitor instead. */
function withPeople(candidate: Candidate, occasions: readonly Occasion[]): Candidate {
  const { people } = candidate;
  const pair = candidate.guessed ? pairOf(occasions, candidate) : null;
  if (pair) return { ...candidate, people: pair };
  if (people.length === 0 && candidate.together)
    return { ...candidate, people: occasions.at(-1)?.people.slice(0, 2) ?? [] };
  const countries = new Set(people.map(({ country }) => country));
  const visit = HIS_GUEST.test(candidate.evidence.text)
    ? occasions.findLast(({ kind }) => kind === "visit")
    : undefined;
  const isPair = candidate.together || visit !== undefined;
  const guests = isPair && countries.size === 1 ? guestsOf(visit ?? occasions.at(-1), countries) : [];
  if (guests.length > 0) return { ...candidate, people: [...guests, ...people] };
  if (people.length < 2 || countries.size > 1 || !people[0]?.pronoun) return candidate;
  const visitor = occasions.at(-1)?.people.find(({ country }) => country !== null && !countries.has(country));
  if (!visitor) return candidate;
  const sides = flatMap([visitor.country, ...countries], (country) => (country ? [country] : []));
  return { ...candidate, people: [visitor, ...people.slice(1)], sides };
}

const HIS_GUEST =
  /(?<!\p{L})(?:receiv|host|greet|welcom)(?:e|es|ed|ing) (?:the|his|her|their) (?:guests?|visitors?)(?!\p{L})/u;

/** "They held meetings with General X" behind a visit: those who came. */
function guestsOf(last: Occasion | undefined, countries: ReadonlySet<string | null>): readonly Participant[] {
  if (last?.kind !== "visit" || last.people.some(({ country }) => country === null || countries.has(country)))
    return [];
  return last.people;
}

/** "The two ministers" behind an encounter of two are these, and not who was named since. */
function pairOf(occasions: readonly Occasion[], { sides }: Candidate): readonly Participant[] | null {
  const last = occasions.findLast(({ kind, planned }) => familyOf(kind) === "encounter" && !planned);
  if (last?.people.length !== 2) return null;
  return last.people.every(({ country }) => country !== null && sides.includes(country)) ? last.people : null;
}

/** A weak mention makes an occasion of its own only where nothing stronger of its kind is told: a purpose of a visit. */
function standsAlone(candidate: Candidate, strong: ReadonlySet<ReturnType<typeof familyOf>>): boolean {
  if (!candidate.weak) return true;
  if (candidate.rule === CEREMONY || candidate.rule === PRESENT || candidate.rule === TAKES_PART) return false;
  // "The memorandum signed in 1993" says how old it is.
  if (candidate.rule === "event.signing" && isYear(candidate.date)) return false;
  if (candidate.rule === "event.signing" && candidate.sides.length >= 2 && !strong.has("signing")) return true;
  // "The handover of the helicopters by India to Nepal took place in Kathmandu on Tuesday": told whole, though nobody is named.
  const isWhole = candidate.kind === "handover" && candidate.sides.length >= 2 && candidate.date !== null;
  return (candidate.people.length > 0 || isWhole) && !strong.has(familyOf(candidate.kind));
}
