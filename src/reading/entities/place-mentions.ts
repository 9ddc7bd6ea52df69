import { lookAt } from "../text/look-at.js";
import type { Draft } from "./mention-draft.js";
import { withArticle } from "./mention-draft.js";
import { isOrganisation } from "./organizations.js";
import type { Scene, Word } from "./words.js";

/** Listed places, and capitalised names that a place's noun heads: "Anbar province", "the city of Mosul", "Mount Sinjar". */
export function placeMentions({ words, lists }: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const word of words) {
    if (word.listed.length > 0 && word.listed.some(({ kind }) => kind === "place")) {
      const last = lastOfPlace(words, word.listedTo, lists.placeHeads);
      drafts.push({
        begin: firstOfPlace(words, word.index),
        end: lookAt(words, last - 1)?.end ?? word.end,
        type: "Location",
        rule: "place",
      });
    } else if (word.shape === "capital" && lists.placeHeads.has(word.key)) {
      const headed = headedPlace(words, word.index);
      if (headed) drafts.push(headed);
    }
  }
  return drafts;
}

/** "Mosul district". */
function lastOfPlace(words: readonly Word[], to: number, heads: ReadonlySet<string>): number {
  const next = words[to];
  return next?.gap === " " && heads.has(next.key) && !lookAt(words, to - 1)?.possessive ? to + 1 : to;
}

const DIRECTION = new Set([
  "northern",
  "southern",
  "eastern",
  "western",
  "central",
  "north",
  "south",
  "east",
  "west",
  "downtown",
  "greater",
]);

/** "eastern Aleppo", "the city of Mosul". */
function firstOfPlace(words: readonly Word[], at: number): number {
  const word = words[at];
  const before = lookAt(words, at - 1);
  if (word?.gap !== " " || !before) return word?.begin ?? 0;
  if (DIRECTION.has(before.key)) return before.begin;
  const noun = lookAt(words, at - 2);
  if (before.key !== "of" || before.gap !== " " || !noun || !OF_PLACE.has(noun.key)) return word.begin;
  return lookAt(words, at - 3)?.key === "the" && noun.gap === " "
    ? (lookAt(words, at - 3)?.begin ?? noun.begin)
    : noun.begin;
}

const OF_PLACE = new Set([
  "city",
  "town",
  "village",
  "province",
  "region",
  "district",
  "island",
  "port",
  "capital",
  "outskirts",
  "area",
  "coast",
  "streets",
]);

function headedPlace(words: readonly Word[], at: number): Draft | undefined {
  let first = at;
  while (at - first < 4 && words[first]?.gap === " " && lookAt(words, first - 1)?.shape === "capital") first--;
  let last = at + 1;
  while (last - at < 3 && words[last]?.gap === " " && words[last]?.shape === "capital" && first === at) last++;
  if (last - first < 2) return undefined;
  return {
    begin: words[first]?.begin ?? 0,
    end: lookAt(words, last - 1)?.end ?? 0,
    type: "Location",
    rule: "place-head",
  };
}

const PLACE_PREPOSITIONS = new Set([
  "in",
  "into",
  "across",
  "throughout",
  "inside",
  "near",
  "around",
  "outside",
  "northern",
  "southern",
  "eastern",
  "western",
  "central",
  "from",
  "of",
  "to",
  "over",
  "within",
  "through",
  "west",
  "east",
  "north",
  "south",
  "leave",
  "left",
  "visit",
  "visited",
  "neighbouring",
  "neighboring",
]);
const ACTING_PREPOSITIONS = new Set(["by", "with", "between", "against", "among"]);

/** A country is a place after a preposition of place; where it acts or is dealt with it is an organisation. An adjective is a nationality. */
export function countryMentions({ words, listed: named, text }: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const word of named) {
    const listed = word.listed.find((entry) => entry.kind === "country");
    const last = lookAt(words, word.listedTo - 1);
    if (listed?.kind !== "country" || !last || word.listed.some(isOrganisation)) continue;
    const begin = withArticle(words, text, word.index);
    const { end } = last;
    const { code, name } = listed.country;
    if (listed.form === "demonym")
      drafts.push({ begin: word.begin, end, type: "Nationality", entity: code, rule: "demonym" });
    else {
      const type = acts(words, word, last) ? "Organisation" : "Location";
      drafts.push({ begin, end, type, entity: name, rule: "country" });
    }
  }
  return drafts;
}

function acts(words: readonly Word[], word: Word, last: Word): boolean {
  const article = lookAt(words, word.index - 1)?.key === "the";
  const before = lookAt(words, word.index - (article ? 2 : 1));
  const next = words[last.index + 1];
  if (before && word.gap === " " && PLACE_PREPOSITIONS.has(before.key)) return false;
  if (before && word.gap === " " && ACTING_PREPOSITIONS.has(before.key)) return true;
  if (next?.gap === " " && (next.tag === "VERB" || next.tag === "AUX")) return true;
  return word.shape === "acronym" || article;
}
