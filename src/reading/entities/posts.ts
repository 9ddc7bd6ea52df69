import type { RankGroup } from "./ranks.js";
import { isName, type Scene, type Word } from "./words.js";

/** Words `first` to `last`, exclusive, that name a post. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** No post named in the press takes more words than that. */
const LONGEST_POST = 20;
const LINKS = new Set(["of", "the", "for", "and", "to", "in", "at"]);
const HEAD_LINKS = new Set(["of", "for", "to", "in", "at", "on"]);
const JOINTS = /^(?: |\u00a0| \(|\) | & |\. | \/ |, and )$/u;

/** Whether a word heads the name of a post: "minister", "commander-in-chief", "vice-chairman", a listed post's acronym. */
export function isPostHead({ words, lists }: Scene, at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (lists.postHeads.has(word.key)) return true;
  if (word.key.includes("-") && word.key.split("-").some((part) => lists.postHeads.has(part))) return true;
  return word.shape === "acronym" && word.titles.some((listed) => listed.kind === "post");
}

/** The post that ends right before word `to`, not reaching before word `floor`: "Libyan Prime Minister", "Chief of the Air Staff". */
export function postBefore(scene: Scene, to: number, floor: number): Phrase | undefined {
  const { words } = scene;
  let first = to;
  while (first > floor && to - first < LONGEST_POST) {
    const gap = words[first]?.gap ?? "";
    const joined =
      first === to ? /^(?: |\u00a0|, |\) |\), |, \w{2,3} )$/u.test(gap) : JOINTS.test(gap) && gap !== ", and ";
    if (!joined || !standsInPost(scene, first - 1)) break;
    first--;
  }
  return first === to ? undefined : settle(scene, first, to);
}

/** A word that may stand in a post before a name. */
function standsInPost(scene: Scene, at: number): boolean {
  const { words, lists } = scene;
  const word = words[at];
  if (!word) return false;
  if (LINKS.has(word.key)) return true;
  if ((word.possessive && !isOfPeople(word)) || NOT_IN_POST.has(word.key) || isOfDate(words, at)) return false;
  if (isPostHead(scene, at) || lists.postModifiers.has(word.key)) return true;
  if (word.shape === "lower") return false;
  return word.shape !== "number" || /^\p{N}{1,3}(?:st|nd|rd|th)?$/u.test(word.text);
}

/** "Of the People's National Army", "Women's Affairs Minister". */
function isOfPeople({ key, shape }: Word): boolean {
  return shape === "capital" && /^(?:people|women|children|veterans)s?$/u.test(key);
}

/** "On January 4 Saudi Chief of General Staff X": the day is no part of the post. */
function isOfDate(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? "";
  if (MONTH.test(key) || CALENDAR.has(key)) return true;
  return words[at]?.shape === "number" && MONTH.test(words[at - 1]?.key ?? "");
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;

/** Words that a heading writes with a capital and that no post holds before a name. */
const NOT_IN_POST = new Set(["with", "by", "from", "after", "against", "between", "on", "as", "meets"]);

/** Cuts what the walk back gathered to the words that really make a post. */
function settle(scene: Scene, first: number, to: number): Phrase | undefined {
  const { words } = scene;
  const parts = splitAtAnd(scene, first, to);
  let from = to;
  let headed = false;
  for (const part of parts.reverse()) {
    const has = hasHead(scene, part.first, part.last);
    if (headed && (!has || isOtherOffice(scene, part))) break;
    from = part.first;
    headed ||= has;
  }
  if (!headed) return undefined;
  from = afterOtherHead(scene, afterTown(words, afterLooseLink(scene, from, to)), to);
  const opening = words[from];
  if (opening?.gap === "\n" && !isPostHead(scene, from) && OPENS_SENTENCE.has(opening.tag)) from++;
  if (from >= to || !endsAsPost(scene, from, to)) return undefined;
  return { first: from, last: to };
}

/** "The Secretary and Foreign Minister Wong": an office of one word behind "the" is somebody else's. */
function isOtherOffice({ words }: Scene, { first, last }: Phrase): boolean {
  const before = words[first - 1];
  if (last - first === 2 && words[first]?.key === "the") return true;
  return last - first === 1 && before?.key === "the" && words[first]?.gap === " ";
}

const OPENS_SENTENCE = new Set(["VERB", "AUX", "ADV", "ADP", "PRON", "DET", "SCONJ", "CCONJ"]);

function splitAtAnd({ words }: Scene, first: number, to: number): Phrase[] {
  const parts: Phrase[] = [];
  let from = first;
  for (let i = first; i < to; i++) {
    const word = words[i];
    const ampersand = word?.gap === " & " && i > from;
    if (word?.key !== "and" && !ampersand) continue;
    if (i > from) parts.push({ first: from, last: i });
    from = ampersand ? i : i + 1;
  }
  if (from < to) parts.push({ first: from, last: to });
  return parts;
}

function hasHead(scene: Scene, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isPostHead(scene, i)) return true;
  return false;
}

