import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import { answererOf, clearerOf, isAnswered } from "./answers.js";
import { awardedRoles } from "./awards.js";
import { byOwnership, directRecipient, modifiesGoods } from "./by-ownership.js";
import { byPreposition, isExportOrder } from "./by-preposition.js";
import { domesticRoles, isAgreedBetween } from "./domestic.js";
import type { Goods } from "./goods.js";
import { hasSubject } from "./has-subject.js";
import { isToOwnForce } from "./own-force.js";
import { isPossessive, type Party } from "./parties.js";
import { isReceived } from "./received.js";
import { codesOf, isJoint, prepositionBefore, type Roles, type Scene } from "./scene.js";
import { subjectOf } from "./subject.js";
import type { Trigger } from "./triggers.js";
import { countryBefore, countryBehind, groundOf, groundTo, groupIn, helped, serving, usersOf } from "./whereto.js";

/** A party with the role that its place in the sentence gives it. */
export interface Assigned {
  readonly party: Party;
  /** `origin` is where goods come from by their adjective ("Russian rifles"): the supplier where no other is told. */
  readonly role: "supplier" | "recipient" | "counterpart" | "origin" | "maker" | "owner";
}

/** The roles of the parties around `trigger`. */
export function rolesOf(scene: Scene, trigger: Trigger, moved: readonly Goods[]): Roles {
  const awarded = awardedRoles(scene, trigger);
  if (awarded) return awarded;
  const object = directRecipient(scene, trigger).filter(({ party }) => !isReflexive(scene, trigger, party));
  const placed = flatMap(scene.parties, (party) => {
    if (object.some((one) => one.party === party) || isOwnPronoun(scene, trigger, party)) return [];
    const owned = party.attributive && modifiesGoods(scene, party);
    const role =
      (owned ? undefined : byPreposition(scene, trigger, party)) ?? byOwnership(scene, trigger, party, moved);
    return role ? [{ party, role }] : [];
  });
  const assigned = [...placed, ...object];
  const roles = settle(
    scene,
    trigger,
    withCoordinated(
      scene,
      assigned.filter(({ role }) => role !== "maker"),
    ),
  );
  const makers = flatMap(assigned, ({ role, party }) => (role === "maker" ? [party] : []));
  return withMade(withUnnamed(scene, trigger, roles, { makers, moved }), assigned, trigger.word.role === "seize");
}

/** Who makes the goods, by the words right before them, where no other supplies them. */
function withMade(roles: Roles, assigned: readonly Assigned[], isSeized: boolean): Roles {
  const { supplier, recipient, pair } = roles;
  if (supplier.length + pair.length > 0 || (recipient.length === 0 && !isSeized)) return roles;
  const taken = codesOf(recipient);
  const made = assigned.find(
    ({ role, party }) => role === "maker" && !party.codes.some((code) => taken.includes(code)),
  );
  return made ? { ...roles, supplier: [made.party] } : roles;
}

/** A side that only "the country" or a place of arrival tells; who makes the goods does not buy them. */
function withUnnamed(
  scene: Scene,
  trigger: Trigger,
  roles: Roles,
  { makers, moved }: { readonly makers: readonly Party[]; readonly moved: readonly Goods[] },
): Roles {
  const { supplier, recipient, pair } = roles;
  if (trigger.voice === "noun" || pair.length > 0 || roles.own) return roles;
  const to =
    recipient.length > 0
      ? recipient
      : [
          ...countryBehind(scene, trigger, "to", supplier),
          ...groupIn(scene, trigger, supplier),
          ...groundOf(scene, trigger, supplier),
          ...groundTo(scene, trigger, supplier),
          ...helped(scene, trigger, supplier),
          ...serving(scene, trigger, supplier),
          ...usersOf(scene, trigger, moved, supplier),
        ];
  const from = supplier.length > 0 ? supplier : countryBehind(scene, trigger, "from", to);
  const acts = countryBefore(scene, trigger, [...from, ...to, ...makers]);
  const gets = to.length === 0 && trigger.word.role === "take" ? acts : to;
  const gives = from.length === 0 && trigger.word.role === "give" ? acts : from;
  return { supplier: gives, recipient: gets.slice(0, Math.max(1, recipient.length)), pair };
}

