import type { Command } from "commander";
import { changes, inForce, readCountry } from "#embargo";
import { type Knowledge, loadKnowledge } from "#knowledge";
import { failure, isPartialDate, precision } from "#model";
import { instrumentText } from "../render/verdict.js";
import { plain, print, wrap } from "../terminal.js";

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
  const code = target === undefined ? undefined : codeOf(knowledge, target);
  if (between !== undefined) {
    for (const change of changes(knowledge, daysBetween(between), code))
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

function codeOf(knowledge: Knowledge, target: string): string {
  const code = readCountry(knowledge, target);
  if (code !== null) return code;
  const expected = "it is no country of this table; write an ISO alpha-3 code such as LBY, or the English name";
  throw failure("option-invalid", { option: "--target", value: plain(target.trim()) || "empty", expected });
}

function daysBetween(text: string): readonly [string, string] {
  const [from = "", to = "", ...more] = text.split("/");
  const isPair = more.length === 0 && [from, to].every((one) => isPartialDate(one) && precision(one) === "day");
  if (isPair && from <= to) return [from, to];
  const expected = isPair ? "the first day comes after the second" : "write two days such as 2014-01-01/2014-12-31";
  throw failure("option-invalid", { option: "--between", value: plain(text) || "empty", expected });
}

function day(option: string, text: string): string {
  if (isPartialDate(text) && precision(text) === "day") return text;
  throw failure("option-invalid", { option, value: text || "empty", expected: "write a day such as 2014-06-01" });
}
