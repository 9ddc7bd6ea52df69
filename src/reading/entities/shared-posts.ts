import { lookAt } from "../text/look-at.js";
import type { NameRun } from "./names.js";
import type { Phrase } from "./posts.js";
import type { Scene, Word } from "./words.js";

/** An office in the plural before several names: "Azerbaijani and Georgian Defence Ministers A and B", "army chiefs A of X and B of Y". */
export interface SharedPost {
  /** The office without the nations before it. */
  readonly post: Phrase;
  /** The words that name nations right before it, in order. */
  readonly nations: readonly number[];
}

const PLURAL =
  /^(?:minister|chief|president|premier|secretarie|commander|leader|ambassador|counterpart|envoy|spokesmen|chancellor)s?$/u;
const LONGEST = 12;

/** The office in the plural that stands right before word `to`, its nations before or behind it. */
export function sharedPostBefore(scene: Scene, to: number, floor: number): SharedPost | undefined {
  return officeBefore(scene, to, floor) ?? officeOfNations(scene, to, floor);
}

/** "The army chiefs of Chad and Niger, A and B". */
function officeOfNations(scene: Scene, to: number, floor: number): SharedPost | undefined {
  const { words } = scene;
  if (words[to]?.gap !== ", " && words[to]?.gap !== " - ") return undefined;
  const nations: number[] = [];
  let i = to - 1;
  for (; i > floor && i > to - LONGEST; i--) {
    const word = words[i];
    if (word?.listed.some((entry) => entry.kind === "country") && !word.inside) nations.unshift(i);
    else if (word?.key !== "and" && word?.key !== "the" && !word?.inside) break;
  }
  const head = lookAt(words, i - 1);
  if (nations.length < 2 || words[i]?.key !== "of" || !head || !isPlural(head)) return undefined;
  let first = i - 1;
  while (first > floor && words[first]?.gap === " " && isOfOffice(scene, lookAt(words, first - 1))) first--;
  return { post: { first, last: i }, nations };
}

function officeBefore(scene: Scene, to: number, floor: number): SharedPost | undefined {
  const { words } = scene;
  const head = lookAt(words, to - 1);
  if (!head || head.sentence !== words[to]?.sentence || !isPlural(head) || !/^[ \u00a0]$/u.test(words[to]?.gap ?? ""))
    return undefined;
  let first = to - 1;
  while (first > floor && words[first]?.gap === " " && isOfOffice(scene, lookAt(words, first - 1))) first--;
  const nations: number[] = [];
  for (let i = first - 1; i >= Math.max(floor, first - LONGEST) && /^(?: |, )$/u.test(words[i + 1]?.gap ?? ""); i--) {
    const word = words[i];
    if (word?.listed.some((entry) => entry.kind === "country") && !word.inside) nations.unshift(i);
    else if (word?.key !== "and" && !word?.inside) break;
  }
  return { post: { first, last: to }, nations };
}

function isPlural({ key }: Word): boolean {
  return PLURAL.test(key) && key.endsWith("s");
}

function isOfOffice({ lists }: Scene, word: Word | undefined): boolean {
  if (!word || word.listed.some((entry) => entry.kind === "country")) return false;
  return lists.postModifiers.has(word.key) || lists.postHeads.has(word.key);
}

/** What may stand between two names that share an office: "and", a comma, "of" with a nation. */
export function sharesPost({ words }: Scene, before: NameRun, run: NameRun): boolean {
  if (run.first - before.last > 5 || words[run.first]?.sentence !== words[before.first]?.sentence) return false;
  for (let i = before.last; i < run.first; i++) {
    const word = words[i];
    if (!word || /[.;:]/u.test(word.gap)) return false;
    const isNation = word.listed.some((entry) => entry.kind === "country") || word.inside;
    if (!isNation && word.key !== "and" && word.key !== "of" && word.key !== "the") return false;
  }
  return run.first > before.last || words[run.first]?.gap === ", ";
}

/** The office of one: "Defence Ministers" is each one's "Defence Minister". */
export function singular(text: string): string {
  return text.replace(/(?<=\p{L})(?:ie)?s$/u, (ending) => (ending === "ies" ? "y" : ""));
}
