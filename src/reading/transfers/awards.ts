import { lookAt } from "../text/look-at.js";
import type { Party } from "./parties.js";
import { prepositionBefore, type Roles, type Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

const AWARDS = /^(?:award(?:s|ed|ing)?|hand(?:s|ed|ing)?|grant(?:s|ed|ing)?|g[ai]ves?|given|giving)$/u;
const AWARDED = /^(?:awarded|handed|granted|given|went|goes|gone|let)$/u;
const CONTRACT = /^(?:contracts?|orders?|deals?|tenders?|subcontracts?)$/u;
const BE = /^(?:is|are|was|were|be|been|being)$/u;

/** So far before the contract whoever awards it may be told to do so, in words: a sum, a kind and the firm stand between. */
const BEFORE = 16;
const BEHIND = 30;

/**
 * "The ministry awarded the firm a contract", "the firm was awarded a contract by the ministry", "a contract awarded to the firm":
 * whoever awards it receives what it is for, whoever gets it supplies. Undefined where nobody is told to award the contract.
 */
export function awardedRoles(scene: Scene, trigger: Trigger): Roles | undefined {
  const { tokens } = scene.document;
  if (trigger.voice !== "noun" || !CONTRACT.test(tokens[trigger.at]?.lower ?? "")) return undefined;
  const roles = awardBefore(scene, trigger) ?? awardBehind(scene, trigger);
  return roles && roles.supplier.length + roles.recipient.length > 0 ? roles : undefined;
}

/** The verb stands before its contract. */
function awardBefore(scene: Scene, trigger: Trigger): Roles | undefined {
  const { document, first } = scene;
  const from = Math.max(first, trigger.at - BEFORE);
  const verb = document.tokens.slice(from, trigger.at).findLast(({ tag }) => tag === "VERB");
  if (!verb || !AWARDS.test(verb.lower)) return undefined;
  const between = scene.parties.filter((party) => party.first > verb.index && party.last <= trigger.at);
  const [named] = between.filter((party) => !prepositionBefore(scene, party));
  const auxiliary = lookAt(document.tokens, verb.index - 1);
  const isPassive = BE.test(auxiliary?.lower ?? "") || (auxiliary?.tag === "ADV" && wasBefore(scene, verb.index));
  const subject = actorBefore(scene, verb.index);
  if (isPassive) return sides(subject, withPreposition(scene, trigger, /^(?:by|from)$/u));
  return sides(named ?? withPreposition(scene, trigger, /^to$/u), subject);
}

/** "The contract … was awarded to", "a contract awarded by". */
function awardBehind(scene: Scene, trigger: Trigger): Roles | undefined {
  const { document, last } = scene;
  const verb = document.tokens
    .slice(trigger.last, Math.min(last, trigger.last + BEHIND))
    .find(({ tag, lower, index }) => (tag === "VERB" || AWARDED.test(lower)) && !isOfGoods(scene, index));
  if (!verb || !AWARDED.test(verb.lower)) return undefined;
  const behind = { ...trigger, last: verb.index + 1 };
  return sides(withPreposition(scene, behind, /^to$/u), withPreposition(scene, behind, /^by$/u));
}

function isOfGoods({ goods }: Scene, index: number): boolean {
  return goods.some(({ first, last }) => first <= index && index < last);
}

function sides(supplier: Party | undefined, recipient: Party | undefined): Roles {
  const same = supplier?.codes[0] === recipient?.codes[0];
  return {
    supplier: supplier ? [supplier] : [],
    recipient: recipient && !same ? [recipient] : [],
    pair: [],
    ...(supplier && same ? { own: true } : {}),
  };
}

function wasBefore({ document: { tokens } }: Scene, at: number): boolean {
  return BE.test(lookAt(tokens, at - 2)?.lower ?? "");
}

/** The nearest side before the verb that no preposition governs; a company that "it" stands for is found by its pronoun. */
function actorBefore(scene: Scene, verb: number): Party | undefined {
  return scene.parties.findLast(
    (party) => party.last <= verb && !prepositionBefore(scene, party) && !isOwnerOfNoun(scene, party, verb),
  );
}

/** "Kenya's rival": whose it is does not act; "Kenya's ministry" is Kenya's. */
function isOwnerOfNoun({ document: { tokens } }: Scene, { last }: Party, verb: number): boolean {
  return tokens.slice(last, verb).some(({ lower }) => lower === "," || lower === "that");
}

/** "On behalf of" stands for "by". */
function isGovernedBy(scene: Scene, party: Party, form: RegExp): boolean {
  const preposition = prepositionBefore(scene, party);
  if (!preposition) return false;
  const isBehalf =
    preposition.lower === "of" && lookAt(scene.document.tokens, preposition.index - 1)?.lower === "behalf";
  return form.test(isBehalf ? "by" : preposition.lower);
}

/** The first side behind the contract with such a preposition. */
function withPreposition(scene: Scene, trigger: Trigger, form: RegExp): Party | undefined {
  return scene.parties.find(
    (party) => party.first >= trigger.last && party.first - trigger.last <= BEHIND && isGovernedBy(scene, party, form),
  );
}
