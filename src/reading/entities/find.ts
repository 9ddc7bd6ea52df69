import { type Organization, type Person, type Report, type Span, type Succession, spanOf } from "#model";
import type { EquipmentMention } from "../equipment/types.js";
import { entityWords } from "../lexicon/entity-words.js";
import type { Lexicon, ListedHit } from "../lexicon/lexicon.js";
import type { Document } from "../text/document.js";
import { flatMap } from "../text/flat-map.js";
import { lookAt } from "../text/look-at.js";
import type { Values } from "../values/types.js";
import { type Body, bodiesOf } from "./bodies.js";
import { candidatesOf } from "./candidates.js";
import { outsideNames } from "./in-names.js";
import { leadersTable } from "./leaders.js";
import { ruleMentions } from "./mentions.js";
import { organizationMentions, type Taken } from "./organizations.js";
import { fullest, type Individual, individualsOf, postsOf, rankOf } from "./people.js";
import type { Phrase } from "./posts.js";
import { referencesOf } from "./references.js";
import { singular } from "./shared-posts.js";
import { hostOfVisit } from "./side-by-company.js";
import { presentCodes } from "./side-codes.js";
import { sidesOf } from "./sides.js";
import { successionsOf } from "./successions.js";
import type { Entities, Reference } from "./types.js";
import { unnamedHolders } from "./unnamed-holders.js";
import { type Scene, type Word, wordsOf } from "./words.js";

export interface EntityInput {
  readonly report: Report;
  readonly document: Document;
  readonly hits: readonly ListedHit[];
  readonly values: Values;
  readonly equipment: readonly EquipmentMention[];
  readonly lexicon: Lexicon;
}

/** Mentions of every type, the people and organisations named, and who each later word refers to. */
export function findEntities({ report, document, hits, lexicon, equipment, values }: EntityInput): Entities {
  const words = wordsOf(document, hits);
  const listed = words.filter((word) => word.listed.length > 0);
  const scene: Scene = { text: report.text, words, listed, lists: entityWords(lexicon) };
  const taken = wordsOfEquipment(scene, equipment);
  const candidates = candidatesOf(scene).filter(
    ({ first, last, rule }) => !taken.get(first)?.listed || (rule === "rank-before" && last - first > 1),
  );
  const individuals = individualsOf(scene, candidates);
  const bodies = bodiesOf(scene, organizationMentions(scene, { people: wordsOfPeople(individuals), equipment: taken }));
  const grounds = outsideNames(scene, individuals);
  const present = presentCodes(grounds.listed);
  const unsettled = {
    ...grounds,
    bodies: countriesOfBodies(bodies),
    leaders: leadersTable(lexicon),
    present,
    home: homeOf(scene, report, lexicon, present),
  };
  const sided = { ...unsettled, home: unsettled.home ?? hostOfVisit(unsettled) };
  const sides = sidesOf(sided, individuals);
  const titled = individuals.map((individual, i) => personOf(scene, individual, sides[i] ?? null));
  const named = bodies
    .filter(({ fullest }) => fullest.kind !== "government" && fullest.kind !== "plain")
    .map((body) => [body, organizationOf(scene, body)] as const);
  const organizations = named.map(([, organization]) => organization);
  const references = referencesOf(sided, { individuals, people: titled, bodies, organizations });
  const postOf = postReferences(references);
  const referred = titled.map((person) => (person.post ? person : withPostOfReference(scene, person, postOf)));
  const successions = successionsOf({ scene, document, people: referred, dates: values.dates });
  const people = withPostsTaken(referred, successions);
  const names = new Map(named.map(([body, { name }]) => [body, name]));
  const mentions = ruleMentions(scene, { individuals, people, bodies, names, values, equipment });
  const holders = unnamedHolders(sided, lexicon, { people, references });
  return { mentions, people, organizations, holders, successions, references };
}

/** "The air chief" later in the text gives the post of an air chief marshal named without one. */
function withPostOfReference({ text }: Scene, person: Person, postOf: ReadonlyMap<string, Reference>): Person {
  const reference = person.rank ? postOf.get(person.name) : undefined;
  if (!reference) return person;
  const article = /^the /iu.test(text.slice(reference.begin, reference.end)) ? 4 : 0;
  const span = spanOf(text, reference.begin + article, reference.end);
  return { ...person, post: span.text.replace(/\s+/gu, " "), postEvidence: [span] };
}

/** Who "took over as chief of the navy" is its chief, where no post stands with the name. */
function withPostsTaken(people: readonly Person[], successions: readonly Succession[]): Person[] {
  const taken = new Map(successions.map((one) => [one.to, one]));
  return people.map((person) => {
    const one = person.post === null ? taken.get(person.name) : undefined;
    return one ? { ...person, post: one.post, postEvidence: one.postEvidence } : person;
  });
}

/** The first reference to each name by its post. */
function postReferences(references: readonly Reference[]): Map<string, Reference> {
  const first = new Map<string, Reference>();
  for (const reference of references)
    if (reference.form === "post" && !first.has(reference.actor.name)) first.set(reference.actor.name, reference);
  return first;
}

