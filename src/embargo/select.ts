import type { Facts } from "./facts.js";
import type { LawBook } from "./law.js";
import type { Regime } from "./regime-schema.js";

/** The regimes that speak of this recipient, of this supplier as an origin, or of a party named. In the order of the table. */
export function selectRegimes(book: LawBook, facts: Facts): readonly Regime[] {
  const found = new Set<Regime>();
  for (const code of facts.recipientCodes) addAll(found, book.byTarget.get(code));
  for (const code of facts.supplierCodes) addAll(found, book.byOrigin.get(code));
  if (facts.recipientCode) addBeyond(book, facts, facts.recipientCode, found);
  for (const party of facts.recipient.parties) addAll(found, book.byParty.get(party.id));
  for (const code of alikeOf(book, facts)) addNamesakes(found, book.byTarget.get(code));
  return [...found];
}

function alikeOf(book: LawBook, { recipientCode, recipientCodes }: Facts): readonly string[] {
  if (recipientCode === null) return [];
  const group = book.law.states.alike.find((codes) => codes.includes(recipientCode)) ?? [];
  return group.filter((code) => !recipientCodes.includes(code));
}

/** "Not the other Congo": said for a regime on one country, not for those on many. */
const FEW_TARGETS = 4;

function addNamesakes(found: Set<Regime>, regimes: readonly Regime[] | undefined): void {
  for (const regime of regimes ?? []) if (regime.targets.length <= FEW_TARGETS) found.add(regime);
}

/** A regime that reaches into a neighbouring state is looked at only where its target or its parties are named. */
function addBeyond(book: LawBook, facts: Facts, code: string, found: Set<Regime>): void {
  for (const regime of book.byBeyond.get(code) ?? [])
    if (regime.targets.some((target) => facts.places.some((place) => place.country === target.code))) found.add(regime);
}

function addAll(found: Set<Regime>, regimes: readonly Regime[] | undefined): void {
  for (const regime of regimes ?? []) found.add(regime);
}
