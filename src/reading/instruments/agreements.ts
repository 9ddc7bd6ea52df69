import type { Country } from "#knowledge";
import type { ListedHit } from "../lexicon/lexicon.js";
import { CAPITAL } from "../text/characters.js";
import { beginOf, countBefore } from "../text/count-before.js";
import { type Document, tokenAt } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { hasAny } from "../text/has-any.js";
import { matchesOfKind } from "../text/matches-of-kind.js";
import type { Citation } from "./find.js";
import type { InstrumentWords } from "./words.js";

/** "Kenya-UK …": two states joined by a hyphen. */
export const PAIR = /(?<![\p{L}-])(\p{Lu}\p{L}{1,20})[-–](\p{Lu}\p{L}{1,20})(?![\p{L}-])/uy;
const ARTICLE = /^(?:The|A|An|This|That|Under|In|Both|New) /u;

const NOT_AN_AGREEMENT = /(?:Government|Party|Movement|Alliance|Council|University|Street)/u;

/** What the names of sides are taken from. */
interface Sides {
  readonly pair: string | undefined;
  readonly countries: readonly { readonly begin: number; readonly country: Country }[];
}

/** Agreements between states by their proper name; one whose name is no more than its kind takes the names of its two sides. */
export function agreements(document: Document, hits: readonly ListedHit[], words: InstrumentWords): Citation[] {
  if (!hasAny(document.text, words.nouns)) return [];
  const matches = matchesOfKind(document.text, words.agreement, CAPITAL);
  if (matches.length === 0) return [];
  const organisations = hits.filter(({ entries }) => entries.some(({ kind }) => kind === "organisation"));
  const sides = sidesIn(document.text, hits);
  return flatMap(matches, (match) => {
    const name = match[0].replace(ARTICLE, "");
    const begin = match.index + match[0].length - name.length;
    const parts = name.split(" ");
    if (parts.length < 2 || NOT_AN_AGREEMENT.test(name) || touches(organisations, begin, begin + name.length))
      return [];
    const named = parts.slice(0, -1).every((part) => words.kinds.has(part))
      ? withSides(document, sides, begin, name)
      : name;
    return named ? [{ begin, end: begin + name.length, id: named, rule: "instrument.agreement" as const }] : [];
  });
}

/** "Government of National Accord" is a government, not an accord. */
function touches(sorted: readonly ListedHit[], begin: number, end: number): boolean {
  const next = sorted[countBefore(sorted, begin, (hit) => hit.end)];
  return next !== undefined && next.begin <= end;
}

function sidesIn(text: string, hits: readonly ListedHit[]): Sides {
  const countries = flatMap(hits, ({ begin, entries }) =>
    flatMap(entries, (entry) => (entry.kind === "country" ? [{ begin, country: entry.country }] : [])),
  );
  const names = new Set(flatMap(countries, ({ country }) => [country.name, ...country.aliases]));
  const pair = matchesOfKind(text, PAIR, CAPITAL).find(
    (match) => names.has(match[1] ?? "") && names.has(match[2] ?? ""),
  );
  return { pair: pair && `${pair[1]}-${pair[2]}`, countries };
}

/** The pair that the report names so, else the two countries named in the sentence, else the report's first two. */
function withSides(document: Document, { pair, countries }: Sides, begin: number, name: string): string | undefined {
  if (pair) return `${pair} ${name}`;
  const sentence = document.sentences[document.tokens[tokenAt(document, begin)]?.sentence ?? -1];
  const inSentence = firstTwo(countries, sentence?.begin ?? 0, sentence?.end ?? 0);
  const [first, second] = inSentence.length === 2 ? inSentence : firstTwo(countries, 0, Number.POSITIVE_INFINITY);
  return first && second ? `${shortName(first)}-${shortName(second)} ${name}` : undefined;
}

function firstTwo(countries: Sides["countries"], from: number, to: number): Country[] {
  const found: Country[] = [];
  for (let i = countBefore(countries, from, beginOf); i < countries.length && found.length < 2; i++) {
    const next = countries[i];
    if (!next || next.begin >= to) break;
    if (!found.includes(next.country)) found.push(next.country);
  }
  return found;
}

/** "UK", "US" and "UAE" where the press writes letters, else the name. */
function shortName({ name, aliases }: Country): string {
  return aliases.find((alias) => /^\p{Lu}{2,3}$/u.test(alias)) ?? name;
}
