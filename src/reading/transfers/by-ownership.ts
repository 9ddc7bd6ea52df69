import { lookAt } from "../text/look-at.js";
import { UNNUMBERED } from "../text/numbers.js";
import type { Goods } from "./goods.js";
import { isPossessive, type Party } from "./parties.js";
import type { Assigned } from "./roles.js";
import { headAfter, type Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

/** "12 PAC JF-17 fighters": the name belongs to the goods behind it. */
export function modifiesGoods(scene: Scene, party: Party): boolean {
  return scene.goods.some(
    (goods) => goods.last > party.last && goods.first - party.last <= 4 && goodsFollow(scene, party, goods),
  );
}

/** "X's sale", "the Russian shipment" by their noun; "Russian rifles" by their goods. */
export function byOwnership(
  scene: Scene,
  trigger: Trigger,
  party: Party,
  moved: readonly Goods[],
): Assigned["role"] | undefined {
  if (!party.attributive) return undefined;
  if (isMadeBy(scene, party))
    return moved.some(({ first, last }) => last > party.last && first - party.last <= 5) ? "maker" : undefined;
  const head = headAfter(scene, party);
  if (isLicensed(scene, trigger, head, party)) return "recipient";
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
      form: UNNUMBERED,
      sentence: 0,
    },
  );
  const object =
    scene.triggers.some(({ last, word }) => last === party.first && word.role === "give") &&
    isNameThenGoods(scene, party);
  if (possessive && owned && isHad(trigger)) return "owner";
  // "Saab won a contract to build the army's next launcher".
  if (possessive && owned && trigger.word.won && party.kind !== "company") return "recipient";
  if (possessive && owned && party.kind === "company" && trigger.voice === "noun" && trigger.word.role === "give")
    return "origin";
  if (possessive && !(trigger.word.role === "take" && trigger.word.kind === "verb")) return undefined;
  return owned && !object && goodsFollow(scene, party, owned) ? "origin" : undefined;
}

/** "Suspended Saudi licences for the sale of arms": those for sales to Saudi Arabia. */
function isLicensed(
  { document: { tokens } }: Scene,
  { at, voice, word }: Trigger,
  head: number,
  { demonym, last }: Party,
): boolean {
  if (!demonym || voice !== "noun" || word.role !== "give" || at <= head) return false;
  const noun = tokens.slice(last, head + 1).findLast(({ tag }) => tag === "NOUN");
  return /^(?:licen[cs]es?|permits?)$/u.test(noun?.lower ?? "") && tokens[head + 1]?.lower === "for" && at - head <= 4;
}

/** "Iraq's 24 trainers were delivered", "Nigeria's jets, bought from": whose they are got them, where another gave them. */
function isHad({ voice, word }: Trigger): boolean {
  if (word.kind !== "verb") return false;
  return word.role === "reach" || voice === "passive" || voice === "reduced";
}

const MADE = /^(?:built|made|manufactured|produced|supplied)$/u;

/** "South Korean-made tanks": who makes them supplies them where nobody else is said to. */
function isMadeBy({ document: { tokens } }: Scene, { last }: Party): boolean {
  return tokens[last]?.lower === "-" && MADE.test(tokens[last + 1]?.lower ?? "");
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
export function directRecipient(scene: Scene, trigger: Trigger): Assigned[] {
  const { word, voice } = trigger;
  if (word.objectIsSupplier) return askedOf(scene, trigger);
  const whom = whomOf(scene, trigger);
  if (whom) return [{ party: whom, role: "recipient" }];
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

const WHOM_REACH = 6;

/** "M23, which Rwanda arms", "Haftar, whom Egypt supplies with tanks": the name before the clause receives. */
function whomOf({ document: { tokens }, parties }: Scene, { word, voice, first, last }: Trigger): Party | undefined {
  if (word.role !== "give" || voice !== "active") return undefined;
  if (!word.objectIsRecipient && tokens[last]?.lower !== "with") return undefined;
  const subject = parties.findLast((party) => party.last <= first && first - party.last <= 1);
  const before = subject && parties[parties.indexOf(subject) - 1];
  if (!subject || !before || subject.first - before.last > WHOM_REACH) return undefined;
  const between = tokens.slice(before.last, subject.first);
  return between.some(({ lower }) => /^(?:which|whom|that)$/u.test(lower)) ? before : undefined;
}

/** "Asked Sweden for Gripens". */
function askedOf(scene: Scene, trigger: Trigger): Assigned[] {
  const asked = scene.parties.find((party) => party.first >= trigger.last && party.first - trigger.last <= 3);
  const between = asked ? scene.document.tokens.slice(trigger.last, asked.first) : [];
  const isAsked = asked && trigger.voice !== "passive" && between.every(({ tag }) => tag === "DET" || tag === "ADJ");
  return isAsked ? [{ party: asked, role: "supplier" }] : [];
}

/** Right behind the verb, with no goods or preposition between, and not the owner of the goods. */
function isObject(scene: Scene, trigger: Trigger, party: Party): boolean {
  const between = scene.document.tokens.slice(trigger.last, party.first);
  if (!between.every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tag)) || isMadeBy(scene, party)) return false;
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

const DEMONYM = /(?:an|ese|ish|i|ch|ian|nch|lay|ean|eek|wiss)$/u;

/** "Sell Venezuela spare parts": a name, not an adjective, before goods. */
function isNameThenGoods({ document }: Scene, party: Party): boolean {
  const next = document.tokens[party.last];
  return (
    (party.kind === "state" || party.kind === "group" || party.kind === "force") &&
    !isPossessive(
      next ?? { index: 0, begin: 0, end: 0, text: "", lower: "", tag: "X", lemma: "", form: UNNUMBERED, sentence: 0 },
    ) &&
    !(party.demonym ?? (party.kind === "state" && DEMONYM.test(lookAt(document.tokens, party.last - 1)?.lower ?? "")))
  );
}
