import { compareDates } from "#model";
import {
  type Actor,
  isRankAddress,
  nameParts,
  nameTable,
  postRelation,
  type StatusStep,
  type Tenure,
  type TransferEntry,
} from "#record";
import { type Draft, daysApart, type FindingContext } from "./context.js";
import { outlets, transferPhrase } from "./phrases.js";
import type { Severity } from "./types.js";

/** What changed between reports: the status of a transfer, the rank or post of a person. */
export function changeFindings(context: FindingContext): readonly Draft[] {
  const transfers = context.record.transfers.filter((transfer) => transfer.mark.shown);
  const people = context.record.actors.filter((actor) => actor.kind === "person" && actor.mark.shown);
  return [
    ...transfers.flatMap((transfer) => statusChange(transfer, context) ?? []),
    ...people
      .flatMap((person) => [rankChange(person, context), postChange(person, context), ...successions(person, context)])
      .flatMap((one) => one ?? []),
  ];
}

const GRAVE = new Set(["suspended", "cancelled", "delivered", "seized"]);
const NO_STEP = new Set(["reported", "denied", "attempted"]);

function statusChange(transfer: TransferEntry, context: FindingContext): Draft | null {
  const changes = onward(transfer.history.filter((step) => step.date !== null && !NO_STEP.has(step.status)));
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last || first.status === last.status || first.date === last.date) return null;
  if (isOneDelivery(first, last)) return null;
  const severity: Severity = GRAVE.has(last.status) ? "medium" : "low";
  const path = changes.map((step) => `${step.status} (${step.date}, ${outlets(context, step.reports)})`);
  return {
    kind: "status-change",
    subject: transfer.id,
    field: "status",
    values: changes.map(({ status, reports }: StatusStep) => ({ value: status, reports })),
    sentence: `The transfer of ${transferPhrase(context, transfer)} went from ${path.join(" to ")}.`,
    severity,
    settledBy: "A dated statement by either party on the present state of the deal.",
    evidence: changes.flatMap((step) => step.evidence),
  };
}

const DELIVERIES = new Set(["delivering", "delivered"]);
/** Told within so many days, a first batch and a delivery are one. */
const ONE_DELIVERY_DAYS = 14;

function isOneDelivery(first: StatusStep, last: StatusStep): boolean {
  if (!DELIVERIES.has(first.status) || !DELIVERIES.has(last.status)) return false;
  return (daysApart(first.date, last.date) ?? 0) <= ONE_DELIVERY_DAYS;
}

const STAGES = ["offered", "negotiating", "agreed", "signed", "delivering", "delivered"];

/** Only steps that lead further than those before, each where it is first told: a later report also mentions what was earlier. */
function onward(steps: readonly StatusStep[]): readonly StatusStep[] {
  let reached = -1;
  const leading = steps.filter(({ status }) => {
    const stage = STAGES.indexOf(status);
    if (stage >= 0 && stage <= reached) return false;
    reached = Math.max(reached, stage);
    return true;
  });
  return leading.filter((step, i) => {
    const before = leading[i - 1];
    return before === undefined || (before.status !== step.status && isLaterStep(before, step));
  });
}

const STOPS = new Set(["suspended", "refused", "cancelled", "seized"]);
/** What is told within so many days of another step is mostly the same step in other words; an end is told at once. */
const ONE_STEP_DAYS = 2;

function isLaterStep(before: StatusStep, step: StatusStep): boolean {
  return STOPS.has(step.status) || (daysApart(before.date, step.date) ?? 0) > ONE_STEP_DAYS;
}

/** Reports must be this far apart for another rank or post to be a change and not a contradiction. */
const CHANGE_DAYS = 60;

