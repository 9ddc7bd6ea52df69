import type { Document, Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Draft, Range } from "./draft.js";
import { subjectBefore } from "./subject.js";
import type { StatementWords } from "./words.js";

/** Between "quoted" and "as saying" stands a name with its post. */
const REACH = 24;
const RULE = "statement.quoted-as";

interface QuotedAs {
  readonly verb: number;
  readonly as: number;
  readonly passive: boolean;
}

/**
 * "Y quoted X as saying …" is a statement by X inside one by Y; "X was quoted by Y as saying …" is one statement by X, which Y passed on.
 * A tagger of single cues leaves the inner one without its source.
 */
export function joinQuotedAs(document: Document, words: StatementWords, drafts: readonly Draft[]): readonly Draft[] {
  const found: QuotedAs[] = [];
  for (const { index, lower } of document.tokens) if (lower === "as") found.push(...quotedAs(document, words, index));
  if (found.length === 0) return drafts;
  const byCue = new Map(flatMap(drafts, (draft) => tokensOf(draft.cue).map((token) => [token, draft] as const)));
  const changes = found.map((one) =>
    one.passive ? passedOn(document, words, byCue, one) : quoted(document, byCue, one),
  );
  const gone = new Set(flatMap(changes, ({ instead }) => instead));
  return [...drafts.filter((draft) => !gone.has(draft)), ...flatMap(changes, ({ drafts: made }) => made)];
}

/** Drafts, and those that they stand for. */
interface Change {
  readonly drafts: readonly Draft[];
  readonly instead: readonly Draft[];
}

const NO_CHANGE: Change = { drafts: [], instead: [] };

/** The verb before "as saying", where `as` is the index of the "as". */
function quotedAs({ tokens }: Document, words: StatementWords, as: number): QuotedAs[] {
  if (!isSaying(tokens[as + 1], words)) return [];
  for (let i = as - 1; i >= Math.max(0, as - REACH); i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[as]?.sentence) return [];
    if (token.tag === "VERB" && words.relaying.has(token.lemma))
      return [
        { verb: i, as, passive: lookAt(tokens, i - 1)?.lemma === "be" || lookAt(tokens, i - 1)?.lower === "been" },
      ];
  }
  return [];
}

function isSaying(token: Token | undefined, words: StatementWords): boolean {
  return token !== undefined && /ing$/u.test(token.lower) && words.verbs.get(token.lemma)?.kind === "speech";
}

function quoted(document: Document, byCue: ReadonlyMap<number, Draft>, { verb, as }: QuotedAs): Change {
  const source = trimmed(document, { first: verb + 1, last: as });
  if (source.last <= source.first) return NO_CHANGE;
  const outer = byCue.get(verb);
  const inner = byCue.get(as + 1);
  if (inner && inner !== outer) return { drafts: [{ ...inner, source, rule: RULE }], instead: [inner] };
  const content = outer ? behind(outer.content, as + 2) : [];
  if (content.length === 0) return toldBefore(document, outer, source, as);
  return {
    drafts: [{ cue: { first: as + 1, last: as + 2 }, source, content, kind: "speech", rule: RULE }],
    instead: [],
  };
}

/** "The general has arrived, the agency quoted his office as saying": what is said stands before. */
function toldBefore(document: Document, outer: Draft | undefined, source: Range, as: number): Change {
  const { tokens, sentences } = document;
  const speaker = outer?.source;
  const first = sentences[tokens[as]?.sentence ?? 0]?.first ?? 0;
  if (!outer || !speaker || speaker.first - first < LEAST_SAID || lookAt(tokens, speaker.first - 1)?.text !== ",")
    return NO_CHANGE;
  const content = [{ first, last: speaker.first - 1 }];
  const inner = { cue: { first: as + 1, last: as + 2 }, source, content, kind: "speech" as const, rule: RULE };
  return { drafts: [{ ...outer, content }, inner], instead: [outer] };
}

/** A sentence of fewer words says nothing by itself. */
const LEAST_SAID = 4;

function passedOn(
  document: Document,
  words: StatementWords,
  byCue: ReadonlyMap<number, Draft>,
  { verb, as }: QuotedAs,
): Change {
  const instead = [...new Set([byCue.get(verb), byCue.get(as + 1)])].filter((draft) => draft !== undefined);
  const content = instead.map((draft) => behind(draft.content, as + 2)).find((ranges) => ranges.length > 0);
  const floor = document.sentences[document.tokens[verb]?.sentence ?? 0]?.first ?? 0;
  const source = subjectBefore(document, words, verb, floor);
  if (!content || !source) return NO_CHANGE;
  return { drafts: [{ cue: { first: verb - 1, last: as + 2 }, source, content, kind: "speech", rule: RULE }], instead };
}

function tokensOf({ first, last }: Range): number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}

/** The parts of a content from token `from` on. */
function behind(content: readonly Range[], from: number): Range[] {
  return content
    .map(({ first, last }) => ({ first: Math.max(first, from), last }))
    .filter(({ first, last }) => last > first);
}

function trimmed({ tokens }: Document, { first, last }: Range): Range {
  return { first, last: lookAt(tokens, last - 1)?.text === "," ? last - 1 : last };
}
