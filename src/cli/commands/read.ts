import type { Command } from "commander";
import { loadKnowledge } from "#knowledge";
import type { Reading } from "#model";
import { createReader } from "#reading";
import { type InputOptions, reportsOf, withInputOptions } from "../inputs.js";
import { describeReading } from "../render/reading.js";
import { print } from "../terminal.js";

/** `attache read`: what each report says, on standard output; nothing is stored. */
export function registerRead(program: Command): void {
  withInputOptions(program.command("read"))
    .description("Read reports and print what each says; nothing is stored")
    .option("--json", "one reading a line, as JSON (see: attache schema reading)")
    .addHelpText("after", "\nExample:\n  attache read --json communique.txt --publisher ISPR --published 2026-02-02")
    .action(read);
}

async function read(inputs: string[], options: InputOptions & { json?: boolean }): Promise<void> {
  const reader = createReader(loadKnowledge());
  for await (const report of reportsOf(inputs, options)) {
    const reading: Reading = reader.read(report);
    await print(options.json ? JSON.stringify(reading) : describeReading(reading));
  }
}
