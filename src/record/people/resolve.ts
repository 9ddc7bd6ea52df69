import { pairsInBlocks } from "../blocks.js";
import type { Clustering, Comparison } from "../cluster.js";
import { cluster } from "../cluster.js";
import { type Judgements, judged } from "../judgements.js";
import type { Lookup } from "../lookup.js";
import { comparePeople } from "./compare.js";
import { type PersonFact, type PersonNode, personNodes } from "./nodes.js";

export interface ResolvedPeople {
  readonly nodes: readonly PersonNode[];
  readonly clustering: Clustering;
}

/** Groups what reports say of people into people. */
export function resolvePeople(facts: readonly PersonFact[], judgements: Judgements, look: Lookup): ResolvedPeople {
  const nodes = personNodes(facts, new Set(judgements.different.flat()), look);
  const comparisons: Comparison[] = [];
  for (const [left, right] of pairsInBlocks(nodes, (node) => personBlocks(node.parts, node.country, look))) {
    const [a, b] = [nodes[left], nodes[right]];
    const result = a && b && comparePeople(a, b, look);
    if (result) comparisons.push({ left, right, ...result });
  }
  const ids = nodes.map((node) => node.facts.map((fact) => fact.id));
  return {
    nodes,
    clustering: cluster(
      nodes.map((node) => node.key),
      judged(comparisons, ids, judgements),
    ),
  };
}

/** The keys that people who may be one share: a part of the name; for parts that many bear, with another beside it. */
export function personBlocks(parts: PersonNode["parts"], country: string | null, look: Lookup): readonly string[] {
  const keys = parts.map((part) => part.key);
  const last = keys.at(-1) ?? "";
  return keys.flatMap((key) => {
    const isCommon = look.names.common.has(key.replace(/^=/u, ""));
    if (!isCommon) return [`person:${key}`];
    return key === last
      ? [`person:${key}|${keys[0] === last ? (country ?? "") : keys[0]}`, `person:${key}|${country ?? ""}`]
      : [];
  });
}
