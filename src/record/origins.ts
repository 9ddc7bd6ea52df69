import type { Statement } from "#model";
import { compareText, evidenceOf, mergeEvidence, type Source, unique } from "./intake.js";
import { type Lookup, nameKey } from "./lookup.js";
import type { CitedOrigin } from "./types.js";
import { isUnnamed, lengthOf, originName } from "./voices.js";

/** Of all that a report attributes, the part a source must have to be one of the report's main sources. */
const LEAST_SHARE = { named: 0.05, person: 0.2, unnamed: 0.1, expert: 0.5 } as const;
/** A source cited this early in the text is a main one whatever its share. */
const LEAD = 0.2;

interface Cited {
  readonly name: string;
  readonly names: Set<string>;
  readonly statements: Statement[];
  readonly classes: Set<keyof typeof LEAST_SHARE>;
  /** Characters it is cited for, counted where it is the last hop before the outlet. */
  size: number;
}

/** The ultimate sources that a report cites for its main claims, the most cited first. */
export function reportOrigins({ key, reading }: Source, look: Lookup): readonly CitedOrigin[] {
  const cited = citedSources(reading.statements, new Set(reading.people.map((person) => person.name)), look);
  const total = Math.max(1, sumOf([...cited.values()].map((one) => one.size)));
  const length = Math.max(1, reading.report.text.length);
  const all = [...cited.values()].sort((a, b) => b.size - a.size || compareText(a.name, b.name));
  const main = all.filter((one) => isMain(one, one.size / total, beginOf(one) / length));
  const institutions = main.filter((one) => !one.classes.has("person"));
  const kept = institutions.length > 0 ? institutions : main;
  return (kept.length > 0 ? kept : all.slice(0, 1)).map((one) => ({
    name: one.name,
    names: unique([...one.names, ...look.aliasesOf(one.name)]),
    evidence: mergeEvidence(one.statements.flatMap((statement) => evidenceOf(key, sourceSpans(statement)))),
  }));
}

function citedSources(
  statements: readonly Statement[],
  people: ReadonlySet<string>,
  look: Lookup,
): ReadonlyMap<string, Cited> {
  const cited = new Map<string, Cited>();
  for (const statement of statements) {
    if (statement.kind !== "speech" || statement.within !== null) continue;
    const written = statement.origin ?? "unnamed source(s)";
    const name = originName(written, look);
    const one = cited.get(nameKey(name)) ?? { name, names: new Set(), statements: [], classes: new Set(), size: 0 };
    one.names.add(written);
    one.names.add(name);
    one.statements.push(statement);
    one.classes.add(classOf(statement, written, people));
    one.size += lengthOf(statement);
    cited.set(nameKey(name), one);
  }
  return cited;
}

function classOf(statement: Statement, name: string, people: ReadonlySet<string>): keyof typeof LEAST_SHARE {
  if (statement.sourceClass === "expert") return "expert";
  if (isUnnamed(name)) return "unnamed";
  return people.has(name) ? "person" : "named";
}

function isMain(one: Cited, share: number, begin: number): boolean {
  const [first = "named"] = one.classes;
  if (first === "expert" || first === "person") return share >= LEAST_SHARE[first];
  return share >= LEAST_SHARE[first] || begin < LEAD;
}

function sourceSpans(statement: Statement): Statement["content"] {
  return statement.source === null ? statement.content : [statement.source];
}

function beginOf({ statements }: Cited): number {
  return Math.min(...statements.map((statement) => statement.content[0]?.begin ?? 0));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
