import type { Knowledge } from "#knowledge";
import { type Places, pairsInPlaces, type Wording } from "./blocks.js";
import type { Comparison } from "./cluster.js";
import type { Decided } from "./decided.js";
import { eventFinding } from "./events/places.js";
import { eventComparisons } from "./events/resolve.js";
import { lookup } from "./lookup.js";
import { type Node, namePlaces, personNodesOf } from "./named.js";
import { personComparisons } from "./people/resolve.js";
import type { Tellings } from "./subjects.js";
import { sumPlaces, transferPlaces } from "./transfers/places.js";
import { transferComparisons } from "./transfers/resolve.js";

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
  const ties = tiesOf(comparisons, (index) => people[index]?.key ?? "");
  const named = alike.map(([a, b]) => [bodies[a]?.node ?? "", bodies[b]?.node ?? ""] as const);
  return { ...ties, same: [...ties.same, ...named] };
}

/** The ties of the facts `from` to all facts told. */
export function tiesOfTellings(
  tellings: readonly Tellings[],
  from: ReadonlySet<string>,
  wording: Wording,
  decided: Decided,
  knowledge: Knowledge,
): Ties {
  const look = lookup(knowledge);
  const events = tellings.flatMap((one) => one.events);
  const transfers = tellings.flatMap((one) => one.transfers);
  const [a, b] = [
    tiesOf(eventComparisons(events, decided.judgements, wording, look, from), (index) => events[index]?.id ?? ""),
    tiesOf(transferComparisons(transfers, decided.judgements, wording, look, from), (i) => transfers[i]?.id ?? ""),
  ];
  return { same: [...a.same, ...b.same], unsure: [...a.unsure, ...b.unsure] };
}

function tiesOf(comparisons: readonly Comparison[], idOf: (index: number) => string): Ties {
  const pick = (verdict: Comparison["verdict"]) =>
    comparisons.filter((one) => one.verdict === verdict).map(({ left, right }) => [idOf(left), idOf(right)] as const);
  return { same: pick("same"), unsure: pick("unsure") };
}

/** Where the facts of a report are found, and where they look for others. */
export function tellingPlaces({ events, transfers }: Pick<Tellings, "events" | "transfers">): Places {
  const places = [...events.map(eventFinding), ...transfers.map(transferPlaces)];
  return {
    at: [...places.flatMap(({ at }) => at), ...transfers.flatMap(sumPlaces)],
    seeks: places.flatMap(({ seeks }) => seeks),
  };
}

/** Where transfers are found that cannot be one with these and may be told of one deal. */
export function rivalPlaces({ transfers }: Pick<Tellings, "transfers">): readonly string[] {
  return transfers.flatMap(sumPlaces);
}
