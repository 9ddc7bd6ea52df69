import type { Lexicon, ListedHit } from "../lexicon/lexicon.js";
import { shipPrefixesOf } from "../lexicon/ship-prefixes.js";
import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { designations } from "./designations.js";
import { listedPlatforms } from "./listed.js";
import { namesBeforeNouns } from "./names.js";
import { compounds, genericNouns, outsideNames } from "./nouns.js";
import type { EquipmentMention } from "./types.js";

/** Platforms, weapons and munitions named in the text, in order, without overlaps: listed ones first, then forms, then common nouns. */
export function findEquipment(document: Document, hits: readonly ListedHit[], lexicon: Lexicon): EquipmentMention[] {
  const nouns = compounds(document, outsideNames(document.text, genericNouns(document, lexicon), hits));
  const listed = listedPlatforms(document, hits, nouns);
  const formed = designations(document, hits, nouns, lexicon);
  const named = namesBeforeNouns(document, hits, nouns, lexicon);
  return withElliptical(
    document.text,
    joinNames(
      document.text,
      withoutShipsAlone(document, dropOverlaps([...listed, ...formed, ...named, ...nouns]), lexicon),
    ),
  );
}

const SHORT_NAME = /^\p{Lu}-?\d{1,2}$/u;
const OF_VERSION = /^[^\S\n](?:version|variant|model|standard|configuration)(?!\p{L})/u;

/** "The F4 version of the Rafale" is no F-4. */
function isVariantOf(text: string, begin: number, end: number): boolean {
  return (
    end - begin <= SHORT_LENGTH &&
    SHORT_NAME.test(text.slice(begin, end)) &&
    OF_VERSION.test(text.slice(end, end + VERSION_LENGTH))
  );
}

const SHORT_LENGTH = 4;
const VERSION_LENGTH = 16;

const SHIP_NAME = /^[^\S\n](\p{Lu}[\p{L}’'-]+)(?![\p{L}-]|[^\S\n]\p{Lu})/u;
const SHIP_NAME_LENGTH = 30;
const WORD = /^[\p{L}’'-]+$/u;

/** "USS Patriot … sailors from Patriot": a name that the report has given a ship is no weapon of that name. */
function withoutShipsAlone(
  { text, tokens }: Document,
  mentions: readonly EquipmentMention[],
  lexicon: Lexicon,
): EquipmentMention[] {
  if (mentions.every(({ generic }) => generic)) return [...mentions];
  const prefixes = shipPrefixesOf(lexicon);
  const ships = new Set<string>();
  // Few weapons are called by a word alone: else nothing is looked for.
  const mayBeShip = mentions.some(({ generic, begin, end }) => !generic && WORD.test(text.slice(begin, end)));
  for (const token of mayBeShip ? tokens : []) {
    const name = prefixes.has(token.text) ? SHIP_NAME.exec(text.slice(token.end, token.end + SHIP_NAME_LENGTH)) : null;
    if (name?.[1]) ships.add(name[1]);
  }
  return mentions.filter(
    ({ generic, begin, end }) => generic || !(ships.has(text.slice(begin, end)) || isVariantOf(text, begin, end)),
  );
}

/** "Sukhoi 30 and 35 aircraft": a bare number behind a designation, before a noun of its kind, is one more. */
export const ELLIPTICAL = /^(?: and | or |, )-?(\d{2,3}\p{Lu}{0,2})$/u;

function withElliptical(text: string, mentions: readonly EquipmentMention[]): EquipmentMention[] {
  return flatMap(mentions, (mention, i) => {
    const next = mentions[i + 1];
    const stem = /^(.*\p{L}[ -])\d{2,3}$/u.exec(mention.designation)?.[1];
    if (!stem || !next?.generic || next.category !== mention.category || next.begin - mention.end > 12)
      return [mention];
    const gap = text.slice(mention.end, next.begin).trimEnd();
    const number = ELLIPTICAL.exec(gap)?.[1];
    if (!number) return [mention];
    const end = mention.end + gap.length;
    return [
      mention,
      {
        ...mention,
        begin: end - number.length,
        end,
        designation: stem + number,
        entity: null,
        rule: "equipment.elliptical",
      },
    ];
  });
}

/** A designation and the name right behind it are one: "JF-17 Thunder" fighter jets. */
function joinNames(text: string, mentions: readonly EquipmentMention[]): EquipmentMention[] {
  const joined: EquipmentMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const adjoins = last && !last.generic && mention.begin - last.end === 1 && text[last.end] === " ";
    if (adjoins && mention.rule === "equipment.name") {
      const designation = `${last.designation} ${mention.designation}`;
      joined[joined.length - 1] = { ...last, end: mention.end, designation };
    } else joined.push(mention);
  }
  return joined;
}

/** Of overlapping mentions the longer designation wins, and any designation wins over a common noun. */
function dropOverlaps(mentions: readonly EquipmentMention[]): EquipmentMention[] {
  const ranked = [...mentions].sort(
    (a, b) => a.begin - b.begin || Number(a.generic) - Number(b.generic) || b.end - a.end,
  );
  const kept: EquipmentMention[] = [];
  for (const mention of ranked) {
    const last = kept.at(-1);
    if (!last || mention.begin >= last.end) kept.push(mention);
    else if (isBetter(mention, last)) kept[kept.length - 1] = mention;
  }
  return kept;
}

function isBetter(mention: EquipmentMention, last: EquipmentMention): boolean {
  if (mention.generic !== last.generic) return !mention.generic;
  return mention.end - mention.begin > last.end - last.begin;
}
