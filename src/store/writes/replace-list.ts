import type { ListEntry } from "#model";
import type { Store } from "../open.js";
import { inPieces } from "./pieces.js";

const PIECE = 500;

/** Puts these entries in the place of all that the record has of this list. */
export async function replaceList(store: Store, list: string, entries: readonly ListEntry[]): Promise<void> {
  await store.transaction(async (transaction) => {
    await transaction.query("delete from list_entries where list = $1", [list]);
    for (const piece of inPieces(entries, PIECE))
      await transaction.query(INSERT, [list, piece.map(({ id }) => id), piece.map((entry) => JSON.stringify(entry))]);
  });
}

const INSERT = `
  insert into list_entries (list, id, body)
  select $1, id, body::jsonb from unnest($2::text[], $3::text[]) as entry (id, body)
  on conflict (list, id) do update set body = excluded.body, loaded_at = excluded.loaded_at`;
