import type { Document } from "../text/document.js";
import type { Goods } from "./goods.js";
import type { TransferWord, TransferWords } from "./words.js";

const WINS =
  /^(?:receiv(?:e|es|ed|ing)|wins?|won|winning|secur(?:e|es|ed|ing)|land(?:s|ed)?|bag(?:s|ged)|obtain(?:s|ed)?|clinch(?:es|ed)?|gets?|got|book(?:s|ed)|scored)$/u;
const CONTRACT = /^(?:orders?|contracts?)$/u;
/** So far behind "received" the order may be named, in words. */
const WON_REACH = 9;

/** "Received an order from Romania for": whose order is received sells. */
export function wonBehind(
  { tokens }: Document,
  word: TransferWord,
  at: number,
  goods: readonly Goods[],
  words: TransferWords,
): boolean {
  if (word.kind !== "verb" || word.role !== "take" || !WINS.test(tokens[at]?.lower ?? "")) return false;
  for (let i = at + 1; i < at + WON_REACH; i++) {
    const token = tokens[i];
    if (
      !token ||
      token.tag === "VERB" ||
      token.tag === "ADP" ||
      goods.some(({ first }) => first === i && token.tag === "NUM")
    )
      return false;
    if (CONTRACT.test(token.lower)) return words.byForm.has(token.lower) && isNew(tokens, at, i);
  }
  return false;
}

/** An order, not the one told before; and not "an order of 24 jets", which are goods. */
function isNew(tokens: Document["tokens"], verb: number, noun: number): boolean {
  if (tokens[noun + 1]?.lower === "of") return false;
  return !/^(?:the|its|their|this|that|his)$/u.test(tokens[verb + 1]?.lower ?? "");
}

/** Whether the order or contract at `at` is one that its seller won. */
export function isWon({ tokens }: Document, at: number): boolean {
  if (!CONTRACT.test(tokens[at]?.lower ?? "")) return false;
  for (let i = at - 1; i > at - WON_REACH; i--) {
    const token = tokens[i];
    if (!token || token.tag === "ADP") return false;
    if (WINS.test(token.lower)) return isNew(tokens, i, at);
  }
  return false;
}
