import { spanOf } from "#model";
import type { Candidate, Participant } from "./candidate.js";
import { clauseOf, type Word } from "./clause.js";
import { moodOf } from "./mood.js";
import { isMet } from "./needs.js";
import { type FoundPhrase, findPhrases } from "./phrases.js";
import { type FoundPlace, nearestPlace, placesIn } from "./place.js";
import type { Scene, SceneSentence } from "./scene.js";
import { dateAt, openDateAt } from "./when.js";
import type { KindRule } from "./words.js";

const DEFINITE = /^(?:the|this|that|these|those|such|his|her|their|its|both|any)$/u;
const NEWS = /^(?:first|second|last|latest|earlier|prior|previous|next|upcoming|another)$/u;
const COMPLEMENT = /^(?:with|between|to)$/u;
/** Words that tell an occasion from those before it, whoever takes part. */
const OTHER = /^(?:prior|previous|previously|earlier|second|last|former)$/u;
/** Words that tell it from those before it where other people take part. */
const NEXT = /^(?:later|next|then|afterwards|afterward|separately|also|another|followed|follow|first)$/u;

/** Every mention of an engagement, in the order of the text. */
export function findCandidates(scene: Scene): Candidate[] {
  return scene.sentences.flatMap((one) => candidatesIn(scene, one));
}

interface Told {
  readonly phrase: FoundPhrase<KindRule>;
  readonly rule: KindRule;
}

function candidatesIn(scene: Scene, one: SceneSentence): Candidate[] {
  const { words } = clauseOf(scene.document, one.sentence, one.hits);
  const found = findPhrases(words, scene.words.kinds).filter((phrase) => isVerbOrNoun(words, phrase));
  if (found.length === 0) return [];
  const places = placesIn(scene, one, words.at(-1)?.token.end ?? one.sentence.end);
  const told = found.flatMap((phrase): Told[] => {
    const rule = phrase.values.find((value) => isMet(scene, one, words, phrase, value, places));
    return rule ? [{ phrase, rule }] : [];
  });
  return told.map(({ phrase, rule }, i) => {
    const range = { from: (told[i - 1]?.phrase.to ?? -1) + 1, to: told[i + 1]?.phrase.from ?? words.length };
    return candidate(scene, one, words, phrase, rule, range, places);
  });
}

function isVerbOrNoun(words: readonly Word[], { from, phrase }: FoundPhrase<KindRule>): boolean {
  const word = words[from];
  if (!word) return false;
  const { tag, text, lower } = word.token;
  if (/^\p{Lu}/u.test(text) && tag === "PROPN" && !/exercise|drill/iu.test(phrase)) return false;
  if (tag === "VERB" && /ings?$/u.test(lower) && phrase.startsWith(lower)) return false;
  return tag !== "ADJ" || phrase.includes(" ");
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function candidate(
  scene: Scene,
  one: SceneSentence,
  words: readonly Word[],
  phrase: FoundPhrase<KindRule>,
  { kind, rule, needs }: KindRule,
  range: Range,
  places: readonly FoundPlace[],
): Candidate {
  const at = words[phrase.from]?.token.begin ?? one.sentence.begin;
  const mood = moodOf(words, phrase.from);
  const people = participantsIn(one, words, range, phrase.from);
  const place = nearestPlace(places, at);
  const date = dateAt(one.dates, at);
  const around = words.slice(Math.max(0, phrase.from - 12), phrase.to + 6).map(({ token }) => token.lower);
  return {
    kind,
    rule,
    sentence: one.sentence.index,
    at,
    evidence: spanOf(scene.document.text, one.sentence.begin, one.sentence.end),
    people,
    sides: sidesOf(one, words, people, needs === "place" ? (place?.country ?? null) : null),
    place,
    date,
    openDate: date === null ? openDateAt(one.dates, scene.document.text, at) : null,
    planned: mood.planned || isAfter(date, scene.input.report.published),
    negated: mood.negated,
    weak:
      (mood.purpose && new Set(people.map(({ country }) => country)).size < 2) || isBackReference(words, phrase, needs),
    other: around.some((word) => OTHER.test(word)),
    next: around.some((word) => NEXT.test(word)),
    past: words.slice(Math.max(0, phrase.from - 6), phrase.from + 1).some(({ token }) => token.lower === "had"),
  };
}

/** People named between the neighbouring engagement words; the sentence's first person where none is named before the word. */
function participantsIn(one: SceneSentence, words: readonly Word[], range: Range, at: number): Participant[] {
  const begin = words[range.from]?.token.begin ?? one.sentence.begin;
  const end = words[range.to - 1]?.token.end ?? one.sentence.end;
  const offset = words[at]?.token.begin ?? begin;
  const inside = one.people.filter((person) => person.begin >= begin && person.begin < end);
  const [first] = one.people;
  const subject = first && first.begin < offset && !inside.some((person) => person.begin < offset) ? [first] : [];
  const people = [...subject, ...inside].map(({ actor }) => ({ name: actor.name, country: actor.country }));
  return people.filter((person, i) => people.findIndex(({ name }) => name === person.name) === i);
}

/** Codes of the people's sides, then of other sides named in the clause, until there are two. */
function sidesOf(
  one: SceneSentence,
  words: readonly Word[],
  people: readonly Participant[],
  visited: string | null,
): string[] {
  const begin = words[0]?.token.begin ?? 0;
  const end = words.at(-1)?.token.end ?? 0;
  const named = one.sides.filter((side) => side.begin >= begin && side.end <= end && isState(side.code));
  const codes = new Set(people.flatMap(({ country }) => (country ? [country] : [])));
  if (visited) codes.add(visited);
  for (const form of ["demonym", "body", "name", "metonym", "place"] as const)
    for (const side of named) if (codes.size < 2 && side.form === form) codes.add(side.code);
  return [...codes];
}

function isState(code: string): boolean {
  return code !== "IGO" && code !== "NGO";
}

/** "the meeting", "the visit underscores": a definite noun that names nobody and nothing new. */
function isBackReference(
  words: readonly Word[],
  { from, to }: FoundPhrase<KindRule>,
  needs: KindRule["needs"],
): boolean {
  if (needs === "back") return true;
  const word = words[from]?.token;
  if (word?.tag !== "NOUN" && word?.tag !== "PROPN") return false;
  if (COMPLEMENT.test(words[to + 1]?.token.lower ?? "")) return false;
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    const token = words[at]?.token;
    if (!token || NEWS.test(token.lower) || /^[’']s?$/u.test(token.text)) return false;
    if (DEFINITE.test(token.lower)) return true;
    if (token.tag !== "ADJ" && token.tag !== "NOUN" && token.tag !== "PROPN" && token.tag !== "NUM") return false;
  }
  return false;
}

function isAfter(date: string | null, published: string | null): boolean {
  return date !== null && published !== null && date > published;
}
