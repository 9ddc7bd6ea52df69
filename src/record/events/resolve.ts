import { pairsInPlaces, type Wording, withWording } from "../blocks.js";
import { type Clustering, type Comparison, cluster } from "../cluster.js";
import { type Judgements, judged } from "../judgements.js";
import type { Lookup } from "../lookup.js";
import { compareEvents } from "./compare.js";
import type { EventFact } from "./facts.js";
import { eventPlaces } from "./places.js";

/** Groups what reports tell into occasions. */
export function resolveEvents(
  facts: readonly EventFact[],
  judgements: Judgements,
  wording: Wording,
  look: Lookup,
): Clustering {
  const comparisons: Comparison[] = [];
  for (const [left, right] of pairsInPlaces(facts, (fact) => withWording(eventPlaces(fact), fact.report, wording))) {
    const [a, b] = [facts[left], facts[right]];
    const result = a && b && compareEvents(a, b, wording.shares, look);
    if (result) comparisons.push({ left, right, ...result });
  }
  const ids = facts.map((fact) => [fact.id]);
  return cluster(
    facts.map((fact) => fact.id),
    judged(comparisons, ids, judgements),
  );
}
