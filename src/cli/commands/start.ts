import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { DEFAULT_PAGE } from "#store";
import { type InputOptions, withInputOptions } from "../inputs.js";
import { inNewRecord, type RecordOptions, recordOf, withRecordOptions } from "../record.js";
import { print } from "../terminal.js";
import { addTo, describeAddition } from "./add.js";
import { printFindings } from "./findings.js";
import { DEFAULT_PORT, serveUntilInterrupted } from "./serve.js";

const SAMPLES = fileURLToPath(new URL("../../../samples/reports", import.meta.url));
/** The samples have a record of their own, so that they never mix with a user's reports. */
const SAMPLE_RECORD = ".attache/samples";

/** `attache start`: add reports (the samples, where none are named), print the findings, serve the page. */
export function registerStart(program: Command): void {
  const command = withRecordOptions(withInputOptions(program.command("start")));
  command.registeredArguments[0]?.argOptional();
  command
    .description("Add reports (the samples where none are named), print the findings and serve the page")
    .option("--port <number>", "port of the page; 0 takes any free one", DEFAULT_PORT)
    .addHelpText("after", "\nExample:\n  attache start reports/")
    .action(start);
}

async function start(inputs: string[], options: InputOptions & RecordOptions & { port: string }): Promise<void> {
  const isSample = inputs.length === 0;
  const record = isSample && !options.record && !process.env.ATTACHE_RECORD ? SAMPLE_RECORD : recordOf(options);
  await inNewRecord({ ...options, record }, async (store) => {
    const addition = await addTo(store, isSample ? [SAMPLES] : inputs, options);
    if (!options.json) await print(`${describeAddition(addition)}\n`);
    await printFindings(store, { ...options, limit: String(DEFAULT_PAGE) });
    await serveUntilInterrupted(store, options);
  });
}
