import type { Document, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Goods } from "./goods.js";
import type { Voice } from "./triggers.js";
import type { TransferWord } from "./words.js";

const BE = /^(?:is|are|was|were|be|been|being|gets?|got|['’]s|['’]re)$/u;
const HAVE = /^(?:has|have|had|having|['’]ve)$/u;
const MODAL = /^(?:will|would|shall|should|['’]ll|wo)$/u;
const MAYBE = /^(?:may|might|could|can)$/u;
const NEGATION = /^(?:not|never|n['’]t|neither|nor)$/u;

export interface Group {
  readonly first: number;
  readonly be: boolean;
  readonly have: boolean;
  readonly modal: boolean;
  readonly maybe: boolean;
  readonly negated: boolean;
  readonly to: boolean;
}

/** Auxiliaries, negations and adverbs before the verb. */
export function groupBefore({ tokens }: Document, at: number, sentenceFirst: number): Group {
  let first = at;
  const seen: string[] = [];
  for (let i = behindTime(tokens, at); i >= Math.max(sentenceFirst, at - 8); i--) {
    const token = tokens[i];
    if (!token || !isAuxiliary(token)) break;
    seen.push(token.lower);
    if (token.tag !== "ADV") first = i;
  }
  const some = (pattern: RegExp) => seen.some((lower) => pattern.test(lower));
  return {
    first,
    be: BE.test(seen.find((lower) => BE.test(lower) || HAVE.test(lower) || MODAL.test(lower)) ?? ""),
    have: some(HAVE),
    modal: some(MODAL),
    maybe: some(MAYBE),
    negated: some(NEGATION),
    to: seen[0] === "to" || seen.includes("to"),
  };
}

/** "Will in July receive", "has since last year delivered": when it was stands between the auxiliary and its verb. */
function behindTime(tokens: Document["tokens"], at: number): number {
  if (!TIME.test(lookAt(tokens, at - 1)?.lower ?? "")) return at - 1;
  for (let i = at - 2; i >= at - TIME_REACH; i--) {
    const { lower } = lookAt(tokens, i) ?? { lower: "" };
    if (!OPENS_TIME.test(lower)) continue;
    const before = lookAt(tokens, i - 1)?.lower ?? "";
    if (MODAL.test(before) || HAVE.test(before) || MAYBE.test(before)) return i - 1;
  }
  return at - 1;
}

/** A time between them has at most so many words. */
const TIME_REACH = 5;
const OPENS_TIME = /^(?:in|on|by|since|from|during|within|this|next|last|later|early|late)$/u;
const TIME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|days?|weeks?|months?|years?|decade|spring|summer|autumn|winter|quarter|(?:19|20)\d\d)$/u;

function isAuxiliary({ lower, tag }: Token): boolean {
  return (
    BE.test(lower) ||
    HAVE.test(lower) ||
    MODAL.test(lower) ||
    MAYBE.test(lower) ||
    NEGATION.test(lower) ||
    tag === "ADV" ||
    lower === "to" ||
    lower === "did" ||
    lower === "does" ||
    lower === "do"
  );
}

export function voiceOf(
  document: Document,
  at: number,
  word: TransferWord,
  group: Group,
  goods: readonly Goods[],
): Voice {
  const lower = document.tokens[at]?.lower ?? "";
  if (/ing$/u.test(lower)) return group.be ? "active" : "gerund";
  if (isFronted(document, at, word, group)) return "reduced";
  const participle =
    (/(?:ed|en|t|ld|wn|n)$/u.test(lower) && !/^(?:get|export|import|present|gift|accept|select|pick)$/u.test(lower)) ||
    /^(?:sought|found|made)$/u.test(lower);
  if (participle && group.be && lookAt(document.tokens, at - 1)?.lower !== "to") return "passive";
  if (
    participle &&
    !group.have &&
    !group.modal &&
    group.first === at &&
    word.role !== "reach" &&
    isReduced(document, at, goods)
  )
    return "reduced";
  return group.to ? "infinitive" : "active";
}

/** "Delivered by Sweden in 2014, the jets": a participle that opens its sentence and says what came of the goods behind its comma. */
function isFronted({ tokens }: Document, at: number, word: TransferWord, group: Group): boolean {
  if (group.first !== at || word.role === "reach" || !/(?:ed|ld|ought|ilt|ven|ent)$/u.test(tokens[at]?.lower ?? ""))
    return false;
  const opens = lookAt(tokens, at - 1)?.sentence !== tokens[at]?.sentence;
  const next = tokens[at + (word.particle === null ? 1 : 2)]?.lower ?? "";
  return opens && /^(?:by|from|to|in|under|at|on|last|second)$/u.test(next);
}

/** "Bought second-hand from", "ordered earlier this year from": the next word but for how and when. */
function behindManner(tokens: Document["tokens"], at: number): string {
  let i = at + 1;
  while (
    i < at + 4 &&
    (tokens[i]?.tag === "ADV" || /^(?:second|hand|secondhand|used|new|-)$/u.test(tokens[i]?.lower ?? ""))
  )
    i++;
  return tokens[i]?.lower ?? "";
}

/** "Submarines bought from China", "rifles, supplied by Iran": right behind the goods, with a preposition behind it. */
function isReduced({ tokens }: Document, at: number, goods: readonly Goods[]): boolean {
  const next = behindManner(tokens, at);
  const behind = goods.some(
    ({ last }) =>
      last <= at &&
      at - last <= 2 &&
      tokens
        .slice(last, at)
        .every(({ tag, lower }) => tag === "ADV" || lower === "," || lower === "(" || lower === ")"),
  );
  const byPreposition = /^(?:by|from|to|for|under|in|at|during|with|through|via|last|on)$/u.test(next);
  const afterNoun = /^(?:NOUN|PROPN|PUNCT|NUM)$/u.test(lookAt(tokens, at - 1)?.tag ?? "");
  return (behind && byPreposition) || (afterNoun && /^(?:by|from)$/u.test(next) && !isRelativeSubject(tokens, at));
}

const SUBJECT_REACH = 5;

/** "The howitzers that Morocco ordered from": a name right behind "that" is who did it. */
function isRelativeSubject(tokens: Document["tokens"], at: number): boolean {
  let i = at - 1;
  while (i > at - SUBJECT_REACH && (lookAt(tokens, i)?.tag === "PROPN" || lookAt(tokens, i)?.lower === "the")) i--;
  return i < at - 1 && /^(?:that|which|whom)$/u.test(lookAt(tokens, i)?.lower ?? "");
}
