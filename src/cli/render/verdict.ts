import {
  type ExemptionRef,
  type InstrumentRef,
  paragraphWords,
  type RangeVerdict,
  type RegimeOutcome,
  type RowVerdict,
  type Step,
  type Verdict,
  type VerdictWord,
} from "#embargo";
import { paint, wrap } from "../terminal.js";

/** What each verdict says in words of law; never a bare "exempt" or "permitted". */
const VERDICT_WORDS: Readonly<Record<VerdictWord, string>> = {
  prohibited: "prohibited",
  unclear: "still unclear",
  "exempt-with-approval": "prohibited unless approved in advance; no approval is known",
  "exempt-with-notification": "prohibited unless notified; no notification is known",
  permitted: "no embargo in this table forbids it; national law not checked",
};

const CONDITION_WORDS: Readonly<Record<string, string>> = {
  "recipientIsGovernment=true": "the recipient is the government",
  "recipientIsGovernment=false": "the recipient is not the government",
};

/** "itemClass=salw, recipientIsGovernment=true" for people. */
function conditionText(condition: string): string {
  const parts = condition
    .split(", ")
    .map(
      (part) =>
        CONDITION_WORDS[part] ??
        part.replace("itemClass=", "the item is of class ").replace("territory=", "the place is "),
    );
  return `If ${parts.join(" and ")}`;
}

/** A verdict for people: the reasons first, then each regime with its measure and the exemptions that could apply. */
export function describeVerdict(verdict: Verdict, explain: boolean): string {
  const alternatives = (verdict.alternatives ?? []).map(
    (other) => `${conditionText(other.if)}: ${VERDICT_WORDS[other.verdict]}`,
  );
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
export function describeRow(line: number | undefined, verdict: RowVerdict): string {
  const name = [line === undefined ? "" : `line ${line}`, verdict.id === undefined ? "" : `(${verdict.id})`];
  const place = name.filter(Boolean).join(" ");
  return wrap(`${place ? `${place}: ` : ""}${verdict.verdict}. ${verdict.reasons.join(". ")}`, "", "    ");
}

/** The reasoning for each part of a range of days. */
export function describeParts({ parts }: RangeVerdict): readonly string[] {
  return parts.flatMap(({ from, to, stages, verdict }) => [
    "",
    paint("bold", wrap(`${from} to ${to} (${stages.join(", ")}): ${VERDICT_WORDS[verdict.verdict]}`)),
    ...describeSteps(verdict.steps),
  ]);
}

function regimeLines(regime: RegimeOutcome): string[] {
  return [
    wrap(`${regime.issuer} · ${titled(regime)}`, "  ", "    "),
    ...(regime.measure ? [wrap(`measure: ${instrumentText(regime.measure)}`, "    ", "      ")] : []),
    ...regime.exemptions.map((exemption) => wrap(exemptionText(exemption), "    ", "      ")),
  ];
}

function exemptionText(exemption: ExemptionRef): string {
  return `could apply: ${exemption.what} (${exemption.procedure}; ${instrumentText(exemption)})`;
}

export function instrumentText({ instrument, paragraph }: InstrumentRef): string {
  return paragraph === null ? `${instrument}, paragraph not verified` : `${instrument}, ${paragraphWords(paragraph)}`;
}

/** The sentence with the regime's title before it, where it does not begin with it. */
function titled({ title, sentence }: RegimeOutcome): string {
  return sentence.startsWith(title) ? sentence : `${title}: ${sentence}`;
}
