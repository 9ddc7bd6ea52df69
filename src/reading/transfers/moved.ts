import { spanOf } from "#model";
import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { Goods } from "./goods.js";
import { HOLDS, holdsGoods } from "./holds.js";
import { amongThem, bears, carries, isAgent, isHelper, isMeans, isSending, withCargo } from "./loads.js";
import type { Scene } from "./scene.js";
import { isEarlier } from "./telling.js";
import type { Trigger } from "./triggers.js";

/** The goods that a trigger moves: what stands behind it, before it, or both, by its voice; of a carrier and its load the load. */
export function goodsOf(scene: Scene, trigger: Trigger): Goods[] {
  const moved = movedBy(scene, trigger);
  if (trigger.word.role === "seize") return moved.filter((one) => !carries(scene, one, moved) && !isHelper(scene, one));
  const sent = isSending(scene, trigger) ? moved.filter((one) => !bears(scene, one, moved)) : moved;
  return sent.filter((one) => !isMeans(scene, trigger, one, moved));
}

function movedBy(scene: Scene, trigger: Trigger): Goods[] {
  const {
    document: { tokens },
    first,
  } = scene;
  if (trigger.word.own) return ownGoods(scene, trigger);
  const right = goodsRight(scene, trigger);
  const left = goodsLeft(scene, trigger);
  switch (trigger.voice) {
    case "passive":
      if (left.length === 0 || (right.length > 0 && isBehindParty(scene, trigger)))
        return right.filter((goods) => !isAgent(scene, trigger, goods));
      return [...left, ...right.filter((goods) => isAlongWith(scene, goods))];
    case "reduced":
      if (tokens[first]?.lower === "among") return amongThem(scene, trigger, left);
      return left.length > 0 ? withTotal(scene, trigger, left) : behindComma(scene, trigger);
    case "noun":
      if (!leadsToGoods(scene, trigger)) return compound(scene, trigger, left);
      return right.length > 0 ? [...compound(scene, trigger, left), ...right] : compound(scene, trigger, left);
    case "active":
    case "infinitive":
    case "gerund":
      if (trigger.word.role === "reach") return withCargo(scene, trigger, left).filter((one) => !isCaller(scene, one));
      if (isPronominal(scene, trigger)) return left.map(uncounted);
      return right.length > 0 ? right : isAntecedent(scene, trigger, left) ? left : [];
  }
}

const WARSHIP = /^(?:warships?|ships?|vessels?|destroyers?|frigates?|corvettes?|flotilla|squadron)$/u;

/** "The Australian warship arrived": a ship of somebody's that comes in calls at a port. */
function isCaller({ document: { tokens }, parties }: Scene, { first, last, generic, definite, item }: Goods): boolean {
  if (!generic || !definite || item.quantity !== null || !WARSHIP.test(lookAt(tokens, last - 1)?.lower ?? ""))
    return false;
  return parties.some((party) => party.demonym && party.last === first);
}

/** "Bought from Sweden in 2014, the 12 jets": the goods that open the sentence's main clause. */
function behindComma({ document: { tokens }, goods, first, last }: Scene, trigger: Trigger): Goods[] {
  if (trigger.first !== first) return [];
  for (let at = trigger.last; at < last; at++) {
    if (tokens[at]?.lower !== ",") continue;
    const opening = goods.find((one) => one.first > at);
    return opening && tokens.slice(at + 1, opening.first).every(({ tag }) => OPENING.test(tag)) ? [opening] : [];
  }
  return [];
}

const OPENING = /^(?:DET|ADJ|NUM|PROPN|NOUN|PART|PRON)$/u;

/** "A military aid package", and what it is said to hold: "featuring missiles and drones". */
function ownGoods(scene: Scene, trigger: Trigger): Goods[] {
  const own = scene.goods.filter(({ first, last }) => first <= trigger.at && trigger.at < last);
  const end = Math.max(trigger.last, ...own.map(({ last }) => last));
  const whole = { ...trigger, last: end };
  return holdsGoods(scene, whole) ? [...own, ...goodsRight(scene, whole)] : own;
}

const LEADS =
  /^(?:is|was|were|are|carries|consists|consisting|comprising|contain|contains|containing|features|featuring|include|includes|included|including|cover|covers|covered|involve|involves|involved|comprises|comprised|calls|provides|will|would|worth|involving|covering|signed|approved|announced|agreed|placed|blocked|permits?|licen[cs]es?)$/u;

/** "A contract for …", "the deal covers …"; not "the pact lets American warships use …". */
function leadsToGoods({ document }: Scene, { last }: Trigger): boolean {
  const next = document.tokens[last];
  return next === undefined || next.tag !== "VERB" || LEADS.test(next.lower);
}

/** "The first shipment of the 100,000 bought": the count before the participle is the whole order. */
function withTotal({ document }: Scene, trigger: Trigger, goods: readonly Goods[]): Goods[] {
  const number = lookAt(document.tokens, trigger.first - 1);
  const total =
    number?.tag === "NUM" && lookAt(document.tokens, trigger.first - 2)?.lower === "the"
      ? Number(number.text.replaceAll(",", ""))
      : 0;
  if (!number || !Number.isInteger(total) || total <= 0) return [...goods];
  const evidence = spanOf(document.text, number.begin, number.end);
  return goods.map((one) => ({
    ...one,
    total: true,
    item: {
      ...one.item,
      quantity: total,
      quantityText: number.text,
      quantityRange: null,
      evidence: [...one.item.evidence, evidence],
    },
  }));
}

