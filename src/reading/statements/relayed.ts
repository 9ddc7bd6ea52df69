import type { Document, Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { changed, type Draft, type Range } from "./draft.js";

/** Words of a noun phrase, walked back from the participle that ends it. */
const PHRASE_TAGS: ReadonlySet<string> = new Set(["ADJ", "DET", "NOUN", "NUM", "PROPN"]);
/** Who passed it on stands within so many words of "by". */
const MAX_AGENT_WORDS = 6;
/** So many such phrases of a sentence are looked at; one is what sentences have. */
const MOST_PHRASES = 8;

/**
 * "Officials cited by X said …" and "a copy of the deal seen by X lists …" are one statement whose source is the whole phrase. A
 * tagger that knows single cues makes two of it: one of "cited" or "seen", one of the verb behind it.
 */
export function joinRelayed(
  document: Document,
  relaying: ReadonlySet<string>,
  drafts: readonly Draft[],
): readonly Draft[] {
  const joined = flatMap(drafts, (draft) => relayedBy(document, relaying, draft));
  if (joined.length === 0) return drafts;
  const participles = new Set(joined.map(({ participle }) => participle));
  const bySentence = new Map<number, Phrase[]>();
  for (const phrase of joined) {
    const sentence = sentenceOf(document, phrase.participle);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), phrase].slice(0, MOST_PHRASES));
  }
  const apart = flatMap(drafts, (draft) => {
    if (participles.has(draft.cue.first)) return [];
    const inSentence = bySentence.get(sentenceOf(document, draft.cue.first)) ?? [];
    const ours = inSentence.find(({ source, end }) => isBehind(document, draft, source, end));
    return [ours ? changed(draft, { source: ours.source, kind: "speech" as const, rule: "statement.relayed" }) : draft];
  });
  // Where no verb behind the phrase was found, nothing is joined and the tagger's word stands.
  return apart.some(({ rule }) => rule === "statement.relayed") ? apart : drafts;
}

function sentenceOf({ tokens }: Document, at: number): number {
  return tokens[at]?.sentence ?? -1;
}

interface Phrase {
  readonly participle: number;
  readonly source: Range;
  /** Token behind which the verb of the statement is looked for. */
  readonly end: number;
}

function relayedBy({ tokens }: Document, relaying: ReadonlySet<string>, { cue }: Draft): Phrase[] {
  const participle = tokens[cue.first];
  const by = tokens[cue.last];
  if (!participle || cue.last - cue.first !== 1 || !relaying.has(participle.lemma) || by?.lower !== "by") return [];
  let end = cue.last + 1;
  while (end < cue.last + 1 + MAX_AGENT_WORDS && isPhraseWord(tokens[end], by)) end++;
  const first = phraseStart(tokens, participle);
  return end > cue.last + 1 && first < cue.first ? [{ participle: cue.first, source: { first, last: end }, end }] : [];
}

function phraseStart(tokens: readonly Token[], participle: Token): number {
  let first = participle.index;
  while (isPhraseWord(lookAt(tokens, first - 1), participle) || isOf(lookAt(tokens, first - 1), participle)) first--;
  return first;
}

function isPhraseWord(token: Token | undefined, near: Token): boolean {
  return token !== undefined && token.sentence === near.sentence && PHRASE_TAGS.has(token.tag);
}

function isOf(token: Token | undefined, near: Token): boolean {
  return token !== undefined && token.sentence === near.sentence && token.lower === "of";
}

/** The verb of the same sentence whose source was taken from inside the phrase or from what stands between it and the verb. */
function isBehind({ tokens }: Document, { cue, source }: Draft, phrase: Range, end: number): boolean {
  if (cue.first < end || tokens[cue.first]?.sentence !== tokens[phrase.first]?.sentence) return false;
  return source !== null && source.first >= phrase.first && source.last <= cue.first;
}
