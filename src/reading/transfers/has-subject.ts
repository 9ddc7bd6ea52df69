import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { receives } from "./received.js";
import type { Scene } from "./scene.js";
import { ANSWERS, ATTEMPT } from "./subject.js";
import type { Trigger } from "./triggers.js";

/** "Washington approved the transfer": whoever must agree to one is no side of it. */
const TRANSFERRED = /^(?:transfers?|resale|re-exports?|retransfer)$/u;
const OPPOSES =
  /^(?:object(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|criticis(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|consent(?:s|ed)?|veto(?:ing)?)$/u;
const CLEARS = /^(?:approved?|approves|cleared?|clears|authori[sz]ed?|allowed?|permitted|consented|agreed|licensed)$/u;

/** "Pledged $3 billion to fund the purchase": who pays for another buys nothing. */
const FUNDS = /^(?:fund|funds|funded|funding|finance|finances|financed|financing|bankroll|bankrolled)$/u;

const DEAL_REACH = 16;

/** "Signed a contract with the firm for the supply of": whoever signs it is the subject of the contract, not of the supply. */
function isForWhat(tokens: Document["tokens"], triggers: readonly Trigger[], { at, word }: Trigger): boolean {
  if (word.role !== "give" && word.role !== "take") return false;
  const start = lookAt(tokens, at - 1)?.tag === "DET" ? at - 2 : at - 1;
  if (!/^(?:for|on|covering)$/u.test(lookAt(tokens, start)?.lower ?? "")) return false;
  return triggers.some(
    (other) =>
      other.voice === "noun" &&
      other.word.role === "deal" &&
      other.at < start &&
      at - other.at <= DEAL_REACH &&
      tokens.slice(other.last, start).every(({ tag }) => tag !== "VERB"),
  );
}

/** A noun has a subject where its side does something with it: "signed a contract", "placed an order", "blocked the sale" not. */
export function hasSubject({ document, first, words, triggers }: Scene, trigger: Trigger): boolean {
  if (trigger.voice !== "noun") return trigger.word.role !== "list" && !trigger.word.cargo;
  const near = document.tokens.slice(Math.max(first, trigger.at - 9), trigger.at);
  if (TRANSFERRED.test(document.tokens[trigger.at]?.lower ?? "") && near.some(({ lower }) => CLEARS.test(lower)))
    return false;
  if (near.some(({ lower }) => OPPOSES.test(lower) || FUNDS.test(lower))) return false;
  if (isForWhat(document.tokens, triggers, trigger)) return false;
  if (trigger.word.weak && trigger.word.role === "deal") return true;
  if (ATTEMPT.test(document.tokens[trigger.at]?.lower ?? "") && near.some(({ lower }) => ANSWERS.test(lower)))
    return true;
  return near.some(({ lower }) => words.makers.has(lower) || (trigger.word.role === "give" && receives(lower)));
}
