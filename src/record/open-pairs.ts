import { stableId } from "#model";
import type { Comparison } from "./cluster.js";
import { compareText } from "./intake.js";
import type { OpenPair } from "./types.js";

/** A pair that was left open, by the ids of the two things. */
export function openPair(kind: OpenPair["kind"], one: Comparison, idOf: (index: number) => string): OpenPair {
  const [left = "", right = ""] = [idOf(one.left), idOf(one.right)].sort(compareText);
  return { id: stableId("open", [left, right]), kind, left, right, score: one.score, sentence: one.sentence };
}
