import { keptWith } from "#model";
import type { Exemption, Measure, Regime } from "./regime-schema.js";
import type { InstrumentRef } from "./types.js";

type Basis = InstrumentRef & Readonly<{ paragraphFromMemory?: boolean | undefined }>;

/** "UNSCR 2174, para 8"; a paragraph that was not verified says so. Made once for each entry of the table. */
export const cite: (basis: Basis) => string = keptWith(citation);

function citation(basis: Basis): string {
  const instrument = basis.instrument.replace(/^(UNSCR \d+) \(\d{4}\)/u, "$1");
  if (basis.paragraph === null) return `${instrument}, paragraph not verified`;
  return `${instrument}, ${paragraphWords(basis.paragraph)}${basis.paragraphFromMemory ? " (from memory)" : ""}`;
}

/** Instrument and paragraph alone, as verdicts carry them. */
export const reference: (basis: InstrumentRef) => InstrumentRef = keptWith(({ instrument, paragraph }) => ({
  instrument,
  paragraph,
}));

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
