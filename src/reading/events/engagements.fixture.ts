import { loadKnowledge } from "#knowledge";
import type { Event } from "#model";
import { makeReport } from "#sources";
import { createReader, type Reader } from "../order.js";

/** For tests: texts of a sentence or two, read as reports of 3 February 2026. */

/** A second paragraph keeps a text from being read as a single sentence. */
const REST = "\n\nNo other details were given at the time.";
const KINDS = new Set(["visit", "meeting", "call", "talks", "exercise", "training", "signing", "handover"]);

let reader: Reader | undefined;

/** The events that a text tells, engagements or not. */
export function eventsOf(text: string): Event[] {
  reader ??= createReader(loadKnowledge());
  return reader.read(makeReport({ id: "t", text: text + REST, published: "2026-02-03", language: "en" })).events;
}

/** The engagements that a text tells as done or to come, as "kind sides place date". */
export function engagementsOf(text: string): string[] {
  return eventsOf(text)
    .filter(({ kind, negated }) => kind !== null && KINDS.has(kind) && !negated)
    .map(({ kind, sides, place, date }) => `${kind} ${sides.join("-")} ${place ?? "?"} ${date ?? "?"}`);
}
