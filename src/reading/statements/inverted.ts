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
  if (tokens[behind.first]?.tag !== "AUX" || (source && behind.last <= behind.first)) return draft;
  const told = [...content, ...(source ? [behind] : [])].flatMap(({ first, last }) => {
    const from = first >= cue.last ? Math.max(first, behind.first) : first;
    return last > from ? [{ first: from, last }] : [];
  });
  return told.length > 0 ? changed(draft, { source: speaker, content: told }) : draft;
}

/** "…, the minister said accusing Serbia of it": what he said stands before him, and the participle tells something more. */
export function saidBefore({ tokens, sentences }: Document, draft: Draft): Draft {
  const { cue, content, source } = draft;
  const [said, ...more] = content;
  if (!source || !said || more.length > 0 || said.first !== cue.last || source.last > cue.first) return draft;
  if (!/^(?:said|says)$/u.test(tokens[cue.first]?.lower ?? "") || lookAt(tokens, source.first - 1)?.text !== ",")
    return draft;
  const participle = tokens[said.first];
  if (participle?.tag !== "VERB" || !/ing$/u.test(participle.lower)) return draft;
  const first = sentences[participle.sentence]?.first ?? source.first;
  const told = tokens.slice(first, source.first - 1);
  return told.some(({ tag }) => tag === "VERB" || tag === "AUX")
    ? changed(draft, { content: [{ first, last: source.first - 1 }] })
    : draft;
}

/** "Announced late on Thursday it will …": the day is not of what was announced. */
export function withoutDay({ tokens }: Document, draft: Draft): Draft {
  const [said, ...more] = draft.content;
  if (!said || said.first !== draft.cue.last) return draft;
  let at = said.first;
  while (/^(?:late|early|earlier|on)$/u.test(tokens[at]?.lower ?? "")) at++;
  if (!DAY.test(tokens[at]?.lower ?? "")) return draft;
  at++;
  while (/^(?:morning|afternoon|evening|night)$/u.test(tokens[at]?.lower ?? "")) at++;
  const isClause = /^(?:it|he|she|they|that|the|its|their|a|an)$/u.test(tokens[at]?.lower ?? "");
  return isClause && at < said.last ? changed(draft, { content: [{ first: at, last: said.last }, ...more] }) : draft;
}

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/u;

/** "The general warmly welcomed X, expressing gratitude for …": who expresses it is the subject of the verb before, and not all of it. */
export function ofSubject({ tokens }: Document, draft: Draft): Draft {
  const { cue, source } = draft;
  if (!source || source.last > cue.first || !/ing$/u.test(tokens[cue.first]?.lower ?? "")) return draft;
  const said = lookAt(tokens, source.last - 1);
  if (source.last === cue.first && /^(?:said|says)$/u.test(said?.lower ?? "") && source.last - source.first > 1)
    return changed(draft, { source: { first: source.first, last: source.last - 1 } });
  if (lookAt(tokens, cue.first - 1)?.text !== ",") return draft;
  const phrase = tokens.slice(source.first, source.last);
  const verb = phrase.findIndex(({ tag }) => tag === "VERB" || tag === "AUX");
  if (verb < 1 || phrase.slice(0, verb).some(({ tag, text }) => tag === "SCONJ" || text === ",")) return draft;
  // "They met, the ministry said, adding …": who stands behind the comma goes on.
  const comma = phrase.findLastIndex(({ text }, i) => text === "," && i > verb && i < phrase.length - 1);
  if (comma > 0) {
    const isSpeaker = tokens
      .slice(source.last, cue.first)
      .some(({ lower }) => /^(?:said|says|announced)$/u.test(lower));
    return isSpeaker ? changed(draft, { source: { first: source.first + comma + 1, last: source.last } }) : draft;
  }
  let last = source.first + verb;
  while (last > source.first + 1 && lookAt(tokens, last - 1)?.tag === "ADV") last--;
  const ends = lookAt(tokens, last - 1);
  if (/^(?:who|which|that)$/u.test(ends?.lower ?? "") || !/^(?:NOUN|PROPN|PRON)$/u.test(ends?.tag ?? "")) return draft;
  return changed(draft, { source: { first: source.first, last } });
}
