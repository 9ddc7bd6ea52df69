import type { Finding } from "#findings";
import type { Quotation } from "#store";
import { cut, paint, wrap } from "../terminal.js";

const COLOURS = { high: "red", medium: "yellow", low: "gray" } as const;
const MAX_VALUE_CHARACTERS = 160;

/** A finding for people: what, how grave, the sentence, the words it rests on, and what would settle it. */
export function describeFinding(finding: Finding, quotations: readonly Quotation[]): string {
  const { kind, severity, sentence, values, settledBy, id, dismissedBy, acceptedBy } = finding;
  const head = `${kind.toUpperCase()}  ${severity}${dismissedBy ? "  dismissed" : acceptedBy ? "  accepted" : ""}  ${id}`;
  return [
    paint(COLOURS[severity], head),
    wrap(sentence, "  "),
    ...(values.length > 1
      ? values.map(({ value, reports }) =>
          wrap(
            `${cut(value, MAX_VALUE_CHARACTERS)} (${reports.length} ${reports.length === 1 ? "report" : "reports"})`,
            "  · ",
          ),
        )
      : []),
    ...quotations.map((one) => wrap(`“${cut(one.text, MAX_VALUE_CHARACTERS)}” — ${one.publisher ?? one.id}`, "    ")),
    ...(settledBy ? [wrap(`Settled by: ${settledBy}`, "  ")] : []),
    "",
  ].join("\n");
}
