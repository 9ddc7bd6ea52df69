import type { Knowledge } from "#knowledge";
import { createCheck } from "./check.js";
import { daysOf, nextDay, previousDay } from "./days.js";
import { WEIGHT } from "./judge.js";
import { type LawBook, lawBook } from "./law.js";
import type { Question, RangePart, RangeQuestion, RangeVerdict, Verdict, VerdictWord } from "./types.js";

/** A stage of the transfer with the first and the last day it may have happened on. */
type Stretch = Readonly<{ stage: string; from: string; to: string }>;

/** Checks a transfer of the record over the days it was ordered, signed and delivered, each to the precision it is known. */
export function createRangeCheck(knowledge: Knowledge): (question: RangeQuestion) => RangeVerdict {
  const book = lawBook(knowledge);
  const check = createCheck(knowledge);
  const days = turningDays(book);
  return (question) => checkRange(check, days, question);
}

function checkRange(
  check: (question: Question) => Verdict,
  days: readonly string[],
  { ordered, signed, delivered, ...question }: RangeQuestion,
): RangeVerdict {
  const stretches = [stretch("ordered", ordered), stretch("signed", signed), stretch("delivered", delivered)].flat();
  const parts = stretches.length === 0 ? [] : partsOf(check, days, question, stretches);
  const staged = parts.filter((part) => part.stages.length > 0);
  const heaviest = staged.reduce<VerdictWord | null>((word, part) => heavier(word, part.verdict.verdict), null);
  const open = stretches.some(({ stage }) => stage === "delivered") ? [] : [NOT_DELIVERED];
  return { verdict: heaviest, parts, reasons: [...rangeReasons(staged, heaviest), ...(heaviest ? open : [])] };
}

const NOT_DELIVERED = "The day of delivery is not known; a delivery on a later day is not checked";

function stretch(stage: string, date: string | null | undefined): readonly Stretch[] {
  const days = date ? daysOf(date) : null;
  return days ? [{ stage, from: days[0], to: days[1] }] : [];
}

/** The days from the first to the last, cut where the law changes, joined again where the verdict stays the same. */
function partsOf(
  check: (question: Question) => Verdict,
  days: readonly string[],
  question: Omit<Question, "date">,
  stretches: readonly Stretch[],
): readonly RangePart[] {
  const first = stretches.reduce((day, { from }) => (from < day ? from : day), "9999-12-31");
  const last = stretches.reduce((day, { to }) => (to > day ? to : day), "");
  const own = stretches.flatMap(({ from, to }) => [from, nextDay(to)]);
  const cuts = [...new Set([first, ...own, ...days].filter((day) => first <= day && day <= last))].sort();
  const pieces = cuts.map((from, index) => {
    const to = cuts[index + 1] === undefined ? last : previousDay(cuts[index + 1] ?? last);
    return { from, to, stages: stagesAt(stretches, from), verdict: check({ ...question, date: from }) };
  });
  return join(pieces);
}

function stagesAt(stretches: readonly Stretch[], day: string): readonly string[] {
  return stretches.filter(({ from, to }) => from <= day && day <= to).map(({ stage }) => stage);
}

function join(pieces: readonly RangePart[]): readonly RangePart[] {
  const joined: RangePart[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before && isSame(before, piece)) joined[joined.length - 1] = { ...before, to: piece.to };
    else joined.push(piece);
  }
  return joined;
}

function isSame(one: RangePart, other: RangePart): boolean {
  return (
    one.verdict.verdict === other.verdict.verdict &&
    one.stages.join() === other.stages.join() &&
    deciding(one.verdict) === deciding(other.verdict)
  );
}

function deciding({ verdict, regimes }: Verdict): string {
  return regimes
    .filter((regime) => regime.effect === verdict)
    .map((regime) => regime.id)
    .join();
}

function heavier(one: VerdictWord | null, other: VerdictWord): VerdictWord {
  return one !== null && WEIGHT[one] >= WEIGHT[other] ? one : other;
}

/** Which part conflicts, in words. */
function rangeReasons(parts: readonly RangePart[], heaviest: VerdictWord | null): readonly string[] {
  if (heaviest === null) return ["No date of this transfer is known, so no embargo can be checked"];
  return parts
    .filter((part) => part.verdict.verdict === heaviest)
    .map((part) => `${part.stages.join(" and ")}, ${daysWords(part)}: ${part.verdict.reasons[0]}`);
}

function daysWords({ from, to }: RangePart): string {
  return from === to ? from : `${from} to ${to}`;
}

/** Every day on which the answer may change: a measure, an exemption, a doubt or a membership begins or ends. */
function turningDays(book: LawBook): readonly string[] {
  const periods = [
    ...book.regimes.flatMap((regime) => [...regime.measures, ...regime.exemptions, ...regime.doubts]),
    ...Object.values(book.law.membership).flatMap((union) => union.members),
    ...book.law["un-membership"].members,
    ...book.law.states.parts,
    ...book.law.parties.flatMap((party) => [...party.recognised, ...party.listed]),
  ];
  const expiries = book.regimes.flatMap((regime) => regime.measures.flatMap(({ validUntil }) => validUntil ?? []));
  const used = book.regimes.flatMap((regime) => regime.usableFrom ?? []);
  const days = [...periods.flatMap(({ from, to }) => [from, to]), ...used, ...expiries.map(nextDay)];
  return [...new Set(days.filter((day) => day !== null))].sort();
}
