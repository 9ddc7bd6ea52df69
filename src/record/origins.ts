import type { Organization, ReadingFacts, Statement } from "#model";
import { creditOf } from "./credits.js";
import { compareText, evidenceOf, mergeEvidence, type Source, unique } from "./intake.js";
import { contentWords, type Lookup, nameKey } from "./lookup.js";
import type { CitedOrigin } from "./types.js";
import { isUnnamed, lengthOf, originName, sourceName } from "./voices.js";

/** What kind of source somebody is; each must be cited for some part of all that a report attributes to be a main source of it. */
type SourceKind = "body" | "person" | "country" | "unnamed" | "aside";
const LEAST_SHARE: Readonly<Record<SourceKind, number>> = {
  body: 0.05,
  person: 0.2,
  country: 0.3,
  unnamed: 0.08,
  aside: 1,
};
/** An unnamed source cited this early in the text is a main one whatever its share. */
const LEAD = 0.2;

interface Cited {
  readonly name: string;
  readonly names: Set<string>;
  readonly kind: SourceKind;
  readonly spans: { readonly begin: number; readonly end: number }[];
  /** Characters it is cited for, counted where it is the last hop before the outlet. */
  size: number;
  /** Where it is first cited. */
  begin: number;
  /** A press office or another outlet: nobody names one but as a source. */
  isSourceByTrade: boolean;
}

/** The ultimate sources that a report cites for its main claims, the most cited first. */
export function reportOrigins({ key, reading }: Source, look: Lookup): readonly CitedOrigin[] {
  const cited = citedSources(reading, look);
  const total = Math.max(
    1,
    cited.reduce((sum, one) => sum + one.size, 0),
  );
  const length = Math.max(1, reading.report.text.length);
  const all = [...cited].sort((a, b) => b.size - a.size || compareText(a.name, b.name));
  const main = all.filter((one) => isMain(one, one.size / total, one.begin / length));
  const bodies = main.filter((one) => one.kind !== "person" && one.kind !== "country");
  const chosen = [bodies, main, all.slice(0, 1)].find((list) => list.length > 0) ?? [];
  return chosen.map((one) => ({
    name: one.name,
    names: unique([...one.names, ...look.aliasesOf(one.name)]),
    evidence: mergeEvidence(evidenceOf(key, one.spans)),
  }));
}

function isMain({ kind, isSourceByTrade }: Cited, share: number, begin: number): boolean {
  return share >= LEAST_SHARE[kind] || (kind === "unnamed" && begin < LEAD) || isSourceByTrade;
}

function citedSources(reading: ReadingFacts, look: Lookup): readonly Cited[] {
  const cited = new Map<string, Cited>();
  const people = new Set(reading.people.map(({ name }) => name));
  for (const statement of reading.statements) {
    if (statement.kind !== "speech" || statement.within !== null || statement.origin === null) continue;
    if (isSilence(statement)) continue;
    const origin = sourceName(statement.origin, reading, look);
    const kind = kindOf(statement, origin, reading, look);
    if (kind === null) continue;
    const one = citedAs(cited, origin, kind, look);
    if (!people.has(statement.origin)) one.names.add(statement.origin);
    one.spans.push(...(statement.source === null ? statement.content : [statement.source]));
    one.size += lengthOf(statement);
    one.begin = Math.min(one.begin, statement.content[0]?.begin ?? one.begin);
  }
  const credit = creditOf(reading, look);
  if (credit) {
    const one = citedAs(cited, credit.outlet.name, "body", look);
    one.spans.push(credit);
    one.isSourceByTrade = true;
  }
  for (const body of namedAsSources(reading, look)) {
    const one = citedAs(cited, body.name, "body", look);
    one.spans.push(...body.mentions.slice(0, 1));
    one.isSourceByTrade = true;
  }
  return [...cited.values()];
}

