import type { Knowledge } from "#knowledge";
import { alternativesOf } from "./alternatives.js";
import { bookAsOf } from "./as-of.js";
import { type Facts, factsOf } from "./facts.js";
import { judge, WEIGHT } from "./judge.js";
import { type LawBook, lawBook } from "./law.js";
import { reasonsOf } from "./reasons.js";
import type { Regime } from "./regime-schema.js";
import { selectRegimes } from "./select.js";
import { stepsOf } from "./steps.js";
import type { Question, RegimeOutcome, Verdict, VerdictWord } from "./types.js";
import { type World, worldsOf } from "./worlds.js";

/** What one world leads to. */
export type Judged = Readonly<{ world: World; outcomes: readonly RegimeOutcome[]; verdict: VerdictWord }>;

/** Said with every verdict: what this table cannot answer. */
const NOT_CHECKED = ["national export law", "Arms Trade Treaty criteria", "lists of persons by name"] as const;

/** `asOf`: only what the table dates up to this day is known. */
export type CheckOptions = Readonly<{ asOf?: string | undefined }>;

/** Prepares the regimes once; the check itself is a pure function of one question. */
export function createCheck(knowledge: Knowledge, options: CheckOptions = {}): (question: Question) => Verdict {
  const book = bookFor(knowledge, options);
  return (question) => check(book, question);
}

export function bookFor(knowledge: Knowledge, { asOf }: CheckOptions): LawBook {
  const book = lawBook(knowledge);
  return asOf === undefined ? book : bookAsOf(book, asOf);
}

export function check(book: LawBook, question: Question): Verdict {
  const facts = factsOf(book, question);
  const regimes = selectRegimes(book, facts);
  const judged = worldsOf(book, facts, regimes).map((world) => judgeWorld(book, facts, world, regimes));
  const verdict = agreed(judged);
  const outcomes = mergeOutcomes(judged);
  const alternatives = alternativesOf(book, facts, judged, regimes);
  const reasons = reasonsOf(book, facts, verdict, outcomes, alternatives);
  return {
    id: question.id,
    verdict,
    alternatives: alternatives.length > 0 ? alternatives : undefined,
    regimes: outcomes,
    reasons,
    get steps() {
      return stepsOf(book, question, facts, outcomes, reasons);
    },
    asOf: book.asOf,
    notChecked: NOT_CHECKED,
  };
}

function judgeWorld(book: LawBook, facts: Facts, world: World, regimes: readonly Regime[]): Judged {
  const outcomes = regimes.map((regime) => judge(book, facts, world, regime));
  return { world, outcomes, verdict: verdictOf(outcomes) };
}

/** The heaviest effect decides; a regime that is out of scope or not in force forbids nothing. */
function verdictOf(outcomes: readonly RegimeOutcome[]): VerdictWord {
  let verdict: VerdictWord = "permitted";
  for (const { effect } of outcomes)
    if (effect !== "out-of-scope" && effect !== "not-in-force" && WEIGHT[effect] > WEIGHT[verdict]) verdict = effect;
  return verdict;
}

/** Where a missing fact decides, the answer is unclear and the alternatives say how. */
function agreed(judged: readonly Judged[]): VerdictWord {
  const [first] = judged;
  return first && judged.every((one) => one.verdict === first.verdict) ? first.verdict : "unclear";
}

function mergeOutcomes(judged: readonly Judged[]): readonly RegimeOutcome[] {
  const [first, ...others] = judged;
  if (!first) return [];
  if (others.length === 0) return first.outcomes;
  return first.outcomes.map((outcome, index) => {
    const differing = others.find((other) => other.outcomes[index]?.effect !== outcome.effect);
    if (!differing) return outcome;
    const sentence = `${outcome.title}: what it does depends on a fact that is not known`;
    return { ...outcome, effect: "unclear", rule: "missing-fact", sentence };
  });
}
