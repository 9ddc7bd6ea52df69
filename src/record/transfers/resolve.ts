import { pairsInBlocks } from "../blocks.js";
import { type Clustering, type Comparison, cluster } from "../cluster.js";
import type { SharesWording } from "../events/compare.js";
import { type Judgements, judged } from "../judgements.js";
import type { Lookup } from "../lookup.js";
import { compareTransfers } from "./compare.js";
import type { TransferFact } from "./facts.js";

/** Groups what reports tell into transfers. */
export function resolveTransfers(
  facts: readonly TransferFact[],
  judgements: Judgements,
  sharesWording: SharesWording,
  look: Lookup,
): Clustering {
  const comparisons: Comparison[] = [];
  for (const [left, right] of pairsInBlocks(facts, transferBlocks)) {
    const [a, b] = [facts[left], facts[right]];
    const result = a && b && compareTransfers(a, b, sharesWording, look);
    if (result) comparisons.push({ left, right, ...result });
  }
  const ids = facts.map((fact) => [fact.id]);
  return cluster(
    facts.map((fact) => fact.id),
    judged(comparisons, ids, judgements),
  );
}

/** The keys that tellings of one transfer share: recipient with supplier; where the supplier is not told, recipient with item. */
export function transferBlocks({ supplier, recipient, items, day, transfer }: TransferFact): readonly string[] {
  const year = (transfer.signed ?? transfer.ordered ?? day ?? "").slice(0, 4);
  const parties = recipient.length > 0 ? recipient : [""];
  const keys = items.length > 0 ? items.map((item) => item.key) : [""];
  return parties.flatMap((to) => [
    ...supplier.map((from) => `transfer:${from}>${to}`),
    ...keys.flatMap((item) => supplier.map((from) => `transfer:${from}>${to}|${item}`)),
    ...keys.flatMap((item) => [`transfer:?>${to}|${item}`, `transfer:?>${to}|${item}|${year}`]),
    ...(supplier.length === 0 ? [`transfer:?>${to}`] : []),
  ]);
}
