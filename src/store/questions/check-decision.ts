import type { Knowledge } from "#knowledge";
import { failure } from "#model";
import { checkClaimValue, checkCorrection, type Decision, SOURCE_GRADES, undoneDecisions } from "#record";
import type { Store } from "../open.js";
import { type FactFound, findFact } from "./find-fact.js";
import { ratingDecisions } from "./list-decisions.js";

/** A decision as a reviewer gives it; ids may be cut short. */
export type GivenDecision = Pick<Decision, "kind" | "subject" | "field" | "value">;

/** The decision with whole ids and canonical values; a failure that says what could be decided instead. */
export async function checkDecision(store: Store, given: GivenDecision, knowledge: Knowledge): Promise<GivenDecision> {
  if (given.kind === "rate") return checkRating(store, given, knowledge);
  if (given.kind === "undo") return checkUndo(store, given);
  const fact = await findFact(store, given.subject);
  const decision = { ...given, subject: fact.body.id };
  switch (given.kind) {
    case "merge":
    case "split":
      return checkPair(store, given, fact);
    case "correct":
      return checkCorrect(decision, fact, knowledge);
    case "dismiss":
      return fact.kind === "finding" ? decision : refuse(`only a finding is dismissed; reject ${named(fact)} instead`);
    case "reject":
      return fact.kind === "finding" ? refuse(`a finding is not rejected; dismiss ${fact.body.id} instead`) : decision;
    case "accept":
      return decision;
    default:
      return never(given.kind);
  }
}

function never(kind: never): never {
  throw new Error(`store: unknown kind of decision ${String(kind)}`);
}

function refuse(reason: string): never {
  throw failure("decision-invalid", { reason });
}

function named(fact: FactFound): string {
  return `the ${fact.kind} ${fact.body.id}`;
}

const MERGED = new Set(["person", "organisation", "event", "transfer"]);

/** Two different things of one kind. */
async function checkPair(store: Store, given: GivenDecision, fact: FactFound): Promise<GivenDecision> {
  const decision = { ...given, subject: fact.body.id };
  if (!decision.value) refuse(`${decision.kind} needs the id of the other thing`);
  const other = await findFact(store, decision.value ?? "");
  const kinds = [fact, other].map(({ body }) => body.id.split(":")[0] ?? "");
  if (kinds[0] !== kinds[1] || !MERGED.has(kinds[0] ?? ""))
    refuse(
      `${named(fact)} and ${named(other)} cannot be one: give two people, two organisations, two events or two transfers`,
    );
  if (fact.body.id === other.body.id && decision.kind === "merge")
    refuse(`${decision.subject} and ${decision.value} are one already`);
  const value = memberId(other, decision.value ?? "");
  const subject = memberId(fact, given.subject);
  if (subject === value)
    refuse(`a split names two of what ${fact.body.id} was merged from: ${membersOf(fact).join(", ")}`);
  return { ...decision, subject, value };
}

/** A split names members of one merged thing, which keep their own ids. */
function memberId(fact: FactFound, given: string): string {
  return membersOf(fact).find((id) => id === given) ?? fact.body.id;
}

function membersOf({ body }: FactFound): readonly string[] {
  return "members" in body ? body.members : [];
}

function checkCorrect(decision: GivenDecision, fact: FactFound, knowledge: Knowledge): GivenDecision {
  const { field, value } = decision;
  if (!field || !value) return refuse("correct needs a field and a value");
  if (fact.kind === "finding") return refuse("a finding follows from the record; correct the thing it is about");
  const checked = checkCorrection(fact.kind, field, value, knowledge);
  const answer =
    fact.kind === "claim" && !("problem" in checked)
      ? { field, ...checkClaimValue(fact.body.field, value, knowledge) }
      : checked;
  if ("problem" in answer) return refuse(answer.problem);
  return { ...decision, field: answer.field ?? field, value: answer.value };
}

async function checkUndo(store: Store, given: GivenDecision): Promise<GivenDecision> {
  const found = await store.query<{ id: string }>(FIND_DECISION, [given.subject]);
  const [first, second] = found;
  if (first === undefined) throw failure("id-unknown", { kind: "decision", id: given.subject });
  const exact = found.find(({ id }) => id === given.subject || id === `decision:${given.subject}`);
  if (second !== undefined && !exact)
    throw failure("id-ambiguous", {
      kind: "decision",
      id: given.subject,
      count: found.length,
      examples: found.map(({ id }) => id).join(", "),
    });
  const subject = (exact ?? first).id;
  const all = await ratingDecisions(store);
  const undone = undoneDecisions(all);
  const undoing = all.find((one) => one.kind === "undo" && one.subject === subject && !undone.has(one.id));
  if (undoing !== undefined) return refuse(`${subject} is undone already; undo ${undoing.id} to have it back`);
  return { ...given, subject };
}

async function checkRating(store: Store, given: GivenDecision, knowledge: Knowledge): Promise<GivenDecision> {
  const grade = SOURCE_GRADES.find((letter) => letter === given.value?.toUpperCase());
  if (grade === undefined)
    return refuse(
      `a source is graded ${SOURCE_GRADES.join(", ")} (A reliable … F cannot be judged), not ${given.value ?? "nothing"}`,
    );
  if (!(isListed(given.subject, knowledge) || (await isInRecord(store, given.subject))))
    return refuse(`no report comes from ${given.subject} or cites it; give the name as attache show REPORT prints it`);
  return { ...given, value: grade };
}

function isListed(name: string, { outlets, organisations }: Knowledge): boolean {
  const wanted = name.toLowerCase();
  return [...outlets, ...organisations].some((one) =>
    [one.name, ...one.aliases].some((known) => known.toLowerCase() === wanted),
  );
}

async function isInRecord(store: Store, name: string): Promise<boolean> {
  const [found] = await store.query<{ found: boolean }>(FIND_SOURCE, [name]);
  return found?.found ?? false;
}

const FIND_DECISION = `
  select id from decisions
  where starts_with(id, $1) or starts_with(id, 'decision:' || $1) order by id limit 5`;

const FIND_SOURCE = `
  select exists(select from reports where publisher = $1)
    or exists(select from actors where body -> 'names' @> to_jsonb(array[$1::text]))
    or exists(select from claims where body -> 'origins' @> to_jsonb(array[$1::text])) as found`;
