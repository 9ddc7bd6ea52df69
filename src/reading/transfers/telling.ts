import type { Document } from "../text/document.js";
import type { Goods } from "./goods.js";
import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

const CONSENT =
  /^(?:consent|approve|approval|authorise|authorize|authorisation|authorization|permission|permit|agree|license|licence)$/u;

/** "No contract", "no mention of an agreement": none is told. */
export function isNone({ document }: Scene, trigger: Trigger): boolean {
  const near = document.tokens.slice(Math.max(0, trigger.at - 8), trigger.at);
  if (near.some(({ lower }) => lower === "any") && near.some(({ lower }) => CONSENT.test(lower))) return true;
  return (
    trigger.word.role === "deal" &&
    document.tokens
      .slice(Math.max(0, trigger.at - 8), trigger.at)
      .some(({ lower }) => lower === "no" || lower === "any")
  );
}

const ABOUT = /^(?:over|on|about|for|regarding|concerning)$/u;
const TALK_REACH = 8;

/** "Talks with Boeing over 24 fighters", and not talks that only stand in a sentence with fighters. */
export function isTalkOf({ document }: Scene, trigger: Trigger, goods: readonly Goods[]): boolean {
  const [named] = goods.filter(({ loose, first }) => !loose && first > trigger.at);
  if (!named || named.first - trigger.at > TALK_REACH) return false;
  return document.tokens.slice(trigger.last, named.first + 1).some(({ lower }) => ABOUT.test(lower));
}

const FRESH = /^(?:another|similar|separate|new|second|third|further|additional)$/u;

export function isFresh({ document }: Scene, trigger: Trigger): boolean {
  return (
    trigger.word.anaphoric &&
    document.tokens
      .slice(Math.max(0, trigger.at - 5), trigger.at)
      .some(({ lower, index }) => FRESH.test(lower) && !/^(?:the|this)$/u.test(document.tokens[index - 1]?.lower ?? ""))
  );
}

const BARRED_REACH = 15;

/** A ban or an embargo that speaks of sales in general is no deal. */
export function isBarred({ barriers }: Scene, trigger: Trigger, goods: readonly Goods[]): boolean {
  const general = goods.every(
    ({ item, generic }) => generic && (item.category === "other" || item.category === "ammunition"),
  );
  return general && barriers.some((at) => at <= trigger.at && trigger.at - at <= BARRED_REACH);
}

/** "Buy them", "delivered it", "the sale": goods told before. */
export function takesUp({ document }: Scene, trigger: Trigger): boolean {
  const near = document.tokens.slice(trigger.last, trigger.last + 2);
  return (
    takesUpThose({ document }, trigger) ||
    (trigger.voice !== "noun" && near.some(({ lower }) => lower === "them" || lower === "it")) ||
    (trigger.voice === "noun" && /\b(?:the|this)(?: \p{L}+)?$/u.test(wordsBefore(document, trigger.at)))
  );
}

const SUBJECT_REACH = 6;

/** "The first 18 of those arrived", "they were handed over": the goods told before are the subject. */
export function takesUpThose(
  { document: { tokens } }: Pick<Scene, "document">,
  { first, voice, word }: Trigger,
): boolean {
  if (voice !== "passive" && word.role !== "reach") return false;
  const before = tokens.slice(Math.max(0, first - SUBJECT_REACH), first);
  return before.some(({ lower }, i) => lower === "of" && /^(?:those|them|these)$/u.test(before[i + 1]?.lower ?? ""));
}

function wordsBefore({ tokens }: Document, at: number): string {
  return `${tokens[at - 2]?.lower ?? ""} ${tokens[at - 1]?.lower ?? ""}`;
}

/** "Arms deal", "weapons sales", "defence contract". */
export function isOfArms({ document, words }: Scene, trigger: Trigger): boolean {
  if (trigger.voice !== "noun") return false;
  if (trigger.word.own) return true;
  const before = document.tokens.slice(Math.max(0, trigger.at - 3), trigger.at);
  return before.some(({ lower }) => words.armsWords.has(lower) && !(trigger.word.broad && BROAD.test(lower)));
}

const BROAD = /^(?:defence|defense|military)$/u;
