import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { type EntityWords, entityWords, foldedParts, foldWord } from "./entity-words.js";
import type { Lexicon, Listed, ListedHit } from "./lexicon.js";

/**
 * Listed names settled by the report they stand in. "Army Headquarters", "Ministry of Defence" and "PN" are listed for one state, but
 * many have them: they are that state's only where the report names it. "Philippine Navy (PN)" says whose letters these are.
 */
export function settledHits(text: string, hits: readonly ListedHit[], lexicon: Lexicon): ListedHit[] {
  const report: Settling = {
    text,
    hits,
    present: presentCountries(hits),
    letters: new Map(),
    words: entityWords(lexicon),
  };
  const regions = new Map(
    flatMap(hits, (hit) => {
      const region = regionNamedAlike(report, hit);
      return region ? [[text.slice(hit.begin, hit.end), region] as const] : [];
    }),
  );
  return flatMap(hits, (hit, i) => {
    if (isExercise(text, hit) || isHullNumber(text, hit) || isEndOfName(text, hit, lookAt(hits, i - 1))) return [];
    const region = regions.size > 0 ? regions.get(text.slice(hit.begin, hit.end)) : undefined;
    if (region) return [{ ...hit, entries: [region] }];
    const inner = isAdjective(text, hit) ? namesBehind(text, hit, lexicon) : nationOf(text, hit, lexicon);
    if (inner) return inner.map((one) => settled(report, one, null));
    return hit.entries.some((entry) => ownerOf(entry)) ? [settled(report, hit, namedOwner(report, i))] : [hit];
  });
}

interface Settling {
  readonly text: string;
  readonly hits: readonly ListedHit[];
  /** Countries that the report names, by a word that means no other or by one of their places. */
  readonly present: ReadonlySet<string>;
  /** Whose letters the report has said they are. */
  readonly letters: Map<string, string>;
  readonly words: EntityWords;
}

/** "Moody AFB in Georgia", "Fort Benning, Georgia": behind a base or a town the region called as a state is, where nothing else names that state. */
function regionNamedAlike({ text, present }: Settling, { begin, entries }: ListedHit): Listed | undefined {
  if (entries.length === 1) return undefined;
  const state = entries.find((entry) => entry.kind === "country");
  if (!state || present.has(state.country.code)) return undefined;
  const region = entries.find((entry) => entry.kind === "place" && entry.place.kind === "region");
  return region && IN_REGION.test(text.slice(Math.max(0, begin - IN_REGION_REACH), begin)) ? region : undefined;
}

const IN_REGION = /(?:(?:Base|AFB|Field|Station|Fort \p{Lu}\p{Ll}+|Camp \p{Lu}\p{Ll}+),? (?:in )?|\p{Lu}\p{Ll}+, )$/u;
const IN_REGION_REACH = 40;

/** Kinds of body that most states have, under much the same names. */
export const STATE_BODIES: ReadonlySet<string> = new Set([
  "government",
  "parliament",
  "force",
  "ministry",
  "press-office",
  "court",
  "agency",
]);

/** "The National Army" may be a group's too. */
const SHARED: ReadonlySet<string> = new Set([...STATE_BODIES, "armed-group"]);

/** The state whose body or headquarters is listed. */
function ownerOf(entry: Listed): string | null {
  if (entry.kind === "place") return entry.place.kind === "headquarters" ? entry.place.country : null;
  return entry.kind === "organisation" && SHARED.has(entry.organisation.kind) ? entry.organisation.country : null;
}

/** The state that a listed body belongs to, whatever its kind. */
function stateOf(entry: Listed): string | null {
  return entry.kind === "organisation" ? entry.organisation.country : ownerOf(entry);
}

function presentCountries(hits: readonly ListedHit[]): Set<string> {
  const present = new Set<string>();
  for (const { entries } of hits) {
    const [code, ...others] = new Set(flatMap(entries, codesOf));
    if (code && others.length === 0) present.add(code);
  }
  return present;
}

function codesOf(entry: Listed): string[] {
  if (entry.kind === "country") return [entry.country.code];
  return entry.kind === "place" && entry.place.country && entry.place.kind !== "headquarters"
    ? [entry.place.country]
    : [];
}

function settled({ text, present, words }: Settling, hit: ListedHit, owner: string | null): ListedHit {
  const owned = hit.entries.filter((entry) => ownerOf(entry) !== null);
  if (owned.length === 0) return hit;
  const said = owner ? hit.entries.filter((entry) => stateOf(entry) === owner) : [];
  if (said.length > 0) return { ...hit, entries: said };
  const others = hit.entries.filter((entry) => ownerOf(entry) === null);
  const isOwn = (code: string | null): boolean => (owner ? code === owner : code !== null && present.has(code));
  const own = owned.filter((entry) => isOwn(ownerOf(entry)));
  if (own.length > 0) return { ...hit, entries: [...own, ...others] };
  const isKept = !owner && isItsOwn(text.slice(hit.begin, hit.end), owned, words);
  return isKept ? hit : { ...hit, entries: [...others, ...nobodys(owned)] };
}

/** What several states' bodies are called is a body all the same, of a state that the report leaves open. */
function nobodys(owned: readonly Listed[]): Listed[] {
  const bodies = owned.filter((entry) => entry.kind === "organisation");
  const [first, ...more] = bodies;
  return first && more.length > 0 ? [{ ...first, organisation: { ...first.organisation, country: null } }] : [];
}

/** Of so few letters no name is one state's alone. */
const ANYBODYS = /^\p{Lu}{2}$/u;

