import type { Mention, MentionType, Person } from "#model";
import { spanOf } from "#model";
import type { EquipmentMention } from "../equipment/types.js";
import type { WordSequences } from "../lexicon/entity-words.js";
import type { Values } from "../values/types.js";
import type { Body } from "./bodies.js";
import { isOrganisation } from "./organizations.js";
import type { Individual } from "./people.js";
import { matchSequence, type Scene, type Word } from "./words.js";

/** What mentions are made of beside the words. */
export interface MentionSources {
  readonly individuals: readonly Individual[];
  readonly people: readonly Person[];
  readonly bodies: readonly Body[];
  readonly names: ReadonlyMap<Body, string>;
  readonly values: Values;
  readonly equipment: readonly EquipmentMention[];
}

interface Draft {
  readonly begin: number;
  readonly end: number;
  readonly type: MentionType;
  readonly entity?: string | null;
  readonly rule: string;
}

/** Mentions of every type by rules, in order and without overlaps; of two that overlap the one of the earlier rule is kept. */
export function ruleMentions(scene: Scene, sources: MentionSources): Mention[] {
  const layers: Iterable<Draft>[] = [
    personMentions(scene, sources),
    bodyMentions(scene, sources),
    valueMentions(sources),
    equipmentMentions(sources),
    identifiers(scene),
    placeMentions(scene),
    groupsOfNation(scene),
    countryMentions(scene),
    nounMentions(scene),
    pronounMentions(scene),
  ];
  return withoutOverlaps(layers).map(({ begin, end, ...rest }) => ({ ...spanOf(scene.text, begin, end), ...rest }));
}

function withoutOverlaps(layers: readonly Iterable<Draft>[]): Draft[] {
  let kept: Draft[] = [];
  for (const layer of layers) {
    const fresh: Draft[] = [];
    let at = 0;
    for (const draft of [...layer].sort((a, b) => a.begin - b.begin || b.end - a.end)) {
      while ((kept[at]?.end ?? Number.POSITIVE_INFINITY) <= draft.begin) at++;
      if ((kept[at]?.begin ?? Number.POSITIVE_INFINITY) < draft.end) continue;
      if ((fresh.at(-1)?.end ?? -1) > draft.begin || draft.end <= draft.begin) continue;
      fresh.push(draft);
    }
    kept = [...kept, ...fresh].sort((a, b) => a.begin - b.begin);
  }
  return kept;
}

function* personMentions({ words }: Scene, { individuals, people }: MentionSources): Generator<Draft> {
  for (const [i, { mentions }] of individuals.entries())
    for (const { titled, span, posts, first } of mentions) {
      const entity = people[i]?.name ?? null;
      yield {
        begin: Math.min(words[titled]?.begin ?? span.begin, span.begin),
        end: span.end,
        type: "Person",
        entity,
        rule: "person",
      };
      for (const post of posts)
        if (post.first > first)
          yield {
            begin: words[post.first]?.begin ?? 0,
            end: words[post.last - 1]?.end ?? 0,
            type: "Person",
            entity,
            rule: "person-post",
          };
    }
}

function* bodyMentions({ words, text }: Scene, { bodies, names }: MentionSources): Generator<Draft> {
  for (const body of bodies)
    for (const { first, last } of body.mentions) {
      const begin = withArticle(words, text, first);
      yield {
        begin,
        end: words[last - 1]?.end ?? 0,
        type: "Organisation",
        entity: names.get(body) ?? null,
        rule: "organisation",
      };
    }
}

/** Where a mention begins when the article before it is counted in. */
function withArticle(words: readonly Word[], text: string, first: number): number {
  const word = words[first];
  const before = words[first - 1];
  const article = before?.key === "the" && word?.gap === " ";
  return article ? before.begin : Math.min(word?.begin ?? 0, text.length);
}

function* valueMentions({ values }: MentionSources): Generator<Draft> {
  for (const { begin, end } of values.money) yield { begin, end, type: "Money", rule: "money" };
  for (const { begin, end } of values.dates) yield { begin, end, type: "Temporal", rule: "date" };
  for (const { begin, end } of values.quantities) yield { begin, end, type: "Quantity", rule: "quantity" };
}

