import { type Span, spanOf } from "#model";
import { flatMap } from "../text/flat-map.js";
import type { Occasion } from "./occasion.js";
import type { HolderMention, Scene } from "./scene.js";

/** Behind these words somebody is spoken of who need not be there: "sent by", "on behalf of", "a letter from". */
const AWAY =
  /(?:^|\s)(?:of|from|for|about|against|than|as|under|after|since|despite|without|through|invited by|sent by|to)(?: the)?\s$/iu;
/** "A visit of", "talks of", "paid a call on", "a visit by". */
const THERE = /(?:^|\s)(?:(?:visit|arrival|meeting|meetings|talks) (?:of|from)|told to|call to)(?: the)?\s$/iu;
const REACH = 40;

type Told = Pick<Occasion, "kind" | "mentions" | "people" | "sides" | "place">;

/**
 * Who took part in an occasion by the post alone, for the sides that nobody is named for: "Pakistan's air chief met the Turkish defence
 * minister". A visitor is no one of the country visited.
 */
export function holdersAt(scene: Scene, { kind, mentions, people, sides, place }: Told): readonly Span[] {
  const { text } = scene.document;
  const named = new Set(people.map(({ country }) => country));
  const host = kind === "visit" ? (place?.country ?? null) : null;
  const isThere = ({ begin, country }: HolderMention): boolean => {
    if (named.has(country) || !sides.includes(country) || country === host) return false;
    const before = text.slice(Math.max(0, begin - REACH), begin);
    return !AWAY.test(before) || THERE.test(before);
  };
  const sentences = new Set(mentions.map(({ sentence }) => sentence));
  return flatMap(
    [...sentences].sort((a, b) => a - b),
    (index) => scene.sentences[index]?.holders ?? [],
  )
    .filter(isThere)
    .map(({ begin, end }) => spanOf(text, begin, end));
}