function rankChange(person: Actor, context: FindingContext): Draft | null {
  const held = byRank(person.posts).sort((a, b) => compareDates(a.from, b.from));
  const pair = consecutive(held).find(
    ([a, b]) =>
      a.rank !== null &&
      b.rank !== null &&
      a.rank !== b.rank &&
      !isRankAddress(a.rank, b.rank, context.knowledge) &&
      !isRankAddress(b.rank, a.rank, context.knowledge) &&
      isLater(a, b),
  );
  return pair ? change(person, "rank", pair, (one) => one.rank ?? "", context) : null;
}

function byRank(tenures: readonly Tenure[]): Tenure[] {
  const groups = new Map<string, Tenure[]>();
  for (const tenure of tenures)
    if (tenure.rank !== null) groups.set(tenure.rank, [...(groups.get(tenure.rank) ?? []), tenure]);
  return [...groups.values()].map((group) => ({
    post: null,
    rank: group[0]?.rank ?? null,
    from: group.flatMap((one) => one.from ?? []).sort()[0] ?? null,
    to:
      group
        .flatMap((one) => one.to ?? [])
        .sort()
        .at(-1) ?? null,
    reports: [...new Set(group.flatMap((one) => one.reports))].sort(),
    evidence: group.flatMap((one) => one.evidence),
  }));
}

function postChange(person: Actor, context: FindingContext): Draft | null {
  const held = person.posts.filter((one) => one.post !== null).sort((a, b) => compareDates(a.from, b.from));
  const pair = consecutive(held).find(
    ([a, b]) => postRelation(a.post ?? "", b.post ?? "", context.knowledge) === "conflict" && isLater(a, b),
  );
  return pair ? change(person, "post", pair, (one) => one.post ?? "", context) : null;
}

function fullest(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? "";
}

/** A new holder of a post, where a report says whom he came after: one post, another person from that day on. */
function successions(person: Actor, context: FindingContext): readonly Draft[] {
  const told = person.posts.flatMap(({ post, after = [] }) => after.map((one) => ({ ...one, post: post ?? "" })));
  const names = nameTable(context.knowledge);
  const family = (name: string) => nameParts(name, names).at(-1)?.key ?? name;
  return [...new Set(told.map(({ name }) => family(name)))].sort().map((last) => {
    const all = told.filter((one) => family(one.name) === last);
    const name = fullest(all.map((one) => one.name));
    const reports = [...new Set(all.flatMap((one) => one.reports))].sort();
    const [day] = all.flatMap((one) => one.day ?? []).sort();
    const from = day === undefined ? "" : ` from ${day}`;
    return {
      kind: "post-change",
      subject: person.id,
      field: "post",
      values: [name, person.name].map((value) => ({ value, reports })),
      sentence: `${person.name} is ${all[0]?.post}${from} in place of ${name} (${outlets(context, reports)}).`,
      severity: "low",
      settledBy: "The appointment order.",
      evidence: all.flatMap((one) => one.evidence),
    };
  });
}

function consecutive(held: readonly Tenure[]): readonly (readonly [Tenure, Tenure])[] {
  return held.slice(1).flatMap((next, i) => {
    const before = held[i];
    return before ? [[before, next] as const] : [];
  });
}

/** Whether the second begins well after the first was last seen. */
function isLater(a: Tenure, b: Tenure): boolean {
  return a.to !== null && b.from !== null && a.to < b.from && (daysApart(a.to, b.from) ?? 0) > CHANGE_DAYS;
}

function change(
  person: Actor,
  field: "rank" | "post",
  [before, after]: readonly [Tenure, Tenure],
  tenureValue: (tenure: Tenure) => string,
  context: FindingContext,
): Draft {
  const said = [before, after].map((one) => ({ value: tenureValue(one), reports: one.reports }));
  return {
    kind: "post-change",
    subject: person.id,
    field,
    values: said,
    sentence: `${person.name} is ${tenureValue(before)} until ${before.to} (${outlets(context, before.reports)}) and ${tenureValue(after)} from ${after.from} (${outlets(context, after.reports)}).`,
    severity: "low",
    settledBy: field === "rank" ? "The promotion order." : "The appointment order.",
    evidence: [...before.evidence, ...after.evidence],
  };
}
