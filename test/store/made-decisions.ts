import { TRANSFER_STATUSES } from "#model";
import { DECISION_KINDS, type Decision, SOURCE_GRADES } from "#record";
import type { RecordRow } from "#store";

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Given = Omit<Decision, "id">;

/** Decisions of every kind on things of a record, as reviewers would make them in some order; `made` are those before, to be undone. */
export function madeDecisions(
  rows: readonly RecordRow[],
  made: readonly Decision[],
  count: number,
  random: () => number,
): readonly Given[] {
  const pick = <Thing>(things: readonly Thing[]): Thing | undefined => things[Math.floor(random() * things.length)];
  const of = (...types: readonly RecordRow["type"][]) => rows.filter(({ type }) => types.includes(type));
  const pools = {
    facts: of("actor", "event", "transfer", "claim").flatMap(({ body }) => ("id" in body ? [body.id] : [])),
    mergeable: [
      of("event"),
      of("transfer"),
      of("actor").filter(({ body }) => "kind" in body && body.kind === "person"),
      of("actor").filter(({ body }) => "kind" in body && body.kind !== "person"),
    ].map((list) => list.flatMap(({ body }) => ("members" in body ? body.members : []))),
    transfers: of("transfer").flatMap(({ body }) => ("id" in body ? [body.id] : [])),
    findings: of("finding").flatMap(({ body }) => ("id" in body ? [body.id] : [])),
    sources: of("report").flatMap(({ body }) => ("publisher" in body && body.publisher ? [body.publisher] : [])),
  };
  return Array.from({ length: count }, (_, i) => {
    const kind = DECISION_KINDS[i % DECISION_KINDS.length] ?? "accept";
    const at = new Date(Date.UTC(2026, 2, 1) + (made.length + i) * 60_000).toISOString();
    return { kind, by: pick(["Ana", "Ben", "Chi"]) ?? "Ana", at, why: "checked", ...named(kind) };
  });

  function named(kind: Decision["kind"]): Pick<Given, "subject" | "field" | "value"> {
    switch (kind) {
      case "accept":
      case "reject":
        return { subject: pick(pools.facts) ?? "" };
      case "dismiss":
        return { subject: pick(pools.findings) ?? "" };
      case "correct":
        return { subject: pick(pools.transfers) ?? "", field: "status", value: pick(TRANSFER_STATUSES) ?? "signed" };
      case "merge":
      case "split": {
        const ids = pick(pools.mergeable) ?? [];
        return { subject: pick(ids) ?? "", value: pick(ids) ?? "" };
      }
      case "rate":
        return { subject: pick(pools.sources) ?? "", value: pick(SOURCE_GRADES) ?? "F" };
      case "undo":
        return { subject: pick(made)?.id ?? "decision:none" };
    }
  }
}
