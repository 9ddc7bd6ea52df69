import type { Individual } from "./people.js";
import { postsOf } from "./people.js";
import type { Phrase } from "./posts.js";
import type { Scene, Word } from "./words.js";

/** ISO alpha-3 code of the state or territory that `word` names or belongs to; null where it names none. */
export function codeOf(word: Word | undefined): string | null {
  for (const listed of word?.listed ?? []) {
    if (listed.kind === "country") return listed.country.code;
    if (listed.kind === "organisation" && listed.organisation.country) return listed.organisation.country;
    if (listed.kind === "post" && listed.post.countries.length === 1) return listed.post.countries[0] ?? null;
  }
  return null;
}

const ELSEWHERE = new Set(["to", "in", "for", "at", "with", "on", "against"]);

/** The side that a post's words name: "Libyan", "of the Pakistan Army"; a place where somebody serves is none. */
export function sideOfPhrase({ words }: Scene, { first, last }: Phrase): string | null {
  for (let i = first; i < last; i++) {
    const code = codeOf(words[i]);
    const before = words[i - 1]?.key === "the" ? words[i - 2] : words[i - 1];
    if (code && !(i > first && ELSEWHERE.has(before?.key ?? ""))) return code;
  }
  return null;
}

/** How far back from a name its side is looked for. */
const REACH = 25;

/** The side each individual acts for: by his post, by whom he is named beside, by the nearest side before the name, by the outlet. */
export function sidesOf(scene: Scene, individuals: readonly Individual[], outlet: string | null): (string | null)[] {
  const sides = individuals.map((individual) => sideByPost(scene, individual));
  const ends = endsOf(individuals);
  individuals.forEach((individual, i) => {
    sides[i] ??= sideByNeighbour(scene, individual, ends, sides);
  });
  const common = mostCommonCode(scene.words);
  return individuals.map((individual, i) => sides[i] ?? sideByContext(scene, individual) ?? outlet ?? common);
}

function sideByPost(scene: Scene, individual: Individual): string | null {
  for (const post of postsOf(individual, scene)) {
    const side = sideOfPhrase(scene, post);
    if (side) return side;
  }
  for (const { titled, first } of individual.mentions) {
    const side = sideBeforeTitle(scene, titled, first);
    if (side) return side;
  }
  return null;
}

/** "the Libyan general Haftar", "Libya's Gen. Haftar", and a side between rank and name. */
function sideBeforeTitle({ words }: Scene, titled: number, first: number): string | null {
  for (let i = titled; i < first; i++) {
    const code = codeOf(words[i]);
    if (code) return code;
  }
  for (let i = titled - 1; i >= Math.max(0, titled - 4); i--) {
    const word = words[i];
    if (!word || !/^ $/u.test(words[i + 1]?.gap ?? "")) return null;
    const ends = word.inside ? headOfListed(words, i) : word;
    const code = codeOf(ends);
    if (code && (ends === undefined || ends.listedTo === i + 1)) return word.key === "to" ? null : code;
    if (word.tag === "VERB" || word.tag === "ADP" || word.key === "and") return null;
  }
  return null;
}

function headOfListed(words: readonly Word[], at: number): Word | undefined {
  let i = at;
  while (i > 0 && words[i]?.inside) i--;
  return words[i];
}

/** Where each individual's words end, posts behind the name included. */
function endsOf(individuals: readonly Individual[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const [i, { mentions }] of individuals.entries())
    for (const { last, posts } of mentions) ends.set(Math.max(last, ...posts.map((post) => post.last)), i);
  return ends;
}

/** Named right beside another: "Prime Minister A and Chief of Staff B". */
function sideByNeighbour(
  { words }: Scene,
  { mentions }: Individual,
  ends: ReadonlyMap<number, number>,
  sides: readonly (string | null)[],
): string | null {
  for (const { titled } of mentions) {
    const joined = words[titled - 1]?.key === "and" ? ends.get(titled - 1) : undefined;
    const listed = /^, $| & /u.test(words[titled]?.gap ?? "") ? ends.get(titled) : undefined;
    const side = sides[joined ?? listed ?? -1];
    if (side) return side;
  }
  return null;
}

/** The nearest side named before the first mention in its sentence, or after it. */
function sideByContext({ words }: Scene, { mentions }: Individual): string | null {
  for (const { titled, last } of mentions) {
    for (let i = titled - 1; i >= Math.max(0, titled - REACH); i--) {
      if (words[i]?.sentence !== words[titled]?.sentence) break;
      const code = codeOf(words[i]);
      if (code) return code;
    }
    for (let i = last; i < last + REACH; i++) {
      if (words[i]?.sentence !== words[titled]?.sentence) break;
      const code = codeOf(words[i]);
      if (code) return code;
    }
  }
  return null;
}

function mostCommonCode(words: readonly Word[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) {
    const code = codeOf(word);
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
