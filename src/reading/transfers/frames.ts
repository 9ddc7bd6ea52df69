import type { TransferStatus } from "#model";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { isAdvice } from "./advice.js";
import type { Goods } from "./goods.js";
import { holdsGoods } from "./holds.js";
import { inShares } from "./in-shares.js";
import { isWarlike } from "./items.js";
import { goodsOf } from "./moved.js";
import { byOwners } from "./owners.js";
import type { Party } from "./parties.js";
import { apartFromRivals, withoutTwins } from "./rivals.js";
import { rolesOf } from "./roles.js";
import { isOfOthers, isUnconfirmed } from "./said-of-others.js";
import { codesOf, type Roles, type Scene, shareCodes } from "./scene.js";
import { isThere, stage } from "./stages.js";
import {
  isBarred,
  isCall,
  isEarlier,
  isForRepair,
  isFramework,
  isFresh,
  isNone,
  isOfArms,
  isTalkOf,
  takesUp,
  takesUpThose,
} from "./telling.js";
import { hasCome, isLongAgo, isPrevious, orderedAnew } from "./told-apart.js";
import type { Trigger } from "./triggers.js";
import { isSameSupplier } from "./whereto.js";

/** What one sentence says of one transfer. */
export interface Frame {
  readonly sentence: number;
  readonly triggers: readonly Trigger[];
  readonly goods: readonly Goods[];
  readonly supplier: readonly Party[];
  readonly recipient: readonly Party[];
  readonly pair: readonly Party[];
  readonly status: TransferStatus;
  /** Takes up a deal told before. */
  readonly definite: boolean;
  /** The words speak of arms though no item is named: "an arms deal". */
  readonly arms: boolean;
  /** "Another deal", "a similar contract": not one told before. */
  readonly fresh: boolean;
  /** "From the same country": who supplied the deal told before supplies this one too. */
  readonly same: boolean;
  /** A framework, under which contracts are made. */
  readonly framework: boolean;
  /** "It also wants": told beside what was told before. */
  readonly also: boolean;
  /** "Following earlier sales": told beside the deal that came after it. */
  readonly earlier: boolean;
  /** An offer that lost, or one of several that compete. */
  readonly rival: boolean;
  /** "The deal includes training": takes up a deal and says nothing of how far it has come. */
  readonly statusUnsaid: boolean;
  /** "Under the contract": tells what a deal told before holds besides. */
  readonly within: boolean;
  /** Its sides were put the other way round, because its buyer makes the goods. */
  readonly turned?: boolean;
  /** The goods named last before a deal that names none: "the order". */
  readonly before?: readonly Goods[];
  /** A state gives its own forces what it has. */
  readonly own?: boolean;
  /** The year that the sentence tells it of, where it names one. */
  readonly year: number | null;
  /** "Last June the state delivered", "had delivered": a time of its own before what the report is about. */
  readonly longAgo: boolean;
  /** A deal told with its two sides and nothing that is moved: what is told next may say what it is for. */
  readonly hollow: boolean;
  /** Has sides but nothing that is moved: counts only with another frame of its sentence. */
  readonly dependent: boolean;
}

/** The frames of one piece of a sentence: one per trigger, those that share goods or sides made one. */
export function framesOf(scene: Scene, sentence: number): Frame[] {
  const told = flatMap(scene.triggers, (trigger) => frameOf(scene, trigger, sentence) ?? []);
  const split = flatMap(told, (frame) => byOwners(scene, frame)).map((frame) => apartFromRivals(scene, frame));
  const single = flatMap(split, ({ won }) => won ?? []);
  const frames: Frame[] = [];
  for (const frame of single) {
    const at = frames.findIndex((known) => unify(known, frame));
    const known = lookAt(frames, at);
    if (known) frames[at] = merged(known, frame);
    else frames.push(frame);
  }
  return [
    ...frames.filter(({ dependent, hollow }) => !dependent || hollow),
    ...withoutTwins(flatMap(split, ({ lost }) => lost)),
  ];
}

