import type { Individual } from "./people.js";
import { codeAt, placeCode, type SideScene } from "./side-codes.js";
import { pastArticle, type Word } from "./words.js";

/** So far behind a name the journey may be told, in words. */
const REACH = 18;
const JOURNEY = /^(?:visit|visits|trip|tour|journey)$/u;
const LEAVES = /^(?:left|leaves|leaving|departed|departs|departing|depart|leave)$/u;
const COMES = /^(?:arrived|arrives|arriving|landed|travelled|traveled|flew|flies)$/u;
const VISITS = /^(?:visited|visits|visiting)$/u;

/** The states that somebody is told to visit, of which he is therefore none: "General X said that his visit to Nepal", "X left for Bhutan". */
export function statesVisited(scene: SideScene, { mentions }: Individual): ReadonlySet<string> {
  const visited = new Set<string>();
  const { words } = scene;
  for (const { last } of mentions)
    for (let at = last; at < last + REACH; at++) {
      const word = words[at];
      const isBreak = /^(?:but|while|who|and)$/u.test(word?.key ?? "") && !(at === last && word?.key === "who");
      if (!word || word.sentence !== words[last]?.sentence || isBreak) break;
      const goal = goalBehind(words, at);
      const code = goal && (codeOfState(scene, goal) ?? placeCode(goal));
      if (code) visited.add(code);
    }
  return visited;
}

/** The word of where a journey told at `at` goes. */
function goalBehind(words: readonly Word[], at: number): Word | undefined {
  const key = words[at]?.key ?? "";
  if (VISITS.test(key)) return words[pastArticle(words, at + 1)];
  const preposition = words[at + 1]?.key;
  const leads =
    (JOURNEY.test(key) && preposition === "to") ||
    (LEAVES.test(key) && preposition === "for") ||
    (COMES.test(key) && (preposition === "in" || preposition === "to"));
  return leads ? words[pastArticle(words, at + 2)] : undefined;
}

/** A state by its name or as "the Kenyan capital"; of "visited the Kenyan base" no state is the goal. */
function codeOfState(scene: SideScene, word: Word): string | null {
  const isCapital = scene.words[word.listedTo]?.key === "capital";
  const isName = word.listed.some((entry) => entry.kind === "country" && (entry.form !== "demonym" || isCapital));
  return isName && !word.possessive ? codeAt(scene, word.index) : null;
}
