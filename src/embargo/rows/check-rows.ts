import type { Knowledge } from "#knowledge";
import { bookFor, type CheckOptions, createCheck } from "../check.js";
import { createRangeCheck } from "../check-range.js";
import type { LawBook } from "../law.js";
import type { Alternative, RegimeOutcome, Verdict, VerdictWord } from "../types.js";
import { isKnownParty } from "./parties.js";
import type { RowQuestion } from "./read-row.js";

/** A stretch of days with one answer. */
export type RowPart = Readonly<{
  from: string;
  to: string;
  stages: readonly string[];
  verdict: VerdictWord;
  alternatives?: readonly Alternative[] | undefined;
  regimes: readonly RegimeOutcome[];
  reasons: readonly string[];
}>;

/** The answer to a row: of one day with its regimes, or of several days in parts; `verdict` is that of the worst part. */
export type RowVerdict = Readonly<{
  id?: string | undefined;
  verdict: VerdictWord;
  alternatives?: readonly Alternative[] | undefined;
  regimes?: readonly RegimeOutcome[];
  parts?: readonly RowPart[];
  reasons: readonly string[];
  asOf: string;
  notChecked: readonly string[];
}>;

/** Answers the questions of rows. */
export function createRowCheck(knowledge: Knowledge, options: CheckOptions = {}): (row: RowQuestion) => RowVerdict {
  const book = bookFor(knowledge, options);
  const check = createCheck(knowledge, options);
  const checkRange = createRangeCheck(knowledge, options);
  return (row) => {
    const nowhere = nowhereOf(book, row);
    if (row.kind === "day") return ofDay(settled(check(row.question), nowhere));
    const { parts, verdict, reasons } = checkRange(row.question);
    const [first] = parts;
    if (verdict === null || !first) throw new Error("embargo: a row without a date was asked");
    const isOpen = nowhere !== null && verdict === "permitted";
    return {
      id: row.question.id,
      verdict: isOpen ? "unclear" : verdict,
      parts: parts.map(({ verdict: one, ...days }) => ({ ...days, ...ofPart(settled(one, nowhere)) })),
      reasons: isOpen ? [nowhere] : reasons,
      asOf: first.verdict.asOf,
      notChecked: first.verdict.notChecked,
    };
  };
}

/** Said of a recipient that is no state of this table, where no country was given and no regime knows its name. */
function nowhereOf(book: LawBook, { question: { recipient } }: RowQuestion): string | null {
  if (typeof recipient === "string" || recipient.country || isKnownParty(book, recipient.nonState)) return null;
  return `Unclear: where "${recipient.nonState}" is to use the goods is not known, so no embargo on a country was looked at`;
}

/** What was not looked at cannot be called free. */
function settled(verdict: Verdict, nowhere: string | null): Verdict {
  if (nowhere === null || verdict.verdict !== "permitted") return verdict;
  return { ...verdict, verdict: "unclear", reasons: [nowhere] };
}

function ofDay({ id, verdict, alternatives, regimes, reasons, asOf, notChecked }: Verdict): RowVerdict {
  return { id, verdict, alternatives, regimes, reasons, asOf, notChecked };
}

function ofPart({ verdict, alternatives, regimes, reasons }: Verdict): Omit<RowPart, "from" | "to" | "stages"> {
  return { verdict, alternatives, regimes, reasons };
}
