import type { EntityInput } from "../entities/find.js";
import type { Entities } from "../entities/types.js";
import type { Listed, ListedHit } from "../lexicon/lexicon.js";

/** A word of the text that stands for a side: a country, its people, its capital, a body, a person who acts for it. */
export interface SideMention {
  readonly begin: number;
  readonly end: number;
  /** ISO alpha-3, IGO or NGO. */
  readonly code: string;
  readonly name: string;
  readonly form: "name" | "demonym" | "metonym" | "place" | "body" | "person";
}

/** Everything in the text that stands for a side, in order, longest first where two begin together. */
export function sideMentions({ hits, report }: EntityInput, { references }: Entities): SideMention[] {
  const certain = certainCodes(hits);
  const listed = hits.flatMap((hit) => ofHit(hit, report.text, certain));
  const people = references.flatMap(({ begin, end, form, actor }): SideMention[] =>
    actor.country && form !== "pronoun" && actor.kind !== "country"
      ? [{ begin, end, code: actor.country, name: actor.name, form: actor.kind === "person" ? "person" : "body" }]
      : [],
  );
  return [...listed, ...people].sort((a, b) => a.begin - b.begin || b.end - a.end);
}

/** The codes of countries that some hit names without doubt. */
function certainCodes(hits: readonly ListedHit[]): ReadonlySet<string> {
  const codes = hits.flatMap(({ entries }) => {
    const countries = countriesOf(entries);
    return countries.length === 1 ? countries.map((one) => one.country.code) : [];
  });
  return new Set(codes);
}

function countriesOf(entries: readonly Listed[]): Extract<Listed, { kind: "country" }>[] {
  return entries.flatMap((entry) => (entry.kind === "country" ? [entry] : []));
}

function ofHit({ begin, end, entries }: ListedHit, text: string, certain: ReadonlySet<string>): SideMention[] {
  const name = text.slice(begin, end);
  const countries = countriesOf(entries);
  const country = countries.find((one) => certain.has(one.country.code)) ?? countries[0];
  if (country) return [{ begin, end, code: country.country.code, name, form: country.form }];
  for (const entry of entries) {
    if (entry.kind === "organisation") {
      const code = bodyCode(entry.organisation.kind, entry.organisation.country);
      if (code) return [{ begin, end, code, name, form: "body" }];
    }
    if (entry.kind === "place" && entry.place.country && entry.place.kind !== "continent")
      return [{ begin, end, code: entry.place.country, name, form: "place" }];
  }
  return [];
}

function bodyCode(kind: string, country: string | null): string | null {
  if (kind === "igo" || kind === "mission") return "IGO";
  return kind === "ngo" ? "NGO" : country;
}
