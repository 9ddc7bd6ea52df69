import type { Knowledge } from "#knowledge";
import { type LawBook, lawBook } from "../law.js";
import { wordsOf } from "../lexicon.js";
import type { CheckColumns } from "./columns.js";

/** Who stands in a cell: a state, a body or group that is none, somebody nobody knows; or why it cannot be read. */
export type Named =
  | Readonly<{ kind: "state"; code: string }>
  | Readonly<{ kind: "not-a-state"; name: string }>
  | Readonly<{ kind: "unknown"; name: string }>
  | Readonly<{ kind: "problem"; message: string }>;

export type Namer = (cell: string, names: Readonly<Record<string, string>>) => Named;

/** Reads the cells of suppliers, recipients, brokers and transit states. What is marked as no state is never a country. */
export function createNamer(knowledge: Knowledge, { unknown, not_a_state: mark }: CheckColumns): Namer {
  const codes = codesByName(knowledge);
  const known = new Set(knowledge.countries.map((country) => country.code));
  const { renamed } = lawBook(knowledge).law.states;
  const strangers = new Set(unknown);
  return (cell, names) => {
    if (cell.endsWith(mark)) return { kind: "not-a-state", name: withoutMarks(cell, mark) };
    if (strangers.has(cell.toLowerCase())) return { kind: "unknown", name: cell };
    const given = names[cell];
    const found = given === undefined ? (codes.get(keyOf(cell)) ?? []) : [given];
    const [code, other] = found;
    if (other !== undefined) return problem(`"${cell}" may be ${found.join(" or ")}; write the code`);
    if (code !== undefined) return { kind: "state", code };
    const upper = cell.toUpperCase();
    if (known.has(upper) || renamed[upper] !== undefined) return { kind: "state", code: upper };
    return problem(`"${short(cell)}" is no country of this table; write its ISO alpha-3 code`);
  };
}

/** Whether a name is that of a group or body which a regime names or lists. */
export function isKnownParty({ recipients, byParty }: LawBook, name: string): boolean {
  const signs = recipients.find(wordsOf(name)).flatMap((hit) => hit.values);
  return signs.some((sign) => sign.kind === "party" && byParty.has(sign.party.id));
}

const MAX_SHOWN = 60;

/** A cell as a message shows it. */
export function short(cell: string): string {
  return cell.length <= MAX_SHOWN ? cell : `${cell.slice(0, MAX_SHOWN - 1)}…`;
}

function problem(message: string): Named {
  return { kind: "problem", message };
}

function withoutMarks(cell: string, mark: string): string {
  let name = cell;
  while (name.endsWith(mark)) name = name.slice(0, -mark.length).trimEnd();
  return name || cell;
}

function codesByName(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, readonly string[]>();
  for (const { code, name, aliases } of knowledge.countries)
    for (const key of new Set([name, ...aliases].map(keyOf))) codes.set(key, [...(codes.get(key) ?? []), code]);
  return codes;
}

/** Without case and accents, "and" for "&", a straight apostrophe. */
function keyOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll("’", "'").replaceAll("&", "and").replace(/\s+/gu, " ").trim();
}
