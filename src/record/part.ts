/** Events and transfers that are folded by themselves, beside others that were folded before. */
export interface Part {
  /** The facts that are folded: with each all that are one with it. */
  readonly facts: ReadonlySet<string>;
  /** What a fact beside them was folded into; nothing where it waits to be. */
  readonly ownerOf: (fact: string) => string | undefined;
  /** Whether what was folded before is only planned. */
  readonly isPlanned: (owner: string) => boolean;
  /** The indices of facts beside, those of one owner together. */
  readonly knownGroups: (facts: readonly Identified[]) => readonly (readonly number[])[];
}

interface Identified {
  readonly id: string;
}

export function partOf(
  facts: ReadonlySet<string>,
  owners: ReadonlyMap<string, string>,
  isPlanned: Part["isPlanned"],
): Part {
  const ownerOf = (fact: string) => owners.get(fact);
  return {
    facts,
    ownerOf,
    isPlanned,
    knownGroups: (all) => {
      const groups = new Map<string, number[]>();
      all.forEach(({ id }, index) => {
        const owner = facts.has(id) ? undefined : ownerOf(id);
        if (owner !== undefined) groups.set(owner, [...(groups.get(owner) ?? []), index]);
      });
      return [...groups.values()];
    },
  };
}

/** The facts that are folded, and those beside them whose owner is known. */
export function heldIn<Fact extends Identified>(facts: readonly Fact[], part: Part | undefined): readonly Fact[] {
  return part === undefined ? facts : facts.filter(({ id }) => part.facts.has(id) || part.ownerOf(id) !== undefined);
}

/** What a group of facts beside was folded into; nothing for a group that is folded now. */
export function ownerOfGroup(group: readonly Identified[], part: Part | undefined): string | undefined {
  const [first] = group;
  return part === undefined || first === undefined || part.facts.has(first.id) ? undefined : part.ownerOf(first.id);
}
