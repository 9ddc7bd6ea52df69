import type { TransferStatus } from "#model";
import type { EquipmentMention } from "../equipment/types.js";
import type { Hit } from "../lexicon/gazetteer.js";
import { type Document, type Sentence, type Token, tokenAt } from "../text/document.js";
import type { Goods } from "./goods.js";
import type { Cue, TransferWord, TransferWords } from "./words.js";

export type Voice = "active" | "passive" | "reduced" | "infinitive" | "gerund" | "noun";

/** A word that moves goods, as it stands in its sentence. `first` is where its verb group begins; `last` exclusive. */
export interface Trigger {
  readonly first: number;
  readonly at: number;
  readonly last: number;
  readonly word: TransferWord;
  readonly voice: Voice;
  readonly status: TransferStatus;
  /** "The deal", "this contract": one already spoken of. */
  readonly definite: boolean;
}

/** A cue with its place in tokens; `last` exclusive. */
export interface PlacedCue extends Cue {
  readonly first: number;
  readonly last: number;
}

const BE = /^(?:is|are|was|were|be|been|being|gets?|got|['’]s|['’]re)$/u;
const HAVE = /^(?:has|have|had|having|['’]ve)$/u;
const MODAL = /^(?:will|would|shall|should|['’]ll|wo)$/u;
const MAYBE = /^(?:may|might|could|can)$/u;
const NEGATION = /^(?:not|never|n['’]t|neither|nor)$/u;

/** The cues of the report, in order, by token. */
export function placeCues(
  document: Document,
  hits: readonly Hit<Cue>[],
  equipment: readonly EquipmentMention[],
): PlacedCue[] {
  const named = new Set(
    equipment.flatMap(({ begin, end }) => range(tokenAt(document, begin), tokenAt(document, end - 1) + 1)),
  );
  return hits.flatMap(({ begin, end, entries }) => {
    const first = tokenAt(document, begin);
    const last = tokenAt(document, end - 1) + 1;
    if (named.has(first)) return [];
    return entries.filter((cue) => isActual(document, cue, first, last)).map((cue) => ({ ...cue, first, last }));
  });
}

const DECIDES = /^(?:decided|decides|agreed|going|vowed|will|pledged|threatened|moved)$/u;
const BEFORE_NOW = /^(?:earlier|previously|initially|originally|once)$/u;

/** "Pressed it to cancel" has not cancelled; "was suspended earlier" says what is no more. */
function isActual({ tokens }: Document, { place, status }: Cue, first: number, last: number): boolean {
  if (place === "before" || !UNDOING.has(status)) return true;
  if (tokens[first - 1]?.lower === "to" && !DECIDES.test(tokens[first - 2]?.lower ?? "")) return false;
  return !BEFORE_NOW.test(tokens[last]?.lower ?? "") && !BEFORE_NOW.test(tokens[first - 1]?.lower ?? "");
}

const UNDOING: ReadonlySet<TransferStatus> = new Set(["suspended", "cancelled"]);

/** The transfer verbs and nouns of a sentence, with voice and status. `goods` and `cues` are those of the sentence. */
export function triggersIn(
  document: Document,
  { first, last }: Sentence,
  goods: readonly Goods[],
  cues: readonly PlacedCue[],
  words: TransferWords,
): Trigger[] {
  const inGoods = new Set(goods.flatMap((one) => range(one.first, one.last)));
  const triggers: Trigger[] = [];
  for (let at = first; at < last; at++) {
    const token = document.tokens[at];
    const found = token && wordAt(document, token, words);
    if (found && (found.word.own || !inGoods.has(at)))
      triggers.push(triggerAt(document, at, found, { first, goods, cues, words }));
  }
  return triggers;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}

interface Found {
  readonly word: TransferWord;
  readonly last: number;
}

/** The reading of a form that fits its tag; with its particle where it has one ("handed over", "handed the jets over"). */
function wordAt(document: Document, token: Token, words: TransferWords): Found | undefined {
  const next = document.tokens[token.index + 1];
  const two = next && words.firstOfTwo.has(token.lower) && words.byForm.get(`${token.lower} ${next.lower}`)?.[0];
  if (two) return { word: two, last: token.index + 2 };
  if (isProperPart(document, token)) return undefined;
  const candidates = words.byForm.get(token.lower) ?? [];
  for (const word of candidates) {
    const particle = word.particle === null ? token.index : particleAt(document, token.index, word.particle);
    if (fits(document, token, word) && particle !== undefined)
      return { word, last: particle === token.index + 1 ? particle + 1 : token.index + 1 };
  }
  return undefined;
}

/** "Foreign Military Sales" is a programme, "Order of Merit" an order. */
function isProperPart({ tokens }: Document, { index, text, lower }: Token): boolean {
  return /^\p{Lu}/u.test(text) && lower === "order" && tokens[index + 1]?.lower === "of";
}

const PARTICLE_WINDOW = 12;

function particleAt({ tokens }: Document, at: number, particle: string): number | undefined {
  for (let i = at + 1; i <= at + PARTICLE_WINDOW; i++) if (tokens[i]?.lower === particle) return i;
  return undefined;
}

/** Tags settle "order", "supply", "transfer" and the like; behind an article or a preposition they are nouns. */
function fits(document: Document, { index, tag, lower }: Token, { kind, role }: TransferWord): boolean {
  const previous = document.tokens[index - 1];
  const nominal = tag === "NOUN" || tag === "PROPN";
  if (
    kind === "verb" &&
    /^(?:ADP|DET)$/u.test(previous?.tag ?? "") &&
    !/(?:ing|ed)$/u.test(lower) &&
    previous?.lower !== "to"
  )
    return false;
  if (kind === "noun" && role !== "deal" && DEAL_NEXT.test(document.tokens[index + 1]?.lower ?? "")) return false;
  if (kind === "noun") return nominal || (tag === "VERB" && /^(?:DET|ADJ)$/u.test(previous?.tag ?? ""));
  if (lower === "given" && document.tokens[index + 1]?.lower === "that") return false;
  if (kind === "verb" && document.tokens[index + 1]?.lower === "no") return false;
  if (lower === "armed" && !isArming(document, index)) return false;
  if (lower === "order" && document.tokens[index + 1]?.lower === "to" && previous?.lower === "in") return false;
  return (
    tag === "VERB" ||
    (tag === "AUX" && lower === "got") ||
    (/(?:ed|ing)$/u.test(lower) && previous?.tag !== "DET") ||
    (nominal && previous?.lower === "to") ||
    (tag === "PROPN" && /^\p{Lu}/u.test(document.tokens[index]?.text ?? "") && /(?:s|t)$/u.test(lower))
  );
}

/** "Armed forces" and "armed with" arm nobody. */
function isArming({ tokens }: Document, at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.tag === "VERB" &&
    next !== undefined &&
    /^(?:DET|PROPN|PRON)$/u.test(next.tag) &&
    tokens[at]?.text === "armed"
  );
}

/** "The sale accord", "a supply contract": the deal is the second noun. */
const DEAL_NEXT = /^(?:accord|agreement|contract|contracts|deal|deals|pact)$/u;

interface Around {
  readonly first: number;
  readonly goods: readonly Goods[];
  readonly cues: readonly PlacedCue[];
  readonly words: TransferWords;
}

function triggerAt(document: Document, at: number, { word, last }: Found, around: Around): Trigger {
  const definite = word.anaphoric && isDefinite(document, at);
  if (word.kind === "noun") {
    const status = nounStatus(at, word, around.cues);
    return { first: at, at, last, word, voice: "noun", status, definite };
  }
  const group = groupBefore(document, at, around.first);
  const voice = voiceOf(document, at, word, group, around.goods);
  const status = word.role === "list" ? word.done : verbStatus(document, at, word, voice, group, around);
  return { first: group.first, at, last, word, voice, status, definite };
}

function isDefinite({ tokens }: Document, at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => /^(?:the|this|that|these|those|its|their)$/u.test(lower));
}

interface Group {
  readonly first: number;
  readonly be: boolean;
  readonly have: boolean;
  readonly modal: boolean;
  readonly maybe: boolean;
  readonly negated: boolean;
  readonly to: boolean;
}

/** Auxiliaries, negations and adverbs before the verb. */
function groupBefore({ tokens }: Document, at: number, sentenceFirst: number): Group {
  let first = at;
  const seen: string[] = [];
  for (let i = at - 1; i >= Math.max(sentenceFirst, at - 8); i--) {
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

function voiceOf(document: Document, at: number, word: TransferWord, group: Group, goods: readonly Goods[]): Voice {
  const lower = document.tokens[at]?.lower ?? "";
  if (/ing$/u.test(lower)) return group.be ? "active" : "gerund";
  const participle =
    (/(?:ed|en|t|ld|wn|n)$/u.test(lower) && !/^(?:get|export|import|present|gift|accept|select|pick)$/u.test(lower)) ||
    /^(?:sought|found)$/u.test(lower);
  if (participle && group.be) return "passive";
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

/** "Submarines bought from China", "rifles, supplied by Iran": right behind the goods, with a preposition behind it. */
function isReduced({ tokens }: Document, at: number, goods: readonly Goods[]): boolean {
  const next = tokens[at + 1]?.lower ?? "";
  const behind = goods.some(
    ({ last }) =>
      last <= at &&
      at - last <= 2 &&
      tokens
        .slice(last, at)
        .every(({ tag, lower }) => tag === "ADV" || lower === "," || lower === "(" || lower === ")"),
  );
  const byPreposition = /^(?:by|from|to|for|under|in|at|during|with|through|via|last|on)$/u.test(next);
  const afterNoun = /^(?:NOUN|PROPN|PUNCT|NUM)$/u.test(tokens[at - 1]?.tag ?? "");
  return (behind && byPreposition) || (afterNoun && /^(?:by|from)$/u.test(next));
}

/** How far to the left of its verb group a controlling phrase may end ("has long wanted to quickly buy"). */
const CONTROL_GAP = 2;

function verbStatus(
  document: Document,
  at: number,
  word: TransferWord,
  voice: Voice,
  group: Group,
  { cues, words }: Around,
): TransferStatus {
  const control = cues.findLast(
    ({ place, last, first }) => place === "before" && last >= group.first - CONTROL_GAP && last <= at && first < at,
  );
  if (control) return controlled(control.status, word);
  if (group.negated) return group.modal || group.maybe ? "refused" : isYet(document, at) ? "negotiating" : "denied";
  const around = nearest(cues, at, OVERRIDES);
  if (around && Math.abs(around.first - at) <= 14 && around.first !== at) return around.status;
  const governor = voice === "infinitive" ? governing(document, cues, words, group.first) : undefined;
  if (governor) return controlled(governor, word);
  if (group.modal || group.to) return future(word, group);
  if (group.maybe) return word.role === "give" || word.role === "reach" ? "offered" : "negotiating";
  if (voice === "gerund") return word.role === "take" ? word.done : "reported";
  const lower = document.tokens[at]?.lower ?? "";
  if (/ing$/u.test(lower)) return word.done === "delivered" ? "delivering" : "agreed";
  return word.done;
}

/** Statuses that a word nearby sets whatever the verb says. */
const OVERRIDES: ReadonlySet<TransferStatus> = new Set(["suspended", "cancelled", "denied", "seized"]);

function controlled(status: TransferStatus, word: TransferWord): TransferStatus {
  if (status === "offered" && word.role === "take") return "negotiating";
  if (status === "negotiating" && word.role === "give") return "offered";
  if (status === "refused" && word.role === "take") return "cancelled";
  return status;
}

function isYet({ tokens }: Document, at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at + 6).some(({ lower }) => lower === "yet");
}

/** "Agreed in October to buy": the word that governs an infinitive may stand a few words before it. */
function governing(
  { tokens }: Document,
  cues: readonly PlacedCue[],
  words: TransferWords,
  first: number,
): TransferStatus | undefined {
  const near = tokens.slice(Math.max(0, first - 5), first);
  const head = near.findLast(({ lower }) => words.controlHeads.has(lower));
  const cue = cues.findLast(
    (one) => one.place === "around" && one.last <= first && first - one.last <= 4 && GOVERNS.has(one.status),
  );
  return (head && words.controlHeads.get(head.lower)) ?? cue?.status;
}

const GOVERNS: ReadonlySet<TransferStatus> = new Set(["agreed", "signed", "refused", "offered"]);

function future(word: TransferWord, group: Group): TransferStatus {
  return word.done === "offered" || (group.to && word.role === "take" && !group.be)
    ? word.role === "take"
      ? "negotiating"
      : "offered"
    : "agreed";
}

const NOUN_WINDOW = 18;

function nounStatus(at: number, word: TransferWord, cues: readonly PlacedCue[]): TransferStatus {
  const cue = nearest(cues, at, undefined);
  return cue && distance(cue, at) <= NOUN_WINDOW ? cue.status : word.done;
}

/** The nearest cue of the kind that stands around; what undoes a deal wins over what makes it, at equal distance. */
function nearest(
  cues: readonly PlacedCue[],
  at: number,
  statuses: ReadonlySet<TransferStatus> | undefined,
): PlacedCue | undefined {
  const candidates = cues.filter((cue) => cue.place === "around" && (!statuses || statuses.has(cue.status)));
  return candidates.sort(
    (a, b) => distance(a, at) - distance(b, at) || Number(OVERRIDES.has(b.status)) - Number(OVERRIDES.has(a.status)),
  )[0];
}

function distance({ first, last }: PlacedCue, at: number): number {
  return first > at ? first - at : at - last + 1;
}
