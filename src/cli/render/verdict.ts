import type { ExemptionRef, InstrumentRef, RegimeOutcome, Verdict } from "#embargo";
import { paint, wrap } from "../terminal.js";

/** A verdict for people: the reasons first, then each regime with its measure and the exemptions that could apply. */
export function describeVerdict(verdict: Verdict, explain: boolean): string {
  const alternatives = (verdict.alternatives ?? []).map((other) => `if ${other.if}: ${other.verdict}`);
  return [
    ...verdict.reasons.map((reason, i) => (i === 0 ? paint("bold", wrap(reason)) : wrap(reason))),
    ...alternatives.map((line) => wrap(line, "  ")),
    "",
    ...verdict.regimes.flatMap(regimeLines),
    ...(explain ? ["", ...verdict.steps.map((step, i) => wrap(step.text, `${String(i + 1).padStart(3)}. `))] : []),
    "",
    wrap(`Table as of ${verdict.asOf}. Not checked: ${verdict.notChecked.join(", ")}.`),
  ].join("\n");
}

function regimeLines(regime: RegimeOutcome): string[] {
  return [
    wrap(`${regime.issuer} · ${regime.title}: ${regime.sentence}`, "  ", "    "),
    ...(regime.measure ? [wrap(`measure: ${instrumentText(regime.measure)}`, "    ", "      ")] : []),
    ...regime.exemptions.map((exemption) => wrap(exemptionText(exemption), "    ", "      ")),
  ];
}

function exemptionText(exemption: ExemptionRef): string {
  return `could apply: ${exemption.what} (${exemption.procedure}; ${instrumentText(exemption)})`;
}

export function instrumentText({ instrument, paragraph }: InstrumentRef): string {
  return paragraph === null ? `${instrument}, paragraph not verified` : `${instrument}, para ${paragraph}`;
}