/** "Japan is to give it radars": "it" is not Japan, whoever it was taken for. */
function isReflexive({ parties }: Scene, trigger: Trigger, party: Party): boolean {
  return (
    party.kind === "pronoun" &&
    parties.some(({ last, codes, kind }) => last <= trigger.first && kind !== "pronoun" && codes[0] === party.codes[0])
  );
}

/** "That India had transferred to it": whom the verb's subject deals with is another, whoever "it" was taken for. */
function isOwnPronoun({ parties }: Scene, { first, last, word }: Trigger, party: Party): boolean {
  if (party.kind !== "pronoun" || word.kind !== "verb" || party.first < last) return false;
  // "Becoming the latest country to add the jet to its fleet": whose fleet it is adds it.
  if (/^(?:fleet|inventory|arsenal)$/u.test(word.particle ?? "")) return true;
  const subject = parties.findLast((one) => one.last <= first);
  return subject !== undefined && subject.kind !== "pronoun" && subject.codes[0] === party.codes[0];
}

/** Parties joined by "and" share a role: "from Russia and Spain". */
function withCoordinated(scene: Scene, assigned: readonly Assigned[]): Assigned[] {
  const { document, parties } = scene;
  const all = [...assigned];
  for (const one of all) {
    const next = parties[parties.indexOf(one.party) + 1];
    if (!next || all.some(({ party }) => party === next) || actsItself(document, next)) continue;
    const between = document.tokens.slice(one.party.last, next.first);
    const joint = isJoint(between) || (isComma(between) && listGoesOn(document, parties, next));
    const isWithAll = joint && isWithSeveral(scene, one.party);
    if (joint && (one.role !== "counterpart" || isWithAll) && !one.party.attributive)
      all.push({ party: next, role: one.role });
  }
  return all;
}

/** "Between A and B", "deals with A and B", where one deal is with one. */
function isWithSeveral(scene: Scene, party: Party): boolean {
  const preposition = prepositionBefore(scene, party);
  if (preposition?.lower === "between") return true;
  const before = lookAt(scene.document.tokens, (preposition?.index ?? 0) - 1)?.lower ?? "";
  return preposition?.lower === "with" && /^(?:deals|contracts|agreements|transactions|accords)$/u.test(before);
}

/** "From the firm, and it wants them fast": a pronoun before its verb opens a clause of its own. */
function actsItself({ tokens }: Document, { kind, last }: Party): boolean {
  return kind === "pronoun" && /^(?:VERB|AUX)$/u.test(tokens[last]?.tag ?? "");
}

function isComma(between: readonly { readonly lower: string }[]): boolean {
  return between[0]?.lower === "," && (between.length === 1 || (between.length === 2 && between[1]?.lower === "the"));
}

const OTHERS_REACH = 8;

/** "From Chad, Eritrea, non-state groups and other sources": the list ends with those whom nobody names. */
function isFollowedByOthers({ tokens }: Document, { last }: Party): boolean {
  if (tokens[last]?.lower !== ",") return false;
  const behind = tokens.slice(last + 1, last + OTHERS_REACH);
  const and = behind.findIndex(({ lower }) => lower === "and");
  return (
    and > 0 &&
    /^(?:others?|several|many|elsewhere)$/u.test(behind[and + 1]?.lower ?? "") &&
    behind
      .slice(0, and)
      .every(({ tag, lower }) => /^(?:ADJ|NOUN|PROPN)$/u.test(tag) || /^[-,]$/u.test(lower) || lower === "non")
  );
}

/** A comma joins only in a list that ends with "and". */
function listGoesOn(document: Document, parties: readonly Party[], party: Party): boolean {
  if (isFollowedByOthers(document, party)) return true;
  const after = parties[parties.indexOf(party) + 1];
  if (!after) return false;
  const between = document.tokens.slice(party.last, after.first);
  return isJoint(between) || (isComma(between) && listGoesOn(document, parties, after));
}

