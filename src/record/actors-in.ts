import type { Knowledge } from "#knowledge";
import { actorIn } from "./actors.js";
import type { ParticipantActor } from "./events/facts.js";
import { compareText } from "./intake.js";
import { lookup } from "./lookup.js";
import type { NamedFact } from "./named.js";
import type { PersonFact } from "./people/nodes.js";
import type { Actor } from "./types.js";

/** The people of some reports as these alone name them; `named` are their names with the actor each is. */
export function actorsIn(
  named: readonly { readonly actor: ParticipantActor; readonly body: NamedFact }[],
  knowledge: Knowledge,
): readonly Actor[] {
  const found = new Map<string, { readonly actor: ParticipantActor; readonly facts: PersonFact[] }>();
  for (const { actor, body } of [...named].sort((a, b) => compareText(a.body.fact.id, b.body.fact.id))) {
    if (body.kind !== "person") continue;
    const known = found.get(actor.id) ?? { actor, facts: [] };
    known.facts.push(body.fact);
    found.set(actor.id, known);
  }
  return [...found.values()].map(({ actor, facts }) => actorIn(actor, facts, lookup(knowledge)));
}
