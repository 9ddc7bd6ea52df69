import type { Span } from "#model";
import type { EntityInput } from "../entities/find.js";
import type { Entities, Reference } from "../entities/types.js";
import type { Document, Sentence } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { type SideMention, sideMentions } from "./sides.js";
import { type EventWords, eventWordsOf } from "./words.js";

/** Everything that the parts of event reading look at, by sentence. */
export interface Scene {
  readonly document: Document;
  readonly input: EntityInput;
  readonly words: EventWords;
  /** Sides, people, dates, equipment and listed names that begin in each sentence. */
  readonly sentences: readonly SceneSentence[];
}

export interface SceneSentence {
  readonly sentence: Sentence;
  readonly sides: readonly SideMention[];
  readonly people: readonly Reference[];
  /** Mentions of posts whose holder is not named. */
  readonly holders: readonly HolderMention[];
  readonly hits: EntityInput["hits"];
  readonly dates: EntityInput["values"]["dates"];
  readonly equipment: EntityInput["equipment"];
  /** Mentions of places, listed or not. */
  readonly locations: Entities["mentions"];
}

/** Words for whoever holds a post. */
export interface HolderMention extends Span {
  readonly country: string;
}

export function sceneOf(input: EntityInput, entities: Entities): Scene {
  const { document } = input;
  const sides = bySentence(document, sideMentions(input, entities));
  const people = bySentence(
    document,
    entities.references.filter(({ actor }) => actor.kind === "person"),
  );
  const holders = bySentence(
    document,
    flatMap(entities.holders ?? [], ({ country, mentions }) => mentions.map((mention) => ({ ...mention, country }))),
  );
  const hits = bySentence(document, input.hits);
  const dates = bySentence(document, input.values.dates);
  const equipment = bySentence(document, input.equipment);
  const locations = bySentence(
    document,
    entities.mentions.filter(({ type }) => type === "Location"),
  );
  const sentences = document.sentences.map((sentence, i) => ({
    sentence,
    sides: sides[i] ?? [],
    people: people[i] ?? [],
    holders: holders[i] ?? [],
    hits: hits[i] ?? [],
    dates: dates[i] ?? [],
    equipment: equipment[i] ?? [],
    locations: locations[i] ?? [],
  }));
  return { document, input, words: eventWordsOf(input.lexicon), sentences };
}

/** Sorts spans in the order of the text into the sentences they begin in, in one pass. */
function bySentence<Item extends { readonly begin: number }>(
  document: Document,
  items: readonly Item[],
): (readonly Item[])[] {
  const none: readonly Item[] = [];
  const sorted = [...items].sort((a, b) => a.begin - b.begin);
  let next = 0;
  return document.sentences.map(({ end }) => {
    const from = next;
    while (next < sorted.length && (sorted[next]?.begin ?? 0) < end) next++;
    return next > from ? sorted.slice(from, next) : none;
  });
}
