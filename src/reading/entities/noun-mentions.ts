import type { MentionType } from "#model";
import { lookAt } from "../text/look-at.js";
import { askedByForm, rememberedByForm } from "../text/remembered.js";
import type { Draft } from "./mention-draft.js";
import { withArticle } from "./mention-draft.js";
import { matchSequence, type Scene, type Word } from "./words.js";

/** "Syrian refugees", "the Turkish border", "the Iraqi commander", "Syrians": a nation's word with the noun behind it. */
export function nationPhrases({ words, listed, text, lists }: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const word of listed) {
    const country = word.listed.find((listed) => listed.kind === "country");
    if (country?.kind !== "country") continue;
    const found = nounBehind(words, word.listedTo, lists);
    const begin = withArticle(words, text, word.index);
    const last = lookAt(words, word.listedTo - 1);
    if (found)
      drafts.push({ begin, end: lookAt(words, found.last - 1)?.end ?? 0, type: found.type, rule: "nation-phrase" });
    else if (country.form === "demonym" && isPlural(last))
      drafts.push({ begin, end: last?.end ?? 0, type: "Organisation", rule: "people-of-nation" });
  }
  return drafts;
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
export function postMentions({ words, lists }: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const word of words) {
    if (!opensPost(word)) continue;
    let last = word.index + 1;
    for (let i = last; i < word.index + 6 && words[i]?.gap === " "; i++) {
      const key = words[i]?.key ?? "";
      if (lists.postHeads.has(key) && !/s$/u.test(key)) last = i + 1;
      else if (!lists.postModifiers.has(key) && words[i]?.shape !== "capital") break;
    }
    if (last === word.index + 1) continue;
    if (words[last]?.key === "of" && words[last + 1]?.shape === "capital") last += 2;
    drafts.push({ begin: word.begin, end: lookAt(words, last - 1)?.end ?? 0, type: "Person", rule: "post" });
  }
  return drafts;
}

const BEFORE_POST = new Set(["the", "his", "her", "their", "its", "our"]);
const opensPost = askedByForm(({ key }: Word) => BEFORE_POST.has(key));

/** Common nouns for people, places, weapons and documents, with their determiner and adjectives. */
export function nounMentions({ words, lists }: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const word of words) {
    if (word.shape === "acronym") continue;
    const found = nounAt(words, word.index, lists);
    if (!found) continue;
    const first = phraseStart(words, word.index);
    drafts.push({
      begin: words[first]?.begin ?? word.begin,
      end: lookAt(words, found.last - 1)?.end ?? word.end,
      type: found.type,
      rule: `noun-${found.type.toLowerCase()}`,
    });
  }
  return drafts;
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
  if (word.shape === "capital" && word.gap !== "\n" && lookAt(words, at - 1)?.key !== "the") return undefined;
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
    const before = lookAt(words, first - 1);
    if (!before || before.possessive) break;
    if (POSSESSIVES.has(before.key)) return first - 1;
    if (!IN_PHRASE.has(before.tag) || before.listed.length > 0 || before.inside) break;
    first--;
  }
  return wholeNumber(words, first);
}

/** "6,000 soldiers" does not begin with its last three figures. */
function wholeNumber(words: readonly Word[], at: number): number {
  let first = at;
  while (
    /^\d{3}$/u.test(words[first]?.text ?? "") &&
    words[first]?.gap === "," &&
    /^\d+$/u.test(lookAt(words, first - 1)?.text ?? "")
  )
    first--;
  return first;
}

const PERSON_PRONOUNS = new Set(["he", "she", "him", "i", "me"]);
const GROUP_PRONOUNS = new Set(["we", "they", "us", "them"]);

export function pronounMentions({ words }: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const word of words) {
    const { length, type } = pronounOf(word);
    if (type) drafts.push({ begin: word.begin, end: word.begin + length, type, rule: "pronoun" });
  }
  return drafts;
}

/** The pronoun that a word is or begins with ("they've"), as its length and what it stands for. */
const pronounOf = rememberedByForm(({ key, shape }: Word): { length: number; type: MentionType | undefined } => {
  const [pronoun = ""] = key.split("'", 1);
  return { length: pronoun.length, type: shape === "acronym" ? undefined : typeOfPronoun(pronoun) };
});

function typeOfPronoun(pronoun: string): MentionType | undefined {
  if (PERSON_PRONOUNS.has(pronoun)) return "Person";
  if (GROUP_PRONOUNS.has(pronoun)) return "Organisation";
  return pronoun === "here" ? "Location" : undefined;
}
