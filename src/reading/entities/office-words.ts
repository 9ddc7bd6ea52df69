import { lookAt } from "../text/look-at.js";
import type { Scene, Word } from "./words.js";

/** "Minister of Foreign Affairs Hussein X", "Deputy Prime Minister": a word of offices behind another, or before an office, belongs to the office. */
export function isOfOffice(scene: Scene, at: number, ranked: ReadonlySet<number>): boolean {
  const { words, lists } = scene;
  const [before, word, next] = [lookAt(words, at - 1), words[at], words[at + 1]];
  if (!word || !before || word.gap === "\n" || lists.givenNames.has(word.key)) return false;
  const behind = OFFICE_LINKS.has(before.key) || isOfficeWord(lists, before);
  if (word.gap === " " && isUnitBefore(scene, at, ranked)) return true;
  if (!lists.postModifiers.has(word.key)) return word.gap === " " && behind && isBeforeRank(words, at, ranked);
  if (next?.gap === " " && next.shape === "capital" && lists.postHeads.has(next.key)) return true;
  const isField = before.inside || before.listed.length > 0 || lists.notNames.has(before.key);
  return word.gap === " " && (behind || (before.shape === "capital" && isField));
}

function isOfficeWord({ postModifiers, postHeads }: Scene["lists"], { key }: Word): boolean {
  return postModifiers.has(key) || postHeads.has(key);
}

/** "Commander of Task Group Alpha, Colonel X": a single word between a unit's noun and the comma before a rank is the unit's. */
function isUnitBefore({ words, lists }: Scene, at: number, ranked: ReadonlySet<number>): boolean {
  const [before, next] = [lookAt(words, at - 1), words[at + 1]];
  if (before?.shape !== "capital" || isOfficeWord(lists, before)) return false;
  return lists.organisationHeads.has(before.key) && next?.gap === ", " && ranked.has(at + 1);
}

/** "Director of Defence Strategy Brigadier General X": no name stands right before a rank, so the single word is the office's. */
function isBeforeRank(words: readonly Word[], at: number, ranked: ReadonlySet<number>): boolean {
  const next = words[at + 1];
  return ranked.has(at + 1) && next?.gap === " " && next.shape === "capital";
}

const OFFICE_LINKS = new Set(["of", "for", "and", "the"]);
