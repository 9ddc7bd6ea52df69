import { type Person, type Report, type Span, spanOf } from "#model";
import type { EquipmentMention } from "../equipment/types.js";
import type { Lexicon, ListedHit } from "../lexicon/lexicon.js";
import type { Document } from "../text/document.js";
import type { Values } from "../values/types.js";
import { candidatesOf } from "./candidates.js";
import { fullest, type Individual, individualsOf, postsOf, rankOf } from "./people.js";
import type { Phrase } from "./posts.js";
import { sidesOf } from "./sides.js";
import type { Entities } from "./types.js";
import { type Scene, wordsOf } from "./words.js";

export interface EntityInput {
  readonly report: Report;
  readonly document: Document;
  readonly hits: readonly ListedHit[];
  readonly values: Values;
  readonly equipment: readonly EquipmentMention[];
  readonly lexicon: Lexicon;
}

/** Mentions of every type, the people and organisations named, and who each later word refers to. */
export function findEntities({ report, document, hits, lexicon }: EntityInput): Entities {
  const scene: Scene = { text: report.text, words: wordsOf(document, hits), lists: lexicon.entityWords };
  const individuals = individualsOf(scene, candidatesOf(scene));
  const sides = sidesOf(scene, individuals, null);
  const people = individuals.map((individual, i) => personOf(scene, individual, sides[i] ?? null));
  return { mentions: [], people, organizations: [], references: [] };
}

function personOf(scene: Scene, individual: Individual, country: string | null): Person {
  const best = fullest(individual);
  const spans = individual.mentions.map(({ span }) => span);
  const mentions = best ? [best.span, ...spans.filter((span) => span !== best.span)] : spans;
  const rank = rankOf(individual);
  const posts = postsOf(individual, scene).map((post) => phraseSpan(scene, post));
  return {
    name: (best?.span.text ?? "").replace(/\s+/gu, " "),
    mentions,
    rank: rank?.text ?? null,
    post: posts[0]?.text.replace(/\s+/gu, " ") ?? null,
    country,
    ...(rank ? { rankEvidence: rank.spans } : {}),
    ...(posts.length > 0 ? { postEvidence: posts } : {}),
    rule: best?.rule ?? "name",
  };
}

/** The span of a phrase, with the bracket that closes behind its last word. */
function phraseSpan({ text, words }: Scene, { first, last }: Phrase): Span {
  const begin = words[first]?.begin ?? 0;
  const end = words[last - 1]?.end ?? begin;
  const open = text.slice(begin, end);
  const closes = text[end] === ")" && open.lastIndexOf("(") > open.lastIndexOf(")");
  return spanOf(text, begin, closes ? end + 1 : end);
}
