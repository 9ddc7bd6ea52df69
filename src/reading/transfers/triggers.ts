import type { TransferStatus } from "#model";
import type { Document, Sentence, Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { type PlacedCue, range } from "./cues.js";
import type { Goods } from "./goods.js";
import { isPlainNoun, nounStatus, verbStatus } from "./status.js";
import { isOnlyWhen } from "./temporal.js";
import { groupBefore, voiceOf } from "./verb-group.js";
import { isWon, wonBehind } from "./won-orders.js";
import type { TransferWord, TransferWords } from "./words.js";

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
  /** A noun beside which nothing says how far the deal has come. */
  readonly plain: boolean;
}

/** The transfer verbs and nouns of a sentence, with voice and status. `goods` and `cues` are those of the sentence. */
export function triggersIn(
  document: Document,
  { first, last }: Sentence,
  goods: readonly Goods[],
  cues: readonly PlacedCue[],
  words: TransferWords,
): Trigger[] {
  if (!mayTell(document, first, last, words)) return [];
  const inGoods = new Set(flatMap(goods, (one) => range(one.first, one.last)));
  const triggers: Trigger[] = [];
  for (let at = first; at < last; at++) {
    const token = document.tokens[at];
    const found = token && words.begins(token) ? wordAt(document, token, words) : undefined;
    if (at < (triggers.at(-1)?.last ?? 0) || (found && wonBehind(document, found.word, at, goods, words))) continue;
    if (!found || (!found.word.own && !found.word.objectIsRecipient && inGoods.has(at))) continue;
    if (found.word.contents && !isOfArms(goods, at)) continue;
    const trigger = triggerAt(document, at, found, { first, goods, cues, words });
    if (found.word.kind === "noun" || !isOnlyWhen(document, trigger.first, at)) triggers.push(trigger);
  }
  return triggers;
}

/** "The equipment includes": what arms told before consist of. */
function isOfArms(goods: readonly Goods[], at: number): boolean {
  const subject = goods.findLast(({ last }) => last <= at);
  return (
    subject !== undefined &&
    at - subject.last <= 1 &&
    subject.generic &&
    subject.definite &&
    subject.item.category === "other"
  );
}

/** Whether a word of a transfer stands there: most sentences have none. */
function mayTell({ tokens }: Document, first: number, last: number, words: TransferWords): boolean {
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token && words.begins(token)) return true;
  }
  return false;
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
  const candidates = words.byForm.get(token.lower);
  if (!candidates || isProperPart(document, token)) return undefined;
  for (const word of candidates) {
    const particle = word.particle === null ? token.index : particleAt(document, token.index, word.particle);
    if (particle !== undefined && fits(document, token, word, words))
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
function fits(
  document: Document,
  { index, tag, lower }: Token,
  { kind, role }: TransferWord,
  words: TransferWords,
): boolean {
  const previous = lookAt(document.tokens, index - 1);
  const nominal = tag === "NOUN" || tag === "PROPN";
  if (
    kind === "verb" &&
    /^(?:ADP|DET)$/u.test(previous?.tag ?? "") &&
    !/(?:ing|ed)$/u.test(lower) &&
    previous?.lower !== "to"
  )
    return false;
  if (kind === "noun" && role !== "deal" && DEAL_NEXT.test(document.tokens[index + 1]?.lower ?? "")) return false;
  if (kind === "noun" && NAMES_IT.test(document.tokens[index + 1]?.lower ?? "")) return false;
  if (kind === "verb" && (isIdiom(document, index) || (role !== "reach" && takesNoGoods(document, index, words))))
    return false;
  if (kind === "noun")
    return nominal || (tag === "VERB" && (/^(?:DET|ADJ)$/u.test(previous?.tag ?? "") || previous?.lower === "earlier"));
  if (role === "reach" && /^(?:who|he|she|was|were|been|be|being|is|are)$/u.test(previous?.lower ?? "")) return false;
  if (lower === "given" && document.tokens[index + 1]?.lower === "that") return false;
  if (kind === "verb" && (document.tokens[index + 1]?.lower === "no" || isVowed(document, index))) return false;
  if (lower === "armed" && !isArming(document, index)) return false;
  if (lower === "order" && document.tokens[index + 1]?.lower === "to" && previous?.lower === "in") return false;
  return (
    tag === "VERB" ||
    (kind === "verb" && (isLet(document, index) || isRelativeVerb(document, index))) ||
    (tag === "AUX" && lower === "got") ||
    (/(?:ed|ing)$/u.test(lower) && previous?.tag !== "DET") ||
    (nominal && previous?.lower === "to") ||
    (tag === "PROPN" && /^\p{Lu}/u.test(document.tokens[index]?.text ?? "") && /(?:s|t)$/u.test(lower))
  );
}

/** "Let Denmark hand jets to": the bare verb behind "let" and a name. */
function isLet({ tokens }: Document, at: number): boolean {
  return (
    lookAt(tokens, at - 1)?.tag === "PROPN" &&
    tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^lets?$/u.test(lower))
  );
}

const VOWS = /^(?:pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|commit(?:s|ted|ting)?)$/u;

/** "Pledged to continue buying": the verb behind tells what is moved, and which way. */
function isVowed({ tokens }: Document, at: number): boolean {
  return VOWS.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "to" && tokens[at + 2]?.tag === "VERB";
}

const CLAUSE_REACH = 5;

