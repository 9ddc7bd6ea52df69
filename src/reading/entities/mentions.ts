import type { Mention, MentionType, Person } from "#model";
import type { EquipmentMention } from "../equipment/types.js";
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
    moneyAndDates(sources),
    patternMentions(scene),
    shipMentions(scene),
    equipmentMentions(scene, sources),
    placeMentions(scene),
    nationPhrases(scene),
    countryMentions(scene),
    postMentions(scene),
    nounMentions(scene),
    quantityMentions(scene, sources),
    pronounMentions(scene),
  ];
  return withoutOverlaps(layers).map(({ begin, end, type, entity, rule }) => ({
    begin,
    end,
    text: scene.text.slice(begin, end),
    type,
    entity: entity ?? null,
    rule,
  }));
}

function withoutOverlaps(layers: readonly Iterable<Draft>[]): Draft[] {
  let kept: Draft[] = [];
  for (const layer of layers) {
    const drafts = [...layer];
    if (drafts.some((draft, i) => draft.begin < (drafts[i - 1]?.begin ?? 0)))
      drafts.sort((a, b) => a.begin - b.begin || b.end - a.end);
    kept = merge(kept, drafts);
  }
  return kept;
}

/** Both lists are sorted; of `kept` nothing is lost, of `fresh` what overlaps. */
function merge(kept: readonly Draft[], fresh: readonly Draft[]): Draft[] {
  const merged: Draft[] = [];
  let at = 0;
  for (const draft of fresh) {
    for (let next = kept[at]; next && next.end <= draft.begin; next = kept[++at]) merged.push(next);
    const free =
      (kept[at]?.begin ?? Number.POSITIVE_INFINITY) >= draft.end && (merged.at(-1)?.end ?? -1) <= draft.begin;
    if (free && draft.end > draft.begin) merged.push(draft);
  }
  for (let next = kept[at]; next; next = kept[++at]) merged.push(next);
  return merged;
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

function* moneyAndDates({ values }: MentionSources): Generator<Draft> {
  for (const { begin, end } of values.money) yield { begin, end, type: "Money", rule: "money" };
  for (const { begin, end } of values.dates) yield { begin, end, type: "Temporal", rule: "date" };
}

/** Counts; a bare digit that nothing follows is the number of a list or a note. */
function* quantityMentions({ text }: Scene, { values }: MentionSources): Generator<Draft> {
  for (const { begin, end } of values.quantities)
    if (end - begin > 1 || /^ \p{L}/u.test(text.slice(end, end + 2)))
      yield { begin, end, type: "Quantity", rule: "quantity" };
}

/** "HMS Ocean", "FS Charles de Gaulle". */
function* shipMentions({ words, lists }: Scene): Generator<Draft> {
  for (const word of words) {
    if (word.shape !== "acronym" || !lists.shipPrefixes.has(word.key)) continue;
    let last = word.index + 1;
    while (
      last < word.index + 5 &&
      words[last]?.gap === " " &&
      words[last]?.sentence === word.sentence &&
      (words[last]?.shape !== "lower" ||
        (lists.particles.has(words[last]?.key ?? "") && words[last + 1]?.shape === "capital"))
    )
      last++;
    if (last > word.index + 1)
      yield { begin: word.begin, end: words[last - 1]?.end ?? 0, type: "MilitaryPlatform", rule: "ship" };
  }
}

function* equipmentMentions({ lists, text }: Scene, { equipment }: MentionSources): Generator<Draft> {
  for (const mention of equipment) {
    const type = typeOfEquipment(mention, text.slice(mention.begin, mention.end), lists);
    if (type) yield { begin: mention.begin, end: mention.end, type, entity: mention.entity, rule: "equipment" };
  }
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

function* patternMentions({ text }: Scene): Generator<Draft> {
  for (const match of text.matchAll(IDENTIFIER)) {
    const url = /^(?:http|www|pic)/u.test(match[0]);
    yield {
      begin: match.index,
      end: match.index + match[0].length,
      type: url ? "Url" : "CommsIdentifier",
      rule: "identifier",
    };
  }
  for (const match of text.matchAll(COORDINATES))
    yield { begin: match.index, end: match.index + match[0].length, type: "Location", rule: "coordinates" };
  for (const match of text.matchAll(RESOLUTION))
    yield { begin: match.index, end: match.index + match[0].length, type: "DocumentReference", rule: "resolution" };
}

/** Listed places, and capitalised names that a place's noun heads: "Anbar province", "the city of Mosul", "Mount Sinjar". */
function* placeMentions({ words, lists }: Scene): Generator<Draft> {
  for (const word of words) {
    if (word.listed.some(({ kind }) => kind === "place")) {
      const last = lastOfPlace(words, word.listedTo, lists.placeHeads);
      yield {
        begin: firstOfPlace(words, word.index),
        end: words[last - 1]?.end ?? word.end,
        type: "Location",
        rule: "place",
      };
    } else if (word.shape === "capital" && lists.placeHeads.has(word.key)) yield* headedPlace(words, word.index);
  }
}

/** "Mosul district". */
function lastOfPlace(words: readonly Word[], to: number, heads: ReadonlySet<string>): number {
  const next = words[to];
  return next?.gap === " " && heads.has(next.key) && !words[to - 1]?.possessive ? to + 1 : to;
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
  const before = words[at - 1];
  if (word?.gap !== " " || !before) return word?.begin ?? 0;
  if (DIRECTION.has(before.key)) return before.begin;
  const noun = words[at - 2];
  if (before.key !== "of" || before.gap !== " " || !noun || !OF_PLACE.has(noun.key)) return word.begin;
  return words[at - 3]?.key === "the" && noun.gap === " " ? (words[at - 3]?.begin ?? noun.begin) : noun.begin;
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

function* headedPlace(words: readonly Word[], at: number): Generator<Draft> {
  let first = at;
  while (at - first < 4 && words[first]?.gap === " " && words[first - 1]?.shape === "capital") first--;
  let last = at + 1;
  while (last - at < 3 && words[last]?.gap === " " && words[last]?.shape === "capital" && first === at) last++;
  if (last - first < 2) return;
  yield { begin: words[first]?.begin ?? 0, end: words[last - 1]?.end ?? 0, type: "Location", rule: "place-head" };
}

/** "Syrian refugees", "the Turkish border", "the Iraqi commander", "Syrians": a nation's word with the noun behind it. */
function* nationPhrases({ words, text, lists }: Scene): Generator<Draft> {
  for (const word of words) {
    const country = word.listed.find((listed) => listed.kind === "country");
    if (country?.kind !== "country") continue;
    const found = nounBehind(words, word.listedTo, lists);
    const begin = withArticle(words, text, word.index);
    if (found) yield { begin, end: words[found.last - 1]?.end ?? 0, type: found.type, rule: "nation-phrase" };
    else if (country.form === "demonym" && isPlural(words[word.listedTo - 1]))
      yield { begin, end: words[word.listedTo - 1]?.end ?? 0, type: "Organisation", rule: "people-of-nation" };
  }
}

/** How far behind a nation's word its noun may stand. */
const NOUN_REACH = 3;

function nounBehind(
  words: readonly Word[],
  from: number,
  lists: Scene["lists"],
): { last: number; type: MentionType } | undefined {
  let found: { last: number; type: MentionType } | undefined;
  for (let i = from; i < from + NOUN_REACH; i++) {
    const word = words[i];
    if (word?.gap !== " " || word.shape !== "lower" || (word.tag !== "NOUN" && word.tag !== "ADJ")) break;
    if (lists.groupNouns.has(word.key)) found = { last: i + 1, type: "Organisation" };
    else if (lists.placeNouns.has(word.key)) found = { last: i + 1, type: "Location" };
    else if (lists.postHeads.has(word.key) && word.tag === "NOUN") found = { last: i + 1, type: "Person" };
  }
  return found;
}

function isPlural(word: Word | undefined): boolean {
  return Boolean(word && /s$/u.test(word.text) && word.tag !== "ADJ");
}

/** "The Foreign Secretary", "the prime minister", "his chief of staff": one person by his post. */
function* postMentions({ words, lists }: Scene): Generator<Draft> {
  for (const word of words) {
    if (!BEFORE_POST.has(word.key)) continue;
    let last = word.index + 1;
    for (let i = last; i < word.index + 6 && words[i]?.gap === " "; i++) {
      const key = words[i]?.key ?? "";
      if (lists.postHeads.has(key) && !/s$/u.test(key)) last = i + 1;
      else if (!lists.postModifiers.has(key) && words[i]?.shape !== "capital") break;
    }
    if (last === word.index + 1) continue;
    if (words[last]?.key === "of" && words[last + 1]?.shape === "capital") last += 2;
    yield { begin: word.begin, end: words[last - 1]?.end ?? 0, type: "Person", rule: "post" };
  }
}

const BEFORE_POST = new Set(["the", "his", "her", "their", "its", "our"]);

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
    if (word.shape === "acronym") continue;
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
  const weapon = matchSequence(words, at, weaponNouns);
  if (weapon > at) return { type: "Weapon", last: weapon };
  const report = matchSequence(words, at, reportNouns);
  if (report > at) return { type: "DocumentReference", last: report };
  const word = words[at];
  if (!word || (word.tag !== "NOUN" && word.tag !== "PROPN")) return undefined;
  if (word.shape === "capital" && word.gap !== "\n" && words[at - 1]?.key !== "the") return undefined;
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
  for (const { key, begin, shape } of words) {
    const joint = key.indexOf("'");
    const pronoun = joint > 0 ? key.slice(0, joint) : key;
    if (pronoun.length > 4 || shape === "acronym") continue;
    const type = typeOfPronoun(pronoun);
    if (type) yield { begin, end: begin + pronoun.length, type, rule: "pronoun" };
  }
}

function typeOfPronoun(pronoun: string): MentionType | undefined {
  if (PERSON_PRONOUNS.has(pronoun)) return "Person";
  if (GROUP_PRONOUNS.has(pronoun)) return "Organisation";
  return pronoun === "here" ? "Location" : undefined;
}
