import type { MentionType } from "#model";
import type { EquipmentMention } from "../equipment/types.js";
import { flatMap } from "../text/flat-map.js";
import { hasAny } from "../text/has-any.js";
import { lookAt } from "../text/look-at.js";
import type { Draft } from "./mention-draft.js";
import type { Scene, Word } from "./words.js";

/** "HMS Ocean", "FS Charles de Gaulle", "the destroyer John Finn". */
export function shipMentions(scene: Scene): Draft[] {
  const { words, lists } = scene;
  const drafts: Draft[] = [];
  for (const word of words) {
    const isPrefix = word.shape === "acronym" && lists.shipPrefixes.has(word.key);
    if (!isPrefix && !isNamedShip(scene, word.index + 1)) continue;
    let last = word.index + 1;
    while (
      last < word.index + 5 &&
      words[last]?.gap === " " &&
      words[last]?.sentence === word.sentence &&
      (words[last]?.shape !== "lower" ||
        (lists.particles.has(words[last]?.key ?? "") && words[last + 1]?.shape === "capital"))
    )
      last++;
    const end = lookAt(words, last - 1)?.end ?? 0;
    const begin = isPrefix ? word.begin : (words[word.index + 1]?.begin ?? end);
    const type = isPrefix || lists.warshipTypes.has(word.key) ? "MilitaryPlatform" : "Vehicle";
    if (last > word.index + 1) drafts.push({ begin, end, type, rule: "ship" });
  }
  return drafts;
}

/** "The destroyer John Finn": right behind the noun of a vessel; "the frigate Egypt bought" is Egypt's. */
export function isNamedShip({ words, lists }: Scene, first: number): boolean {
  const [type, name] = [lookAt(words, first - 1), words[first]];
  if (type?.shape !== "lower" || name?.shape !== "capital" || name.gap !== " ") return false;
  return (
    (lists.warshipTypes.has(type.key) || lists.shipTypes.has(type.key)) &&
    name.listed.length === 0 &&
    name.titles.length === 0
  );
}

const named = new WeakMap<readonly Word[], ReadonlySet<string>>();

/** The names of ships that the report tells with their letters, "frank cable" of "USS Frank Cable": they may stand alone behind. */
export function shipsNamed({ words, lists }: Scene): ReadonlySet<string> {
  const known = named.get(words);
  if (known) return known;
  const ships = new Set<string>();
  for (const { shape, key, index } of words) {
    if (shape !== "acronym" || !lists.shipPrefixes.has(key)) continue;
    const name: string[] = [];
    for (let at = index + 1; words[at]?.gap === " " && words[at]?.shape === "capital"; at++)
      name.push(words[at]?.key ?? "");
    if (name.length > 0) ships.add(name.join(" "));
  }
  named.set(words, ships);
  return ships;
}

export function equipmentMentions({ lists, text }: Scene, equipment: readonly EquipmentMention[]): Draft[] {
  return flatMap(equipment, (mention) => {
    const { begin, end, entity } = mention;
    const type = typeOfEquipment(mention, text.slice(begin, end), lists);
    return type ? { begin, end, type, entity, rule: "equipment" } : [];
  });
}

/** "Equipment", "training" and "systems" are no mention of a platform, and "fighters" alone are people. */
function typeOfEquipment(
  { category, generic }: EquipmentMention,
  words: string,
  lists: Scene["lists"],
): MentionType | undefined {
  const last = words.toLowerCase().split(/\s/u).at(-1) ?? "";
  if (lists.weaponNouns.all.has(last)) return "Weapon";
  if (generic && (NOT_A_PLATFORM.has(last) || (lists.groupNouns.has(last) && !words.includes(" ")))) return undefined;
  if (generic && VEHICLES.has(words.toLowerCase())) return "Vehicle";
  switch (category) {
    case "missile":
    case "small arms":
    case "ammunition":
    case "artillery":
      return "Weapon";
    case "support":
    case "other":
    case "engine":
    case null:
      return generic ? undefined : "MilitaryPlatform";
    default:
      return "MilitaryPlatform";
  }
}

const NOT_A_PLATFORM = new Set([
  "equipment",
  "training",
  "systems",
  "system",
  "material",
  "materials",
  "materiel",
  "fighter",
  "fighters",
  "gear",
  "supplies",
]);
const VEHICLES = new Set(["vehicle", "vehicles", "truck", "trucks", "cars", "tanker", "trailers"]);

/** Web addresses, handles, e-mail addresses, telephone numbers. */
export const IDENTIFIER =
  /https?:\/\/[^\s<>"”)]{1,200}|\b(?:www|pic)\.[^\s<>"”)]{3,200}|@\w{2,30}\b|\b[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}\b|(?<![\w-])\+?\d{2,4}-\d{3}-\d{4}(?![\w-])/gu;
/** "33°47′N 44°30′E", "59.173616°N 18.167988°E", "33.783; 44.500". */
export const COORDINATES =
  /\d{1,3}(?:\.\d{1,8})?°(?:\d{1,2}[′'’](?:\d{1,2}[″"”])?)?\s?[NS],?\s?\d{1,3}(?:\.\d{1,8})?°(?:\d{1,2}[′'’](?:\d{1,2}[″"”])?)?\s?[EW]|\b\d{1,2}\.\d{2,8}; \d{1,3}\.\d{2,8}\b/gu;
/** "Resolution 2328", "Security Council Resolutions 2254 and 2118". */
export const RESOLUTION =
  /\bResolutions?(?: \(UNSCR\))? \d{1,4}(?: \(\d{4}\))?(?:(?:,| and) \d{1,4}(?: \(\d{4}\))?){0,5}/gu;

const PHONE = /\d-\d{3}-\d{4}/u;

function mayIdentify(text: string): boolean {
  return hasAny(text, ["://", "@", "www.", "pic."]) || PHONE.test(text);
}

export function patternMentions({ text }: Scene): Draft[] {
  const drafts: Draft[] = [];
  const add = ({ index, 0: { length } }: RegExpExecArray, type: MentionType, rule: string): void => {
    drafts.push({ begin: index, end: index + length, type, rule });
  };
  for (const match of mayIdentify(text) ? text.matchAll(IDENTIFIER) : []) {
    const url = /^(?:http|www|pic)/u.test(match[0]);
    add(match, url ? "Url" : "CommsIdentifier", "identifier");
  }
  for (const match of matches(text, COORDINATES, ["°", "; "])) add(match, "Location", "coordinates");
  for (const match of matches(text, RESOLUTION, ["Resolution"])) add(match, "DocumentReference", "resolution");
  return drafts;
}

/** The matches of `pattern`, which cannot do without one of `parts`. */
function matches(text: string, pattern: RegExp, parts: readonly string[]): Iterable<RegExpExecArray> {
  return hasAny(text, parts) ? text.matchAll(pattern) : [];
}
