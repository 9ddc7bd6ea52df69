import type { Command } from "commander";
import { markedPage } from "#exports";
import { loadKnowledge } from "#knowledge";
import type { Reading } from "#model";
import { createReader } from "#reading";
import { type InputOptions, reportsOf, withInputOptions } from "../inputs.js";
import { explainReading } from "../render/explain.js";
import { describeReading } from "../render/reading.js";
import { print } from "../terminal.js";

/** `attache read`: what each report says, on standard output; nothing is stored. */
export function registerRead(program: Command): void {
  withInputOptions(program.command("read"))
    .description("Read reports and print what each says; nothing is stored")
    .option("--explain", "print, per fact, the rule that made it and the words it used")
    .option("--html", "one self-contained page a report, its facts marked, to check by eye")
    .option("--json", "one reading a line, as JSON (see: attache schema reading)")
    .addHelpText("after", "\nExample:\n  attache read --json communique.txt --publisher ISPR --published 2026-02-02")
    .action(read);
}

interface Options extends InputOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly html?: boolean;
}

async function read(inputs: string[], options: Options): Promise<void> {
  const reader = createReader(loadKnowledge());
  const render = rendererFor(options);
  for await (const report of reportsOf(inputs, options)) await print(render(reader.read(report)));
}

function rendererFor({ json, explain, html }: Options): (reading: Reading) => string {
  if (json) return (reading) => JSON.stringify(reading);
  if (html) return markedPage;
  return explain ? explainReading : describeReading;
}
