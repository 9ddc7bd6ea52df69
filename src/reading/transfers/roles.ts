import type { Document } from "../text/document.js";
import type { Goods } from "./goods.js";
import { isPossessive, type Party } from "./parties.js";
import { codesOf, headAfter, isJoint, type Preposition, prepositionBefore, type Roles, type Scene } from "./scene.js";
import { subjectOf } from "./subject.js";
import type { Trigger } from "./triggers.js";

interface Assigned {
  readonly party: Party;
  /** `origin` is where goods come from by their adjective ("Russian rifles"): the supplier where no other is told. */
  readonly role: "supplier" | "recipient" | "counterpart" | "origin";
}

/** The roles of the parties around `trigger`. */
export function rolesOf(scene: Scene, trigger: Trigger, moved: readonly Goods[]): Roles {
  const object = directRecipient(scene, trigger);
  const placed = scene.parties.flatMap((party) => {
    if (object.some((one) => one.party === party)) return [];
    const owned = party.attributive && modifiesGoods(scene, party);
    const role =
      (owned ? undefined : byPreposition(scene, trigger, party)) ?? byOwnership(scene, trigger, party, moved);
    return role ? [{ party, role }] : [];
  });
  const assigned = [...placed, ...object];
  return settle(scene, trigger, withCoordinated(scene, assigned));
}

/** "12 PAC JF-17 fighters": the name belongs to the goods behind it. */
function modifiesGoods(scene: Scene, party: Party): boolean {
  return scene.goods.some(
    (goods) => goods.last > party.last && goods.first - party.last <= 4 && goodsFollow(scene, party, goods),
  );
}

const FROM = /^(?:from)$/u;
const TO = /^(?:to|for|towards|toward|into)$/u;
const BOUND = /^(?:bound|destined|meant|intended|headed|heading|way|route|due|earmarked|shipment|shipments|access)$/u;
const IN = /^(?:in|at)$/u;

/** By the preposition before the party, where no other trigger stands nearer to it. */
function byPreposition(scene: Scene, trigger: Trigger, party: Party): Assigned["role"] | undefined {
  const preposition = prepositionBefore(scene, party);
  if (isNamedRelative(scene, trigger, party)) return "recipient";
  if (!preposition || !isNearest(scene, trigger, party)) return undefined;
  const { lower, index } = preposition;
  const after = party.first > trigger.at;
  const { voice } = trigger;
  const { role } = trigger.word;
  if (role === "seize") return bySeizure(scene, trigger, party, preposition);
  if (isMaker(scene, index)) return undefined;
  if (FROM.test(lower)) return isWordFrom(scene, index) || isOfAnother(scene, trigger, party) ? undefined : "supplier";
  if (lower === "of") return voice === "passive" && isOwnerOfGoods(scene, index) ? "supplier" : undefined;
  if (lower === "with" && !after && isTalkedTo(trigger, party)) return "counterpart";
  if (TO.test(lower) && isDirected(scene, trigger, party, index)) return "recipient";
  if (lower === "by" && after) return agent(role, voice);
  if (lower === "with" && role === "deal" && after) return "counterpart";
  if (lower === "with" && role !== "deal" && after && (role === "take" || role === "give") && voice === "noun")
    return "counterpart";
  return IN.test(lower) && role === "reach" && after && index - trigger.last <= 3 ? "recipient" : undefined;
}

const WORD_FROM =
  /^(?:reports?|statements?|release|letters?|messages?|sources?|officials?|reporters?|support|pressure|visit|message|word|request|apart|aside|far|away|diplomats?|journalists?)$/u;

/** "Bought from Moscow, … refuses to sell": the party belongs to the trigger before it; "to draw men from the army" to another verb. */
function isOfAnother({ document, triggers }: Scene, trigger: Trigger, party: Party): boolean {
  if (party.first < trigger.at) return triggers.some(({ at }) => at < party.first);
  const between = document.tokens.slice(trigger.last, party.first);
  return between.some(({ tag }, i) => tag === "VERB" && between[i - 1]?.lower === "to");
}

