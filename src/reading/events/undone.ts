import { lookAt } from "../text/look-at.js";
import type { Candidate } from "./candidate.js";
import { begun, joined, type Occasion } from "./occasion.js";
import { familyOf, isSame, sharesPeople, sharesSides } from "./same-occasion.js";

/** More than so many are not kept. */
const MAX_UNDONE = 60;

/** "Was to meet", "had been scheduled to visit": what was meant to be. */
const MEANT =
  /(?<!\p{L})(?:was|were|had)(?: been)? (?:to|due|scheduled?|slated|set|expected|supposed|planned|meant|intended)(?!\p{L})/u;

/** A mention as it stands beside what did not take place: "he was to arrive on Monday", "the visit" behind one called off. */
export function asUndone(told: Candidate, undone: readonly Occasion[]): Candidate {
  if (told.negated || undone.length === 0) return told;
  const isMeant = MEANT.test(told.evidence.text);
  const same = undone.find((one) => isSameUndone(one, told, isMeant));
  const isOfOne = same !== undefined || (isMeant && undone.some((one) => isPartOf(one, told)));
  return isOfOne ? { ...told, planned: same?.planned ?? told.planned, negated: true, cancelled: true } : told;
}

function isSameUndone(one: Occasion, told: Candidate, isMeant: boolean): boolean {
  if (!isMeant && !told.weak && (!told.planned || (told.date !== null && told.date !== one.date))) return false;
  return isSame(one, { ...told, planned: one.planned });
}

/** The talks that were to be held on a visit that was called off. */
function isPartOf({ kind, sides, people }: Occasion, told: Candidate): boolean {
  return kind === "visit" && sharesSides(sides, told.sides) && sharesPeople(people, told.people);
}

/** Keeps what was not done apart from what was; what was told as planned before is called off, whenever that was. `isOwn`: told in full. */
export function addUndone(undone: Occasion[], occasions: Occasion[], told: Candidate, isOwn: boolean): void {
  const meant = told.cancelled
    ? occasions.findLastIndex((one) => one.planned && isSame(one, { ...told, planned: true, date: null }))
    : -1;
  const [planned] = meant < 0 ? [] : occasions.splice(meant, 1);
  if (planned) {
    undone.push({ ...joined(planned, told), negated: true });
    return;
  }
  const at = undone.findIndex((one) => isSame(one, told));
  const known = lookAt(undone, at);
  if (known) undone[at] = joined(known, told);
  else if (isOwn && undone.length < MAX_UNDONE) undone.push(begun(told));
}

/** An occasion that was called off, or is said not to have been between sides that are named. */
export function isCalledOff({ weak, cancelled, sides, people, place }: Candidate): boolean {
  const areNamed = sides.length >= 2 && (people.length > 0 || place !== null);
  return weak ? cancelled && areNamed : cancelled || areNamed;
}

/** Occasions that somebody says did not take place, each once: they are kept apart from what is told to have taken place. */
export function deniedIn(candidates: readonly Candidate[]): readonly Occasion[] {
  const told = candidates.filter(({ denied, weak, people }) => denied && people.length > (weak ? 1 : 0));
  const first = new Map<string, Candidate>();
  for (const one of told) {
    const key = `${familyOf(one.kind)} ${one.people.map(({ name }) => name).sort()}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()].slice(0, MAX_UNDONE).map(begun);
}
