import type { Evidence } from "#record";
import type { Store } from "../open.js";

/** The words a fact rests on, with all that a footnote needs. */
export interface Quotation extends Evidence {
  readonly text: string;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly sha256: string;
}

interface Quoted {
  readonly key: string;
  readonly body: string;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly sha256: string;
}

/** Quotations of one fact at most; the rest is counted by its reports. */
export const MAX_QUOTATIONS = 200;

/** The words at these places, in the order given. Offsets are UTF-16 units, so the texts are cut here and not in SQL. */
export async function quote(store: Store, evidence: readonly Evidence[]): Promise<readonly Quotation[]> {
  const wanted = evidence.slice(0, MAX_QUOTATIONS);
  const keys = [...new Set(wanted.map(({ report }) => report))];
  const rows = await store.query<Quoted>(FIND_TEXTS, [keys]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return wanted.flatMap(({ report, begin, end }) => {
    const row = byKey.get(report);
    if (row === undefined) return [];
    const { key: _, body, ...about } = row;
    return [{ report, begin, end, text: body.slice(begin, end), ...about }];
  });
}

const FIND_TEXTS = `
  select key, text as body, id, title, publisher, published, url, retrieved, sha256
  from reports where key = any($1::text[])`;
