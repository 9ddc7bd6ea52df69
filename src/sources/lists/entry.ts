import type { ListEntry } from "#model";

/** More names than that are no help and no list has them. */
const MAX_NAMES = 200;
const MAX_VALUES = 50;
const MAX_NAME_CHARACTERS = 300;
const MAX_REMARK_CHARACTERS = 2000;

/** An entry with its values trimmed, bounded and without repetition; nothing where it has no id or no name. */
export function listEntry(given: ListEntry): ListEntry | null {
  const names = distinct(given.names.map((name) => name.slice(0, MAX_NAME_CHARACTERS))).slice(0, MAX_NAMES);
  if (names.length === 0 || given.id.trim() === "") return null;
  return {
    ...given,
    id: given.id.trim(),
    names,
    countries: distinct(given.countries).slice(0, MAX_VALUES),
    birthDates: distinct(given.birthDates).slice(0, MAX_VALUES),
    remark: given.remark?.trim().slice(0, MAX_REMARK_CHARACTERS) || null,
  };
}

function distinct(values: readonly string[]): string[] {
  // PostgreSQL keeps no NUL in its text.
  return [...new Set(values.map((value) => value.replaceAll("\u0000", "").replace(/\s+/gu, " ").trim()))].filter(
    Boolean,
  );
}
