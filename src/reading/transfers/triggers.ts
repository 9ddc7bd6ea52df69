import type { TransferStatus } from "#model";
import type { Document, Sentence, Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { type PlacedCue, range } from "./cues.js";
import { fits } from "./fits.js";
import type { Goods } from "./goods.js";
import { isPlainNoun, nounStatus } from "./noun-status.js";
import { isForcePhrase } from "./own-force.js";
import { isOnlyWhen } from "./temporal.js";
import { groupBefore, voiceOf } from "./verb-group.js";
import { verbStatus } from "./verb-status.js";
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
    if (
      found.word.contents &&
      !isOfArms(document, goods, at) &&
      !isOfLoad(document, at) &&
      !isOfIt(document, first, at)
    )
      continue;
    if (found.word.objectIsRecipient && inGoods.has(at) && document.tokens[at + 1]?.tag === "ADP") continue;
    if (found.word.objectIsRecipient && isForItself(document.tokens, found.last)) continue;
    const trigger = triggerAt(document, at, ofArms(found, goods, at), { first, goods, cues, words });
    if (found.word.kind === "noun" || !isOnlyWhen(document, trigger.first, at)) triggers.push(trigger);
  }
  return triggers;
}

/** "A new aid package": where its words tell of no arms, what it holds may be told next. */
function ofArms(found: Found, goods: readonly Goods[], at: number): Found {
  const isPlain = found.word.own && !goods.some(({ first, last }) => first <= at && at < last);
  return isPlain ? { ...found, word: { ...found.word, own: false, anaphoric: true, opens: true } } : found;
}

/** "Trying to equip and arm its forces": nobody supplies it. */
function isForItself(tokens: Document["tokens"], from: number): boolean {
  let at = from;
  if (tokens[at]?.tag === "CCONJ") at++;
  if (at > from && tokens[at]?.lower === "to") at++;
  if (at > from && tokens[at]?.tag === "VERB") at++;
  return /^(?:itself|themselves)$/u.test(tokens[at]?.lower ?? "") || isForcePhrase(tokens, at);
}

/** "The equipment includes", "equipment donated by Italy included": what arms told before consist of. */
function isOfArms({ tokens }: Document, goods: readonly Goods[], at: number): boolean {
  const subject = goods.findLast(({ last }) => last <= at);
  if (!subject?.generic) return isOfThings(tokens, at);
  if (tokens[at]?.lower === "including") return isLoad(tokens, subject.first) && at - subject.last <= 1;
  const given = tokens.slice(subject.last, at);
  const isReduced =
    given.length <= REDUCED_REACH &&
    GIVEN.test(given[0]?.lower ?? "") &&
    given.every(({ tag }) => tag !== "PUNCT" && tag !== "AUX");
  return (at - subject.last <= 1 && subject.definite) || isReduced;
}

/** "A shipment of weapons, including": what was on its way. */
function isLoad(tokens: Document["tokens"], first: number): boolean {
  return (
    lookAt(tokens, first - 1)?.lower === "of" &&
    /^(?:shipment|cache|haul|cargo|consignment|stash|load)$/u.test(lookAt(tokens, first - 2)?.lower ?? "")
  );
}

const GIVEN = /^(?:donated|supplied|provided|delivered|given|sent|bought|purchased|ordered|seized|transferred)$/u;
const REDUCED_REACH = 10;

/** "Items donated include". */
function isOfThings(tokens: Document["tokens"], at: number): boolean {
  return (
    GIVEN.test(lookAt(tokens, at - 1)?.lower ?? "") &&
    /^(?:items|goods|supplies)$/u.test(lookAt(tokens, at - 2)?.lower ?? "")
  );
}

const LOAD = /^(?:cache|haul|stash)$/u;

/** "The cache included", "the haul of weapons comprised": what the arms stopped before consist of. */
function isOfLoad({ tokens }: Document, at: number): boolean {
  const noun = lookAt(tokens, at - 2)?.lower === "of" ? at - 3 : at - 1;
  return (
    LOAD.test(lookAt(tokens, noun)?.lower ?? "") && /^(?:the|this|that)$/u.test(lookAt(tokens, noun - 1)?.lower ?? "")
  );
}

/** "It included", "They also comprise": what the package told in the sentence before consists of. */
export function isOfIt({ tokens }: Document, first: number, at: number): boolean {
  const pronoun = lookAt(tokens, at - 1)?.tag === "ADV" ? at - 2 : at - 1;
  return pronoun === first && /^(?:it|they|these|this)$/u.test(lookAt(tokens, pronoun)?.lower ?? "");
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
    const told = won ? ({ ...word, role: "deal", won } as const) : isBidFor(document, at) ? asked(word) : word;
    const status = nounStatus(document, at, won ? word : told, around.cues);
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

/** "The Kenyan bid for six frigates": who bids for goods would have them, who bids to supply them not. */
function isBidFor({ tokens }: Document, at: number): boolean {
  return /^bids?$/u.test(tokens[at]?.lower ?? "") && /^(?:for|to)$/u.test(tokens[at + 1]?.lower ?? "");
}

function asked(word: TransferWord): TransferWord {
  return { ...word, role: "take", done: "negotiating", weak: true };
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
