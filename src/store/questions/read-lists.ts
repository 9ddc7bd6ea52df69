import type { ListEntry } from "#model";
import type { Store } from "../open.js";

/** A list in the record. */
export interface LoadedList {
  readonly list: string;
  readonly entries: number;
  readonly loadedAt: string;
}

/** The lists that were loaded, by name. */
export function loadedLists(store: Store): Promise<readonly LoadedList[]> {
  return store.query<LoadedList>(LISTS);
}

/** Every entry of every list. */
export async function readListEntries(store: Store): Promise<readonly ListEntry[]> {
  const entries: ListEntry[] = [];
  let [list, id] = ["", ""];
  for (;;) {
    const rows = await store.query<{ body: ListEntry }>(ENTRIES, [list, id, PIECE]);
    entries.push(...rows.map(({ body }) => body));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return entries;
    [list, id] = [last.body.list, last.body.id];
  }
}

/** Rows fetched at once. */
const PIECE = 2000;

const LISTS = `
  select list, count(*) as entries, max(loaded_at) as "loadedAt" from list_entries group by list order by list`;

const ENTRIES = `
  select body from list_entries where (list, id) > ($1, $2) order by list, id limit $3`;
