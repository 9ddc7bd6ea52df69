import type { EntityInput } from "../entities/find.js";
import type { Deal } from "./deals.js";
import { codesOf } from "./scene.js";

/** A faction or group with the names that the report gives it, by how often. */
interface Named {
  readonly name: string;
  readonly surfaces: Map<string, number>;
  count: number;
}

/**
 * The force, faction or group that gets the goods: the one named as the recipient, else, where a territory has factions,
 * the faction of it that the report names most. It is called as the report calls it.
 */
export function forceOf({ document, hits }: EntityInput, deal: Deal): string | null {
  const codes = codesOf(deal.recipient);
  const named = deal.recipient.find(({ force }) => force !== null)?.force;
  const factions = new Map<string, Named>();
  for (const { begin, end, entries } of hits) {
    for (const entry of entries) {
      if (entry.kind !== "organisation" || !codes.includes(entry.organisation.country ?? "")) continue;
      const { name, kind } = entry.organisation;
      if (kind !== "faction" && name !== named) continue;
      const known = factions.get(name) ?? { name, surfaces: new Map<string, number>(), count: 0 };
      const surface = document.text.slice(begin, end);
      known.surfaces.set(surface, (known.surfaces.get(surface) ?? 0) + 1);
      known.count++;
      factions.set(name, known);
    }
  }
  if (named) return calledIn(factions.get(named)) ?? named;
  const [most] = [...factions.values()].sort((a, b) => b.count - a.count);
  return calledIn(most) ?? null;
}

/** The listed name where the report uses it, else the name that it uses most. */
function calledIn(named: Named | undefined): string | undefined {
  if (!named) return undefined;
  if (named.surfaces.has(named.name)) return named.name;
  const [best] = [...named.surfaces].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
  return best?.[0];
}
