import type { Knowledge } from "#knowledge";
import { keptWith } from "#model";
import { buildLexicon, type Lexicon } from "./lexicon.js";
import { type Exemption, Law, type Party, Regime } from "./regime-schema.js";
import { type TagScope, tagScopes } from "./tag-scope.js";

/** What a phrase of the law tables stands for. */
export type Sign =
  | Readonly<{ kind: "party"; party: Party }>
  | Readonly<{ kind: "user"; id: string }>
  | Readonly<{ kind: "purpose"; id: string }>
  | Readonly<{ kind: "territory"; id: string; country: string }>
  | Readonly<{ kind: "item"; id: string }>
  | Readonly<{ kind: "cue"; id: string }>;

/** An exemption with the regime it is written in, which may be the one another follows, and the days it holds here. */
export type Written = Readonly<{ regime: Regime; exemption: Exemption; from: string; to: string | null }>;

type ItemTag = Law["item-classes"]["tags"][number];
type Part = Law["states"]["parts"][number];
type UnMember = Law["un-membership"]["members"][number];
type Member = NonNullable<Law["membership"][string]>["members"][number];

/** A day that the table has from memory, and the days between which a verdict says so. */
export type MemoryDay = Readonly<{ day: string; after: string; before: string }>;

/** The regimes and the law tables, checked by their schema and indexed for the check. */
export type LawBook = Readonly<{
  law: Law;
  regimes: readonly Regime[];
  byId: ReadonlyMap<string, Regime>;
  /** Regimes on a country as recipient, or as supplier where they ban buying from it. */
  byTarget: ReadonlyMap<string, readonly Regime[]>;
  byOrigin: ReadonlyMap<string, readonly Regime[]>;
  /** Regimes that reach into a neighbouring state. */
  byBeyond: ReadonlyMap<string, readonly Regime[]>;
  byParty: ReadonlyMap<string, readonly Regime[]>;
  /** The exemptions of each regime, those of a regime it follows among them. */
  exemptions: ReadonlyMap<string, readonly Written[]>;
  scopes: ReadonlyMap<string, TagScope>;
  itemTags: ReadonlyMap<string, ItemTag>;
  /** The states of a union, with their days, by union and code. */
  members: ReadonlyMap<string, ReadonlyMap<string, readonly Member[]>>;
  unMembers: ReadonlyMap<string, UnMember>;
  /** What a state was part of, and when, by its code. */
  partsOf: ReadonlyMap<string, readonly Part[]>;
  sides: ReadonlyMap<string, "government" | "non-government" | "outside">;
  /** Who the parties, kinds of user, purposes and places are, and, apart, what the items are. */
  recipients: Lexicon<Sign>;
  items: Lexicon<Sign>;
  purposes: Lexicon<Sign>;
  platformCategories: Lexicon<string>;
  countryCodes: ReadonlyMap<string, string>;
  memoryDays: ReadonlyMap<string, readonly MemoryDay[]>;
  /** The disputed or missing governments, by country. */
  disputed: ReadonlyMap<string, Law["recognition"]>;
  asOf: string;
  /** Set where the book is cut to what it dates up to a day. */
  asOfDay: AsOfDay | null;
}>;

/** A look back: the day, the whole book, and the regimes that lost something by it. */
export type AsOfDay = Readonly<{ day: string; whole: LawBook; later: ReadonlyMap<string, string> }>;

/** The law book of a knowledge; made once. Throws where a regime or a table breaks its schema. */
export const lawBook: (knowledge: Knowledge) => LawBook = keptWith(makeBook);

function makeBook(knowledge: Knowledge): LawBook {
  const law = Law.parse(knowledge.law);
  const regimes = knowledge.regimes.map((regime) => Regime.parse(regime));
  return {
    ...datedLaw(law, regimes),
    scopes: tagScopes(law),
    itemTags: new Map(law["item-classes"].tags.map((tag) => [tag.id, tag])),
    sides: new Map(law.recipients.map((user) => [user.id, user.side])),
    items: buildLexicon(itemPhrases(law)),
    purposes: buildLexicon(purposePhrases(law)),
    platformCategories: buildLexicon(platformPhrases(knowledge)),
    countryCodes: countryCodes(knowledge),
    asOfDay: null,
  };
}

/** The part of the book that has days in it, which a look back makes anew. */
export function datedLaw(law: Law, regimes: readonly Regime[]) {
  const byId = new Map(regimes.map((regime) => [regime.id, regime]));
  return {
    law,
    regimes,
    byId,
    byTarget: index(regimes, (regime) => regime.targets.map((target) => target.code)),
    byOrigin: index(regimes, originCodes),
    byBeyond: index(regimes, (regime) => regime.measures.flatMap((measure) => measure.beyond ?? [])),
    byParty: byParty(law, regimes),
    exemptions: new Map(regimes.map((regime) => [regime.id, exemptionsOf(byId, regime)])),
    members: new Map(Object.entries(law.membership).map(([union, { members }]) => [union, byCode(members)])),
    partsOf: byCode(law.states.parts),
    unMembers: new Map(law["un-membership"].members.map((state) => [state.code, state])),
    recipients: buildLexicon(recipientPhrases(law)),
    memoryDays: new Map(regimes.map((regime) => [regime.id, regime.datesFromMemory.map(memoryDay)])),
    disputed: disputedByCountry(law),
    asOf: regimes.reduce((latest, regime) => (regime.asOf > latest ? regime.asOf : latest), ""),
  };
}

