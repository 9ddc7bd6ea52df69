import type { Organization, Person } from "#model";
import { countBefore } from "../text/count-before.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Body } from "./bodies.js";
import type { Individual } from "./people.js";
import { pronouns } from "./pronouns.js";
import { codeOf, type SideScene } from "./side-codes.js";
import { sideOfPhrase } from "./sides.js";
import type { Actor, Reference } from "./types.js";
import type { Scene, Word } from "./words.js";

export interface Named {
  readonly individuals: readonly Individual[];
  readonly people: readonly Person[];
  readonly bodies: readonly Body[];
  readonly organizations: readonly Organization[];
}

/** Everything that refers to an actor, in the order of the text: names, posts, nouns, pronouns. */
export function referencesOf(scene: SideScene, named: Named): Reference[] {
  const names = [...personNames(scene, named), ...organizationNames(scene, named), ...countryNames(scene)];
  const posts = postReferences(scene, named);
  const fixed = withoutOverlaps([...names, ...posts].sort(byPlace));
  return [...fixed, ...pronouns(scene, fixed)].sort(byPlace);
}

function byPlace(a: Reference, b: Reference): number {
  return a.begin - b.begin || b.end - a.end;
}

function withoutOverlaps(references: readonly Reference[]): Reference[] {
  const kept: Reference[] = [];
  let end = -1;
  for (const reference of references) {
    if (reference.begin < end) continue;
    kept.push(reference);
    end = reference.end;
  }
  return kept;
}

function personActor(person: Person): Actor {
  return { kind: "person", name: person.name, country: person.country };
}

function personNames(_scene: Scene, { people }: Named): Reference[] {
  return flatMap(people, (person) =>
    person.mentions.map(({ begin, end }) => ({ begin, end, form: "name" as const, actor: personActor(person) })),
  );
}

function organizationNames(_scene: Scene, { organizations }: Named): Reference[] {
  return flatMap(organizations, ({ name, country, mentions }) =>
    mentions.map(({ begin, end }) => ({
      begin,
      end,
      form: "name" as const,
      actor: { kind: "organisation" as const, name, country },
    })),
  );
}

/** Countries by their names and by the cities and palaces that stand for their governments. */
function countryNames({ words, listed: named }: Scene): Reference[] {
  const references: Reference[] = [];
  for (const word of named) {
    const listed = word.listed.find((entry) => entry.kind === "country");
    const last = lookAt(words, word.listedTo - 1);
    if (listed?.kind !== "country" || listed.form === "demonym" || !last) continue;
    const actor = { kind: "country" as const, name: listed.country.name, country: listed.country.code };
    references.push({ begin: word.begin, end: last.end, form: "name", actor });
  }
  return references;
}

/** "the air chief", "the Libyan deputy commander in chief", "the minister": a person whose post it is. */
function postReferences(scene: SideScene, { individuals, people }: Named): Reference[] {
  const { words } = scene;
  const references: Reference[] = [];
  const holders = bookOf(holdersOf(scene, individuals, people));
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const from = word && opensPost(scene, word);
    if (!word || from === undefined) continue;
    const last = endOfPost(scene, from);
    const end = lookAt(words, last - 1);
    if (last === from || !end || words[last]?.shape === "capital" || isCutShort(words, last)) continue;
    const holder = holderOf(scene, { first: from, last }, holders);
    if (holder) references.push({ begin: word.begin, end: end.end, form: "post", actor: personActor(holder) });
  }
  return references;
}

/** "The chief of …": what follows says which one. */
function isCutShort(words: readonly Word[], at: number): boolean {
  return words[at]?.key === "of" && words[at]?.gap === " ";
}

/** Where a post without a name may begin: behind "the", with its letters ("COAS said"), at the head of a sentence. */
function opensPost({ lists }: Scene, { index, key, gap, shape, titles }: Word): number | undefined {
  if (key === "the") return index + 1;
  if (shape === "acronym") return titles.some(({ kind }) => kind === "post") ? index : undefined;
  return gap === "\n" && shape === "capital" && lists.postHeads.has(key) ? index : undefined;
}

interface Holder {
  readonly person: Person;
  readonly words: ReadonlySet<string>;
  /** Those of them that stand in his posts; the others follow from his rank. */
  readonly posts: ReadonlySet<string>;
  readonly first: number;
  /** Named first of all in that sentence, as who acts is. */
  readonly acts: boolean;
}

function holdersOf(scene: Scene, individuals: readonly Individual[], people: readonly Person[]): Holder[] {
  const holders = flatMap(individuals, ({ mentions }, i) => {
    const person = people[i];
    const posts = flatMap(mentions, (mention) => mention.posts);
    if (!person) return [];
    const keys = flatMap(posts, ({ first, last }) =>
      flatMap(scene.words.slice(first, last), (word) => word.key.split("-")),
    );
    const services = flatMap(mentions, ({ titled, first }) => serviceWords(scene.words.slice(titled, first)));
    const own = new Set(keys);
    const words = new Set([...keys, ...services]);
    return mentions.map(({ first }) => ({ person, words, posts: own, first }));
  });
  const sentences = new Set<number>();
  return holders
    .sort((a, b) => a.first - b.first)
    .map(({ person, words, posts, first }) => {
      const sentence = scene.words[first]?.sentence ?? -1;
      const acts = !sentences.has(sentence);
      sentences.add(sentence);
      return { person, words, posts, first, acts };
    });
}

