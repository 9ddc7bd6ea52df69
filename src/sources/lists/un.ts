import type { ListEntry, ListedKind } from "#model";
import { listEntry } from "./entry.js";
import { xmlEvents } from "./xml.js";

const KINDS: Readonly<Record<string, ListedKind>> = { INDIVIDUAL: "person", ENTITY: "organisation" };
const NAME_FIELDS = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];
const ALIASES = new Set(["INDIVIDUAL_ALIAS", "ENTITY_ALIAS"]);
const ADDRESSES = new Set(["INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS"]);
const BIRTHS = new Set(["DATE", "YEAR", "FROM_YEAR", "TO_YEAR"]);

interface Draft {
  readonly kind: ListedKind;
  readonly element: string;
  readonly fields: Map<string, string>;
  readonly aliases: string[];
  /** Aliases that the list itself calls of low quality. */
  readonly weak: string[];
  quality: string;
  readonly countries: string[];
  readonly births: string[];
}

/** The United Nations Security Council's consolidated list, in its XML. */
export function* unEntries(xml: string): Generator<ListEntry> {
  let draft: Draft | null = null;
  const path: string[] = [];
  for (const event of xmlEvents(xml)) {
    if (event.kind === "open") {
      path.push(event.name);
      const kind = KINDS[event.name];
      if (kind) draft = begin(kind, event.name);
      else if (draft && ALIASES.has(event.name)) draft.quality = "";
    } else if (event.kind === "text") {
      if (draft) take(draft, path, event.text);
    } else {
      path.pop();
      if (draft?.element !== event.name) continue;
      const entry = finish(draft);
      draft = null;
      if (entry) yield entry;
    }
  }
}

function begin(kind: ListedKind, element: string): Draft {
  return { kind, element, fields: new Map(), aliases: [], weak: [], quality: "", countries: [], births: [] };
}

function take(draft: Draft, path: readonly string[], text: string): void {
  const field = path.at(-1) ?? "";
  const parent = path.at(-2) ?? "";
  if (field === "QUALITY" && ALIASES.has(parent)) draft.quality = text;
  else if (field === "ALIAS_NAME" && ALIASES.has(parent)) (isWeak(draft) ? draft.weak : draft.aliases).push(text);
  else if (parent === "NATIONALITY") draft.countries.push(text);
  else if (field === "COUNTRY" && ADDRESSES.has(parent)) draft.countries.push(text);
  else if (parent === "INDIVIDUAL_DATE_OF_BIRTH" && BIRTHS.has(field)) draft.births.push(text);
  else if (parent === draft.element) draft.fields.set(field, `${draft.fields.get(field) ?? ""}${text}`);
}

function isWeak({ quality }: Draft): boolean {
  return quality.trim().toLowerCase() === "low";
}

function finish({ kind, fields, aliases, weak, countries, births }: Draft): ListEntry | null {
  const name = NAME_FIELDS.map((field) => fields.get(field)?.trim() ?? "")
    .filter(Boolean)
    .join(" ");
  const original = fields.get("NAME_ORIGINAL_SCRIPT") ?? "";
  // Some aliases are several names in one.
  const split = (list: readonly string[]) => list.flatMap((alias) => alias.split(";"));
  return listEntry({
    list: "un",
    id: fields.get("REFERENCE_NUMBER") ?? fields.get("DATAID") ?? "",
    kind,
    names: [name, ...split(aliases), original, ...split(weak)],
    countries,
    birthDates: births,
    remark: fields.get("COMMENTS1") ?? null,
  });
}
