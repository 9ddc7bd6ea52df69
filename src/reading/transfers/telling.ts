import type { Document } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import { UNLOADED } from "./fits.js";
import type { Goods } from "./goods.js";
import type { Party } from "./parties.js";
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

const FRAMEWORK = /^(?:framework|umbrella|outline|master|preliminary)$/u;

/** "A letter of intent", "a memorandum of understanding": no contract yet. */
const INTENT = /^(?:intent|intentions?|understanding)$/u;
/** So many words behind it may stand what it is on: "a letter of intent with X on the possible purchase of". */
const INTENT_REACH = 8;
const ON = /^(?:on|for|about|regarding|concerning|covering)$/u;

/** "A framework agreement", "an umbrella contract", "an agreement of intent": what contracts are made under. */
export function isFramework({ document: { tokens } }: Scene, { at, word, voice }: Trigger): boolean {
  if (voice !== "noun") return false;
  if (isWhatIsIntended(tokens, at)) return true;
  if (word.role !== "deal") return false;
  const isOfIntent = tokens[at + 1]?.lower === "of" && INTENT.test(tokens[at + 2]?.lower ?? "");
  return isOfIntent || tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => FRAMEWORK.test(lower));
}

/** "A letter of intent … on the purchase": the purchase is what is meant to be. */
function isWhatIsIntended(tokens: Scene["document"]["tokens"], at: number): boolean {
  for (let i = at - 1, on = false; i >= Math.max(0, at - INTENT_REACH); i--) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[at]?.sentence || token.tag === "VERB") return false;
    if (on && INTENT.test(token.lower) && lookAt(tokens, i - 1)?.lower === "of") return true;
    on ||= ON.test(token.lower);
  }
  return false;
}

const CALLS =
  /^(?:visits?|visited|visiting|call|calls|called|goodwill|docked|docking|exercises?|drills?|patrol|patrols|stopover|anchored|replenish|replenishment|manoeuvres|maneuvers|flotilla|deployment|deployed|escorted|crews?|sailors|mooring|moored)$/u;
const CALL_REACH = 30;

/** "Two Russian warships arrived in Havana for a visit", "were unloaded for the exercise": what calls at a port is handed to nobody. */
export function isCall(
  { document: { tokens }, parties, triggers, first, last }: Scene,
  { word, at }: Trigger,
  goods: readonly Goods[],
): boolean {
  if (goods.length === 0) return false;
  const behind = Math.max(...goods.map((one) => one.last));
  if (word.role === "give") return isForDrill(tokens, behind, 1);
  if (word.role !== "reach") return false;
  if (goods.some((one) => parties.some(isFlownBy(one)))) return true;
  const isOnlyReached = triggers.every((one) => one.word.role === "reach");
  if (isOnlyReached && (isForDrill(tokens, behind, DRILL_BEHIND) || goods.every((one) => isForeignShip(one, parties))))
    return true;
  const isShip = ({ item }: Goods) => item.category === "ship" || item.category === "submarine";
  const isOwn = UNLOADED.test(tokens[at]?.lower ?? "") || goods.some(isShip);
  if (!isOwn || (goods.some(isShip) && !goods.every((one) => isShip(one) || one.loose))) return false;
  return tokens
    .slice(Math.max(first, at - CALL_REACH), Math.min(last, at + CALL_REACH))
    .some(({ lower }) => CALLS.test(lower));
}

const DRILL = /^(?:exercises?|drills?|manoeuvres|maneuvers|airshow|parade|regatta)$/u;
const DRILL_REACH = 6;
/** "Arrived in Nairobi on Monday for an exercise": so far behind the goods. */
const DRILL_BEHIND = 12;

/** "Sent two frigates to an exercise off Italy", "jets arrived in Italy for an exercise": what takes part goes home again. */
function isForDrill(tokens: Scene["document"]["tokens"], from: number, reach: number): boolean {
  return tokens
    .slice(from, from + reach)
    .some(
      ({ lower, index }) =>
        /^(?:to|for)$/u.test(lower) &&
        tokens.slice(index + 1, index + DRILL_REACH).some((noun) => DRILL.test(noun.lower)) &&
        tokens[index + 1]?.tag !== "PROPN",
    );
}

