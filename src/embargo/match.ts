import type { Facts } from "./facts.js";
import type { LawBook, Written } from "./law.js";
import { holds } from "./membership.js";
import type { Doubt, Exemption, Measure, Regime } from "./regime-schema.js";
import { inScope } from "./tag-scope.js";
import type { World } from "./worlds.js";

/** One measure put beside one transfer, in one world. */
export type Case = Readonly<{
  book: LawBook;
  facts: Facts;
  world: World;
  regime: Regime;
  measure: Measure;
  /** Which way the measure meets the transfer. */
  direction: "to" | "from";
}>;

export type Reach = "yes" | "no" | "unknown";

/** Which way a measure meets a transfer: supply to its target, buying from it, or neither. */
export function directionOf(facts: Facts, regime: Regime, measure: Measure): "to" | "from" | null {
  const targets = measure.targets ?? regime.targets.map((target) => target.code);
  if (measure.direction !== "from" && concernsRecipient(facts, regime, measure, targets)) return "to";
  if (measure.direction !== "to" && facts.supplierCodes.some((code) => targets.includes(code))) return "from";
  return null;
}

function concernsRecipient(facts: Facts, regime: Regime, measure: Measure, targets: readonly string[]): boolean {
  if (facts.recipientCodes.some((code) => targets.includes(code))) return true;
  if (facts.recipientCode !== null && measure.beyond?.includes(facts.recipientCode)) return true;
  return facts.recipient.parties.some((party) => regime.parties.includes(party.id)) || isListed(facts, regime);
}

/** Whether the measure is written for this recipient. */
export function reachOf(match: Case): Reach {
  const { facts, world, regime, measure } = match;
  if (match.direction === "from") return "yes";
  if (isListed(facts, regime)) return "yes";
  if (measure.reaches === "listed") return reachOfList(match);
  const place = reachOfPlace(match);
  if (place !== "yes") return place;
  if (measure.reaches === "everyone") return "yes";
  if (world.side !== "non-government") return "no";
  if (measure.reaches === "non-government") return "yes";
  return COMPANIES.some((user) => world.users.has(user)) ? "no" : "yes";
}

const COMPANIES = ["private-company", "licensed-security-company"];

export function isListed({ recipient, date }: Facts, regime: Regime): boolean {
  const list = regime.listOf ?? regime.id;
  return recipient.parties.some((party) => party.listed.some((entry) => entry.regime === list && holds(entry, date)));
}

/** A name that no table knows may be on the list of a regime for that country; a known one that is not listed is not. */
function reachOfList({ facts, world, regime }: Case): Reach {
  if (world.side !== "non-government" || facts.recipient.parties.length > 0) return "no";
  if (COMPANIES.some((user) => world.users.has(user)) || world.users.has("regional-forces")) return "no";
  return regime.targets.length > 0 ? "unknown" : "no";
}

/** In a neighbouring state the goods must be meant for use in the target. */
function reachOfPlace({ facts, regime, measure }: Case): Reach {
  const targets = measure.targets ?? regime.targets.map((target) => target.code);
  if (facts.recipientCode === null || facts.recipientCodes.some((code) => targets.includes(code))) return "yes";
  if (facts.places.some((place) => targets.includes(place.country) && !place.excluded)) return "yes";
  return facts.recipient.parties.some((party) => regime.parties.includes(party.id)) ? "unknown" : "no";
}

/** Whether a measure covers any part of the consignment. */
export function coversItem({ book, facts, world, measure }: Case): boolean {
  const scope = book.scopes.get(measure.items);
  return scope !== undefined && world.classes.some((one) => inScope(scope, one, facts.tags));
}

/** Whether an exemption is written for this recipient, purpose and the whole consignment. A catch-all clause is for nobody. */
export function fits(match: Case, one: Written): boolean {
  return fitsButPurpose(match, one) && hasPurpose(match.facts, one.exemption);
}

/** As `fits`, whatever the purpose and the day of the contract. */
export function fitsButPurpose(match: Case, one: Written): boolean {
  const { facts, world } = match;
  const { catchAll, direction, users, targets, items } = one.exemption;
  return (
    !catchAll &&
    holds(one, facts.date) &&
    (direction === "both" || direction === match.direction) &&
    (users.length === 0 || users.some((user) => world.users.has(user))) &&
    (targets === undefined || concernsTargets(facts, targets)) &&
    wholeIn(match, items)
  );
}

/** Whether a purpose or an old contract that the exemption asks for was stated. */

export function hasPurpose(facts: Facts, exemption: Exemption): boolean {
  const { purposes, contractBefore } = exemption;
  if (contractBefore !== undefined && (facts.contractDate === null || facts.contractDate >= contractBefore))
    return false;
  return purposes.length === 0 || purposes.some((purpose) => facts.purposes.has(purpose));
}

/** Whether a doubt of the table touches this transfer. */
export function isDoubtful(match: Case, doubt: Doubt): boolean {
  const { facts, world } = match;
  return (
    holds(doubt, facts.date) &&
    (doubt.direction === "both" || doubt.direction === match.direction) &&
    (doubt.targets === undefined || concernsTargets(facts, doubt.targets)) &&
    (doubt.users.length === 0 || doubt.users.some((user) => world.users.has(user))) &&
    !doubt.notUsers.some((user) => world.users.has(user)) &&
    !doubt.notPurposes.some((purpose) => facts.purposes.has(purpose)) &&
    wholeIn(match, doubt.items)
  );
}

function wholeIn({ book, facts, world }: Case, scopeId: string): boolean {
  const scope = book.scopes.get(scopeId);
  return scope !== undefined && world.classes.every((one) => inScope(scope, one, facts.tags));
}

function concernsTargets(facts: Facts, targets: readonly string[]): boolean {
  return (
    facts.recipientCodes.some((code) => targets.includes(code)) || facts.supplierCodes.some((c) => targets.includes(c))
  );
}