function exemptionsOf(byId: ReadonlyMap<string, Regime>, regime: Regime): readonly Written[] {
  return regime.exemptions.flatMap((exemption) => {
    const { from, to } = exemption;
    if (!exemption.follows) return [{ regime, exemption, from, to }];
    const followed = byId.get(exemption.follows);
    if (!followed) return [];
    return followed.exemptions.map((one) => ({ regime: followed, exemption: one, ...overlap(exemption, one) }));
  });
}

function overlap(one: Exemption, other: Exemption): Readonly<{ from: string; to: string | null }> {
  const from = one.from > other.from ? one.from : other.from;
  const ends = [one.to, other.to].filter((day) => day !== null).sort();
  return { from, to: ends[0] ?? null };
}

/** How near to a day from memory a date must be for the verdict to say so. */
const NEAR_DAYS = 31;
const DAY_MS = 86_400_000;

function memoryDay(day: string): MemoryDay {
  const at = Date.parse(day);
  return { day, after: isoDay(at - NEAR_DAYS * DAY_MS), before: isoDay(at + NEAR_DAYS * DAY_MS) };
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function byCode<T extends Readonly<{ code: string }>>(members: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, readonly T[]>();
  for (const member of members) found.set(member.code, [...(found.get(member.code) ?? []), member]);
  return found;
}

function disputedByCountry(law: Law): ReadonlyMap<string, Law["recognition"]> {
  const found = new Map<string, Law["recognition"]>();
  for (const entry of law.recognition)
    if (entry.status !== "recognised") found.set(entry.country, [...(found.get(entry.country) ?? []), entry]);
  return found;
}

function index(regimes: readonly Regime[], keys: (regime: Regime) => readonly string[]): Map<string, Regime[]> {
  const found = new Map<string, Regime[]>();
  for (const regime of regimes) for (const key of new Set(keys(regime))) add(found, key, regime);
  return found;
}

function add(found: Map<string, Regime[]>, key: string, regime: Regime): void {
  const list = found.get(key);
  if (list) list.push(regime);
  else found.set(key, [regime]);
}

function originCodes(regime: Regime): readonly string[] {
  const from = regime.measures.filter((measure) => measure.direction !== "to");
  return from.flatMap((measure) => measure.targets ?? regime.targets.map((target) => target.code));
}

/** A party leads to the regimes that name it and to those that have it on their list. */
function byParty(law: Law, regimes: readonly Regime[]): Map<string, Regime[]> {
  const listed = new Map(law.parties.map((party) => [party.id, new Set(party.listed.map((entry) => entry.regime))]));
  return index(regimes, (regime) => [
    ...regime.parties,
    ...[...listed].filter(([, ids]) => ids.has(regime.listOf ?? regime.id)).map(([id]) => id),
  ]);
}

function* recipientPhrases(law: Law): Iterable<[string, Sign]> {
  for (const party of law.parties) {
    const sign: Sign = { kind: "party", party };
    for (const name of party.names) yield [name, sign];
  }
  for (const user of law.recipients) {
    const sign: Sign = { kind: "user", id: user.id };
    for (const phrase of allPhrases(user)) yield [phrase, sign];
  }
  for (const { id, country, phrases } of law.territories) {
    const sign: Sign = { kind: "territory", id, country };
    for (const phrase of phrases) yield [phrase, sign];
  }
  yield* cuePhrases(law);
}

function* purposePhrases(law: Law): Iterable<[string, Sign]> {
  for (const purpose of law.purposes) {
    const sign: Sign = { kind: "purpose", id: purpose.id };
    for (const phrase of allPhrases(purpose)) yield [phrase, sign];
  }
}

function* itemPhrases(law: Law): Iterable<[string, Sign]> {
  for (const { id, phrases } of law["item-classes"].tags) {
    const sign: Sign = { kind: "item", id };
    for (const phrase of phrases) yield [phrase, sign];
  }
  for (const entry of cuePhrases(law)) if (entry[1].kind === "cue" && entry[1].id === "adversary") yield entry;
}

function* cuePhrases(law: Law): Iterable<[string, Sign]> {
  for (const cue of law.cues) {
    const sign: Sign = { kind: "cue", id: cue.id };
    for (const phrase of allPhrases(cue)) yield [phrase, sign];
  }
}

type Phrased = Readonly<{ phrases: readonly string[]; combinations: readonly (readonly (readonly string[])[])[] }>;

function allPhrases({ phrases, combinations }: Phrased): readonly string[] {
  const built = combinations.flatMap((parts) =>
    parts.reduce<readonly string[]>(
      (begun, part) => begun.flatMap((words) => part.map((word) => `${words} ${word}`)),
      [""],
    ),
  );
  return [...phrases, ...built];
}

/** Shorter designations ("M1") stand for too many things. */
const MIN_DESIGNATION = 4;

function* platformPhrases(knowledge: Knowledge): Iterable<[string, string]> {
  for (const platform of knowledge.platforms) {
    for (const name of [platform.designation, ...platform.aliases])
      if (name.length >= MIN_DESIGNATION) yield [name, platform.category];
  }
}

function countryCodes(knowledge: Knowledge): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const country of knowledge.countries)
    for (const name of [country.name, ...country.aliases]) codes.set(name.toLowerCase(), country.code);
  return codes;
}
