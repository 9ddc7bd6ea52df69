import type { Finding } from "#findings";
import type { Actor, Claim, EventEntry, OpenPair, ReportEntry, TransferEntry } from "#record";
import type { Store } from "../open.js";

/** Rows fetched at once while the whole record is walked. */
const PIECE = 500;

/** One row of the record, as exports and comparisons of whole records walk it. */
export type RecordRow =
  | { readonly type: "report"; readonly body: ReportEntry }
  | { readonly type: "actor"; readonly body: Actor }
  | { readonly type: "event"; readonly body: EventEntry }
  | { readonly type: "transfer"; readonly body: TransferEntry }
  | { readonly type: "claim"; readonly body: Claim }
  | { readonly type: "open"; readonly body: OpenPair }
  | { readonly type: "finding"; readonly body: Finding };

/** The whole record, kind by kind and by id, fetched piece by piece. */
export async function* readRecord(store: Store): AsyncGenerator<RecordRow> {
  for (const [type, sql] of WALKS) {
    let after = "";
    for (;;) {
      const rows = await store.query<{ id: string; body: RecordRow["body"] }>(sql, [after, PIECE]);
      // Each walk reads the table of its type.
      for (const { body } of rows) yield { type, body } as RecordRow;
      const last = rows.at(-1);
      if (last === undefined || rows.length < PIECE) break;
      after = last.id;
    }
  }
}

const WALKS = [
  [
    "report",
    "select key as id, body || jsonb_build_object('copies', copies) as body from entries where key > $1 order by key limit $2",
  ],
  // Only the first reports that say the same of somebody are kept with him; here all that name him are told.
  [
    "actor",
    `select id, body || jsonb_build_object('reports', (
       select jsonb_agg(distinct report_key) from named join nodes using (node) where nodes.actor = actors.id)) as body
     from actors where id > $1 order by id limit $2`,
  ],
  ["event", "select id, body from events where id > $1 order by id limit $2"],
  ["transfer", "select id, body from transfers where id > $1 order by id limit $2"],
  ["claim", "select id, body from claims where id > $1 order by id limit $2"],
  ["open", "select id, body from open_pairs where id > $1 order by id limit $2"],
  ["finding", "select id, body from findings where id > $1 order by id limit $2"],
] as const;
