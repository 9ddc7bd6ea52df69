import { failure } from "#model";

/** Rows a question answers with at most; more is asked for page by page. */
export const MAX_PAGE = 500;
export const DEFAULT_PAGE = 50;

/** Which page of a list: up to `limit` rows behind the row with the id `after`. */
export interface Page {
  readonly limit?: number;
  readonly after?: string;
}

/** One page of a list; `next` is the `after` of the next page, null on the last. */
export interface Listed<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** How many rows to fetch for a page: one more than it shows, to know whether another follows. */
export function rowsToFetch({ limit = DEFAULT_PAGE }: Page): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE)
    throw failure("option-invalid", {
      option: "limit",
      value: limit,
      expected: `a whole number from 1 to ${MAX_PAGE}`,
    });
  return limit + 1;
}

export function listed<Row>(
  fetched: readonly Row[],
  { limit = DEFAULT_PAGE }: Page,
  idOf: (row: Row) => string,
): Listed<Row> {
  const rows = fetched.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: fetched.length > limit && last !== undefined ? idOf(last) : null };
}
