import { type Claim, credibilityOf, type PressRecord } from "#record";
import type { FindingContext } from "./context.js";
import type { Finding } from "./types.js";

/** The record's claims with the number of the Admiralty pair on each. Contradictions lower a claim; dismissed ones do not. */
export function gradedClaims(findings: readonly Finding[], context: FindingContext): readonly Claim[] {
  const { record } = context;
  const disputes = new Map<string, Finding[]>();
  for (const one of findings)
    if (one.kind === "contradiction" && one.dismissedBy === null)
      disputes.set(`${one.subject} ${one.field}`, [...(disputes.get(`${one.subject} ${one.field}`) ?? []), one]);
  const origins = originsBySubject(record);
  return record.claims.map((claim) => graded(claim, origins, disputes, context));
}

function graded(
  claim: Claim,
  origins: ReadonlyMap<string, readonly string[]>,
  disputes: ReadonlyMap<string, readonly Finding[]>,
  context: FindingContext,
): Claim {
  const found = disputes.get(`${claim.subject} ${claim.field}`) ?? [];
  const credibility = credibilityOf({
    origins: claim.origins,
    others: (origins.get(claim.subject) ?? []).filter((origin) => !claim.origins.includes(origin)),
    against: [...new Set(found.flatMap((one) => originsAgainst(claim, one, context)))].sort(),
    oneSide: sideOf(claim, context),
    isHedged: claim.supports.every((support) => support.hedged),
  });
  return { ...claim, credibility };
}

/** The origins of all that is told of each actor, event and transfer. */
function originsBySubject(record: PressRecord): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, Set<string>>();
  for (const { subject, origins } of record.claims) {
    const known = sets.get(subject) ?? new Set<string>();
    for (const origin of origins) known.add(origin);
    sets.set(subject, known);
  }
  return new Map([...sets].map(([subject, names]) => [subject, [...names].sort()]));
}

/** Who says otherwise, where this claim is on one side of a contradiction; an outlet's name where no claim of its own is kept. */
function originsAgainst(claim: Claim, { values }: Finding, context: FindingContext): readonly string[] {
  const mine = new Set(claim.supports.map((support) => support.report));
  const isMine = values.map(({ reports }) => reports.some((report) => mine.has(report)));
  if (!isMine.includes(true)) return [];
  const rivals = values.filter((_, i) => !isMine[i]).flatMap(({ reports }) => reports);
  const claims = (context.claims.get(claim.subject) ?? []).filter(
    (other) => other.field === claim.field && other.supports.some((support) => rivals.includes(support.report)),
  );
  const origins = claims.flatMap((other) => other.origins).filter((origin) => !claim.origins.includes(origin));
  return origins.length > 0 ? origins : rivals.map((report) => context.reports.get(report)?.publisher ?? report);
}

/** The country that all these origins act for, in words; null where they differ or some act for none. */
function sideOf({ origins, supports }: Claim, context: FindingContext): string | null {
  const reports = supports.map(({ report }) => report);
  const sides = new Set(origins.map((origin) => context.countryOfBody(context.bodyName(origin), reports)));
  const [side] = sides;
  return sides.size === 1 && side ? context.countryName(side) : null;
}
