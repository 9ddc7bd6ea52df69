import type { Command } from "commander";
import { failure, type Report } from "#model";
import { isoDate, type Meta, openInputs } from "#sources";
import { EXIT, setExit } from "./exit.js";
import { warn, wrap } from "./terminal.js";

/** What the user says of the reports on the command line; it wins over what the files say. */
export interface InputOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
}

export function withInputOptions(command: Command): Command {
  return command
    .argument("<input...>", "files (.txt .md .html .jsonl), folders, URLs, or - for JSONL on standard input")
    .option("--published <date>", "publication date of the reports, such as 2026-02-02")
    .option("--publisher <name>", "outlet that published them")
    .option("--url <url>", "where they were published")
    .option("--language <code>", "their language (ISO 639-1); detected where it is not given");
}

/** The reports in `inputs`; what cannot be read is named on standard error, the others are still read. */
export async function* reportsOf(inputs: readonly string[], options: InputOptions): AsyncGenerator<Report> {
  const context = { given: givenMeta(options), retrieved: new Date().toISOString() };
  for await (const found of openInputs(inputs, context)) {
    if ("report" in found) yield found.report;
    else {
      warn(wrap(`attache: ${found.problem.input}: ${found.problem.message}`));
      setExit(EXIT.failed);
    }
  }
}

function givenMeta({ published, publisher, url, language }: InputOptions): Meta {
  if (published !== undefined && !isoDate(published))
    throw failure("option-invalid", {
      option: "--published",
      value: published,
      expected: "write a date such as 2026-02-02",
    });
  return {
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
    ...(language ? { language } : {}),
  };
}
