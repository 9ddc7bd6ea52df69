import type { ItemClass } from "#model";
import type { Facts } from "./facts.js";
import type { LawBook } from "./law.js";
import { directionOf } from "./match.js";
import { holds } from "./membership.js";
import type { Side } from "./recipient.js";
import type { Regime } from "./regime-schema.js";

/** One way the missing facts may be. Where nothing is missing there is one world. */
export type World = Readonly<{
  classes: readonly ItemClass[];
  side: Side;
  users: ReadonlySet<string>;
  /** Whether the goods are for the territory that a measure names. */
  inTerritory: boolean;
  /** The facts assumed, by name. */
  assumed: Readonly<Record<string, string>>;
}>;

const GOVERNMENT: ReadonlySet<string> = new Set(["government"]);
const OTHERS: ReadonlySet<string> = new Set(["armed-group"]);
const NOTHING_ASSUMED: World["assumed"] = {};

/** Every way the missing facts may be, for the regimes that are looked at. */
export function worldsOf(book: LawBook, facts: Facts, regimes: readonly Regime[]): readonly World[] {
  const classes = facts.classes.length > 0 ? [facts.classes] : facts.candidates.map((one) => [one]);
  const territory = territoryOf(facts, regimes);
  const inside = territory === null ? [false] : standing(book, facts, territory);
  const isKnown = facts.classes.length > 0 && facts.recipient.sides.length === 1 && inside.length === 1;
  const worlds: World[] = [];
  for (const list of classes)
    for (const side of facts.recipient.sides)
      for (const inTerritory of inside)
        worlds.push({
          classes: list,
          side,
          users: usersOf(facts, side),
          inTerritory,
          assumed: isKnown
            ? NOTHING_ASSUMED
            : {
                ...(facts.classes.length === 0 ? { itemClass: list[0] ?? "" } : {}),
                ...(facts.recipient.sides.length > 1 ? { recipientIsGovernment: String(side === "government") } : {}),
                ...(inside.length > 1 ? { territory: inTerritory ? String(territory) : `not ${territory}` } : {}),
              },
        });
  return worlds;
}

function usersOf(facts: Facts, side: Side): ReadonlySet<string> {
  if (facts.recipient.sides.length === 1) return facts.recipient.users;
  return side === "government" ? GOVERNMENT : OTHERS;
}

/** The territory that a measure in force on the day, on this recipient, is limited to. */
function territoryOf(facts: Facts, regimes: readonly Regime[]): string | null {
  for (const regime of regimes)
    for (const measure of regime.measures)
      if (measure.territory && holds(measure, facts.date) && directionOf(facts, regime, measure) === "to")
        return measure.territory;
  return null;
}

/** Where the places named and the party's own ground agree, one answer; else both are possible. */
function standing(book: LawBook, facts: Facts, territory: string): readonly boolean[] {
  const countries = book.law.territories.filter((one) => one.id === territory).map((one) => one.country);
  const places = facts.places.filter((place) => countries.includes(place.country));
  const inside = places.some((place) => place.id === territory && !place.excluded);
  const elsewhere = places.some((place) => place.id !== territory || place.excluded);
  const ground = facts.recipient.parties.flatMap((party) => party.territories);
  const yes = inside || ground.includes(territory);
  const no = (elsewhere && !inside) || (ground.length > 0 && !ground.includes(territory));
  return yes === no ? [true, false] : [yes];
}
