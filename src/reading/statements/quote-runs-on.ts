import type { Document, Sentence } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { changed, type Draft, type Range } from "./draft.js";
import type { Quotations } from "./quotes.js";

/** Sentences that a quotation goes on for behind its cue; a longer one is cut. */
const MOST_SENTENCES = 12;

/** Gives a quoted speaker what is quoted right behind his cue with no cue of its own, also over paragraphs that the quotation runs on in. */
export function runOn(document: Document, quotations: Quotations, drafts: readonly Draft[]): Draft[] {
  const taken = new Uint8Array(document.tokens.length);
  for (const { cue, content } of drafts) for (const { first, last } of [cue, ...content]) taken.fill(1, first, last);
  return drafts.map((draft) => {
    if (!draft.content.some(({ last }) => quotations.of[last - 1])) return draft;
    const more = followers(document, quotations, taken, draft);
    return more.length > 0 ? changed(draft, { content: [...draft.content, ...more] }) : draft;
  });
}

function followers(document: Document, quotations: Quotations, taken: Uint8Array, draft: Draft): Range[] {
  const last = Math.max(draft.cue.last, ...draft.content.map((range) => range.last));
  const from = lookAt(document.tokens, last - 1)?.sentence ?? 0;
  const found: Range[] = [];
  for (let n = 1; n <= MOST_SENTENCES; n++) {
    const before = document.sentences[from + n - 1];
    const sentence = document.sentences[from + n];
    if (!before || !sentence || !goesOn(quotations, before, sentence) || isTaken(taken, sentence)) break;
    found.push({ first: sentence.first, last: sentence.last });
    taken.fill(1, sentence.first, sentence.last);
  }
  return found;
}

/** The same quotation, one behind it in its paragraph, or the next paragraph's after one left open. */
function goesOn({ list, of }: Quotations, before: Sentence, { first, last, paragraph }: Sentence): boolean {
  const quotation = of[first];
  if (!quotation || of[last - 1] !== quotation) return false;
  if (paragraph === before.paragraph) return true;
  return lookAt(list, (of[before.last - 1] ?? 0) - 1)?.open === true;
}

function isTaken(taken: Uint8Array, { first, last }: Sentence): boolean {
  return taken.subarray(first, last).includes(1);
}
