import { type EventKind, mayCoincide } from "#model";
import { lookAt } from "../text/look-at.js";
import type { Candidate, Participant, Place } from "./candidate.js";
import type { EventRule } from "./rules.js";

/** One real occasion with its mentions in the order of the text. */
export interface Occasion {
  readonly kind: EventKind;
  readonly rule: EventRule;
  readonly mentions: readonly Candidate[];
  readonly people: readonly Participant[];
  readonly sides: readonly string[];
  readonly place: Place | null;
  readonly date: string | null;
  readonly planned: boolean;
  readonly negated: boolean;
}

/** Kinds that may be words for one and the same occasion. */
const FAMILIES: Partial<Record<EventKind, string>> = { meeting: "encounter", talks: "encounter", call: "call" };
/** "He was accompanied by" tells who else took part in what was told right before. */
const PRESENT = "event.present";
const PRESENT_REACH = 2;
/** "Ships from five navies take part" tells the sides of the exercise told before. */
const TAKES_PART = "event.take-part";
/** "the ceremony" points back to the last signing, handover or exercise. */
const CEREMONY = "event.ceremony";
/** Kinds whose later mentions tell who else was there. */
const CEREMONIES: ReadonlySet<EventKind> = new Set(["signing", "handover", "exercise"]);
/** A report on more occasions than this is a list; the rest is left out, which also bounds the comparing. */
const MAX_OCCASIONS = 60;
/** More mentions of one occasion add nothing. */
const MAX_MENTIONS = 30;

/**
 * Brings the mentions of each occasion together. A mention that only points back joins an occasion or is dropped. `context` are
 * the sides that the report is about: what "the two sides" are where a sentence does not say.
 */
