import anyAscii from "any-ascii";
import { z } from "zod";
import type { Knowledge } from "#knowledge";
import { flatMap } from "../text/flat-map.js";
import { askedByForm } from "../text/remembered.js";
import { derived } from "./derived.js";
import { shipPrefixesOf } from "./ship-prefixes.js";

/** The word lists by which names of people and organisations are told apart, folded to plain small letters. */
export interface EntityWords {
  readonly givenNames: ReadonlySet<string>;
  readonly familyFirst: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly decorations: ReadonlySet<string>;
  readonly postHeads: ReadonlySet<string>;
  readonly postModifiers: ReadonlySet<string>;
  readonly organisationHeads: ReadonlySet<string>;
  readonly placeHeads: ReadonlySet<string>;
  readonly thingHeads: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly speakingVerbs: ReadonlySet<string>;
  readonly notOrganisations: ReadonlySet<string>;
  readonly generalOffices: ReadonlySet<string>;
  readonly soleBodies: ReadonlySet<string>;
  /** Nouns of warships, and of other vessels, that stand before a ship's own name. */
  readonly warshipTypes: ReadonlySet<string>;
  readonly shipTypes: ReadonlySet<string>;
  /** Full names of leaders and commanders, their words joined by spaces. */
  readonly wellKnown: ReadonlySet<string>;
  /** States by the letters before the names of their ships. */
  readonly shipPrefixes: ReadonlyMap<string, readonly string[]>;
  readonly personNouns: ReadonlySet<string>;
  readonly groupNouns: ReadonlySet<string>;
  readonly placeNouns: ReadonlySet<string>;
  readonly weaponNouns: WordSequences;
  readonly reportNouns: WordSequences;
  readonly companyNouns: ReadonlySet<string>;
  readonly compoundEndings: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly surnameEndings: readonly string[];
  /** Ranks and force nouns as sequences of folded words joined by a space. */
  readonly ranks: WordSequences;
  readonly forceNouns: WordSequences;
  readonly plainForceNouns: WordSequences;
  readonly notBodies: WordSequences;
}

/** A word by which a sequence may begin: its folded key, and the number of its spelling. */
export interface Opener {
  readonly key: string;
  readonly form: number;
}

/** Sequences of words, joined by a space. */
export interface WordSequences {
  /** Whether one begins with a word, or with the first part of a compound ("Lieutenant-General"). */
  readonly opensWith: (word: Opener) => boolean;
  readonly all: ReadonlySet<string>;
  /** What some sequence begins with and goes on from. */
  readonly begun: ReadonlySet<string>;
}

/** The lists, compiled. */
export const entityWords = derived((knowledge: Knowledge): EntityWords => {
  const list = (name: string) => new Set((knowledge.words[name] ?? []).map(foldWord));
  const posts = list("post-heads");
  return {
    givenNames: list("given-names"),
    familyFirst: list("east-asian-surnames"),
    particles: list("name-particles"),
    suffixes: list("name-suffixes"),
    titles: list("person-titles"),
    decorations: list("decorations"),
    postHeads: posts,
    postModifiers: list("post-modifiers"),
    organisationHeads: list("organisation-heads"),
    placeHeads: list("place-heads"),
    thingHeads: list("thing-heads"),
    notNames: list("not-names"),
    speakingVerbs: list("pair-verbs"),
    notOrganisations: list("acronym-stop"),
    generalOffices: list("general-offices"),
    soleBodies: list("sole-bodies"),
    wellKnown: new Set(
      flatMap(Object.values(LeadersTable.parse(knowledge.tables.leaders ?? {})), (names) => names.map(foldName)),
    ),
    warshipTypes: list("warship-types"),
    shipTypes: list("ship-types"),
    shipPrefixes: new Map([...shipPrefixesOf({ knowledge })].map(([letters, states]) => [foldWord(letters), states])),
    personNouns: list("person-nouns"),
    groupNouns: list("group-nouns"),
    placeNouns: list("place-nouns"),
    weaponNouns: sequences(knowledge.words["weapon-nouns"] ?? []),
    reportNouns: sequences(knowledge.words["report-nouns"] ?? []),
    companyNouns: list("company-nouns"),
    compoundEndings: list("compound-endings"),
    honorifics: list("name-honorifics"),
    surnameEndings: [...list("surname-endings")],
    ranks: sequences(
      flatMap(
        flatMap(knowledge.ranks, ({ name, aliases }) => [name, ...aliases]).filter(
          (name) => !posts.has(foldWord(name)),
        ),
        withPlural,
      ),
    ),
    forceNouns: sequences(knowledge.words["force-nouns"] ?? []),
    plainForceNouns: sequences(knowledge.words["plain-force-nouns"] ?? []),
    notBodies: sequences(knowledge.words["not-organisations"] ?? []),
  };
});

/** `knowledge/tables/leaders.yaml`: names by the code of their side. */
export const LeadersTable = z.record(z.string().length(3), z.array(z.string()));

/** The words of a name, those joined by hyphens each by itself, in the form in which they are compared. */
export function foldedParts(name: string): string[] {
  return name.split(/[\s-]+/u).map(foldWord);
}

/** A full name as it is compared. */
export function foldName(name: string): string {
  return foldedParts(name).join(" ");
}

/** Small letters, no diacritics, no full stops: the form in which words are compared. */
export function foldWord(word: string): string {
  const ascii = PLAIN.test(word) ? word : anyAscii(word);
  const lower = ascii.toLowerCase();
  return lower.includes(".") ? lower.replaceAll(".", "") : lower;
}

const PLAIN = /^[\x20-\x7e]*$/u;
const SEPARATORS = /[\s.-]+/u;

function withPlural(name: string): string[] {
  return [name, `${name.replace(/\.$/u, "")}s`];
}

function sequences(names: readonly string[]): WordSequences {
  const folded = names.map((name) => name.split(SEPARATORS).filter(Boolean).map(foldWord));
  const firsts = new Set(folded.map(([first = ""]) => first));
  return {
    opensWith: askedByForm(({ key }: Opener) => firsts.has(key) || firsts.has(/^[^-]+(?=-)/u.exec(key)?.[0] ?? "")),
    all: new Set(folded.map((words) => words.join(" "))),
    begun: new Set(folded.flatMap((words) => words.slice(1).map((_, i) => words.slice(0, i + 1).join(" ")))),
  };
}