/** Those who hold posts by the words of these, and people by their countries, each list in the order of the text. */
interface Holders {
  readonly byWord: ReadonlyMap<string, readonly Holder[]>;
  readonly byCountry: ReadonlyMap<string | null, readonly Holder[]>;
}

function bookOf(holders: readonly Holder[]): Holders {
  const byWord = new Map<string, Holder[]>();
  const byCountry = new Map<string | null, Holder[]>();
  const list = <Key>(map: Map<Key, Holder[]>, key: Key, holder: Holder): void => {
    const found = map.get(key);
    if (found) found.push(holder);
    else map.set(key, [holder]);
  };
  for (const holder of holders) {
    for (const word of holder.words) list(byWord, word, holder);
    list(byCountry, holder.person.country, holder);
  }
  return { byWord, byCountry };
}

/** An air chief marshal may be called "the air chief", an admiral "the navy chief". */
function serviceWords(title: readonly Word[]): string[] {
  const services = flatMap(title, ({ titles }) =>
    flatMap(titles, (entry) => (entry.kind === "rank" ? entry.rank.services : [])),
  );
  return services.length === 0 ? [] : [...flatMap(services, (service) => service.split(" ")), "chief"];
}

const LONGEST_POST = 8;

/** The index behind a post: its head ("chief"), and what "of" ties to a head ("chief of the army staff"). */
function endOfPost({ words, lists }: Scene, from: number): number {
  let last = from;
  let tied = false;
  for (let i = from; i < Math.min(words.length, from + LONGEST_POST); i++) {
    const word = words[i];
    if (!word || (i > from && word.gap !== " ")) break;
    const head = lists.postHeads.has(word.key) || word.key.split("-").some((part) => lists.postHeads.has(part));
    if (!head && !isPartOfPost(lists, word)) break;
    tied ||= last > from && word.key === "of";
    if (head || (tied && !LINKS.has(word.key))) last = i + 1;
  }
  return last;
}

function isPartOfPost(lists: Scene["lists"], word: Word): boolean {
  if (lists.postModifiers.has(word.key) || LINKS.has(word.key) || word.shape === "acronym") return true;
  return codeOf(word) !== null || word.inside;
}

const LINKS = new Set(["of", "the", "in"]);

/** Who holds a post: all its words but the country's stand in the person's posts; of several the last one named before. */
function holderOf(scene: SideScene, phrase: { first: number; last: number }, holders: Holders): Person | undefined {
  const { words } = scene;
  const side = sideOfPhrase(scene, phrase);
  const keys = flatMap(
    words
      .slice(phrase.first, phrase.last)
      .filter((word) => codeOf(word) === null && !word.inside && !LINKS.has(word.key)),
    (word) => word.key.split("-"),
  ).filter((key) => !LINKS.has(key));
  if (keys.length === 0) return undefined;
  const fitting = lastHolder(holders, keys, side, phrase.first);
  if (fitting) return fitting.person;
  return side && ANY_LEADER.has(keys.at(-1) ?? "")
    ? onlyOne(holders.byCountry.get(side) ?? [], phrase.first, keys.length)
    : undefined;
}

/** The only person of a side named so far; where more than his rank is said, one whose post the report has not given. */
function onlyOne(holders: readonly Holder[], before: number, keys: number): Person | undefined {
  const [leader] = holders;
  if (!leader || leader.first >= before) return undefined;
  const { person } = leader;
  const isOnly = holders.slice(0, countBefore(holders, before, firstOf)).every((one) => one.person === person);
  return isOnly && (keys === 1 || person.post === null || /counterpart$/iu.test(person.post)) ? person : undefined;
}

/** Among so many who were named last and share the rarest word of a post its holder is looked for: more make a list of names. */
const MOST_HOLDERS = 200;

function lastHolder(
  { byWord }: Holders,
  keys: readonly string[],
  side: string | null,
  before: number,
): Holder | undefined {
  const lists = keys.map((key) => byWord.get(key) ?? []);
  const fewest = lists.reduce((short, list) => (list.length < short.length ? list : short));
  const end = countBefore(fewest, before, firstOf);
  const near = fewest.slice(Math.max(0, end - MOST_HOLDERS), end);
  const fits = ({ person, words }: Holder): boolean =>
    (!side || person.country === side) && keys.every((key) => words.has(key));
  const isHigh = ({ words }: Holder): boolean => [...words].every((word) => !LOWER.has(word) || keys.includes(word));
  const named = near.filter((holder) => fits(holder) && isHigh(holder));
  const own = named.filter(({ posts }) => keys.every((key) => posts.has(key)));
  const high = own.length > 0 ? own : named;
  return high.findLast(({ acts }) => acts) ?? high.at(-1) ?? near.findLast(fits);
}

/** Who holds a lower office is not meant by the higher one. */
const LOWER: ReadonlySet<string> = new Set(["deputy", "vice", "assistant", "under", "press", "former"]);

function firstOf({ first }: Holder): number {
  return first;
}

/** "the Belarusian ruler": the one person of that side, whatever his post is called. */
const ANY_LEADER = new Set([
  "ruler",
  "leader",
  "strongman",
  "president",
  "minister",
  "premier",
  "commander",
  "chief",
  "general",
  "official",
  "secretary",
]);