/** "Buy them": the same goods, not the same number of them. */
function uncounted(goods: Goods): Goods {
  return { ...goods, item: { ...goods.item, quantity: null, quantityText: null, quantityRange: null } };
}

/** "Deliver them", "buy it". */
function isPronominal({ document }: Scene, trigger: Trigger): boolean {
  const behind = document.tokens[trigger.at + 2];
  return (
    /^(?:them|it|any|some|one|ones)$/u.test(document.tokens[trigger.at + 1]?.lower ?? "") &&
    !/^(?:NUM|DET|ADJ|NOUN|PROPN)$/u.test(behind?.tag ?? "")
  );
}

/** "Nigeria was handed three jets": the subject is a party, the goods follow. */
function isBehindParty({ parties }: Scene, trigger: Trigger): boolean {
  return parties.some((party) => party.last <= trigger.first && trigger.first - party.last <= 4);
}

/** "…, along with spare parts". */
function isAlongWith({ document }: Scene, { first }: Goods): boolean {
  const before = document.tokens.slice(Math.max(0, first - 5), first).map(({ lower }) => lower);
  return before.includes("with") && (before.includes("along") || before.includes("together"));
}

const RIGHT_REACH = 40;
/** A list whose items semicolons part is as long as a notice makes it. */
const LIST_REACH = 120;
const LONG_LIST = 3;

function goodsRight({ goods, triggers, document }: Scene, trigger: Trigger): Goods[] {
  const stop = stopBehind({ triggers, document }, trigger);
  const reach = goods.length > LONG_LIST ? LIST_REACH : RIGHT_REACH;
  const near = document.tokens.slice(trigger.last, trigger.last + reach);
  const isList = reach === LIST_REACH && near.some(({ index }) => goesOn(document.tokens, index));
  const colon =
    near.find(
      ({ lower, index }) =>
        (STOPS.test(lower) && !goesOn(document.tokens, index)) ||
        isInExchange(document.tokens, index) ||
        (GROUNDS.test(lower) && goods.some(({ first, last }) => first >= trigger.last && last <= index)) ||
        isDayBefore(document.tokens, index) ||
        (trigger.voice !== "noun" && endsClause(document.tokens, index)) ||
        (lower === "which" && trigger.word.role === "seize"),
    )?.index ?? Number.POSITIVE_INFINITY;
  return goods.filter(
    (one) =>
      !one.inner &&
      one.first >= trigger.last &&
      one.first < Math.min(stop, colon, trigger.last + (isList ? LIST_REACH : RIGHT_REACH)) &&
      !isSubject({ triggers, document }, trigger, one),
  );
}

/** "Decided to buy drones after the poor show of its jets": behind what is moved, these tell why. */
const GROUNDS = /^(?:after|because|since|despite|amid|although|though|unlike)$/u;

/** Where the next verb that moves goods begins: a finite one, or an infinitive in a clause of its own ("… and agreed to buy"). */
function stopBehind({ triggers, document }: Pick<Scene, "triggers" | "document">, trigger: Trigger): number {
  const next = triggers.find(
    (other) => other.at > trigger.at && (isFiniteVerb(other) || isOwnClause(other) || isEarlier(document, other)),
  );
  return next?.first ?? Number.POSITIVE_INFINITY;

  function isOwnClause(other: Trigger): boolean {
    if (other.voice !== "infinitive") return false;
    const between = document.tokens.slice(trigger.last, other.first);
    const and = between.findLastIndex(({ lower }) => lower === "and" || lower === "but");
    return and >= 0 && between.slice(and).some(({ tag }) => tag === "VERB");
  }
}

/** "… 18 jets, and two drones came from China": the drones are another verb's subject; those of "the purchase of two drones" are not. */
function isSubject(
  { triggers, document }: Pick<Scene, "triggers" | "document">,
  trigger: Trigger,
  goods: Goods,
): boolean {
  if (trigger.voice === "noun" && document.tokens[trigger.last]?.lower === "of") return false;
  const next = triggers.find((other) => other !== trigger && other.first >= goods.last);
  if (!next || !(next.voice === "passive" || next.word.role === "reach")) return false;
  return document.tokens.slice(goods.last, next.first).every(({ tag }) => tag === "ADV" || tag === "NOUN");
}

/** "18 launchers; 40 missiles; and 9 vehicles": a semicolon before a count only parts the items of a list. */
function goesOn(tokens: Scene["document"]["tokens"], at: number): boolean {
  if (tokens[at]?.lower !== ";") return false;
  const next = tokens[at + 1]?.lower === "and" ? tokens[at + 2] : tokens[at + 1];
  return next?.tag === "NUM" || /^(?:up|an?|several|related|associated|spare)$/u.test(next?.lower ?? "");
}

