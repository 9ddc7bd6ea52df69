import { z } from "zod";
import type { Knowledge, Organisation, Outlet, Place } from "#knowledge";
import { keptWith } from "#model";
import { type NameTable, nameTable, plain } from "./names/table.js";
import { type PostWords, postWords } from "./posts.js";
import { type TopicFinder, topicFinder } from "./topics.js";

/** The knowledge as the fold looks it up. */
export interface Lookup {
  readonly names: NameTable;
  readonly posts: PostWords;
  readonly topics: TopicFinder;
  /** A rank as written to its listed name. */
  readonly rankOf: (written: string) => string;
  readonly officerGrade: (rank: string) => number | null;
  /** Whether `broad` is how the press also calls an officer of rank `exact`. */
  readonly isAddress: (broad: string, exact: string) => boolean;
  /** Of several that bear a name, the one of `country`; an acronym that an outlet bears too is nobody's without a country. */
  readonly organisation: (name: string, country: string | null) => Organisation | undefined;
  /** A body named by its words and its state, in any order: "Defence Ministry" of a state, or "Ministry of Defence Utopia". */
  readonly bodyOfState: (name: string, country: string | null) => Organisation | undefined;
  readonly organisationById: (id: string) => Organisation | undefined;
  readonly outlet: (name: string) => Outlet | undefined;
  /** The other names of a listed organisation or outlet. */
  readonly aliasesOf: (name: string) => readonly string[];
  readonly place: (name: string) => Place | undefined;
  /** What stands before the name of a ship. */
  readonly shipPrefixes: ReadonlySet<string>;
  /** Whether two towns are one place for the press. */
  readonly isNear: (a: string, b: string) => boolean;
  readonly platformFamily: (id: string) => string;
  readonly platformId: (designation: string) => string | undefined;
  readonly countryName: (code: string) => string;
  readonly countryOf: (name: string) => string | undefined;
}

/** A grade of STANAG 2116 for officers. */
const OFFICER = /^OF-(\d{1,2})$/u;
/** `knowledge/tables/near-places.yaml`: lists of towns. */
const NearPlaces = z.array(z.array(z.string()));
/** `rank-address.yaml`, `ship-prefixes.yaml`. */
const ListsByWord = z.record(z.string(), z.array(z.string()));

/** The look-ups of a knowledge. */
export const lookup: (knowledge: Knowledge) => Lookup = keptWith(makeLookup);

function makeLookup(knowledge: Knowledge): Lookup {
  const ranks = named(knowledge.ranks);
  const address = ListsByWord.parse(knowledge.tables["rank-address"] ?? {});
  const near = NearPlaces.parse(knowledge.tables["near-places"] ?? []);
  const organisations = namedAll(knowledge.organisations);
  const byId = new Map(knowledge.organisations.map((entry) => [entry.id, entry]));
  const outlets = named(knowledge.outlets);
  const places = named(knowledge.places);
  const families = new Map(knowledge.platforms.map((entry) => [entry.id, squeeze(entry.family ?? entry.designation)]));
  const platforms = new Map(
    knowledge.platforms.flatMap((entry) =>
      [entry.designation, ...entry.aliases].map((name) => [squeeze(name), entry.id]),
    ),
  );
  const codes = new Map(knowledge.countries.map((entry) => [entry.code, entry.name]));
  const countries = countryWords(knowledge);
  return {
    names: nameTable(knowledge),
    posts: postWords(knowledge),
    topics: topicFinder(knowledge),
    rankOf: (written) => ranks.get(nameKey(written))?.name ?? written,
    officerGrade: (rank) => {
      const grade = OFFICER.exec(ranks.get(nameKey(rank))?.grade ?? "")?.[1];
      return grade === undefined ? null : Number(grade);
    },
    isAddress: (broad, exact) => address[broad]?.includes(exact) ?? false,
    organisation: (name, country) => oneOf(organisations.get(nameKey(name)) ?? [], country, outlets.has(nameKey(name))),
    bodyOfState: bodiesOfStates(knowledge),
    organisationById: (id) => byId.get(id),
    outlet: (name) => outlets.get(nameKey(name)),
    aliasesOf: (name) => (organisations.get(nameKey(name))?.[0] ?? outlets.get(nameKey(name)))?.aliases ?? [],
    place: (name) => places.get(nameKey(name)),
    shipPrefixes: new Set(Object.keys(ListsByWord.parse(knowledge.tables["ship-prefixes"] ?? {}))),
    isNear: (a, b) => near.some((towns) => towns.includes(a) && towns.includes(b)),
    platformFamily: (id) => families.get(id) ?? id,
    platformId: (designation) => platforms.get(squeeze(designation)),
    countryName: (code) => codes.get(code) ?? code,
    countryOf: (name) => (codes.has(name) ? name : countries.get(nameKey(name))),
  };
}

