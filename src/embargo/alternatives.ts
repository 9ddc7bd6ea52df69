import type { Judged } from "./check.js";
import type { Facts } from "./facts.js";
import type { LawBook } from "./law.js";
import { type Case, directionOf, fitsButPurpose, hasPurpose } from "./match.js";
import { holds } from "./membership.js";
import type { Exemption, Regime } from "./regime-schema.js";
import type { Alternative, VerdictWord } from "./types.js";

const OF_PROCEDURE = {
  automatic: "permitted",
  notification: "exempt-with-notification",
  "advance-approval": "exempt-with-approval",
} as const;

/** What the answer would be with a fact that is missing, or with a purpose that an exemption asks for and nobody stated. */
export function alternativesOf(
  book: LawBook,
  facts: Facts,
  judged: readonly Judged[],
  regimes: readonly Regime[],
): readonly Alternative[] {
  const [only, ...others] = judged;
  if (!only) return [];
  const isAgreed = others.every((one) => one.verdict === only.verdict);
  return isAgreed ? ofPurposes(book, facts, only, regimes) : ofMissingFacts(judged);
}

/** One line for every way that changes the answer; facts that change nothing are left out. */
function ofMissingFacts(judged: readonly Judged[]): readonly Alternative[] {
  const keys = Object.keys(judged[0]?.world.assumed ?? {}).filter((key) => matters(judged, key));
  const lines = new Map<string, VerdictWord>();
  for (const { world, verdict } of judged)
    lines.set(keys.map((key) => `${key}=${world.assumed[key]}`).join(", "), verdict);
  return [...lines].map(([condition, verdict]) => ({ if: condition, verdict }));
}

function matters(judged: readonly Judged[], key: string): boolean {
  const groups = new Map<string, VerdictWord>();
  for (const { world, verdict } of judged) {
    const rest = JSON.stringify({ ...world.assumed, [key]: "" });
    const known = groups.get(rest);
    if (known !== undefined && known !== verdict) return true;
    groups.set(rest, verdict);
  }
  return false;
}

function ofPurposes(book: LawBook, facts: Facts, judged: Judged, regimes: readonly Regime[]): readonly Alternative[] {
  const deciding = judged.outcomes.filter((one) => one.effect === judged.verdict);
  if (judged.verdict !== "prohibited" || deciding.length !== 1) return [];
  const regime = regimes.find((one) => one.id === deciding[0]?.id);
  const measure = regime?.measures.find((one) => holds(one, facts.date) && directionOf(facts, regime, one) !== null);
  const direction = regime && measure ? directionOf(facts, regime, measure) : null;
  if (!regime || !measure || !direction) return [];
  const match: Case = { book, facts, world: judged.world, regime, measure, direction };
  const lines = (book.exemptions.get(regime.id) ?? [])
    .filter((one) => fitsButPurpose(match, one) && !hasPurpose(facts, one.exemption))
    .flatMap(({ exemption }) => conditions(exemption));
  return [...new Map(lines.map((line) => [line.if, line])).values()];
}

function conditions(exemption: Exemption): readonly Alternative[] {
  const verdict = OF_PROCEDURE[exemption.procedure];
  if (exemption.contractBefore !== undefined) return [{ if: `contract before ${exemption.contractBefore}`, verdict }];
  return exemption.purposes.map((purpose) => ({ if: `purpose=${purpose}`, verdict }));
}
