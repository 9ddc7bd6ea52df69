import { pairsInPlaces, type Wording, withWording } from "../blocks.js";
import { type Clustering, type Comparison, cluster } from "../cluster.js";
import { type Judgements, judged } from "../judgements.js";
import type { Lookup } from "../lookup.js";
import { compareTransfers } from "./compare.js";
import type { TransferFact } from "./facts.js";
import { transferPlaces } from "./places.js";

/** Groups what reports tell into transfers. */
export function resolveTransfers(
  facts: readonly TransferFact[],
  judgements: Judgements,
  wording: Wording,
  look: Lookup,
): Clustering {
  const comparisons: Comparison[] = [];
  for (const [left, right] of pairsInPlaces(facts, (fact) => withWording(transferPlaces(fact), fact.report, wording))) {
    const [a, b] = [facts[left], facts[right]];
    const result = a && b && compareTransfers(a, b, wording.shares, look);
    if (result) comparisons.push({ left, right, ...result });
  }
  const ids = facts.map((fact) => [fact.id]);
  return cluster(
    facts.map((fact) => fact.id),
    judged(comparisons, ids, judgements),
  );
}
