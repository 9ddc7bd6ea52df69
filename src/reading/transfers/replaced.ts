import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { phraseStart } from "./phrase.js";

/** "To replace its aging fleet of Kfir jets": what stands behind a word of purpose, also where a fleet of it does. */
export function isReplaced(document: Document, purposes: ReadonlySet<number>, first: number): boolean {
  const start = phraseStart(document, first);
  if (purposes.has(start)) return true;
  const isFleet =
    lookAt(document.tokens, start - 1)?.lower === "of" && FLEET.test(lookAt(document.tokens, start - 2)?.lower ?? "");
  return isFleet && purposes.has(phraseStart(document, start - 2));
}

const FLEET = /^(?:fleet|fleets|inventory|stock|stocks|squadrons?|arsenal|force|pair|trio|dozens?|number)$/u;
