import type { FoundHolder, Held, HeldBy, SoughtHolder } from "#record";
import type { Queryable } from "../database.js";

/** Somebody named in an office on a day. */
export type HeldOn = Pick<Held, "office" | "node" | "day">;

/** Days of an office, both inclusive. */
export interface Window {
  readonly office: string;
  readonly from: string;
  readonly to: string;
}

/** Takes out what rests on these reports. What others say of the same is to be put in its place. */
export function removeHeld(transaction: Queryable, keys: readonly string[]): Promise<readonly HeldOn[]> {
  return transaction.query<HeldOn>(
    "delete from seats_held where report_key = any($1::text[]) returning office, node, day",
    [keys],
  );
}

/** Keeps who is named in offices, each office, node and day with the first report by key; those that changed. */
export async function keepHeld(transaction: Queryable, held: readonly Held[]): Promise<readonly HeldOn[]> {
  if (held.length === 0) return [];
  return transaction.query<HeldOn>(KEEP_HELD, [
    held.map(({ office }) => office),
    held.map(({ node }) => node),
    held.map(({ day }) => day),
    held.map(({ report }) => report),
    held.map(({ evidence }) => JSON.stringify(evidence)),
  ]);
}

const KEEP_HELD = `
  insert into seats_held (office, node, day, report_key, evidence)
  select office, node, day, report, evidence::jsonb
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as given (office, node, day, report, evidence)
  on conflict (office, node, day) do update set report_key = excluded.report_key, evidence = excluded.evidence
    where excluded.report_key < seats_held.report_key
  returning office, node, day`;

/** For each, the days before and behind on which the same name is told in the same office. */
export async function neighboursOf(
  transaction: Queryable,
  changed: readonly HeldOn[],
): Promise<readonly (HeldOn & { readonly before: string | null; readonly behind: string | null })[]> {
  if (changed.length === 0) return [];
  return transaction.query(NEIGHBOURS, [
    changed.map(({ office }) => office),
    changed.map(({ node }) => node),
    changed.map(({ day }) => day),
  ]);
}

const NEIGHBOURS = `
  select given.*,
    (select max(day) from seats_held one
      where one.office = given.office and one.node = given.node and one.day < given.day) as before,
    (select min(day) from seats_held one
      where one.office = given.office and one.node = given.node and one.day > given.day) as behind
  from unnest($1::text[], $2::text[], $3::text[]) as given (office, node, day)`;

/** Where these nodes are told in offices. */
export async function officesOfNodes(transaction: Queryable, nodes: readonly string[]): Promise<readonly HeldOn[]> {
  if (nodes.length === 0) return [];
  return transaction.query<HeldOn>("select office, node, day from seats_held where node = any($1::text[])", [nodes]);
}

/** The reports of these days that speak of the office without a name, with what was found for them. */
export async function soughtNear(
  transaction: Queryable,
  windows: readonly Window[],
): Promise<readonly (SoughtHolder & { readonly found: string | null })[]> {
  if (windows.length === 0) return [];
  return transaction.query(SOUGHT, columnsOf(windows));
}

const SOUGHT = `
  select distinct report_key as report, sought.office, sought.day, found
  from unnest($1::text[], $2::text[], $3::text[]) as asked (office, first, last)
  join seats_sought sought on sought.office = asked.office and sought.day between asked.first and asked.last`;

/** Who is named in these offices on these days, with the person each name is. */
export async function heldNear(transaction: Queryable, windows: readonly Window[]): Promise<readonly HeldBy[]> {
  if (windows.length === 0) return [];
  return transaction.query(HELD, columnsOf(windows));
}

const HELD = `
  select held.office, held.day, held.report_key as report, held.evidence, nodes.participant as actor
  from (
    select distinct on (held.office, held.node, held.day) held.*
    from unnest($1::text[], $2::text[], $3::text[]) as asked (office, first, last)
    join seats_held held on held.office = asked.office and held.day between asked.first and asked.last
  ) as held join nodes using (node)`;

function columnsOf(windows: readonly Window[]): readonly (readonly string[])[] {
  return [windows.map(({ office }) => office), windows.map(({ from }) => from), windows.map(({ to }) => to)];
}

/** Puts what these reports speak of without a name in place of what was kept of them. */
export async function replaceSought(
  transaction: Queryable,
  keys: readonly string[],
  sought: readonly SoughtHolder[],
): Promise<void> {
  await transaction.query("delete from seats_sought where report_key = any($1::text[])", [keys]);
  if (sought.length === 0) return;
  await transaction.query(
    "insert into seats_sought (report_key, office, day) select * from unnest($1::text[], $2::text[], $3::text[])",
    [sought.map(({ report }) => report), sought.map(({ office }) => office), sought.map(({ day }) => day)],
  );
}

/** Keeps who was found, null for nobody. */
export async function keepFound(
  transaction: Queryable,
  found: readonly { readonly report: string; readonly office: string; readonly found: string | null }[],
): Promise<void> {
  if (found.length === 0) return;
  await transaction.query(KEEP_FOUND, [
    found.map(({ report }) => report),
    found.map(({ office }) => office),
    found.map((one) => one.found),
  ]);
}

const KEEP_FOUND = `
  update seats_sought set found = given.found
  from unnest($1::text[], $2::text[], $3::text[]) as given (report, office, found)
  where seats_sought.report_key = given.report and seats_sought.office = given.office`;

/** Whom these reports speak of without a name, as far as that was found. */
export async function readFound(
  transaction: Queryable,
  keys: readonly string[],
): Promise<readonly { readonly report: string; readonly holder: FoundHolder }[]> {
  if (keys.length === 0) return [];
  return transaction.query(
    `select report_key as report, found::jsonb as holder from seats_sought
     where report_key = any($1::text[]) and found is not null`,
    [keys],
  );
}
