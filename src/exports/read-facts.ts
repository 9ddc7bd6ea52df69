import type { Event, Instrument, Organization, Person, Reading, Span, Statement, Transfer } from "#model";

export type ReadLayer = "people" | "organisations" | "statements" | "events" | "transfers" | "instruments";

/** A fact of one reading in words: what it says, the rule that made it, and the words it used. */
export interface ReadFact {
  readonly layer: ReadLayer;
  readonly text: string;
  readonly about: string;
  readonly rule: string | null;
  readonly places: readonly Span[];
}

/** Every fact of a reading, layer by layer. */
export function readFacts(reading: Reading): ReadFact[] {
  return [
    ...reading.people.map(personFact),
    ...reading.organizations.map(organisationFact),
    ...reading.statements.map(statementFact),
    ...reading.events.map(eventFact),
    ...reading.transfers.map(transferFact),
    ...reading.instruments.map(instrumentFact),
  ];
}

function personFact({ name, rank, post, country, mentions, rankEvidence, postEvidence, rule }: Person): ReadFact {
  const places = [...mentions, ...(rankEvidence ?? []), ...(postEvidence ?? [])];
  return {
    layer: "people",
    text: joined(" ", rank, name),
    about: joined(" · ", post, country),
    rule: rule ?? null,
    places,
  };
}

function organisationFact({ name, country, mentions, rule }: Organization): ReadFact {
  return { layer: "organisations", text: name, about: country ?? "", rule: rule ?? null, places: mentions };
}

function statementFact({ kind, origin, source, cue, content, direct, hedged, chain, rule }: Statement): ReadFact {
  const said = content.map(({ text }) => text).join(" … ");
  return {
    layer: "statements",
    text: `${origin ?? source?.text ?? "Nobody named"} ${cue?.text ?? ""}: ${said}`,
    about: joined(" · ", kind, direct ? "direct" : "indirect", hedged ? "hedged" : null, chain.join(" → ")),
    rule: rule ?? null,
    places: [...(source ? [source] : []), ...(cue ? [cue] : []), ...content],
  };
}

function eventFact({
  type,
  kind,
  sides,
  participants,
  place,
  date,
  planned,
  negated,
  evidence,
  rule,
}: Event): ReadFact {
  const flags = joined(" ", planned ? "planned" : null, negated ? "negated" : null);
  return {
    layer: "events",
    text: joined(" ", flags, kind ?? type, sides.join("–")),
    about: joined(" · ", type, place, date, participants.join(", ")),
    rule: rule ?? null,
    places: evidence,
  };
}

function transferFact({
  supplier,
  recipient,
  recipientForce,
  items,
  status,
  value,
  evidence,
  rule,
}: Transfer): ReadFact {
  const things = items.map(({ quantity, quantityText, designation }) =>
    joined(" ", quantity === null ? quantityText : String(quantity), designation),
  );
  return {
    layer: "transfers",
    text: `${supplier.join("+") || "?"} → ${recipientForce ?? (recipient.join("+") || "?")}: ${things.join(", ") || "items not named"}`,
    about: joined(" · ", status, value?.text),
    rule: rule ?? null,
    places: [...evidence, ...items.flatMap((item) => item.evidence)],
  };
}

function instrumentFact({ id, paragraph, mentions, rule }: Instrument): ReadFact {
  return {
    layer: "instruments",
    text: id,
    about: paragraph ? `paragraph ${paragraph}` : "",
    rule: rule ?? null,
    places: mentions,
  };
}

function joined(separator: string, ...parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(separator);
}
