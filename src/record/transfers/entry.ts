import { compareDates, TRANSFER_STATUSES, type TransferStatus } from "#model";
import { mostFrequent } from "../actors.js";
import { compareText, evidenceOf, mergeEvidence, unique } from "../intake.js";
import { type Marker, UNMARKED } from "../marks.js";
import { byAge } from "../sample.js";
import type { Link, RecordItem, RecordValue, StatusStep, TransferEntry } from "../types.js";
import { rankOfNumber } from "./batches.js";
import type { ItemFact, TransferFact } from "./facts.js";

/** One transfer of the record from what the reports tell of it. */
export function transferEntry(
  members: readonly TransferFact[],
  links: readonly Link[],
  actorOf: (report: string, name: string) => { readonly id: string } | undefined,
  mark: Marker,
): TransferEntry {
  const facts = [...members].sort(byAge);
  const history = statusHistory(facts);
  const force = facts.filter((fact) => fact.transfer.recipientForce !== null);
  const named = mostFrequent(force.map((fact) => fact.transfer.recipientForce));
  const holder = force.find((fact) => fact.transfer.recipientForce === named);
  return mark({
    id: facts[0]?.id ?? "",
    members: unique(facts.map((fact) => fact.id)),
    supplier: unique(facts.flatMap((fact) => fact.supplier)),
    recipient: unique(facts.flatMap((fact) => fact.transfer.recipient)),
    recipientForce: named,
    recipientActor: named === null || !holder ? null : (actorOf(holder.report, named)?.id ?? null),
    mode: mostFrequent(facts.map((fact) => fact.transfer.mode)),
    items: recordItems(facts),
    value: bestValue(facts),
    status: latestStatus(history),
    history,
    ordered: firstDate(facts, "ordered"),
    signed: firstDate(facts, "signed"),
    delivered: firstDate(facts, "delivered"),
    delivery: mostFrequent(facts.map((fact) => fact.transfer.delivery)),
    departures: unique(facts.flatMap((fact) => (fact.transfer.departures ?? []).map(({ text }) => text))),
    origins: [],
    links,
    reports: unique(facts.map((fact) => fact.report)),
    evidence: mergeEvidence(facts.flatMap((fact) => evidenceOf(fact.report, fact.transfer.evidence))),
    mark: UNMARKED,
  });
}

/** The date that most reports give; of equals the most precise, then the first. */
function firstDate(facts: readonly TransferFact[], field: "ordered" | "signed" | "delivered"): string | null {
  const dates = facts.flatMap((fact) => fact.transfer[field] ?? []);
  const counts = new Map(dates.map((date) => [date, dates.filter((other) => other === date).length]));
  const order = ([a, n]: [string, number], [b, m]: [string, number]) =>
    m - n || b.length - a.length || compareDates(a, b) || compareText(a, b);
  return [...counts].sort(order)[0]?.[0] ?? null;
}

interface Told {
  readonly report: string;
  readonly fact: ItemFact;
  /** The lower, the likelier its number is that of the whole deal. */
  readonly rank: number;
}

/**
 * The items of one transfer, each with all that is told of it. Variants of a platform ("JF-17", "JF-17 Block III") are one item
 * unless some report lists two of them side by side.
 */
