import { factsOf, type Told, type ToldFact } from "./told.js";

/**
 * What waits to be folded: all that a report tells, named by the report's key, or one thing of it, named by both. What is only seen
 * beside others need not draw in all else that its report tells.
 */
export function waitingFact({ report, fact }: ToldFact): string {
  return `${report} ${fact}`;
}

export function reportWaiting(subject: string): string {
  return subject.split(" ", 1)[0] ?? "";
}

/** Whether all that a report tells waits. */
export function isWhole(subject: string): boolean {
  return !subject.includes(" ");
}

/** The facts that wait, of reports that were fetched; what a report tells no more waits for nothing. */
export function factsWaiting(told: Told, subjects: readonly string[]): readonly string[] {
  return subjects.flatMap((subject) => {
    const [report = "", fact] = subject.split(" ");
    return factsOf(told, report).filter((one) => fact === undefined || one === fact);
  });
}
