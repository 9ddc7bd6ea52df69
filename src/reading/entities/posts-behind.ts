import { lookAt } from "../text/look-at.js";
import { CALENDAR, HEAD_LINKS, isListedPost, isPostHead, LINKS, LONGEST_POST, type Phrase } from "./posts.js";
import type { RankGroup } from "./ranks.js";
import { isName, pastArticle, type Scene, type Word } from "./words.js";

/** The post named behind a name that ends before word `from`: ", Commander of …,", " (chief of …)", "who is deputy chief …". */
export function postAfter(scene: Scene, from: number, ranks: ReadonlyMap<number, RankGroup>): Phrase | undefined {
  const start = afterDecorations(scene, from);
  const isBare = scene.words[start]?.gap === " ";
  const opening = isBare ? behindArticle(scene, start) : openingOf(scene, start);
  if (opening === undefined) return undefined;
  const end = nounPhrase(scene, opening, ranks);
  const at = isBare ? scene.words.slice(opening, end).findIndex(({ key }) => key === "at") : -1;
  const last = at > 0 ? opening + at : end;
  if (last === undefined || last <= opening) return undefined;
  if (isBare && scene.words[last]?.tag === "AUX") return undefined;
  if (isBare && !scene.words.slice(opening, last).some(({ key }) => HEAD_LINKS.has(key))) return undefined;
  return isPostPhrase(scene, opening, last) ? { first: opening, last } : undefined;
}

/** "General Mills the Deputy Commander of X": an office in capitals right behind the name, its comma left out. */
function behindArticle({ words }: Scene, start: number): number | undefined {
  const [article, office] = [words[start], words[start + 1]];
  return article?.key === "the" && office?.gap === " " && office.shape === "capital" ? start + 1 : undefined;
}

/** Skips post-nominal letters: ", NI (M), HJ," */
function afterDecorations({ words, lists }: Scene, from: number): number {
  let i = from;
  while (i < from + 12) {
    const word = words[i];
    if (!word || !/^(?:, | |\), | \(|\) |\. )$/u.test(word.gap)) break;
    // "Ahmed Yusuf (retd), Kenya's ambassador".
    if (word.gap === " (" && RETIRED.test(word.key) && words[i + 1]?.gap === "), ") return i + 1;
    const isParty = word.gap === " (" && /^[A-Z]-[A-Z]/u.test(word.text);
    if (!isParty && (word.shape === "lower" || word.shape === "capital" || !lists.decorations.has(word.key))) break;
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
    if (!word || (i > first && !continues(word, bracket) && !isBodyOfHead(scene, first, i))) break;
    if (ranks.has(i) && i > first && isName(words[ranks.get(i)?.last ?? i])) return and;
    if (i > first && opensOtherName(scene, i)) return and;
    if (word.key === "and") and = i;
    bracket = word.gap === " (" && i > first;
    if (!standsInPhrase(scene, i)) break;
  }
  if (and !== undefined && COMPANY.test(lookAt(words, i - 1)?.key ?? "")) return and;
  if (lookAt(words, i - 1)?.gap === " (" && scene.text[lookAt(words, i - 1)?.end ?? 0] !== ")") i--;
  while (i > first && (LINKS.has(lookAt(words, i - 1)?.key ?? "") || lookAt(words, i - 1)?.key === "a")) i--;
  return i;
}

/** "Commander, U.S. Southern Command": behind a bare head and a comma the body that it heads. */
function isBodyOfHead(scene: Scene, first: number, at: number): boolean {
  const { words, lists } = scene;
  if (words[at]?.gap !== ", " || at - first > 2 || !isPostHead(scene, at - 1)) return false;
  let i = at;
  while (i < at + LONGEST_BODY && words[i] && words[i]?.shape !== "lower" && (i === at || words[i]?.gap === " ")) i++;
  return i - at > 1 && lists.organisationHeads.has(lookAt(words, i - 1)?.key ?? "");
}

const LONGEST_BODY = 6;

