import { lookAt } from "../text/look-at.js";
import type { Goods } from "./goods.js";
import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** What a sentence says of other goods than those that change hands: a comparison, or the sum of all that came before. */
export function isOfOthers(scene: Scene, trigger: Trigger, goods: readonly Goods[]): boolean {
  return isCompared(scene, trigger) || isRunningTotal(scene, trigger, goods);
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
