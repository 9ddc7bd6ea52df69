import { type EventKind, mayCoincide } from "#model";
import { flatMap } from "../text/flat-map.js";
import type { Candidate, Participant } from "./candidate.js";
import { CEREMONIES, CEREMONY, type Occasion, PRESENT, TAKES_PART } from "./occasion.js";

/** Kinds that may be words for one and the same occasion. */
const FAMILIES: Partial<Record<EventKind, string>> = { meeting: "encounter", talks: "encounter", call: "call" };
/** Told in the sentences right before, so many at most. */
const PRESENT_REACH = 2;
/** Whether a mention may be of an occasion told before. */
export function isSame(occasion: Occasion, candidate: Candidate): boolean {
  // Nobody was present at what is still to come.
  if (candidate.rule === PRESENT) return (candidate.planned || !occasion.planned) && isJustTold(occasion, candidate);
  if (candidate.rule === TAKES_PART) return occasion.kind === "exercise" && isJustTold(occasion, candidate);
  if (candidate.rule === CEREMONY) return CEREMONIES.has(occasion.kind);
  if (familyOf(occasion.kind) !== familyOf(candidate.kind)) return false;
  if (!sharesSides(occasion.sides, candidate.sides)) return false;
  if (occasion.date && candidate.date && !mayCoincide(occasion.date, candidate.date)) return false;
  if (arePlacesApart(occasion, candidate)) return false;
  if (!isCeremony(occasion, candidate) && arePeopleApart(occasion.people, candidate.people)) return false;
  if (candidate.weak) return !(candidate.next && candidate.planned && !occasion.planned);
  if (candidate.other || areDatesApart(occasion, candidate)) return false;
  const mayBeAlso = candidate.kind === "exercise" && (occasion.people.length === 0 || candidate.people.length === 0);
  if (candidate.next && !mayBeAlso && !sharesPeople(occasion.people, candidate.people)) return false;
  return occasion.kind === "visit" || occasion.planned === candidate.planned;
}

/** Who signs or hands over may be told apart from who looks on. */
function isCeremony({ kind, date, people }: Occasion, told: Candidate): boolean {
  if (!CEREMONIES.has(kind) || told.other) return false;
  // "First A hands it to B, then B to C": one ceremony where it is of one day.
  if (!told.next) return true;
  return kind === "handover" && (told.date === null || told.date === date) && sharesPeople(people, told.people);
}

/** "They discussed …", "the talks" behind a call between the same: what was said on the telephone, and no meeting. */
export function isOfCall(occasion: Occasion, candidate: Candidate): boolean {
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

/** Kinds that are words for the same are of one family. */
export function familyOf(kind: EventKind): string {
  return FAMILIES[kind] ?? kind;
}

/** Whether two lists of sides may be of one occasion. */
export function sharesSides(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const shared = a.filter((side) => b.includes(side)).length;
  return shared >= Math.min(2, a.length, b.length);
}

/** Whether somebody stands in both. */
export function sharesPeople(a: readonly Participant[], b: readonly Participant[]): boolean {
  return a.some(({ name }) => b.some((other) => other.name === name));
}

/** A date that could not be resolved still tells an occasion from one told without it or with another. */
function areDatesApart(occasion: Occasion, candidate: Candidate): boolean {
  if (occasion.date !== null) return false;
  if (candidate.date !== null) return candidate.past && occasion.mentions.every(({ past }) => !past);
  const known = flatMap(occasion.mentions, ({ openDate }) => (openDate ? [openDate] : []));
  return candidate.openDate !== null && !known.includes(candidate.openDate);
}

/** Whether each names people that the other does not, beside a common visitor; or, for some side, both name people and none in common. */
function arePeopleApart(a: readonly Participant[], b: readonly Participant[]): boolean {
  const shared = a.filter(({ name }) => b.some((other) => other.name === name));
  const differ = shared.length < a.length && shared.length < b.length;
  if (differ && new Set(shared.map(({ country }) => country)).size <= 1 && !areOfOtherSides(a, b)) return true;
  const countries = new Set(flatMap([...a, ...b], ({ country }) => (country ? [country] : [])));
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
  // "At the military airport", "in Kabul": one ceremony of one day at a place that may stand in the town.
  const isOneDay = date !== null && date === told.date;
  if (CEREMONIES.has(kind) && isOneDay && (a.country === null || b.country === null)) return false;
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