function frameOf(scene: Scene, trigger: Trigger, sentence: number): Frame | undefined {
  const earlier = isEarlier(scene.document, trigger);
  const told = [...goodsOf(scene, trigger), ...listedFor(scene, trigger)];
  const goods = earlier && told.length === 0 ? sameAsBefore(scene, trigger) : orderedAnew(scene, trigger, told);
  const arms = trigger.word.goods !== null || isOfArms(scene, trigger);
  if (
    trigger.word.weak &&
    goods.every(
      (one) => one.loose && !one.definite && !(one.item.quantity !== null && (isWarlike(one) || trigger.word.contents)),
    ) &&
    !arms &&
    !takesUpThose(scene, trigger)
  )
    return undefined;
  if (trigger.word.weak && trigger.word.kind === "noun" && !isTalkOf(scene, trigger, goods)) return undefined;
  if (trigger.word.holds && (goods.length === 0 || !(holdsGoods(scene, trigger) || isCalledAfter(trigger, goods))))
    return undefined;
  if (trigger.word.cargo && goods.every(({ loose }) => loose)) return undefined;
  if (trigger.word.ships && !goods.some(({ item }) => item.category === "ship" || item.category === "submarine"))
    return undefined;
  if (isBarred(scene, trigger, goods) || isAdvice(scene, trigger) || isOfOthers(scene, trigger, goods))
    return undefined;
  const roles: Roles = rolesOf(scene, trigger, goods);
  if (lacksSide(scene, trigger, roles) || isFitted(trigger, roles)) return undefined;
  if (isCall(scene, trigger, goods) || isForRepair(scene, trigger, goods)) return undefined;
  const status = isUnconfirmed(scene, trigger)
    ? "reported"
    : inShares(hasCome(scene, trigger, goods, blockedByThird(scene, trigger, roles)), goods, scene, trigger);
  const framework = isFramework(scene, trigger);
  const dependent = goods.length === 0 && !arms && !trigger.definite && !takesUp(scene, trigger);
  const hollow =
    dependent &&
    (trigger.word.opens === true || (trigger.word.role === "deal" && !trigger.word.weak)) &&
    isBetweenTwo(roles);
  if (
    dependent &&
    !hollow &&
    !((maySay(trigger) || isContact(scene, trigger)) && roles.supplier.length + roles.recipient.length > 0)
  )
    return undefined;
  if (trigger.voice === "noun" && isNone(scene, trigger)) return undefined;
  return {
    sentence,
    triggers: [trigger],
    goods,
    ...roles,
    status: framework && status === "signed" ? "agreed" : status,
    definite: trigger.definite || takesUp(scene, trigger),
    arms,
    fresh: earlier || isFresh(scene, trigger) || isPrevious(scene, trigger, goods),
    earlier,
    also: isAlso(scene, trigger),
    framework,
    same: roles.supplier.length === 0 && isSameSupplier(scene, trigger, scene.last),
    rival: false,
    statusUnsaid: trigger.voice === "noun" && trigger.definite && trigger.plain,
    within: trigger.definite && isWithin(scene, trigger),
    year: yearOf(scene),
    longAgo: isLongAgo(scene, trigger),
    hollow,
    dependent,
  };
}

const ALSO = /^(?:also|additionally|moreover|furthermore)$/u;

function isAlso({ document: { tokens }, first }: Scene, { at }: Trigger): boolean {
  return tokens.slice(first, at + 2).some(({ lower }) => ALSO.test(lower));
}

/** "A Harpoon package". */
function isCalledAfter({ at }: Trigger, goods: readonly Goods[]): boolean {
  return goods.some(({ generic, last }) => !generic && last === at);
}

/** "In 2011 Argentina bought two": the one year that the words name. */
function yearOf({ document: { tokens }, first, last }: Scene): number | null {
  const years = new Set<string>();
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (token && YEAR.test(token.lower) && /^(?:in|during|since)$/u.test(lookAt(tokens, at - 1)?.lower ?? ""))
      years.add(token.lower);
  }
  const [year] = years;
  return year !== undefined && years.size === 1 ? Number(year) : null;
}

const YEAR = /^(?:19|20)\d\d$/u;

function isBetweenTwo({ supplier, recipient, pair }: Roles): boolean {
  return (supplier.length > 0 && recipient.length > 0) || codesOf(pair).length >= 2;
}

/** What a list behind a colon adds: "Ukraine will also receive:". */
function listedFor({ listed }: Scene, { word }: Trigger): readonly Goods[] {
  return word.role === "give" || word.role === "take" || word.role === "deal" ? listed : [];
}

/** "Iraq buys JF-17s, after previous sales to Nigeria": the same goods, not the same number of them. */
function sameAsBefore({ goods }: Scene, { first }: Trigger): Goods[] {
  const named = goods.findLast(({ last, generic, inner }) => last <= first && !generic && !inner);
  if (!named) return [];
  return [
    { ...named, definite: false, item: { ...named.item, quantity: null, quantityText: null, quantityRange: null } },
  ];
}

/** "Under the deal X will also provide", "the contract includes". */
function isWithin(scene: Scene, trigger: Trigger): boolean {
  const { tokens } = scene.document;
  const before = tokens.slice(Math.max(0, trigger.at - 4), trigger.at);
  const under = before.some(({ lower }) => lower === "under");
  return trigger.word.kind === "noun" && trigger.word.anaphoric && (under || holdsGoods(scene, trigger));
}