function itemGroups(facts: readonly TransferFact[]): readonly (readonly Told[])[] {
  const apart = new Set(facts.flatMap(({ items }) => repeated(items.map((item) => item.key))));
  const groups = new Map<string, Told[]>();
  for (const told of facts) {
    const [{ report, items }, rank] = [told, rankOfNumber(told)];
    for (const fact of items) {
      const key = apart.has(fact.key) ? fact.exact : fact.key;
      groups.set(key, [...(groups.get(key) ?? []), { report, fact, rank }]);
    }
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

function repeated(keys: readonly string[]): readonly string[] {
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}

/** The name under which the record keeps each item, and that of its family: a report may number a batch apart from the whole. */
export interface ItemNames {
  readonly own: (item: ItemFact) => string;
  readonly family: (item: ItemFact) => string;
}

export function itemNames(facts: readonly TransferFact[]): ItemNames {
  const own = new Map(
    itemGroups(facts).flatMap((group) => group.map(({ fact }) => [fact.exact, itemName(factsOf(group))] as const)),
  );
  const families = new Map<string, ItemFact[]>();
  for (const { items } of facts)
    for (const fact of items) families.set(fact.key, [...(families.get(fact.key) ?? []), fact]);
  return {
    own: (item) => own.get(item.exact) ?? item.item.designation,
    family: (item) => itemName(families.get(item.key) ?? []),
  };
}

function itemName(group: readonly ItemFact[]): string {
  return mostFrequent(group.map(({ item }) => item.designation)) ?? "";
}

function factsOf(group: readonly Told[]): readonly ItemFact[] {
  return group.map(({ fact }) => fact);
}

function recordItems(facts: readonly TransferFact[]): readonly RecordItem[] {
  return itemGroups(facts).map(recordItem);
}

function recordItem(group: readonly Told[]): RecordItem {
  const items = group.map(({ fact }) => fact.item);
  const quantity = quantityOf(group);
  return {
    designation: itemName(factsOf(group)),
    entity: items[0]?.entity ?? null,
    category: mostFrequent(items.map((item) => item.category)),
    quantity,
    quantityRange: items.find((item) => item.quantityRange !== null)?.quantityRange ?? null,
    reports: unique(group.map(({ report }) => report)),
    evidence: mergeEvidence(group.flatMap(({ report, fact }) => evidenceOf(report, fact.item.evidence))),
  };
}

/** Of the numbers of the whole deal the one that most reports give; of equals the one told last, which may correct the others. */
function quantityOf(group: readonly Told[]): number | null {
  const counted = group.flatMap(({ fact: { item }, rank }) =>
    item.quantity === null ? [] : [{ rank, count: item.quantity }],
  );
  const best = Math.min(...counted.map(({ rank }) => rank));
  const numbers = counted.flatMap(({ rank, count }) => (rank === best ? [count] : [])).reverse();
  const times = (count: number) => numbers.filter((one) => one === count).length;
  return [...new Set(numbers)].sort((a, b) => times(b) - times(a))[0] ?? null;
}

/** A value with an amount before one without; then the one that most reports give, and of equals the one told last, as for numbers. */
function bestValue(facts: readonly TransferFact[]): RecordValue | null {
  const values = facts.flatMap((fact) => fact.transfer.value ?? []).reverse();
  const sums = values.filter((value) => value.amount !== null);
  const times = (one: RecordValue) =>
    sums.filter(({ amount, currency }) => amount === one.amount && currency === one.currency).length;
  const best = [...sums].sort((a, b) => times(b) - times(a))[0] ?? values.at(-1);
  if (!best) return null;
  return { amount: best.amount, currency: best.currency, approximate: best.approximate, text: best.text };
}

/** The steps of the life cycle in order: by the day of the report, then by how far along. */
function statusHistory(facts: readonly TransferFact[]): readonly StatusStep[] {
  const groups = new Map<string, TransferFact[]>();
  for (const fact of facts) {
    const key = `${fact.transfer.status} ${fact.day ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const steps = [...groups.values()].map((group) => ({
    status: group[0]?.transfer.status ?? "reported",
    date: group[0]?.day ?? null,
    reports: unique(group.map((fact) => fact.report)),
    evidence: mergeEvidence(group.flatMap((fact) => evidenceOf(fact.report, fact.transfer.evidence))),
  }));
  return steps.sort((a, b) => compareDates(a.date, b.date) || stage(a.status) - stage(b.status));
}

/** How far along each status is. */
const STAGES: readonly TransferStatus[] = [
  "reported",
  "attempted",
  "offered",
  "negotiating",
  "agreed",
  "signed",
  "delivering",
  "delivered",
  "seized",
  "suspended",
  "refused",
  "cancelled",
  "denied",
];

export function stage(status: TransferStatus): number {
  return STAGES.indexOf(status) === -1 ? TRANSFER_STATUSES.indexOf(status) : STAGES.indexOf(status);
}

/** Ends that a deal comes to; each holds only until a later report says otherwise. */
const ENDS: ReadonlySet<TransferStatus> = new Set(["suspended", "refused", "cancelled", "denied"]);

/**
 * How far the deal has come: the furthest step told, for reports also mention its past; unless the last dated report of all says that
 * it was stopped or denied.
 */
function latestStatus(history: readonly StatusStep[]): TransferStatus {
  const last = history.filter((step) => step.date !== null).at(-1);
  if (last && ENDS.has(last.status)) return last.status;
  const onward = history.filter((step) => !ENDS.has(step.status));
  const furthest = [...onward].sort((a, b) => stage(b.status) - stage(a.status))[0];
  return (furthest ?? history.at(-1))?.status ?? "reported";
}
