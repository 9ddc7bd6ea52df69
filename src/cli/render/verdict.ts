import type { ExemptionRef, InstrumentRef, RegimeOutcome, RowVerdict, Step, Verdict } from "#embargo";
import { paint, wrap } from "../terminal.js";

/** A verdict for people: the reasons first, then each regime with its measure and the exemptions that could apply. */
export function describeVerdict(verdict: Verdict, explain: boolean): string {
  const alternatives = (verdict.alternatives ?? []).map((other) => `if ${other.if}: ${other.verdict}`);
  return [
    ...verdict.reasons.map((reason, i) => (i === 0 ? paint("bold", wrap(reason)) : wrap(reason))),
    ...alternatives.map((line) => wrap(line, "  ")),
    "",
    ...verdict.regimes.flatMap(regimeLines),
    ...(explain ? ["", ...describeSteps(verdict.steps)] : []),
    "",
    wrap(`Table as of ${verdict.asOf}. Not checked: ${verdict.notChecked.join(", ")}.`),
  ].join("\n");
}

/** The reasoning, numbered. */
export function describeSteps(steps: readonly Step[]): readonly string[] {
  return steps.map(stepLines);
}

/** A step with its number, and under it the instruments it rests on. */
function stepLines(step: Step, index: number): string {
  const number = `${String(index + 1).padStart(3)}. `;
  const instruments = [...new Set(step.instruments.map(instrumentText))];
  const cited = instruments.map((text) => wrap(text, "     · ", "       "));
  return [wrap(step.text, number), ...cited].join("\n");
}

/** The verdict on a row of a file: its place, the answer and why. */
export function describeRow(line: number, verdict: RowVerdict): string {
  const name = verdict.id === undefined ? `line ${line}` : `line ${line} (${verdict.id})`;
  return wrap(`${name}: ${verdict.verdict}. ${verdict.reasons.join(". ")}`, "", "    ");
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