export function occasionsOf(candidates: readonly Candidate[], context: readonly string[]): Occasion[] {
  const occasions: Occasion[] = [];
  const undone: Occasion[] = [];
  const strong = new Set(candidates.flatMap(({ weak, kind }) => (weak ? [] : [familyOf(kind)])));
  for (const candidate of candidates) {
    if (isPartOfExercise(candidate, occasions) || (candidate.negated && !isCalledOff(candidate))) continue;
    const told = withContext(candidate, occasions, context);
    if (told.negated) {
      addUndone(undone, told);
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

/** Occasions that somebody says did not take place, each once: they are kept apart from what is told to have taken place. */
function deniedIn(candidates: readonly Candidate[]): readonly Occasion[] {
  const told = candidates.filter(({ denied, weak, people }) => denied && people.length > (weak ? 1 : 0));
  const first = new Map<string, Candidate>();
  for (const one of told) {
    const key = `${familyOf(one.kind)} ${one.people.map(({ name }) => name).sort()}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()].slice(0, MAX_OCCASIONS).map(begun);
}

/** An occasion that was called off, or is said not to have been between sides that are named. */
function isCalledOff({ weak, denied, cancelled, sides, people, place }: Candidate): boolean {
  return !weak && !denied && (cancelled || (sides.length >= 2 && (people.length > 0 || place !== null)));
}

/** What was not done is kept apart from what was. */
function addUndone(undone: Occasion[], told: Candidate): void {
  const at = undone.findIndex((one) => isSame(one, told));
  const known = undone[at];
  if (known) undone[at] = joined(known, told);
  else if (undone.length < MAX_OCCASIONS) undone.push(begun(told));
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
function meetsNoState({ people, sides, weak }: Candidate): boolean {
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
  const sides = [visitor.country, ...countries].flatMap((country) => (country ? [country] : []));
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
  if (candidate.rule === "event.signing" && candidate.sides.length >= 2 && !strong.has("signing")) return true;
  return candidate.people.length > 0 && !strong.has(familyOf(candidate.kind));
}

function isSame(occasion: Occasion, candidate: Candidate): boolean {
  if (candidate.rule === PRESENT) return isJustTold(occasion, candidate);
  if (candidate.rule === TAKES_PART) return occasion.kind === "exercise" && isJustTold(occasion, candidate);
  if (candidate.rule === CEREMONY) return CEREMONIES.has(occasion.kind);
  if (familyOf(occasion.kind) !== familyOf(candidate.kind)) return false;
  if (!sharesSides(occasion.sides, candidate.sides)) return false;
  if (occasion.date && candidate.date && !mayCoincide(occasion.date, candidate.date)) return false;
  if (arePlacesApart(occasion, candidate)) return false;
  if (!isCeremony(occasion, candidate) && arePeopleApart(occasion.people, candidate.people)) return false;
  if (candidate.weak) return true;
  if (candidate.other || areDatesApart(occasion, candidate)) return false;
  const areNamed = occasion.people.length + candidate.people.length > 0;
  if (candidate.next && (areNamed || candidate.kind !== "exercise") && !sharesPeople(occasion.people, candidate.people))
    return false;
  return occasion.kind === "visit" || occasion.planned === candidate.planned;
}

/** Who signs or hands over may be told apart from who looks on. */
function isCeremony({ kind }: Occasion, { other, next }: Candidate): boolean {
  return CEREMONIES.has(kind) && !other && !next;
}

/** "They discussed …", "the talks" behind a call between the same: what was said on the telephone, and no meeting. */
function isOfCall(occasion: Occasion, candidate: Candidate): boolean {
  if (occasion.kind !== "call" || familyOf(candidate.kind) !== "encounter") return false;
  if (candidate.planned || candidate.other || candidate.next || candidate.past || candidate.openDate) return false;
  if (candidate.date !== null && candidate.date !== occasion.date) return false;
  if (candidate.place !== null && !candidate.weak) return false;
  return sharesSides(occasion.sides, candidate.sides) && !arePeopleApart(occasion.people, candidate.people);
}

/** Told in the sentences right before, and not in this one's future. */
function isJustTold({ mentions }: Occasion, { sentence }: Candidate): boolean {
  return mentions.some((mention) => sentence - mention.sentence <= PRESENT_REACH);
}

function familyOf(kind: EventKind): string {
  return FAMILIES[kind] ?? kind;
}

function sharesSides(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const shared = a.filter((side) => b.includes(side)).length;
  return shared >= Math.min(2, a.length, b.length);
}

function sharesPeople(a: readonly Participant[], b: readonly Participant[]): boolean {
  return a.some(({ name }) => b.some((other) => other.name === name));
}

/** A date that could not be resolved still tells an occasion from one told without it or with another. */
function areDatesApart(occasion: Occasion, candidate: Candidate): boolean {
  if (occasion.date !== null) return false;
  if (candidate.date !== null) return candidate.past && occasion.mentions.every(({ past }) => !past);
  const known = occasion.mentions.flatMap(({ openDate }) => (openDate ? [openDate] : []));
  return candidate.openDate !== null && !known.includes(candidate.openDate);
}

/** Whether each names people that the other does not, beside a common visitor; or, for some side, both name people and none in common. */
function arePeopleApart(a: readonly Participant[], b: readonly Participant[]): boolean {
  const shared = a.filter(({ name }) => b.some((other) => other.name === name));
  const differ = shared.length < a.length && shared.length < b.length;
  if (differ && new Set(shared.map(({ country }) => country)).size <= 1 && !areOfOtherSides(a, b)) return true;
  const countries = new Set([...a, ...b].flatMap(({ country }) => (country ? [country] : [])));
  return [...countries].some((country) => {
    const ours = a.filter((one) => one.country === country);
    const theirs = b.filter((one) => one.country === country);
    return ours.length > 0 && theirs.length > 0 && !sharesPeople(ours, theirs);
  });
}

/** Hosts here and guests there: each mention names who the other leaves out. */
function areOfOtherSides(a: readonly Participant[], b: readonly Participant[]): boolean {
  const theirs = new Set(b.map(({ country }) => country));
  return [...a, ...b].every(({ country }) => country !== null) && a.every(({ country }) => !theirs.has(country));
}

/** Two places are apart where neither's words contain the other's and neither is the other's country. */
function arePlacesApart({ kind, place: a, people, date }: Occasion, told: Candidate): boolean {
  const b = told.place;
  if (!a || !b) return false;
  if (a.country && b.country && a.country !== b.country) return true;
  if (a.isCountry || b.isCountry || kind === "visit") return false;
  if (
    (a.country === null || b.country === null) &&
    areTheSamePair(people, told.people) &&
    (told.together || !told.next)
  )
    return date !== null && told.date !== null && date !== told.date;
  const [ours, theirs] = [wordsOf(a.text), wordsOf(b.text)];
  return ![...ours].some((word) => theirs.has(word));
}

/** The same host and guest: a ministry may stand in the town told before. */
function areTheSamePair(a: readonly Participant[], b: readonly Participant[]): boolean {
  if (new Set(b.map(({ country }) => country)).size < 2 && b.length > 0) return false;
  return b.every(({ name }) => a.some((one) => one.name === name));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

function begun(candidate: Candidate): Occasion {
  const { kind, rule, people, sides, place, date, planned, negated } = candidate;
  return { kind, rule, mentions: [candidate], people, sides, place, date, planned, negated };
}

function joined(occasion: Occasion, candidate: Candidate): Occasion {
  if (occasion.mentions.length >= MAX_MENTIONS) return occasion;
  const people = [
    ...occasion.people,
    ...candidate.people.filter(({ name }) => !occasion.people.some((one) => one.name === name)),
  ];
  return {
    ...occasion,
    kind: occasion.kind === "talks" && candidate.kind === "meeting" && !candidate.weak ? "meeting" : occasion.kind,
    mentions: [...occasion.mentions, candidate],
    people: candidate.weak && !CEREMONIES.has(candidate.kind) && candidate.rule !== PRESENT ? occasion.people : people,
    sides: joinedSides(occasion, candidate),
    place: joinedPlace(occasion, candidate),
    date: finerDate(occasion.date, candidate.date),
    planned: occasion.planned && candidate.planned,
  };
}

/** An exercise has all the sides that are told to take part in it. */
function joinedSides({ kind, sides }: Occasion, candidate: Candidate): readonly string[] {
  const adds = candidate.rule === TAKES_PART || (!candidate.weak && candidate.sides.length > 2);
  if (kind === "exercise" && candidate.kind === "exercise" && adds) return [...new Set([...sides, ...candidate.sides])];
  return sides.length >= 2 ? sides : candidate.sides;
}

/** A visit goes where it was first said to go; a call is nowhere. */
function joinedPlace({ kind, place }: Occasion, candidate: Candidate): Place | null {
  if (kind === "call") return null;
  return kind === "visit" ? (place ?? candidate.place) : finerPlace(place, candidate.place);
}

function finerPlace(a: Place | null, b: Place | null): Place | null {
  if (!a || !b) return a ?? b;
  return a.isCountry && !b.isCountry ? b : a;
}

function finerDate(a: string | null, b: string | null): string | null {
  if (!a || !b) return a ?? b;
  return b.length > a.length && b.startsWith(a) ? b : a;
}
