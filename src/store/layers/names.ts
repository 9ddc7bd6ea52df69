import type { NamedFact, Node, ParticipantActor } from "#record";
import { SAMPLE, withUntil } from "#record";
import type { Queryable } from "../database.js";
import { placeNumber } from "./places.js";

const NO_DAY = "~";

/** Puts what these reports name in place of what was kept of them. The nodes that either touches. */
export async function replaceNamed(
  transaction: Queryable,
  keys: readonly string[],
  named: readonly NamedFact[],
): Promise<readonly string[]> {
  const old = await transaction.query<{ node: string }>(
    "delete from named where report_key = any($1::text[]) returning node",
    [keys],
  );
  const once = [...new Map(named.map((one) => [one.fact.id, one])).values()];
  const column = (pick: (one: NamedFact) => string) => once.map(pick);
  await transaction.query(INSERT_NAMED, [
    column(({ fact }) => fact.id),
    column(({ fact }) => fact.report),
    column(({ kind }) => kind),
    column(({ fact }) => fact.name),
    column(({ node }) => node),
    column(({ variant }) => variant),
    column(({ fact }) => fact.day ?? NO_DAY),
    column((one) => JSON.stringify(one)),
  ]);
  await transaction.query(INSERT_VARIANTS, [column(({ node }) => node), column(({ variant }) => variant)]);
  return [...new Set([...old.map(({ node }) => node), ...column(({ node }) => node)])];
}

const INSERT_NAMED = `
  insert into named (id, report_key, kind, name, node, variant, day, body)
  select id, report, kind, name, node, variant, day, body::jsonb
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    as given (id, report, kind, name, node, variant, day, body)`;

const INSERT_VARIANTS =
  "insert into variants (node, variant) select distinct * from unnest($1::text[], $2::text[]) on conflict do nothing";

