import type { Document, Token } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { TransferWord, TransferWords } from "./words.js";

/** Tags settle "order", "supply", "transfer" and the like; behind an article or a preposition they are nouns. */
export function fits(
  document: Document,
  { index, tag, lower }: Token,
  { kind, role, particle }: TransferWord,
  words: TransferWords,
): boolean {
  const previous = lookAt(document.tokens, index - 1);
  const nominal = tag === "NOUN" || tag === "PROPN";
  if (
    kind === "verb" &&
    /^(?:ADP|DET)$/u.test(previous?.tag ?? "") &&
    !(previous?.lower === "those" && tag === "VERB") &&
    !/(?:ing|ed)$/u.test(lower) &&
    previous?.lower !== "to"
  )
    return false;
  if (kind === "noun" && role !== "deal" && DEAL_NEXT.test(document.tokens[index + 1]?.lower ?? "")) return false;
  if (kind === "noun" && isPlea(document, index)) return false;
  if (kind === "verb" && (isOfDeal(document, index) || isNounHere(document, index))) return false;
  if (kind === "noun" && NAMES_IT.test(document.tokens[index + 1]?.lower ?? "")) return false;
  if (
    kind === "verb" &&
    (isIdiom(document, index) || (role !== "reach" && particle !== "interest" && takesNoGoods(document, index, words)))
  )
    return false;
  if (kind === "noun")
    return nominal || (tag === "VERB" && (/^(?:DET|ADJ)$/u.test(previous?.tag ?? "") || previous?.lower === "earlier"));
  const isPassive = /^(?:was|were|been|be|being|is|are)$/u.test(previous?.lower ?? "");
  if (/^follow/u.test(lower) && /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/u.test(document.tokens[index + 1]?.tag ?? ""))
    return false;
  if (role === "reach" && (isPassive !== UNLOADED.test(lower) || /^(?:who|he|she)$/u.test(previous?.lower ?? "")))
    return false;
  if (lower === "accepted" && isPassive && isOfOffer(document, index)) return false;
  if (/^carr/u.test(lower) && /^(?:out|on)$/u.test(document.tokens[index + 1]?.lower ?? "")) return false;
  if (lower === "given" && document.tokens[index + 1]?.lower === "that") return false;
  if (/^(?:built|constructed)$/u.test(lower) && !/^(?:be|being)$/u.test(previous?.lower ?? "")) return false;
  if (kind === "verb" && (document.tokens[index + 1]?.lower === "no" || isVowed(document, index))) return false;
  if (lower === "armed" && !isArming(document, index)) return false;
  if (lower === "order" && document.tokens[index + 1]?.lower === "to" && previous?.lower === "in") return false;
  return (
    tag === "VERB" ||
    (kind === "verb" &&
      (isLet(document, index) || isRelativeVerb(document, index) || isHeadlineVerb(document, index))) ||
    (tag === "AUX" && lower === "got") ||
    (/(?:ed|ing)$/u.test(lower) && previous?.tag !== "DET") ||
    (nominal && previous?.lower === "to") ||
    (tag === "PROPN" && /^\p{Lu}/u.test(document.tokens[index]?.text ?? "") && /(?:s|t)$/u.test(lower))
  );
}

const OF_ORDER = /^(?:orders?|contracts?|deals?|licen[cs]es?|permits?|agreements?|controls?|register)$/u;

/** "The sale or transfer of weapons", "an export order", "Conventional Arms": forms that the tagger takes for verbs. */
function isNounHere({ tokens }: Document, at: number): boolean {
  const [before, token, next] = [lookAt(tokens, at - 1), tokens[at], tokens[at + 1]];
  if (token?.text === "Arms" && before?.lower === "conventional") return true;
  if (!token || token.lower !== token.lemma) return false;
  if (/^(?:export|import|purchase|supply)$/u.test(token.lower) && OF_ORDER.test(next?.lower ?? "")) return true;
  return (
    /^(?:transfer|supply|export|import|delivery)$/u.test(token.lower) && next?.lower === "of" && before?.lower === "or"
  );
}

const WEIGHS = /^(?:weigh|weighing|considering|evaluat(?:e|es|ed|ing)|assessing|compar(?:e|es|ed|ing))$/u;
const DEALS =
  /^(?:sales?|purchases?|exports?|acquisitions?|procurements?|supply|supplies|transfers?|requests?|offers?|proposals?|bids?)$/u;

/** "Weighing the sale of": what is weighed is a deal, and its noun tells it. */
function isOfDeal({ tokens }: Document, at: number): boolean {
  if (!WEIGHS.test(tokens[at]?.lower ?? "")) return false;
  const object = tokens.slice(at + 1, at + 5);
  const noun = object.findIndex(({ lower }) => DEALS.test(lower));
  return noun >= 0 && object.slice(0, noun).every(({ tag }) => /^(?:DET|ADJ|NUM|PRON|NOUN)$/u.test(tag));
}

const OFFERED = /^(?:proposals?|offers?|bids?|tenders?|requests?|invitations?|applications?|terms|conditions)$/u;
const OFFERED_REACH = 10;

/** "Their proposal was accepted": what is accepted is no equipment. */
function isOfOffer({ tokens }: Document, at: number): boolean {
  const sentence = tokens[at]?.sentence;
  return tokens
    .slice(Math.max(0, at - OFFERED_REACH), at)
    .some((one) => OFFERED.test(one.lower) && one.sentence === sentence);
}

