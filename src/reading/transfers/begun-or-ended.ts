import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";

const SENT = /^(?:deliver(?:y|ies)|shipments?|handovers?)$/u;
const COMPLETED_REACH = 5;

/** "Completed the delivery of": what was to come has come. */
export function isCompleted(tokens: Document["tokens"], at: number): boolean {
  if (!SENT.test(tokens[at]?.lower ?? "")) return false;
  if (isEnded(tokens, at)) return true;
  const near = tokens.slice(Math.max(0, at - COMPLETED_REACH), at);
  const verb = near.findLast(({ tag }) => tag === "VERB" || tag === "AUX");
  const before = lookAt(tokens, (verb?.index ?? 0) - 1)?.lower ?? "";
  return /^complete(?:d|s)$/u.test(verb?.lower ?? "") && !/^(?:be|to|not|will)$/u.test(before);
}

const ENDED_REACH = 18;

/** "Deliveries of the 12 jets were completed in 2022". */
function isEnded(tokens: Document["tokens"], at: number): boolean {
  const behind = tokens.slice(at + 1, at + ENDED_REACH).filter(({ sentence }) => sentence === tokens[at]?.sentence);
  const verb = behind.find(({ lower }) => /^(?:completed|concluded|finished)$/u.test(lower));
  const auxiliary = lookAt(tokens, (verb?.index ?? 0) - 1)?.lower ?? "";
  return verb !== undefined && /^(?:was|were|been)$/u.test(auxiliary);
}

/** "Deliveries of the jets to Kenya have begun", "are under way". */
export function isBegun(tokens: Document["tokens"], at: number): boolean {
  if (!/^(?:deliveries|shipments)$/u.test(tokens[at]?.lower ?? "")) return false;
  const behind = tokens.slice(at + 1, at + ENDED_REACH).filter(({ sentence }) => sentence === tokens[at]?.sentence);
  const verb = behind.find(({ tag }) => tag === "AUX" || tag === "VERB");
  const next = verb ? (tokens[verb.index + 1]?.lower ?? "") : "";
  if (/^(?:are|were)$/u.test(verb?.lower ?? "")) return /^(?:under|underway|ongoing)$/u.test(next);
  return /^(?:have|has|had)$/u.test(verb?.lower ?? "") && /^(?:begun|started|commenced)$/u.test(next);
}

const BEGIN_REACH = 14;

/** "The first delivery of the weapons will begin in April". */
export function isToBegin(tokens: Document["tokens"], at: number): boolean {
  const behind = tokens.slice(at + 1, at + BEGIN_REACH).filter(({ sentence }) => sentence === tokens[at]?.sentence);
  const verb = behind.find(({ lower }) => /^(?:will|would|is|are)$/u.test(lower));
  const next = verb ? tokens.slice(verb.index + 1, verb.index + 5) : [];
  return next.some(({ lower }) => /^(?:begin|start|commence)$/u.test(lower));
}
