import type { Decision } from "./decision.js";
import { compareText } from "./intake.js";
import type { Mark } from "./types.js";

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
  const ordered = [...once.values()].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
  const undone = new Set<string>();
  for (const one of [...ordered].reverse()) if (one.kind === "undo" && !undone.has(one.id)) undone.add(one.subject);
  return ordered.filter((one) => one.kind !== "undo" && !undone.has(one.id));
}

/** A marker for decisions that are in force. */
export function marker(inForce: readonly Decision[]): Marker {
  const bySubject = new Map<string, Decision[]>();
  for (const decision of inForce)
    bySubject.set(decision.subject, [...(bySubject.get(decision.subject) ?? []), decision]);
  return (thing) => {
    const found = [thing.id, ...(thing.members ?? [])].flatMap((id) => bySubject.get(id) ?? []);
    const once = [...new Set(found)].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
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

/** Replaces one field. Lists are given with commas; a field that the thing does not have leaves it as it is. */
function correct<Thing extends Markable>(thing: Thing, { id, field, value }: Decision): Thing {
  if (!field || value === undefined || value === null) return thing;
  const before: unknown = Object.entries(thing).find(([name]) => name === field)?.[1];
  if (before === undefined || PROTECTED.has(field)) return thing;
  const after = sameKind(before, value);
  if (after === undefined) return thing;
  const was = Array.isArray(before) ? before.join(", ") : String(before ?? "");
  const corrected = [...thing.mark.corrected, { field, was, decision: id }];
  return { ...thing, [field]: after, mark: { ...thing.mark, corrected } };
}

const PROTECTED = new Set(["id", "members", "mark", "reports", "evidence", "links", "history", "supports"]);

/** The reviewer's words as the kind of value that stands in the field; nothing where that cannot be. */
function sameKind(before: unknown, value: string): unknown {
  if (before === null || typeof before === "string") return value;
  if (typeof before === "boolean") return value === "true";
  if (typeof before === "number") return Number.isFinite(Number(value)) ? Number(value) : undefined;
  const isList = Array.isArray(before) && before.every((one) => typeof one === "string");
  return isList ? value.split(/\s*,\s*/u).filter(Boolean) : undefined;
}
