import { spanOf, type TransferStatus } from "#model";
import type { Document } from "../text/document.js";
import type { Goods } from "./goods.js";
import type { Party } from "./parties.js";
import { rolesOf } from "./roles.js";
import { codesOf, type Roles, type Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

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
  /** Has sides but nothing that is moved: counts only with another frame of its sentence. */
  readonly dependent: boolean;
}

/** The frames of one piece of a sentence: one per trigger, those that share goods or sides made one. */
export function framesOf(scene: Scene, sentence: number): Frame[] {
  const single = scene.triggers.flatMap((trigger) => frameOf(scene, trigger, sentence) ?? []);
  const frames: Frame[] = [];
  for (const frame of single) {
    const at = frames.findIndex((known) => unify(known, frame));
    const known = frames[at];
    if (known) frames[at] = merged(known, frame);
    else frames.push(frame);
  }
  return frames.filter(({ dependent }) => !dependent);
}

function frameOf(scene: Scene, trigger: Trigger, sentence: number): Frame | undefined {
  const goods = goodsOf(scene, trigger);
  const arms = trigger.word.goods !== null || isOfArms(scene, trigger);
  if (trigger.word.weak && goods.every(({ loose }) => loose) && !arms && goods.length === 0) return undefined;
  if (trigger.word.cargo && goods.every(({ loose }) => loose)) return undefined;
  if (isBarred(scene, trigger, goods)) return undefined;
  const roles: Roles = rolesOf(scene, trigger, goods);
  const status = blockedByThird(scene, trigger, roles);
  const dependent = goods.length === 0 && !arms && !trigger.definite && !takesUp(scene, trigger);
  if (dependent && (trigger.voice !== "reduced" || roles.supplier.length + roles.recipient.length === 0))
    return undefined;
  if (trigger.voice === "noun" && isNone(scene, trigger)) return undefined;
  return {
    sentence,
    triggers: [trigger],
    goods,
    ...roles,
    status,
    definite: trigger.definite || takesUp(scene, trigger),
    arms,
    fresh: isFresh(scene, trigger),
    dependent,
  };
}

/** "No contract", "no mention of an agreement": none is told. */
function isNone({ document }: Scene, trigger: Trigger): boolean {
  return (
    trigger.word.role === "deal" &&
    document.tokens
      .slice(Math.max(0, trigger.at - 8), trigger.at)
      .some(({ lower }) => lower === "no" || lower === "any")
  );
}

const FRESH = /^(?:another|similar|separate|new|second|third|further|additional)$/u;

function isFresh({ document }: Scene, trigger: Trigger): boolean {
  return (
    trigger.word.anaphoric &&
    document.tokens.slice(Math.max(0, trigger.at - 5), trigger.at).some(({ lower }) => FRESH.test(lower))
  );
}

const BARRED_REACH = 15;

/** A ban or an embargo that speaks of sales in general is no deal. */
function isBarred({ barriers }: Scene, trigger: Trigger, goods: readonly Goods[]): boolean {
  const general = goods.every(
    ({ item, generic }) => generic && (item.category === "other" || item.category === "ammunition"),
  );
  return general && barriers.some((at) => at <= trigger.at && trigger.at - at <= BARRED_REACH);
}

/** A sale that a third side stops is off; one that the supplier stops is refused. */
function blockedByThird(scene: Scene, trigger: Trigger, { supplier }: Roles): TransferStatus {
  if (trigger.status !== "refused" || trigger.voice !== "noun") return trigger.status;
  const blocker = scene.parties.findLast((party) => party.first < trigger.at && !party.attributive);
  const own = !blocker || supplier.some((party) => party === blocker || party.codes[0] === blocker.codes[0]);
  return supplier.length > 0 && !own ? "cancelled" : "refused";
}

/** "Buy them", "delivered it", "the sale": goods told before. */
function takesUp({ document }: Scene, trigger: Trigger): boolean {
  const near = document.tokens.slice(trigger.last, trigger.last + 2);
  return (
    (trigger.voice !== "noun" && near.some(({ lower }) => lower === "them" || lower === "it")) ||
    (trigger.voice === "noun" && /\b(?:the|this)(?: \p{L}+)?$/u.test(wordsBefore(document, trigger.at)))
  );
}

function wordsBefore({ tokens }: Document, at: number): string {
  return `${tokens[at - 2]?.lower ?? ""} ${tokens[at - 1]?.lower ?? ""}`;
}

/** "Arms deal", "weapons sales", "defence contract". */
function isOfArms({ document, words }: Scene, trigger: Trigger): boolean {
  if (trigger.voice !== "noun") return false;
  if (trigger.word.own) return true;
  const before = document.tokens.slice(Math.max(0, trigger.at - 3), trigger.at);
  return before.some(({ lower }) => words.armsWords.has(lower) && !(trigger.word.broad && BROAD.test(lower)));
}

const BROAD = /^(?:defence|defense|military)$/u;

/** The goods that a trigger moves: what stands behind it, before it, or both, by its voice. */
function goodsOf(scene: Scene, trigger: Trigger): Goods[] {
  if (trigger.word.own) return scene.goods.filter(({ first, last }) => first <= trigger.at && trigger.at < last);
  const right = goodsRight(scene, trigger);
  const left = goodsLeft(scene, trigger);
  switch (trigger.voice) {
    case "passive":
      if (left.length === 0 || (right.length > 0 && isBehindParty(scene, trigger))) return right;
      return [...left, ...right.filter((goods) => isAlongWith(scene, goods))];
    case "reduced":
      return left.length > 0 ? withTotal(scene, trigger, left) : right;
    case "noun":
      if (!leadsToGoods(scene, trigger)) return compound(trigger, left);
      return right.length > 0 ? [...compound(trigger, left), ...right] : compound(trigger, left);
    case "active":
    case "infinitive":
    case "gerund":
      if (trigger.word.role === "reach") return left;
      if (isPronominal(scene, trigger)) return left.map(uncounted);
      return right.length > 0 ? right : isAntecedent(scene, trigger, left) ? left : [];
  }
}

