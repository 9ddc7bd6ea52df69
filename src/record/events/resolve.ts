import { pairsInPlaces, type Wording, withWording } from "../blocks.js";
import { type Clustering, type Comparison, cluster } from "../cluster.js";
import { type Judgements, judged } from "../judgements.js";
import type { Lookup } from "../lookup.js";
import type { Part } from "../part.js";
import { compareEvents } from "./compare.js";
import type { EventFact } from "./facts.js";
import { eventPlaces } from "./places.js";

/** Groups what reports tell into occasions. */
export function resolveEvents(
  facts: readonly EventFact[],
  judgements: Judgements,
  wording: Wording,
  look: Lookup,
  part?: Part,
): Clustering {
  const names = facts.map((fact) => fact.id);
  return cluster(names, eventComparisons(facts, judgements, wording, look, part?.facts), part?.knownGroups(facts));
}

/** How tellings compare that may be of one; `from` leaves out pairs without any of these. */
export function eventComparisons(
  facts: readonly EventFact[],
  judgements: Judgements,
  wording: Wording,
  look: Lookup,
  from?: ReadonlySet<string>,
): readonly Comparison[] {
  const comparisons: Comparison[] = [];
  const placesOf = (fact: (typeof facts)[number]) => withWording(eventPlaces(fact), fact.report, wording);
  for (const [left, right] of pairsInPlaces(facts, placesOf, (fact) => from?.has(fact.id) ?? true)) {
    const [a, b] = [facts[left], facts[right]];
    if (!a || !b) continue;
    const result = compareEvents(a, b, wording.shares, look);
    if (result) comparisons.push({ left, right, ...result });
  }
  return judged(
    comparisons,
    facts.map((fact) => [fact.id]),
    judgements,
  );
}
