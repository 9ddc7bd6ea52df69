import type { Command } from "commander";
import { loadKnowledge } from "#knowledge";
import { rebuild } from "#pipeline";
import { count } from "#store";
import { inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { print, progress } from "../terminal.js";

/** `attache rebuild`: makes everything derived anew from reports and decisions. */
export function registerRebuild(program: Command): void {
  withRecordOptions(program.command("rebuild"))
    .description("Make the record anew from its reports and decisions")
    .addHelpText("after", "\nExample:\n  attache rebuild --record ./libya")
    .action(run);
}

async function run(options: RecordOptions): Promise<void> {
  await inRecord(options, async (store) => {
    const bar = progress();
    await rebuild({
      store,
      knowledge: loadKnowledge(),
      progress: (stage, reports) => bar.step(`${reports} reports ${stage}`),
    });
    bar.end();
    const counts = await count(store);
    const { reports, events, transfers, actors, findings, decisions } = counts;
    await print(
      options.json
        ? JSON.stringify(counts)
        : `Made anew from ${reports} reports and ${decisions} decisions: ${actors} actors, ${events} events, ${transfers} transfers, ${findings} findings.`,
    );
  });
}