const LEADS =
  /^(?:is|was|were|are|include|includes|included|including|cover|covers|covered|involve|involves|involved|comprises|comprised|calls|provides|will|would|worth|involving|covering|signed|approved|announced|agreed|placed|blocked)$/u;

/** "A contract for …", "the deal covers …"; not "the pact lets American warships use …". */
function leadsToGoods({ document }: Scene, { last }: Trigger): boolean {
  const next = document.tokens[last];
  return next === undefined || next.tag !== "VERB" || LEADS.test(next.lower);
}

/** "The first shipment of the 100,000 bought": the count before the participle is the whole order. */
function withTotal({ document }: Scene, trigger: Trigger, goods: readonly Goods[]): Goods[] {
  const number = document.tokens[trigger.first - 1];
  const total =
    number?.tag === "NUM" && document.tokens[trigger.first - 2]?.lower === "the"
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
  return /^(?:them|it)$/u.test(document.tokens[trigger.at + 1]?.lower ?? "");
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

function goodsRight({ goods, triggers, document }: Scene, trigger: Trigger): Goods[] {
  const stop =
    triggers.find((other) => other.at > trigger.at && isFiniteVerb(other))?.first ?? Number.POSITIVE_INFINITY;
  const colon =
    document.tokens
      .slice(trigger.last, trigger.last + RIGHT_REACH)
      .find(({ lower }) => STOPS.test(lower) || (lower === "which" && trigger.word.role === "seize"))?.index ??
    Number.POSITIVE_INFINITY;
  return goods.filter(
    ({ first, inner }) => !inner && first >= trigger.last && first < Math.min(stop, colon, trigger.last + RIGHT_REACH),
  );
}

const STOPS = /^(?:;|while|whereas)$/u;

function isFiniteVerb({ voice }: Trigger): boolean {
  return voice === "active" || voice === "passive";
}

const LEFT_REACH = 30;

/** The nearest goods before the trigger with those joined to them; no finite trigger between. */
function goodsLeft({ goods, triggers, document }: Scene, trigger: Trigger): Goods[] {
  const floor = triggers.findLast((other) => other.at < trigger.at && isFiniteVerb(other))?.at ?? -1;
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

/** "JF-17 deal", "missile sale": right before the noun. The arms of an "arms deal" are its kind and no item. */
function compound(trigger: Trigger, left: readonly Goods[]): Goods[] {
  const isKind = ({ generic, item }: Goods) => trigger.word.role === "deal" && generic && item.category === "other";
  return left.filter((goods) => trigger.at - goods.last <= 1 && !isKind(goods));
}

/** "Jets, which it has bought", "equipment to buy". */
function isAntecedent({ document }: Scene, trigger: Trigger, left: readonly Goods[]): boolean {
  const nearest = left.at(-1);
  if (!nearest) return false;
  const between = document.tokens.slice(nearest.last, trigger.first);
  return (
    between.some(({ lower }) => /^(?:which|that|whom)$/u.test(lower)) ||
    (trigger.voice === "infinitive" && between.length <= 1)
  );
}

/** Two frames of one sentence are of one transfer where they share goods, or one has none, and their sides agree. */
function unify(a: Frame, b: Frame): boolean {
  if (!agree(a.supplier, b.supplier) || !agree(a.recipient, b.recipient)) return false;
  if (
    codesOf(a.supplier).some((code) => codesOf(b.recipient).includes(code)) ||
    codesOf(b.supplier).some((code) => codesOf(a.recipient).includes(code))
  )
    return false;
  const shared = a.goods.some((goods) => b.goods.includes(goods));
  return shared || a.goods.length === 0 || b.goods.length === 0;
}

function agree(a: readonly Party[], b: readonly Party[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const codes = codesOf(b);
  return codesOf(a).some((code) => codes.includes(code));
}

function merged(a: Frame, b: Frame): Frame {
  return {
    sentence: a.sentence,
    triggers: [...a.triggers, ...b.triggers],
    goods: [...new Set([...a.goods, ...b.goods])],
    supplier: a.supplier.length > 0 ? a.supplier : b.supplier,
    recipient: a.recipient.length > 0 ? a.recipient : b.recipient,
    pair: a.pair.length > 0 ? a.pair : b.pair,
    status: later(a.status, b.status),
    definite: a.definite || b.definite,
    arms: a.arms || b.arms,
    fresh: a.fresh || b.fresh,
    dependent: a.dependent && b.dependent,
  };
}

/** How much a status says: of two in one breath the stronger holds. What undoes a deal comes after what makes it. */
export const STRENGTH: Readonly<Record<TransferStatus, number>> = {
  reported: 0,
  offered: 1,
  negotiating: 2,
  agreed: 3,
  signed: 4,
  delivering: 6,
  delivered: 5,
  attempted: 7,
  suspended: 8,
  cancelled: 9,
  refused: 9,
  seized: 9,
  denied: 10,
};

export function later(a: TransferStatus, b: TransferStatus): TransferStatus {
  return STRENGTH[b] > STRENGTH[a] ? b : a;
}
