import type { Comparison } from "../cluster.js";
import { evidenceOf } from "../intake.js";
import type { Lookup } from "../lookup.js";
import { type EventFact, isNamed } from "./facts.js";
import { isOfOneDay } from "./places.js";

/** Occasions that one is at in person. */
const IN_PERSON: ReadonlySet<string> = new Set(["meeting", "visit", "signing", "handover"]);

/**
 * Somebody whom one report has in a town of one country and another, on the same day, in a town of another: two occasions that may both
 * be true only where he travelled between them, which neither tells.
 */
export function elsewhere(a: EventFact, b: EventFact, look: Lookup): Omit<Comparison, "left" | "right"> | null {
  if (!IN_PERSON.has(a.family) || !isOfOneDay(a) || !isOfOneDay(b) || a.from !== b.from) return null;
  if ([a, b].some(({ event }) => event.planned || event.negated) || a.report === b.report) return null;
  if (a.city === null || b.city === null || a.host === null || b.host === null) return null;
  if (a.host === b.host || look.isNear(a.city, b.city)) return null;
  const [person] = a.participants.filter(
    ({ id, kind }) =>
      kind === "person" && isNamed(a, id) && isNamed(b, id) && b.participants.some((other) => other.id === id),
  );
  if (person === undefined) return null;
  const towns = [a.city, b.city].sort().join(" and in ");
  const evidence = [a, b].flatMap((fact) => evidenceOf(fact.report, fact.event.evidence));
  return {
    score: 0,
    verdict: "different",
    sentence: `${person.name} is told in ${towns} on ${a.from}.`,
    link: { left: "elsewhere-that-day", right: "elsewhere-that-day", evidence },
  };
}
