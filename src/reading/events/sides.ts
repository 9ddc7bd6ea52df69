import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";
import { derived } from "../lexicon/derived.js";
import type { Listed, ListedHit } from "../lexicon/lexicon.js";
import { STATE_BODIES } from "../lexicon/settled.js";
import { shipPrefixesOf } from "../lexicon/ship-prefixes.js";
import { flatMap } from "../text/flat-map.js";
import { shipSides, withoutShipNames } from "./ships.js";

/** A word of the text that stands for a side: a country, its people, its capital, a body, a person who acts for it. */
export interface SideMention {
  readonly begin: number;
  readonly end: number;
  /** ISO alpha-3, IGO or NGO. */
  readonly code: string;
  readonly name: string;
  readonly form: "name" | "demonym" | "metonym" | "place" | "body" | "person" | "ship";
}

/** Everything in the text that stands for a side, in order, longest first where two begin together. */
export function sideMentions(
  { hits, report, lexicon }: EntityInput,
  { references, mentions, holders = [] }: Entities,
): SideMention[] {
  const certain = certainCodes(hits);
  const countries = countryWordsOf(lexicon);
  const named = withoutShipNames(hits, mentions);
  const listed = flatMap(named, (hit) => ofHit(hit, report.text, certain, countries));
  const outlets = new Set(flatMap(hits, (hit) => (isOnlyOutlet(hit, report.text, countries) ? [hit.begin] : [])));
  const people = flatMap(references, ({ begin, end, form, actor }): SideMention[] =>
    actor.country && form !== "pronoun" && actor.kind !== "country" && !outlets.has(begin)
      ? [{ begin, end, code: actor.country, name: actor.name, form: actor.kind === "person" ? "person" : "body" }]
      : [],
  );
  const ships = shipSides(mentions, shipPrefixesOf(lexicon), certain);
  const posts = flatMap(holders, ({ country, mentions: told }) =>
    told.map(({ begin, end, text }): SideMention => ({ begin, end, code: country, name: text, form: "body" })),
  );
  return [...listed, ...people, ...ships, ...posts].sort((a, b) => a.begin - b.begin || b.end - a.end);
}

/** Who writes of an event is no side of it. */
function isOutlet({ kind }: Listed): boolean {
  return kind === "outlet";
}

/** "Reuters", and not "The Australian" of "the Australian frigate". */
function isOnlyOutlet({ begin, end, entries }: ListedHit, text: string, words: CountryWords): boolean {
  if (!entries.some(isOutlet)) return false;
  const people = /^The (\p{Lu}\p{L}+)$/u.exec(text.slice(begin, end))?.[1];
  return people === undefined || !words.has(people) || !/^ \p{Ll}/u.test(text.slice(end, end + 2));
}

/** Codes by each word of a country's names and demonyms: "Egyptian" says whose the "Egyptian Army" is. */
type CountryWords = ReadonlyMap<string, ReadonlySet<string>>;

const countryWordsOf = derived<CountryWords>(({ countries }) => {
  const words = new Map<string, Set<string>>();
  for (const { code, name, aliases, demonyms } of countries)
    for (const word of flatMap([name, ...aliases, ...demonyms], (one) => one.split(/[^\p{L}]+/u)))
      if (word.length > 2) words.set(word, (words.get(word) ?? new Set<string>()).add(code));
  return words;
});

/** The codes of countries that some hit names without doubt. */
function certainCodes(hits: readonly ListedHit[]): ReadonlySet<string> {
  const codes = flatMap(hits, ({ entries }) => {
    const countries = countriesOf(entries);
    return countries.length === 1 ? countries.map((one) => one.country.code) : [];
  });
  return new Set(codes);
}

function countriesOf(entries: readonly Listed[]): Extract<Listed, { kind: "country" }>[] {
  return flatMap(entries, (entry) => (entry.kind === "country" ? [entry] : []));
}

function ofHit(
  { begin, end, entries }: ListedHit,
  text: string,
  certain: ReadonlySet<string>,
  words: CountryWords,
): SideMention[] {
  const name = text.slice(begin, end);
  if (text[end] === "$") return [];
  const countries = countriesOf(entries);
  const country = countries.find((one) => certain.has(one.country.code)) ?? countries[0];
  if (country) return [{ begin, end, code: country.country.code, name, form: country.form }];
  const body = bodyOf(entries, name, certain, words);
  if (body) return [{ begin, end, code: body, name, form: "body" }];
  for (const entry of entries) {
    if (entry.kind === "place" && entry.place.country && entry.place.kind !== "continent")
      return [{ begin, end, code: entry.place.country, name, form: "place" }];
  }
  return [];
}

/** Code of a listed body. "Ministry of Defence" and acronyms belong to a country only where the text names that country. */
function bodyOf(
  entries: readonly Listed[],
  name: string,
  certain: ReadonlySet<string>,
  words: CountryWords,
): string | null {
  if (entries.some(isOutlet)) return null;
  const bodies = flatMap(entries, (entry) => (entry.kind === "organisation" ? [entry.organisation] : []));
  const body = bodies.find(({ country }) => country !== null && certain.has(country)) ?? bodies[0];
  if (!body) return null;
  const says = (code: string | null): boolean =>
    code !== null && (certain.has(code) || name.split(/[^\p{L}]+/u).some((word) => words.get(word)?.has(code)));
  const isShared = STATE_BODIES.has(body.kind) && (name.includes(" ") || name === name.toUpperCase());
  const code = bodyCode(body.kind, body.country);
  return isShared && !says(code) ? null : code;
}

function bodyCode(kind: string, country: string | null): string | null {
  if (kind === "igo" || kind === "mission") return "IGO";
  return kind === "ngo" ? "NGO" : country;
}
