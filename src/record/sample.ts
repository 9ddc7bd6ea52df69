import { compareDates } from "#model";
import { compareText } from "./intake.js";

/**
 * So many reports that say the same of an actor are kept with it, the first by day: a general named in ten thousand reports must not
 * be written anew, with all their words, for each further one. All the others are still found by the report.
 */
export const SAMPLE = 10;

interface Dated {
  readonly id: string;
  readonly report: string;
  readonly day: string | null;
}

/** The earliest fact first: by the day of its report, then by the report's key. Undated ones last. */
export function byAge(a: Dated, b: Dated): number {
  return compareDates(a.day, b.day) || compareText(a.report, b.report) || compareText(a.id, b.id);
}

/** The first facts of each variant, and those that are to be kept; each with the last day of its variant. */
export function sample<Fact extends Dated & { readonly until: string | null }>(
  facts: readonly Fact[],
  variantOf: (fact: Fact) => string,
  kept: ReadonlySet<string>,
): readonly Fact[] {
  const variants = new Map<string, Fact[]>();
  for (const fact of facts) {
    const known = variants.get(variantOf(fact));
    if (known) known.push(fact);
    else variants.set(variantOf(fact), [fact]);
  }
  return [...variants.values()].flatMap((group) => {
    const until =
      group
        .flatMap((fact) => fact.day ?? [])
        .sort(compareText)
        .at(-1) ?? null;
    return [...group]
      .sort(byAge)
      .filter((fact, i) => i < SAMPLE || kept.has(fact.id))
      .map((fact) => ({ ...fact, until }));
  });
}
