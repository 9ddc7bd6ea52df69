import { lookAt } from "../text/look-at.js";
import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

const WARNS =
  /^(?:warn(?:ed|s|ing)?|urg(?:e|es|ed|ing)|advis(?:e|es|ed|ing)|ask(?:ed|s|ing)?|call(?:ed|s|ing)|told|tells|pressed|appealed|cautioned|reminded)$/u;
const NOT = /^(?:not|never|against)$/u;
const REACH = 14;

/** "Warned Belgrade that it should not buy", "urged Cairo not to buy", "warned against buying": advice tells no deal and no refusal. */
export function isAdvice({ document: { tokens }, first: from }: Scene, { first, at, voice, word }: Trigger): boolean {
  if (word.role !== "take" && word.role !== "give") return false;
  if (voice !== "active" && voice !== "infinitive" && voice !== "gerund") return false;
  if (isToAll(tokens, from, first) || isWithLeave(tokens, first, at)) return true;
  const negated = tokens.slice(Math.max(from, first - 2), at).some(({ lower }) => NOT.test(lower));
  const should = tokens.slice(first, at).some(({ lower }) => lower === "should");
  if (!negated || !(should || voice !== "active")) return false;
  return tokens.slice(Math.max(from, first - REACH), first).some(({ lower }) => WARNS.test(lower));
}

const LEAVE = /^(?:approval|consent|permission|authori[sz]ation|leave|exemption)$/u;
const LEAVE_REACH = 10;

/** "Can import munitions with the approval of a committee": what a rule allows is no deal. */
function isWithLeave(tokens: Scene["document"]["tokens"], first: number, at: number): boolean {
  if (!tokens.slice(first, at).some(({ lower }) => /^(?:can|may)$/u.test(lower))) return false;
  return tokens.slice(at + 1, at + LEAVE_REACH).some(({ lower, index, sentence }) => {
    const next = tokens.slice(index + 1, index + 4).some((noun) => LEAVE.test(noun.lower));
    return (lower === "with" || lower === "without" || lower === "under") && next && sentence === tokens[at]?.sentence;
  });
}

const EVERYBODY = /^(?:states|countries|nations|governments|everyone|everybody|parties|members|suppliers)$/u;
const ALL = /^(?:all|other|any|member|both|foreign|outside)$/u;
const ENDS = /^(?:stop|cease|halt|end|refrain|suspend|abstain)$/u;
const ENDS_REACH = 4;

/** "Calls on all states to stop supplying arms": nobody is said to supply them. */
function isToAll(tokens: Scene["document"]["tokens"], from: number, first: number): boolean {
  const end = tokens.slice(Math.max(from, first - ENDS_REACH), first).findLast(({ lower }) => ENDS.test(lower));
  if (!end || lookAt(tokens, end.index - 1)?.lower !== "to") return false;
  const before = tokens.slice(Math.max(from, end.index - REACH), end.index);
  const told = before.findIndex(({ lower }) => WARNS.test(lower));
  return (
    told >= 0 &&
    before.slice(told).some(({ lower }, i, near) => EVERYBODY.test(lower) && ALL.test(near[i - 1]?.lower ?? ""))
  );
}
