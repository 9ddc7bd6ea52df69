import type { Document } from "../text/document.js";
import { byOwnership, directRecipient, modifiesGoods } from "./by-ownership.js";
import { byPreposition } from "./by-preposition.js";
import type { Goods } from "./goods.js";
import type { Party } from "./parties.js";
import { codesOf, isJoint, type Roles, type Scene } from "./scene.js";
import { subjectOf } from "./subject.js";
import type { Trigger } from "./triggers.js";
import { countryBefore, countryBehind, groundOf } from "./whereto.js";

/** A party with the role that its place in the sentence gives it. */
export interface Assigned {
  readonly party: Party;
  /** `origin` is where goods come from by their adjective ("Russian rifles"): the supplier where no other is told. */
  readonly role: "supplier" | "recipient" | "counterpart" | "origin" | "maker";
}

/** The roles of the parties around `trigger`. */
export function rolesOf(scene: Scene, trigger: Trigger, moved: readonly Goods[]): Roles {
  const object = directRecipient(scene, trigger).filter(({ party }) => !isReflexive(scene, trigger, party));
  const placed = scene.parties.flatMap((party) => {
    if (object.some((one) => one.party === party)) return [];
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
  return withMade(withUnnamed(scene, trigger, roles), assigned);
}

/** Who makes the goods, by the words right before them, where no other supplies them. */
function withMade(roles: Roles, assigned: readonly Assigned[]): Roles {
  const { supplier, recipient, pair } = roles;
  if (supplier.length + pair.length > 0 || recipient.length === 0) return roles;
  const taken = codesOf(recipient);
  const made = assigned.find(
    ({ role, party }) => role === "maker" && !party.codes.some((code) => taken.includes(code)),
  );
  return made ? { ...roles, supplier: [made.party] } : roles;
}

/** A side that only "the country" or a place of arrival tells. */
function withUnnamed(scene: Scene, trigger: Trigger, roles: Roles): Roles {
  const { supplier, recipient, pair } = roles;
  if (trigger.voice === "noun" || pair.length > 0) return roles;
  const to =
    recipient.length > 0
      ? recipient
      : [...countryBehind(scene, trigger, "to", supplier), ...groundOf(scene, trigger, supplier)];
  const from = supplier.length > 0 ? supplier : countryBehind(scene, trigger, "from", to);
  const acts = countryBefore(scene, trigger, [...from, ...to]);
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

/** "Washington approved the transfer": whoever must agree to one is no side of it. */
const TRANSFERRED = /^(?:transfers?|resale|re-exports?|retransfer)$/u;
const OPPOSES =
  /^(?:object(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|criticis(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|consent(?:s|ed)?|veto(?:ing)?)$/u;
const CLEARS = /^(?:approved?|approves|cleared?|clears|authori[sz]ed?|allowed?|permitted|consented|agreed|licensed)$/u;

/** A noun has a subject where its side does something with it: "signed a contract", "placed an order", "blocked the sale" not. */
function hasSubject({ document, first, words }: Scene, trigger: Trigger): boolean {
  if (trigger.voice !== "noun") return trigger.word.role !== "list" && !trigger.word.cargo;
  const near = document.tokens.slice(Math.max(first, trigger.at - 9), trigger.at);
  if (TRANSFERRED.test(document.tokens[trigger.at]?.lower ?? "") && near.some(({ lower }) => CLEARS.test(lower)))
    return false;
  if (near.some(({ lower }) => OPPOSES.test(lower))) return false;
  if (trigger.word.weak && trigger.word.role === "deal") return true;
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
