import { flatMap } from "../text/flat-map.js";
import type { Leaders } from "./leaders.js";
import { beforeArticle, type Scene, type Word } from "./words.js";

/** What the sides of people are read from. */
export interface SideScene extends Scene {
  /** Country of the organisation whose name begins at that word. */
  readonly bodies: ReadonlyMap<number, string>;
  readonly leaders: Leaders;
  readonly present: ReadonlySet<string>;
  /** Country of the outlet, or of the place in the dateline. */
  readonly home: string | null;
}

/** ISO alpha-3 code of the state or territory that `word` names or belongs to; null where it names none, or a body that acts for none. */
export function codeOf(word: Word | undefined): string | null {
  for (const listed of word?.listed ?? []) {
    if (listed.kind === "country") return listed.country.code;
    if (listed.kind === "organisation" && listed.organisation.country && listed.organisation.kind !== "ngo")
      return listed.organisation.country;
  }
  for (const title of word?.titles ?? [])
    if (title.kind === "post" && title.post.countries.length === 1) return title.post.countries[0] ?? null;
  return null;
}

/** The code at a word: of several states that share its name the one that the report speaks of. */
export function codeAt(scene: SideScene, at: number): string | null {
  const { words, bodies, present } = scene;
  const word = words[at];
  const codes = word && word.listed.length > 1 ? countryCodes(word) : [];
  return codes.find((code) => present.has(code)) ?? codeOf(word) ?? bodies.get(at) ?? shipCode(scene, at);
}

/** The state whose letters a ship bears: "HMAS Ballarat". */
export function shipCode({ words, lists, present }: SideScene, at: number): string | null {
  const [word, name] = [words[at], words[at + 1]];
  if (word?.shape !== "acronym" || name?.gap !== " " || name.shape === "lower") return null;
  const states = lists.shipPrefixes.get(word.key) ?? [];
  return states.find((state) => present.has(state)) ?? states[0] ?? null;
}

function countryCodes(word: Word): string[] {
  return flatMap(word.listed, (listed) => (listed.kind === "country" ? [listed.country.code] : []));
}

/** The codes that a text names without doubt: they decide what "Congolese" or "Korean" means in it. */
export function presentCodes(listed: readonly Word[]): Set<string> {
  const present = new Set<string>();
  for (const word of listed) {
    const [code, ...others] = countryCodes(word);
    if (code && others.length === 0) present.add(code);
  }
  return present;
}

/** Behind these stands a place where somebody serves, no side. */
export const ELSEWHERE = new Set(["to", "in", "for", "at", "with", "on", "against"]);

/** "On a visit to the Netherlands": whether such a word governs the one at `at`. */
export function isElsewhere(words: readonly Word[], at: number): boolean {
  return ELSEWHERE.has(beforeArticle(words, at)?.key ?? "");
}

/** The country of a place, where it is listed. */
export function placeCode(word: Word | undefined): string | null {
  for (const listed of word?.listed ?? [])
    if (listed.kind === "place" && listed.place.country) return listed.place.country;
  return null;
}

/** The first word of the listed name that covers `at`. */
export function headOfListed(words: readonly Word[], at: number): Word | undefined {
  let i = at;
  while (i > 0 && words[i]?.inside) i--;
  return words[i];
}
