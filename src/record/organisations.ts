import { z } from "zod";
import type { Knowledge, Organisation } from "#knowledge";
import { type Span, stableId } from "#model";
import { compareText, type Source } from "./intake.js";
import { contentWords, type Lookup, nameKey } from "./lookup.js";
import { ACTOR_KINDS, type ActorKind } from "./types.js";

/** An organisation as one report names it. */
export interface OrganisationFact {
  readonly id: string;
  readonly report: string;
  readonly day: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly mentions: readonly Span[];
  /** Listed organisations and outlets by their id, others by their words. */
  readonly key: string;
  readonly kind: ActorKind;
  readonly fullName: string;
  readonly until: string | null;
}

const KIND_OF: Record<Organisation["kind"], ActorKind> = {
  government: "government",
  parliament: "government",
  ministry: "government",
  "press-office": "government",
  agency: "government",
  court: "government",
  force: "force",
  company: "company",
  faction: "group",
  "armed-group": "group",
  igo: "group",
  ngo: "group",
  mission: "group",
  party: "group",
  other: "group",
};

const KindWords = z.array(z.strictObject({ kind: z.enum(ACTOR_KINDS), words: z.array(z.string()) }));
export type KindWords = z.infer<typeof KindWords>;

export function kindWords(knowledge: Knowledge): KindWords {
  return KindWords.parse(knowledge.tables["actor-kinds"] ?? []);
}

export function organisationFacts(source: Source, words: KindWords, look: Lookup): readonly OrganisationFact[] {
  const { key: report, day, reading } = source;
  return reading.organizations.map(({ name, country, mentions, entity }) => ({
    id: stableId("organisation", [report, name]),
    report,
    day,
    name,
    country,
    mentions,
    until: null,
    ...identify(name, country, entity ?? null, words, look),
  }));
}

type Identity = Pick<OrganisationFact, "key" | "kind" | "fullName">;

function identify(
  name: string,
  country: string | null,
  entity: string | null,
  words: KindWords,
  look: Lookup,
): Identity {
  const listed = (entity === null ? undefined : look.organisationById(entity)) ?? look.organisation(name, country);
  if (listed) return { key: `organisation:${listed.id}`, kind: KIND_OF[listed.kind], fullName: listed.name };
  const outlet = look.outlet(name);
  if (outlet) return { key: `outlet:${outlet.id}`, kind: "outlet", fullName: outlet.name };
  return { key: `name:${nameKey(name)}|${country ?? ""}`, kind: kindByWords(name, words), fullName: name };
}

function kindByWords(name: string, kinds: KindWords): ActorKind {
  const text = ` ${contentWords(name).join(" ")} `;
  return kinds.find(({ words }) => words.some((word) => text.includes(` ${word} `)))?.kind ?? "group";
}

/** What organisations share that may be one: an unlisted name may gain its country from elsewhere. */
export function organisationPlace(key: string): string {
  return key.startsWith("name:") ? key.slice(0, key.lastIndexOf("|")) : key;
}

/** What facts of one organisation share that say the same. */
export function organisationVariant({ name, country }: OrganisationFact): string {
  return JSON.stringify([name, country]);
}

/** Facts of one organisation together. An unlisted name without a country joins the one country that others give it. */
export function groupOrganisations(facts: readonly OrganisationFact[]): readonly (readonly OrganisationFact[])[] {
  const groups = new Map<string, OrganisationFact[]>();
  for (const fact of facts) {
    const known = groups.get(fact.key);
    if (known) known.push(fact);
    else groups.set(fact.key, [fact]);
  }

  const countries = new Map<string, Set<string>>();
  for (const { key, country } of facts)
    if (key.startsWith("name:") && country) {
      const bare = `${key.slice(0, key.lastIndexOf("|"))}|`;
      countries.set(bare, (countries.get(bare) ?? new Set()).add(key));
    }
  for (const [bare, keys] of countries) {
    const [only] = keys;
    const nowhere = groups.get(bare);
    if (keys.size !== 1 || only === undefined || !nowhere) continue;
    groups.set(only, [...(groups.get(only) ?? []), ...nowhere]);
    groups.delete(bare);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}