function countriesOfBodies(bodies: readonly Body[]): Map<number, string> {
  const countries = new Map<number, string>();
  for (const { country, mentions } of bodies)
    for (const { first } of mentions) if (country) countries.set(first, country);
  return countries;
}

/** At most this many words of a line hold the dateline, and it opens one of the lines within the first words of a report. */
const DATELINE = 4;
const HEAD = 60;

/** The outlet's country where the report names it, else that of the dateline: reports leave out whose their own ministers are. */
function homeOf(scene: Scene, report: Report, lexicon: Lexicon, present: ReadonlySet<string>): string | null {
  const outlet = countryOfOutlet(report, lexicon);
  return outlet && present.has(outlet) ? outlet : countryOfDateline(scene);
}

function countryOfOutlet({ publisher }: Report, { names }: Lexicon): string | null {
  for (const { entries } of publisher ? names.find(publisher) : [])
    for (const entry of entries) {
      if (entry.kind === "outlet" && entry.outlet.country) return entry.outlet.country;
      if (entry.kind === "organisation" && entry.organisation.country) return entry.organisation.country;
    }
  return null;
}

function countryOfDateline({ words }: Scene): string | null {
  for (const word of datelines(words)) {
    const next = words[word.listedTo];
    if (!/^(?:, |: | ?[-–—(]| \()/u.test(next?.gap ?? "")) continue;
    if (next?.gap === " (" && next.listed.some(({ kind }) => kind === "country")) continue;
    for (const entry of word.listed) {
      if (entry.kind === "place" && entry.place.country) return entry.place.country;
      if (entry.kind === "country" && entry.form !== "demonym") return entry.country.code;
    }
  }
  return null;
}

/** The first words of the first lines: a heading may stand before the dateline. */
function datelines(words: readonly Word[]): Word[] {
  const starts = words.slice(0, HEAD).filter(({ index, gap }) => index === 0 || gap === "\n");
  return flatMap(starts, ({ index }) => {
    const line = words.slice(index, index + DATELINE);
    const end = line.findIndex(({ shape, gap }, i) => shape === "lower" || (i > 0 && gap === "\n"));
    return end < 0 ? line : line.slice(0, end);
  });
}

/** Words that stand in people's names and titles before them, so that no organisation is read there. */
function wordsOfPeople(individuals: readonly Individual[]): Set<number> {
  const taken = new Set<number>();
  for (const { mentions } of individuals)
    for (const { first, last } of mentions) for (let i = first; i < last; i++) taken.add(i);
  return taken;
}

function wordsOfEquipment({ words }: Scene, equipment: readonly EquipmentMention[]): Taken["equipment"] {
  const taken = new Map<number, { generic: boolean; listed: boolean; begins: boolean }>();
  let i = 0;
  for (const { begin, end, generic, entity } of [...equipment].sort((a, b) => a.begin - b.begin)) {
    while ((words[i]?.end ?? Number.POSITIVE_INFINITY) <= begin) i++;
    for (let at = i; (words[at]?.begin ?? end) < end; at++)
      taken.set(at, { generic, listed: entity !== null, begins: at === i });
  }
  return taken;
}

function organizationOf(scene: Scene, body: Body): Organization {
  const spans = body.mentions.map((mention) => phraseSpan(scene, mention));
  const best = phraseSpan(scene, body.fullest);
  return {
    name: best.text.replace(/\s+/gu, " "),
    mentions: [best, ...spans.filter((span) => span.begin !== best.begin)],
    country: body.country,
    entity: body.entity,
    rule: body.fullest.rule,
  };
}

function personOf(scene: Scene, individual: Individual, country: string | null): Person {
  const best = fullest(individual);
  const spans = individual.mentions.map(({ span }) => span);
  const mentions = best ? [best.span, ...spans.filter((span) => span !== best.span)] : spans;
  const rank = rankOf(individual);
  const own = postsOf(individual, scene).map((post) => phraseSpan(scene, post));
  const shared = individual.mentions.find((mention) => mention.shared)?.shared;
  const posts = own.length === 0 && shared ? [phraseSpan(scene, shared.post)] : own;
  const post = posts[0]?.text.replace(/\s+/gu, " ") ?? null;
  return {
    name: (best?.span.text ?? "").replace(/\s+/gu, " "),
    mentions,
    rank: rank?.text ?? null,
    post: own.length === 0 && post ? singular(post) : post,
    country,
    ...(rank ? { rankEvidence: rank.spans } : {}),
    ...(posts.length > 0 ? { postEvidence: posts } : {}),
    rule: best?.rule ?? "name",
  };
}

/** The span of a phrase, with the bracket that closes behind its last word. */
function phraseSpan({ text, words }: Scene, { first, last }: Phrase): Span {
  const begin = words[first]?.begin ?? 0;
  const end = lookAt(words, last - 1)?.end ?? begin;
  const open = text.slice(begin, end);
  const closes = text[end] === ")" && open.lastIndexOf("(") > open.lastIndexOf(")");
  return spanOf(text, begin, closes ? end + 1 : end);
}
