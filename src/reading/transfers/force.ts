import type { EntityInput } from "../entities/find.js";
import type { Deal } from "./deals.js";
import { codesOf } from "./roles.js";

/**
 * The force, faction or group that gets the goods: the one named as the recipient, else, where a territory has factions,
 * the faction of it that the report names most.
 */
export function forceOf({ hits }: EntityInput, deal: Deal): string | null {
  const named = deal.recipient.find(({ force }) => force !== null)?.force;
  if (named) return named;
  const codes = codesOf(deal.recipient);
  const counts = new Map<string, number>();
  for (const { entries } of hits)
    for (const entry of entries)
      if (
        entry.kind === "organisation" &&
        entry.organisation.kind === "faction" &&
        codes.includes(entry.organisation.country ?? "")
      )
        counts.set(entry.organisation.name, (counts.get(entry.organisation.name) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}
