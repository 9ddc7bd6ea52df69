import type { Knowledge } from "#knowledge";
import { derived } from "../lexicon/derived.js";
import { foldedParts, LeadersTable } from "../lexicon/entity-words.js";
import { inOneSpelling } from "./words.js";

/** Code of the side of well-known people, by the last part of their names. */
export type Leaders = ReadonlyMap<string, readonly { readonly parts: readonly string[]; readonly code: string }[]>;

/** The listed leaders, by the last and by the first part of the name. */
export const leadersTable = derived((knowledge: Knowledge): Leaders => {
  const table = LeadersTable.parse(knowledge.tables.leaders ?? {});
  const leaders = new Map<string, { parts: string[]; code: string }[]>();
  for (const [code, names] of Object.entries(table))
    for (const name of names) {
      const parts = foldedParts(name).map(inOneSpelling);
      for (const part of new Set([parts.at(-1) ?? "", parts[0] ?? ""]))
        leaders.set(part, [...(leaders.get(part) ?? []), { parts, code }]);
    }
  return leaders;
});
