import { averageLink } from "./average-link.js";
import { neighbours } from "./neighbours.js";
import { partStories } from "./part.js";
import type { Telling } from "./terms.js";
import type { Story, StoryReport } from "./types.js";

/** Groups of reports less alike than this on average are not of one story. Chosen on the training topics of ECB+. */
const ONE_STORY = 0.17;

/**
 * Which reports are of one affair, by the words and names they share, whatever the affair is. Every report is in one story; many
 * are alone in theirs. The order in which the reports are given makes no difference.
 */
export function groupStories(given: readonly StoryReport[], telling: Telling): readonly Story[] {
  const reports = [...given].sort((a, b) => compare(a.day ?? "", b.day ?? "") || compare(a.key, b.key));
  const groups = averageLink(reports.length, neighbours(reports), { least: ONE_STORY });
  return groups
    .flatMap((group) => partStories(group, reports, telling))
    .map((group) => ({ reports: group.flatMap((at) => reports[at]?.key ?? []) }))
    .sort((a, b) => b.reports.length - a.reports.length || compare(a.reports[0] ?? "", b.reports[0] ?? ""));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
