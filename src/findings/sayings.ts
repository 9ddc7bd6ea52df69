import type { Claim, Evidence, Support } from "#record";
import type { Comparable } from "./comparable.js";
import type { FindingContext } from "./context.js";
import { givesDay } from "./days-told.js";

/** What one report says for the field: all its values together, for a report may give two posts. */
export interface Said {
  readonly report: string;
  readonly value: string;
  /** Who says so, as far as the report names them. */
  readonly origins: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly comparable: Comparable;
}

/** What each report says for the field of the claims. */
export function sayings(subject: string, claims: readonly Claim[], context: FindingContext): readonly Said[] {
  const byReport = new Map<
    string,
    { readonly values: string[]; readonly words: string[]; readonly supports: Support[] }
  >();
  for (const claim of claims)
    for (const support of claim.supports) {
      const known = byReport.get(support.report) ?? { values: [], words: [], supports: [] };
      if (!known.values.includes(claim.value)) {
        known.values.push(claim.value);
        known.words.push(support.said);
      }
      known.supports.push(support);
      byReport.set(support.report, known);
    }
  return [...byReport].map(([report, { values, words, supports }]) => {
    const value = [...values].sort().join(" and ");
    // Numbers delivered so far are not numbers ordered.
    const phase = valueIn("status", subject, report, context);
    return {
      report,
      value,
      origins: [...new Set(supports.map(({ origin }) => origin))].sort(),
      evidence: supports.flatMap((support) => support.evidence),
      comparable: {
        report,
        value,
        values,
        said: words,
        day: context.dayOf(report),
        phase,
        since: sinceOf(phase, subject, report, context),
        isOfficial: () => isOfficial(report, supports, context),
        givesDay: (date) =>
          supports.some(({ evidence }) => evidence.some((one) => givesDay(wordsAt(one, context), date))),
      },
    };
  });
}

const CAME: ReadonlySet<string | null> = new Set(["delivering", "delivered"]);

function sinceOf(phase: string | null, subject: string, report: string, context: FindingContext): string | null {
  const dates = CAME.has(phase) ? ["date delivered"] : ["date signed", "date ordered"];
  return dates.map((field) => valueIn(field, subject, report, context)).find((date) => date !== null) ?? null;
}

function isOfficial(report: string, supports: readonly Support[], context: FindingContext): boolean {
  const publisher = context.reports.get(report)?.publisher ?? "";
  if (context.officialOutletOf(publisher) !== null) return true;
  return supports.some(({ origin }) => context.officialOutletOf(origin) !== null);
}

function wordsAt({ report, begin, end }: Evidence, { readings }: FindingContext): string {
  return readings.get(report)?.report.text.slice(begin, end) ?? "";
}

/** What this report gives for another field of the subject. */
function valueIn(field: string, subject: string, report: string, context: FindingContext): string | null {
  const claims = context.claims.get(subject)?.filter((claim) => claim.field === field) ?? [];
  return claims.find((claim) => claim.supports.some((support) => support.report === report))?.value ?? null;
}