/** "A report from the embassy" tells, it does not supply. */
function isWordFrom(scene: Scene, index: number): boolean {
  return WORD_FROM.test(wordAt(scene, index - 1));
}

/** "The cutter of the US Coast Guard was accepted by …". */
function isOwnerOfGoods({ goods }: Scene, index: number): boolean {
  return goods.some(({ last, generic }) => !generic && index - last <= 1 && index >= last);
}

const TALKS_REACH = 9;

/** "In talks with Russia to buy". */
function isTalkedTo({ voice, first }: Trigger, party: Party): boolean {
  return (voice === "infinitive" || voice === "gerund" || voice === "noun") && first - party.last <= TALKS_REACH;
}

/** Of what was seized: "bound for X", "embargo on X", "made in X", "sent by X". */
function bySeizure(
  scene: Scene,
  trigger: Trigger,
  party: Party,
  { lower, index }: Preposition,
): Assigned["role"] | undefined {
  const before = wordAt(scene, index - 1);
  if (lower === "in" || lower === "by") return scene.words.makerWords.has(before) ? "supplier" : undefined;
  if (FROM.test(lower)) return party.first > trigger.at ? "supplier" : undefined;
  if (lower === "on") return before === "embargo" ? "recipient" : undefined;
  return TO.test(lower) && (BOUND.test(before) || isDirected(scene, trigger, party, index)) ? "recipient" : undefined;
}

const DIRECTED_REACH = 24;

/** "To X" behind the trigger, and not to another noun's X: "ties to Cuba". */
function isDirected({ document, goods, words }: Scene, trigger: Trigger, party: Party, index: number): boolean {
  const before = document.tokens[index - 1];
  if (BOUND.test(before?.lower ?? "")) return true;
  if (before?.lower === "according") return false;
  if (party.first < trigger.at || party.first - trigger.at > DIRECTED_REACH) return false;
  const ofGoods = goods.some(({ first, last }) => first < index && last >= index - 1);
  return (
    before?.tag !== "NOUN" ||
    ofGoods ||
    index === trigger.last ||
    words.byForm.has(before.lower) ||
    !TIES.test(before.lower)
  );
}

const TIES =
  /^(?:ties|links|visit|trip|relations|response|according|threat|threats|ambassador|aid|attention|close|loyal|approach|commitment|support|envoy|letter|addition|similar|thanks|opposition|reference)$/u;

/** "X, to which it has sent": the name before the comma receives. */
function isNamedRelative({ document, first }: Scene, trigger: Trigger, party: Party): boolean {
  const behind = document.tokens.slice(party.last, Math.min(trigger.first, party.last + 7)).map(({ lower }) => lower);
  const to = behind.indexOf("to");
  const relative = to >= 0 && /^(?:which|whom)$/u.test(behind[to + 1] ?? "");
  return (
    party.first >= first &&
    relative &&
    behind.slice(0, to).every((lower) => /^[,()]$|^\p{Lu}?[\p{L}]{2,6}$/u.test(lower))
  );
}

/** "Sold by X" names the supplier, "bought by X" the recipient. */
function agent(role: string, voice: Trigger["voice"]): Assigned["role"] | undefined {
  if (voice === "active" || voice === "infinitive" || voice === "gerund") return undefined;
  if (role === "give") return "supplier";
  return role === "take" ? "recipient" : undefined;
}

function wordAt({ document }: Scene, index: number): string {
  return document.tokens[index]?.lower ?? "";
}

/** "Made by", "jointly developed by", "together with": says who makes it. */
function isMaker({ document, words }: Scene, index: number): boolean {
  return [1, 2, 3].some((back) => words.makerWords.has(document.tokens[index - back]?.lower ?? ""));
}

/** No other trigger lies between the trigger and the party. */
function isNearest({ triggers }: Scene, trigger: Trigger, party: Party): boolean {
  const [low, high] = party.first > trigger.at ? [trigger.at, party.first] : [party.last - 1, trigger.at];
  return !triggers.some((other) => other !== trigger && other.at > low && other.at < high);
}

