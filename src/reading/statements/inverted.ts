import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { changed, type Draft, type Range } from "./draft.js";
import { withoutLabel } from "./labels.js";
import type { StatementWords } from "./words.js";

const SHORT = 12;

/** "…, said sources from the ministry": those behind the verb say what stands before it, which was read the other way round. */
export function turned(document: Document, words: StatementWords, draft: Draft): Draft {
  const { cue, content } = draft;
  const { tokens, sentences } = document;
  const [said, ...more] = content;
  if (!said || more.length > 0 || said.first !== cue.last || said.last - said.first > SHORT) return draft;
  if (!/^(?:said|says)$/u.test(tokens[cue.first]?.lower ?? "") || lookAt(tokens, cue.first - 1)?.text !== ",")
    return draft;
  const phrase = tokens.slice(said.first, said.last);
  const isSource = phrase.slice(0, 3).some(({ lower }) => words.unnamed.has(lower));
  if (!isSource || phrase.some(({ tag }) => tag === "VERB" || tag === "AUX" || tag === "SCONJ")) return draft;
  const first = sentences[tokens[cue.first]?.sentence ?? 0]?.first ?? cue.first;
  const told: Range = withoutLabel(document, { first, last: cue.first - 1 });
  return told.last > told.first ? changed(draft, { source: said, content: [told] }) : draft;
}

/** "The exercise, said Okoth, will last a week": between commas the speaker stands behind the verb, and what is said goes on behind him. */
export function turnedAside({ tokens }: Document, words: StatementWords, draft: Draft): Draft {
  const { cue, content, source } = draft;
  if ((source && source.first !== cue.last) || cue.last - cue.first > 1) return draft;
  if (
    !/^(?:said|says|added|adds)$/u.test(tokens[cue.first]?.lower ?? "") ||
    lookAt(tokens, cue.first - 1)?.text !== ","
  )
    return draft;
  const length = tokens.slice(cue.last, cue.last + SHORT).findIndex(({ text }) => text === ",");
  const phrase = tokens.slice(cue.last, cue.last + Math.max(length, 0));
  const isSpeaker = phrase.some(({ text, lower }) => /^\p{Lu}/u.test(text) || words.unnamed.has(lower));
  if (!isSpeaker || phrase.some(({ tag }) => tag === "VERB" || tag === "AUX" || tag === "SCONJ")) return draft;
  const speaker = { first: cue.last, last: cue.last + length };
  const behind = { first: speaker.last + 1, last: source?.last ?? 0 };
  if (source && !(behind.last > behind.first && tokens[behind.first]?.tag === "AUX")) return draft;
  const told = [...content, ...(source ? [behind] : [])].flatMap(({ first, last }) => {
    const from = first >= cue.last ? Math.max(first, behind.first) : first;
    return last > from ? [{ first: from, last }] : [];
  });
  return told.length > 0 ? changed(draft, { source: speaker, content: told }) : draft;
}
