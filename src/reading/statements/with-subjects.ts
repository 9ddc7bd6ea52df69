import type { Document, Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { JOINS } from "./coordinated.js";
import { changed, type Draft, type Range } from "./draft.js";
import type { Quotations } from "./quotes.js";
import { subjectBefore } from "./subject.js";
import type { StatementWords } from "./words.js";

/**
 * Gives a finite verb that was found without a source the subject in front of it. Where that phrase was taken for the end of the content
 * ("Weapons were seized, the ministry said"), it is cut off there.
 */
export function withSubjects(
  document: Document,
  quotations: Quotations,
  words: StatementWords,
  drafts: readonly Draft[],
): Draft[] {
  return drafts.map((draft) => {
    if (draft.source || !isFiniteVerb(document, words, draft.cue)) return draft;
    const floor = floorOf(document, quotations, draft.cue.first);
    const source =
      subjectBefore(document, words, draft.cue.first, floor) ?? sharedSubject(document, words, draft.cue.first, floor);
    const content = source && outside(document, draft.content, source);
    return source && content ? changed(draft, { source, content, rule: "statement.subject" }) : draft;
  });
}

/** "The general visited the base [and expressed satisfaction]": the subject of the verb that it is joined to. */
function sharedSubject(document: Document, words: StatementWords, cue: number, floor: number): Range | null {
  const { tokens } = document;
  const join = lookAt(tokens, cue - 1)?.tag === "ADV" ? cue - 2 : cue - 1;
  if (!JOINS.test(tokens[join]?.lower ?? "")) return null;
  for (let i = join - 1; i > floor; i--) {
    const token = tokens[i];
    if (!token || token.lower === ";" || token.tag === "SCONJ") return null;
    if (token.tag === "VERB" && token.lower !== token.lemma && !/ing$/u.test(token.lower))
      return subjectBefore(document, words, i, floor);
  }
  return null;
}

function floorOf(document: Document, { of, list }: Quotations, at: number): number {
  const sentence = document.sentences[document.tokens[at]?.sentence ?? 0]?.first ?? 0;
  const quotation = lookAt(list, (of[at] ?? 0) - 1);
  return quotation ? Math.max(sentence, quotation.first + 1) : sentence;
}

/** "said", "has denied"; not "saying", "to say", "was said". */
function isFiniteVerb({ tokens }: Document, words: StatementWords, { first, last }: Range): boolean {
  let helper: Token | undefined;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (!token || token.lower === "to") return false;
    if (token.tag === "AUX") helper = token;
    if (token.tag !== "VERB" || !words.verbs.has(token.lemma)) continue;
    if (/ing$/u.test(token.lower)) return helper?.lemma === "be";
    return helper?.lemma !== "be" && lookAt(tokens, first - 1)?.lower !== "to";
  }
  return false;
}

/** What is left of the content without the source and the commas around it; nothing where too little is left to be said. */
function outside(document: Document, content: readonly Range[], source: Range): Range[] | undefined {
  const left = flatMap(content, (range) => {
    if (range.last <= source.first || range.first >= source.last) return [range];
    const before = { first: range.first, last: source.first };
    while (before.last > before.first && lookAt(document.tokens, before.last - 1)?.text === ",") before.last--;
    return before.last > before.first ? [before] : [];
  });
  return left.length > 0 && left.some((range) => isSaid(document, range)) ? left : undefined;
}

function isSaid({ tokens }: Document, { first, last }: Range): boolean {
  return last - first > 1 || /^(?:NOUN|PROPN|PRON|VERB)$/u.test(tokens[first]?.tag ?? "");
}