/** A link with no head before it belongs to the sentence, not to the post: "in Tripoli Prime Minister …". */
function afterLooseLink(scene: Scene, first: number, to: number): number {
  let from = first;
  for (let i = first; i < to; i++) {
    if (isPostHead(scene, i)) break;
    if (LINKS.has(scene.words[i]?.key ?? "")) from = i + 1;
  }
  return from;
}

/** "In Brussels British Defence Secretary X": a town before a nation's adjective is where he is. */
function afterTown(words: readonly Word[], first: number): number {
  const [town, nation] = [words[first], words[first + 1]];
  const isTown = town?.listed.some(
    (entry) => entry.kind === "place" || (entry.kind === "country" && entry.form === "metonym"),
  );
  return isTown && nation?.listed.some((entry) => entry.kind === "country" && entry.form === "demonym")
    ? first + 1
    : first;
}

/** "a spokesman for President …": the second post is the one of the person named. */
function afterOtherHead(scene: Scene, first: number, to: number): number {
  const last = scene.words[to - 1];
  if (!last || last.gap === " (" || !isPostHead(scene, to - 1) || last.key.endsWith("s")) return first;
  for (let i = to - 2; i > first; i--) {
    const key = scene.words[i]?.key ?? "";
    if (HEAD_LINKS.has(key)) return isPostHead(scene, i - 1) ? i + 1 : first;
    if (key === "and") return first;
  }
  return first;
}

/** A post before a name ends in its head, or in what follows the head with "of", "for", "to", "in". */
function endsAsPost(scene: Scene, first: number, to: number): boolean {
  const last = to - 1;
  if (isPostHead(scene, last)) return true;
  if (LINKS.has(scene.words[last]?.key ?? "")) return false;
  for (let i = last; i > first; i--)
    if (HEAD_LINKS.has(scene.words[i]?.key ?? "")) return isPostHead(scene, i - 1) || hasHead(scene, first, i);
  return isListedPost(scene, last) || scene.words[last]?.gap === " (";
}

function isListedPost({ words }: Scene, last: number): boolean {
  for (let i = last; i >= Math.max(0, last - 6); i--) {
    const word = words[i];
    if (word && word.titlesTo === last + 1 && word.titles.some((listed) => listed.kind === "post")) return true;
  }
  return false;
}

/** The post named behind a name that ends before word `from`: ", Commander of …,", " (chief of …)", "who is deputy chief …". */
export function postAfter(scene: Scene, from: number, ranks: ReadonlyMap<number, RankGroup>): Phrase | undefined {
  const start = afterDecorations(scene, from);
  if (scene.words[start]?.gap === " ") return undefined;
  const opening = openingOf(scene, start);
  if (opening === undefined) return undefined;
  const last = nounPhrase(scene, opening, ranks);
  if (last === undefined || last <= opening) return undefined;
  return isPostPhrase(scene, opening, last) ? { first: opening, last } : undefined;
}

/** Skips post-nominal letters: ", NI (M), HJ," */
function afterDecorations({ words, lists }: Scene, from: number): number {
  let i = from;
  while (i < from + 12) {
    const word = words[i];
    if (!word || !/^(?:, | |\), | \(|\) |\. )$/u.test(word.gap)) break;
    if (word.shape === "lower" || word.shape === "capital" || !lists.decorations.has(word.key)) break;
    i++;
  }
  return i;
}

/** Where the noun phrase begins behind the comma, its article and "who is" left out. */
function openingOf(scene: Scene, start: number): number | undefined {
  const { words } = scene;
  let i = start;
  const word = words[i];
  if (
    !word ||
    word.key === "and" ||
    RETIRED.test(word.key) ||
    (LINKS.has(word.key) && word.key !== "the") ||
    !/^\.?(?:, | \(|\), | [–—-] )$/u.test(word.gap)
  )
    return undefined;
  if (word.key === "who") {
    if (!/^(?:is|was|serves|served|also)$/u.test(words[i + 1]?.key ?? "")) return undefined;
    i += 2;
  }
  while (i < start + 6 && LEADS.has(words[i]?.key ?? "") && (i === start || words[i]?.gap === " ")) i++;
  return i;
}

/** "(Retd)" behind a name is no post. */
const RETIRED = /^(?:retd?|rtd|retired)$/u;

const LEADS = new Set([
  "the",
  "a",
  "an",
  "also",
  "as",
  "currently",
  "himself",
  "herself",
  "one",
  "its",
  "his",
  "her",
  "their",
]);