/** "X's sale", "the Russian shipment" by their noun; "Russian rifles" by their goods. */
function byOwnership(
  scene: Scene,
  trigger: Trigger,
  party: Party,
  moved: readonly Goods[],
): Assigned["role"] | undefined {
  if (!party.attributive) return undefined;
  const head = headAfter(scene, party);
  if (trigger.voice === "noun" && trigger.at > party.first && trigger.at <= head) {
    if (trigger.word.role === "give") return "supplier";
    if (trigger.word.role === "deal") return party.kind === "company" ? "supplier" : undefined;
    return trigger.word.role === "take" ? "recipient" : undefined;
  }
  const owned = moved.find(
    (goods) => goods.last > party.last && goods.last - 1 <= head + 1 && goods.first - party.last <= 5,
  );
  const possessive = isPossessive(
    scene.document.tokens[party.last] ?? {
      index: 0,
      begin: 0,
      end: 0,
      text: "",
      lower: "",
      tag: "X",
      lemma: "",
      sentence: 0,
    },
  );
  const object =
    scene.triggers.some(({ last, word }) => last === party.first && word.role === "give") &&
    isNameThenGoods(scene, party);
  return owned && !possessive && !object && goodsFollow(scene, party, owned) ? "origin" : undefined;
}

function goodsFollow({ document }: Scene, party: Party, goods: Goods): boolean {
  const from = Math.min(party.last, goods.last);
  return document.tokens
    .slice(from, Math.max(goods.first, from))
    .every(
      ({ tag, lower }) => /^(?:ADJ|NOUN|PROPN|NUM|PART)$/u.test(tag) || lower === "-" || /(?:ed|made)$/u.test(lower),
    );
}

/** "Sell Venezuela parts", "arm the rebels", "reach Baghdad", "Nigeria was handed three jets". */
function directRecipient(scene: Scene, trigger: Trigger): Assigned[] {
  const { word, voice } = trigger;
  if (
    word.role === "reach" ||
    (word.role === "give" && voice !== "passive" && voice !== "noun" && voice !== "reduced")
  ) {
    const object = scene.parties.find(
      (party) => party.first >= trigger.last && party.first - trigger.last <= 4 && isObject(scene, trigger, party),
    );
    return object ? [{ party: object, role: "recipient" }] : [];
  }
  return [];
}

/** Right behind the verb, with no goods or preposition between, and not the owner of the goods. */
function isObject(scene: Scene, trigger: Trigger, party: Party): boolean {
  const between = scene.document.tokens.slice(trigger.last, party.first);
  if (!between.every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tag))) return false;
  if (scene.goods.some((goods) => goods.first >= trigger.last && goods.first < party.first)) return false;
  const opensGoods = scene.goods.some(
    (goods) => goods.first >= party.last && goods.first - party.last <= 3 && goodsFollow(scene, party, goods),
  );
  return (
    !(party.attributive && opensGoods && !trigger.word.objectIsRecipient) ||
    party.kind === "pronoun" ||
    isNameThenGoods(scene, party)
  );
}

/** "Sell Venezuela spare parts": a name, not an adjective, before goods. */
function isNameThenGoods({ document }: Scene, party: Party): boolean {
  const next = document.tokens[party.last];
  return (
    party.kind === "state" &&
    !isPossessive(next ?? { index: 0, begin: 0, end: 0, text: "", lower: "", tag: "X", lemma: "", sentence: 0 }) &&
    !/(?:an|ese|ish|i|ch|ian|nch|lay|ean|eek|wiss)$/u.test(document.tokens[party.last - 1]?.lower ?? "")
  );
}

/** Parties joined by "and" share a role: "from Russia and Spain". */
function withCoordinated({ document, parties }: Scene, assigned: readonly Assigned[]): Assigned[] {
  const all = [...assigned];
  for (const one of all) {
    const next = parties[parties.indexOf(one.party) + 1];
    if (!next || all.some(({ party }) => party === next)) continue;
    const between = document.tokens.slice(one.party.last, next.first);
    const joint = isJoint(between) || (isComma(between) && listGoesOn(document, parties, next));
    if (joint && one.role !== "counterpart" && !one.party.attributive) all.push({ party: next, role: one.role });
  }
  return all;
}

