import { type Actor, isRankAddress, officerGrade, postRelation, type Tenure } from "#record";
import { type Draft, daysApart, type FindingContext } from "./context.js";
import { outlets } from "./phrases.js";

/** Ranks and posts of one person that cannot follow one another as the reports have it. */
export function sequenceFindings(context: FindingContext): readonly Draft[] {
  return context.record.actors
    .filter((actor) => actor.kind === "person" && actor.mark.shown)
    .flatMap((person) => [loweredRank(person, context), postBetween(person, context)].flatMap((one) => one ?? []));
}

/** From colonel on. */
const LEAST_GRADE = 5;
/** From one star on in navies, whose words for lower ranks (captain, commander) are also words for posts. */
const LEAST_GRADE_AT_SEA = 6;

function leastGrade(rank: string, { knowledge }: FindingContext): number {
  const services = knowledge.ranks.find(({ name }) => name === rank)?.services ?? [];
  return services.includes("navy") ? LEAST_GRADE_AT_SEA : LEAST_GRADE;
}

interface Held {
  readonly value: string;
  readonly first: string;
  readonly last: string;
  readonly reports: readonly string[];
  readonly tenures: readonly Tenure[];
}

/** A lower rank told of after a higher one: officers rise, so one of the two is wrong, or a demotion that no report tells of. */
function loweredRank(person: Actor, context: FindingContext): Draft | null {
  const held = heldBy(person, (tenure) => tenure.rank, context);
  for (const high of held)
    for (const low of held) {
      const [above, below] = [high, low].map((one) => officerGrade(one.value, context.knowledge));
      if (
        above == null ||
        below == null ||
        below < leastGrade(low.value, context) ||
        above <= below ||
        high.first >= low.last
      )
        continue;
      if (
        isRankAddress(low.value, high.value, context.knowledge) ||
        isRankAddress(high.value, low.value, context.knowledge)
      )
        continue;
      if (!areIndependent(high, low, context)) continue;
      return {
        kind: "contradiction",
        subject: person.id,
        field: "rank",
        values: [high, low].map(({ value, reports }) => ({ value, reports })),
        sentence: `${person.name} is ${high.value} on ${high.first} (${outlets(context, high.reports)}) and still the lower ${low.value} on ${low.last} (${outlets(context, low.reports)}); officers rise, and no report tells of a reduction in rank.`,
        severity: "low",
        settledBy: "The promotion order, or the officer's own service on those days.",
        evidence: evidenceOf(high, low),
      };
    }
  return null;
}

/** One post told of before and after another that the person cannot hold beside it. */
function postBetween(person: Actor, context: FindingContext): Draft | null {
  const held = heldBy(person, (tenure) => tenure.post, context);
  for (const outer of held)
    for (const inner of held) {
      if (postRelation(outer.value, inner.value, context.knowledge) !== "conflict") continue;
      if (!(outer.first < inner.first && inner.last < outer.last) || !areIndependent(outer, inner, context)) continue;
      return {
        kind: "contradiction",
        subject: person.id,
        field: "post",
        values: [outer, inner].map(({ value, reports }) => ({ value, reports })),
        sentence: `${person.name} is ${outer.value} on ${outer.first} and on ${outer.last} (${outlets(context, outer.reports)}), and ${inner.value} in between, on ${inner.first} (${outlets(context, inner.reports)}); both cannot be.`,
        severity: "low",
        settledBy: "The appointment orders, with the days they took effect.",
        evidence: evidenceOf(outer, inner),
      };
    }
  return null;
}

/** What somebody is given by dated reports, each value once, with the first and the last day. */
function heldBy(person: Actor, pick: (tenure: Tenure) => string | null, context: FindingContext): readonly Held[] {
  const groups = new Map<string, Tenure[]>();
  for (const tenure of person.posts) {
    const value = pick(tenure);
    if (value !== null) groups.set(value, [...(groups.get(value) ?? []), tenure]);
  }
  return [...groups].flatMap(([value, tenures]) => {
    const reports = [...new Set(tenures.flatMap((one) => one.reports))]
      .filter((one) => context.dayOf(one) !== null)
      .sort();
    const days = reports.flatMap((report) => context.dayOf(report) ?? []).sort();
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined || last === undefined ? [] : [{ value, first, last, reports, tenures }];
  });
}

/** Told by different outlets, and no report gives both: one that does tells of a career. */
function areIndependent(a: Held, b: Held, context: FindingContext): boolean {
  if (a.reports.some((report) => b.reports.includes(report))) return false;
  const publishers = (one: Held) => one.reports.map((report) => context.reports.get(report)?.publisher ?? report);
  const left = new Set(publishers(a));
  return publishers(b).some((publisher) => !left.has(publisher)) && (daysApart(a.first, b.last) ?? 0) > 0;
}

function evidenceOf(...held: readonly Held[]): Draft["evidence"] {
  return held.flatMap(({ tenures }) => tenures.flatMap((tenure) => tenure.evidence));
}