/** End of the noun phrase that begins at word `first`; undefined where it is the title of another name. */
function nounPhrase(scene: Scene, first: number, ranks: ReadonlyMap<number, RankGroup>): number | undefined {
  const { words } = scene;
  let i = first;
  let bracket = false;
  let and: number | undefined;
  for (; i < Math.min(words.length, first + LONGEST_POST); i++) {
    const word = words[i];
    if (!word || (i > first && !continues(word, bracket))) break;
    if (ranks.has(i) && i > first && isName(words[ranks.get(i)?.last ?? i])) return and;
    if (i > first && opensOtherName(scene, i)) return and;
    if (word.key === "and") and = i;
    bracket = word.gap === " (" && i > first;
    if (!standsInPhrase(scene, i)) break;
  }
  while (i > first && (LINKS.has(words[i - 1]?.key ?? "") || words[i - 1]?.key === "a")) i--;
  return i;
}

function continues(word: Word, bracket: boolean): boolean {
  if (bracket) return word.gap === ") ";
  if (word.gap === " (") return word.shape === "acronym";
  return /^(?: |\u00a0| & |\. |-|['’] )$/u.test(word.gap);
}

/** "…, Federal Minister for Planning Ali X": a name right behind an office, so that the office is that person's. */
function opensOtherName({ words, lists }: Scene, at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.shape !== "capital" || word.gap !== " " || before?.shape !== "capital" || before.possessive) return false;
  if (!isUnlisted(word, lists) || word.listed.length > 0 || word.inside) return false;
  if (next?.gap !== " " || next.shape !== "capital" || !isUnlisted(next, lists)) return false;
  const isOffice = lists.postHeads.has(before.key) || lists.postModifiers.has(before.key);
  return lists.givenNames.has(word.key) || (isOffice && words[at + 2]?.gap !== " ");
}

function isUnlisted({ key }: Word, lists: Scene["lists"]): boolean {
  return !(
    lists.organisationHeads.has(key) ||
    lists.postHeads.has(key) ||
    lists.postModifiers.has(key) ||
    lists.placeHeads.has(key)
  );
}

const IN_PHRASE = new Set(["NOUN", "ADJ", "PROPN", "NUM", "X", "PART", "DET"]);

function standsInPhrase(scene: Scene, at: number): boolean {
  const { words, lists } = scene;
  const word = words[at];
  if (!word) return false;
  if (word.key === "at") return (words[at + 1]?.key === "the" ? words[at + 2] : words[at + 1])?.shape !== "lower";
  if (LINKS.has(word.key)) return word.key !== "in" || words[at + 1]?.shape !== "lower" || words[at + 1]?.key === "the";
  if (word.shape !== "lower") return !CALENDAR.has(word.key);
  if (isPostHead(scene, at) || lists.postModifiers.has(word.key)) return true;
  return IN_PHRASE.has(word.tag) && word.key !== "that";
}

const CALENDAR = new Set(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);

/** Whether the noun before the first preposition heads a post. */
function isPostPhrase(scene: Scene, first: number, last: number): boolean {
  const { words } = scene;
  for (let i = first; i < last; i++) {
    const key = words[i]?.key ?? "";
    if (i > first && HEAD_LINKS.has(key)) return isOffice(scene, i - 1) || isCaptain(scene, i);
    if (key === "and" && i > first && !isPostHead(scene, i - 1)) return false;
  }
  return isOffice(scene, last - 1);
}

/** "Captain of the frigate X" is a post, "captain" alone a rank. */
function isCaptain({ words }: Scene, of: number): boolean {
  return words[of]?.key === "of" && /^(?:captain|skipper)$/u.test(words[of - 1]?.key ?? "");
}

/** Whether a post's name may end with that word. */
function isOffice(scene: Scene, at: number): boolean {
  return isPostHead(scene, at) || isListedPost(scene, at) || scene.words[at]?.gap === " (";
}

/** The rank that an apposition gives: ", a former Congolese general". */
export function rankAfter(scene: Scene, from: number, ranks: ReadonlyMap<number, RankGroup>): RankGroup | undefined {
  if (scene.words[from]?.gap === " ") return undefined;
  const opening = openingOf(scene, from);
  if (opening === undefined) return undefined;
  for (let i = opening; i < opening + 5; i++) {
    const group = ranks.get(i);
    const next = scene.words[group?.last ?? i + 1];
    if (group && isCaptain(scene, group.last)) return undefined;
    if (group) return next && isName(next) && next.gap === " " ? undefined : group;
    if (i > opening && scene.words[i]?.gap !== " ") return undefined;
    if (!standsInPhrase(scene, i) || LINKS.has(scene.words[i]?.key ?? "")) return undefined;
  }
  return undefined;
}
