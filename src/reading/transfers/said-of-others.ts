import { beforeConfirmed } from "../text/before-confirmed.js";
import { lookAt } from "../text/look-at.js";
import type { Goods } from "./goods.js";
import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** What a sentence says of other goods than those that change hands: a comparison, or the sum of all that came before. */
export function isOfOthers(scene: Scene, trigger: Trigger, goods: readonly Goods[]): boolean {
  return (
    isCompared(scene, trigger) ||
    isRunningTotal(scene, trigger, goods) ||
    isAsked(scene, trigger) ||
    isOfCooperation(scene, trigger, goods) ||
    isOverview(scene, trigger) ||
    isOfMore(scene, trigger, goods)
  );
}

const COOPERATION = /^(?:cooperation|co-operation|exchanges?|partnership|ties|relations|collaboration|dialogue)$/u;
const COOPERATION_REACH = 7;

/** "The memorandum of understanding on defence cooperation": nothing is moved by it. */
function isOfCooperation(
  { document: { tokens } }: Scene,
  { voice, word, last }: Trigger,
  goods: readonly Goods[],
): boolean {
  if (voice !== "noun" || word.role !== "deal" || goods.length > 0) return false;
  if (!/^(?:on|for|of|in)$/u.test(tokens[last]?.lower ?? "")) return false;
  const behind = tokens.slice(last + 1, last + COOPERATION_REACH);
  const at = behind.findIndex(({ lower }) => COOPERATION.test(lower));
  return at >= 0 && behind.slice(0, at).every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN|CCONJ)$/u.test(tag));
}

/** "The possibility of more such deals": others than those told. */
function isOfMore({ document: { tokens } }: Scene, { voice, at }: Trigger, goods: readonly Goods[]): boolean {
  if (
    voice !== "noun" ||
    goods.length > 0 ||
    !/^(?:deals|contracts|orders|sales|purchases)$/u.test(tokens[at]?.lower ?? "")
  )
    return false;
  const before = lookAt(tokens, at - 1)?.lower ?? "";
  return /^(?:more|further|future|other)$/u.test(before === "such" ? (lookAt(tokens, at - 2)?.lower ?? "") : before);
}

/** "Its military purchases from France include …": all that was ever bought. */
function isOverview({ document: { tokens }, last: end }: Scene, { voice, at, last }: Trigger): boolean {
  if (voice !== "noun" || !/^(?:purchases|acquisitions|imports|procurements)$/u.test(tokens[at]?.lower ?? ""))
    return false;
  return tokens
    .slice(last, Math.min(end, last + 5))
    .some(({ lower }) => /^(?:include|includes|included|comprise|range)$/u.test(lower));
}

const ASKS = /^(?:asked|ask|asks|asking|questioned|wondered|queried|unclear|unknown)$/u;
const ASKS_REACH = 6;

/** "Asked whether Kenya had bought drones", "it is unclear whether it sold them": nobody tells a deal. */
function isAsked({ document: { tokens }, first: from }: Scene, { first, voice }: Trigger): boolean {
  if (voice === "noun" || voice === "infinitive") return false;
  const whether = tokens.slice(from, first).findLast(({ lower }) => lower === "whether" || lower === "if");
  if (!whether) return false;
  const behind = tokens.slice(whether.index + 1, first);
  if (behind.some(({ lower, tag }) => lower === "," || tag === "SCONJ")) return false;
  return tokens.slice(Math.max(from, whether.index - ASKS_REACH), whether.index).some(({ lower }) => ASKS.test(lower));
}

const UNCONFIRMED_REACH = 14;

const ALLEGED = /^(?:allegedly|purportedly|supposedly)$/u;

/** "It is not yet confirmed that Kenya has received drones", "declined to confirm that they were delivered", "allegedly sent". */
export function isUnconfirmed({ document: { tokens }, first: from }: Scene, { first, at, voice }: Trigger): boolean {
  if (voice === "noun") return false;
  if (tokens.slice(Math.max(from, first - 1), at).some(({ lower }) => ALLEGED.test(lower))) return true;
  const before = tokens.slice(Math.max(from, first - UNCONFIRMED_REACH), first).map(({ lower }) => lower);
  return beforeConfirmed(before).some((word) => /^(?:not|n't|declined|refused|unable|neither|yet)$/u.test(word));
}

/** "Similar to those sold to Kenya": how goods are like others. */
function isCompared({ document: { tokens } }: Scene, { first, voice }: Trigger): boolean {
  if (voice === "noun" || !/^(?:those|ones|that)$/u.test(lookAt(tokens, first - 1)?.lower ?? "")) return false;
  const like = lookAt(tokens, first - 2)?.lower ?? "";
  const alike = lookAt(tokens, first - 3)?.lower ?? "";
  return /^(?:like|than|unlike)$/u.test(like) || (like === "to" && /^(?:similar|identical|comparable)$/u.test(alike));
}

const SUM = /^(?:more|over|nearly|almost|about|around|some|total(?:s|led|ling|ed|ing)?|exceed(?:s|ed|ing)?|bringing)$/u;
const SINCE = /^(?:since|date)$/u;
const AID = /^(?:aid|assistance|support|help)$/u;

/** "More than $5 billion in aid has been given since the war began": the sum of many packages is none of them. */
function isRunningTotal(
  { document: { tokens }, first, last }: Scene,
  { word, at }: Trigger,
  goods: readonly Goods[],
): boolean {
  if (word.role !== "give" || goods.some(({ generic, item }) => !generic || item.quantity !== null)) return false;
  const said = tokens.slice(first, last);
  const since = said.findIndex(
    ({ lower }, i) => SINCE.test(lower) && (lower !== "date" || said[i - 1]?.lower === "to"),
  );
  if (since < 0 || first + since < at) return false;
  const before = said.slice(0, since);
  const hasSum =
    before.some(({ text }) => /^[$€£]/u.test(text)) || before.some(({ lower }) => /^(?:million|billion)$/u.test(lower));
  return hasSum && before.some(({ lower }) => SUM.test(lower)) && before.some(({ lower }) => AID.test(lower));
}