function* equipmentMentions({ equipment }: MentionSources): Generator<Draft> {
  for (const { begin, end, category, entity } of equipment)
    yield { begin, end, type: typeOfEquipment(category), entity, rule: "equipment" };
}

function typeOfEquipment(category: EquipmentMention["category"]): MentionType {
  switch (category) {
    case "missile":
    case "small arms":
    case "ammunition":
    case "artillery":
      return "Weapon";
    default:
      return "MilitaryPlatform";
  }
}

/** Web addresses, handles, e-mail addresses, telephone numbers. */
export const IDENTIFIER =
  /https?:\/\/[^\s<>"”)]{1,200}|\b(?:www|pic)\.[^\s<>"”)]{3,200}|@\w{2,30}\b|\b[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}\b|(?<![\w-])\+?\d{2,4}-\d{3}-\d{4}(?![\w-])/gu;

function* identifiers({ text }: Scene): Generator<Draft> {
  for (const match of text.matchAll(IDENTIFIER)) {
    const url = /^(?:http|www|pic)/u.test(match[0]);
    yield {
      begin: match.index,
      end: match.index + match[0].length,
      type: url ? "Url" : "CommsIdentifier",
      rule: "identifier",
    };
  }
}

/** Listed places, and capitalised names that a place's noun heads: "Anbar province", "the city of Mosul", "Mount Sinjar". */
function* placeMentions({ words, lists }: Scene): Generator<Draft> {
  for (const word of words) {
    const last = words[word.listedTo - 1];
    if (last && word.listed.some(({ kind }) => kind === "place"))
      yield { begin: word.begin, end: last.end, type: "Location", rule: "place" };
    else if (word.shape === "capital" && lists.placeHeads.has(word.key)) yield* headedPlace(words, word.index);
  }
}

function* headedPlace(words: readonly Word[], at: number): Generator<Draft> {
  let first = at;
  while (at - first < 4 && words[first]?.gap === " " && words[first - 1]?.shape === "capital") first--;
  let last = at + 1;
  while (last - at < 3 && words[last]?.gap === " " && words[last]?.shape === "capital" && first === at) last++;
  if (last - first < 2) return;
  yield { begin: words[first]?.begin ?? 0, end: words[last - 1]?.end ?? 0, type: "Location", rule: "place-head" };
}

/** "Syrian refugees", "the Iraqi people", "Syrians", "the Turks": groups of a nation. */
function* groupsOfNation({ words, text, lists }: Scene): Generator<Draft> {
  for (const word of words) {
    const country = word.listed.find((listed) => listed.kind === "country");
    if (country?.kind !== "country") continue;
    let last = word.listedTo;
    while (
      last < word.listedTo + 3 &&
      words[last]?.gap === " " &&
      words[last]?.shape === "lower" &&
      isGroupWord(words, last, lists.groupNouns)
    )
      last++;
    const plural =
      country.form === "demonym" &&
      /[^s]s$|(?:sh|ch|ese|Turks)$/u.test(words[word.listedTo - 1]?.text ?? "") &&
      isPlural(words[word.listedTo - 1]);
    if (last === word.listedTo && !plural) continue;
    if (last > word.listedTo && !lists.groupNouns.has(words[last - 1]?.key ?? "")) continue;
    yield {
      begin: withArticle(words, text, word.index),
      end: words[last - 1]?.end ?? 0,
      type: "Organisation",
      rule: "group-of-nation",
    };
  }
}

function isPlural(word: Word | undefined): boolean {
  return Boolean(word && /s$/u.test(word.text) && word.tag !== "ADJ");
}