const MOVES = /^(?:exports?|re-exports?)$/u;
const PLEA_REACH = 8;

/** "A request by the firm for the export of": what is asked for is leave to send, and told by its own noun. */
function isPlea({ tokens }: Document, at: number): boolean {
  if (!/^requests?$/u.test(tokens[at]?.lower ?? "")) return false;
  const behind = tokens.slice(at + 1, at + PLEA_REACH);
  const moved = behind.findIndex(({ lower }) => MOVES.test(lower));
  return moved > 0 && /^(?:for|of)$/u.test(behind[moved - (behind[moved - 1]?.tag === "DET" ? 2 : 1)]?.lower ?? "");
}

/** What is unloaded has reached a place, as what arrives has, but its verb is passive. */
export const UNLOADED = /^(?:un|off)loaded$/u;

/** "Let Denmark hand jets to": the bare verb behind "let" and a name. */
function isLet({ tokens }: Document, at: number): boolean {
  return (
    lookAt(tokens, at - 1)?.tag === "PROPN" &&
    tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^lets?$/u.test(lower))
  );
}

const HEADLINE = 30;

/** "Morocco leases six howitzers from": a form in -s behind a name, in a sentence that has no verb else. */
function isHeadlineVerb({ tokens }: Document, at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !/[^s]s$/u.test(token.lower) || token.lower === "arms") return false;
  if (lookAt(tokens, at - 1)?.tag !== "PROPN" || !/^(?:NUM|PROPN|DET|ADJ)$/u.test(next?.tag ?? "")) return false;
  const around = tokens.slice(Math.max(0, at - HEADLINE), at + HEADLINE);
  return around.every(({ tag, sentence }) => sentence !== token.sentence || (tag !== "VERB" && tag !== "AUX"));
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
const NAMES_IT =
  /^(?:dates?|times?|prices?|terms|fees?|costs?|agency|agencies|office|officials?|chiefs?|directorate|authority|council|committee)$/u;
const TIME = /^(?:a|an|more|some|enough|two|three|six|time|months?|years?|weeks?|days?|until|till|winters?)$/u;

const FEELING =
  /^(?:pleasure|satisfaction|pride|joy|confidence|hope|honou?r|opportunity|chance|impression|details|briefings?|notice|rise|way|priority|support|interview|speech|birth|thanks|credit|consideration|importance)$/u;

/** "Gives me great pleasure", "get used to the jets", "are given a year to master the tank". */
function isIdiom({ tokens }: Document, at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  if (/^(?:finds?|found|discovers|discovered|uncovers|uncovered)$/u.test(lower)) return next === "that";
  if (VOWS.test(lower) && next === "that") return true;
  if (/^commit/u.test(lower))
    return (
      next === "to" ||
      (lookAt(tokens, at - 1)?.tag === "AUX" &&
        /^(?:is|are|was|were|be|been|being)$/u.test(lookAt(tokens, at - 1)?.lower ?? ""))
    );
  if (/^(?:get|gets|got|getting)$/u.test(lower)) return next === "used" || next === "to";
  // "The contract provides for the supply of".
  if (
    /^provid/u.test(lower) &&
    next === "for" &&
    /^(?:contract|deal|agreement|order|law|plan)$/u.test(lookAt(tokens, at - 1)?.lower ?? "")
  )
    return true;
  if (lower === "given" && (lookAt(tokens, at - 1) === undefined || lookAt(tokens, at - 1)?.tag === "PUNCT"))
    return true;
  if (!/^(?:give|gives|gave|given|giving)$/u.test(lower)) return false;
  if (tokens.slice(at + 1, at + 5).some((token) => FEELING.test(token.lower))) return true;
  if (!TIME.test(next)) return false;
  return tokens
    .slice(at + 1, at + 4)
    .some((token) => /^(?:time|months?|years?|weeks?|days?|winters?|until|till)$/u.test(token.lower));
}

const OBJECT_REACH = 5;

/** "Gave the go-ahead for", "received the first payment": what is given or got is the last noun before a preposition, and no goods. */
function takesNoGoods({ tokens }: Document, at: number, { notGoods }: TransferWords): boolean {
  const object = behindWhom(tokens, at + 1);
  for (let i = object; i <= object + OBJECT_REACH; i++) {
    const token = tokens[i];
    if (token && QUOTE.test(token.text)) continue;
    if (!token || !(/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|PART)$/u.test(token.tag) || token.lower === "down")) return false;
    if (notGoods.has(token.lower) || (token.lower === "go" && tokens[i + 1]?.lower === "-"))
      return !/^(?:NOUN|PROPN)$/u.test(tokens[i + 1]?.tag ?? "") || notGoods.has(tokens[i + 1]?.lower ?? "");
  }
  return false;
}

const QUOTE = /^["“”‘’']$/u;
const WHOM_REACH = 9;

/** "Delivered to the Kenyan ministry a letter": the object stands behind whom it was given to. */
function behindWhom(tokens: Document["tokens"], from: number): number {
  if (tokens[from]?.lower !== "to") return from;
  for (let i = from + 2; i <= from + WHOM_REACH; i++) {
    const token = tokens[i];
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN|ADP)$/u.test(token.tag)) return from;
    if (/^an?$/u.test(token.lower)) return i;
  }
  return from;
}

/** "The sale accord", "a supply contract": the deal is the second noun. */
const DEAL_NEXT = /^(?:accord|agreement|contract|contracts|deal|deals|pact)$/u;
