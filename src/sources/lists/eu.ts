import type { ListEntry, ListedKind } from "#model";
import { listEntry } from "./entry.js";
import { type XmlEvent, xmlEvents } from "./xml.js";

const KINDS: Readonly<Record<string, ListedKind>> = { person: "person", enterprise: "organisation" };

interface Draft {
  readonly id: string;
  kind: ListedKind;
  remark: string | null;
  readonly names: string[];
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
      const { names, births, ...rest } = draft;
      const entry = listEntry({ list: "eu", ...rest, names, birthDates: births });
      draft = null;
      if (entry) yield entry;
    }
  }
}

function begin(attributes: ReadonlyMap<string, string>): Draft {
  const id = attributes.get("euReferenceNumber") || attributes.get("logicalId") || "";
  return { id, kind: "other", remark: null, names: [], countries: [], births: [] };
}

function take(draft: Draft, { name, attributes }: Extract<XmlEvent, { kind: "open" }>): void {
  const value = (key: string) => attributes.get(key) ?? "";
  if (name === "subjectType") draft.kind = KINDS[value("code").toLowerCase()] ?? "other";
  else if (name === "nameAlias") draft.names.push(value("wholeName"));
  else if (name === "citizenship" || name === "address") draft.countries.push(value("countryIso2Code"));
  else if (name === "birthdate") draft.births.push(value("birthdate") || value("year"));
}
