import { failure } from "#model";
import type { Store } from "../open.js";
import { DEFAULT_PAGE, MAX_PAGE } from "./page.js";

/** Around a found word in a snippet. Private-use characters, which no text means to show. */
export const MARK_BEGIN = "\ue000";
export const MARK_END = "\ue001";

export interface SearchHit {
  readonly key: string;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Pieces of the text in turn: plain, found, plain, found … */
  readonly snippet: readonly { readonly text: string; readonly found: boolean }[];
}

/** Reports that hold these words, the best first. Understands "quoted words", or, and -without. */
export async function search(store: Store, words: string, limit = DEFAULT_PAGE): Promise<readonly SearchHit[]> {
  if (words.trim() === "")
    throw failure("option-invalid", { option: "WORDS", value: "empty", expected: "give words to look for" });
  const rows = await store.query<Omit<SearchHit, "snippet"> & { snippet: string }>(SEARCH, [
    words,
    Math.min(Math.max(1, limit), MAX_PAGE),
    `StartSel=${MARK_BEGIN}, StopSel=${MARK_END}, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "`,
  ]);
  return rows.map(({ snippet, ...hit }) => ({ ...hit, snippet: piecesOf(snippet) }));
}

function piecesOf(snippet: string): SearchHit["snippet"] {
  return snippet
    .split(MARK_BEGIN)
    .flatMap((part, index) => {
      const [found = "", ...rest] = part.split(MARK_END);
      if (index === 0 || rest.length === 0) return [{ text: part, found: false }];
      return [
        { text: found, found: true },
        { text: rest.join(""), found: false },
      ];
    })
    .filter(({ text }) => text !== "");
}

/** Snippets are cut for the rows shown only: that is the dear part. */
const SEARCH = `
  with query as (select websearch_to_tsquery('english', $1) as q),
  best as (
    select key, ts_rank(words, q) as score from reports, query
    where words @@ q order by score desc, key limit $2)
  select reports.key, id, title, publisher, published,
    ts_headline('english', left(text, 200000), q, $3) as snippet
  from best join reports on reports.key = best.key, query
  order by score desc, reports.key`;
