import type { Report } from "#model";
import type { Store } from "../open.js";

/** Rows fetched at once: what is held of the corpus at a time. */
const PIECE = 200;

/** Bounds on the day of publication, both inclusive; a report without a day is within none. */
export interface PublishedWithin {
  readonly from?: string;
  readonly until?: string;
}

/** Every report by its key, piece by piece. */
export async function* readReports(store: Store, { from, until }: PublishedWithin = {}): AsyncGenerator<Report> {
  let after = "";
  for (;;) {
    const rows = await store.query<Report>(FIND, [after, from ?? null, until ?? null, PIECE]);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return;
    after = last.key;
  }
}

const FIND = `
  select id, key, url, title, publisher, published, language, retrieved, sha256, text from reports
  where key > $1 and ($2::text is null or published collate "C" >= $2) and ($3::text is null or left(published, 10) collate "C" <= $3)
  order by key limit $4`;
