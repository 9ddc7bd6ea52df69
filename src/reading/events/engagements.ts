import { spanOf } from "#model";
import type { Candidate, Participant } from "./candidate.js";
import { clauseOf, type Word } from "./clause.js";
import { moodOf } from "./mood.js";
import { type FoundPhrase, findPhrases } from "./phrases.js";
import { nearestPlace, placesIn } from "./place.js";
import type { Scene, SceneSentence } from "./scene.js";
import { dateAt } from "./when.js";
import type { KindRule } from "./words.js";

const DEFINITE = /^(?:the|this|that|these|those|such|his|her|their|its|both)$/u;
const ANOTHER =
  /^(?:later|next|then|earlier|prior|previous|previously|afterwards|afterward|separately|also|another|second|followed|follow)$/u;
/** So far behind the word a person, place or agreement may stand, in words. */
const BEHIND = 14;

/** Every mention of an engagement, in the order of the text. */
export function findCandidates(scene: Scene): Candidate[] {
  return scene.sentences.flatMap((one) => candidatesIn(scene, one));
}

function candidatesIn(scene: Scene, one: SceneSentence): Candidate[] {
  const { words } = clauseOf(scene.document, one.sentence, one.hits);
  const found = findPhrases(words, scene.words.kinds).filter((phrase) => isVerbOrNoun(words, phrase));
  if (found.length === 0) return [];
  const places = placesIn(scene, one);
  return found.flatMap((phrase, i) => {
    const [rule] = phrase.values;
    if (!rule || !isMet(scene, one, words, phrase, rule)) return [];
    const from = found[i - 1]?.to ?? -1;
    const to = found[i + 1]?.from ?? words.length;
    return [candidate(scene, one, words, phrase, rule, { from: from + 1, to }, places)];
  });
}

function isVerbOrNoun(words: readonly Word[], { from, phrase }: FoundPhrase<KindRule>): boolean {
  const word = words[from];
  if (!word) return false;
  const { tag, text } = word.token;
  if (/^\p{Lu}/u.test(text) && tag === "PROPN" && !/exercise|drill/iu.test(phrase)) return false;
  return tag !== "ADJ" || phrase.includes(" ");
}

/** Whether what a phrase needs beside it is there. */
function isMet(
  scene: Scene,
  one: SceneSentence,
  words: readonly Word[],
  phrase: FoundPhrase<KindRule>,
  rule: KindRule,
): boolean {
  const begin = words[phrase.from]?.token.begin ?? 0;
  const behind = words.slice(phrase.to + 1, phrase.to + 1 + BEHIND);
  const limit = behind.at(-1)?.token.end ?? begin;
  switch (rule.needs) {
    case "side":
      return true;
    case "person":
      return isPersonBehind(scene, one, behind, begin, limit) && !isDemand(behind);
    case "place":
      return one.people.some((person) => person.begin < begin) && isPlaceBehind(scene, one, words, phrase);
    case "agreement":
      return words
        .slice(Math.max(0, phrase.from - BEHIND), phrase.to + BEHIND)
        .some(({ token }) => scene.words.agreements.has(token.lower));
    case "equipment":
      return one.equipment.length > 0;
  }
}

function isPersonBehind(
  scene: Scene,
  one: SceneSentence,
  behind: readonly Word[],
  begin: number,
  limit: number,
): boolean {
  if (one.people.some((person) => person.begin > begin && person.begin < limit)) return true;
  return behind.slice(0, 8).some(({ token }) => scene.words.delegates.has(token.lower));
}

/** "called on the government to end the war" asks for something. */
function isDemand(behind: readonly Word[]): boolean {
  return behind.some(({ token }, i) => token.lower === "to" && behind[i + 1]?.token.tag === "VERB");
}

function isPlaceBehind(
  scene: Scene,
  one: SceneSentence,
  words: readonly Word[],
  { to }: FoundPhrase<KindRule>,
): boolean {
  const end = words[to]?.token.end ?? 0;
  const near = placesIn(scene, one).find((place) => place.begin >= end && place.begin <= end + 30);
  return near !== undefined;
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
  places: ReturnType<typeof placesIn>,
): Candidate {
  const at = words[phrase.from]?.token.begin ?? one.sentence.begin;
  const mood = moodOf(words, phrase.from);
  const people = participantsIn(one, words, range, phrase.from);
  const date = dateAt(one.dates, at);
  return {
    kind,
    rule,
    sentence: one.sentence.index,
    at,
    evidence: spanOf(scene.document.text, one.sentence.begin, one.sentence.end),
    people,
    sides: sidesOf(one, words, people, needs === "place" ? (nearestPlace(places, at)?.country ?? null) : null),
    place: nearestPlace(places, at),
    date,
    planned: mood.planned || isAfter(date, scene.input.report.published),
    negated: mood.negated,
    weak: mood.purpose || isBackReference(words, phrase.from),
    another: words.slice(Math.max(0, phrase.from - 12), phrase.to + 2).some(({ token }) => ANOTHER.test(token.lower)),
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

/** Codes of the people's sides, then of the other sides named in the clause, at most two beside the people's own. */
function sidesOf(
  one: SceneSentence,
  words: readonly Word[],
  people: readonly Participant[],
  visited: string | null,
): string[] {
  const begin = words[0]?.token.begin ?? 0;
  const end = words.at(-1)?.token.end ?? 0;
  const named = one.sides.filter(
    (side) =>
      side.begin >= begin &&
      side.end <= end &&
      /^[A-Z]{3}$/u.test(side.code) &&
      side.code !== "IGO" &&
      side.code !== "NGO",
  );
  const codes = new Set(people.flatMap(({ country }) => (country ? [country] : [])));
  if (visited) codes.add(visited);
  for (const form of ["demonym", "body", "name", "metonym", "place"] as const)
    for (const side of named) if (codes.size < 2 && side.form === form) codes.add(side.code);
  return [...codes];
}

/** "the meeting", "the visit underscores": a definite noun that names nobody new. */
function isBackReference(words: readonly Word[], at: number): boolean {
  const word = words[at]?.token;
  if (word?.tag !== "NOUN") return false;
  const before = words.slice(Math.max(0, at - 3), at).map(({ token }) => token.lower);
  return before.some((lower) => DEFINITE.test(lower));
}

function isAfter(date: string | null, published: string | null): boolean {
  return date !== null && published !== null && date > published;
}
