import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Draft, Range } from "./draft.js";

const ENDS_CLAUSE = /^[,;:.!?"“”()]$/u;

/** A content that was cut within a word joined by hyphens ("two-and-a-half years"), up to the end of its clause. */
export function unbroken({ tokens }: Document, { cue, source }: Draft, range: Range): Range {
  const before = lookAt(tokens, range.last - 1);
  const hyphen = tokens[range.last];
  const behind = tokens[range.last + 1];
  if (hyphen?.text !== "-" || before?.end !== hyphen.begin || behind?.begin !== hyphen.end) return range;
  let last = range.last + 1;
  const isFree = (at: number): boolean =>
    [cue, ...(source ? [source] : [])].every((one) => at < one.first || at >= one.last);
  while (tokens[last]?.sentence === before.sentence && !ENDS_CLAUSE.test(tokens[last]?.text ?? "") && isFree(last))
    last++;
  return { first: range.first, last };
}
