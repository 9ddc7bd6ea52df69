import type { Command } from "commander";
import { changes, inForce } from "#embargo";
import { loadKnowledge } from "#knowledge";
import { failure, isPartialDate, precision } from "#model";
import { instrumentText } from "../render/verdict.js";
import { print, wrap } from "../terminal.js";

interface Options {
  readonly on?: string;
  readonly between?: string;
  readonly target?: string;
  readonly json?: boolean;
}

/** `attache embargoes`: what is in force on a day, or what changed between two. */
export function registerEmbargoes(program: Command): void {
  program
    .command("embargoes")
    .description("List the arms embargoes in force on a day, or what changed between two days")
    .option("--on <day>", "in force on this day (default: today)")
    .option("--between <days>", "what changed between two days, such as 2014-01-01/2014-12-31")
    .option("--target <code>", "only those on this country or territory, ISO alpha-3")
    .option("--json", "one measure or change a line, as JSON")
    .addHelpText("after", "\nExample:\n  attache embargoes --on 2015-06-01 --target LBY")
    .action(run);
}

async function run({ on, between, target, json }: Options): Promise<void> {
  const knowledge = loadKnowledge();
  const code = target?.toUpperCase();
  if (between !== undefined) {
    const [from = "", to = ""] = between.split("/");
    for (const change of changes(knowledge, [day("--between", from), day("--between", to)], code))
      await print(
        json
          ? JSON.stringify(change)
          : wrap(
              `${change.date}  ${change.kind}: ${change.summary} (${change.regime}; ${instrumentText(change.instrument)})`,
              "",
              "            ",
            ),
      );
    return;
  }
  const today = day("--on", on ?? new Date().toISOString().slice(0, 10));
  for (const one of inForce(knowledge, today, code))
    await print(
      json
        ? JSON.stringify(one)
        : wrap(
            `${one.issuer} · ${one.title}, since ${one.from}: ${one.summary} (${instrumentText(one.measure)}; ${one.binding}; ${one.status})`,
            "",
            "    ",
          ),
    );
}

function day(option: string, text: string): string {
  if (isPartialDate(text) && precision(text) === "day") return text;
  throw failure("option-invalid", { option, value: text || "empty", expected: "write a day such as 2014-06-01" });
}
