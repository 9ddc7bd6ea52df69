import type { OpenPair } from "#record";
import type { Store } from "../open.js";
import { type Listed, listed, type Page, rowsToFetch } from "./page.js";

/** Pairs that may be one and were left apart, the likeliest first. */
export async function listPairs(store: Store, page: Page = {}): Promise<Listed<OpenPair>> {
  const rows = await store.query<{ body: OpenPair }>(LIST, [page.after ?? null, rowsToFetch(page)]);
  return listed(
    rows.map(({ body }) => body),
    page,
    ({ id }) => id,
  );
}

const LIST = `
  select body from open_pairs
  where $1::text is null
    or (-(body ->> 'score')::numeric, id) > (select -(body ->> 'score')::numeric, id from open_pairs where id = $1)
  order by -(body ->> 'score')::numeric, id limit $2`;
