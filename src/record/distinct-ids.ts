import { stableId } from "#model";

/**
 * Facts of one report, each with an id of its own. Two facts that share all the fields their id is made of are told apart by
 * their place among each other, which is the reading's own order and so the same every time.
 */
export function withDistinctIds<Fact extends { readonly id: string }>(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    const count = seen.get(fact.id) ?? 0;
    seen.set(fact.id, count + 1);
    return count === 0 ? fact : { ...fact, id: stableId(fact.id.split(":", 1)[0] ?? "fact", [fact.id, count]) };
  });
}
