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
  const comparisons: Comparison[] = [];
  for (const [left, right] of pairsInPlaces(nodes, (node) => personPlaces(node, look))) {
    const [a, b] = [nodes[left], nodes[right]];
    const result = a && b && comparePeople(a, b, look);
    if (result) comparisons.push({ left, right, ...result });
  }
  const ids = nodes.map((node) => node.facts.map((fact) => fact.id));
  const keys = nodes.map((node) => node.key);
  return cluster(keys, judged(comparisons, ids, judgements));
}
