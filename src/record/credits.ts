import type { Outlet } from "#knowledge";
import { keptWith, type ReadingFacts } from "#model";
import type { Lookup } from "./lookup.js";

/** Whose text a report is by its own dateline or credit line. */
export interface Credit {
  readonly outlet: Outlet;
  readonly begin: number;
  readonly end: number;
}

/** A title and what stands above the first words of a text. */
const HEAD = 400;
const FOOT = 120;
/** "ANKARA, March 9 (AP) - …" */
const DATELINE = /^\p{Lu}[\p{L}\d .,'’/-]{0,60}\((?<name>\p{Lu}[\p{L} -]{1,30})\)\s{0,2}[-–—:]/mu;
/** "By The Associated Press" on top, alone or before the first sentence. */
const BYLINE = /^(?:By|From|Source:|Credit:)\s(?<name>(?:The\s)?\p{Lu}[\p{L} -]{1,30}?)(?:[.\n]|$)/mu;
/** "(AP)", "— Reuters", "Source: AFP" in the last line. */
const LAST_LINE = /(?:^|\n|[.!?”"]\s{1,3})(?:Source:|[-–—(])\s?(?<name>\p{Lu}[\p{L} -]{1,30})\)?\.?\s*$/u;

/** Names where a dateline, a byline or a last line gives one. A report is asked again for each of its sayings. */
const creditLines = keptWith(({ report: { text } }: ReadingFacts) => {
  const foot = Math.max(0, text.length - FOOT);
  return [
    [DATELINE, 0, text.slice(0, HEAD)] as const,
    [BYLINE, 0, text.slice(0, HEAD)] as const,
    [LAST_LINE, foot, text.slice(foot)] as const,
  ].flatMap(([pattern, from, part]) => {
    const match = pattern.exec(part);
    const name = match?.groups?.name;
    if (!match || name === undefined) return [];
    const begin = from + match.index + match[0].indexOf(name);
    return [{ name, begin, end: begin + name.length }];
  });
});

/** The agency or outlet that a report gives as the one whose text it prints; its publisher is none. */
export function creditOf(reading: ReadingFacts, look: Lookup): Credit | null {
  const { publisher } = reading.report;
  const [credit] = creditLines(reading).flatMap(({ name, begin, end }) => {
    const outlet = look.outlet(name);
    return outlet && outlet.kind !== "official" ? [{ outlet, begin, end }] : [];
  });
  return credit && credit.outlet.id !== (publisher === null ? undefined : look.outlet(publisher)?.id) ? credit : null;
}