/** "Two Italian warships arrived in Mombasa": ships of a state that nothing is said to have sold. */
function isForeignShip({ generic, part, definite, item, last }: Goods, parties: readonly Party[]): boolean {
  if (!generic || part || item.category !== "ship" || (definite && item.quantity !== null)) return false;
  return parties.some((party) => party.demonym && party.last === last - 1);
}

/** "Two Turkish Air Force A400M": what a force flies or sails itself. */
function isFlownBy({ first, last }: Goods): (party: Party) => boolean {
  return (party) => party.kind === "force" && party.attributive && party.last >= first - 1 && party.last < last;
}

const REPAIR = /^(?:overhauls?|repairs?|maintenance|refit|servicing|refurbishment|upgrades?|moderni[sz]ation)$/u;
const REPAIR_REACH = 4;

/** "Sent its six jets to Russia for overhaul": what is only mended comes back. */
export function isForRepair(
  { document: { tokens } }: Scene,
  { word, voice, last }: Trigger,
  goods: readonly Goods[],
): boolean {
  if (word.role !== "give" || voice === "noun" || goods.some(({ item }) => item.category === "support")) return false;
  const end = Math.max(last, ...goods.map((one) => one.last));
  const behind = tokens.slice(end, end + REPAIR_REACH);
  const at = behind.findIndex(({ lower }) => lower === "for");
  return at >= 0 && behind.slice(at + 1, at + 3).some(({ lower }) => REPAIR.test(lower));
}

const EARLIER = /^(?:earlier|previous|prior|initial|first|original|past|former|recent)$/u;
const BESIDE = /^(?:following|follows|after|besides|beyond|since|atop)$/u;

/** "Following their initial deal to export 212", "after previous sales to Nigeria": one before the deal that the sentence tells. */
export function isEarlier({ tokens }: Document, { voice, at }: Trigger): boolean {
  if (voice !== "noun") return false;
  const near = tokens.slice(Math.max(0, at - 5), at);
  const beside = near.findIndex(({ lower }) => BESIDE.test(lower));
  return beside >= 0 && near.slice(beside + 1).some(({ lower }) => EARLIER.test(lower));
}

const FRESH = /^(?:another|similar|separate|new|second|third|further|additional)$/u;

export function isFresh({ document }: Scene, trigger: Trigger): boolean {
  return (
    trigger.word.anaphoric &&
    document.tokens
      .slice(Math.max(0, trigger.at - 5), trigger.at)
      .some(
        ({ lower, index }) =>
          FRESH.test(lower) &&
          !/^(?:the|this)$/u.test(lookAt(document.tokens, index - 1)?.lower ?? "") &&
          document.tokens.slice(index + 1, trigger.at).every(({ tag }) => tag !== "ADP" && tag !== "DET"),
      )
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
    isOfTheFirst({ document }, trigger) ||
    (trigger.voice !== "noun" && near.some(({ lower }) => lower === "them" || lower === "it")) ||
    (trigger.voice === "noun" && /\b(?:the|this)(?: \p{L}+)?$/u.test(wordsBefore(document, trigger.at)))
  );
}

const UNITS = /^(?:units?|ones?|batch|examples|airframes|vehicles|systems|aircraft|vessels|boats)$/u;

/** "Began taking delivery of the first units": of those told before. */
function isOfTheFirst({ document: { tokens } }: Pick<Scene, "document">, { last, word, voice }: Trigger): boolean {
  if (word.role !== "take" || voice === "noun") return false;
  const [of, the, first, units] = tokens.slice(last, last + 4).map(({ lower }) => lower);
  return of === "of" && the === "the" && first === "first" && UNITS.test(units ?? "");
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
  return `${lookAt(tokens, at - 2)?.lower ?? ""} ${lookAt(tokens, at - 1)?.lower ?? ""}`;
}

/** "Arms deal", "weapons sales", "defence contract". */
export function isOfArms({ document, words }: Scene, trigger: Trigger): boolean {
  if (trigger.voice !== "noun") return false;
  if (trigger.word.own) return true;
  const before = document.tokens.slice(Math.max(0, trigger.at - 3), trigger.at);
  return before.some(({ lower }) => words.armsWords.has(lower) && !(trigger.word.broad && BROAD.test(lower)));
}

const BROAD = /^(?:defence|defense|military)$/u;
