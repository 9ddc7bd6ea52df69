import { pairsInBlocks } from "../blocks.js";
import { type Clustering, type Comparison, cluster } from "../cluster.js";
import { type Judgements, judged } from "../judgements.js";
import type { Lookup } from "../lookup.js";
import { compareEvents, type SharesWording } from "./compare.js";
import type { EventFact } from "./facts.js";

/** Groups what reports tell into occasions. */
export function resolveEvents(
  facts: readonly EventFact[],
  judgements: Judgements,
  sharesWording: SharesWording,
  look: Lookup,
): Clustering {
  const comparisons: Comparison[] = [];
  for (const [left, right] of pairsInBlocks(facts, eventBlocks)) {
    const [a, b] = [facts[left], facts[right]];
    const result = a && b && compareEvents(a, b, sharesWording, look);
    if (result) comparisons.push({ left, right, ...result });
  }
  const ids = facts.map((fact) => [fact.id]);
  return cluster(
    facts.map((fact) => fact.id),
    judged(comparisons, ids, judgements),
  );
}

/** The keys that tellings of one occasion share: its family, a pair of sides and, where anyone is named, somebody who took part. */
export function eventBlocks({ family, sides, participants }: EventFact): readonly string[] {
  const pairs = sides.flatMap((a, i) => sides.slice(i + 1).map((b) => `${a}-${b}`));
  const places = pairs.length > 0 ? pairs : sides;
  return [
    ...places.map((pair) => `event:${family}|${pair}`),
    ...participants.map((actor) => `event:${family}|${actor.id}`),
  ];
}
