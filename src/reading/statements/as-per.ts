import type { Reference } from "../entities/types.js";
import { beginOf, countBefore } from "../text/count-before.js";
import type { Document, Sentence } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { askedByForm } from "../text/remembered.js";
import { phraseBehind, without } from "./citing.js";
import { changed, type Draft, type Range } from "./draft.js";
import { headOf } from "./origin.js";
import type { StatementWords } from "./words.js";

/** Texts that bind and tell nobody anything. */
const BINDING = /^(?:agreement|contract|deal|resolution)s?$/u;

interface AsPer {
  readonly cue: Range;
  readonly source: Range;
  readonly sentence: Sentence;
}

/**
 * "As per media reports", ", per the ministry", and "according to" where no draft has it, or one with no more than the subject before it:
 * who says what the rest of the sentence holds.
 */
export function joinAsPer(
  document: Document,
  words: StatementWords,
  references: readonly Reference[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const whole = drafts.filter((draft) => !isSubjectAlone(document, draft));
  const found = flatMap(document.sentences, (sentence) => asPerIn(document, words, references, sentence) ?? []).filter(
    ({ cue }) => whole.every((other) => !meets(cue, other.cue)),
  );
  if (found.length === 0) return drafts;
  const left = drafts.filter((draft) => whole.includes(draft) || found.every(({ cue }) => !meets(cue, draft.cue)));
  const others = left.map((draft) => {
    const inside = found.filter(({ sentence }) => draft.cue.first >= sentence.first && draft.cue.first < sentence.last);
    return inside.length === 0
      ? draft
      : changed(draft, { content: inside.reduce(withoutPhrase(document), draft.content) });
  });
  const own = found.map((one): Draft => {
    const content = withoutPhrase(document)([tellingOf(document, drafts, one)], one);
    const rule = isAccordingTo(document, one.cue.first) ? "statement.according-to" : "statement.as-per";
    return { cue: one.cue, source: one.source, content, kind: "speech", rule };
  });
  return [...others, ...own].filter(({ content }) => content.length > 0);
}

function meets(a: Range, b: Range): boolean {
  return a.first < b.last && b.first < a.last;
}

/** "The two sides, according to the ministry, agreed …": the verb behind was left out. */
function isSubjectAlone(document: Document, { cue, content }: Draft): boolean {
  if (!isAccordingTo(document, cue.first) || lookAt(document.tokens, cue.first - 1)?.text !== ",") return false;
  const isBare = ({ first, last }: Range) =>
    last <= cue.first && document.tokens.slice(first, last).every(({ tag }) => tag !== "VERB" && tag !== "AUX");
  return content.every(isBare);
}

function isAccordingTo({ tokens }: Pick<Document, "tokens">, at: number): boolean {
  return tokens[at]?.lower === "according" && tokens[at + 1]?.lower === "to";
}

/** The first of a sentence: one says who tells the whole of it. */
function asPerIn(
  document: Document,
  words: StatementWords,
  references: readonly Reference[],
  sentence: Sentence,
): AsPer | undefined {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = document.tokens[i];
    const cue = token && isOfCue(token) ? cueAt(document, i) : undefined;
    if (cue === undefined) continue;
    const source = phraseBehind(document, cue.last);
    const one = { cue, source, sentence };
    if (isSetApart(document, one) && speaks(document, words, references, source)) return one;
  }
  return undefined;
}

/** "Worth $1 billion according to X, it …": only the words before are X's, and how many of them is not told. */
function isSetApart({ tokens }: Document, { cue, source, sentence }: AsPer): boolean {
  const before = lookAt(tokens, cue.first - 1);
  return cue.first === sentence.first || before?.tag === "PUNCT" || source.last >= sentence.last - 1;
}

const isOfCue = askedByForm(({ lower }) => lower === "according" || lower === "per");

function cueAt({ tokens }: Document, at: number): Range | undefined {
  if (isAccordingTo({ tokens }, at)) return { first: at, last: at + 2 };
  if (tokens[at]?.lower !== "per") return undefined;
  const before = lookAt(tokens, at - 1);
  if (before?.lower === "as") return { first: at - 1, last: at + 1 };
  return before?.text === "," ? { first: at, last: at + 1 } : undefined;
}

/** The noun that the phrase is about is one of who speak, or of texts that tell; or it is a name. */
function speaks(document: Document, words: StatementWords, references: readonly Reference[], source: Range): boolean {
  const head = source.last > source.first ? headOf(document, source) : undefined;
  if (!head || BINDING.test(head.lower)) return false;
  const isNoun = (noun: string) => words.unnamed.has(noun) || words.bodyNouns.has(noun) || words.documents.has(noun);
  return isNoun(head.lower) || isNoun(head.lemma) || endsName(references, head);
}

/** Whether a person's or a body's name ends with this word. */
export function endsName(references: readonly Reference[], { begin, end }: { begin: number; end: number }): boolean {
  for (let i = countBefore(references, begin + 1, beginOf) - 1; i >= 0; i--) {
    const one = references[i];
    if (!one || one.end < end) return false;
    if (one.end === end && (one.actor.kind === "organisation" || one.actor.kind === "person")) return true;
  }
  return false;
}

function withoutPhrase(document: Document): (content: readonly Range[], one: AsPer) => readonly Range[] {
  return (content, { cue, source }) => without(document, content, { first: cue.first, last: source.last });
}

/** The sentence without its full stop; amid what somebody says, what follows who says it: "he said that, as per reports, …". */
function tellingOf({ tokens }: Document, drafts: readonly Draft[], { cue, source, sentence }: AsPer): Range {
  const last = lookAt(tokens, sentence.last - 1)?.tag === "PUNCT" ? sentence.last - 1 : sentence.last;
  if (source.last >= last) return { first: sentence.first, last };
  const outer = drafts.findLast(
    (draft) => draft.kind === "speech" && draft.cue.first >= sentence.first && draft.cue.last <= cue.first,
  );
  const first = outer?.cue.last ?? sentence.first;
  return { first: tokens[first]?.lower === "that" ? first + 1 : first, last };
}
