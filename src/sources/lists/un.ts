import type { ListEntry, ListedKind } from "#model";
import { listEntry } from "./entry.js";
import { xmlEvents } from "./xml.js";

const KINDS: Readonly<Record<string, ListedKind>> = { INDIVIDUAL: "person", ENTITY: "organisation" };
const NAME_FIELDS = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];
const ALIASES = new Set(["INDIVIDUAL_ALIAS", "ENTITY_ALIAS"]);
const BIRTHS = new Set(["DATE", "YEAR", "FROM_YEAR"]);

interface Draft {
  readonly kind: ListedKind;
  readonly element: string;
  readonly fields: Map<string, string>;
  readonly aliases: string[];
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
      if (kind) draft = { kind, element: event.name, fields: new Map(), aliases: [], countries: [], births: [] };
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

function take(draft: Draft, path: readonly string[], text: string): void {
  const field = path.at(-1) ?? "";
  const parent = path.at(-2) ?? "";
  if (field === "ALIAS_NAME" && ALIASES.has(parent)) draft.aliases.push(text);
  else if (parent === "NATIONALITY") draft.countries.push(text);
  else if (field === "COUNTRY" && parent === "ENTITY_ADDRESS") draft.countries.push(text);
  else if (parent === "INDIVIDUAL_DATE_OF_BIRTH" && BIRTHS.has(field)) draft.births.push(text);
  else if (parent === draft.element) draft.fields.set(field, `${draft.fields.get(field) ?? ""}${text}`);
}

function finish({ kind, fields, aliases, countries, births }: Draft): ListEntry | null {
  const name = NAME_FIELDS.map((field) => fields.get(field)?.trim() ?? "")
    .filter(Boolean)
    .join(" ");
  const original = fields.get("NAME_ORIGINAL_SCRIPT") ?? "";
  // Some aliases are several names in one.
  const others = aliases.flatMap((alias) => alias.split(";"));
  return listEntry({
    list: "un",
    id: fields.get("REFERENCE_NUMBER") ?? fields.get("DATAID") ?? "",
    kind,
    names: [name, ...others, original],
    countries,
    birthDates: births,
    remark: fields.get("COMMENTS1") ?? null,
  });
}