/** Adds the subject, and takes what is left over for the role that is still open; who gives supplies, wherever the goods are from. */
function settle(scene: Scene, trigger: Trigger, assigned: readonly Assigned[]): Roles {
  const of = (role: Assigned["role"]) => assigned.filter((one) => one.role === role).map(({ party }) => party);
  const explicit = of("supplier");
  const recipient = statesFirst(ownersOr(trigger, of("recipient"), of("owner"), assigned));
  const counterpart = of("counterpart");
  const taken = new Set(assigned.map(({ party }) => party));
  const others = new Set(codesOf(assigned.map(({ party }) => party)));
  const found = hasSubject(scene, trigger) ? subjectOf(scene, trigger, taken, others) : [];
  const domestic = found.length === 0 ? domesticRoles(scene, trigger, explicit, taken) : undefined;
  if (domestic) return domestic;
  const subject = found.filter(({ codes }) => !codes.every((code) => others.has(code)));
  const supplier =
    explicit.length > 0 || givesThem(scene, trigger, subject) ? explicit : withJoined(scene, of("origin")[0]);
  const joined = codesOf(subject).length === 2 && supplier.length + recipient.length === 0;
  if (joined && counterpart.length === 1) return { supplier: counterpart, recipient: subject, pair: [] };
  if (joined && trigger.word.won) return { supplier: subject, recipient, pair: [] };
  if (joined && (trigger.voice === "noun" || isOfDeal(scene, trigger, subject)))
    return { supplier, recipient, pair: subject };
  if (isAgreedBetween(scene, trigger, subject)) return { supplier, recipient, pair: subject };
  const role = subject.length > 0 ? subjectRole(scene, trigger, supplier, recipient, subject) : undefined;
  if (role === "supplier" && recipient.length + counterpart.length === 0 && isToOwnForce(scene, trigger, subject))
    return { supplier, recipient: subject, pair: [], own: true };
  if (role === "supplier")
    return { supplier: [...supplier, ...subject], recipient: recipient.length > 0 ? recipient : counterpart, pair: [] };
  if (role === "recipient") {
    const gives = supplier.length > 0 ? supplier : counterpart;
    const answers =
      gives.length > 0
        ? gives
        : [...answererOf(scene, trigger, subject, taken), ...clearerOf(scene, trigger, subject, taken)];
    return { supplier: answers, recipient: [...recipient, ...subject], pair: [] };
  }
  if (role === undefined && supplier.length === 0 && isAnswered(scene, trigger, subject))
    return { supplier: subject, recipient, pair: [] };
  if (role === "pair") return pairRoles(scene, trigger, eachOnce([...subject, ...counterpart]));
  if (supplier.length + recipient.length === 0) {
    const [only] = counterpart;
    const isOne = only !== undefined && counterpart.length === 1 && trigger.word.kind === "verb";
    if (isOne && trigger.word.role === "take") return { supplier: counterpart, recipient, pair: [] };
    if (isOne && trigger.word.role === "give") return { supplier, recipient: counterpart, pair: [] };
    return { supplier, recipient, pair: counterpart };
  }
  return {
    supplier: supplier.length > 0 ? supplier : counterpart,
    recipient: recipient.length > 0 ? recipient : counterpart,
    pair: [],
  };
}

const OBJECT_REACH = 6;

/** "Jordan gave Chinese drones": right before the verb the giver, right behind it the goods, whoever made them. */
function givesThem(
  { document: { tokens }, goods }: Scene,
  { word, voice, first, last }: Trigger,
  subject: readonly Party[],
): boolean {
  const giver = subject.at(-1);
  const given = goods.find((one) => one.first >= last);
  if (word.role !== "give" || voice !== "active" || !giver || !given || given.first - last > OBJECT_REACH) return false;
  const isNear = tokens.slice(giver.last, first).every(({ tag }) => tag === "ADV");
  return (
    isNear &&
    tokens.slice(last, given.first).every(({ tag, lower }) => (tag !== "ADP" || lower === "with") && tag !== "PART")
  );
}

/** "Russia and Iraq signed contracts to supply": of the two sides of a deal only one supplies. */
function isOfDeal({ triggers }: Scene, { first, voice }: Trigger, subject: readonly Party[]): boolean {
  const from = subject.at(-1)?.last ?? first;
  return voice === "infinitive" && triggers.some(({ at, word }) => word.role === "deal" && at >= from && at < first);
}

