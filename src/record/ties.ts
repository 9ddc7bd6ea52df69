import type { Knowledge } from "#knowledge";
import type { Comparison } from "./cluster.js";
import type { Decided } from "./decided.js";
import type { Compared } from "./gather.js";
import { judged } from "./judgements.js";
import { lookup } from "./lookup.js";
import { type Node, organisationNodesOf, personNodesOf } from "./named.js";
import { namesakes, organisationComparisons } from "./organisations.js";
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
  const bodies = organisationNodesOf(nodes);
  const ofPeople = personComparisons(people, decided.judgements, lookup(knowledge), from);
  const ofBodies = organisationComparisons(bodies, decided.judgements);
  const keyed = (all: readonly Comparison[], named: readonly { readonly key: string }[]) =>
    all.map((one) => ({ ...one, left: named[one.left]?.key ?? "", right: named[one.right]?.key ?? "" }));
  const ties = tiesOf([...keyed(ofPeople, people), ...keyed(ofBodies, bodies)]);
  const alike = namesakes(bodies).map(([a, b]) => [bodies[a]?.key ?? "", bodies[b]?.key ?? ""] as const);
  return { ...ties, same: [...ties.same, ...alike] };
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
  const pick = (isPicked: (one: Compared) => boolean) =>
    comparisons.filter(isPicked).map(({ left, right }) => [left, right] as const);
  // What is linked is fetched with what may be the same: either shows the other.
  return {
    same: pick(({ verdict }) => verdict === "same"),
    unsure: pick(({ verdict, link }) => verdict === "unsure" || link !== undefined),
  };
}
