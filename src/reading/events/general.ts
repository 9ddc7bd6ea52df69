import { type Event, type EventKind, type EventType, spanOf } from "#model";
import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { type ClassModel, classify } from "./classify.js";
import type { Clause } from "./clause.js";
import { featuresOf, REPORTS } from "./features.js";
import { ASIDE, partiesOf } from "./parties.js";
import type { SideMention } from "./sides.js";
import { findTriggers, type Trigger, type TriggerIndex } from "./triggers.js";

/** What coding a clause looks up. */
export interface Coder {
  readonly model: ClassModel;
  readonly triggers: TriggerIndex;
}

const KINDS: ReadonlyMap<EventType, EventKind> = new Map([
  ["SUPPORT", "statement"],
  ["DEMAND", "statement"],
  ["DISAPPROVE", "statement"],
  ["REJECT", "statement"],
  ["THREATEN", "statement"],
  ["FIGHT", "strike"],
]);

/** What a verb makes of the event it tells: told as done, of things. */
const KIND_OF_DEED: readonly (readonly [EventType, EventKind, RegExp])[] = [
  ["COERCE", "seizure", /^(?:seize|confiscate|impound|intercept|capture)$/u],
  ["INVESTIGATE", "inspection", /^(?:inspect|board|search)$/u],
];

function kindOf(type: EventType, { words }: Clause, main: number): EventKind {
  const word = words[main]?.token;
  const deed = KIND_OF_DEED.find(([of, , verb]) => of === type && word?.tag === "VERB" && verb.test(word.lemma));
  if (type === "SUPPORT" && DEALS.test(word?.lemma ?? "")) return "other";
  return deed?.[1] ?? KINDS.get(type) ?? "other";
}

/** "Reached a deal": no words only. */
const DEALS = /^(?:reach|sign|conclude|ink|ratify|seal|strike|join|establish|open)$/u;

export interface Coded {
  readonly event: Event;
  /** How sure the class is. */
  readonly chance: number;
  /** Whether a phrase of the clause speaks of the class. */
  readonly isTriggered: boolean;
  /** Index of the clause's word that tells it. */
  readonly main: number;
  /** Whether its main word tells it as a deed, and not as what is feared, wanted or remembered. */
  readonly isDeed: boolean;
}

/** The class of what a clause tells, and its parties. `chance` says how sure the class is. */
export function codeClause(
  clause: Clause,
  document: Document,
  mentions: readonly SideMention[],
  { model, triggers }: Coder,
  found: readonly Trigger[] = findTriggers(clause.words, triggers),
): Coded {
  const { type, chance } = classify(featuresOf(clause.words, triggers), model);
  const main = mainTrigger(clause, found, type);
  const { sources, targets } = partiesOf(clause, main, mentions);
  const { begin, end } = clause.sentence;
  const codes = flatMap([...sources, ...targets], ({ code }) =>
    code && /^[A-Z]{3}$/u.test(code) && code !== "IGO" && code !== "NGO" ? [code] : [],
  );
  const event: Event = {
    type,
    kind: kindOf(type, clause, main),
    context: [],
    sides: [...new Set(codes)],
    host: null,
    sources: [...sources],
    targets: [...targets],
    participants: [],
    topics: [],
    place: null,
    date: null,
    planned: false,
    negated: false,
    evidence: [spanOf(document.text, begin, end)],
    rule: "event.class",
  };
  const own = found.filter(({ values }) => values.includes(type));
  return { event, chance, main, isTriggered: own.length > 0, isDeed: own.some(({ from }) => isDeed(clause, from)) };
}

/** Words that make of a deed something not done, or not yet. */
const NOT_DONE = /^(?:to|should|would|could|might|may|must|can|will|not|n't|never|if|against)$/u;
const NOT_DONE_REACH = 4;

/** "Attacked the town", "launched an attack on": a finite verb, nothing like "to attack" or "in response to the attack" before it. */
function isDeed({ words }: Clause, at: number): boolean {
  const token = words[at]?.token;
  if (token?.tag !== "VERB") return false;
  if (/ing$/u.test(token.lower) && lookAt(words, at - 1)?.token.tag !== "AUX") return false;
  return !words.slice(Math.max(0, at - NOT_DONE_REACH), at).some((word) => NOT_DONE.test(word.token.lower));
}

/** The first trigger of the class that is a verb, unless another clause begins before it; else the first verb that reports nothing. */
function mainTrigger({ words }: Clause, triggers: readonly Trigger[], type: EventType): number {
  const verbs = flatMap(words, ({ token, form }, i) => (token.tag === "VERB" && !form.startsWith("@") ? [i] : []));
  const first = verbs.find((at) => !REPORTS.test(words[at]?.form ?? "")) ?? verbs[0] ?? words.length;
  const trigger = triggers.find(({ values, from }) => values.includes(type) && verbs.includes(from));
  if (!trigger) return first;
  return words.slice(first, trigger.from).some(({ token }) => ASIDE.test(token.lower)) ? first : trigger.from;
}
