import type { Document, Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { changed, type Draft, type Range } from "./draft.js";
import type { StatementWords } from "./words.js";

const CITING = /^(?:citing|quoting)$/u;
/** Who is cited is named in at most so many words. */
const LONGEST_SOURCE = 16;

/** "Citing an official, the agency said …", "…, the daily reported, citing two officials": who is cited says what the agency says. */
export function joinCiting(document: Document, words: StatementWords, drafts: readonly Draft[]): readonly Draft[] {
  const citing = drafts.filter(({ cue }) => isCiting(document, cue));
  if (citing.length === 0) return drafts;
  const reasons = new Map(flatMap(citing, (one) => reasonCited(document, words, one)));
  if (reasons.size > 0)
    return drafts.map((draft) => reasons.get(draft) ?? beforeReasons(document, [...reasons.keys()], draft));
  const passed = flatMap(citing, (one) => passedOn(document, words, one));
  const isReplaced = (one: Draft): boolean =>
    citing.includes(one) || passed.some(({ cue }) => cue.first === one.cue.first);
  if (passed.length > 0) return [...drafts.filter((one) => !isReplaced(one)), ...passed];
  const changes = new Map<Draft, Draft>();
  for (const one of citing) {
    const named = sourceBehind(document, words, one.cue);
    const outer =
      named && drafts.find((other) => other !== one && !citing.includes(other) && passesOn(document, one, other));
    if (!named || !outer) continue;
    const phrase = { first: one.cue.first, last: named.last };
    const content = without(document, outer.content, phrase);
    if (content.length === 0) continue;
    changes.set(one, relayed(one.cue, named, outer, content));
    changes.set(outer, { ...outer, content });
  }
  return changes.size === 0 ? drafts : drafts.map((draft) => changes.get(draft) ?? draft);
}

/** "…, citing the army's experience": a reason that the speaker gives, for which nobody is cited. */
function reasonCited(
  { tokens, sentences }: Document,
  { documents, unnamed, bodyNouns }: StatementWords,
  draft: Draft,
): [Draft, Draft][] {
  const { cue } = draft;
  const phrase = phraseBehind({ tokens }, cue.last);
  const owner = possessiveIn(tokens, { first: cue.last, last: phrase.last + 1 });
  const owned = owner < 0 ? phrase.last : phraseBehind({ tokens }, owner + 1).last;
  const head = owner < 0 ? endOfHead(tokens, phrase) : owned;
  const isText = tokens
    .slice(owner < 0 ? cue.last : owner, head)
    .some(({ lemma, lower }) => documents.has(lemma) || unnamed.has(lower) || (owner < 0 && bodyNouns.has(lower)));
  if (isText || (owner < 0 && !isPlainThing(tokens, phrase))) return [];
  const last = sentences[tokens[cue.first]?.sentence ?? 0]?.last ?? owned;
  const said = { first: cue.last, last: lookAt(tokens, last - 1)?.tag === "PUNCT" ? last - 1 : last };
  return [[draft, changed(draft, { source: null, content: [said], rule: "statement.verb" })]];
}

/** Where what hangs on the first noun of a phrase begins. */
function endOfHead(tokens: readonly Token[], { first, last }: Range): number {
  const at = tokens.slice(first, last).findIndex(({ tag }) => tag === "ADP");
  return at < 0 ? last : first + at;
}

/** "Citing the murder of a journalist": a common noun behind its article, and no name. */
function isPlainThing(tokens: readonly Token[], { first, last }: Range): boolean {
  if (tokens[first]?.tag !== "DET") return false;
  const noun = tokens.slice(first + 1, last).find(({ tag }) => tag === "NOUN" || tag === "PROPN");
  return noun?.tag === "NOUN" && /^\p{Ll}/u.test(noun.text) && THING.test(noun.lower);
}

/** Abstract nouns: what happened, what is feared or hoped for. */
const THING =
  /(?:ment|tion|sion|ity|ness|ance|ence|cy|ship|ism|dom)s?$|^(?:murder|killing|death|war|attack|strike|need|lack|role|risk|threat|cost|price|crisis|fear|concern|danger|delay|loss|use|abuse|breach|right|situation)s?$/u;

/** What was said, up to the reason that is given for it. */
function beforeReasons({ tokens }: Document, reasons: readonly Draft[], draft: Draft): Draft {
  const content = draft.content.map(({ first, last }) => {
    const reason = reasons.find(({ cue }) => cue.first > first && cue.first < last);
    if (!reason) return { first, last };
    const end = lookAt(tokens, reason.cue.first - 1)?.text === "," ? reason.cue.first - 1 : reason.cue.first;
    return { first, last: Math.max(end, first + 1) };
  });
  return changed(draft, { content });
}

/** "Citing the forces' [experience]": a thing is cited, and its owner says nothing. */
export function isCitedThing(document: Document, { cue, source }: Draft): boolean {
  if (!isCiting(document, cue) || source === null || source.first < cue.last) return false;
  return POSSESSIVE.test(document.tokens[source.last]?.text ?? "");
}

const POSSESSIVE = /^['’]s?$/u;

function possessiveIn(tokens: readonly Token[], { first, last }: Range): number {
  for (let i = first; i < last; i++) if (POSSESSIVE.test(tokens[i]?.lower ?? "")) return i;
  return -1;
}

const PASSES_ON = /^(?:reports?|informs?|reported|informed|writes?|says?|said)$/u;

/** "…, the agency reports citing the ministry": the agency reports what the ministry is cited for, both left in one source. */
function passedOn(document: Document, words: StatementWords, one: Draft): Draft[] {
  const { tokens, sentences } = document;
  const { source, cue } = one;
  const verb = cue.first - (lookAt(tokens, cue.first - 1)?.text === "," ? 2 : 1);
  const first = sentences[tokens[cue.first]?.sentence ?? 0]?.first ?? cue.first;
  if (!source || !PASSES_ON.test(tokens[verb]?.lower ?? "") || lookAt(tokens, source.first - 1)?.text !== ",")
    return [];
  const named = sourceBehind(document, words, cue);
  const content = [{ first, last: source.first - 1 }];
  if (!named || source.first - 1 <= first || source.first >= verb || source.last > cue.first) return [];
  const outer: Draft = {
    cue: { first: verb, last: verb + 1 },
    source: { first: source.first, last: verb },
    content,
    kind: "speech",
    rule: "statement.subject",
  };
  return [outer, relayed(cue, named, outer, content)];
}

/** What whoever is cited says, through the one who cites him. */
function relayed(cue: Range, source: Range, { source: through }: Draft, content: readonly Range[]): Draft {
  return { cue, source, through, content, kind: "speech", rule: "statement.relayed" };
}

function isCiting({ tokens }: Document, { first, last }: Range): boolean {
  return last - first === 1 && CITING.test(tokens[first]?.lower ?? "");
}

/** The officials or the agency behind "citing"; not "citing the polls". */
function sourceBehind(document: Document, words: StatementWords, { last: first }: Range): Range | undefined {
  const { tokens } = document;
  const { last } = phraseBehind(document, first);
  const speaks = tokens.slice(first, last).some(({ lower }) => words.unnamed.has(lower) || words.bodyNouns.has(lower));
  return speaks ? { first, last } : undefined;
}

/** The words from `first` to the next verb or comma of its sentence. */
export function phraseBehind({ tokens }: Pick<Document, "tokens">, first: number): Range {
  let last = first;
  while (last < first + LONGEST_SOURCE && isOfPhrase(tokens[last], tokens[first])) last++;
  return { first, last };
}

function isOfPhrase(token: Token | undefined, first: Token | undefined): boolean {
  return token !== undefined && token.sentence === first?.sentence && !/^(?:PUNCT|VERB|AUX|SCONJ)$/u.test(token.tag);
}

/** A statement of the same sentence whose cue is a verb. */
function passesOn({ tokens }: Document, { cue }: Draft, { cue: other, kind, source }: Draft): boolean {
  return kind === "speech" && source !== null && tokens[other.first]?.sentence === tokens[cue.first]?.sentence;
}

/** The content without a phrase and the commas around it. */
export function without({ tokens }: Document, content: readonly Range[], phrase: Range): Range[] {
  return flatMap(content, ({ first, last }) => {
    if (last <= phrase.first || first >= phrase.last) return [{ first, last }];
    const before = { first, last: Math.min(last, phrase.first) };
    const behind = { first: Math.max(first, phrase.last), last };
    while (before.last > before.first && lookAt(tokens, before.last - 1)?.text === ",") before.last--;
    while (behind.first < behind.last && tokens[behind.first]?.text === ",") behind.first++;
    return [before, behind].filter((range) => range.last > range.first);
  });
}
