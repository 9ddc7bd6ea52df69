import type { ReadingFacts, Statement } from "#model";
import { officeKey } from "./holders.js";
import type { Lookup } from "./lookup.js";

/** A source that is told by the post alone: "the Indian defence minister said". */
export interface PostSource {
  readonly office: string;
  /** The post with its state, in the same words whatever the report's: "defence minister of India". */
  readonly name: string;
}

/** Before the words for a post nothing may stand but its state and an article: a spokesman of the minister is not the minister. */
const STATE = /^(?:[Tt]he\s+)?(?:\p{Lu}[\p{L}.]*(?:['’]s?)?\s+){0,3}$/u;

/** The post of a state that a statement's source is told by; nothing where it is told otherwise. */
export function postSpeaking(
  { source }: Statement,
  { holders = [], report: { text } }: ReadingFacts,
  look: Lookup,
): PostSource | null {
  if (source === null) return null;
  const found = holders.find(({ mentions }) =>
    mentions.some(({ begin, end }) => end === source.end && STATE.test(text.slice(source.begin, begin))),
  );
  if (!found) return null;
  return { office: officeKey(found.country, found.seat), name: `${found.seat} of ${look.countryName(found.country)}` };
}