function isGroupWord(words: readonly Word[], at: number, nouns: ReadonlySet<string>): boolean {
  const word = words[at];
  if (!word) return false;
  return nouns.has(word.key) || ((word.tag === "NOUN" || word.tag === "ADJ") && nouns.has(words[at + 1]?.key ?? ""));
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
function* countryMentions({ words, text }: Scene): Generator<Draft> {
  for (const word of words) {
    const listed = word.listed.find((entry) => entry.kind === "country");
    const last = words[word.listedTo - 1];
    if (listed?.kind !== "country" || !last || word.listed.some(isOrganisation)) continue;
    const begin = withArticle(words, text, word.index);
    if (listed.form === "demonym")
      yield { begin: word.begin, end: last.end, type: "Nationality", entity: listed.country.code, rule: "demonym" };
    else
      yield {
        begin,
        end: last.end,
        type: acts(words, word, last) ? "Organisation" : "Location",
        entity: listed.country.name,
        rule: "country",
      };
  }
}

function acts(words: readonly Word[], word: Word, last: Word): boolean {
  const article = words[word.index - 1]?.key === "the";
  const before = words[word.index - (article ? 2 : 1)];
  const next = words[last.index + 1];
  if (before && word.gap === " " && PLACE_PREPOSITIONS.has(before.key)) return false;
  if (before && word.gap === " " && ACTING_PREPOSITIONS.has(before.key)) return true;
  if (next?.gap === " " && (next.tag === "VERB" || next.tag === "AUX")) return true;
  return word.shape === "acronym" || article;
}

/** Common nouns for people, places, weapons and documents, with their determiner and adjectives. */
function* nounMentions({ words, lists }: Scene): Generator<Draft> {
  for (const word of words) {
    if (word.shape !== "lower" && word.gap !== "\n") continue;
    const found = nounAt(words, word.index, lists);
    if (!found) continue;
    const first = phraseStart(words, word.index);
    yield {
      begin: words[first]?.begin ?? word.begin,
      end: words[found.last - 1]?.end ?? word.end,
      type: found.type,
      rule: `noun-${found.type.toLowerCase()}`,
    };
  }
}

function nounAt(
  words: readonly Word[],
  at: number,
  { groupNouns, placeNouns, weaponNouns, reportNouns }: Scene["lists"],
): { type: MentionType; last: number } | undefined {
  const kinds: readonly (readonly [MentionType, WordSequences])[] = [
    ["Weapon", weaponNouns],
    ["DocumentReference", reportNouns],
  ];
  for (const [type, sequences] of kinds) {
    const last = matchSequence(words, at, sequences);
    if (last > at) return { type, last };
  }
  const word = words[at];
  if (!word || (word.tag !== "NOUN" && word.tag !== "PROPN")) return undefined;
  if (groupNouns.has(word.key)) return { type: "Organisation", last: at + 1 };
  return placeNouns.has(word.key) ? { type: "Location", last: at + 1 } : undefined;
}

const IN_PHRASE = new Set(["ADJ", "DET", "NOUN", "NUM", "PROPN"]);
const POSSESSIVES = new Set([
  "our",
  "his",
  "her",
  "their",
  "its",
  "my",
  "your",
  "the",
  "a",
  "an",
  "this",
  "these",
  "those",
  "all",
  "some",
  "both",
]);

function phraseStart(words: readonly Word[], at: number): number {
  let first = at;
  while (at - first < 5 && words[first]?.gap === " ") {
    const before = words[first - 1];
    if (!before || before.possessive) break;
    if (POSSESSIVES.has(before.key)) return first - 1;
    if (!IN_PHRASE.has(before.tag) || before.listed.length > 0 || before.inside) break;
    first--;
  }
  return first;
}

const PERSON_PRONOUNS = new Set(["he", "she", "him", "i", "me"]);
const GROUP_PRONOUNS = new Set(["we", "they", "us", "them"]);

function* pronounMentions({ words }: Scene): Generator<Draft> {
  for (const { key, begin, end, shape, gap } of words) {
    if (shape === "acronym") continue;
    if (PERSON_PRONOUNS.has(key)) yield { begin, end, type: "Person", rule: "pronoun" };
    else if (GROUP_PRONOUNS.has(key)) yield { begin, end, type: "Organisation", rule: "pronoun" };
    else if (key === "here" && gap !== "\n") yield { begin, end, type: "Location", rule: "pronoun" };
  }
}
