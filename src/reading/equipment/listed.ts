import type { Platform } from "#knowledge";
import type { ListedHit } from "../lexicon/lexicon.js";
import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import type { EquipmentRule } from "./rules.js";
import type { EquipmentMention } from "./types.js";
import { compact } from "./words.js";

/** Platforms of the knowledge, where they are written as listed; the variant behind them belongs to the mention ("Block III"). */
export function listedPlatforms(
  document: Document,
  hits: readonly ListedHit[],
  nouns: readonly EquipmentMention[],
): EquipmentMention[] {
  const nounAt = new Set(nouns.map(({ begin }) => begin));
  return flatMap(hits, (hit) => {
    const platform = platformOf(
      hit,
      nounAt.has(hit.end + 1),
      /^\p{Lu}{3,}$/u.test(document.text.slice(hit.begin, hit.end)),
    );
    if (!platform || !looksNamed(document.text, hit, platform)) return [];
    return [platformMention(document.text, hit.begin, hit.end, platform, "equipment.listed")];
  });
}

/** A surface that also names something else is left to the others, but for a maker's name before an equipment noun ("Eurofighter jets") and capitals that are no city ("MILAN missiles"). */
function platformOf({ entries }: ListedHit, beforeNoun: boolean, capitals: boolean): Platform | undefined {
  const others = entries.some(
    (entry) =>
      entry.kind !== "platform" &&
      !(beforeNoun && entry.kind === "organisation" && entry.organisation.kind === "company") &&
      !(beforeNoun && entry.kind === "place" && capitals),
  );
  const found = entries.find((entry) => entry.kind === "platform");
  return !others && found?.kind === "platform" ? found.platform : undefined;
}

/** A name that is a plain word must be written as a name: "the Typhoon" but not "a typhoon". */
function looksNamed(text: string, { begin, end }: ListedHit, { designation }: Platform): boolean {
  return /[\p{Lu}\p{N}]/u.test(text.slice(begin, end)) || !/\p{Lu}/u.test(designation);
}

/** The variant of a type: "Block III", "Block 52+", "Mk 2", "MLU". */
export const VARIANT =
  /[ -](?:Block[ -](?:\d{1,3}\+?|[IVX]{1,4})|Mk\.?[ -]?\d{1,3}[A-Z]?|Mod(?:el)?[ -]\d{1,3}|MLU|[IVX]{2,4})(?![\p{L}\p{N}])/uy;

/** The plural of a designation that ends in a digit or a capital. */
export const PLURAL = /([\p{N}\p{Lu}])['’]?s$/u;

/** "Typhoons" are several of the listed "Typhoon". */
function singular(surface: string, { designation, aliases }: Platform): string {
  if (!surface.endsWith("s")) return surface;
  const names = [designation, ...aliases];
  return names.includes(surface.slice(0, -1)) && !names.includes(surface) ? surface.slice(0, -1) : surface;
}

/** "PNS Tughril": a ship's own name says less than her class. */
function isShip(surface: string, { category }: Platform): boolean {
  return (category === "ship" || category === "submarine") && /^\p{Lu}{2,6} \p{Lu}\p{Ll}/u.test(surface);
}

/** A mention of `platform` at `begin`; where the text is more exact than the list, its own words are the designation. */
export function platformMention(
  text: string,
  begin: number,
  nameEnd: number,
  platform: Platform,
  rule: EquipmentRule,
): EquipmentMention {
  VARIANT.lastIndex = nameEnd;
  const variant = VARIANT.exec(text)?.[0] ?? "";
  const end = nameEnd + variant.length;
  const surface = singular(text.slice(begin, end).replace(PLURAL, "$1"), platform);
  const exact =
    variant !== "" || (!isShip(surface, platform) && !compact(platform.designation).startsWith(compact(surface)));
  const designation = exact ? surface : platform.designation;
  return {
    begin,
    end,
    designation,
    entity: platform.id,
    category: platform.category,
    generic: false,
    loose: false,
    rule,
  };
}