/** A name that says by itself whose body it is: more than few letters or words that all bodies are named with. */
function isItsOwn(name: string, owned: readonly Listed[], words: EntityWords): boolean {
  if (ANYBODYS.test(name)) return false;
  if (words.soleBodies.has(foldWord(name))) return true;
  if (new Set(owned.map(ownerOf)).size > 1) return false;
  const parts = foldedParts(name);
  return parts.length < 2 || !parts.every((part) => isCommon(part, words));
}

function isCommon(part: string, { organisationHeads, postModifiers, notNames, placeHeads }: EntityWords): boolean {
  if (/^(?:us|uk|u|s|united)$/u.test(part)) return false;
  return [organisationHeads, postModifiers, notNames, placeHeads].some((list) => list.has(part)) || part === "of";
}

/** Letters that several states use for bodies of theirs. */
const SHORT = /^\p{Lu}{2,4}$/u;

/** Whose the letters are: as the report has said before, or says by the name before their bracket. */
function namedOwner({ text, hits, letters }: Settling, at: number): string | null {
  const hit = hits[at];
  const name = hit ? text.slice(hit.begin, hit.end) : "";
  if (!hit || !SHORT.test(name)) return null;
  const owner = letters.get(name) ?? bracketOwner(text, hits, at);
  if (owner) letters.set(name, owner);
  return owner;
}

/** So far before the bracket the name may begin whose letters stand in it. */
const NAME_LENGTH = 80;
/** Listed names looked at before a bracket: those of titles lie among them. */
const MOST_BEFORE = 8;

function bracketOwner(text: string, hits: readonly ListedHit[], at: number): string | null {
  const hit = hits[at];
  if (!hit || text.charAt(hit.begin - 1) !== "(" || text[hit.end] !== ")") return null;
  for (let i = at - 1; i >= Math.max(0, at - MOST_BEFORE); i--) {
    const before = hits[i];
    if (!before || before.end < hit.begin - NAME_LENGTH || /[,.;]/u.test(text.slice(before.end, hit.begin - 1)))
      return null;
    const code = flatMap(before.entries, codesOf)[0] ?? before.entries.map(stateOf).find((one) => one !== null);
    if (code) return code;
  }
  return null;
}

/** "The Australian Army": the first two words are no newspaper. */
function isAdjective(text: string, { begin, end, entries }: ListedHit): boolean {
  return (
    text.slice(begin, begin + 4).toLowerCase() === "the " &&
    entries.every(({ kind }) => kind === "outlet") &&
    (text[begin] === "t" ? /^ \p{L}/u : /^ \p{Lu}/u).test(text.slice(end, end + 2))
  );
}

const OF_NAME =
  /(?<![.!?:\n“"] )(?<!^)(?<!\p{L})(?!(?:The|A|In|On|At|By|Of|National|State|House|Members?) )\p{Lu}\p{Ll}{3,15} $/u;
const OF_NAME_LENGTH = 24;

/** "The Patriot Congress and Exhibition Centre": a parliament's noun at the end of another's name, which no nation's is. */
function isEndOfName(text: string, { begin, end, entries }: ListedHit, before: ListedHit | undefined): boolean {
  const isParliament = entries.every(
    (entry) => entry.kind === "organisation" && entry.organisation.kind === "parliament",
  );
  if (!isParliament || text.slice(begin, end).includes(" ")) return false;
  if (!OF_NAME.test(text.slice(Math.max(0, begin - OF_NAME_LENGTH), begin))) return false;
  return before?.end !== begin - 1 || !before.entries.some(({ kind }) => kind === "country");
}

/** "USS Ingraham (FFG 61)": the letters of a hull are nobody's. */
function isHullNumber(text: string, { begin, end }: ListedHit): boolean {
  return text[begin - 1] === "(" && HULL.test(text.slice(end, end + HULL_LENGTH));
}

const HULL = /^[ -]?\d{1,4}\)/u;
const HULL_LENGTH = 6;

/** "Exercise Indra", "the INDRA exercise", "the Milan exercise": a company's or a town's name may be an exercise's too. */
function isExercise(text: string, { begin, end, entries }: ListedHit): boolean {
  const isCompany = entries.every((entry) => entry.kind === "organisation" && entry.organisation.kind === "company");
  const isTown = entries.every((entry) => entry.kind === "place" && entry.place.kind === "city");
  if (!isCompany && !isTown) return false;
  return (
    EXERCISE.test(text.slice(Math.max(0, begin - LONGEST_EXERCISE), begin)) ||
    OF_EXERCISE.test(text.slice(end, end + LONGEST_EXERCISE))
  );
}

const OF_EXERCISE = /^[ -](?:\d{2,4} )?(?:exercises?|drills?)\b/iu;
const EXERCISE = /\b(?:exercises?|drills?|man(?:oeuv|euv)res?|war ?games) $/iu;
const LONGEST_EXERCISE = 12;

/** "The Malaysian defence chief": no "Malaysian Defence", but a nation's adjective with a common noun. */
function nationOf(text: string, { begin, end, entries }: ListedHit, { names }: Lexicon): ListedHit[] | undefined {
  if (!entries.every((entry) => entry.kind === "outlet")) return undefined;
  const [first = "", ...more] = text.slice(begin, end).split(" ");
  if (more.length !== 1 || !/^\p{Ll}/u.test(more[0] ?? "") || !/^\p{Lu}/u.test(first)) return undefined;
  if (!entries.every((entry) => / \p{Lu}/u.test(entry.outlet.name))) return undefined;
  return names.find(first).map((hit) => ({ ...hit, begin, end: begin + hit.end }));
}

function namesBehind(text: string, { begin, end }: ListedHit, { names }: Lexicon): ListedHit[] {
  const from = begin + 4;
  const [first] = names.find(text.slice(from, end + NAME_LENGTH));
  return first?.begin === 0 ? [{ ...first, begin: from, end: from + first.end }] : [];
}
