import { precision } from "#model";
import {
  type Actor,
  type EventEntry,
  isCounterpart,
  LEAST_NUMBER,
  mayBeFamily,
  nameParts,
  nameTable,
  platformFamily,
  postRelation,
  type RecordItem,
  type TransferEntry,
} from "#record";
import type { Draft, FindingContext } from "./context.js";
import { eventPhrase, itemsPhrase, listed, outlets, partiesPhrase, recipientPhrase } from "./phrases.js";

/** Contradictions of fields that may have several values: who took part in one post, which platform, and whose transfer it is. */
export function rivalFindings(context: FindingContext): readonly Draft[] {
  const events = context.record.events.filter((event) => event.mark.shown && event.reports.length > 1);
  const transfers = context.record.transfers.filter((transfer) => transfer.mark.shown);
  return [
    ...events.flatMap((event) => rivalParticipants(event, context)),
    ...transfers.flatMap((transfer) => rivalItems(transfer, context)),
    ...rivalParties(transfers, context),
  ];
}

interface Attendance {
  readonly person: Actor;
  readonly reports: readonly string[];
  /** The posts that those reports give the person. */
  readonly posts: readonly string[];
}

/**
 * Two people in one post at one occasion. Different people of one side are no contradiction by themselves: one report names the minister,
 * another the officer beside him.
 */
function rivalParticipants(event: EventEntry, context: FindingContext): readonly Draft[] {
  const attending = withMirrored(attendance(event, context), context);
  return pairs(attending).flatMap(([a, b]) => {
    if (a.person.country === null || a.person.country !== b.person.country) return [];
    if (namesBoth(event, a.person, b.person) || areAlike(a.person, b.person, context)) return [];
    const post = a.posts.find((one) => b.posts.some((other) => postRelation(one, other, context.knowledge) === "same"));
    if (post === undefined) return [];
    const [left, right] = [a, b].map((one) => `${one.person.name} (${outlets(context, one.reports)})`);
    return [
      {
        kind: "contradiction" as const,
        subject: event.id,
        field: "participants",
        values: [a, b].map(({ person, reports }) => ({ value: person.name, reports })),
        sentence: `Reports differ on who was at ${eventPhrase(context, { ...event, participants: event.participants.filter((id) => id !== a.person.id && id !== b.person.id) })} as ${post}: ${left} against ${right}.`,
        severity: "medium" as const,
        settledBy: "A photograph of the occasion with names, or the post's holder on that day.",
        evidence: [a, b].flatMap(({ person, reports }) =>
          person.evidence.filter((one) => reports.includes(one.report)),
        ),
      },
    ];
  });
}

function attendance(event: EventEntry, context: FindingContext): readonly Attendance[] {
  const claims = (context.claims.get(event.id) ?? []).filter((claim) => claim.field === "participants");
  return event.participants.flatMap((id) => {
    const person = context.actors.get(id);
    if (person?.kind !== "person") return [];
    const told = claims.filter((claim) => claim.value === person.name).flatMap((claim) => claim.supports);
    const reports = [...new Set(told.map((support) => support.report))].sort();
    const held = person.posts.filter((tenure) => tenure.reports.some((report) => reports.includes(report)));
    return [{ person, reports, posts: held.flatMap((tenure) => tenure.post ?? []) }];
  });
}

/** A counterpart has the post of the one whom a report has on the other side, where that is one. */
function withMirrored(attending: readonly Attendance[], context: FindingContext): readonly Attendance[] {
  const isOpposite = (one: Attendance, other: Attendance) =>
    other.person.country !== null &&
    other.person.country !== one.person.country &&
    one.reports.some((report) => other.reports.includes(report));
  return attending.map((one) => {
    if (one.person.country === null || !one.posts.some((post) => isCounterpart(post, context.knowledge))) return one;
    const opposite = attending.filter((other) => isOpposite(one, other));
    const posts = opposite.length === 1 ? opposite.flatMap((other) => other.posts) : [];
    return { ...one, posts: [...one.posts, ...posts].filter((post) => !isCounterpart(post, context.knowledge)) };
  });
}

/** One family name in one post at one occasion: two spellings of one person sooner than two people. */
function areAlike(a: Actor, b: Actor, { knowledge }: FindingContext): boolean {
  const names = nameTable(knowledge);
  const [left, right] = [a, b].map(({ name }) => nameParts(name, names).at(-1)?.key);
  return left !== undefined && left === right;
}

function namesBoth(event: EventEntry, a: Actor, b: Actor): boolean {
  return event.reports.some((report) => a.reports.includes(report) && b.reports.includes(report));
}

