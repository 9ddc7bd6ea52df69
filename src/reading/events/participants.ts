import type { EventKind } from "#model";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Participant } from "./candidate.js";
import type { Word } from "./clause.js";
import type { FoundPhrase } from "./phrases.js";
import type { Scene, SceneSentence } from "./scene.js";
import type { Range } from "./told-sides.js";
import type { KindRule } from "./words.js";

/** "The two met", "both leaders signed": the people named right before. */
export const TOGETHER =
  /(?:^|\s)(?:the (?:two|pair|duo)|both|they|(?:the |, )(?:defen[cs]e )?(?:ministers|chiefs))(?=\s|$)(?! of\s)/u;

/** Who takes part in an occasion, by what its own sentence says. */
export interface Participants {
  readonly people: readonly Participant[];
  /** Told as "the two". */
  readonly together: boolean;
  /** "The two" looked up among those named before, who may be others. */
  readonly guessed: boolean;
}

/** Who takes part in what `phrase` tells: people named beside it, "the two" named before, whose "his" it is. */
export function participantsOf(
  scene: Scene,
  one: SceneSentence,
  words: readonly Word[],
  phrase: FoundPhrase<KindRule>,
  kind: EventKind,
  range: Range,
): Participants {
  const at = words[phrase.from]?.token.begin ?? one.sentence.begin;
  const named = participantsIn(scene, one, range, at, kind);
  const owner = kind === "visit" ? undefined : ownerBefore(scene, one, words, phrase);
  const near = owner && named.every(({ name }) => name !== owner.name) ? [owner, ...named] : named;
  const together = kind !== "exercise" && isTogether(words, phrase);
  const guessed = together && near.length < 2;
  return { people: guessed ? pairBefore(scene, one, near) : near, together, guessed };
}

const HIS = /^(?:his|her)$/u;
/** Between "his" and "meetings" stand at most so many words. */
const HIS_REACH = 4;

/** "His first talks were with X": whom the sentence before is about, else the report, where this one names nobody before the word. */
function ownerBefore(
  { sentences }: Scene,
  one: SceneSentence,
  words: readonly Word[],
  { from }: FoundPhrase<KindRule>,
): Participant | undefined {
  const at = words[from]?.token.begin ?? 0;
  if (!words.slice(Math.max(0, from - HIS_REACH), from).some(({ token }) => HIS.test(token.lower))) return undefined;
  if (one.people.some(({ begin }) => begin < at)) return undefined;
  const last = lookAt(sentences, one.sentence.index - 1)?.people ?? [];
  const [subject] = last.length > 0 ? last : (sentences[0]?.people ?? []);
  if (!subject) return undefined;
  return { name: subject.actor.name, country: subject.actor.country, pronoun: true };
}

const KIN =
  /(?:son|daughter|brother|sister|wife|husband|nephew|cousin|widow|successor|predecessor) (?:of|to) (?:the )?(?:\p{Lu}[\p{L}.]{1,20} ){0,3}$/u;
const KIN_REACH = 60;

/** "A monument to the poet X", "the tomb of X": of somebody dead. */
const REMEMBERED =
  /(?<!\p{L})(?:monuments?|memorials?|statues?|tombs?|graves?|mausoleums?|shrines?|busts?|portraits?|memory|memories|anniversary) (?:to|of|for) (?:[\p{L}\p{M}.’'-]{1,24},? ){0,14}$/u;

/** "Son of Field Marshal X", "laid a wreath at a monument to X": X is not there. */
function isAbsent(text: string, { begin, end }: { readonly begin: number; readonly end: number }): boolean {
  const before = text.slice(Math.max(0, begin - ABSENT_REACH), begin);
  return (
    KIN.test(before.slice(-KIN_REACH)) || REMEMBERED.test(before) || GREETS.test(text.slice(end, end + GREETS_REACH))
  );
}

/** "Conveyed the prime minister's warm greetings". */
const GREETS =
  /^[’']s (?:[\p{L}-]{2,12} ){0,2}(?:greetings|regards|wishes|message|letter|condolences|congratulations)(?!\p{L})/u;
const GREETS_REACH = 50;

const ABSENT_REACH = 140;

/** "At the invitation of Minister X": the host of a visit, who does not visit. */
const INVITES = /invit(?:ation|ed)(?: extended)? (?:of|from|by) (?:[\p{L}\p{M}.’'-]{1,24} ){0,12}$/u;
const INVITES_REACH = 160;

function hasInvited(text: string, begin: number): boolean {
  return INVITES.test(text.slice(Math.max(0, begin - INVITES_REACH), begin));
}

function isTogether(words: readonly Word[], { from }: FoundPhrase<KindRule>): boolean {
  const before = words.slice(Math.max(0, from - 12), from).map(({ token }) => token.lower);
  return TOGETHER.test(before.join(" "));
}

/** Sentences that "the two" may look back. */
const PAIR_REACH = 3;

/** "The two ministers met": the last two people of two sides who were named before. */
function pairBefore({ sentences }: Scene, one: SceneSentence, near: readonly Participant[]): Participant[] {
  const index = one.sentence.index;
  const before = flatMap(sentences.slice(Math.max(0, index - PAIR_REACH), index), ({ people }) => people);
  const named = before.filter(({ actor, form }) => form !== "pronoun" && actor.country !== null).reverse();
  const [last] = named;
  const other = named.find(({ actor }) => actor.country !== last?.actor.country);
  if (!last || !other) return [...near];
  return [other, last].map(({ actor }) => ({ name: actor.name, country: actor.country, pronoun: false }));
}

/** People named between the neighbouring engagement words; the sentence's first person where none is named before the word. */
function participantsIn(
  scene: Scene,
  one: SceneSentence,
  { begin, end, first: from }: Range,
  at: number,
  kind: EventKind,
): Participant[] {
  const { text } = scene.document;
  const inside = one.people.filter(
    (person) =>
      person.begin >= begin &&
      person.begin < end &&
      !isAbsent(text, person) &&
      !(kind === "visit" && hasInvited(text, person.begin)),
  );
  const [first] = one.people;
  const subject =
    first && first.begin < at && first.begin >= from && !inside.some((person) => person.begin < at) ? [first] : [];
  const people = [...subject, ...inside].map(({ actor, form }) => ({
    name: actor.name,
    country: actor.country,
    pronoun: form === "pronoun",
  }));
  return people.filter((person, i) => people.findIndex(({ name }) => name === person.name) === i);
}