/** "French and Italian missiles": goods of two states by their adjectives. */
function withJoined({ document, parties }: Scene, origin: Party | undefined): Party[] {
  if (!origin) return [];
  const before = parties[parties.indexOf(origin) - 1];
  const joined = origin.demonym && before?.demonym && isJoint(document.tokens.slice(before.last, origin.first));
  return joined ? [before, origin] : [origin];
}

/** A body of several states gets what no state is said to get. */
function statesFirst(sides: readonly Party[]): Party[] {
  const states = sides.filter(({ kind }) => kind !== "body");
  return states.length > 0 ? states : [...sides];
}

/** Whose the goods are has got them, where they were bought or another is said to give or make them, and nobody to get them. */
function ownersOr({ word }: Trigger, recipient: Party[], owners: Party[], assigned: readonly Assigned[]): Party[] {
  if (recipient.length > 0) return recipient;
  const given =
    word.role === "take" || assigned.some(({ role }) => role === "supplier" || role === "origin" || role === "maker");
  return given ? owners.slice(0, 1) : [];
}

/** "Met the Russian minister and said that Serbia is negotiating with Russia": two states, not three. */
function eachOnce(sides: readonly Party[]): readonly Party[] {
  const byCodes = new Map<string, Party>();
  for (const side of sides) {
    const known = byCodes.get(side.codes.join());
    if (!known || (known.attributive && !side.attributive)) byCodes.set(side.codes.join(), side);
  }
  return [...byCodes.values()];
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

/** Which role the subject of the trigger plays, given what is known of the others. */
function subjectRole(
  scene: Scene,
  trigger: Trigger,
  supplier: readonly Party[],
  recipient: readonly Party[],
  subject: readonly Party[],
): "supplier" | "recipient" | "pair" | undefined {
  const { word, voice } = trigger;
  if (word.role === "seize" || word.role === "reach") return undefined;
  if (voice === "passive" && word.objectIsSupplier) return supplier.length === 0 ? "supplier" : undefined;
  if (voice === "reduced")
    return word.role !== "deal" && recipient.length === 0 && isKept(scene, trigger, subject) ? "recipient" : undefined;
  if (voice === "noun" && word.role === "give" && isReceived(scene, trigger, subject))
    return recipient.length === 0 ? "recipient" : undefined;
  if (voice === "passive")
    return word.role === "give" && recipient.length === 0 && !isRelative(scene, trigger) ? "recipient" : undefined;
  if (word.role === "give")
    return supplier.length === 0 ? "supplier" : recipient.length === 0 && voice === "noun" ? "recipient" : undefined;
  if (voice === "noun" && word.role === "take" && isExportOrder(scene, trigger))
    return supplier.length === 0 ? "supplier" : undefined;
  if (word.role === "take") return recipient.length === 0 ? "recipient" : undefined;
  if (supplier.length > 0 && recipient.length === 0) return "recipient";
  if (recipient.length > 0 && supplier.length === 0) return "supplier";
  return supplier.length === 0 ? "pair" : undefined;
}

/** "Drones from Turkey, which will be delivered", "drones being smuggled", "80 were delivered": what is delivered are the drones. */
function isRelative({ document: { tokens } }: Scene, { first }: Trigger): boolean {
  const before = lookAt(tokens, first - 1);
  return tokens[first]?.lower === "being" || before?.tag === "NUM" || /^(?:which|that)$/u.test(before?.lower ?? "");
}

/** "Kenya's air defence now has": so many words at most between a side and what its holder does. */
const HOLDER = 5;

/** "Rabat replaces its guns with 36 howitzers ordered from": the subject of such a verb is who ordered them. */
function isKept({ document: { tokens }, words }: Scene, trigger: Trigger, subject: readonly Party[]): boolean {
  const party = subject.at(-1);
  if (!party || party.kind === "company") return false;
  const between = tokens.slice(party.last, trigger.first);
  const keeps = between.findIndex(({ lower }) => words.keeping.has(lower));
  if (keeps < 0 || !party.attributive) return keeps >= 0;
  const holder = between.slice(0, keeps);
  return holder[0] !== undefined && isPossessive(holder[0]) && holder.length <= HOLDER;
}
