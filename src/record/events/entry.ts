import { compareDates, precision } from "#model";
import { mostFrequent } from "../actors.js";
import { compareText, evidenceOf, mergeEvidence, unique } from "../intake.js";
import { type Marker, UNMARKED } from "../marks.js";
import { byAge } from "../sample.js";
import type { EventEntry, Inference, Link } from "../types.js";
import { type EventFact, isNamed } from "./facts.js";

/** One occasion of the record from what the reports tell of it. */
export function eventEntry(members: readonly EventFact[], links: readonly Link[], mark: Marker): EventEntry {
  const facts = [...members].sort(byAge);
  const named = unique(facts.flatMap((fact) => fact.participants.flatMap(({ id }) => (isNamed(fact, id) ? [id] : []))));
  const inferred = inferredIn(facts, named);
  return mark({
    id: facts[0]?.id ?? "",
    members: unique(facts.map((fact) => fact.id)),
    class: mostFrequent(facts.map((fact) => fact.event.type)) ?? "CONSULT",
    kind: mostFrequent(facts.map((fact) => fact.event.kind)),
    sides: unique(facts.flatMap((fact) => fact.sides)),
    host: mostFrequent(facts.map((fact) => fact.host)),
    participants: named,
    topics: unique(facts.flatMap((fact) => fact.event.topics)),
    place: mostFrequent(facts.map((fact) => fact.event.place)),
    date: bestDate(facts),
    planned: facts.every((fact) => fact.event.planned),
    negated: facts.every((fact) => fact.event.negated),
    ...(inferred.length > 0 ? { inferred } : {}),
    origins: [],
    links,
    reports: unique(facts.map((fact) => fact.report)),
    evidence: mergeEvidence(facts.flatMap((fact) => evidenceOf(fact.report, fact.event.evidence))),
    mark: UNMARKED,
  });
}

/** Whom reports of it speak of by the post alone and none names; of several who do, all words. */
function inferredIn(facts: readonly EventFact[], named: readonly string[]): readonly Inference[] {
  const found = new Map<string, Inference>();
  for (const one of facts.flatMap(({ inferred = [] }) => inferred)) {
    if (named.includes(one.actor)) continue;
    const known = found.get(one.actor);
    found.set(one.actor, known ? { ...known, evidence: mergeEvidence([...known.evidence, ...one.evidence]) } : one);
  }
  return [...found.values()].sort((a, b) => compareText(a.actor, b.actor));
}

/** The most precise date; of those the one most reports give, then the first. */
function bestDate(facts: readonly EventFact[]): string | null {
  const dates = facts.flatMap((fact) => fact.event.date ?? []);
  const days = dates.filter((date) => precision(date) === "day");
  const pool = days.length > 0 ? days : dates;
  const count = (date: string) => pool.filter((other) => other === date).length;
  const order = (a: string, b: string) =>
    count(b) - count(a) || b.length - a.length || compareDates(a, b) || compareText(a, b);
  return [...pool].sort(order)[0] ?? null;
}
