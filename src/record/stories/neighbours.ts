import { dayNumber } from "#model";
import { likeness } from "./terms.js";
import type { StoryReport } from "./types.js";

/** Two reports by their places in the list, and how alike they are. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
}

/** Reports further apart in time are not compared: a story of the press is told within weeks. */
const WINDOW_DAYS = 30;
/** Reports that have none of their so many weightiest terms in common are not alike. */
const KEY_TERMS = 30;
/** A term in more reports than this, within the window, is no reason to compare two of them. */
const WIDE_SPREAD = 400;
/** Below this likeness two reports have no more than the language in common. */
const LEAST_LIKENESS = 0.04;
/** Of each report its nearest are kept, which bounds memory. */
const NEAREST = 80;

/** For every report those it is alike to, found through an index of weighty terms. */
export function neighbours(reports: readonly StoryReport[]): readonly Pair[] {
  const index = new Map<string, readonly number[]>();
  const pairs: Pair[] = [];
  reports.forEach((report, right) => {
    const found = candidates(report, reports, index)
      .map((left) => ({ left, right, likeness: likeness(termsAt(reports, left), report.terms.weights) }))
      .filter((pair) => pair.likeness >= LEAST_LIKENESS);
    if (found.length > NEAREST) found.sort((a, b) => b.likeness - a.likeness || a.left - b.left);
    pairs.push(...found.slice(0, NEAREST));
    for (const term of keyTerms(report))
      index.set(term, held([...recent(index.get(term) ?? [], report, reports), right]));
  });
  return pairs;
}

/** No more than it takes to see that a term is widely spread. */
function held(holders: readonly number[]): readonly number[] {
  return holders.slice(-WIDE_SPREAD - 1);
}

function termsAt(reports: readonly StoryReport[], at: number): ReadonlyMap<string, number> {
  return reports[at]?.terms.weights ?? new Map();
}

function candidates(
  report: StoryReport,
  reports: readonly StoryReport[],
  index: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const found = new Set<number>();
  for (const term of keyTerms(report)) {
    const holders = recent(index.get(term) ?? [], report, reports);
    if (holders.length <= WIDE_SPREAD) for (const holder of holders) found.add(holder);
  }
  return [...found];
}

/** Those told within the window; one without a day is near to all. Reports come in the order of their days. */
function recent(holders: readonly number[], { day }: StoryReport, reports: readonly StoryReport[]): readonly number[] {
  if (day === null) return holders;
  const from = dayNumber(day) - WINDOW_DAYS;
  return holders.filter((holder) => {
    const other = reports[holder]?.day ?? null;
    return other === null || dayNumber(other) >= from;
  });
}

function keyTerms({ terms }: StoryReport): readonly string[] {
  return [...terms.weights]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, KEY_TERMS)
    .map(([term]) => term);
}
