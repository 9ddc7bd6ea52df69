import type { Knowledge } from "#knowledge";
import { buildLexicon, type Lexicon } from "./lexicon.js";
import { Law, type Party, Regime, type Scope } from "./regime-schema.js";

/** What a phrase of the law tables stands for. */
export type Sign =
  | Readonly<{ kind: "party"; party: Party }>
  | Readonly<{ kind: "user"; id: string }>
  | Readonly<{ kind: "purpose"; id: string }>
  | Readonly<{ kind: "territory"; id: string; country: string }>
  | Readonly<{ kind: "item"; id: string }>
  | Readonly<{ kind: "cue"; id: string }>;

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
  scopes: ReadonlyMap<string, Scope>;
  sides: ReadonlyMap<string, "government" | "non-government" | "outside">;
  /** Who the parties, kinds of user, purposes and places are, and, apart, what the items are. */
  recipients: Lexicon<Sign>;
  items: Lexicon<Sign>;
  purposes: Lexicon<Sign>;
  platformClasses: Lexicon<string>;
  countryCodes: ReadonlyMap<string, string>;
  asOf: string;
}>;

const books = new WeakMap<Knowledge, LawBook>();

/** The law book of a knowledge; made once. Throws where a regime or a table breaks its schema. */
export function lawBook(knowledge: Knowledge): LawBook {
  const known = books.get(knowledge);
  if (known) return known;
  const made = makeBook(knowledge);
  books.set(knowledge, made);
  return made;
}

function makeBook(knowledge: Knowledge): LawBook {
  const law = Law.parse(knowledge.law);
  const regimes = knowledge.regimes.map((regime) => Regime.parse(regime));
  return {
    law,
    regimes,
    byId: new Map(regimes.map((regime) => [regime.id, regime])),
    byTarget: index(regimes, (regime) => regime.targets.map((target) => target.code)),
    byOrigin: index(regimes, originCodes),
    byBeyond: index(regimes, (regime) => regime.measures.flatMap((measure) => measure.beyond ?? [])),
    byParty: byParty(law, regimes),
    scopes: new Map(law["item-classes"].scopes.map((scope) => [scope.id, scope])),
    sides: new Map(law.recipients.map((user) => [user.id, user.side])),
    recipients: buildLexicon(recipientPhrases(law)),
    items: buildLexicon(itemPhrases(law)),
    purposes: buildLexicon(purposePhrases(law)),
    platformClasses: buildLexicon(platformPhrases(knowledge, law)),
    countryCodes: countryCodes(knowledge),
    asOf: regimes.reduce((latest, regime) => (regime.asOf > latest ? regime.asOf : latest), ""),
  };
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
    for (const phrase of user.phrases) yield [phrase, sign];
  }
  for (const { id, country, phrases } of law.territories) {
    const sign: Sign = { kind: "territory", id, country };
    for (const phrase of phrases) yield [phrase, sign];
  }
  yield* cuePhrases(law);
}

function* purposePhrases(law: Law): Iterable<[string, Sign]> {
  for (const { id, phrases } of law.purposes) {
    const sign: Sign = { kind: "purpose", id };
    for (const phrase of phrases) yield [phrase, sign];
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
  for (const { id, phrases } of law.cues) {
    const sign: Sign = { kind: "cue", id };
    for (const phrase of phrases) yield [phrase, sign];
  }
}

/** Shorter designations ("M1") stand for too many things. */
const MIN_DESIGNATION = 4;

function* platformPhrases(knowledge: Knowledge, law: Law): Iterable<[string, string]> {
  for (const platform of knowledge.platforms) {
    const itemClass = law["item-classes"].categories[platform.category];
    if (!itemClass) continue;
    for (const name of [platform.designation, ...platform.aliases])
      if (name.length >= MIN_DESIGNATION) yield [name, itemClass];
  }
}

function countryCodes(knowledge: Knowledge): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const country of knowledge.countries)
    for (const name of [country.name, ...country.aliases]) codes.set(name.toLowerCase(), country.code);
  return codes;
}