/** "Chief of the General Staff and the accompanying delegation": who came with him. */
const COMPANY = /^(?:delegations?|entourage|retinue|team|officials|wife|spouse)$/u;

function continues(word: Word, bracket: boolean): boolean {
  if (bracket) return word.gap === ") ";
  if (word.gap === " (") return word.shape === "acronym";
  return /^(?: |\u00a0| & |\. |-|['’] )$/u.test(word.gap);
}

/** "…, Federal Minister for Planning Ali X": a name right behind an office, so that the office is that person's. */
function opensOtherName({ words, lists }: Scene, at: number): boolean {
  const [before, word, next] = [lookAt(words, at - 1), words[at], words[at + 1]];
  if (word?.shape !== "capital" || word.gap !== " " || before?.possessive) return false;
  const isSmall = before?.shape === "lower" && before.tag === "NOUN" && !LINKS.has(before.key);
  if (before?.shape !== "capital" && !isSmall) return false;
  if (!isUnlisted(word, lists) || word.listed.length > 0 || word.inside) return false;
  if (next?.gap !== " " || next.shape !== "capital" || !isUnlisted(next, lists)) return false;
  const isOffice =
    lists.postHeads.has(before.key) || lists.postModifiers.has(before.key) || lists.organisationHeads.has(before.key);
  return (
    isSmall ||
    lists.givenNames.has(word.key) ||
    (isOffice && (words[at + 2]?.gap !== " " || words[at + 2]?.shape === "lower"))
  );
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
  if (word.key === "at") return words[pastArticle(words, at + 1)]?.shape !== "lower";
  if (LINKS.has(word.key)) return word.key !== "in" || words[at + 1]?.shape !== "lower" || words[at + 1]?.key === "the";
  if (word.shape !== "lower") return !CALENDAR.has(word.key);
  if (isPostHead(scene, at) || lists.postModifiers.has(word.key) || word.key.startsWith("newly-")) return true;
  return IN_PHRASE.has(word.tag) && word.key !== "that";
}

/** Whether the noun before the first preposition heads a post. */
function isPostPhrase(scene: Scene, first: number, last: number): boolean {
  const { words } = scene;
  for (let i = first; i < last; i++) {
    const key = words[i]?.key ?? "";
    const of = lookAt(words, i - 1)?.key === "responsible" ? i - 1 : i;
    if (i > first && HEAD_LINKS.has(key)) return isOffice(scene, of - 1) || isCaptain(scene, i);
    if (i > first && words[i]?.gap === ", ") return isOffice(scene, i - 1);
    if (key === "and" && i > first && !isPostHead(scene, i - 1)) return false;
  }
  // "Hassan Ali (UAE)": a bracket of its own holds his post only where that is listed.
  return isOffice(scene, last - 1) || (last - first > 1 && lookAt(words, last - 1)?.gap === " (");
}

/** "Captain of the frigate X" is a post, "captain" alone a rank. */
function isCaptain({ words }: Scene, of: number): boolean {
  return words[of]?.key === "of" && /^(?:captain|skipper)$/u.test(lookAt(words, of - 1)?.key ?? "");
}

/** Whether a post's name may end with that word. */
function isOffice(scene: Scene, at: number): boolean {
  if (scene.words[at]?.key === "general" && isPostHead(scene, at - 1)) return true;
  return isPostHead(scene, at) || isListedPost(scene, at);
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
    if (i > opening && scene.words[i]?.gap !== " ") return undefined;
    if (group) return next?.gap === " " && (isName(next) || isNamedAfter(scene, group)) ? undefined : group;
    if (!standsInPhrase(scene, i) || LINKS.has(scene.words[i]?.key ?? "")) return undefined;
  }
  return undefined;
}

/** "Cadet exchanges", "general elections": the word of a rank before a noun is no rank. */
function isNamedAfter({ words }: Scene, { last }: RankGroup): boolean {
  return lookAt(words, last - 1)?.shape === "lower" && words[last]?.shape === "lower" && words[last]?.tag === "NOUN";
}
