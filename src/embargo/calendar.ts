import type { Knowledge } from "#knowledge";
import { reference } from "./cite.js";
import { type LawBook, lawBook } from "./law.js";
import { codesOn, holds, normalCode } from "./membership.js";
import type { Measure, Regime } from "./regime-schema.js";
import type { MeasureInForce, RegimeChange } from "./types.js";

/** The measures in force on a day, on everyone or on one target. Regimes without a country are in every answer. */
export function inForce(knowledge: Knowledge, on: string, target?: string): readonly MeasureInForce[] {
  const book = lawBook(knowledge);
  return regimesOn(book, target, on).flatMap((regime) =>
    regime.measures
      .filter((measure) => holds(measure, on) && isOn(book, regime, measure, target, on))
      .map((measure) => describe(regime, measure, on)),
  );
}

/** What began, ended or changed between two days, both included, in order of date. */
export function changes(
  knowledge: Knowledge,
  between: readonly [string, string],
  target?: string,
): readonly RegimeChange[] {
  const [first, last] = between;
  const book = lawBook(knowledge);
  return regimesOn(book, target, last)
    .flatMap(changesOf)
    .filter((change) => first <= change.date && change.date <= last)
    .sort((a, b) => compare(a.date, b.date) || compare(a.regime, b.regime));
}

function regimesOn(book: LawBook, target: string | undefined, day: string): readonly Regime[] {
  if (target === undefined) return book.regimes;
  const codes = codesOn(book, normalCode(book, target), day);
  return book.regimes.filter(
    (regime) => regime.targets.length === 0 || regime.targets.some((one) => codes.includes(one.code)),
  );
}

function isOn(book: LawBook, regime: Regime, measure: Measure, target: string | undefined, day: string): boolean {
  if (target === undefined || regime.targets.length === 0 || measure.targets === undefined) return true;
  return codesOn(book, normalCode(book, target), day).some((code) => measure.targets?.includes(code));
}

function describe(regime: Regime, measure: Measure, on: string): MeasureInForce {
  const isKnown = measure.validUntil === null || on <= measure.validUntil;
  return {
    regime: regime.id,
    issuer: regime.issuer,
    title: regime.title,
    measure: reference(measure),
    summary: measure.summary,
    from: measure.from,
    to: measure.to,
    validUntil: measure.validUntil,
    binding: measure.binding,
    status: isKnown ? "in force" : "status unknown",
    asOf: regime.asOf,
  };
}

function changesOf(regime: Regime): readonly RegimeChange[] {
  const { id, issuer } = regime;
  const found: RegimeChange[] = [];
  const add = (date: string | null, kind: RegimeChange["kind"], basis: RegimeChange["instrument"], summary: string) => {
    if (date !== null) found.push({ date, regime: id, issuer, kind, instrument: reference(basis), summary });
  };
  for (const measure of regime.measures) {
    add(measure.from, "begins", measure, measure.summary);
    add(measure.to, "ends", measure, measure.summary);
    add(measure.validUntil, "last known expiry", measure, measure.summary);
  }
  for (const exemption of regime.exemptions) {
    add(exemption.from, "exemption begins", exemption, exemption.summary);
    add(exemption.to, "exemption ends", exemption, exemption.summary);
  }
  for (const change of regime.changes) add(change.date, "changed", change, change.effect);
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
