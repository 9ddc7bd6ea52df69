import type { Reference } from "../entities/types.js";
import { beginOf, countBefore } from "../text/count-before.js";
import type { Document, Sentence } from "../text/document.js";
import { phraseBehind, without } from "./citing.js";
import type { Draft, Range } from "./draft.js";
import { headOf } from "./origin.js";
import type { StatementWords } from "./words.js";

/** Texts that bind and tell nobody anything. */
const BINDING = /^(?:agreement|contract|deal|resolution)s?$/u;

interface AsPer {
  readonly cue: Range;
  readonly source: Range;
  readonly sentence: Sentence;
}

/** "As per media reports", ", per the ministry": who says what the rest of the sentence holds, as with "according to". */
export function joinAsPer(
  document: Document,
  words: StatementWords,
  references: readonly Reference[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const found = document.sentences
    .flatMap((sentence) => asPerIn(document, words, references, sentence) ?? [])
    .filter(({ cue }) => drafts.every((other) => other.cue.first >= cue.last || other.cue.last <= cue.first));
  if (found.length === 0) return drafts;
  const others = drafts.map((draft) => {
    const inside = found.filter(({ sentence }) => draft.cue.first >= sentence.first && draft.cue.first < sentence.last);
    return inside.length === 0 ? draft : { ...draft, content: inside.reduce(withoutPhrase(document), draft.content) };
  });
  const own = found.map((one): Draft => {
    const content = withoutPhrase(document)([tellingOf(document, drafts, one)], one);
    return { cue: one.cue, source: one.source, content, kind: "speech", rule: "statement.as-per" };
  });
  return [...others, ...own].filter(({ content }) => content.length > 0);
}

/** The first of a sentence: one says who tells the whole of it. */
function asPerIn(
  document: Document,
  words: StatementWords,
  references: readonly Reference[],
  sentence: Sentence,
): AsPer | undefined {
  for (let i = sentence.first; i < sentence.last; i++) {
    if (document.tokens[i]?.lower !== "per") continue;
    const before = document.tokens[i - 1];
    const cue = before?.lower === "as" ? { first: i - 1, last: i + 1 } : { first: i, last: i + 1 };
    if (before?.lower !== "as" && before?.text !== ",") continue;
    const source = phraseBehind(document, cue.last);
    if (speaks(document, words, references, source)) return { cue, source, sentence };
  }
  return undefined;
}

/** The noun that the phrase is about is one of who speak, or of texts that tell; or it is a name. */
function speaks(document: Document, words: StatementWords, references: readonly Reference[], source: Range): boolean {
  const head = source.last > source.first ? headOf(document, source) : undefined;
  if (!head || BINDING.test(head.lower)) return false;
  const isNoun = (noun: string) => words.unnamed.has(noun) || words.bodyNouns.has(noun) || words.documents.has(noun);
  return isNoun(head.lower) || isNoun(head.lemma) || endsName(references, head);
}

/** Whether a person's or a body's name ends with this word. */
function endsName(references: readonly Reference[], { begin, end }: { begin: number; end: number }): boolean {
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
  const last = tokens[sentence.last - 1]?.tag === "PUNCT" ? sentence.last - 1 : sentence.last;
  if (source.last >= last) return { first: sentence.first, last };
  const outer = drafts.findLast(
    (draft) => draft.kind === "speech" && draft.cue.first >= sentence.first && draft.cue.last <= cue.first,
  );
  const first = outer?.cue.last ?? sentence.first;
  return { first: tokens[first]?.lower === "that" ? first + 1 : first, last };
}
