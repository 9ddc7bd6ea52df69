import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Range } from "./draft.js";

/** Verbs whose passive still cites: "was quoted as saying", "are said to", "is believed", "was told". */
const STILL_CITES =
  /^(?:quote|say|believe|expect|report|think|understand|tell|know|allege|rumour|rumor|suppose|suspect|accuse|estimate|consider|fear|cite|inform|assume|claim|announce|convince|persuade|concern|worry|surprise|disappoint|pleased?|determine|prepare|commit|oppose|interest|ask|urge|deny)$/u;

/** "was welcomed", "has been requested": a passive whose subject does not speak. */
export function isDoneTo({ tokens }: Document, { first, last }: Range): boolean {
  const at = lookAt(tokens, last - 1)?.tag === "ADP" ? last - 2 : last - 1;
  const verb = tokens[at];
  const helper = lookAt(tokens, at - 1)?.tag === "ADV" ? lookAt(tokens, at - 2) : lookAt(tokens, at - 1);
  if (verb?.tag !== "VERB" || helper?.lemma !== "be" || /ing$/u.test(verb.lower) || first > helper.index) return false;
  if (tokens[at + 1]?.lower === "by") return WITHOUT_WORDS.test(verb.lemma);
  return !STILL_CITES.test(verb.lemma);
}

/** What is done by somebody without a word said: "was welcomed by the navy", "is commanded by Captain X". */
const WITHOUT_WORDS =
  /^(?:address|command|welcome|receive|greet|call|lead|head|host|brief|attend|join|accompany|grace|present)$/u;
