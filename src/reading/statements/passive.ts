import type { Document } from "../text/document.js";
import type { Range } from "./draft.js";

/** Verbs whose passive still cites: "was quoted as saying", "are said to", "is believed", "was told". */
const STILL_CITES =
  /^(?:quote|say|believe|expect|report|think|understand|tell|know|allege|rumour|rumor|suppose|suspect|accuse|estimate|consider|fear|cite|inform|assume|claim|announce|convince|persuade|concern|worry|surprise|disappoint|pleased?|determine|prepare|commit|oppose|interest|ask|urge|deny)$/u;

/** "was welcomed", "has been requested": a passive whose subject does not speak. */
export function isDoneTo({ tokens }: Document, { first, last }: Range): boolean {
  const verb = tokens[last - 1];
  const helper = tokens[last - 2];
  if (verb?.tag !== "VERB" || helper?.lemma !== "be") return false;
  if (/ing$/u.test(verb.lower) || tokens[last]?.lower === "by" || first > last - 2) return false;
  return !STILL_CITES.test(verb.lemma);
}
