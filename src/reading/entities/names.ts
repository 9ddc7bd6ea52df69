import { lookAt } from "../text/look-at.js";
import { isOfOffice } from "./office-words.js";
import { opensFullName } from "./places-as-names.js";
import type { RankGroup } from "./ranks.js";
import { firstPart, lastPart, type Scene, type Word } from "./words.js";

/** A run of words that has the form of a person's name; `last` is exclusive. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
}

/** More words than that are a heading or a list, no name. */
const LONGEST_NAME = 7;
const NICKNAME_OPENS = /^ [“"'(]$/u;
const NICKNAME_CLOSES = /^[”"')] $/u;

/** Every run of words with the form of a name, in order. */
export function nameRuns(scene: Scene, ranks: ReadonlyMap<number, RankGroup>): NameRun[] {
  const { words } = scene;
  const ranked = rankedWords(ranks);
  const runs: NameRun[] = [];
  for (let i = 0; i < words.length; ) {
    const last = runFrom(scene, i, ranked);
    if (last - i > 0 && last - i <= LONGEST_NAME) runs.push({ first: i, last });
    i = Math.max(last, i + 1);
  }
  return runs;
}

function rankedWords(ranks: ReadonlyMap<number, RankGroup>): Set<number> {
  const indices = new Set<number>();
  for (const { first, last } of ranks.values()) for (let i = first; i < last; i++) indices.add(i);
  return indices;
}

function runFrom(scene: Scene, from: number, ranked: ReadonlySet<number>): number {
  const { words } = scene;
  if (!opensName(scene, from, ranked)) return from;
  let last = from + 1;
  while (last < words.length && last - from <= LONGEST_NAME + 1) {
    const next = joins(scene, from, last, ranked);
    if (next === last) break;
    last = next;
  }
  const suffix = words[last];
  if (suffix && isSuffix(scene, last) && suffix.shape !== "lower") last++;
  return last;
}

/** "Jr." also behind a comma, "Harald V" without one and with nothing of a name behind. */
function isSuffix({ words, lists }: Scene, at: number): boolean {
  const [suffix, next] = [words[at], words[at + 1]];
  if (!suffix || !closesName(lists, suffix)) return false;
  if (!NUMERAL.test(suffix.text)) return /^\.?,? $/u.test(suffix.gap);
  return suffix.gap === " " && !(next?.gap === ". " || (next?.gap === " " && next.shape === "capital"));
}

const NUMERAL = /^[IVX]+$/u;

/** Whether a word is one that closes names: "Jr", "III", but not the name "Xi". */
export function closesName({ suffixes }: Scene["lists"], { key, text }: Word): boolean {
  return suffixes.has(key) && (NUMERAL.test(text) || !/^[ivx]+$/u.test(key));
}

/** Index after what joins the name at `at`: a name word, particles and a name word, a nickname in quotation marks; `at` where nothing does. */
function joins(scene: Scene, from: number, at: number, ranked: ReadonlySet<number>): number {
  const { words, lists } = scene;
  const word = words[at];
  const before = lookAt(words, at - 1);
  if (!word || !before || word.sentence !== before.sentence || before.possessive) return at;
  if (isNickname(words, at)) return at + 1;
  if (!follows(word, before)) return at;
  if (isNameWord(scene, at, ranked, from)) return at + 1;
  if (word.shape !== "lower" || !lists.particles.has(word.key)) return at;
  const next = words[at + 1];
  if (!next || !/^-? ?$/u.test(next.gap) || (word.key === "at" && next.gap === " ")) return at;
  if (isNameWord(scene, at + 1, ranked, from)) return at + 2;
  // "Hishamuddin bin Tun Hussein": the father has a title of his own.
  const titled = /^(?:bint?i?|ibn)$/u.test(word.key) && lists.titles.has(next.key) && words[at + 2]?.gap === " ";
  if (titled && isNameWord(scene, at + 2, ranked, from)) return at + 3;
  const second = lists.particles.has(next.key) && words[at + 2]?.gap === " " && isNameWord(scene, at + 2, ranked, from);
  return second ? at + 3 : at;
}

function follows(word: Word, before: Word): boolean {
  if (word.gap === " " || word.gap === "\u00a0" || word.gap === "] " || isGlued(before, word)) return true;
  if (NICKNAME_CLOSES.test(word.gap)) return before.gap !== " " && NICKNAME_OPENS.test(before.gap);
  return word.gap === ". " && (before.shape === "initial" || before.key.length <= 2);
}

function isNickname(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  return Boolean(
    word &&
      next &&
      NICKNAME_OPENS.test(word.gap) &&
      NICKNAME_CLOSES.test(next.gap) &&
      /capital|initial|acronym/u.test(word.shape) &&
      (word.gap !== " (" || isShortName(words, at)),
  );
}

/** "Francisco (Paco) Palmieri": a word in brackets inside a name, listed under nothing else. */
function isShortName(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [lookAt(words, at - 1), words[at], words[at + 1]];
  if (word?.shape !== "capital" || next?.shape !== "capital" || before?.shape !== "capital") return false;
  return [before, word, next].every(({ listed, titles }) => listed.length === 0 && titles.length === 0);
}

function opensName(scene: Scene, at: number, ranked: ReadonlySet<number>): boolean {
  const { words, lists } = scene;
  const word = words[at];
  if (!word) return false;
  if (word.shape === "lower")
    return OPENING_PARTICLES.has(word.key) && words[at + 1]?.gap === " " && isNameWord(scene, at + 1, ranked, at + 1);
  if (
    !isNameWord(scene, at, ranked, at) ||
    (!(ranked.has(at - 1) && word.gap !== ", ") && isOfOffice(scene, at, ranked)) ||
    isBracketed(words, at)
  )
    return false;
  return word.gap !== "\n" || !NOT_A_NAME_TAG.has(word.tag) || lists.givenNames.has(word.key);
}

/** "General (Pol) X", "Capt. (Navy) X": the service of a rank stands in brackets. */
function isBracketed(words: readonly Word[], at: number): boolean {
  return words[at]?.gap.endsWith("(") === true && words[at + 1]?.gap.startsWith(")") === true;
}

/** Particles with which a second mention may begin: "de Mistura", "van der Leyen", "al Meshri". */
const OPENING_PARTICLES = new Set(["de", "van", "von", "al", "el", "bin", "ul", "di", "da", "del"]);
/** A first word of a sentence with one of these tags owes its capital to its place. */
const NOT_A_NAME_TAG = new Set(["VERB", "AUX", "ADV", "ADP", "PRON", "DET", "SCONJ", "CCONJ", "NUM", "PART"]);

function isNameWord(scene: Scene, at: number, ranked: ReadonlySet<number>, from: number): boolean {
  const { words, lists } = scene;
  const word = words[at];
  if (!word || ranked.has(at)) return false;
  if (word.shape === "initial")
    return isInitial(words, at) || opensInitials(scene, at, ranked) || isRankedInitial(words, at, ranked);
  if (word.shape === "acronym") return isDoubleInitial(scene, at, ranked) || isShouted(scene, at, ranked, from);
  if (word.shape !== "capital") return false;
  if (word.key.includes("/") || word.key.includes("&")) return false;
  if (word.key.includes("-") && lists.compoundEndings.has(lastPart(word.key))) return false;
  if (lists.titles.has(word.key) && at > from && (isNameBefore(scene, at) || closesRanked(words, from, at, ranked)))
    return true;
  if (isTanSri(words, at)) return false;
  if (at === from && isShortFamilyName(scene, at, ranked)) return true;
  if (at === from && ranked.has(at - 1) && isWordAsGivenName(words, at)) return true;
  const given = lists.givenNames.has(word.key);
  if (lists.notNames.has(word.key) || lists.titles.has(word.key))
    return given && (at > from || (ranked.has(at - 1) && opensFullName(scene, at, ranked)));
  const headed =
    lists.postHeads.has(firstPart(word.key)) ||
    lists.postHeads.has(word.key) ||
    lists.organisationHeads.has(word.key) ||
    lists.placeHeads.has(word.key) ||
    (at > from && lists.thingHeads.has(word.key));
  if (headed && at > from && lists.placeHeads.has(word.key) && closesRanked(words, from, at, ranked)) return true;
  if (headed)
    return lists.familyFirst.has(word.key) && words[at + 1]?.shape === "capital" && words[at + 1]?.gap === " ";
  return opensFullName(scene, at, ranked) || !isListedOtherwise(word, given, at > from);
}

/** "Ng Eng Hen": what is a title elsewhere is no title behind a name's first word. */
function isNameBefore({ words, lists }: Scene, at: number): boolean {
  const before = lookAt(words, at - 1)?.key ?? "";
  return lists.givenNames.has(before) || (lists.familyFirst.has(before) && words[at + 1]?.gap === " ");
}

/** "Tan Sri" is a title, "Tan" a family name. */
export function isTanSri(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [lookAt(words, at - 1), words[at], words[at + 1]];
  return (word?.key === "tan" && next?.key === "sri") || (word?.key === "sri" && before?.key === "tan");
}

/** "Lieutenant Colonel Will Harvey": behind a rank a common word is a given name where one more word of a name follows. */
function isWordAsGivenName(words: readonly Word[], at: number): boolean {
  const [word, next, third] = [words[at], words[at + 1], words[at + 2]];
  if (!word || !GIVEN_WORDS.test(word.text) || word.gap !== " ") return false;
  return next?.gap === " " && next.shape === "capital" && !(third?.gap === " " && third.shape === "capital");
}

const GIVEN_WORDS = /^(?:Will|May|June|April|August)$/u;

/** "Major General Rose King": what is a title elsewhere closes a name that a rank opens. */
function closesRanked(words: readonly Word[], from: number, at: number, ranked: ReadonlySet<number>): boolean {
  const next = words[at + 1];
  return ranked.has(from - 1) && words[at]?.gap === " " && !(next?.gap === " " && next.shape !== "lower");
}

/** "Vice Premier He Lifeng", "Gen. He Weidong": behind an office or a rank a family name that is a common word elsewhere. */
function isShortFamilyName({ words, lists }: Scene, at: number, ranked: ReadonlySet<number>): boolean {
  const [before, word, next] = [lookAt(words, at - 1), words[at], words[at + 1]];
  const isTitled = lists.postHeads.has(before?.key ?? "") || ranked.has(at - 1);
  if (!word || !lists.familyFirst.has(word.key) || !/^\.? $/u.test(word.gap) || !isTitled) return false;
  return next?.gap === " " && next.shape === "capital" && next.listed.length === 0 && !lists.notNames.has(next.key);
}

/** "Lt Gen Ahmed IBRAHIM KHALIFA": the parts of a name behind its first, written in capital letters. */
function isShouted({ words, lists }: Scene, at: number, ranked: ReadonlySet<number>, from: number): boolean {
  const word = words[at];
  if (!word || at === from || word.gap !== " " || word.text.length < 4 || word.listed.length > 0 || word.inside)
    return false;
  if (!/^\p{Lu}+$/u.test(word.text) || word.titles.length > 0 || lists.notOrganisations.has(word.key)) return false;
  return lists.givenNames.has(word.key) || lists.familyFirst.has(word.key) || ranked.has(from - 1);
}

/** "J." inside a name: followed by a name, with or without its full stop. */
function isInitial(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || word.key === "i" || word.key === "a") return next?.gap === ". " && next.shape !== "lower";
  return Boolean(next && /^\.? $/u.test(next.gap) && (next.shape === "capital" || next.shape === "initial"));
}

/** "Air Chief Marshal A P Singh", "Minister A K Antony": behind a rank or office even "A" is an initial. */
function opensInitials({ words, lists }: Scene, at: number, ranked: ReadonlySet<number>): boolean {
  const before = lookAt(words, at - 1);
  const titled = ranked.has(at - 1) || (before?.shape === "capital" && lists.postHeads.has(before.key));
  return titled && words[at]?.gap === " " && words[at + 1]?.shape === "initial" && words[at + 1]?.gap !== "";
}

/** "Captain A Tamela": behind a rank even one "A" is an initial. */
function isRankedInitial(words: readonly Word[], at: number, ranked: ReadonlySet<number>): boolean {
  const next = words[at + 1];
  return ranked.has(at - 1) && /^\.? $/u.test(words[at]?.gap ?? "") && next?.gap === " " && next.shape === "capital";
}

/** "VR Chaudhari", "J.D. Vance": two or three initials written as one word, right before a name. */
function isDoubleInitial({ words, lists }: Scene, at: number, ranked: ReadonlySet<number>): boolean {
  const [before, word, next] = [lookAt(words, at - 1), words[at], words[at + 1]];
  if (!word || !next || word.titles.length > 0 || word.inside || word.key.length > 3) return false;
  // "Prime Minister KP Sharma Oli": behind an office letters that are a place's elsewhere.
  const isTitled = ranked.has(at - 1) || lists.postHeads.has(before?.key ?? "");
  if (
    word.listed.length > 0 &&
    !(isTitled && next.listed.length === 0 && word.listed.every(({ kind }) => kind === "place"))
  )
    return false;
  if (lists.notOrganisations.has(word.key) || next.listed.some(({ kind }) => kind === "place" || kind === "country"))
    return false;
  return (next.gap === " " || isGlued(word, next)) && next.shape === "capital" && /^[A-Z.]+$/u.test(word.text);
}

/** Countries and organisations are no name words; a place or platform may be one inside a name ("Ahmed Tripoli"), or where it is a given name. */
function isListedOtherwise(word: Word, given: boolean, within: boolean): boolean {
  if (word.inside) return !within;
  // "General Khalifa Haftar's forces": whose forces they are is a name of its own.
  if (within && word.possessive && word.listed.every(({ kind }) => kind === "organisation")) return false;
  return word.listed.some((listed) => !((listed.kind === "place" || listed.kind === "platform") && (within || given)));
}

/** "P.S.Cheema": initials without a space behind them. */
function isGlued(initials: Word, { gap }: Word): boolean {
  return gap === "" && /^(?:\p{Lu}\.){1,3}$/u.test(initials.text);
}
