import type { Knowledge } from "#knowledge";
import { bookFor, type CheckOptions, check } from "./check.js";
import { daysOf, nextDay, previousDay } from "./days.js";
import { WEIGHT } from "./judge.js";
import { type Turns, turnsOf } from "./turning-days.js";
import type { Question, RangePart, RangeQuestion, RangeVerdict, Verdict, VerdictWord } from "./types.js";

/** A stage of the transfer with the first and the last day it may have happened on. */
type Stretch = Readonly<{ stage: string; from: string; to: string }>;

/** Checks a transfer of the record over the days it was ordered, signed and delivered, each to the precision it is known. */
export function createRangeCheck(
  knowledge: Knowledge,
  options: CheckOptions = {},
): (question: RangeQuestion) => RangeVerdict {
  const book = bookFor(knowledge, options);
  const turns = turnsOf(book);
  return (question) => checkRange((one) => check(book, one), turns, question);
}

function checkRange(
  ask: (question: Question) => Verdict,
  turns: Turns,
  { ordered, signed, delivered, ...question }: RangeQuestion,
): RangeVerdict {
  const stretches = [
    stretchesOf("ordered", ordered),
    stretchesOf("signed", signed),
    stretchesOf("delivered", delivered),
  ].flat();
  const parts = stretches.length === 0 ? [] : partsOf(ask, turns, question, stretches);
  const heaviest = parts.reduce<VerdictWord | null>((word, part) => heavier(word, part.verdict.verdict), null);
  const open = stretches.some(({ stage }) => stage === "delivered") ? [] : [NOT_DELIVERED];
  return {
    verdict: heaviest,
    parts,
    reasons: [...rangeReasons(parts, heaviest), ...changeReasons(parts), ...(heaviest ? open : [])],
  };
}

const NOT_DELIVERED = "The day of delivery is not known; a delivery on a later day is not checked";

function stretchesOf(stage: string, dates: string | readonly string[] | null | undefined): readonly Stretch[] {
  const list = typeof dates === "string" ? [dates] : (dates ?? []);
  return list.flatMap((date) => {
    const days = daysOf(date);
    return days ? [{ stage, from: days[0], to: days[1] }] : [];
  });
}

/** The days of the stages, cut where the law changes, joined again where the verdict stays the same. */
function partsOf(
  ask: (question: Question) => Verdict,
  turns: Turns,
  question: Omit<Question, "date">,
  stretches: readonly Stretch[],
): readonly RangePart[] {
  const at = rememberedDays((date) => ask({ ...question, date }));
  const staged = (day: string) => stagesAt(stretches, day).length > 0;
  const own = stretches.flatMap(({ from, to }) => [from, nextDay(to)]);
  const cuts = [...new Set([...own, ...turns.ofQuestion(question).filter(staged)])];
  // Only a regime that is looked at on one of these days can change the answer between them.
  const looked = new Set(cuts.filter(staged).flatMap((day) => at(day).regimes.map(({ id }) => id)));
  const turning = [...looked].flatMap((id) => turns.ofRegime(id)).filter(staged);
  const days = [...new Set([...cuts, ...turning])].sort();
  const pieces = days.flatMap((from, index) => {
    const stages = stagesAt(stretches, from);
    if (stages.length === 0) return [];
    return [{ from, to: previousDay(days[index + 1] ?? nextDay(from)), stages, verdict: at(from) }];
  });
  return join(pieces);
}

function rememberedDays(ask: (date: string) => Verdict): (date: string) => Verdict {
  const known = new Map<string, Verdict>();
  return (date) => {
    const verdict = known.get(date) ?? ask(date);
    known.set(date, verdict);
    return verdict;
  };
}

function stagesAt(stretches: readonly Stretch[], day: string): readonly string[] {
  const stages = stretches.filter(({ from, to }) => from <= day && day <= to).map(({ stage }) => stage);
  return stages.length < 2 ? stages : [...new Set(stages)];
}

function join(pieces: readonly RangePart[]): readonly RangePart[] {
  const joined: RangePart[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before && nextDay(before.to) === piece.from && isSame(before, piece))
      joined[joined.length - 1] = { ...before, to: piece.to };
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

/** The days on which the answer changes while a stage runs. */
function changeReasons(parts: readonly RangePart[]): readonly string[] {
  return parts.flatMap((part, index) => {
    const before = parts[index - 1];
    if (!before || before.verdict.verdict === part.verdict.verdict || nextDay(before.to) !== part.from) return [];
    if (!part.stages.some((stage) => before.stages.includes(stage))) return [];
    return [`The answer changes on ${part.from}: ${before.verdict.verdict} before, ${part.verdict.verdict} from then`];
  });
}

function daysWords({ from, to }: RangePart): string {
  return from === to ? from : `${from} to ${to}`;
}
