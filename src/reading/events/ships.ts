import type { Entities } from "../entities/types.js";
import type { ListedHit } from "../lexicon/lexicon.js";
import { flatMap } from "../text/flat-map.js";
import type { SideMention } from "./sides.js";

const PREFIX = /^[\p{Lu}/]{2,6}(?= )/u;

/** "HMAS Arunta", "JS Kirisame": ships act for the state whose letters they bear, that of several which the text names. */
export function shipSides(
  mentions: Entities["mentions"],
  prefixes: ReadonlyMap<string, readonly string[]>,
  certain: ReadonlySet<string>,
): SideMention[] {
  return flatMap(mentions, ({ type, begin, end, text }): SideMention[] => {
    const states = type === "MilitaryPlatform" ? prefixes.get(PREFIX.exec(text)?.[0] ?? "") : undefined;
    const code = states?.find((state) => certain.has(state)) ?? states?.[0];
    return code ? [{ begin, end, code, name: text, form: "ship" }] : [];
  });
}

/** "USS John Finn", "INS Delhi": what a ship is called after is no side. */
export function withoutShipNames(hits: readonly ListedHit[], mentions: Entities["mentions"]): readonly ListedHit[] {
  const ships = mentions.filter(({ rule }) => rule === "ship");
  if (ships.length === 0) return hits;
  return hits.filter(({ begin, end }) => !ships.some((ship) => ship.begin <= begin && end <= ship.end));
}
