import { type Command, Option } from "commander";
import { FINDING_KINDS, type FindingKind, SEVERITIES, type Severity } from "#findings";
import { failure } from "#model";
import { DEFAULT_PAGE, listFindings, quote, type Store } from "#store";
import { inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { describeFinding } from "../render/finding.js";
import { print } from "../terminal.js";

interface Options extends RecordOptions {
  readonly kind?: FindingKind;
  readonly severity?: Severity;
  readonly limit: string;
  readonly after?: string;
  readonly dismissed?: boolean;
}

/** `attache findings`: what is worth a person's look, the gravest first. */
export function registerFindings(program: Command): void {
  withRecordOptions(program.command("findings"))
    .description("List what is worth a look, the gravest first")
    .addOption(new Option("--kind <kind>", "only findings of this kind").choices([...FINDING_KINDS]))
    .addOption(new Option("--severity <severity>", "only findings of this severity").choices([...SEVERITIES]))
    .option("--limit <number>", "how many to show", String(DEFAULT_PAGE))
    .option("--after <id>", "go on behind this finding")
    .option("--dismissed", "also those that a reviewer dismissed")
    .addHelpText("after", "\nExample:\n  attache findings --kind embargo")
    .action((options: Options) => inRecord(options, (store) => printFindings(store, options)));
}

export async function printFindings(store: Store, options: Options): Promise<void> {
  const { kind, severity, after, dismissed } = options;
  const filter = {
    ...(kind ? { kind } : {}),
    ...(severity ? { severity } : {}),
    ...(after ? { after } : {}),
    ...(dismissed ? { withDismissed: true } : {}),
  };
  const { rows, next } = await listFindings(store, { ...filter, limit: limitOf(options.limit) });
  if (!options.json && rows.length === 0) return print("No findings.");
  for (const finding of rows)
    await print(
      options.json
        ? JSON.stringify(finding)
        : describeFinding(finding, await quote(store, finding.evidence.slice(0, 4))),
    );
  if (!options.json && next) await print(`More: attache findings --after ${next}`);
}

export function limitOf(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1)
    throw failure("option-invalid", { option: "--limit", value: text, expected: "a whole number above 0" });
  return limit;
}