/** Two listed platforms of one category in one number, which no report names side by side: one of them is a slip. */
function rivalItems(transfer: TransferEntry, context: FindingContext): readonly Draft[] {
  const items = transfer.items.flatMap((item) => {
    const family = platformFamily(item, context.knowledge);
    return family === null || item.quantity === null || item.quantity < LEAST_NUMBER ? [] : [{ item, family }];
  });
  return pairs(items).flatMap(([a, b]) => {
    if (mayBeFamily(a.family, b.family)) return [];
    if (a.family === b.family || a.item.quantity !== b.item.quantity || a.item.category !== b.item.category) return [];
    if (a.item.reports.some((report) => namesItem(transfer, b.item, report, context))) return [];
    if (b.item.reports.some((report) => namesItem(transfer, a.item, report, context))) return [];
    const [left, right] = [a.item, b.item].map(
      (one) => `${one.quantity} ${one.designation} (${outlets(context, one.reports)})`,
    );
    return [
      {
        kind: "contradiction" as const,
        subject: transfer.id,
        field: "items",
        values: [a.item, b.item].map(({ designation, reports }) => ({ value: designation, reports })),
        sentence: `Reports differ on what was transferred ${partiesPhrase(context, transfer)}: ${left} against ${right}.`,
        severity: "medium" as const,
        settledBy: "The contract, or a photograph of what was delivered.",
        evidence: [...a.item.evidence, ...b.item.evidence],
      },
    ];
  });
}

function namesItem(transfer: TransferEntry, item: RecordItem, report: string, context: FindingContext): boolean {
  if (item.reports.includes(report)) return true;
  const text = context.readings.get(report)?.report.text ?? "";
  return transfer.reports.includes(report) && text.includes(item.designation);
}

/** More transfers with one item in one number are told apart by more than their parties. */
const MOST_ALIKE = 200;
const ROLES = ["supplier", "recipient"] as const;

/** One deal told with two suppliers, or with two recipients: listed apart in the record, and the same in everything else. */
function rivalParties(transfers: readonly TransferEntry[], context: FindingContext): readonly Draft[] {
  const groups = new Map<string, TransferEntry[]>();
  for (const transfer of transfers)
    for (const { quantity, ...item } of transfer.items) {
      const family = platformFamily(item, context.knowledge) ?? item.designation.toLowerCase();
      if (quantity === null || quantity < LEAST_NUMBER) continue;
      const key = `${family} ${quantity}`;
      groups.set(key, [...(groups.get(key) ?? []), transfer]);
    }
  return [...groups.values()].flatMap((group) =>
    pairs(group.length > MOST_ALIKE ? [] : group).flatMap(([a, b]) => {
      const role = ROLES.find((one) => differsIn(one, a, b) && !differsIn(otherRole(one), a, b));
      return role !== undefined && isOneDeal(a, b, context) ? [rivalParty(role, a, b, context)] : [];
    }),
  );
}

function otherRole(role: (typeof ROLES)[number]): (typeof ROLES)[number] {
  return role === "supplier" ? "recipient" : "supplier";
}

/** Whether both name states for the role and none in common. */
function differsIn(role: (typeof ROLES)[number], a: TransferEntry, b: TransferEntry): boolean {
  return a[role].length > 0 && b[role].length > 0 && !a[role].some((one) => b[role].includes(one));
}

/** The reports are different ones, and either have wording in common, or give one sum and one day or, for one status and two suppliers, one of these. */
function isOneDeal(a: TransferEntry, b: TransferEntry, context: FindingContext): boolean {
  if (a.reports.some((report) => b.reports.includes(report))) return false;
  const isCopied = a.reports.some((report) => b.reports.some((other) => context.sharesWording(report, other)));
  const isOneSum =
    a.value?.amount != null && a.value.amount === b.value?.amount && a.value.currency === b.value.currency;
  const isOneListed = a.items.some((one) => platformFamily(one, context.knowledge) !== null);
  if (isCopied && isOneListed) return true;
  // One number of one thing for one sum on one day is one deal, however far each report has it.
  if (isOneSum && isOneListed && isOneDay(a, b)) return true;
  // A supplier sells one number of one thing to two buyers sooner than a buyer buys it of two suppliers.
  if (a.status !== b.status || differsIn("recipient", a, b)) return false;
  return (isOneSum && isOneListed) || isOneDay(a, b);
}

const STEPS = ["delivered", "signed", "ordered"] as const;

/** The day, and not only the month, of the same step. */
function isOneDay(a: TransferEntry, b: TransferEntry): boolean {
  return STEPS.some((step) => a[step] !== null && a[step] === b[step] && precision(a[step]) === "day");
}

function otherParty(role: (typeof ROLES)[number], transfer: TransferEntry, context: FindingContext): string {
  if (role === "supplier") return `to ${recipientPhrase(context, transfer)}`;
  return `from ${listed(transfer.supplier.map(context.countryInText)) || "an unnamed supplier"}`;
}

function rivalParty(role: (typeof ROLES)[number], a: TransferEntry, b: TransferEntry, context: FindingContext): Draft {
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  const names = [first, second].map((one) => listed(one[role].map(context.countryInText)));
  return {
    kind: "contradiction",
    subject: first.id,
    field: role,
    values: [first, second].map((one) => ({ value: one[role].join(", "), reports: one.reports })),
    sentence: `Reports differ on the ${role} of one deal (${itemsPhrase(context, first)} ${otherParty(role, first, context)}): ${names[0]} (${outlets(context, first.reports)}) against ${names[1]} (${outlets(context, second.reports)}).`,
    severity: "medium",
    settledBy: "The contract, or a statement by one of the states named.",
    evidence: [...first.evidence, ...second.evidence],
  };
}

function pairs<Thing>(things: readonly Thing[]): readonly (readonly [Thing, Thing])[] {
  return things.flatMap((a, i) => things.slice(i + 1).map((b) => [a, b] as const));
}
