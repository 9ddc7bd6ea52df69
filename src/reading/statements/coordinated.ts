import type { Document, Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { changed, type Draft, type Range } from "./draft.js";
import type { StatementWords } from "./words.js";

const MOST_ADVERBS = 2;
/** What joins a verb to the one before it. */
export const JOINS = /^(?:and|but|then)$/u;
const MODAL = /^(?:would|will|could|can|should|may|might|must|is|are|has|have|does|do|['’](?:ll|s|re|ve|d))$/u;
/** Behind a past participle that says what was done to its noun: "forces trained by", "talks held in". */
const BEHIND_PARTICIPLE = /^(?:by|in|at|from|under|during|on|with|between|for|to)$/u;

/**
 * "He reiterated support for peace and emphasised the need …": the second verb of speech is as much the speaker's as the first, so the
 * content of the first ends before it, and the second has its own statement. Where the content is a clause whose verb may go with the
 * second ("said that X met Y and thanked Z"), nothing is done.
 */
export function splitCoordinated(document: Document, words: StatementWords, drafts: readonly Draft[]): Draft[] {
  const cues = new Set(flatMap(drafts, ({ cue }) => tokensOf(cue)));
  return flatMap(drafts, (draft) => {
    const { cue, content } = draft;
    const range = content.at(-1);
    if (!range || range.first < cue.last || content.length > 1 || !isPastVerb(document, words, cue)) return [draft];
    const verb = secondVerb(document, words, range);
    if (verb < 0) return [draft];
    const cut = changed(draft, { content: [{ first: range.first, last: joinBefore(document, verb, range.first) }] });
    if (cues.has(verb)) return [cut];
    const said = { first: verb + 1, last: range.last };
    return [
      cut,
      changed(draft, { cue: { first: verb, last: verb + 1 }, content: [said], rule: "statement.coordinated" }),
    ];
  });
}

/** The verb of speech in the past tense that goes with the cue, or -1. */
function secondVerb({ tokens, sentences }: Document, words: StatementWords, range: Range): number {
  const end = sentences[tokens[range.first]?.sentence ?? 0]?.last ?? range.last;
  for (let i = range.first + 1; i < Math.min(range.last - 1, end - 1); i++) {
    const token = tokens[i];
    if (!token) return -1;
    if (isJoined(tokens, i, range.first) && isPastSpeech(words, token)) return i;
    if (isPastFinite(tokens, i)) return -1;
  }
  return -1;
}

function isJoined(tokens: readonly Token[], at: number, from: number): boolean {
  let i = at - 1;
  for (let n = 0; n < MOST_ADVERBS && tokens[i]?.tag === "ADV"; n++) i--;
  return i > from && JOINS.test(tokens[i]?.lower ?? "");
}

function joinBefore({ tokens }: Document, verb: number, from: number): number {
  let last = verb;
  while (
    last > from + 1 &&
    (lookAt(tokens, last - 1)?.tag === "ADV" || JOINS.test(lookAt(tokens, last - 1)?.lower ?? ""))
  )
    last--;
  return lookAt(tokens, last - 1)?.text === "," ? last - 1 : last;
}

/** "And continued efforts for peace": one who continues speaks only beside a quotation. */
const NEEDS_QUOTATION = "continue";

function isPastSpeech(words: StatementWords, { tag, lemma, lower }: Token): boolean {
  if (lemma === NEEDS_QUOTATION) return false;
  return tag === "VERB" && lower !== lemma && !/(?:ing|s)$/u.test(lower) && words.verbs.get(lemma)?.kind === "speech";
}

/** A past verb with which the second could as well go: "X met Y [and thanked …]". */
function isPastFinite(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.tag === "AUX") return !MODAL.test(token.lower) && token.lower !== "be" && token.lower !== "been";
  if (token.tag !== "VERB" || token.lower === token.lemma || /(?:ing|s)$/u.test(token.lower)) return false;
  const before = lookAt(tokens, i - 1);
  if (before?.tag === "AUX" || /^(?:to|not|DET)$/u.test(before?.lower ?? "")) return false;
  return !BEHIND_PARTICIPLE.test(tokens[i + 1]?.lower ?? "") && before?.tag !== "DET" && before?.tag !== "ADJ";
}

function isPastVerb({ tokens }: Document, words: StatementWords, { first, last }: Range): boolean {
  const verb = lookAt(tokens, last - 1);
  if (verb?.tag !== "VERB" || !words.verbs.has(verb.lemma) || tokens[first]?.lower === "to") return false;
  return verb.lower !== verb.lemma && !/(?:ing|s)$/u.test(verb.lower);
}

function tokensOf({ first, last }: Range): number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}
