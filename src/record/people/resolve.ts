import { pairsInPlaces } from "../blocks.js";
import type { Clustering, Comparison } from "../cluster.js";
import { cluster } from "../cluster.js";
import { type Judgements, judged } from "../judgements.js";
import type { Lookup } from "../lookup.js";
import { comparePeople } from "./compare.js";
import type { PersonNode } from "./nodes.js";
import { personPlaces } from "./places.js";

/** Groups people as single names tell of them into people. */
export function resolvePeople(nodes: readonly PersonNode[], judgements: Judgements, look: Lookup): Clustering {
  const keys = nodes.map((node) => node.key);
  return cluster(keys, personComparisons(nodes, judgements, look));
}

/** How people compare that may be one; `from` leaves out pairs without any of these nodes. */
export function personComparisons(
  nodes: readonly PersonNode[],
  judgements: Judgements,
  look: Lookup,
  from?: ReadonlySet<string>,
): readonly Comparison[] {
  const comparisons: Comparison[] = [];
  for (const [left, right] of pairsInPlaces(
    nodes,
    (node) => personPlaces(node, look),
    ({ key }) => from?.has(key) ?? true,
  )) {
    const [a, b] = [nodes[left], nodes[right]];
    if (!a || !b) continue;
    const result = comparePeople(a, b, look);
    if (result) comparisons.push({ left, right, ...result });
  }
  const places = new Map(nodes.flatMap((node, index) => node.facts.map((fact) => [fact.id, index] as const)));
  return judged(comparisons, (fact) => places.get(fact), judgements);
}
