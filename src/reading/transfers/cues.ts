import type { TransferStatus } from "#model";
import type { EquipmentMention } from "../equipment/types.js";
import type { Hit } from "../lexicon/gazetteer.js";
import { type Document, tokenAt } from "../text/document.js";
import type { Cue } from "./words.js";

/** A cue with its place in tokens; `last` exclusive. */
export interface PlacedCue extends Cue {
  readonly first: number;
  readonly last: number;
}

/** The cues of the report, in order, by token. */
export function placeCues(
  document: Document,
  hits: readonly Hit<Cue>[],
  equipment: readonly EquipmentMention[],
): PlacedCue[] {
  const named = new Set(
    equipment.flatMap(({ begin, end }) => range(tokenAt(document, begin), tokenAt(document, end - 1) + 1)),
  );
  return hits.flatMap(({ begin, end, entries }) => {
    const first = tokenAt(document, begin);
    const last = tokenAt(document, end - 1) + 1;
    if (named.has(first) || isVariant(document, first)) return [];
    return entries.filter((cue) => isActual(document, cue, first, last)).map((cue) => ({ ...cue, first, last }));
  });
}

/** "SM-6 Block I" blocks nothing. */
function isVariant({ tokens }: Document, at: number): boolean {
  return tokens[at]?.text === "Block" && /^(?:\d{1,3}\p{Lu}?|[IVX]{1,4})$/u.test(tokens[at + 1]?.text ?? "");
}

const DECIDES = /^(?:decided|decides|agreed|going|vowed|will|pledged|threatened|moved)$/u;
const BEFORE_NOW = /^(?:earlier|previously|initially|originally|once)$/u;

/** "Pressed it to cancel" has not cancelled; "was suspended earlier" says what is no more. */
function isActual({ tokens }: Document, { place, status }: Cue, first: number, last: number): boolean {
  if (place === "before" || !UNDOING.has(status)) return true;
  if (tokens[first - 1]?.lower === "to" && !DECIDES.test(tokens[first - 2]?.lower ?? "")) return false;
  if (isLongPast(tokens, first)) return false;
  return !BEFORE_NOW.test(tokens[last]?.lower ?? "") && !BEFORE_NOW.test(tokens[first - 1]?.lower ?? "");
}

const THEN = /^(?:after|until|since|before)$/u;

/** "After his predecessor had frozen the sale": off no more. */
function isLongPast(tokens: Document["tokens"], first: number): boolean {
  const had = [1, 2].some((back) => tokens[first - back]?.lower === "had");
  return had && tokens.slice(Math.max(0, first - 12), first).some(({ lower }) => THEN.test(lower));
}

const UNDOING: ReadonlySet<TransferStatus> = new Set(["suspended", "cancelled"]);

/** Statuses that a word nearby sets whatever the verb says. */
export const OVERRIDES: ReadonlySet<TransferStatus> = new Set(["suspended", "cancelled", "denied", "seized"]);

/** The nearest cue of the kind that stands around; what undoes a deal wins over what makes it, at equal distance. */
export function nearest(
  cues: readonly PlacedCue[],
  at: number,
  statuses: ReadonlySet<TransferStatus> | undefined,
): PlacedCue | undefined {
  const candidates = cues.filter((cue) => cue.place === "around" && (!statuses || statuses.has(cue.status)));
  return candidates.sort(
    (a, b) => distance(a, at) - distance(b, at) || Number(OVERRIDES.has(b.status)) - Number(OVERRIDES.has(a.status)),
  )[0];
}

export function distance({ first, last }: PlacedCue, at: number): number {
  return first > at ? first - at : at - last + 1;
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}
