import type { Command } from "commander";
import { search } from "#store";
import { inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { paint, plain, print, wrap } from "../terminal.js";
import { limitOf } from "./findings.js";

/** `attache search WORDS`: reports that hold these words, the best first. */
export function registerSearch(program: Command): void {
  withRecordOptions(program.command("search"))
    .description('Search the reports; understands "quoted words", or, and -without')
    .argument("<words...>", "words to look for")
    .option("--limit <number>", "how many to show", "20")
    .addHelpText("after", "\nExample:\n  attache search '\"Super Mushak\" Benghazi'")
    .action(run);
}

async function run(words: string[], options: RecordOptions & { limit: string }): Promise<void> {
  await inRecord(options, async (store) => {
    const hits = await search(store, words.join(" "), limitOf(options.limit));
    if (!options.json && hits.length === 0) return print("Nothing found.");
    for (const hit of hits) {
      const head = [hit.id, hit.publisher, hit.published?.slice(0, 10)].filter(Boolean).join(" · ");
      const snippet = hit.snippet.map(({ text }) => text).join("");
      await print(options.json ? JSON.stringify(hit) : `${paint("bold", plain(head))}\n${wrap(snippet, "  ")}\n`);
    }
  });
}
