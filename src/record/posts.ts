import { z } from "zod";
import type { Knowledge } from "#knowledge";
import { ACRONYM, spelledOut } from "./acronyms.js";
import { plain } from "./names/table.js";

const Words = z.array(z.string());
/** `knowledge/tables/post-words.yaml`. */
const PostTable = z.strictObject({
  roles: Words,
  modifiers: Words,
  generic: Words,
  speaking: Words,
  mirroring: Words,
  broad: Words,
  same: z.array(Words),
});

export interface PostWords {
  readonly roles: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  readonly speaking: ReadonlySet<string>;
  readonly mirroring: ReadonlySet<string>;
  readonly broad: ReadonlySet<string>;
  readonly same: ReadonlyMap<string, string>;
  /** Words for countries, which do not tell posts apart. */
  readonly countries: ReadonlySet<string>;
}

/** One post, in its words: "Deputy Commander of the Navy" is deputy, commander, navy. */
interface PostShape {
  readonly roles: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
}

/** `fuller`: one says more than the other; `conflict`: both name a post of one kind, each with a word that the other lacks. */
export type PostRelation = "same" | "fuller" | "conflict" | "unrelated";

const NO_WORDS = { roles: [], modifiers: [], generic: [], speaking: [], mirroring: [], broad: [], same: [] };
const WORD = /[a-z0-9]+(?:-(?:general|in)[a-z-]*)?/gu;
const BRACKETS = /\([^()]{0,60}\)/gu;
const FILLERS = new Set(["the", "of", "for", "to", "a", "an", "in", "and", "s", "his", "her", "at"]);

export function postWords(knowledge: Knowledge): PostWords {
  const table = PostTable.parse(knowledge.tables["post-words"] ?? NO_WORDS);
  const own = new Set([...table.roles, ...table.modifiers, ...table.broad]);
  const countries = knowledge.countries.flatMap((entry) => [entry.name, ...entry.aliases, ...entry.demonyms]);
  return {
    roles: new Set(table.roles),
    modifiers: new Set(table.modifiers),
    generic: new Set(table.generic),
    speaking: new Set(table.speaking),
    mirroring: new Set(table.mirroring),
    broad: new Set(table.broad),
    same: new Map(table.same.flatMap((words) => words.map((word) => [word, words[0] ?? word]))),
    countries: new Set(countries.flatMap((name) => plain(name).match(WORD) ?? []).filter((word) => !own.has(word))),
  };
}

/** The posts that a phrase names: "Chief of the Navy (CN) and Minister of Ports" are two. */
export const splitPosts = remembered((phrase: string, words: PostWords): readonly string[] => {
  const parts: string[] = [];
  for (const part of phrase.replace(BRACKETS, " ").split(/\s+(?:and|&|cum)\s+|\s*[,;]\s*/u)) {
    const [first = ""] = wordsOf(part, words);
    const begins = words.roles.has(first) || words.modifiers.has(first);
    const last = parts.pop();
    if (last === undefined) parts.push(part);
    else if (begins) parts.push(last, part);
    else parts.push(`${last} and ${part}`);
  }
  return parts.map((part) => withoutCountry(part.replace(/\s+/gu, " ").trim(), words)).filter(Boolean);
});

const BEFORE_POST = /^(?:the|visiting)$/u;
const FROM_THERE = /-(?:based|born|educated)$/u;

