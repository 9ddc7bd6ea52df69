import { isPastForm } from "../values/dates/tense.js";
import type { Word } from "./clause.js";

/** Whether an occasion has taken place, is still to come, or did not take place, from the words before its verb or noun. */
export interface Mood {
  readonly planned: boolean;
  readonly negated: boolean;
  /** Told as the purpose of something else: "went to Tripoli to hold talks". */
  readonly purpose: boolean;
}

const AHEAD =
  /^(?:will|shall|'ll|would|may|might|could|should|due|expected|scheduled|slated|planned|plan|plans|planning|upcoming|forthcoming|set|intends?|wants?|hopes?|invited?|proposed?|agreed|ready|prospects?|possible|future|likely)$/u;
const BEFORE_IT = /^(?:before|ahead|pending|until)$/u;
const NOT =
  /^(?:not|n't|never|no|without|neither|nor|yet|cancel|cancelled|canceled|postpone|postponed|refused|denied)$/u;
/** How far before the word its auxiliaries are looked for. */
const REACH = 9;

export function moodOf(words: readonly Word[], at: number): Mood {
  const before = words.slice(Math.max(0, at - REACH), at).map(({ token }) => token);
  const nearest = before.slice(-4).map(({ lower }) => lower);
  const negated = nearest.some((word) => NOT.test(word));
  const purpose =
    nearest.slice(-2).includes("to") && !/^(?:is|are|be)$/u.test(nearest[nearest.lastIndexOf("to") - 1] ?? "");
  if (isPastForm(words[at]?.token ?? NO_TOKEN) && !purpose) {
    const auxiliary = nearest.slice(-3);
    return {
      planned: auxiliary.some((word) => /^(?:will|would|to|may|could|be)$/u.test(word)) && auxiliary.includes("be"),
      negated,
      purpose: false,
    };
  }
  for (let i = before.length - 1; i >= 0; i--) {
    const token = before[i];
    if (!token) continue;
    if (AHEAD.test(token.lower) || BEFORE_IT.test(token.lower)) return { planned: true, negated, purpose };
    if (token.lower === "to" && /^(?:is|are)$/u.test(before[i - 1]?.lower ?? ""))
      return { planned: true, negated, purpose: false };
    if (isPastForm(token)) return { planned: false, negated, purpose };
  }
  return { planned: false, negated, purpose };
}

const NO_TOKEN = { index: -1, begin: 0, end: 0, text: "", lower: "", tag: "X", lemma: "", sentence: -1 } as const;
