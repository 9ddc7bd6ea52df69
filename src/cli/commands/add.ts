import type { Command } from "commander";
import { loadKnowledge } from "#knowledge";
import { addReports } from "#pipeline";
import { type Addition, count, type Store } from "#store";
import { type InputOptions, reportsOf, withInputOptions } from "../inputs.js";
import { inNewRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { plain, print, progress } from "../terminal.js";

/** `attache add`: keeps reports and brings the record up to date. The same reports again change nothing. */
export function registerAdd(program: Command): void {
  withRecordOptions(withInputOptions(program.command("add")))
    .description("Add reports to the record; the same report twice changes nothing")
    .addHelpText("after", "\nExample:\n  attache add reports/ --publisher ISPR")
    .action(add);
}

async function add(inputs: string[], options: InputOptions & RecordOptions): Promise<void> {
  await inNewRecord(options, async (store) => {
    const addition = await addTo(store, inputs, options);
    const counts = await count(store);
    await print(options.json ? JSON.stringify({ ...addition, counts }) : describeAddition(addition));
  });
}

/** Adds what is in `inputs`, with progress on standard error. */
export async function addTo(store: Store, inputs: readonly string[], options: InputOptions): Promise<Addition> {
  const bar = progress();
  const context = {
    store,
    knowledge: loadKnowledge(),
    progress: (stage: string, reports: number) => bar.step(`${reports} reports ${stage}`),
  };
  try {
    return await addReports(context, reportsOf(inputs, options));
  } finally {
    bar.end();
  }
}

export function describeAddition({ added, known, sightings, versions }: Addition): string {
  const parts = [
    `${added} new`,
    `${known} known already`,
    ...(sightings ? [`${sightings} seen under another id`] : []),
  ];
  const news = versions.map(({ id, url, texts }) =>
    plain(`New version: ${id} is another text under ${url}; all ${texts} are kept.`),
  );
  return [`Reports: ${parts.join(", ")}.`, ...news].join("\n");
}
