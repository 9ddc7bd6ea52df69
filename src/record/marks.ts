import { countedItem, fieldOfThing } from "./corrections.js";
import { type Decision, decisionOrder } from "./decision.js";
import type { Mark, RecordItem } from "./types.js";

export const UNMARKED: Mark = { shown: true, accepted: false, decisions: [], corrected: [] };

interface Markable {
  readonly id: string;
  readonly members?: readonly string[];
  readonly mark: Mark;
}

/** Puts the reviewers' decisions on a thing of the record: rejected things stay, marked; corrected fields keep what stood there. */
export type Marker = <Thing extends Markable>(thing: Thing) => Thing;

/** The decisions in force, oldest first: undone ones and the undoing are left out. */
export function decisionsInForce(decisions: readonly Decision[]): readonly Decision[] {
  const once = new Map(decisions.map((one) => [one.id, one]));
  const undone = undoneDecisions(decisions);
  return [...once.values()].sort(decisionOrder).filter((one) => one.kind !== "undo" && !undone.has(one.id));
}

/** Ids of the decisions that another one took back; an undoing can itself be undone. */
export function undoneDecisions(decisions: readonly Decision[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const one of [...decisions].sort(decisionOrder).reverse())
    if (one.kind === "undo" && !undone.has(one.id)) undone.add(one.subject);
  return undone;
}

/** A marker for decisions that are in force. */
export function marker(inForce: readonly Decision[]): Marker {
  const bySubject = new Map<string, Decision[]>();
  for (const decision of inForce)
    bySubject.set(decision.subject, [...(bySubject.get(decision.subject) ?? []), decision]);
  return (thing) => {
    const found = [thing.id, ...(thing.members ?? [])].flatMap((id) => bySubject.get(id) ?? []);
    const once = [...new Set(found)].sort(decisionOrder);
    return once.reduce(apply, thing);
  };
}

function apply<Thing extends Markable>(thing: Thing, decision: Decision): Thing {
  const decisions = [...thing.mark.decisions, decision.id];
  const mark = { ...thing.mark, decisions };
  switch (decision.kind) {
    case "accept":
      return { ...thing, mark: { ...mark, accepted: true, shown: true } };
    case "reject":
      return { ...thing, mark: { ...mark, accepted: false, shown: false } };
    case "correct":
      return correct({ ...thing, mark }, decision);
    case "merge":
    case "split":
    case "rate":
      return { ...thing, mark };
    case "dismiss":
    case "undo":
      return thing;
    default:
      return never(decision.kind);
  }
}

function never(kind: never): never {
  throw new Error(`record: unknown kind of decision ${String(kind)}`);
}

/** Replaces one field, or the number of one item. A field that the thing does not have leaves it as it is. */
function correct<Thing extends Markable>(thing: Thing, { id, field, value }: Decision): Thing {
  if (!field || value === undefined || value === null) return thing;
  const name = fieldOfThing(field);
  const replaced = replacement(thing, name, value);
  if (replaced === null || PROTECTED.has(name)) return thing;
  const corrected = [...thing.mark.corrected, { field, was: replaced.was, decision: id }];
  return { ...thing, ...replaced.fields, mark: { ...thing.mark, corrected } };
}

const PROTECTED = new Set(["id", "members", "mark", "reports", "evidence", "links", "history", "supports", "origins"]);

interface Replacement {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly was: string;
}

function replacement(thing: object, name: string, value: string): Replacement | null {
  const item = countedItem(name);
  const fields = new Map<string, unknown>(Object.entries(thing));
  if (item !== null) return replacedNumber(fields.get("items"), item, value);
  const before = fields.get(name);
  if (before === undefined) return null;
  if (name === "value" && fields.has("items")) return replacedSum(before, value);
  const after = sameKind(before, value);
  const was = Array.isArray(before) ? before.join(", ") : String(before ?? "");
  return after === undefined ? null : { fields: { [name]: after }, was };
}

function replacedNumber(items: unknown, designation: string, value: string): Replacement | null {
  if (!Array.isArray(items)) return null;
  const all = items.filter(isCounted);
  const before = all.find((item) => item.designation === designation);
  if (!before) return null;
  const after = { ...before, quantity: Number(value), quantityRange: null };
  return { fields: { items: all.map((item) => (item === before ? after : item)) }, was: String(before.quantity ?? "") };
}

function isCounted(item: unknown): item is Pick<RecordItem, "designation" | "quantity"> {
  return typeof item === "object" && item !== null && "designation" in item && "quantity" in item;
}

const SUM = /^(\d+(?:\.\d+)?) ([A-Z]{3})$/u;

function replacedSum(before: unknown, value: string): Replacement | null {
  const [, amount, currency] = SUM.exec(value) ?? [];
  if (amount === undefined || currency === undefined) return null;
  const was = typeof before === "object" && before !== null && "text" in before ? String(before.text) : "";
  return { fields: { value: { amount: Number(amount), currency, approximate: false, text: value } }, was };
}

/** The reviewer's words as the kind of value that stands in the field; nothing where that cannot be. */
function sameKind(before: unknown, value: string): unknown {
  if (before === null || typeof before === "string") return value;
  if (typeof before === "boolean") return value === "true";
  if (typeof before === "number") return Number.isFinite(Number(value)) ? Number(value) : undefined;
  const isList = Array.isArray(before) && before.every((one) => typeof one === "string");
  return isList ? value.split(/\s*,\s*/u).filter(Boolean) : undefined;
}
