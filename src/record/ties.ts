import type { Knowledge } from "#knowledge";
import { pairsInPlaces } from "./blocks.js";
import type { Comparison } from "./cluster.js";
import type { Decided } from "./decided.js";
import type { Compared } from "./gather.js";
import { judged } from "./judgements.js";
import { lookup } from "./lookup.js";
import { type Node, namePlaces, personNodesOf } from "./named.js";
import { personComparisons } from "./people/resolve.js";
import type { GatheredTellings } from "./tellings.js";

/** Pairs of things, by node or by id of fact: those taken for the same, and those that may be. */
export interface Ties {
  readonly same: readonly Tie[];
  readonly unsure: readonly Tie[];
}

export type Tie = readonly [string, string];

/** The ties of `from` to all nodes given. */
export function tiesOfNames(
  nodes: readonly Node[],
  from: ReadonlySet<string>,
  decided: Decided,
  knowledge: Knowledge,
): Ties {
  const people = personNodesOf(nodes, knowledge);
  const comparisons = personComparisons(people, decided.judgements, lookup(knowledge), from);
  const bodies = nodes.filter(({ facts }) => facts.some((one) => one.kind === "organisation"));
  const alike = pairsInPlaces(bodies, (node) => namePlaces(node, knowledge));
  const keyAt = (index: number) => people[index]?.key ?? "";
  const ties = tiesOf(comparisons.map((one) => ({ ...one, left: keyAt(one.left), right: keyAt(one.right) })));
  const named = alike.map(([a, b]) => [bodies[a]?.node ?? "", bodies[b]?.node ?? ""] as const);
  return { ...ties, same: [...ties.same, ...named] };
}

/** The ties of the facts `from` to all facts told, as far as they were not given before. */
export function tiesOfTellings(
  { events, transfers }: GatheredTellings,
  from: readonly string[],
  { judgements }: Decided,
): Ties {
  const [a, b] = [events, transfers].map((gathered) => {
    const fact = (id: string) => (gathered.has(id) ? id : undefined);
    return tiesOf(judged(gathered.compare(from), fact, judgements));
  });
  return { same: [...(a?.same ?? []), ...(b?.same ?? [])], unsure: [...(a?.unsure ?? []), ...(b?.unsure ?? [])] };
}

function tiesOf(comparisons: readonly Compared[]): Ties {
  const pick = (verdict: Comparison["verdict"]) =>
    comparisons.filter((one) => one.verdict === verdict).map(({ left, right }) => [left, right] as const);
  return { same: pick("same"), unsure: pick("unsure") };
}