/** "Bought the S-400, wants F-16s": a comma and a finite verb end the clause. */
function endsClause(tokens: Scene["document"]["tokens"], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.text !== "," || !next || /ing$/u.test(next.lower)) return false;
  return next.tag === "AUX" || (next.tag === "VERB" && /s$/u.test(next.lower) && !HOLDS.test(next.lower));
}

/** "…, a day before a Chinese ship docks": another event. */
function isDayBefore(tokens: Scene["document"]["tokens"], at: number): boolean {
  return (
    /^(?:before|after)$/u.test(tokens[at]?.lower ?? "") &&
    /^(?:hours?|days?|weeks?|months?|years?)$/u.test(lookAt(tokens, at - 1)?.lower ?? "")
  );
}

/** "… shells in exchange for food": what comes the other way. */
function isInExchange(tokens: Scene["document"]["tokens"], at: number): boolean {
  return (
    tokens[at]?.lower === "in" &&
    /^(?:exchange|return)$/u.test(tokens[at + 1]?.lower ?? "") &&
    tokens[at + 2]?.lower === "for"
  );
}

const STOPS = /^(?:;|while|whereas)$/u;

function isFiniteVerb({ voice }: Trigger): boolean {
  return voice === "active" || voice === "passive";
}

const LEFT_REACH = 30;

/** The nearest goods before the trigger with those joined to them; no finite trigger between. */
function goodsLeft({ goods, triggers, document }: Scene, trigger: Trigger): Goods[] {
  const ends = (other: Trigger) =>
    other.at < trigger.at &&
    isFiniteVerb(other) &&
    !(
      (trigger.voice === "passive" || trigger.word.role === "reach") &&
      (isRelativeClause(document, goods, other) || isSecondVerb(document, other, trigger))
    );
  const floor = triggers.findLast(ends)?.at ?? -1;
  const before = goods.filter(
    ({ last, first }) => last <= trigger.first && first > Math.max(floor, trigger.first - LEFT_REACH),
  );
  const nearest = trigger.voice === "reduced" ? before.at(-1) : before.findLast(({ inner }) => !inner);
  if (!nearest) return [];
  const group = [nearest];
  for (const one of before.filter(({ inner, last }) => !inner && last <= nearest.first).reverse()) {
    const between = document.tokens.slice(one.last, group[0]?.first ?? one.last);
    if (between.length > 5 || !between.some(({ lower }) => lower === "and" || lower === ",")) break;
    group.unshift(one);
  }
  return group;
}

/** "Have been earmarked for Kenya and will be shipped": the second verb of one subject. */
function isSecondVerb({ tokens }: Document, other: Trigger, { first }: Trigger): boolean {
  return other.voice === "passive" && lookAt(tokens, first - 1)?.lower === "and";
}

const CLAUSE_REACH = 5;

/** "The jets that Morocco bought have been handed over": a clause on the goods does not part them from their verb. */
function isRelativeClause({ tokens }: Document, goods: readonly Goods[], { first }: Trigger): boolean {
  return tokens
    .slice(Math.max(0, first - CLAUSE_REACH), first)
    .some(({ lower, index }) => /^(?:that|which)$/u.test(lower) && goods.some(({ last }) => last === index));
}

/** "JF-17 deal", "missile sale": right before the noun. The arms of an "arms deal" are its kind and no item. */
function compound({ document }: Scene, trigger: Trigger, left: readonly Goods[]): Goods[] {
  const isKind = ({ generic, item }: Goods) => trigger.word.role === "deal" && generic && item.category === "other";
  return left.filter(
    (goods) => (trigger.at - goods.last <= 1 || isApposed(document, trigger, goods)) && !isKind(goods),
  );
}

/** "The six patrol boats, a gift from Japan,": the noun says what the goods right before it are. */
function isApposed({ tokens }: Document, { at, word }: Trigger, { last }: Goods): boolean {
  return (
    word.role === "give" &&
    word.mode === "aid" &&
    at - last <= 3 &&
    tokens[last]?.lower === "," &&
    /^(?:an?|the)$/u.test(tokens[last + 1]?.lower ?? "")
  );
}

/** "Jets, which it has bought", "equipment to buy". */
function isAntecedent(scene: Scene, trigger: Trigger, left: readonly Goods[]): boolean {
  const nearest = left.at(-1);
  if (!nearest) return false;
  const between = scene.document.tokens.slice(nearest.last, trigger.first);
  return (
    between.some(({ lower }) => /^(?:which|that|whom)$/u.test(lower)) ||
    (trigger.voice === "infinitive" && between.length <= 1) ||
    isContact(scene, trigger, nearest)
  );
}

/** "The drones Turkey has given Tripoli": the side that acts stands right behind the goods, without "that". */
function isContact({ document: { tokens }, parties }: Scene, { first, voice }: Trigger, { last }: Goods): boolean {
  if (voice !== "active") return false;
  return parties.some(
    (party) =>
      party.first >= last &&
      party.last <= first &&
      tokens.slice(last, party.first).every(({ tag }) => tag === "DET") &&
      tokens.slice(party.last, first).every(({ tag }) => tag === "ADV"),
  );
}
