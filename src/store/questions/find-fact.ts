import type { Finding } from "#findings";
import { failure } from "#model";
import type { Actor, Claim, Decision, EventEntry, Evidence, TransferEntry } from "#record";
import type { Store } from "../open.js";
import { decisionsOn } from "./list-decisions.js";
import { type Quotation, quote } from "./quote.js";

/** One thing of the record with everything that bears on it. */
export type FactFound = FactBody & {
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  readonly decisions: readonly Decision[];
  readonly quotations: readonly Quotation[];
};

export type FactBody =
  | { readonly kind: "actor"; readonly body: Actor }
  | { readonly kind: "event"; readonly body: EventEntry }
  | { readonly kind: "transfer"; readonly body: TransferEntry }
  | { readonly kind: "claim"; readonly body: Claim }
  | { readonly kind: "finding"; readonly body: Finding };

/** How many of the ids that a beginning fits are named in the message. */
const EXAMPLES = 5;

/** A fact by its id, the beginning of it, or the beginning of what follows its kind (`a3f9` for `transfer:a3f9…`). */
export async function findFact(store: Store, prefix: string): Promise<FactFound> {
  const fact = await findBody(store, prefix);
  const { id } = fact.body;
  const subjects = "members" in fact.body ? [id, ...fact.body.members] : [id];
  const [claims, findings, decisions, quotations] = await Promise.all([
    store.query<{ body: Claim }>(LIST_CLAIMS, [subjects]),
    store.query<{ body: Finding }>(LIST_FINDINGS, [id]),
    decisionsOn(store, subjects),
    quote(store, evidenceOf(fact)),
  ]);
  return { ...fact, claims: bodies(claims), findings: bodies(findings), decisions, quotations };
}

async function findBody(store: Store, prefix: string): Promise<FactBody> {
  const found = await store.query<FactBody & { readonly id: string }>(FIND, [prefix, EXAMPLES]);
  const exact = found.find(({ id }) => id === prefix);
  const [first, second] = found;
  if (exact !== undefined) return exact;
  if (first === undefined) return findOwner(store, prefix);
  if (second === undefined) return first;
  const count = found.length < EXAMPLES ? found.length : `${EXAMPLES} or more`;
  const examples = found.map(({ id }) => id).join(", ");
  throw failure("id-ambiguous", { id: prefix, count, kind: "fact", examples });
}

/** The merged thing that a single report's fact became part of: a decision may name either. */
async function findOwner(store: Store, member: string): Promise<FactBody> {
  const [found] = await store.query<{ owner: string }>(FIND_OWNER, [member]);
  if (found === undefined || found.owner === member) throw failure("id-unknown", { kind: "fact", id: member });
  return findBody(store, found.owner);
}

const FIND_OWNER = `
  select owner from fact_reports where fact = $1
  union all
  select actor as owner from named join nodes using (node) where named.id = $1
  limit 1`;

/** All words that a thing rests on; for who was looked up, those that name him in the post too. */
function evidenceOf(fact: FactBody): readonly Evidence[] {
  if (fact.kind === "claim") return fact.body.supports.flatMap(({ evidence }) => evidence);
  const inferred = fact.kind === "event" ? (fact.body.inferred ?? []) : [];
  return [...fact.body.evidence, ...inferred.flatMap(({ supports }) => supports.flatMap(({ evidence }) => evidence))];
}

function bodies<Body>(rows: readonly { readonly body: Body }[]): readonly Body[] {
  return rows.map(({ body }) => body);
}

/** Ids are a kind, a colon and hex digits: the range of those that begin alike ends before "~". */
const FIND = `
  with prefixed (kind, low) as (
    select kind, case when starts_with($1, kind || ':') then $1 else kind || ':' || $1 end
    from unnest(array['person', 'organisation', 'event', 'transfer', 'claim', 'finding']) as kind)
  select found.kind, found.id, found.body from prefixed cross join lateral (
    select 'actor' as kind, id, body from actors
      where prefixed.kind in ('person', 'organisation') and id >= low and id < low || '~'
    union all
    select 'event', id, body from events where prefixed.kind = 'event' and id >= low and id < low || '~'
    union all
    select 'transfer', id, body from transfers where prefixed.kind = 'transfer' and id >= low and id < low || '~'
    union all
    select 'claim', id, body from claims where prefixed.kind = 'claim' and id >= low and id < low || '~'
    union all
    select 'finding', id, body from findings where prefixed.kind = 'finding' and id >= low and id < low || '~'
  ) as found order by found.id limit $2`;

const LIST_CLAIMS = "select body from claims where subject = any($1::text[]) order by field, id limit 1000";
const LIST_FINDINGS = "select body from findings where subject = $1 order by rank, id limit 200";
