import type { Document, Sentence } from "../../text/document.js";
import { lookAt } from "../../text/look-at.js";
import type { Range } from "../draft.js";
import type { Quotations } from "../quotes.js";

/** Sentences and tokens a statement may reach over, each way. Longer quotations are cut: 171 words is the longest in our data. */
const MOST_SENTENCES = 12;
const MOST_TOKENS = 240;

/** The tokens around the sentence of `at` among which its source and content are looked for: further sentences only by quotation. */
export function windowOf(document: Document, { of }: Quotations, at: number): Range {
  const own = document.sentences[document.tokens[at]?.sentence ?? 0];
  if (!own) return { first: at, last: at + 1 };
  let first = own.first;
  let last = own.last;
  for (let n = 1; n <= MOST_SENTENCES; n++) {
    const before: Sentence | undefined = lookAt(document.sentences, own.index - n);
    if (!before || !of[before.last - 1] || last - before.first > MOST_TOKENS) break;
    const runsOn = of[before.last - 1] === of[first];
    if (!runsOn && before.paragraph !== own.paragraph) break;
    first = before.first;
  }
  for (let n = 1; n <= MOST_SENTENCES; n++) {
    const after: Sentence | undefined = document.sentences[own.index + n];
    if (!after || !of[after.first] || after.last - first > 2 * MOST_TOKENS) break;
    last = after.last;
  }
  return { first: Math.max(first, at - 2 * MOST_TOKENS), last: Math.min(last, at + 2 * MOST_TOKENS) };
}
