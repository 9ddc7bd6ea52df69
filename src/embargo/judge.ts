import { cite, reference } from "./cite.js";
import type { Facts } from "./facts.js";
import type { LawBook } from "./law.js";
import { type Case, directionOf } from "./match.js";
import { bond, holds } from "./membership.js";
import type { Measure, Regime } from "./regime-schema.js";
import { RULES, type Ruling } from "./rules.js";
import type { Effect, RegimeOutcome } from "./types.js";
import type { World } from "./worlds.js";

/** From the heaviest effect to the lightest. */
export const WEIGHT: Readonly<Record<Effect, number>> = {
  prohibited: 6,
  unclear: 5,
  "exempt-with-approval": 4,
  "exempt-with-notification": 3,
  permitted: 2,
  "out-of-scope": 1,
  "not-in-force": 0,
};

/** What one regime does to the transfer in one world: the heaviest ruling of its measures. */
export function judge(book: LawBook, facts: Facts, world: World, regime: Regime): RegimeOutcome {
  if (isTooEarly(book, facts, regime)) return outcome(regime, null, unused(regime, facts));
  let heaviest: Ruled | undefined;
  for (const measure of regime.measures) {
    if (!holds(measure, facts.date)) continue;
    const found = ofMeasure(book, facts, world, regime, measure);
    if (!heaviest || saysMore(found, heaviest)) heaviest = found;
  }
  if (!heaviest) return outcome(regime, nearest(regime, facts.date), dormant(book, facts, regime));
  const { measure, ruling, rule } = heaviest;
  return outcome(regime, measure, ruling ?? elsewhere(regime, measure), rule);
}

/** What a measure leads to; null where it is about another direction of supply, which few ask to have in words. */
type Ruled = Readonly<{ measure: Measure; ruling: Ruling | null; rule: string }>;

const ELSEWHERE = "direction";

/** The heavier effect; of two that are equal, the one that is about this transfer at all. */
function saysMore(one: Ruled, other: Ruled): boolean {
  const [weight, than] = [weightOf(one), weightOf(other)];
  if (weight !== than) return weight > than;
  return other.rule === ELSEWHERE && one.rule !== ELSEWHERE;
}

function weightOf({ ruling }: Ruled): number {
  return WEIGHT[ruling === null ? "out-of-scope" : ruling.effect];
}

function ofMeasure(book: LawBook, facts: Facts, world: World, regime: Regime, measure: Measure): Ruled {
  const direction = directionOf(facts, regime, measure);
  if (direction === null) return { measure, ruling: null, rule: ELSEWHERE };
  const match: Case = { book, facts, world, regime, measure, direction };
  for (const { id, check } of RULES) {
    const ruling = check(match);
    if (ruling) return { measure, ruling, rule: id };
  }
  throw new Error(`embargo: no rule decides ${regime.id}`);
}

function elsewhere(regime: Regime, measure: Measure): Ruling {
  const sentence = `${regime.title}: ${cite(measure)} does not concern this direction of supply or this country`;
  return { effect: "out-of-scope", rule: ELSEWHERE, sentence, exemptions: [] };
}

function outcome(regime: Regime, measure: Measure | null, ruling: Ruling, rule = ruling.rule ?? ""): RegimeOutcome {
  return {
    id: regime.id,
    issuer: regime.issuer,
    title: regime.title,
    effect: ruling.effect,
    rule,
    measure: measure ? reference(measure) : null,
    exemptions: ruling.exemptions,
    sentence: ruling.sentence,
    asOf: regime.asOf,
  };
}

/** The entry is not to be relied on before a day; that matters only to those it binds. */
function isTooEarly(book: LawBook, { suppliers, date }: Facts, regime: Regime): boolean {
  if (regime.usableFrom === undefined || date >= regime.usableFrom) return false;
  return suppliers.some((code) => bond(book, regime, code, date).bound === "yes");
}

function unused(regime: Regime, facts: Facts): Ruling {
  const sentence = `${regime.title}: not checked on ${facts.date}; this table's entry holds from ${regime.usableFrom} only`;
  return { effect: "out-of-scope", rule: "usable-from", sentence, exemptions: [] };
}

/** No measure on that day: it had ended, had not begun, or the days themselves are in doubt. */
function dormant(book: LawBook, facts: Facts, regime: Regime): Ruling {
  const { date } = facts;
  const doubt = regime.doubts.find((one) => one.weight === "unclear" && holds(one, date));
  if (doubt && facts.suppliers.some((code) => bond(book, regime, code, date).bound === "yes"))
    return { effect: "unclear", rule: "doubt", sentence: `${regime.title}: ${doubt.reason}`, exemptions: [] };
  return {
    effect: "not-in-force",
    rule: "in-force",
    sentence: `${regime.title}: ${timeWords(regime, date)}`,
    exemptions: [],
  };
}

function timeWords(regime: Regime, date: string): string {
  const gap = regime.gaps.find((one) => holds(one, date));
  if (gap) return gap.reason;
  const first = regime.measures.reduce((day, { from }) => (from < day ? from : day), "9999-12-31");
  if (date < first) return `not in force before ${first}`;
  const last = regime.measures.reduce((day, { to }) => (to !== null && to > day ? to : day), "");
  return `no longer in force since ${last}`;
}

/** The measure whose days come closest to a day on which none ran. */
function nearest(regime: Regime, date: string): Measure | null {
  const past = regime.measures.filter((measure) => measure.to !== null && measure.to <= date);
  const latest = past.reduce<Measure | null>(
    (best, one) => (!best || (one.to ?? "") > (best.to ?? "") ? one : best),
    null,
  );
  return latest ?? regime.measures[0] ?? null;
}
