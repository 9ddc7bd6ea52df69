import type { EntityInput } from "../entities/find.js";
import type { Deal } from "./deals.js";
import { codesOf } from "./scene.js";

/** A faction or group with the names that the report gives it, by how often. */
interface Named {
  readonly name: string;
  readonly surfaces: Map<string, number>;
  count: number;
}

type Listed = Extract<EntityInput["hits"][number]["entries"][number], { kind: "organisation" }>["organisation"];

/** The listed organisations that a report names, in the order of the text: made once, looked at for every deal. */
export type NamedForces = ReadonlyMap<Listed, Named>;

export function forcesIn({ document, hits }: EntityInput): NamedForces {
  const forces = new Map<Listed, Named>();
  for (const { begin, end, entries } of hits)
    for (const entry of entries) {
      if (entry.kind !== "organisation") continue;
      const { name } = entry.organisation;
      const known = forces.get(entry.organisation) ?? { name, surfaces: new Map<string, number>(), count: 0 };
      const surface = document.text.slice(begin, end);
      known.surfaces.set(surface, (known.surfaces.get(surface) ?? 0) + 1);
      known.count++;
      forces.set(entry.organisation, known);
    }
  return forces;
}

/**
 * The force, faction or group that gets the goods: the one named as the recipient, else, where a territory has factions,
 * the faction of it that the report names most; not one that is named as the recipient of another deal. It is called as the report calls it.
 */
export function forceOf(forces: NamedForces, deal: Deal, deals: readonly Deal[]): string | null {
  const codes = codesOf(deal.recipient);
  const named = forceNamed(deal);
  const ofState = [...forces].filter(([{ country }]) => codes.includes(country ?? ""));
  if (named) return calledIn(ofState.find(([{ name }]) => name === named)?.[1]) ?? named;
  const elsewhere = new Set(deals.map(forceNamed));
  const [most] = ofState
    .filter(([{ kind, name }]) => kind === "faction" && !elsewhere.has(name))
    .map(([, known]) => known)
    .sort((a, b) => b.count - a.count);
  return calledIn(most) ?? null;
}

function forceNamed({ recipient }: Deal): string | undefined {
  return recipient.find(({ force }) => force !== null)?.force ?? undefined;
}

/** The listed name where the report uses it, else the name that it uses most. */
function calledIn(named: Named | undefined): string | undefined {
  if (!named) return undefined;
  if (named.surfaces.has(named.name)) return named.name;
  const [best] = [...named.surfaces].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
  return best?.[0];
}
