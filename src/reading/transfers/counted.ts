import type { EquipmentMention } from "../equipment/types.js";
import { type Document, type Token, tokenAt } from "../text/document.js";
import { lookAt } from "../text/look-at.js";
import type { QuantityMention } from "../values/types.js";

/** More tokens than this do not stand between a count and what it counts. */
const WIDEST_GAP = 6;

/** Tokens between a count and its goods that are looked at. */
const LONGEST_GAP = 24;

/** "One of two helicopter variants" counts no helicopters. */
export const KINDS = /^(?:variants|types|models|versions|designs|classes|families)$/u;

/** "Containers of shells" count no shells. */
const LOADS = /^(?:containers?|crates?|boxes|truckloads?|planeloads?|pallets?|planes?|flights?|trucks?|wagons?)$/u;

const BREAKS_COUNT: ReadonlySet<string> = new Set(["VERB", "AUX", "PRON", "SCONJ", "CCONJ", "PUNCT"]);

/** Only adjectives, names and "of" stand between a count and what it counts. */
export function counts(
  document: Document,
  count: QuantityMention,
  head: number,
  previous: EquipmentMention | undefined,
): boolean {
  const last = tokenAt(document, count.end - 1) + 1;
  if (last > head || wordsBetween(document, last, head) > WIDEST_GAP || (previous && previous.end > count.begin))
    return false;
  const inBrackets =
    document.tokens[last]?.text === ")" && document.tokens[tokenAt(document, count.begin) - 1]?.text === "(";
  return document.tokens
    .slice(inBrackets ? last + 1 : last, head)
    .every(
      (token) =>
        isOfThem(document, token) ||
        isPoint(document, token) ||
        /^["“”‘’']$/u.test(token.text) ||
        (!BREAKS_COUNT.has(token.tag) && (token.tag !== "ADP" || isOfGoods(document, token))) ||
        /^(?:-|–|\/|&|made|used|built|armed|guided|propelled|modernised|refurbished|upgraded)$/u.test(token.lower) ||
        /ed$/u.test(token.lower) ||
        isSecondHalf(document, token),
    );
}

/** "12 helicopter-borne radars", "2,457 of the radar-evading aircraft". */
function isSecondHalf({ tokens }: Document, { index, begin }: Token): boolean {
  const hyphen = lookAt(tokens, index - 1);
  return hyphen?.lower === "-" && hyphen.end === begin;
}

/** "Eight of them Hueys", "80 of its upgraded jets". */
function isOfThem({ tokens }: Document, { lower, index }: Token): boolean {
  return /^(?:them|its|their|his|our)$/u.test(lower) && lookAt(tokens, index - 1)?.lower === "of";
}

/** "21 .50 calibre guns": the point of a number below one. */
function isPoint({ tokens }: Document, { text, end, index }: Token): boolean {
  const next = tokens[index + 1];
  return text === "." && next?.tag === "NUM" && next.begin === end;
}

function isOfGoods({ tokens }: Document, { lower, index }: Token): boolean {
  return lower === "of" && !LOADS.test(lookAt(tokens, index - 1)?.lower ?? "");
}

/** Words from `first` to `last`, those joined by hyphens as one: "state-of-the-art". */
function wordsBetween({ tokens }: Document, first: number, last: number): number {
  if (last - first <= WIDEST_GAP) return last - first;
  const hyphens = tokens.slice(first, Math.min(last, first + LONGEST_GAP)).filter(({ lower }) => lower === "-").length;
  return last - first - 2 * hyphens;
}

/** "A missile contract", "an ammunition shipment": the article counts the deal or the load. */
const OF_GOODS =
  /(?:variant|version|deal|contract|order|sale|package|shipment|consignment|delivery|cargo|cache|haul|stockpile|batch|load|transfer)s?$/u;

/** "An S-300 system", "one frigate": a single one, where the noun is singular and names a thing that is counted. */
export function articleCount(document: Document, head: number, mention: EquipmentMention, last: number): number | null {
  let i = head - 1;
  while (i > head - 4 && /^(?:ADJ|NOUN|PROPN|VERB)$/u.test(document.tokens[i]?.tag ?? "")) i--;
  const article = document.tokens[i]?.lower;
  if (article !== "a" && article !== "an" && article !== "another") return null;
  let end = last;
  while (end < last + 4 && document.tokens[end]?.tag === "NOUN") end++;
  const noun = mention.generic || end > last ? lookAt(document.tokens, end - 1) : undefined;
  if (noun && OF_GOODS.test(noun.lower)) return null;
  const plural = noun
    ? noun.lower !== noun.lemma ||
      /(?:equipment|ammunition|material|hardware|training|support|logistics|maintenance)$/u.test(noun.lower) ||
      // "To buy a supersonic aircraft" is to buy a type of them, "a C-130 aircraft" is one.
      (mention.generic && /^(?:air|rotor|space)craft$/u.test(noun.lower))
    : false;
  return plural ? null : 1;
}
