import type { Document, Sentence, Token } from "../../text/document.js";
import type { Draft, Range } from "../draft.js";
import { phraseAfter, phraseBefore } from "../phrases.js";
import type { Quotations } from "../quotes.js";
import type { StatementWords } from "../words.js";

interface Place {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly quotations: Quotations;
  readonly words: StatementWords;
}

/** Drafts by a handful of constructions: the cue verb with its subject before or after it, and "according to". */
export function draftByRules(document: Document, quotations: Quotations, words: StatementWords): Draft[] {
  return document.sentences.flatMap((sentence) => inSentence({ document, sentence, quotations, words }));
}

function inSentence(place: Place): Draft[] {
  const drafts: Draft[] = [];
  for (let i = place.sentence.first; i < place.sentence.last; i++) {
    if (place.quotations.of[i]) continue;
    const draft = accordingTo(place, i) ?? cueVerb(place, i, drafts.at(-1));
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function accordingTo({ document, sentence }: Place, at: number): Draft | undefined {
  if (token(document, at)?.lower !== "according" || token(document, at + 1)?.lower !== "to") return undefined;
  const source = phraseAfter(document, at + 2, sentence.last);
  if (!source) return undefined;
  const comma = nextComma(document, source.last, sentence.last);
  const content: Range =
    at - sentence.first > 3 ? { first: sentence.first, last: at } : { first: comma + 1, last: sentence.last };
  return draft({ first: at, last: at + 2 }, source, [content], "speech", "statement.according-to");
}

function cueVerb(place: Place, at: number, previous: Draft | undefined): Draft | undefined {
  const { document, sentence, words } = place;
  const verb = token(document, at);
  const known = verb?.tag === "VERB" ? words.verbs.get(verb.lemma) : undefined;
  if (!known) return undefined;
  const cue = verbGroup(document, sentence.first, at);
  const before = token(document, cue.first - 1);
  if (/ing$/u.test(verb?.lower ?? "") && previous && before?.text === ",")
    return draft(cue, previous.source, [contentAfter(place, cue.last)], known.kind, "statement.participle");
  const inverted = before?.text === "," || (before !== undefined && (place.quotations.of[before.index] ?? 0) > 0);
  const after = inverted ? phraseAfter(document, cue.last, sentence.last) : null;
  if (after && cue.first - sentence.first > 3)
    return draft(cue, after, [{ first: sentence.first, last: cue.first }], known.kind, "statement.verb-before-source");
  const source = phraseBefore(document, sentence.first, cue.first);
  if (!source) return undefined;
  const comma = token(document, source.first - 1)?.text;
  if (
    (comma === "," || isQuoted(place, source.first - 1)) &&
    source.first - sentence.first > 4 &&
    ends(document, cue.last)
  )
    return draft(cue, source, aroundCue(place, source, cue), known.kind, "statement.source-before-verb-at-end");
  return draft(cue, source, [contentAfter(place, cue.last)], known.kind, "statement.source-before-verb");
}

function isQuoted({ quotations }: Place, at: number): boolean {
  return (quotations.of[at] ?? 0) > 0;
}

function aroundCue(place: Place, source: Range, cue: Range): Range[] {
  const head = { first: place.sentence.first, last: source.first };
  const rest = { first: cue.last, last: place.sentence.last };
  return rest.last - rest.first > 2 ? [head, rest] : [head];
}

function ends(document: Document, at: number): boolean {
  const next = token(document, at);
  return !next || next.tag === "PUNCT" || next.tag === "ADP" || next.tag === "ADV" || next.tag === "PROPN";
}

function contentAfter({ document, sentence }: Place, at: number): Range {
  const first = token(document, at)?.lower === "that" ? at + 1 : at;
  return { first, last: sentence.last };
}

function verbGroup(document: Document, from: number, at: number): Range {
  let first = at;
  while (
    first > from &&
    /^(?:AUX|ADV|PART)$/u.test(token(document, first - 1)?.tag ?? "") &&
    !/^['’]s$/u.test(token(document, first - 1)?.text ?? "")
  )
    first--;
  return { first, last: at + 1 };
}

function nextComma(document: Document, from: number, to: number): number {
  for (let i = from; i < to; i++) if (token(document, i)?.text === ",") return i;
  return from - 1;
}

function token(document: Document, at: number): Token | undefined {
  return document.tokens[at];
}

function draft(
  cue: Range,
  source: Range | null,
  content: Range[],
  kind: Draft["kind"],
  rule: string,
): Draft | undefined {
  const filled = content.filter(({ first, last }) => last > first);
  return filled.length > 0 ? { cue, source, content: filled, kind, rule } : undefined;
}