const NO_WORD = /\b(?:not|n['’]t|never|declin\p{L}+|refus\p{L}+)\b|\bunavailable\b/iu;
const ASKED = /\b(?:comments?|respond\p{L}*|repl(?:y|ied)|reached|answer\p{L}*|unavailable)\b/iu;

/** "Did not respond to a request for comment": who said nothing is no source of what is told. */
function isSilence({ cue, content }: Statement): boolean {
  const asked = [cue, ...content].flatMap((one) => one?.text ?? []).join(" ");
  return NO_WORD.test(cue?.text ?? "") && ASKED.test(asked.slice(0, MOST_OF_SILENCE));
}

const MOST_OF_SILENCE = 80;

function citedAs(cited: Map<string, Cited>, written: string, kind: SourceKind, look: Lookup): Cited {
  const name = originName(written, look);
  const key = `${kind === "aside" ? "aside " : ""}${nameKey(name)}`;
  const known = cited.get(key);
  const fresh = { name, names: new Set<string>(), kind, spans: [], size: 0, begin: Number.POSITIVE_INFINITY };
  const one: Cited = known ?? { ...fresh, isSourceByTrade: false };
  one.names.add(written);
  one.names.add(name);
  cited.set(key, one);
  return one;
}

/** Null for what is no source: the outlet itself, or words that name somebody after all. */
function kindOf(statement: Statement, origin: string, reading: ReadingFacts, look: Lookup): SourceKind | null {
  if (isPublisher(origin, reading)) return null;
  if (isUnnamed(origin)) return unnamedKind(statement, origin, reading);
  if (statement.sourceClass === "expert" || isNoBody(origin, look)) return "aside";
  const isPost = contentWords(origin).some((word) => look.posts.roles.has(word));
  if (isPost || reading.people.some((person) => person.name === origin)) return "person";
  return look.countryOf(origin) === undefined ? "body" : "country";
}

/** "European mission": a nation and a plain noun, which stands for a body that is named elsewhere. */
const PLAIN_BODY = /^\p{Lu}[\p{L}-]{1,30} \p{Ll}{2,30}$/u;

/** Words that point at a body, and ships: what is said in their name is somebody else's word. */
function isNoBody(origin: string, look: Lookup): boolean {
  if (look.organisation(origin, null) !== undefined) return false;
  return PLAIN_BODY.test(origin) || look.shipPrefixes.has(origin.split(" ")[0] ?? "");
}

const ASIDES = /^unnamed (?:compan|expert|analyst)/u;
const SOURCES = /\bsources?\b/iu;

function unnamedKind({ source }: Statement, origin: string, reading: ReadingFacts): SourceKind | null {
  if (ASIDES.test(origin)) return "aside";
  const words = source?.text ?? "";
  if (reading.organizations.some((body) => words.includes(body.name))) return null;
  return origin.startsWith("unnamed source") && !SOURCES.test(words) ? "aside" : "unnamed";
}

function isPublisher(name: string, { report }: ReadingFacts): boolean {
  return isNameOf(report.publisher, name);
}

/** Whether a name is the outlet's own. */
export function isNameOf(publisher: string | null, name: string): boolean {
  return publisher !== null && ` ${nameKey(publisher)} `.includes(` ${nameKey(name)} `);
}

/** A line that only says where a picture comes from. */
const CREDIT = /(?:photo|image|picture|credit|file|courtesy)[^\n]{0,40}$/iu;
const CREDIT_REACH = 60;

/** Press offices and other outlets: a report names them for no other reason than as its source. */
function namedAsSources(reading: ReadingFacts, look: Lookup): readonly Organization[] {
  const { text } = reading.report;
  return reading.organizations.filter((body) => {
    if (isPublisher(body.name, reading)) return false;
    const listed = look.organisation(body.name, body.country);
    if (listed?.kind !== "press-office" && (listed || !look.outlet(body.name))) return false;
    return body.mentions.some(({ begin }) => !CREDIT.test(text.slice(Math.max(0, begin - CREDIT_REACH), begin)));
  });
}
