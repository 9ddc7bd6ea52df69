import { lookAt } from "../text/look-at.js";
import type { Scene, Word } from "./words.js";

/** "Secretary Aden Duale", "Gen. Milan Novak": a given name behind a title, or any behind a rank, before another word of a name. */
export function opensFullName({ words, lists }: Scene, at: number, ranked: ReadonlySet<number>): boolean {
  const [before, word, next] = [lookAt(words, at - 1), words[at], words[at + 1]];
  if (!word || !next || next.gap !== " " || next.shape !== "capital") return false;
  if (isCityBesideOffice(lists, words, at)) return true;
  if (!before || next.listed.some(({ kind }) => kind !== "place" || !ranked.has(at - 1))) return false;
  if (
    !(
      lists.givenNames.has(word.key) ||
      isPlaceBehindRank(word, ranked) ||
      isCountryBehindOffice(lists, before, word, next) ||
      isCityBehindOffice(lists, before, word, next)
    ) ||
    !/^\.? $/u.test(word.gap) ||
    (before.shape === "lower" && !lists.postHeads.has(before.key))
  )
    return false;
  return !lists.organisationHeads.has(next.key) && !lists.placeHeads.has(next.key) && !lists.postHeads.has(next.key);
}

/** "Defence Minister Israel Katz": a country's name between an office and a family name. */
function isCountryBehindOffice(lists: Scene["lists"], before: Word, word: Word, next: Word): boolean {
  const isName =
    word.listedTo === word.index + 1 && word.listed.some((entry) => entry.kind === "country" && entry.form === "name");
  return isName && before.shape === "capital" && lists.postHeads.has(before.key) && !lists.notNames.has(next.key);
}

/** "Defence Minister Kabul Berdiev": a city's name between an office and a word with the ending of a family name. */
function isCityBehindOffice(lists: Scene["lists"], before: Word, word: Word, next: Word): boolean {
  if (!isCity(word) || before.shape !== "capital" || !lists.postHeads.has(before.key)) return false;
  return lists.surnameEndings.some((ending) => next.key.endsWith(ending));
}

const HOLDER_REACH = 7;

/** "The defence minister of Kenya, Aden Duale, said", "Aden Duale, Kenya's minister, said": a city's name beside an office, before a word listed nowhere. */
function isCityBesideOffice(lists: Scene["lists"], words: readonly Word[], at: number): boolean {
  const [word, next, after] = [words[at], words[at + 1], words[at + 2]];
  if (!word || !next || after?.gap !== ", " || next.listed.length > 0 || !isCity(word)) return false;
  if ([lists.notNames, lists.placeHeads, lists.organisationHeads, lists.postHeads].some((list) => list.has(next.key)))
    return false;
  const behind = words.slice(at + 2, at + 2 + HOLDER_REACH);
  const end = behind.findIndex(({ gap, sentence }, i) => sentence !== word.sentence || (i > 0 && gap.includes(",")));
  if (behind[end]?.sentence === word.sentence && holdsOffice(lists, behind.slice(0, end))) return true;
  if (word.gap !== ", ") return false;
  const before = words.slice(Math.max(0, at - HOLDER_REACH), at);
  const begin = before.findLastIndex(({ gap, sentence }) => sentence !== word.sentence || gap.includes(","));
  return holdsOffice(lists, before.slice(Math.max(0, begin)));
}

function holdsOffice({ postHeads }: Scene["lists"], words: readonly Word[]): boolean {
  return words.some(({ key }) => postHeads.has(key));
}

function isCity({ index, listed, listedTo }: Word): boolean {
  return (
    listedTo === index + 1 &&
    listed.some((entry) => entry.kind === "place" || (entry.kind === "country" && entry.form === "metonym"))
  );
}

function isPlaceBehindRank({ index, listed, key }: Word, ranked: ReadonlySet<number>): boolean {
  if (!ranked.has(index - 1) || key.length <= 3) return false;
  return listed.some((entry) => entry.kind === "place" || entry.kind === "platform" || isCountryName(entry));
}

function isCountryName(entry: Word["listed"][number]): boolean {
  return entry.kind === "country" && entry.form !== "demonym";
}
