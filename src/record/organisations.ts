import { z } from "zod";
import type { Knowledge, Organisation } from "#knowledge";
import { type Span, stableId } from "#model";
import { pairsInPlaces } from "./blocks.js";
import { type Clustering, type Comparison, cluster } from "./cluster.js";
import type { Source } from "./intake.js";
import { type Judgements, judged } from "./judgements.js";
import { contentWords, type Lookup, nameKey } from "./lookup.js";
import { ACTOR_KINDS, type ActorKind } from "./types.js";

/** An organisation as one report names it. */
export interface OrganisationFact {
  readonly id: string;
  readonly report: string;
  readonly day: string | null;
  readonly name: string;
  readonly country: string | null;
  /** The first: it stands for all, which the reading keeps. */
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
    mentions: mentions.slice(0, 1),
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

/** What facts share that are compared as one organisation. */
export function organisationNodeKey({ key, id }: OrganisationFact, alone: ReadonlySet<string>): string {
  return alone.has(id) ? `${key}|${id}` : key;
}

/** What organisations share that may be one: an unlisted name may gain its country from elsewhere. */
export function organisationPlace(key: string): string {
  return isUnlisted(key) ? key.slice(0, key.lastIndexOf("|")) : key;
}

function isUnlisted(key: string): boolean {
  return key.startsWith("name:");
}

/** What facts of one organisation share that say the same. */
export function organisationVariant({ name, country }: OrganisationFact): string {
  return JSON.stringify([name, country]);
}

/** An organisation as facts of one name tell of it; `listed` is what they share. */
export interface OrganisationNode {
  readonly key: string;
  readonly listed: string;
  readonly facts: readonly OrganisationFact[];
}

/** Groups organisations as single names tell of them into organisations. */
export function resolveOrganisations(nodes: readonly OrganisationNode[], judgements: Judgements): Clustering {
  const keys = nodes.map(({ key }) => key);
  return cluster(keys, organisationComparisons(nodes, judgements));
}

/**
 * How organisations compare: they are one where they are listed as one or bear one name, unless a reviewer says otherwise. An unlisted
 * name without a country is the one country's that others give it.
 */
export function organisationComparisons(
  nodes: readonly OrganisationNode[],
  judgements: Judgements,
): readonly Comparison[] {
  const countriesOf = countriesByPlace(nodes);
  const nameOf = (index: number) => {
    const listed = nodes[index]?.listed ?? "";
    const [only, ...more] = countriesOf.get(listed) ?? [];
    return only !== undefined && more.length === 0 ? only : listed;
  };
  const same = namesakes(nodes)
    .filter(([left, right]) => nameOf(left) === nameOf(right))
    .map(([left, right]) => ({ left, right, score: SURE, verdict: "same" as const, sentence: "Both bear one name." }));
  const places = new Map(nodes.flatMap(({ facts }, index) => facts.map(({ id }) => [id, index] as const)));
  return judged(same, (fact) => places.get(fact), judgements);
}

const SURE = 1;

/** Names in one place: whether they are one may depend on all of them. */
export function namesakes(nodes: readonly OrganisationNode[]): readonly (readonly [number, number])[] {
  return pairsInPlaces(nodes, ({ listed }) => {
    const place = [organisationPlace(listed)];
    return { at: place, seeks: place };
  });
}

/** For each unlisted name as it stands without a country, the same with the countries that others give it. */
function countriesByPlace(nodes: readonly OrganisationNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { listed } of nodes) {
    const nowhere = `${organisationPlace(listed)}|`;
    if (isUnlisted(listed) && listed !== nowhere) found.set(nowhere, (found.get(nowhere) ?? new Set()).add(listed));
  }
  return found;
}