/** "Pakistan's Chief of the Army Staff", "visiting army chief" without whose and where; "Hong Kong-based expert" as it stands. */
function withoutCountry(post: string, words: PostWords): string {
  const all = post.split(" ");
  const begin = all.findIndex(
    (word) => !words.countries.has(plain(word).replace(/['`]s?$/u, "")) && !BEFORE_POST.test(plain(word)),
  );
  return begin > 0 && !FROM_THERE.test(all[begin] ?? "") ? all.slice(begin).join(" ") : post;
}

/** Whether a post is only that of whomever one meets: "French counterpart". */
export function isMirroring(post: string, words: PostWords): boolean {
  return wordsOf(post, words).some((word) => words.mirroring.has(word));
}

/** What several spellings of one post share. */
export const postKey = remembered((post: string, words: PostWords): string =>
  [...new Set(wordsOf(post, words))].sort().join(" "),
);

/** How two phrases for a person's post relate. */
export function relatePosts(a: string, b: string, words: PostWords): PostRelation {
  const [left, right] = [shapesOf(inWordsOf(b, a), words), shapesOf(inWordsOf(a, b), words)];
  const relations = left.flatMap((one) => right.map((other) => relate(one, other, words)));
  if (relations.includes("conflict")) return "conflict";
  if (!relations.some((relation) => relation !== "unrelated")) return "unrelated";
  return left.length === right.length && relations.filter((one) => one === "same").length >= left.length
    ? "same"
    : "fuller";
}

/**
 * A phrase with its acronyms as the other writes them. One that the other does not write out says nothing of how the two relate, and is
 * left out, unless it is all there is.
 */
function inWordsOf(other: string, phrase: string): string {
  const parts = phrase.split(" ");
  if (!parts.some((part) => ACRONYM.test(part))) return phrase;
  const plainParts = parts.flatMap((part) => {
    if (!ACRONYM.test(part) || other.split(" ").includes(part)) return part;
    return spelledOut(part, other) ?? [];
  });
  return plainParts.length === 0 ? phrase : plainParts.join(" ");
}

const shapesOf = remembered((phrase: string, words: PostWords): readonly PostShape[] =>
  splitPosts(phrase, words).map((post) => shapeOf(post, words)),
);

const MOST_PHRASES = 10_000;

/** The same few phrases are asked about again and again: what is found of one is kept, of so many phrases at most. */
function remembered<Found>(find: (phrase: string, words: PostWords) => Found): typeof find {
  const kept = new WeakMap<PostWords, Map<string, Found>>();
  return (phrase, words) => {
    const known = kept.get(words) ?? new Map<string, Found>();
    kept.set(words, known);
    const before = known.get(phrase);
    if (before !== undefined) return before;
    const found = find(phrase, words);
    if (known.size >= MOST_PHRASES) known.clear();
    known.set(phrase, found);
    return found;
  };
}

function relate(a: PostShape, b: PostShape, words: PostWords): PostRelation {
  if (!sameSet(a.modifiers, b.modifiers)) return "unrelated";
  if (sameSet(a.roles, b.roles) && sameSet(a.objects, b.objects)) return "same";
  const within = isWithin(a.objects, b.objects) || isWithin(b.objects, a.objects);
  const generic = [a, b].some((shape) => [...shape.roles].every((role) => words.generic.has(role)));
  const onlyInOne = [...a.roles, ...b.roles].filter((role) => !(a.roles.has(role) && b.roles.has(role)));
  const rolesFit = onlyInOne.every((role) => words.generic.has(role));
  if (within && (rolesFit || generic)) return "fuller";
  const shared = [...a.objects].some((word) => b.objects.has(word) && !words.broad.has(word));
  return shared && sameSet(a.roles, b.roles) && !within ? "conflict" : "unrelated";
}

function shapeOf(post: string, words: PostWords): PostShape {
  const all = wordsOf(post, words);
  const roles = all.filter((word) => words.roles.has(word));
  const modifiers = all.filter((word) => words.modifiers.has(word));
  const objects = all.filter((word) => !words.roles.has(word) && !words.modifiers.has(word));
  return { roles: new Set(roles), modifiers: new Set(modifiers), objects: new Set(objects) };
}

function wordsOf(post: string, words: PostWords): readonly string[] {
  const found: readonly string[] =
    plain(post.replace(BRACKETS, " "))
      .replace(/['`]s\b/gu, "")
      .match(WORD) ?? [];
  const split = found.flatMap((word) => (words.roles.has(word) ? [word] : word.split("-")));
  return split
    .filter((word) => !FILLERS.has(word) && !words.countries.has(word))
    .map((word) => words.same.get(word) ?? word);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && isWithin(a, b);
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return [...inner].every((word) => outer.has(word));
}
