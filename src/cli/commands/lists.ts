import type { Command } from "commander";
import type { ListEntry } from "#model";
import { readLists } from "#sources";
import { loadedLists, replaceList, type Store } from "#store";
import { inNewRecord, inRecord, type RecordOptions, withRecordOptions } from "../record.js";
import { plain, print, table } from "../terminal.js";

/** `attache lists`: which lists the record has; `attache lists add FILE…` loads them. */
export function registerLists(program: Command): void {
  const lists = withRecordOptions(program.command("lists"))
    .description("Show the lists of sanctioned people and organisations, or load them")
    .addHelpText("after", "\nExample:\n  attache lists add un.xml sdn.csv eu.xml others.ftm.json")
    .action((options: RecordOptions) => inRecord(options, (store) => show(store, options)));
  withRecordOptions(lists.command("add"))
    .description(
      "Load lists you have fetched: UN XML, EU XML or CSV, OFAC's SDN.CSV with ALT.CSV, FollowTheMoney JSON lines",
    )
    .argument("<file...>", "files of lists; one loaded before is replaced")
    .addHelpText("after", "\nExample:\n  attache lists add un.xml sdn.csv alt.csv eu.xml others.ftm.json")
    .action((files: string[], _: RecordOptions, command: Command) => add(files, command.optsWithGlobals()));
}

async function add(files: readonly string[], options: RecordOptions): Promise<void> {
  const lists = new Map<string, ListEntry[]>();
  for (const entry of readLists(files)) keep(lists, entry);
  await inNewRecord(options, async (store) => {
    for (const [list, entries] of lists) await replaceList(store, list, entries);
    await show(store, options);
  });
}

async function show(store: Store, { json }: RecordOptions): Promise<void> {
  const lists = await loadedLists(store);
  if (json) for (const list of lists) await print(JSON.stringify(list));
  else if (lists.length === 0) await print("No lists. Load them with: attache lists add FILE");
  else
    await print(
      table(
        ["list", "entries", "loaded"],
        lists.map(({ list, entries, loadedAt }) => [plain(list), String(entries), loadedAt.slice(0, 10)]),
      ),
    );
}

function keep(lists: Map<string, ListEntry[]>, entry: ListEntry): void {
  const entries = lists.get(entry.list);
  if (entries) entries.push(entry);
  else lists.set(entry.list, [entry]);
}
