import type { Exemption, Measure, Regime } from "./regime-schema.js";
import type { InstrumentRef } from "./types.js";

type Basis = InstrumentRef & Readonly<{ paragraphFromMemory?: boolean | undefined }>;

const cited = new WeakMap<object, string>();

/** "UNSCR 2174, para 8"; a paragraph that was not verified says so. Made once for each entry of the table. */
export function cite(basis: Basis): string {
  const known = cited.get(basis);
  if (known !== undefined) return known;
  const made = citation(basis);
  cited.set(basis, made);
  return made;
}

function citation(basis: Basis): string {
  const instrument = basis.instrument.replace(/^(UNSCR \d+) \(\d{4}\)/u, "$1");
  if (basis.paragraph === null) return `${instrument}, paragraph not verified`;
  return `${instrument}, ${paragraphWords(basis.paragraph)}${basis.paragraphFromMemory ? " (from memory)" : ""}`;
}

const references = new WeakMap<object, InstrumentRef>();

/** Instrument and paragraph alone, as verdicts carry them. */
export function reference(basis: InstrumentRef): InstrumentRef {
  const known = references.get(basis);
  if (known !== undefined) return known;
  const made = { instrument: basis.instrument, paragraph: basis.paragraph };
  references.set(basis, made);
  return made;
}

/** Who approves or is told. */
export function authorityOf(regime: Regime, exemption: Exemption): string {
  if (exemption.authority) return exemption.authority;
  return regime.issuer === "UN" || regime.issuer === "EU" ? "the Committee" : `the body named by the ${regime.issuer}`;
}

/** "since 26 February 2011" stays a date of the table: ISO, as everywhere. */
export function inForceWords(regime: Regime, measure: Measure, date: string): string {
  const seen = measure.to === null && date > regime.asOf ? `; last seen in force on ${regime.asOf}` : "";
  return `in force since ${measure.from}${seen}`;
}

/** "9-10", "6(b) and 7", "33, 38". */
export const MANY = / and |,|^\d+-\d+$/u;

/** "paras 9-10", "art. 2": a paragraph as it is read. */
export function paragraphWords(paragraph: string): string {
  if (/^(?:art|annex|\()/u.test(paragraph)) return paragraph;
  return MANY.test(paragraph) ? `paras ${paragraph}` : `para ${paragraph}`;
}