/** Nodes as the fold takes them: the first facts of each variant and those that are to be kept. A node without facts is left out. */
export async function readNodes(
  transaction: Queryable,
  nodes: readonly string[],
  kept: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Node>> {
  const rows = await transaction.query<{ node: string; until: string | null; body: NamedFact }>(READ_NODES, [
    nodes,
    [...kept],
    SAMPLE,
  ]);
  const found = new Map<string, NamedFact[]>();
  for (const { node, until, body } of rows) {
    const known = found.get(node);
    const fact = withUntil(body, until);
    if (known) known.push(fact);
    else found.set(node, [fact]);
  }
  return new Map([...found].map(([node, facts]) => [node, { node, facts }]));
}

const READ_NODES = `
  with wanted as (
    select variants.node, variants.variant, (
      select max(day) from named where named.node = variants.node and named.variant = variants.variant and day < '~') as until
    from variants where variants.node = any($1::text[]))
  select wanted.node, until, body from wanted cross join lateral (
    select id, body from named
    where named.node = wanted.node and named.variant = wanted.variant
    order by day, report_key, id limit $3) as first
  union
  select wanted.node, until, body from named
  join wanted on wanted.node = named.node and wanted.variant = named.variant
  where named.id = any($2::text[])`;

/** Nodes found at any of these places. */
export async function nodesAt(transaction: Queryable, places: readonly string[]): Promise<readonly string[]> {
  const rows = await transaction.query<{ node: string }>(
    "select distinct node from node_places where place = any($1::bigint[])",
    [places.map(placeNumber)],
  );
  return rows.map(({ node }) => node);
}

/** Puts nodes where they are found now. */
export async function replaceNodePlaces(
  transaction: Queryable,
  places: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const rows = [...places].flatMap(([node, at]) =>
    [...new Set(at)].map((place) => ({ node, place: placeNumber(place) })),
  );
  await transaction.query("delete from node_places where node = any($1::text[])", [[...places.keys()]]);
  await transaction.query(
    "insert into node_places (place, node) select * from unnest($1::bigint[], $2::text[]) on conflict do nothing",
    [rows.map(({ place }) => place), rows.map(({ node }) => node)],
  );
}

/** Nodes that are one actor with any of these, as the record stands; and the nodes of these facts. */
export async function nodesWith(transaction: Queryable, nodes: readonly string[]): Promise<readonly string[]> {
  const rows = await transaction.query<{ node: string }>(
    "select node from nodes where actor in (select actor from nodes where node = any($1::text[]))",
    [nodes],
  );
  return rows.map(({ node }) => node);
}

/** The nodes of facts that reviewers named. */
export async function nodesOfFacts(
  transaction: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.query<{ id: string; node: string }>(
    "select id, node from named where id = any($1::text[])",
    [ids],
  );
  return new Map(rows.map(({ id, node }) => [id, node]));
}

/** Which actor each node is. */
export async function actorsOfNodes(
  transaction: Queryable,
  nodes: readonly string[],
): Promise<ReadonlyMap<string, ParticipantActor>> {
  const rows = await transaction.query<{ node: string; participant: ParticipantActor }>(
    "select node, participant from nodes where node = any($1::text[])",
    [nodes],
  );
  return new Map(rows.map(({ node, participant }) => [node, participant]));
}

export async function replaceActorsOfNodes(
  transaction: Queryable,
  actors: ReadonlyMap<string, ParticipantActor>,
): Promise<void> {
  await transaction.query(UPSERT_NODES, [
    [...actors.keys()],
    [...actors.values()].map(({ id }) => id),
    [...actors.values()].map((one) => JSON.stringify(one)),
  ]);
}

const UPSERT_NODES = `
  insert into nodes (node, actor, participant)
  select node, actor, participant::jsonb from unnest($1::text[], $2::text[], $3::text[]) as given (node, actor, participant)
  on conflict (node) do update set actor = excluded.actor, participant = excluded.participant`;

/** Forgets nodes that no report names any more. */
export async function removeNodes(transaction: Queryable, nodes: readonly string[]): Promise<void> {
  for (const sql of REMOVE_NODES) await transaction.query(sql, [nodes]);
}

const REMOVE_NODES = [
  "delete from nodes where node = any($1::text[])",
  "delete from node_places where node = any($1::text[])",
  "delete from variants where node = any($1::text[])",
];

/** The reports that name any of these nodes. */
export async function reportsNaming(transaction: Queryable, nodes: readonly string[]): Promise<readonly string[]> {
  if (nodes.length === 0) return [];
  const rows = await transaction.query<{ key: string }>(
    "select distinct report_key as key from named where node = any($1::text[])",
    [nodes],
  );
  return rows.map(({ key }) => key);
}

/** The people that these reports name. */
export async function peopleNamedIn(transaction: Queryable, keys: readonly string[]): Promise<readonly string[]> {
  const rows = await transaction.query<{ actor: string }>(
    "select distinct actor from named join nodes using (node) where report_key = any($1::text[]) and kind = 'person'",
    [keys],
  );
  return rows.map(({ actor }) => actor);
}

export interface NameRow {
  readonly report: string;
  readonly name: string;
  readonly kind: NamedFact["kind"];
  readonly actor: ParticipantActor;
  readonly body: NamedFact;
}

/** What reports of these days say of these nodes, and reports of any day that tell of posts taken or left. */
export async function namedOn(
  transaction: Queryable,
  nodes: readonly string[],
  days: readonly string[],
): Promise<readonly NamedFact[]> {
  if (nodes.length === 0) return [];
  const rows = await transaction.query<{ body: NamedFact }>(
    "select body from named where node = any($1::text[]) and (day = any($2::text[]) or body #> '{fact,moves}' is not null)",
    [nodes, days],
  );
  return rows.map(({ body }) => body);
}

/** Every name in these reports with the actor it is. */
export function namesIn(transaction: Queryable, keys: readonly string[]): Promise<readonly NameRow[]> {
  return transaction.query<NameRow>(NAMES, [keys]);
}

const NAMES = `
  select report_key as report, name, kind, participant as actor, body from named join nodes using (node)
  where report_key = any($1::text[]) order by id`;

/** The nodes of actors, for the actors that are. */
export async function nodesOfActors(
  transaction: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await transaction.query<{ actor: string; nodes: readonly string[] }>(
    "select actor, array_agg(node order by node) as nodes from nodes where actor = any($1::text[]) group by actor",
    [ids],
  );
  return new Map(rows.map(({ actor, nodes }) => [actor, nodes]));
}
