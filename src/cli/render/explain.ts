import { readFacts } from "#exports";
import type { Reading } from "#model";
import { reasonOf } from "#reading";
import { cut, paint, wrap } from "../terminal.js";

/** Per fact of a reading: the rule that made it and the words it used, with their offsets. */
export function explainReading(reading: Reading): string {
  const lines = readFacts(reading).flatMap(({ layer, text, about, rule, places }) => [
    wrap(`${layer}: ${cut(text, 300)}`, "  ", "    "),
    wrap([about, `rule ${rule ?? "listed"}`].filter(Boolean).join(" · "), "    "),
    ...because(rule),
    ...places.map(({ begin, end, text: words }) =>
      wrap(`${begin}–${end} “${cut(words, 120)}”`, "      · ", "        "),
    ),
  ]);
  return [paint("bold", wrap(reading.report.title ?? reading.report.id)), ...lines, ""].join("\n");
}

/** The reason of the rule, where the table of rules has it. */
function because(rule: string | null): string[] {
  const reason = rule && reasonOf(rule);
  return reason ? [paint("dim", wrap(`because ${reason}`, "    "))] : [];
}
