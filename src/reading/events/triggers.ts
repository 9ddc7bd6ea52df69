import { z } from "zod";
import { EVENT_TYPES, type EventType } from "#model";
import { derived } from "../lexicon/derived.js";
import type { Word } from "./clause.js";

/** `knowledge/tables/event-triggers.yaml`. */
const Triggers = z.array(z.strictObject({ class: z.enum(EVENT_TYPES), phrases: z.array(z.string().min(1)) }));

/** Phrases by their first word; a phrase may speak of several classes. */
export type TriggerIndex = ReadonlyMap<string, readonly TriggerPhrase[]>;

interface TriggerPhrase {
  readonly words: readonly string[];
  readonly classes: ReadonlySet<EventType>;
}

/** A trigger phrase found in a clause; `from` and `to` are indices of its first and last word. */
export interface Trigger {
  readonly phrase: string;
  readonly classes: ReadonlySet<EventType>;
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** So many words may stand between two words of a phrase. */
const REACH = 3;

export const triggersOf = derived<TriggerIndex>(({ tables }) =>
  indexOf(Triggers.parse(tables["event-triggers"] ?? [])),
);

/** The longest trigger phrase at each word, in the order of the clause. */
export function findTriggers(words: readonly Word[], index: TriggerIndex): Trigger[] {
  const found: Trigger[] = [];
  for (let from = 0; from < words.length; from++) {
    const best = longestAt(words, from, index.get(words[from]?.form ?? "") ?? []);
    if (best) found.push(best);
  }
  return found.filter((one) => !found.some((other) => other.length > one.length && within(one, other)));
}

function indexOf(table: z.infer<typeof Triggers>): TriggerIndex {
  const phrases = new Map<string, { words: string[]; classes: Set<EventType> }>();
  for (const { class: type, phrases: list } of table)
    for (const phrase of list) {
      const known = phrases.get(phrase) ?? { words: phrase.split(" "), classes: new Set() };
      known.classes.add(type);
      phrases.set(phrase, known);
    }
  const index = new Map<string, TriggerPhrase[]>();
  for (const phrase of phrases.values()) {
    const first = phrase.words[0] ?? "";
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  return index;
}

function longestAt(words: readonly Word[], from: number, phrases: readonly TriggerPhrase[]): Trigger | null {
  let best: Trigger | null = null;
  for (const { words: wanted, classes } of phrases) {
    if (best && wanted.length <= best.length) continue;
    const to = endOf(words, from, wanted);
    if (to !== null) best = { phrase: wanted.join(" "), classes, from, to, length: wanted.length };
  }
  return best;
}

/** Index of the last word, where the words of a phrase follow one another with at most `REACH` others between. */
function endOf(words: readonly Word[], from: number, wanted: readonly string[]): number | null {
  let at = from;
  for (const word of wanted.slice(1)) {
    let next = at + 1;
    while (next <= at + REACH + 1 && words[next] && words[next]?.form !== word) next++;
    if (words[next]?.form !== word) return null;
    at = next;
  }
  return at;
}

function within(inner: Trigger, outer: Trigger): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
