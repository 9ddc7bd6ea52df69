import { z } from "zod";
import { compareText } from "./intake.js";

export const DECISION_KINDS = ["accept", "reject", "correct", "merge", "split", "dismiss", "rate", "undo"] as const;

/**
 * A reviewer's judgement: appended, never edited. `subject` is the id of an actor, event, transfer, claim, finding, report or
 * (for `undo`) decision. `correct` needs `field` and `value`; `merge` and `split` name the other thing in `value`; `rate` names a
 * source in `subject` and its grade (A to F) in `value`.
 */
export const Decision = z.object({
  id: z.string().min(1),
  kind: z.enum(DECISION_KINDS),
  subject: z.string().min(1),
  field: z.string().nullish(),
  value: z.string().nullish(),
  by: z.string().min(1),
  /** An ISO instant in UTC. */
  at: z.string().min(1),
  why: z.string().nullish(),
});
export type Decision = Readonly<z.infer<typeof Decision>>;

/** Oldest first; of one instant by id, so that the order is the same everywhere. */
export function decisionOrder(a: Pick<Decision, "at" | "id">, b: Pick<Decision, "at" | "id">): number {
  return compareText(a.at, b.at) || compareText(a.id, b.id);
}
