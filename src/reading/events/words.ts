import { z } from "zod";
import { EVENT_KINDS, type EventKind } from "#model";
import { derived } from "../lexicon/derived.js";
import { flatMap } from "../text/flat-map.js";
import { type PhraseIndex, phraseIndex } from "./phrases.js";
import { EVENT_RULES, type EventRule } from "./rules.js";

const NEEDS = ["side", "person", "place", "agreement", "equipment", "caller", "back", "pair"] as const;

/** `knowledge/tables/event-kinds.yaml`. */
const Rule = z.custom<EventRule>((rule) => typeof rule === "string" && Object.hasOwn(EVENT_RULES, rule));

const Kinds = z.array(
  z.strictObject({
    rule: Rule,
    kind: z.enum(EVENT_KINDS),
    needs: z.enum(NEEDS),
    phrases: z.array(z.string().min(1)),
  }),
);

/** What a word of engagements speaks of, and what must stand beside it. */
export interface KindRule {
  readonly rule: EventRule;
  readonly kind: EventKind;
  readonly needs: (typeof NEEDS)[number];
}

/** What finding engagements looks up. */
export interface EventWords {
  readonly kinds: PhraseIndex<KindRule>;
  readonly agreements: ReadonlySet<string>;
  readonly placeNouns: ReadonlySet<string>;
  readonly delegates: ReadonlySet<string>;
  /** Ships and units, which visit as people do but are received as goods may be. */
  readonly units: ReadonlySet<string>;
  /** Requirements, deadlines: what is met without a meeting. */
  readonly notMet: ReadonlySet<string>;
  /** Topic ids by phrase. */
  readonly topics: PhraseIndex<string>;
}

export const eventWordsOf = derived<EventWords>(({ tables, words, topics }) => {
  const rules = Kinds.parse(tables["event-kinds"] ?? []);
  return {
    kinds: phraseIndex(flatMap(rules, ({ phrases, ...rule }) => phrases.map((phrase) => [phrase, rule] as const))),
    agreements: new Set(words["agreement-objects"] ?? []),
    placeNouns: new Set(words["meeting-places"] ?? []),
    delegates: new Set(words.delegates ?? []),
    units: new Set(words["visiting-units"] ?? []),
    notMet: new Set(words["not-met"] ?? []),
    topics: phraseIndex(flatMap(topics, ({ id, aliases }) => aliases.map((alias) => [alias, id] as const))),
  };
});