function isComma(between: readonly { readonly lower: string }[]): boolean {
  return between.length === 1 && between[0]?.lower === ",";
}

/** A comma joins only in a list that ends with "and". */
function listGoesOn(document: Document, parties: readonly Party[], party: Party): boolean {
  const after = parties[parties.indexOf(party) + 1];
  if (!after) return false;
  const between = document.tokens.slice(party.last, after.first);
  return isJoint(between) || (isComma(between) && listGoesOn(document, parties, after));
}

/** Adds the subject, and takes what is left over for the role that is still open. */
function settle(scene: Scene, trigger: Trigger, assigned: readonly Assigned[]): Roles {
  const of = (role: Assigned["role"]) => assigned.filter((one) => one.role === role).map(({ party }) => party);
  const explicit = of("supplier");
  const supplier = explicit.length > 0 ? explicit : of("origin").slice(0, 1);
  const recipient = of("recipient");
  const counterpart = of("counterpart");
  const taken = new Set(assigned.map(({ party }) => party));
  const others = new Set(codesOf(assigned.map(({ party }) => party)));
  const found = hasSubject(scene, trigger) ? subjectOf(scene, trigger, taken, others) : [];
  const subject = found.filter(({ codes }) => !codes.every((code) => others.has(code)));
  const joined = trigger.voice === "noun" && codesOf(subject).length === 2 && supplier.length + recipient.length === 0;
  if (joined) return { supplier, recipient, pair: subject };
  const role = subject.length > 0 ? subjectRole(trigger, supplier, recipient) : undefined;
  if (role === "supplier")
    return { supplier: [...supplier, ...subject], recipient: recipient.length > 0 ? recipient : counterpart, pair: [] };
  if (role === "recipient")
    return { supplier: supplier.length > 0 ? supplier : counterpart, recipient: [...recipient, ...subject], pair: [] };
  if (role === "pair") return pairRoles(scene, trigger, [...subject, ...counterpart]);
  if (supplier.length + recipient.length === 0) return { supplier, recipient, pair: counterpart };
  return {
    supplier: supplier.length > 0 ? supplier : counterpart,
    recipient: recipient.length > 0 ? recipient : counterpart,
    pair: [],
  };
}

/** A company sells to a state; alone at a contract for goods, a state buys and a company sells. */
function pairRoles(scene: Scene, trigger: Trigger, sides: readonly Party[]): Roles {
  const state = sides.find(({ kind }) => kind !== "company");
  const makers = [...sides, ...scene.parties.filter((party) => party.last <= trigger.at)].filter(
    ({ kind, codes }) => kind === "company" && codes[0] !== state?.codes[0],
  );
  const [maker] = makers;
  if (maker && state) return { supplier: [maker], recipient: [state], pair: [] };
  return { supplier: [], recipient: [], pair: sides };
}

/** A noun has a subject where its side does something with it: "signed a contract", "placed an order", "blocked the sale" not. */
function hasSubject({ document, first, words }: Scene, trigger: Trigger): boolean {
  if (trigger.voice !== "noun") return trigger.word.role !== "list" && !trigger.word.cargo;
  const near = document.tokens.slice(Math.max(first, trigger.at - 9), trigger.at);
  return near.some(({ lower }) => words.makers.has(lower));
}

/** Which role the subject of the trigger plays, given what is known of the others. */
function subjectRole(
  { word, voice }: Trigger,
  supplier: readonly Party[],
  recipient: readonly Party[],
): "supplier" | "recipient" | "pair" | undefined {
  if (word.role === "seize" || word.role === "reach") return undefined;
  if (voice === "reduced") return undefined;
  if (voice === "passive") return word.role === "give" && recipient.length === 0 ? "recipient" : undefined;
  if (word.role === "give")
    return supplier.length === 0 ? "supplier" : recipient.length === 0 && voice === "noun" ? "recipient" : undefined;
  if (word.role === "take") return recipient.length === 0 ? "recipient" : undefined;
  if (supplier.length > 0 && recipient.length === 0) return "recipient";
  if (recipient.length > 0 && supplier.length === 0) return "supplier";
  return supplier.length === 0 ? "pair" : undefined;
}
