import type { Person } from "#model";
import type { ListedHit } from "../lexicon/lexicon.js";
import type { Individual } from "./people.js";
import type { Scene, Word } from "./words.js";

/** The scene in which no state and no town is read inside a person's name: "Aden Duale", "General Jordan Smith". */
export function outsideNames<S extends Scene>(scene: S, individuals: readonly Individual[]): S {
  const within = new Set<number>();
  for (const { mentions } of individuals)
    for (const { first, last } of mentions)
      if (last - first > 1) for (let i = first; i < last; i++) if (scene.words[i]?.listed.some(isGround)) within.add(i);
  if (within.size === 0) return scene;
  const words = scene.words.map((word) => (within.has(word.index) ? withoutGround(word) : word));
  return { ...scene, words, listed: words.filter(({ listed }) => listed.length > 0) };
}

function withoutGround(word: Word): Word {
  return { ...word, listed: word.listed.filter((entry) => !isGround(entry)) };
}

function isGround({ kind }: Word["listed"][number]): boolean {
  return kind === "country" || kind === "place";
}

/** The hits but for states and towns that are a part of a person's name. */
export function hitsOutsideNames(hits: readonly ListedHit[], people: readonly Person[]): readonly ListedHit[] {
  const ends = new Map<number, number>();
  const begins: number[] = [];
  for (const { mentions } of people)
    for (const { begin, end, text } of mentions)
      if (text.includes(" ")) {
        ends.set(begin, end);
        begins.push(begin);
      }
  begins.sort((a, b) => a - b);
  let at = 0;
  return hits.filter(({ begin, end, entries }) => {
    while ((begins[at + 1] ?? Number.POSITIVE_INFINITY) <= begin) at++;
    const name = begins[at];
    const isWithin = name !== undefined && name <= begin && end <= (ends.get(name) ?? 0);
    return !isWithin || !entries.every(isGround);
  });
}
