import type { Document, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Draft, Range } from "./draft.js";
import { subjectBefore } from "./subject.js";
import type { StatementWords } from "./words.js";

const PERSONAL = /^(?:he|she|they|we)$/u;
const ENDS_HEAD = /^(?:of|for|in|at|on|to|with)$/u;

/**
 * Verbs that always cite somebody ("praised", "reaffirmed"), with a person or body for a subject, that no draft has for its cue: the weights
 * learnt from election news and pass over some that military read-outs are full of.
 */
export function verbsLeft(document: Document, words: StatementWords, drafts: readonly Draft[]): Range[] {
  const cues = new Uint8Array(document.tokens.length);
  for (const { cue } of drafts) cues.fill(1, cue.first, cue.last);
  const left: Range[] = [];
  for (const token of document.tokens) {
    if (token.tag !== "VERB" || cues[token.index]) continue;
    const length = isAppeal(document, token) ? 2 : isPast(document, token) && words.certain.has(token.lemma) ? 1 : 0;
    if (length === 0) continue;
    const { index, sentence } = token;
    const subject = subjectBefore(document, words, index, document.sentences[sentence]?.first ?? 0);
    if (subject && maySpeak(document, words, subject)) left.push({ first: index, last: index + length });
  }
  return left;
}

/** "…, the minister told reporters": the rest of the sentence before the subject, where it has a verb. */
export function sentenceBefore(document: Document, words: StatementWords, cue: Range): Draft[] {
  const { tokens, sentences } = document;
  const first = sentences[tokens[cue.first]?.sentence ?? 0]?.first ?? 0;
  const source = subjectBefore(document, words, cue.first, first);
  if (!source || lookAt(tokens, source.first - 1)?.text !== "," || tokens[cue.last]?.lower === "that") return [];
  const content = { first, last: source.first - 1 };
  const hasVerb = tokens.slice(content.first, content.last).some(({ tag }) => tag === "VERB" || tag === "AUX");
  return hasVerb ? [{ cue, source, content: [content], kind: "speech", rule: "statement.subject" }] : [];
}

/** So far behind "calls on" the verb of what is asked may stand, in words. */
const APPEAL_REACH = 16;

/** "Calls on Libya to respect", "called for an end to". */
function isAppeal({ tokens }: Document, { index, lemma }: Token): boolean {
  if (lemma !== "call") return false;
  const next = tokens[index + 1]?.lower ?? "";
  if (next === "for") return true;
  if (next !== "on" && next !== "upon") return false;
  const behind = tokens.slice(index + 2, index + APPEAL_REACH);
  return behind.some(({ lower }, i) => lower === "to" && behind[i + 1]?.tag === "VERB");
}

/** What stands behind a cue up to the end of its sentence, without the one who is told. */
export function sentenceBehind(document: Document, words: StatementWords, cue: Range): Draft[] {
  const { tokens, sentences } = document;
  const sentence = sentences[tokens[cue.first]?.sentence ?? 0];
  const source = sentence && subjectBefore(document, words, cue.first, sentence.first);
  if (!source) return [];
  const first = lookAt(tokens, cue.last - 1)?.lemma === "tell" ? behindAddressee(document, cue.last) : cue.last;
  const last = lookAt(tokens, sentence.last - 1)?.tag === "PUNCT" ? sentence.last - 1 : sentence.last;
  const hasVerb = tokens.slice(first, last).some(({ tag }) => tag === "VERB" || tag === "AUX");
  if (last - first < 2 || !hasVerb) return [];
  return [{ cue, source, content: [{ first, last }], kind: "speech", rule: "statement.subject" }];
}

const MOST_ADDRESSED = 5;

function behindAddressee({ tokens }: Document, from: number): number {
  let at = from;
  if (/^(?:me|us|him|her|them)$/u.test(tokens[at]?.lower ?? "")) return at + 1;
  while (at < from + MOST_ADDRESSED && /^(?:PROPN|NOUN)$/u.test(tokens[at]?.tag ?? "")) at++;
  return at;
}

function isPast({ tokens }: Document, { index, lower, lemma }: Token): boolean {
  if (lower === lemma || /ing$/u.test(lower)) return false;
  return lookAt(tokens, index - 1)?.tag !== "AUX" && tokens[index + 1]?.lower !== "by";
}

/** A person, a body or one of the unnamed; not "the visit". */
function maySpeak({ tokens }: Document, words: StatementWords, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token) continue;
    const { lower } = token;
    if (words.unnamed.has(lower) || words.bodyNouns.has(lower) || words.posts.has(lower) || PERSONAL.test(lower))
      return true;
    if (ENDS_HEAD.test(token.lower)) return false;
    if (token.tag === "PROPN" && /^\p{Lu}/u.test(token.text) && tokens[i + 1]?.lower !== "'s") return true;
  }
  return false;
}
