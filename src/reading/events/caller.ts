import type { Reference } from "../entities/types.js";
import type { Token } from "../text/document.js";
import type { Word } from "./clause.js";
import type { FoundPhrase } from "./phrases.js";
import { placesIn } from "./place.js";
import type { Scene, SceneSentence } from "./scene.js";
import type { KindRule } from "./words.js";

/** Who is spoken with by telephone: somebody in office, not reporters or troops. */
const IN_OFFICE =
  /^(?:ministers?|secretary|secretaries|counterparts?|president|premier|chiefs?|commander|chancellor|king)$/u;
/** What was spoken about stands behind one of these. */
const ABOUT = /^(?:about|on|regarding|concerning|discuss|amid|after|following|since)$/u;

/** "The minister spoke with General X of another side", where no place is told before the topic: on the telephone. */
export function hasSpokenWith(
  scene: Scene,
  one: SceneSentence,
  words: readonly Word[],
  { from, to }: FoundPhrase<KindRule>,
): boolean {
  const verb = words[from]?.token;
  if (verb?.tag !== "VERB" || verb.lower === "speaking") return false;
  const topic = words.findIndex(({ token }, i) => i > to && ABOUT.test(token.lower) && token.lower !== "on");
  const stop = words[topic < 0 ? words.length - 1 : topic]?.token.end ?? one.sentence.end;
  const behind = one.people.find(({ begin, form }) => form !== "pronoun" && begin >= verb.end && begin < stop);
  const office = words.slice(to + 1, to + 12).some(({ token }) => IN_OFFICE.test(token.lower));
  const before = one.people.findLast(({ end }) => end <= verb.begin);
  if (verb.lemma === "call" && !isCalledUp(scene.document.text, verb, behind)) return false;
  if (!before || (!behind && !office) || (behind && behind.actor.country === before.actor.country)) return false;
  return !placesIn(scene, one, stop).some(({ begin, lead }) => begin > verb.end && /^(?:in|at)$/u.test(lead));
}

/** "Called Minister X on Monday" and nothing behind the name that says what he called him. */
function isCalledUp(text: string, verb: Token, behind: Reference | undefined): boolean {
  if (!behind || behind.begin - verb.end > CALLED_REACH || text.slice(verb.end, behind.begin).includes(","))
    return false;
  return CALLED_UP.test(text.slice(behind.end, behind.end + 16));
}

/** A title may stand between "called" and the name, in characters. */
const CALLED_REACH = 70;
const CALLED_UP =
  /^(?:[.,;]|$| (?:on|in|last|late|early|earlier|this|from|after|to (?!be)|about|by|and|today|yesterday|for)(?!\p{L}))/u;
