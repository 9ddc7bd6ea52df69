import type { ListEntry, ListedKind } from "#model";
import { listEntry } from "./entry.js";
import { type XmlEvent, xmlEvents } from "./xml.js";

const KINDS: Readonly<Record<string, ListedKind>> = {
  person: "person",
  p: "person",
  enterprise: "organisation",
  e: "organisation",
};
/** The code that the list gives a country it does not know. */
const UNKNOWN = "00";

interface Draft {
  readonly id: string;
  kind: ListedKind;
  remark: string | null;
  readonly names: string[];
  readonly weak: string[];
  readonly countries: string[];
  readonly births: string[];
}

/** The European Union's consolidated list of financial sanctions, in its XML (schema 1.1). */
export function* euEntries(xml: string): Generator<ListEntry> {
  let draft: Draft | null = null;
  const path: string[] = [];
  for (const event of xmlEvents(xml)) {
    if (event.kind === "open") {
      path.push(event.name);
      if (event.name === "sanctionEntity") draft = begin(event.attributes);
      else if (draft) take(draft, event);
    } else if (event.kind === "text") {
      if (draft && path.at(-1) === "remark" && path.at(-2) === "sanctionEntity") draft.remark ??= event.text;
    } else {
      path.pop();
      if (event.name !== "sanctionEntity" || !draft) continue;
      const { names, weak, births, ...rest } = draft;
      const entry = listEntry({ list: "eu", ...rest, names: [...names, ...weak], birthDates: births });
      draft = null;
      if (entry) yield entry;
    }
  }
}

function begin(attributes: ReadonlyMap<string, string>): Draft {
  const id = attributes.get("euReferenceNumber") || attributes.get("logicalId") || "";
  return { id, kind: "other", remark: null, names: [], weak: [], countries: [], births: [] };
}

function take(draft: Draft, { name, attributes }: Extract<XmlEvent, { kind: "open" }>): void {
  const value = (key: string) => attributes.get(key) ?? "";
  if (name === "subjectType")
    draft.kind = KINDS[value("code").toLowerCase()] ?? KINDS[value("classificationCode").toLowerCase()] ?? "other";
  else if (name === "nameAlias") takeName(draft, value);
  else if (name === "citizenship" || name === "address")
    draft.countries.push(value("countryIso2Code") === UNKNOWN ? "" : value("countryIso2Code") || value("country"));
  else if (name === "birthdate") draft.births.push(value("birthdate") || value("year"));
}

/** A name that the list calls weak comes last. */
function takeName(draft: Draft, value: (key: string) => string): void {
  const parts = [value("firstName"), value("middleName"), value("lastName")].filter(Boolean);
  const name = value("wholeName") || parts.join(" ");
  (value("strong") === "false" ? draft.weak : draft.names).push(name);
}