const WORDS = /[a-z0-9]+/gu;
const LEFT_OUT = new Set(["the", "a", "an", "of", "and", "for", "s"]);

/** So many keys are kept at hand; a record names the same bodies again and again. */
const KEPT_KEYS = 20_000;
const keys = new Map<string, string>();

/** The words of a name in plain letters, without articles: what its spellings share. */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = contentWords(name).join(" ");
  if (keys.size >= KEPT_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}

/** The words of a text in plain letters, without articles and the like. */
export function contentWords(text: string): readonly string[] {
  const words: readonly string[] = plain(text).match(WORDS) ?? [];
  return words.filter((word) => !LEFT_OUT.has(word));
}

/** "JF-17" and "JF 17" alike. */
export function squeeze(designation: string): string {
  return plain(designation).replace(/[^a-z0-9]/gu, "");
}

function named<Entry extends { readonly name: string; readonly aliases: readonly string[] }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  const map = new Map<string, Entry>();
  for (const entry of entries)
    for (const name of [entry.name, ...entry.aliases]) if (!map.has(nameKey(name))) map.set(nameKey(name), entry);
  return map;
}

function namedAll(entries: readonly Organisation[]): ReadonlyMap<string, readonly Organisation[]> {
  const map = new Map<string, Organisation[]>();
  for (const entry of entries)
    for (const name of new Set([entry.name, ...entry.aliases].map(nameKey)))
      map.set(name, [...(map.get(name) ?? []), entry]);
  return map;
}

/** The bodies of states by state and by their words without it, in any order. */
function bodiesOfStates(knowledge: Knowledge): Lookup["bodyOfState"] {
  const own = new Map(knowledge.countries.map(({ code, name, demonyms }) => [code, [name, ...demonyms].map(nameKey)]));
  const map = new Map<string, Organisation>();
  for (const entry of knowledge.organisations)
    for (const name of [entry.name, ...entry.aliases]) {
      const rest = restOf(nameKey(name), own.get(entry.country ?? "") ?? []);
      if (rest !== null && !map.has(`${entry.country} ${rest}`)) map.set(`${entry.country} ${rest}`, entry);
    }
  const known = new Map<string, Organisation | undefined>();
  const find = (name: string, country: string | null) => {
    const key = nameKey(name);
    const states = country === null ? [...own] : [[country, own.get(country) ?? []] as const];
    const [found] = states.flatMap(([code, words]) => {
      const rest = restOf(key, words) ?? (country === null ? null : sorted(key));
      return (rest === null ? undefined : map.get(`${code} ${rest}`)) ?? [];
    });
    return found;
  };
  return (name, country) => {
    const question = `${country} ${name}`;
    if (!known.has(question)) {
      if (known.size >= KEPT_KEYS) known.clear();
      known.set(question, find(name, country));
    }
    return known.get(question);
  };
}

/** The words of a name without those for its state, in order of the alphabet; null where no word for the state stands in it. */
function restOf(key: string, state: readonly string[]): string | null {
  const word = state.find((one) => one !== "" && ` ${key} `.includes(` ${one} `));
  return word === undefined ? null : sorted(` ${key} `.replace(` ${word} `, " ").trim());
}

function sorted(key: string): string {
  return key.split(" ").sort().join(" ");
}

function oneOf(
  entries: readonly Organisation[],
  country: string | null,
  isOutletToo: boolean,
): Organisation | undefined {
  if (country === null) return isOutletToo || entries.length > 1 ? undefined : entries[0];
  return entries.find((entry) => entry.country === country) ?? entries.find((entry) => entry.country === null);
}

function countryWords(knowledge: Knowledge): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { code, name, aliases, demonyms, capital } of knowledge.countries)
    for (const word of [name, ...aliases, ...demonyms, ...(capital ? [capital] : [])])
      if (!map.has(nameKey(word))) map.set(nameKey(word), code);
  return map;
}
