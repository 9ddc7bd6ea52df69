import type { Knowledge } from "#knowledge";
import { stableId } from "#model";
import { actorId, organisationActor, personActor } from "./actors.js";
import type { Places } from "./blocks.js";
import type { Decided } from "./decided.js";
import { compareText, type Source } from "./intake.js";
import { lookup } from "./lookup.js";
import { openPair } from "./open-pairs.js";
import {
  kindWords,
  type OrganisationFact,
  type OrganisationNode,
  organisationFacts,
  organisationNodeKey,
  organisationPlace,
  organisationVariant,
  resolveOrganisations,
} from "./organisations.js";
import {
  type PersonFact,
  type PersonNode,
  personFacts,
  personNode,
  personNodeKey,
  personVariant,
  type SetApart,
} from "./people/nodes.js";
import { personPlaces } from "./people/places.js";
import { resolvePeople } from "./people/resolve.js";
import type { Actor, OpenPair } from "./types.js";

/** Somebody, or a body, as one report names them. `node` is what is compared as one, `variant` what says the same of it. */
export type NamedFact = Named &
  (
    | { readonly kind: "person"; readonly fact: PersonFact }
    | { readonly kind: "organisation"; readonly fact: OrganisationFact }
  );

interface Named {
  readonly node: string;
  readonly variant: string;
}

/** All that a report names. */
export function namedIn(source: Source, apart: SetApart, knowledge: Knowledge): readonly NamedFact[] {
  const look = lookup(knowledge);
  const people = personFacts(source, look).map((fact) => ({
    kind: "person" as const,
    node: nodeId(personNodeKey(fact, apart.alone, look)),
    variant: nodeId(personVariant(fact)),
    fact,
  }));
  const bodies = organisationFacts(source, kindWords(knowledge), look).map((fact) => ({
    kind: "organisation" as const,
    node: nodeId(organisationNodeKey(fact, apart.alone)),
    variant: nodeId(organisationVariant(fact)),
    fact,
  }));
  return [...people, ...bodies];
}

/** Short, for names can be of any length. */
function nodeId(key: string): string {
  return stableId("node", [key]);
}

/** What a fold of names takes: the facts of each node, of which a sample is enough. */
export interface Node {
  readonly node: string;
  readonly facts: readonly NamedFact[];
}

/** Actors with the nodes they are made of. */
export interface FoldedNames {
  readonly actors: readonly FoldedActor[];
  readonly open: readonly OpenPair[];
}

export interface FoldedActor {
  readonly actor: Actor;
  readonly nodes: readonly string[];
  /** The people's facts it rests on. */
  readonly facts: readonly PersonFact[];
}

/**
 * Actors from what reports name: people by comparison, organisations by their listed or written names. Only those of which a node is
 * wanted are made; the others are there to be compared with.
 */
export function foldNames(
  nodes: readonly Node[],
  decided: Decided,
  knowledge: Knowledge,
  isWanted: (node: string) => boolean = () => true,
): FoldedNames {
  const look = lookup(knowledge);
  const isMade = (group: readonly { readonly key: string }[]) => group.some(({ key }) => isWanted(key));
  const people = personNodesOf(nodes, knowledge);
  const clustering = resolvePeople(people, decided.judgements, look);
  const groups = clustering.groups.map((group) => group.flatMap((index) => people[index] ?? []));
  const persons = groups.filter(isMade).map((group) => ({
    actor: personActor(group, decided.mark, look),
    nodes: group.map(({ key }) => key),
    facts: group.flatMap((node) => node.facts),
  }));
  const bodies = organisationNodesOf(nodes);
  const together = resolveOrganisations(bodies, decided.judgements).groups.map((group) =>
    group.flatMap((index) => bodies[index] ?? []),
  );
  const organisations = together.filter(isMade).map((group) => ({
    actor: organisationActor(
      group.flatMap((node) => node.facts),
      decided.mark,
    ),
    nodes: group.map(({ key }) => key),
    facts: [],
  }));
  const idOf = new Map(
    groups.flatMap((group) => {
      const id = actorId(group.flatMap(({ facts }) => facts));
      return group.map(({ key }) => [key, id] as const);
    }),
  );
  return {
    actors: [...persons, ...organisations],
    open: clustering.open.map((one) => openPair("actor", one, (index) => idOf.get(people[index]?.key ?? "") ?? "")),
  };
}

/** The people among nodes. */
export function personNodesOf(nodes: readonly Node[], knowledge: Knowledge): readonly PersonNode[] {
  const look = lookup(knowledge);
  return [...nodes]
    .sort((a, b) => compareText(a.node, b.node))
    .flatMap(({ node, facts }) => {
      const people = facts.flatMap((one) => (one.kind === "person" ? [one.fact] : []));
      return people.length === 0 ? [] : [personNode(node, people, look)];
    });
}

/** The organisations among nodes. */
export function organisationNodesOf(nodes: readonly Node[]): readonly OrganisationNode[] {
  return [...nodes]
    .sort((a, b) => compareText(a.node, b.node))
    .flatMap(({ node, facts }) => {
      const bodies = facts.flatMap((one) => (one.kind === "organisation" ? [one.fact] : []));
      const [first] = bodies;
      return first === undefined ? [] : [{ key: node, listed: first.key, facts: bodies }];
    });
}

/** Where a node is found, and where it looks for others. */
export function namePlaces({ node, facts }: Node, knowledge: Knowledge): Places {
  const people = facts.flatMap((one) => (one.kind === "person" ? [one.fact] : []));
  if (people.length > 0) return personPlaces(personNode(node, people, lookup(knowledge)), lookup(knowledge));
  const place = facts.flatMap((one) =>
    one.kind === "organisation" ? [`body:${organisationPlace(one.fact.key)}`] : [],
  );
  return { at: place, seeks: place };
}
