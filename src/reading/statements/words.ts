import { z } from "zod";
import type { Knowledge } from "#knowledge";
import { SOURCE_CLASSES, type SourceClass } from "#model";
import { derived } from "../lexicon/derived.js";
import type { Token } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { askedByForm } from "../text/remembered.js";

/** How strongly a cue commits its source: "says" leaves it open, "claims" doubts, "denies" negates … */
export const STRENGTHS = [
  "says",
  "claims",
  "alleges",
  "denies",
  "announces",
  "promises",
  "orders",
  "judges",
  "asks",
  "believes",
  "wants",
  "seems",
  "discusses",
] as const;

export interface CueVerb {
  readonly kind: "speech" | "attitude";
  readonly strength: (typeof STRENGTHS)[number];
}

export interface UnnamedSource {
  readonly sourceClass: SourceClass;
  readonly origin: string;
}

/** What finding statements looks up, compiled from `knowledge/`. */
export interface StatementWords {
  /** By lemma; a particle verb as "point out". */
  readonly verbs: ReadonlyMap<string, CueVerb>;
  readonly nouns: ReadonlySet<string>;
  /** Nouns of texts that speak for whoever issued them: "statement", "press release". */
  readonly documents: ReadonlySet<string>;
  readonly hedges: ReadonlySet<string>;
  /** Verbs that name, inside a source, through whom it came: "cited by". */
  readonly relaying: ReadonlySet<string>;
  /** Nouns of posts: "chief", "minister". */
  readonly posts: ReadonlySet<string>;
  /** Verbs that always cite their subject: "reaffirm". Dictionary forms. */
  readonly certain: ReadonlySet<string>;
  /** Nouns of what tells nobody anything: "visit", "delivery". */
  readonly speechless: ReadonlySet<string>;
  /** Hedges that stand for "somebody says": "reportedly". */
  readonly isAgentless: (token: Token) => boolean;
  /** By noun, in lower case. */
  readonly unnamed: ReadonlyMap<string, UnnamedSource>;
  /** Class of listed outlets, companies and forces, by name and alias in lower case. */
  readonly classes: ReadonlyMap<string, SourceClass>;
  /** By noun ("ministry"), the kinds of listed bodies that it may take up. */
  readonly bodyNouns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Class of the bodies that a noun stands for: "ministry". */
  readonly nounClasses: ReadonlyMap<string, SourceClass>;
  /** Kind of each listed body, by name and alias in lower case. */
  readonly bodyKinds: ReadonlyMap<string, string>;
}

const CueVerbs = z.array(
  z.strictObject({ kind: z.enum(["speech", "attitude"]), strength: z.enum(STRENGTHS), verbs: z.array(z.string()) }),
);
const UnnamedSources = z.array(
  z.strictObject({ class: z.enum(SOURCE_CLASSES), origin: z.string(), nouns: z.array(z.string()) }),
);

const BodyNouns = z.array(z.strictObject({ kinds: z.array(z.string()), nouns: z.array(z.string()) }));

/** The words of the knowledge; compiled once for all reports that are read with it. */
export const statementWords = derived(compile);

const CLASS_OF_KIND: Readonly<Record<string, SourceClass>> = {
  company: "company",
  force: "military",
  government: "official",
  ministry: "official",
  "press-office": "official",
};

function classesOf({ outlets, organisations, countries }: Knowledge): Map<string, SourceClass> {
  const listed = flatMap(organisations, ({ kind, name, aliases }) => {
    const sourceClass = CLASS_OF_KIND[kind];
    return sourceClass ? [name, ...aliases].map((known) => [known.toLowerCase(), sourceClass] as const) : [];
  });
  const media = flatMap(outlets, ({ name, aliases }) =>
    [name, ...aliases].map((known) => [known.toLowerCase(), "media"] as const),
  );
  // "The Kremlin", "the Pentagon": who acts for a state.
  const seats = flatMap(countries, ({ metonyms }) =>
    (metonyms ?? []).map((known) => [known.toLowerCase(), "official"] as const),
  );
  return new Map<string, SourceClass>([...seats, ...listed, ...media]);
}

function compile(knowledge: Knowledge): StatementWords {
  const { words, tables } = knowledge;
  const groups = CueVerbs.parse(tables["cue-verbs"] ?? []);
  const classes = UnnamedSources.parse(tables["unnamed-sources"] ?? []);
  const agentless = new Set(words["agentless-words"] ?? []);
  return {
    verbs: new Map(
      flatMap(groups, ({ kind, strength, verbs }) => verbs.map((verb) => [verb, { kind, strength }] as const)),
    ),
    nouns: new Set(words["cue-nouns"] ?? []),
    documents: new Set(words["document-nouns"] ?? []),
    posts: new Set(words["post-heads"] ?? []),
    certain: new Set(words["certain-cues"] ?? []),
    speechless: new Set(words["speechless-nouns"] ?? []),
    relaying: new Set(knowledge.words["relaying-verbs"] ?? []),
    hedges: new Set([...(words["hedging-words"] ?? []), ...agentless]),
    isAgentless: askedByForm(({ lower }) => agentless.has(lower)),
    unnamed: new Map(
      flatMap(classes, ({ class: sourceClass, origin, nouns }) =>
        nouns.map((noun) => [noun, { sourceClass, origin }] as const),
      ),
    ),
    classes: classesOf(knowledge),
    bodyNouns: bodyNounsOf(tables["body-nouns"]),
    nounClasses: nounClassesOf(tables["body-nouns"]),
    bodyKinds: new Map(
      flatMap(knowledge.organisations, ({ kind, name, aliases }) =>
        [name, ...aliases].map((known) => [known.toLowerCase(), kind] as const),
      ),
    ),
  };
}

/** Only of nouns that stand for one class. */
function nounClassesOf(table: unknown): Map<string, SourceClass> {
  const classes = new Map<string, SourceClass>();
  for (const [noun, kinds] of bodyNounsOf(table)) {
    const [found, ...others] = [...kinds].map((kind) => CLASS_OF_KIND[kind]);
    if (found && others.length === 0) classes.set(noun, found);
  }
  return classes;
}

function bodyNounsOf(table: unknown): Map<string, ReadonlySet<string>> {
  const kindsOf = new Map<string, Set<string>>();
  for (const { kinds, nouns } of BodyNouns.parse(table ?? []))
    for (const noun of nouns) kindsOf.set(noun, new Set([...(kindsOf.get(noun) ?? []), ...kinds]));
  return kindsOf;
}
