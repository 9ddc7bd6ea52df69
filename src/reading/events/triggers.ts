import { z } from "zod";
import { EVENT_TYPES, type EventType } from "#model";
import { derived } from "../lexicon/derived.js";
import { flatMap } from "../text/flat-map.js";
import type { Word } from "./clause.js";
import { type FoundPhrase, findPhrases, type PhraseIndex, phraseIndex } from "./phrases.js";

/** `knowledge/tables/event-triggers.yaml`. */
const Triggers = z.array(z.strictObject({ class: z.enum(EVENT_TYPES), phrases: z.array(z.string().min(1)) }));

export type TriggerIndex = PhraseIndex<EventType>;
/** A phrase that speaks of one class of event, or of several. */
export type Trigger = FoundPhrase<EventType>;

export const triggersOf = derived<TriggerIndex>(({ tables }) => {
  const table = Triggers.parse(tables["event-triggers"] ?? []);
  return phraseIndex(flatMap(table, ({ class: type, phrases }) => phrases.map((phrase) => [phrase, type] as const)));
});

export function findTriggers(words: readonly Word[], index: TriggerIndex): Trigger[] {
  return findPhrases(words, index);
}