/** "M23, which Rwanda arms", "whom the Emirates supplies with": a form in -s behind the name that a relative clause opens with. */
function isRelativeVerb({ tokens }: Document, at: number): boolean {
  if (lookAt(tokens, at - 1)?.tag !== "PROPN" || !/s$/u.test(tokens[at]?.lower ?? "")) return false;
  let i = at - 1;
  while (i > at - CLAUSE_REACH && /^(?:PROPN|DET)$/u.test(lookAt(tokens, i)?.tag ?? "")) i--;
  return (
    /^(?:which|whom|that)$/u.test(lookAt(tokens, i)?.lower ?? "") &&
    !/^(?:NOUN|PROPN)$/u.test(tokens[at + 1]?.tag ?? "")
  );
}

/** "Armed forces" and "armed with" arm nobody. */
function isArming({ tokens }: Document, at: number): boolean {
  const next = tokens[at + 1];
  return (
    (tokens[at]?.tag === "VERB" || /^(?:has|have|had)$/u.test(lookAt(tokens, at - 1)?.lower ?? "")) &&
    next !== undefined &&
    /^(?:DET|PROPN|PRON)$/u.test(next.tag) &&
    tokens[at]?.text === "armed"
  );
}

/** "The delivery date was the harder part": a thing of its own. */
const NAMES_IT = /^(?:dates?|times?|prices?|terms|fees?|costs?)$/u;
const TIME = /^(?:a|an|more|some|enough|two|three|six|time|months?|years?|weeks?|days?|until|till|winters?)$/u;

/** "Get used to the jets", "are given a year to master the tank". */
function isIdiom({ tokens }: Document, at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  if (/^f(?:inds?|ound)$/u.test(lower)) return next === "that";
  if (/^commit/u.test(lower))
    return (
      next === "to" ||
      (lookAt(tokens, at - 1)?.tag === "AUX" &&
        /^(?:is|are|was|were|be|been|being)$/u.test(lookAt(tokens, at - 1)?.lower ?? ""))
    );
  if (/^(?:get|gets|got|getting)$/u.test(lower)) return next === "used" || next === "to";
  if (lower === "given" && (lookAt(tokens, at - 1) === undefined || lookAt(tokens, at - 1)?.tag === "PUNCT"))
    return true;
  if (!/^(?:give|gives|gave|given|giving)$/u.test(lower) || !TIME.test(next)) return false;
  return tokens
    .slice(at + 1, at + 4)
    .some((token) => /^(?:time|months?|years?|weeks?|days?|winters?|until|till)$/u.test(token.lower));
}

const OBJECT_REACH = 5;

/** "Gave the go-ahead for", "received the first payment": what is given or got is the last noun before a preposition, and no goods. */
function takesNoGoods({ tokens }: Document, at: number, { notGoods }: TransferWords): boolean {
  for (let i = at + 1; i <= at + OBJECT_REACH; i++) {
    const token = tokens[i];
    if (!token || !(/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/u.test(token.tag) || token.lower === "down")) return false;
    if (notGoods.has(token.lower) || (token.lower === "go" && tokens[i + 1]?.lower === "-"))
      return !/^(?:NOUN|PROPN)$/u.test(tokens[i + 1]?.tag ?? "") || notGoods.has(tokens[i + 1]?.lower ?? "");
  }
  return false;
}

/** "The sale accord", "a supply contract": the deal is the second noun. */
const DEAL_NEXT = /^(?:accord|agreement|contract|contracts|deal|deals|pact)$/u;

export interface Around {
  readonly first: number;
  readonly goods: readonly Goods[];
  readonly cues: readonly PlacedCue[];
  readonly words: TransferWords;
}

function triggerAt(document: Document, at: number, { word, last }: Found, around: Around): Trigger {
  const definite = word.anaphoric && isDefinite(document, at);
  if (word.kind === "noun") {
    const won = isWon(document, at);
    const status = nounStatus(document, at, word, around.cues);
    const told = won ? ({ ...word, role: "deal", won } as const) : word;
    return {
      first: at,
      at,
      last,
      word: told,
      voice: "noun",
      status,
      definite,
      plain: isPlainNoun(document, at, around.cues),
    };
  }
  const group = groupBefore(document, at, around.first);
  const voice = voiceOf(document, at, word, group, around.goods);
  const status = word.role === "list" ? word.done : verbStatus(document, at, word, voice, group, around);
  return { first: group.first, at, last, word, voice, status, definite, plain: false };
}

function isDefinite({ tokens }: Document, at: number): boolean {
  let first = Math.max(0, at - 3);
  while (first > at - SUM_REACH && tokens[first]?.lower !== "a" && isOfSum(tokens[first])) first--;
  const before = tokens.slice(Math.max(0, first), at);
  if (isOfNew({ tokens }, at) && before.every(({ lower }) => !/^(?:this|that|these|those)$/u.test(lower))) return false;
  return before.some(({ lower }) => /^(?:the|this|that|these|those|its|their|such)$/u.test(lower));
}

/** "The purchase of 12 jets", "its sale of a frigate": told here for the first time. */
function isOfNew({ tokens }: Pick<Document, "tokens">, at: number): boolean {
  const next = tokens[at + 2];
  return tokens[at + 1]?.lower === "of" && (next?.tag === "NUM" || next?.lower === "a" || next?.lower === "an");
}

const SUM_REACH = 8;

/** "The $2.5 billion military package": the sum stands between the article and its noun. */
function isOfSum(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === "NUM" || token.tag === "SYM" || /^[$€£]|^(?:million|billion|crore)$/u.test(token.lower))
  );
}
