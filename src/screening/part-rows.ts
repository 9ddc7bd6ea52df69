import { likeness } from "./likeness.js";
import type { Part } from "./parts.js";

/** How alike one part is to every part of the lists, found when first asked for. */
export interface PartRow {
  readonly part: Part;
  /** By number of the listed part: `UNKNOWN`, or one more than the likeness in steps. */
  readonly known: Uint8Array;
}

/** The parts of listed names as numbers, and rows of comparisons with them, kept from one question to the next. */
export interface PartRows {
  idOf(part: Part): number;
  rowOf(part: Part): PartRow;
  /** How alike at most, in steps; 0 is not at all. */
  fill(row: PartRow, id: number): number;
}

/** Rows are kept up to this many comparisons, a byte each. */
const MAX_KEPT = 32_000_000;
export const UNKNOWN = 0;
/** Likeness is kept in steps, rounded up: it serves as a bound. */
export const STEPS = 250;

export function createPartRows(): PartRows {
  const ids = new Map<string, number>();
  const parts: Part[] = [];
  const rows = new Map<string, PartRow>();
  return {
    idOf(part) {
      const identity = identityOf(part);
      const known = ids.get(identity);
      if (known !== undefined) return known;
      ids.set(identity, parts.length);
      parts.push(part);
      return parts.length - 1;
    },
    rowOf(part) {
      const identity = identityOf(part);
      const known = rows.get(identity);
      if (known) return known;
      if (rows.size * parts.length >= MAX_KEPT) rows.clear();
      const made = { part, known: new Uint8Array(parts.length) };
      rows.set(identity, made);
      return made;
    },
    fill({ part, known }, id) {
      const other = parts[id];
      const steps = other ? Math.ceil((likeness(part, other)?.value ?? 0) * STEPS) : 0;
      known[id] = steps + 1;
      return steps;
    },
  };
}

/** What comparisons look at; the weight is not among it. */
function identityOf({ foreign, key, spelled, skeletons, readings }: Part): string {
  if (readings.length > 0) return `${spelled} ${readings.join()}`;
  return foreign ? `${key} ${spelled} ${skeletons.join(" ")}` : spelled;
}
