import type { Actor, ActorKind } from "#record";
import type { Store } from "../open.js";
import { type Listed, listed, type Page, rowsToFetch } from "./page.js";

export interface ActorFilter extends Page {
  readonly kind?: ActorKind;
  /** Words of a name, in any of its spellings. */
  readonly name?: string;
  /** Key of a report the actor is named in. */
  readonly report?: string;
}

/** Actors by name; what reviewers rejected is left out. */
export async function listActors(store: Store, filter: ActorFilter = {}): Promise<Listed<Actor>> {
  const { kind, name, report, after } = filter;
  const rows = await store.query<{ body: Actor }>(LIST, [
    kind ?? null,
    name ?? null,
    report ?? null,
    after ?? null,
    rowsToFetch(filter),
  ]);
  return listed(
    rows.map(({ body }) => body),
    filter,
    ({ id }) => id,
  );
}

const LIST = `
  select body from actors
  where ($1::text is null or kind = $1)
    and ($2::text is null or to_tsvector('simple', body -> 'names') @@ plainto_tsquery('simple', $2))
    and ($3::text is null or exists (
      select from named join nodes using (node) where named.report_key = $3 and nodes.actor = actors.id))
    and coalesce((body #>> '{mark,shown}')::boolean, true)
    and ($4::text is null or (lower(name), id) > (select lower(name), id from actors where id = $4))
  order by lower(name), id limit $5`;
