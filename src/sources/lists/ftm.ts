import { z } from "zod";
import type { ListEntry, ListedKind } from "#model";
import { listEntry } from "./entry.js";

const Values = z.array(z.string()).catch([]);
const Entity = z.object({
  id: z.string(),
  schema: z.string(),
  properties: z.record(z.string(), Values).catch({}),
});

const KINDS: Readonly<Record<string, ListedKind>> = {
  Person: "person",
  Organization: "organisation",
  Company: "organisation",
  LegalEntity: "organisation",
  PublicBody: "organisation",
  Vessel: "other",
  Airplane: "other",
};

/** Entities of FollowTheMoney, one JSON object a line; other schemata are passed over, and so are broken lines, for which a file is refused before. */
export function* ftmEntries(text: string, list: string): Generator<ListEntry> {
  for (let begin = 0; begin < text.length; ) {
    const found = text.indexOf("\n", begin);
    const end = found < 0 ? text.length : found;
    const entry = entryOf(text.slice(begin, end), list);
    if (entry) yield entry;
    begin = end + 1;
  }
}

function entryOf(line: string, list: string): ListEntry | null {
  const parsed = Entity.safeParse(jsonOf(line));
  const kind = parsed.success ? KINDS[parsed.data.schema] : undefined;
  if (!parsed.success || !kind) return null;
  const { id, properties } = parsed.data;
  const every = (...names: readonly string[]) => names.flatMap((name) => properties[name] ?? []);
  return listEntry({
    list,
    id,
    kind,
    names: every("name", "alias", "weakAlias", "previousName"),
    countries: every("country", "nationality", "citizenship", "jurisdiction"),
    birthDates: every("birthDate"),
    remark: every("notes", "summary")[0] ?? null,
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // a line that is no JSON is no entity
  }
}
