import { failure, stableId } from "#model";
import { Decision } from "#record";
import type { Store } from "../open.js";

/** Appends a decision and marks what it touches stale; the grade of a source stands beside the record, and touches nothing. Its id is made of what it says; the same decision twice is one. */
export async function appendDecision(store: Store, given: Omit<Decision, "id">): Promise<Decision> {
  const decision = checked(given);
  const { id, kind, subject, field, value, by, at, why } = decision;
  await store.transaction(async (transaction) => {
    const row = [id, kind, subject, field ?? null, value ?? null, by, at, why ?? null];
    const [inserted] = await transaction.query(INSERT, row);
    if (inserted && kind !== "rate") await transaction.query(MARK_STALE, [[subject, value ?? subject]]);
  });
  return decision;
}

function checked(given: Omit<Decision, "id">): Decision {
  const { kind, subject, field, value, by, at } = given;
  const id = stableId("decision", [kind, subject, field ?? null, value ?? null, by, at]);
  const parsed = Decision.safeParse({ ...given, id });
  if (!parsed.success)
    throw failure("decision-invalid", { reason: parsed.error.issues[0]?.message ?? "it is not one" });
  if (kind === "correct" && !(field && value))
    throw failure("decision-invalid", { reason: "correct needs a field and a value" });
  if ((kind === "merge" || kind === "split" || kind === "rate") && !value)
    throw failure("decision-invalid", { reason: `${kind} needs a value` });
  return parsed.data;
}

const INSERT = `
  insert into decisions (id, kind, subject, field, value, by, at, why) values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (id) do nothing returning id`;

/** What a decision names may be a fact, a claim, another decision or a report; where it is none of them, it concerns all. */
const MARK_STALE = `
  with recursive asked (id) as (
    select subject collate "C" from unnest($1::text[]) as subject
    union
    select unnest(array[decisions.subject, decisions.value collate "C"]) from asked join decisions on decisions.id = asked.id),
  touched as (
    select report_key from fact_reports join asked on fact = id
    union
    select report_key from named join asked on named.id = asked.id
    union
    select key from reports join asked on key = asked.id or reports.id = asked.id)
  insert into stale (report_key, generation)
  select key, 1 from reports
  where key in (select report_key from touched) or not exists (select from touched)
  order by key
  on conflict (report_key) do update set generation = stale.generation + 1`;