/** Words that may say only who, for goods told beside them: "bought from", "the second purchase from X: 16 jets were ordered". */
function maySay({ voice, word }: Trigger): boolean {
  return voice === "reduced" || (voice === "noun" && word.role === "take");
}

/** "The jets it ordered from Germany": a clause without "that" behind its goods. */
function isContact({ document, goods }: Scene, { first, voice }: Trigger): boolean {
  if (voice !== "active" || !/^(?:it|they|he|she)$/u.test(lookAt(document.tokens, first - 1)?.lower ?? ""))
    return false;
  return goods.some(({ last }) => last === first - 1);
}

const FROM_REACH = 16;

/** "Came" moves goods where it is said from whom. */
function lacksSide({ document: { tokens } }: Scene, { word, at }: Trigger, { supplier, recipient }: Roles): boolean {
  const from = tokens.slice(at, at + FROM_REACH).some(({ lower }) => lower === "from");
  if (word.needs === "supplier") return supplier.length === 0;
  if (word.needs === "force")
    return recipient.every(
      ({ kind, attributive }) => kind === "person" || kind === "pronoun" || (kind === "state" && attributive),
    );
  return (word.needs === "from" && (supplier.length === 0 || !from)) || (word.needs === "to" && recipient.length === 0);
}

/** "They are equipped with missiles": what is fitted with something gets nothing, and "denies arming the rebels" names nobody. */
function isFitted({ word, voice, status }: Trigger, { recipient }: Roles): boolean {
  return word.objectIsRecipient && recipient.length === 0 && (voice === "passive" || status === "denied");
}

/** A sale that a third side stops is off; one that the supplier stops is refused. */
function blockedByThird(scene: Scene, trigger: Trigger, { supplier }: Roles): TransferStatus {
  if (trigger.status !== "refused" || trigger.voice !== "noun") return trigger.status;
  const blocker = scene.parties.findLast((party) => party.first < trigger.at && !party.attributive);
  const own = !blocker || supplier.some((party) => party === blocker || party.codes[0] === blocker.codes[0]);
  return supplier.length > 0 && !own ? "cancelled" : "refused";
}

/** Two frames of one sentence are of one transfer where they share goods, or one has none, and their sides agree. */
function unify(a: Frame, b: Frame): boolean {
  if (a.earlier !== b.earlier && !(a.earlier && a.goods.some((goods) => b.goods.includes(goods)))) return false;
  if (!agree(a.supplier, b.supplier) || !agree(a.recipient, b.recipient)) return false;
  if (shareCodes(a.supplier, b.recipient) || shareCodes(b.supplier, a.recipient)) return false;
  const shared = a.goods.some((goods) => b.goods.includes(goods));
  if (!shared && isDenied(a) !== isDenied(b) && (isThere(a) || isThere(b))) return false;
  return shared || a.goods.length === 0 || b.goods.length === 0;
}

/** "Sent by Iran, though Tehran has denied arming them": what is told as done is not what is denied. */
function isDenied({ status }: Frame): boolean {
  return status === "denied";
}

function agree(a: readonly Party[], b: readonly Party[]): boolean {
  return a.length === 0 || b.length === 0 || shareCodes(a, b);
}

function merged(a: Frame, b: Frame): Frame {
  return {
    sentence: a.sentence,
    triggers: [...a.triggers, ...b.triggers],
    goods: [...new Set([...a.goods, ...b.goods])],
    supplier: a.supplier.length > 0 ? a.supplier : b.supplier,
    recipient: a.recipient.length > 0 ? a.recipient : b.recipient,
    pair: a.pair.length > 0 ? a.pair : b.pair,
    status: asFramework(a, b, a.statusUnsaid === b.statusUnsaid ? stage(a, b) : a.statusUnsaid ? b.status : a.status),
    definite: a.definite || b.definite,
    arms: a.arms || b.arms,
    fresh: a.fresh || b.fresh,
    same: a.same || b.same,
    earlier: a.earlier,
    also: a.also || b.also,
    framework: a.framework || b.framework,
    rival: a.rival && b.rival,
    statusUnsaid: a.statusUnsaid && b.statusUnsaid,
    within: a.within || b.within,
    year: a.year === b.year ? a.year : null,
    longAgo: a.longAgo && b.longAgo,
    hollow: a.hollow && b.hollow,
    dependent: a.dependent && b.dependent,
  };
}

/** "Signed a preliminary agreement for the sale": no more than the agreement is made. */
function asFramework(a: Frame, b: Frame, status: TransferStatus): TransferStatus {
  return status === "signed" && a.framework !== b.framework ? "agreed" : status;
}
