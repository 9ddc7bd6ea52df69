import type { EventKind } from "#model";
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

/** "He was accompanied by" tells who else took part in what was told right before. */
export const PRESENT = "event.present";
/** "Ships from five navies take part" tells the sides of the exercise told before. */
export const TAKES_PART = "event.take-part";
/** "the ceremony" points back to the last signing, handover or exercise. */
export const CEREMONY = "event.ceremony";
/** Kinds whose later mentions tell who else was there. */
export const CEREMONIES: ReadonlySet<EventKind> = new Set(["signing", "handover", "exercise"]);
/** More mentions of one occasion add nothing. */
const MAX_MENTIONS = 30;

/** An occasion as its first mention tells it. */
export function begun(candidate: Candidate): Occasion {
  const { kind, rule, people, sides, place, date, planned, negated } = candidate;
  return { kind, rule, mentions: [candidate], people, sides, place, date, planned, negated };
}

/** An occasion with one more mention: who else was there, and where and when it was, more closely. */
export function joined(occasion: Occasion, candidate: Candidate): Occasion {
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
    // "He is there since Monday and will attend a parade on Friday": what is to come does not date what has begun.
    date: candidate.planned && !occasion.planned ? occasion.date : finerDate(occasion.date, candidate.date),
    planned: occasion.planned && (candidate.planned || pointsAhead(candidate)),
  };
}

/** "During his visit he will hold talks": what only points back to a visit that is to come says not that it took place. */
function pointsAhead({ weak, evidence }: Candidate): boolean {
  return weak && AHEAD.test(evidence.text);
}

const AHEAD = /(?<!\p{L})(?:will|shall|is to|are to|(?:is|are) (?:expected|scheduled|due|set|slated))(?!\p{L})/u;

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

/** Of a date and one that may lie within it the finer; else the first that is told. */
export function finerDate(a: string | null, b: string | null): string | null {
  if (!a || !b) return a ?? b;
  return b.length > a.length && b.startsWith(a) ? b : a;
}

const YEAR = "2026".length;

/** What is told of a year alone need not be of the day of the news. */
export function isYear(date: string | null): boolean {
  return date?.length === YEAR;
}
