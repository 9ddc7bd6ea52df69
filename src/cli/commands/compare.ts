import type { Command } from "commander";
import type { Claim } from "#record";
import { type Comparison, compareReports, findReport } from "#store";
import { inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { cut, paint, print, table, wrap } from "../terminal.js";

/** `attache compare A B`: two reports side by side. */
export function registerCompare(program: Command): void {
  withRecordOptions(program.command("compare"))
    .description("Put two reports side by side: where they agree, differ, and what only one says")
    .argument("<a>", "id of a report")
    .argument("<b>", "id of another")
    .addHelpText("after", "\nExample:\n  attache compare ghq-wire ghq-blog")
    .action(compare);
}

async function compare(a: string, b: string, options: RecordOptions): Promise<void> {
  await inRecord(options, async (store) => {
    const comparison = await compareReports(store, a, b);
    if (options.json) return print(JSON.stringify(comparison));
    const [left, right] = [await findReport(store, comparison.left), await findReport(store, comparison.right)];
    await print(describe(comparison, left.report.id, right.report.id));
  });
}

function describe({ agree, differ, onlyLeft, onlyRight }: Comparison, left: string, right: string): string {
  const rows = differ.map((one) => [one.field, valuesOf(one.left), valuesOf(one.right)]);
  return [
    ...part(`Both say (${agree.length})`, agree.map(claimText)),
    paint("underline", `They differ (${differ.length})`),
    ...(rows.length > 0 ? [table(["field", left, right], rows)] : ["  nothing"]),
    "",
    ...part(`Only ${left} (${onlyLeft.length})`, onlyLeft.map(claimText)),
    ...part(`Only ${right} (${onlyRight.length})`, onlyRight.map(claimText)),
  ].join("\n");
}

function part(title: string, lines: readonly string[]): string[] {
  return [
    paint("underline", title),
    ...(lines.length > 0 ? lines.map((line) => wrap(line, "  ", "    ")) : ["  nothing"]),
    "",
  ];
}

function claimText({ field, value }: Claim): string {
  return `${field}: ${cut(value, 200)}`;
}

function valuesOf(claims: readonly Claim[]): string {
  return claims.map(({ value }) => value).join("; ");
}
